"""Parts of one paragraph that are paragraphs by themselves."""

from compact_draft.intake.printed import SPACING, in_parts
from tests.intake.typed import RULES, lines


def parts(text: str) -> list[str]:
    return [line.text.strip() for line in in_parts(lines(text), RULES, ())]


def test_empty_lines_within_a_paragraph_part_it() -> None:
    text = "The Council pays groups early.\n\nEvery group reports once a year."
    assert parts(text) == [
        "The Council pays groups early.",
        "Every group reports once a year.",
    ]
    made = in_parts(lines(text), RULES, ())
    assert [line.first for line in made] == [0, SPACING]


def test_a_line_that_only_goes_on_is_not_parted() -> None:
    text = "The Council pays groups early\nand says why it does not."
    assert len(parts(text)) == 1


def test_short_parts_are_no_paragraphs() -> None:
    assert len(parts("The Council pays groups early.\n\nMoney")) == 1
