"""Where the comments of a copy stand, counted afresh."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compact_draft.model.annotation import (
    AnnotationKind,
    Placed,
)
from compact_draft.model.clause import Kind
from tests.copies.copies import (
    Copy,
    Note,
    Para,
    Run,
    issued,
    much_marked,
    revision,
)
from tests.recount.round_of_copies import Round, told


@pytest.fixture
def busy() -> Copy:
    """A copy with one of everything."""
    copy = much_marked()
    copy.set("repay the travel", Run("Groups will repay the travel costs"), end="ins")
    copy.blocks.insert(
        copy.index("Groups will") + 1, Para((Run(" of volunteers within ten days."),))
    )
    heading = copy.index("Volunteering")
    copy.set_at(heading, runs=(Run("Volunteering", "del"),), end="del")
    return copy


def test_words_that_are_not_where_the_ledger_says_are_told(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    wrong = [
        replace(a, anchor=replace(a.anchor, words="other"))
        if a.kind is AnnotationKind.COMMENT
        else a
        for a in count.annotations
    ]
    assert "does not have there" in told(count.count(wrong))


def test_a_mark_struck_with_all_words_before_it_raises_no_alarm() -> None:
    rows = [
        ("c-00", Kind.COMMITMENT, "We meet each year.\n\nThe Council pays."),
        ("c-01", Kind.HEADING, "Funding"),
    ]
    count = Round(revision(rows))
    copy = issued(count.revision)
    copy.set("The Council pays.", Run("he Council pays.", "del"), end="del")
    count.take(copy)
    assert told(count.count()) == ""
    assert all(count.count(count.without(remark)) for remark in count.annotations[:2])


def test_a_remark_that_waits_for_its_place_raises_no_alarm() -> None:
    words = "The the the the."
    rows = [
        ("c-00", Kind.COMMITMENT, f"{words}\n\n{words}"),
        ("c-01", Kind.HEADING, words),
    ]
    count = Round(revision(rows))
    copy = issued(count.revision)
    copy.set_at(2, runs=(Run("T"),))
    copy.blocks.insert(3, Para((Run("he the the the."),)))
    copy.comment_at(3, 3, 4, 0)
    copy.notes.append(Note(0, "Which one?"))
    count.take(copy)
    assert {a.placed for a in count.annotations} == {Placed.EXACT, Placed.PROPOSED}
    assert told(count.count()) == ""
