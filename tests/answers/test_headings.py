"""Columns of a table of answers, whatever became of their headings."""

import pytest

from compact_draft.answers.headings import (
    columns_of,
    head_row,
    key_cell,
    read_key,
)


def test_a_key_is_read_as_it_was_written() -> None:
    assert read_key(key_cell("a12", "d3")) == ("a12", "d3")
    assert read_key(key_cell("a12.2", "")) == ("a12.2", "open")
    assert read_key("a12") is None


def test_usual_other_names_of_a_column_are_known() -> None:
    headings = ["Ref", "Result", "Why", "New wording"]
    found = columns_of(headings, [["a1", "adopted", "fair", "Pay."]])
    assert [found[n] for n in ("remark", "outcome", "reason", "wording")] == [
        0,
        1,
        2,
        3,
    ]


def test_a_column_without_a_known_heading_is_known_by_its_cells() -> None:
    found = columns_of(["x", "y"], [["a1", "adopted"], ["a2", "open"]])
    assert (found["remark"], found["outcome"]) == (0, 1)
    assert "remark" not in columns_of(["x", "y"], [["a1", "a2"], ["a3", "a4"]])


@pytest.mark.parametrize("above", [0, 1, 3])
def test_lines_for_people_may_stand_above_the_headings(above: int) -> None:
    rows = [["Answers of the group", ""]] * above + [["Remark", "Outcome"], ["a1", ""]]
    assert head_row(rows) == above
