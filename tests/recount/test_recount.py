"""The second reader counts every remark afresh, and nothing can hide from it."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from compact_draft.copies.reading import NOBODY
from compact_draft.errors import DamagedError, HostileFileError
from compact_draft.model.annotation import (
    AnnotationKind,
)
from compact_draft.recount import second_reader
from compact_draft.recount.comments import NAMELESS
from compact_draft.recount.second_reader import read_again
from tests.copies.applied import applied, confirmed
from tests.copies.copies import (
    Copy,
    Note,
    Para,
    Run,
    bookmark_name,
    issued,
    much_marked,
)
from tests.copies.hands import copies, revisions
from tests.recount.round_of_copies import REVISION, Round, told
from tests.word.packed import packed

QUICK = settings(
    max_examples=80,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


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


def test_an_honest_ledger_closes(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    assert {a.kind for a in count.annotations} == set(AnnotationKind)
    assert count.count() == ()


def test_a_tag_line_that_was_changed_is_covered_or_missed() -> None:
    count = Round()
    copy = issued(REVISION)
    copy.set("Achievable now", "Aspirational · answers to national 4.4 (2010)")
    count.take(copy)
    assert len(count.annotations) == 1
    assert count.count() == ()
    assert "Aspirational" in told(count.count(()))


def test_a_copy_sent_again_is_counted_with_what_came_before() -> None:
    count = Round()
    copy = issued(REVISION)
    copy.track("The Council will pay", "The [-Council-]{+Board+} will pay grants.")
    copy.comment("We value", "volunteers", Note(1, "Say how."))
    count.take(copy)
    copy.track("Groups will repay", "[-Groups-]{+We+} will repay travel.")
    count.take(copy)
    assert {a.submission for a in count.annotations} == {"s1", "s2"}
    assert count.count() == ()
    for remark in count.annotations:
        assert count.count(count.without(remark)), remark


def test_a_copy_sent_again_may_have_lost_what_was_said_before() -> None:
    count = Round()
    copy = issued(REVISION)
    copy.track("The Council will pay", "The [-Council-]{+Board+} will pay grants.")
    copy.comment("We value", "volunteers", Note(1, "Say how."))
    count.take(copy)
    later = issued(REVISION)
    later.track("Groups will repay", "[-Groups-]{+We+} will repay travel.")
    count.take(later)
    assert count.count() == ()


def test_the_same_words_by_two_people_are_two_remarks() -> None:
    count = Round()
    for person in ("Ann Able", "Bo Bell"):
        copy = issued(REVISION)
        copy.comment("We value", "volunteers", Note(1, "Hear, hear.", author=person))
        count.take(copy, person)
    assert len(count.annotations) == 2
    assert count.count() == ()
    assert len(count.count(count.annotations[:1])) == 1


def test_a_remark_of_another_file_is_not_counted_for_this_one(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    count.take(issued(REVISION), "Cy Cole")
    wrong = [replace(a, respondent="p3") for a in count.annotations]
    assert "who neither wrote nor sent it" in told(count.count(wrong))
    wrong = [replace(a, submission="s2") for a in count.annotations]
    assert len(told(count.count(wrong)).splitlines()) >= len(wrong)


def test_a_file_that_is_gone_or_changed_is_told(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    whole = count.received.pop("s1-copy.docx")
    assert "the file is gone" in told(count.count())
    count.received["s1-copy.docx"] = whole + b"x"
    assert "not the one that was received" in told(count.count())


def test_a_file_that_is_in_no_ledger_is_told(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    count.received["s9-other.docx"] = issued(REVISION).data()
    assert "nothing of it is in the ledger" in told(count.count())


def test_a_file_taken_in_again_after_an_undo_is_counted_once(busy: Copy) -> None:
    count = Round()
    count.take(busy)
    count.received["s0-copy.docx"] = count.received["s1-copy.docx"]
    assert count.count() == ()


@QUICK
@given(st.data())
def test_an_honest_reading_raises_no_alarm(data: st.DataObject) -> None:
    rev = data.draw(revisions())
    count = Round(rev)
    reading = count.take(data.draw(copies(rev)))
    assume(reading.is_of_this_draft)
    assert told(count.count()) == ""


@QUICK
@given(st.data())
def test_a_dropped_row_is_missed(data: st.DataObject) -> None:
    rev = data.draw(revisions())
    count = Round(rev)
    reading = count.take(data.draw(copies(rev)))
    assume(reading.is_of_this_draft and count.annotations)
    assert told(count.count()) == ""
    one = data.draw(st.sampled_from(count.annotations))
    rest = count.without(one)
    if not count.count(rest):
        # Two hands did the same: without the one the other still has it.
        before, after = (
            applied(rev, map(confirmed, rows)) for rows in (count.annotations, rest)
        )
        assert before == after


def test_the_second_reader_shares_no_code_with_the_first() -> None:
    folder = Path(second_reader.__file__).parent
    ours = set()
    for path in sorted(folder.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            assert not isinstance(node, ast.Import) or "lxml" not in ast.unparse(node)
            if isinstance(node, ast.ImportFrom) and node.module:
                ours.add(node.module)
    others = {m for m in ours if m.startswith("compact_draft")}
    assert {m for m in others if ".recount." not in m} == {
        "compact_draft.errors",
        "compact_draft.model.annotation",
        "compact_draft.model.clause",
        "compact_draft.model.compact",
    }
    assert "lxml" not in ours
    assert NAMELESS == NOBODY  # two lists, each with its reader, that say the same


def test_a_document_type_is_refused() -> None:
    data = packed({"document": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'})
    with pytest.raises(HostileFileError, match="document type"):
        read_again(data, "bad.docx")


def test_elements_that_lie_too_deep_are_refused() -> None:
    data = packed({"document": "<a>" * 900 + "</a>" * 900})
    with pytest.raises(HostileFileError, match="too deep"):
        read_again(data, "bad.docx")


@pytest.mark.parametrize("cut", [0, 10, 200])
def test_a_broken_file_is_one_error(cut: int) -> None:
    with pytest.raises(DamagedError, match="second time"):
        read_again(issued(REVISION).data()[:cut], "bad.docx")


def test_the_second_reader_reads_what_the_first_does_not_share() -> None:
    copy = issued(REVISION)
    reading = read_again(copy.data(), "c.docx")
    first = next(p for p in reading.paragraphs if p.bookmarks)
    assert first.bookmarks == (bookmark_name(REVISION, "fun-01"),)
