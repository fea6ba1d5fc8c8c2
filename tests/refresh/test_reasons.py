"""Why a clause changed, in the words that stand in the margin of the redline."""

from dataclasses import replace

from compact_draft.diff.compare import compare_revisions
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.compact import OutlineRow, Revision
from compact_draft.refresh.reasons import Reason, reasons
from compact_draft.refresh.units import Unit, units
from tests.drafts import draft_of, frozen

UNIT = Unit(old=("old-1",), new=("old-1",), moved=True)
MOVED = Reason(
    unit=UNIT, what="Moved", number="2.1", why=("Groups asked.",), decisions=(),
    is_recorded=True, tags="Tags: Achievable now.", seen="Moved from 1.1.",
    signed=("Groups asked.",),
)  # fmt: skip


def test_the_margin_gives_the_reason_then_what_happened_then_the_tags() -> None:
    assert MOVED.margin() == (
        "Groups asked.",
        "Moved from 1.1.",
        "Tags: Achievable now.",
    )


def test_without_a_reason_the_margin_does_not_say_what_the_mark_shows() -> None:
    bare = replace(MOVED, signed=(), is_recorded=False)
    assert bare.margin() == ("Tags: Achievable now.",)
    assert replace(bare, tags="").margin() == ()


def test_a_mark_within_a_note_names_the_note() -> None:
    assert MOVED.margin("footnote 2")[1] == "In footnote 2: moved."
    assert replace(MOVED, signed=(), tags="").margin("footnote 2") == (
        "In footnote 2: moved.",
    )


def clause(number: int, text: str, *history: HistoryRow) -> Clause:
    return Clause(id=f"old-{number}", kind=Kind.COMMITMENT, text=text, history=history)


def revision(*clauses: Clause) -> Revision:
    return frozen(draft_of(*((c, OutlineRow(clause=c.id)) for c in clauses)))


WHY = HistoryRow(
    when="2026-05-01", by="Ann Other", why="Finance asked for it.", what="reworded"
)
OLD = revision(
    clause(1, "Pay in 60 days."), clause(2, "Say why."), clause(3, "Ask early.")
)


def test_only_what_changed_has_a_reason_and_each_reason_is_told_once() -> None:
    new = revision(
        clause(1, "Pay in 30 days.", WHY, replace(WHY, when="2026-05-02")),
        clause(2, "Say why."),
    )
    found = reasons(units(OLD, new), OLD, new, [clause(3, "Ask early.")], [])
    assert [(r.what, r.why, r.is_recorded) for r in found] == [
        ("Reworded", ("Finance asked for it.",), True),
        ("Withdrawn", (), False),
    ]


def test_two_equal_texts_need_no_reason() -> None:
    assert reasons(units(OLD, OLD), OLD, OLD, [], []) == ()
    assert not compare_revisions(OLD, OLD).changed
