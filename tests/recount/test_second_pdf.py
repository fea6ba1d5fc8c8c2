"""The words and the marks of a PDF, read a second time."""

from compact_draft.recount.second_pdf import lines_again, marks_again
from tests.channels.marked_pdf import Mark, paper

LINES = ["Pay grants in thirty days of a claim.", "Say why where a grant is cut."]
DATA = paper(
    LINES,
    [
        Mark(kind="Highlight", on="thirty days", says="Too slow."),
        Mark(kind="Highlight", on="grant", says=""),
        Mark(kind="Text", on="Say why", says="Who\rsays?"),
        Mark(kind="StrikeOut", on="cut", says="…"),
    ],
)


def test_every_mark_with_words_is_found_with_its_page_and_others_are_not() -> None:
    said, _ = marks_again(DATA)
    assert said == [("page 1", "Too slow."), ("page 1", "Who\nsays?")]


def test_the_print_is_read_as_a_whole_and_line_by_line() -> None:
    _, text = marks_again(DATA)
    assert all(line in " ".join(text.split()) for line in LINES)
    assert [line for _, line in lines_again(DATA)] == LINES
    assert {page for page, _ in lines_again(DATA)} == {"page 1"}


def test_short_lines_such_as_page_numbers_are_left_out() -> None:
    data = paper(["Page 1 of 12", "Pay grants in thirty days."], [])
    assert [line for _, line in lines_again(data)] == ["Pay grants in thirty days."]
