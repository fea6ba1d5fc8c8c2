"""Paragraphs that read as a bad scan does."""

import pytest

from compact_draft.intake.scrambled import looks_scrambled


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("The Council will pay each group within thirty days, and say why not.", False),
        ("Tbe C0unc1l wlll p@y gr8nts xqz w1th1n thrty dxys nd sxy whj nt f", True),
        (" ".join(["word"] * 60), True),
        (", ".join(["word"] * 60), False),
        ("C O M P A C T", False),
        ("bcdf ghjk", False),
    ],
)
def test_a_text_without_stops_or_of_no_words_is_a_bad_scan(
    text: str, is_so: bool
) -> None:
    assert looks_scrambled(text) is is_so
