"""Do the recorded edits of a copy add up to the copy?"""

from __future__ import annotations

from dataclasses import replace

import pytest

from compact_draft.copies.typing_noise import stretches
from compact_draft.model.clause import Kind
from compact_draft.recount.second_reader import fold
from tests.copies.copies import (
    Copy,
    Para,
    Run,
    issued,
    much_marked,
    revision,
)
from tests.recount.round_of_copies import REVISION, Round, told


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


def test_any_row_that_is_dropped_is_missed_by_file_and_place(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    assert len(count.annotations) > 5
    for remark in count.annotations:
        missing = count.count(count.without(remark))
        assert missing, remark
        assert all(m.file == "s1-copy.docx" and m.place for m in missing)


def test_any_row_that_is_doubled_is_told(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    assert len(count.annotations) > 5
    for remark in count.annotations:
        again = replace(remark, id="a99")
        assert count.count([*count.annotations, again]), remark


def test_an_invented_edit_is_told(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    model = next(a for a in count.annotations if a.anchor.clause == "fun-02")
    text = REVISION.clause("vol-03").text
    invented = replace(
        model,
        id="a99",
        anchor=replace(model.anchor, clause="vol-03", start=3, end=8, words=text[3:8]),
        proposed="prize",
    )
    assert "We prize" in told(count.count([*count.annotations, invented]))


def test_an_invented_edit_outside_the_clauses_is_told() -> None:
    count = Round()
    copy = issued(REVISION)
    copy.set("A Compact for Ashmere", "A Compact for all of Ashmere")
    count.take(copy)
    untouched = Round()
    untouched.take(issued(REVISION))
    assert untouched.count() == ()
    assert "a1 is an edit" in told(untouched.count(count.annotations))


def test_a_clause_that_was_moved_is_missed_when_its_row_is_dropped() -> None:
    count = Round()
    copy = issued(REVISION)
    block = copy.blocks.pop(copy.index("We value"))
    copy.blocks.insert(1, block)
    count.take(copy)
    assert [a.kind for a in count.annotations] == ["move"]
    assert count.count() == ()
    assert "We value" in told(count.count(()))


def test_what_typing_alone_changed_is_not_missed() -> None:
    count = Round()
    copy = issued(REVISION)
    copy.set("We value", "We value what volunteers\u00a0bring to our  towns.")
    count.take(copy)
    assert count.annotations == []
    assert count.count() == ()


def test_case_and_joined_words_are_edits() -> None:
    assert fold("The council") != fold("The Council")
    assert fold("can not") != fold("cannot")
    assert fold("“ten”\u00a0days — now…") == fold('"ten" days - now...')


def test_a_paragraph_that_went_between_two_full_stops_raises_no_alarm() -> None:
    same, other = "The the the the.", "The the of trust write the the any."
    rows = [
        ("c-01", Kind.COMMITMENT, f"{same}\n\n{other}"),
        ("c-02", Kind.COMMITMENT, f"{same}\n\n{same}"),
    ]
    count = Round(revision(rows))
    copy = issued(count.revision)
    title, first, _, tag, second, _, _ = copy.blocks
    assert isinstance(second, Para)
    copy.blocks = [
        title,
        first,
        tag,
        replace(second, end="ins"),
        Para((Run(other),)),
        Para((Run(same, "ins"),)),
        Para((Run(same),)),
        tag,
    ]
    count.take(copy)
    assert told(count.count()) == ""


def test_what_went_with_its_paragraph_mark_begins_at_the_mark() -> None:
    old, new = "We write to any.\u2029The the the the.", "We write to any."
    gone = [s for s in stretches(old, new) if not s.is_same]
    assert [old[s.old : s.old_end] for s in gone] == ["\u2029The the the the."]
