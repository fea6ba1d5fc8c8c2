"""A decision whose remarks are answered again leaves nothing behind in the text."""

from dataclasses import replace

import pytest

from compact_draft.model.annotation import Annotation, Decision, Effect, Outcome
from compact_draft.model.clause import HistoryRow
from compact_draft.model.compact import Draft
from compact_draft.revising.propose import Proposal, propose
from tests.revising.decisions import (
    TEXTS,
    decision,
    draft,
    edit,
    issued,
    texts,
)

A1 = edit("a1", "wex-1", "30 days", "20 days")
A2 = edit("a2", "wex-1", "grants", "small grants")
LATER = "2026-04-01"
A2_WORDS = "We will pay tiny grants in 30 days."


def carried_out(
    *decisions: Decision,
    notes: tuple[Annotation, ...] = (),
    living: Draft | None = None,
    past: tuple[Proposal, ...] = (),
    superseded: tuple[Decision, ...] = (),
) -> Proposal:
    serial = iter(range(10 + 10 * len(past), 99))
    latest = issued()
    if past:
        latest = replace(issued(), outline=past[-1].outline, clauses=past[-1].clauses)
    if living is None:
        living = replace(draft(TEXTS), outline=latest.outline, clauses=latest.clauses)
    standing = {c.id for c in living.clauses}
    gone = {c.id: c for one in past for c in one.withdrawn if c.id not in standing}
    return propose(
        issued(),
        latest,
        living,
        decisions,
        notes,
        lambda count: tuple(f"wex-{next(serial)}" for _ in range(count)),
        tuple(gone.values()),
        superseded,
    )


def refused(wanted: str, *annotations: str) -> Decision:
    return replace(
        decision(wanted, Effect.NONE, "", *annotations),
        outcome=Outcome.NOT_AGREED,
        when=LATER,
        reason="The council cannot.",
    )


def test_words_that_were_adopted_go_when_the_remark_is_answered_with_no() -> None:
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    first = carried_out(old, notes=(A1,))
    made = carried_out(
        refused("d2", "a1"), notes=(A1,), past=(first,), superseded=(old,)
    )
    assert texts(made) == TEXTS
    assert made.changed == (("wex-1", "d2"),)
    assert made.clashes == ()
    row = made.clauses[0].history[-1]
    assert (row.what, row.decision, row.source) == ("taken_back", "d2", ("d1",))


def test_what_was_taken_back_is_not_taken_back_twice() -> None:
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    first = carried_out(old, notes=(A1,))
    asked = {"notes": (A1,), "superseded": (old,)}
    second = carried_out(refused("d2", "a1"), past=(first,), **asked)
    third = carried_out(refused("d2", "a1"), past=(first, second), **asked)
    assert (third.changed, third.clashes) == ((), ())
    assert third.clauses == second.clauses


def test_the_words_of_another_decision_stay() -> None:
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    other = decision("d2", Effect.REWORD, "wex-1", "a2")
    first = carried_out(old, other, notes=(A1, A2))
    made = carried_out(
        other, refused("d3", "a1"), notes=(A1, A2), past=(first,), superseded=(old,)
    )
    assert texts(made)["wex-1"] == "We will pay small grants in 30 days."
    assert made.clashes == ()


def test_what_a_writer_typed_since_stays() -> None:
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    first = carried_out(old, notes=(A1,))
    typed = replace(first.clauses[0], text="We shall pay grants in 20 days.")
    living = replace(draft(TEXTS), clauses=(typed, *first.clauses[1:]))
    made = carried_out(
        refused("d2", "a1"),
        notes=(A1,),
        living=living,
        past=(first,),
        superseded=(old,),
    )
    assert texts(made)["wex-1"] == "We shall pay grants in 30 days."


def test_new_words_take_the_place_of_the_old_ones() -> None:
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    first = carried_out(old, notes=(A1,))
    new = replace(
        decision("d2", Effect.REWORD, "wex-1", "a1", words="We will pay in 10 days."),
        when=LATER,
    )
    second = carried_out(new, notes=(A1,), past=(first,), superseded=(old,))
    assert texts(second)["wex-1"] == "We will pay in 10 days."
    third = carried_out(new, notes=(A1,), past=(first, second), superseded=(old,))
    assert third.changed == ()


def test_words_that_cannot_be_told_apart_are_listed_until_a_person_wrote_them() -> None:
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    first = carried_out(old, notes=(A1,))
    typed = replace(first.clauses[0], text="We will pay grants in 25 days.")
    living = replace(draft(TEXTS), clauses=(typed, *first.clauses[1:]))
    asked = {"notes": (A1,), "past": (first,), "superseded": (old,)}
    made = carried_out(refused("d2", "a1"), living=living, **asked)
    (clash,) = made.clashes
    assert (clash.clause, clash.between) == ("wex-1", ("d1", "d2"))
    assert "clauses edit wex-1" in clash.mend
    row = HistoryRow(when="2026-04-02", by="Ann Other", what="reworded")
    settled = replace(typed, history=(*typed.history, row))
    living = replace(living, clauses=(settled, *first.clauses[1:]))
    made = carried_out(refused("d2", "a1"), living=living, **asked)
    assert made.clashes == ()
    assert texts(made)["wex-1"] == "We will pay grants in 25 days."


