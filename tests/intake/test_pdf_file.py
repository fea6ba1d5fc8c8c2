"""The pages of a PDF as they lie in the file."""

import pytest

from compact_draft.model.tags import By
from tests.intake.other_files import promises, taken
from tests.intake.pdf_paper import column, line, pdf, turned

PUBLIC, VCS = By.PUBLIC_BODIES, By.VCS
PRINTED = [
    ("The Council will pay groups in advance", 740),
    ("and will say why where it does not.", 726),
    ("Groups will keep accounts that all can read.", 712),
]
PROMISES = [
    (
        "The Council will pay groups in advance and will say why where it does not.",
        PUBLIC,
    ),
    ("Groups will keep accounts that all can read.", VCS),
]


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_a_page_that_lies_on_its_side_is_read_as_it_is_held(quarter: int) -> None:
    page = [turned(quarter, 60, bottom, text) for text, bottom in PRINTED]
    assert promises(taken(pdf(page), "old.pdf")) == PROMISES


def test_a_stamp_across_the_page_falls_into_no_sentence() -> None:
    stamp = "BT /F2 90 Tf 0.7071 0.7071 -0.7071 0.7071 90 640 Tm (DRAFT) Tj ET"
    page = [stamp, *column(60, 740, *(text for text, _ in PRINTED))]
    found = taken(pdf(page), "old.pdf")
    assert promises(found) == PROMISES
    assert [row.text for row in found.rows if "DRAFT" in row.text] == ["DRAFT"]


def test_words_up_the_side_of_a_page_are_kept_and_are_no_promise_of_it() -> None:
    side = "BT /F1 9 Tf 0 1 -1 0 30 300 Tm (Two Hills Compact, second printing) Tj ET"
    page = [line(60, 790, "Compact of the Two Hills", size=18), side]
    page += column(60, 740, *(text for text, _ in PRINTED))
    found = taken(pdf(page), "old.pdf")
    assert promises(found) == PROMISES
    assert "Two Hills Compact, second printing" in [row.text for row in found.rows]
