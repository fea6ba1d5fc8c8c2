"""What the margin says of a change: the reason that decided, first and once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
    Outcome,
    Placed,
)
from compact_draft.model.clause import TAKEN_BACK, Clause, HistoryRow
from compact_draft.refresh.reasons import Reason, reasons
from compact_draft.refresh.units import units
from tests.refresh.texts import revision

OLD = "Pay grants in 30 days of the claim, in full."


def row(decision: str, why: str, what: str = "reworded") -> HistoryRow:
    return HistoryRow(
        when=f"2026-03-0{decision[1:] or 1}",
        by="Ann Other",
        why=why,
        decision=decision,
        what=what,
    )


def decided(
    name: str, words: str = "", *, effect: Effect = Effect.REWORD, **more: object
) -> Decision:
    found = Decision(
        id=name, annotations=(f"a{name[1:]}",), outcome=Outcome.ADOPTED_REWORDED,
        by="Group", when="2026-03-01", reason="", effect=effect, clause="wex-1",
        words=words,
    )  # fmt: skip
    return replace(found, **more)  # type: ignore[arg-type]


def asked(name: str, words: str, proposed: str) -> Annotation:
    start = OLD.index(words)
    return Annotation(
        id=name, respondent="p1", submission="s1", kind=AnnotationKind.REWORD,
        tracked=True, state="", seen="taken-in", placed=Placed.EXACT, proposed=proposed,
        anchor=Anchor(
            level=Level.WORDS, clause="wex-1", start=start, end=start + len(words), words=words
        ),
    )  # fmt: skip


def reason(
    new: str,
    rows: list[HistoryRow],
    decisions: list[Decision],
    remarks: tuple[Annotation, ...] = (),
    **more: object,
) -> Reason:
    before = revision("taken-in", ("wex-1", OLD, [0], ""))
    clause = replace(
        revision("r3", ("wex-1", new, None, "")).clauses[0], history=tuple(rows)
    )
    after = replace(revision("r3", ("wex-1", new, None, "")), clauses=(clause,))
    (found,) = reasons(
        units(before, after),
        before,
        after,
        (),
        decisions,
        annotations=remarks,
        **more,  # type: ignore[arg-type]
    )
    return found


def test_of_two_decisions_on_the_same_words_the_later_alone_is_the_reason() -> None:
    twenty = decided("d1", OLD.replace("30", "20"))
    ten = decided("d5", OLD.replace("30", "10"))
    rows = [row("d1", "Twenty will do."), row("d5", "Ten is the law now.")]
    found = reason(OLD.replace("30", "10"), rows, [twenty, ten])
    assert (found.why, found.decisions) == (("Ten is the law now.",), ("d5",))


def test_of_two_adopted_edits_of_the_same_words_the_one_that_stands_is_the_reason() -> (
    None
):
    remarks = (asked("a1", "30", "20"), asked("a5", "30", "10"))
    rows = [row("d1", "Twenty will do."), row("d5", "Ten is the law now.")]
    held = [
        decided("d1", outcome=Outcome.ADOPTED),
        decided("d5", outcome=Outcome.ADOPTED),
    ]
    found = reason(OLD.replace("30", "10"), rows, held, remarks)
    assert found.why == ("Ten is the law now.",)


def test_two_decisions_on_different_words_of_a_clause_are_both_reasons() -> None:
    new = OLD.replace("30", "20").replace("in full", "with interest")
    remarks = (asked("a1", "30", "20"),)
    rows = [row("d1", "Twenty will do."), row("d5", "Late money costs.")]
    held = [decided("d1", outcome=Outcome.ADOPTED), decided("d5", new)]
    found = reason(new, rows, held, remarks)
    assert found.why == ("Twenty will do.", "Late money costs.")


def test_words_put_in_beside_words_that_another_decision_changed_have_their_reason() -> (
    None
):
    remarks = (asked("a1", " in full", " always in full"),)
    new = OLD.replace("of the claim, in full", "of asking, always in full")
    held = [decided("d1", outcome=Outcome.ADOPTED), decided("d5", new)]
    rows = [row("d1", "Small groups need it."), row("d5", "Asking is enough.")]
    found = reason(new, rows, held, remarks)
    assert found.why == ("Small groups need it.", "Asking is enough.")


def test_of_two_decisions_that_overlap_in_a_word_of_many_both_are_reasons() -> None:
    first = "Pay every undisputed claim for a grant within 20 days of receiving it."
    second = first.replace("20", "15")
    rows = [row("d1", "Claims can be disputed."), row("d5", "Fifteen will do.")]
    found = reason(second, rows, [decided("d1", first), decided("d5", second)])
    assert found.why == ("Claims can be disputed.", "Fifteen will do.")


def test_words_that_went_and_came_back_are_no_reason() -> None:
    remarks = (asked("a1", ", in full", ""),)
    rows = [row("d1", "Obvious."), row("d5", "Twenty will do.")]
    new = OLD.replace("30", "20")
    held = [decided("d1", outcome=Outcome.ADOPTED), decided("d5", new)]
    assert reason(new, rows, held, remarks).why == ("Twenty will do.",)


def test_a_reason_that_two_decisions_give_is_said_once() -> None:
    new = OLD.replace("30", "20").replace("in full", "with interest")
    rows = [row("d1", "The Board asked."), row("d5", "The Board asked.")]
    held = [decided("d1", OLD.replace("30", "20")), decided("d5", new)]
    found = reason(new, rows, held)
    assert found.why == ("The Board asked.",)
    assert found.margin() == ("The Board asked.",)


def test_where_none_of_the_decisions_can_be_seen_the_last_is_the_reason() -> None:
    rows = [row("d1", "First."), row("d5", "Second.")]
    held = [
        decided("d1", OLD.replace("30", "20")),
        decided("d5", OLD.replace("30", "10")),
    ]
    assert reason(OLD.replace("30", "15"), rows, held).why == ("Second.",)


def test_a_tag_that_was_set_is_no_reason_for_other_words() -> None:
    rows = [row("", "Every body does it.", "retagged")]
    found = reason(OLD.replace("30", "20"), rows, [])
    assert (found.what, found.is_recorded) == ("Reworded", False)
    assert found.margin() == ()


def test_a_withdrawn_clause_gives_the_reason_of_its_withdrawal_alone() -> None:
    before = revision("taken-in", ("wex-1", OLD, [0], ""), ("wex-2", "Stay.", [1], ""))
    after = revision("r3", ("wex-2", "Stay.", None, ""))
    gone: Clause = replace(
        before.clauses[0],
        history=(
            row("d1", "Twenty will do."),
            row("d5", "The scheme closed.", "withdrawn"),
        ),
    )
    held = [
        decided("d1", OLD.replace("30", "20")),
        decided("d5", effect=Effect.WITHDRAW),
    ]
    (found,) = reasons(units(before, after), before, after, [gone], held)
    assert found.margin() == ("The scheme closed.",)


def test_a_reason_without_a_decision_is_signed_only_where_names_are_asked_for() -> None:
    rows = [row("", "A slip of spelling.")]
    new = OLD.replace("full", "whole")
    assert reason(new, rows, []).margin() == ("A slip of spelling.",)
    signed = reason(new, rows, [], names={}).margin()
    assert signed == ("A slip of spelling. (Ann Other, 1 March 2026)",)


@pytest.mark.parametrize(
    ("old", "said"), [("1.1", "Moved here; it was 1.1 before."), ("", "Moved here.")]
)
def test_a_move_is_said_behind_its_reason_with_the_number_it_had(
    old: str, said: str
) -> None:
    lines = [
        ("wex-1", OLD, [0], ""),
        ("wex-2", "Stay.", [1], ""),
        ("wex-3", "Too.", [2], ""),
    ]
    before = revision("taken-in", *lines)
    rows = tuple(
        replace(row, number=old if row.clause == "wex-1" else "")
        for row in before.outline.rows
    )
    before = replace(before, outline=replace(before.outline, rows=rows))
    after = revision("r3", lines[1], lines[2], lines[0])
    moved = replace(after.clauses[2], history=(row("d1", "It comes last.", "moved"),))
    after = replace(after, clauses=(*after.clauses[:2], moved))
    held = [decided("d1", effect=Effect.MOVE)]
    (found,) = reasons(units(before, after), before, after, (), held)
    assert found.margin() == ("It comes last.", said)


def test_what_was_taken_back_is_the_reason_only_where_nothing_else_is_said() -> None:
    back = HistoryRow(
        when="2026-03-05",
        by="Ann Other",
        why="It was a mistake.",
        source=("d1",),
        what=TAKEN_BACK,
    )
    rows = [row("d1", "Twenty will do."), back, row("d5", "Ten is the law now.")]
    new = OLD.replace("30", "10")
    assert reason(new, rows, [decided("d5", new)]).why == ("Ten is the law now.",)
    assert reason(new, rows[:2], []).why == ("It was a mistake.",)
