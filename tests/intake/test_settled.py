"""Promises that the text itself calls done, dropped or not agreed."""

import pytest

from compact_draft.intake.settled import is_past, says_done, says_it_is_done


@pytest.mark.parametrize(
    "cell",
    ["Done", "Completed March 2024", "already achieved", "Dropped", "Not agreed", "No longer needed",
     "Done in spring 2023", "Withdrawn: no money", "Superseded by 4.2"],
)  # fmt: skip
def test_a_cell_that_says_that_its_row_is_done_or_dropped(cell: str) -> None:
    assert says_done(cell)


@pytest.mark.parametrize(
    "cell",
    ["March 2027", "Council", "To be done", "Done well it saves everybody much time and money in every year to come, we find",
     "Agreed", "Ongoing", ""],
)  # fmt: skip
def test_any_other_cell_says_nothing_of_that(cell: str) -> None:
    assert not says_done(cell)


@pytest.mark.parametrize(
    ("heading", "past"),
    [
        ("What we have already done", True),
        ("Achievements so far", True),
        ("Proposals not agreed", True),
        ("What we will do", False),
        ("Agreed commitments", False),
    ],
)
def test_a_heading_says_whether_what_is_under_it_is_past(
    heading: str, past: bool
) -> None:
    assert is_past(heading) is past


@pytest.mark.parametrize(
    ("line", "done"),
    [
        ("Name an officer (done)", True),
        ("Name an officer [withdrawn 2023]", True),
        ("DONE: name an officer", True),
        ("Name an officer – completed", True),
        ("Name an officer when the work is completed in full", False),
        ("Name an officer (Ann)", False),
    ],
)
def test_a_line_may_say_of_itself_that_it_is_done(line: str, done: bool) -> None:
    assert says_it_is_done(line) is done
