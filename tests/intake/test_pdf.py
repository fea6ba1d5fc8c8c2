"""Old Compacts that are PDFs."""

import pytest

from compact_draft.errors import WordFileError
from tests.intake.other_files import taken
from tests.intake.pdf_paper import line, pdf


def test_a_page_with_more_letters_than_print_has_is_refused_by_its_number() -> None:
    crowded = [
        line(72, 700 - n % 600, f"{n:03} " + "x" * 96, size=4) for n in range(210)
    ]
    with pytest.raises(WordFileError, match=r"page 2 of the PDF holds 2\d,\d+ letters"):
        taken(pdf([line(72, 700, "The Council will pay on time.")], crowded), "old.pdf")


def test_a_pdf_without_words_is_told_as_a_scan() -> None:
    with pytest.raises(WordFileError, match="only pictures"):
        taken(pdf([]), "old.pdf")