@pytest.mark.parametrize(
    "old",
    [
        decision("d1", Effect.ADD, "wex-1", words="We will publish the figures."),
        decision("d1", Effect.WITHDRAW, "wex-2"),
        decision("d1", Effect.MOVE, "wex-3", others=("wex-1",)),
        decision("d1", Effect.RETAG, "wex-2", words="aspirational"),
    ],
    ids=lambda d: d.effect.value,
)
def test_the_text_is_as_it_went_out_when_the_only_decision_holds_no_longer(
    old: Decision,
) -> None:
    first = carried_out(old)
    assert first.changed
    made = carried_out(refused("d2", "a9"), past=(first,), superseded=(old,))
    assert made.clashes == ()
    assert made.outline.ids == tuple(TEXTS)
    assert texts(made) == TEXTS
    assert [c.ruling for c in made.clauses] == [None, None, None]
    again = carried_out(refused("d2", "a9"), past=(first, made), superseded=(old,))
    assert (again.changed, again.clashes) == ((), ())


def test_an_added_clause_that_was_changed_since_is_listed() -> None:
    old = decision("d1", Effect.ADD, "wex-1", words="We will publish the figures.")
    first = carried_out(old)
    typed = replace(first.clauses[1], text="We will publish them.")
    living = replace(
        draft(TEXTS),
        outline=first.outline,
        clauses=(first.clauses[0], typed, *first.clauses[2:]),
    )
    made = carried_out(
        refused("d2", "a9"), living=living, past=(first,), superseded=(old,)
    )
    assert [clash.clause for clash in made.clashes] == ["wex-10"]


def test_a_clause_that_was_split_is_listed_with_each_of_its_parts() -> None:
    old = decision(
        "d1",
        Effect.SPLIT,
        "wex-2",
        words="We will give three months’ notice.\n---\nWe will say why.",
    )
    first = carried_out(old)
    made = carried_out(refused("d2", "a9"), past=(first,), superseded=(old,))
    assert [clash.clause for clash in made.clashes] == ["wex-10", "wex-11"]
    assert texts(made) == texts(first)


def test_a_clause_put_back_can_be_reworded_by_the_decision_that_put_it_back() -> None:
    old = decision("d1", Effect.WITHDRAW, "wex-3", "a9")
    first = carried_out(old)
    new = decision("d2", Effect.REWORD, "wex-3", "a9", words="We will consult.")
    made = carried_out(new, past=(first,), superseded=(old,))
    assert texts(made)["wex-3"] == "We will consult."
    assert [row.what for row in made.clauses[-1].history] == [
        "withdrawn",
        "taken_back",
        "reworded",
    ]


def test_a_decision_that_holds_again_is_carried_out_again() -> None:
    """As after the second answer was undone."""
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    first = carried_out(old, notes=(A1,))
    second = carried_out(
        refused("d2", "a1"), notes=(A1,), past=(first,), superseded=(old,)
    )
    third = carried_out(old, notes=(A1,), past=(first, second))
    assert texts(third)["wex-1"] == "We will pay grants in 20 days."


def test_a_clause_put_back_lets_no_moved_clause_draw_it_along() -> None:
    moved = decision("d1", Effect.MOVE, "wex-1", "a1", others=("wex-3",))
    gone = decision("d2", Effect.WITHDRAW, "wex-2", "a2")
    first = carried_out(moved, gone)
    made = carried_out(moved, refused("d3", "a2"), past=(first,), superseded=(gone,))
    assert made.outline.ids == ("wex-2", "wex-3", "wex-1")


def test_what_was_done_to_a_clause_before_it_was_withdrawn_goes_with_its_return() -> (
    None
):
    old = decision("d1", Effect.REWORD, "wex-1", "a1")
    gone = decision("d2", Effect.WITHDRAW, "wex-1", "a2")
    first = carried_out(old, notes=(A1, A2))
    second = carried_out(old, gone, notes=(A1, A2), past=(first,))
    made = carried_out(
        refused("d3", "a1"),
        refused("d4", "a2"),
        notes=(A1, A2),
        past=(first, second),
        superseded=(old, gone),
    )
    assert texts(made) == TEXTS
    assert made.clashes == ()


def test_a_whole_wording_that_went_over_another_uncovers_it_again() -> None:
    first = replace(
        decision("d1", Effect.REWORD, "wex-1", "a1", words="We will pay in 15 days.")
    )
    over = decision("d2", Effect.REWORD, "wex-1", "a2", words=A2_WORDS)
    asked = {"notes": (A1, A2)}
    one = carried_out(first, **asked)
    two = carried_out(first, over, **asked, past=(one,))
    assert texts(two)["wex-1"] == A2_WORDS
    no = refused("d3", "a2")
    made = carried_out(first, no, **asked, past=(one, two), superseded=(over,))
    assert texts(made)["wex-1"] == "We will pay in 15 days."
    typed = replace(two.clauses[0], text=f"{A2_WORDS} And soon.")
    living = replace(draft(TEXTS), clauses=(typed, *two.clauses[1:]))
    made = carried_out(
        first, no, **asked, living=living, past=(one, two), superseded=(over,)
    )
    assert [c.between for c in made.clashes] == [("d2", "d3")]
