"""Decisions become new wording; what clashes is listed and keeps its words."""

from dataclasses import replace

from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
)
from compact_draft.model.clause import Clause
from compact_draft.model.compact import (
    Draft,
    Revision,
)
from compact_draft.model.tags import Achievability
from compact_draft.revising.propose import LIVING, Proposal, propose
from tests.revising.decisions import TEXTS, decision, draft, edit, issued, texts


def proposed(
    *decisions: Decision,
    annotations: tuple[Annotation, ...] = (),
    living: Draft | None = None,
    latest: Revision | None = None,
    past: tuple[Clause, ...] = (),
    first: int = 10,
) -> Proposal:
    serial = iter(range(first, 99))

    def give(count: int) -> tuple[str, ...]:
        return tuple(f"wex-{next(serial)}" for _ in range(count))

    return propose(
        issued(),
        latest or issued(),
        living or draft(TEXTS),
        decisions,
        annotations,
        give,
        past,
    )


def test_two_edits_in_different_places_are_both_adopted() -> None:
    made = proposed(
        decision("d1", Effect.REWORD, "wex-2", "a1"),
        decision("d2", Effect.REWORD, "wex-2", "a2"),
        annotations=(
            edit("a1", "wex-2", "three", "six"),
            edit("a2", "wex-2", "say why", "give reasons in writing"),
        ),
    )
    assert texts(made)["wex-2"] == (
        "We will give six months’ notice and give reasons in writing."
    )
    assert made.clashes == ()
    clause = made.clauses[1]
    assert [(r.decision, r.why) for r in clause.history] == [
        ("d1", "Agreed on 1 March."),
        ("d2", "Agreed on 1 March."),
    ]


def test_the_same_words_changed_twice_clash_and_stay_as_issued() -> None:
    made = proposed(
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        decision("d2", Effect.REWORD, "wex-1", "a2"),
        annotations=(
            edit("a1", "wex-1", "30 days", "20 days"),
            edit("a2", "wex-1", "30 days", "10 days"),
        ),
    )
    assert texts(made)["wex-1"] == TEXTS["wex-1"]
    (clash,) = made.clashes
    assert clash.clause == "wex-1"
    assert set(clash.between) == {"d1", "d2"}
    assert made.applied == ()


def test_two_people_asking_for_the_same_do_not_clash() -> None:
    made = proposed(
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        decision("d2", Effect.REWORD, "wex-1", "a2"),
        annotations=(
            edit("a1", "wex-1", "30 days", "20 days"),
            edit("a2", "wex-1", "30", "20"),
        ),
    )
    assert texts(made)["wex-1"] == "We will pay grants in 20 days."
    assert made.clashes == ()


def test_an_edit_of_a_clause_that_is_withdrawn_clashes() -> None:
    made = proposed(
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        decision("d2", Effect.WITHDRAW, "wex-1"),
        annotations=(edit("a1", "wex-1", "30 days", "20 days"),),
    )
    assert texts(made)["wex-1"] == TEXTS["wex-1"]
    assert made.clashes[0].between == ("d1", "d2")


def test_what_writers_changed_since_is_merged_with_what_was_adopted() -> None:
    living = draft({**TEXTS, "wex-1": "We will always pay grants in 30 days."})
    made = proposed(
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        annotations=(edit("a1", "wex-1", "30 days", "20 days"),),
        living=living,
    )
    assert texts(made)["wex-1"] == "We will always pay grants in 20 days."


def test_what_writers_changed_clashes_with_an_edit_of_the_same_words() -> None:
    living = draft({**TEXTS, "wex-1": "We will pay grants in 15 days."})
    made = proposed(
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        annotations=(edit("a1", "wex-1", "30 days", "20 days"),),
        living=living,
    )
    assert LIVING in made.clashes[0].between


def test_a_clause_is_added_moved_withdrawn_and_retagged() -> None:
    made = proposed(
        decision("d1", Effect.ADD, "wex-1", words="We will publish the figures."),
        decision("d2", Effect.MOVE, "wex-3", others=("",)),
        decision("d3", Effect.WITHDRAW, "wex-2"),
        decision("d4", Effect.RETAG, "wex-1", words="aspirational"),
    )
    assert made.outline.ids == ("wex-3", "wex-1", "wex-10")
    assert [c.id for c in made.withdrawn] == ["wex-2"]
    assert made.withdrawn[0].history[-1].why == "Agreed on 1 March."
    ruling = next(c.ruling for c in made.clauses if c.id == "wex-1")
    assert ruling is not None
    assert ruling.value is Achievability.ASPIRATIONAL
    assert made.applied == ("d1", "d2", "d3", "d4")


def test_two_decisions_that_move_a_clause_to_one_place_are_no_clash() -> None:
    made = proposed(
        decision("d1", Effect.MOVE, "wex-3", others=("wex-1",)),
        decision("d2", Effect.MOVE, "wex-3", others=("wex-1",)),
    )
    assert made.clashes == ()
    assert made.applied == ("d1", "d2")
    assert made.outline.ids == ("wex-1", "wex-3", "wex-2")


def test_two_decisions_that_moved_a_clause_are_both_carried_out_for_good() -> None:
    both = (
        decision("d1", Effect.MOVE, "wex-3", others=("wex-1",)),
        decision("d2", Effect.MOVE, "wex-3", others=("wex-1",)),
    )
    made = proposed(*both)
    living = replace(draft(TEXTS), outline=made.outline, clauses=made.clauses)
    again = proposed(*both, living=living)
    assert (again.changed, again.clashes) == ((), ())


def test_a_decision_that_asks_for_what_a_writer_wrote_gives_the_reason() -> None:
    living = draft({**TEXTS, "wex-1": "We will pay grants in 20 days."})
    made = proposed(
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        annotations=(edit("a1", "wex-1", "30", "20"),),
        living=living,
    )
    clause = next(c for c in made.clauses if c.id == "wex-1")
    assert clause.text == "We will pay grants in 20 days."
    assert [(row.decision, row.why) for row in clause.history] == [
        ("d1", "Agreed on 1 March.")
    ]


def test_a_split_and_a_join_leave_their_lineage_in_the_history() -> None:
    made = proposed(
        decision(
            "d1",
            Effect.SPLIT,
            "wex-2",
            words="We will give three months’ notice.\n---\nWe will say why.",
        ),
        decision(
            "d2",
            Effect.JOIN,
            "wex-1",
            words="We will pay in 30 days and consult for twelve weeks.",
            others=("wex-3",),
        ),
    )
    assert made.outline.ids == ("wex-12", "wex-10", "wex-11")
    sources = {c.id: c.history[-1].source for c in made.clauses}
    assert sources == {
        "wex-10": ("wex-2",),
        "wex-11": ("wex-2",),
        "wex-12": ("wex-1", "wex-3"),
    }


def test_carrying_out_the_decisions_again_changes_nothing() -> None:
    decisions = (
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        decision("d2", Effect.ADD, "wex-1", words="We will publish the figures."),
        decision("d3", Effect.WITHDRAW, "wex-2"),
    )
    notes = (edit("a1", "wex-1", "30 days", "20 days"),)
    first = proposed(*decisions, annotations=notes)
    living = replace(draft(TEXTS), outline=first.outline, clauses=first.clauses)
    latest = replace(issued(), outline=first.outline, clauses=first.clauses)
    again = proposed(
        *decisions,
        annotations=notes,
        living=living,
        latest=latest,
        past=first.withdrawn,
    )
    assert again.clauses == first.clauses
    assert (again.changed, again.clashes) == ((), ())


def test_a_later_decision_gives_the_wording_of_what_an_earlier_one_changed() -> None:
    notes = (edit("a1", "wex-1", "30 days", "20 days"),)
    earlier = decision("d1", Effect.REWORD, "wex-1", "a1")
    first = proposed(earlier, annotations=notes)
    latest = replace(issued(), outline=first.outline, clauses=first.clauses)
    living = replace(draft(TEXTS), clauses=first.clauses)
    made = proposed(
        earlier,
        decision("d5", Effect.REWORD, "wex-1", "a5", words="We will pay in 10 days."),
        annotations=notes,
        living=living,
        latest=latest,
    )
    assert texts(made)["wex-1"] == "We will pay in 10 days."


def test_a_whole_wording_does_not_go_over_what_a_writer_typed_before() -> None:
    typed = replace(draft(TEXTS).clauses[0], text="We will pay grants in 25 days.")
    clauses = (typed, *draft(TEXTS).clauses[1:])
    made = proposed(
        decision("d5", Effect.REWORD, "wex-1", "a5", words="We will pay in 10 days."),
        living=replace(draft(TEXTS), clauses=clauses),
        latest=replace(issued(), clauses=clauses),
    )
    (clash, *_) = made.clashes
    assert (clash.clause, clash.between) == ("wex-1", (LIVING, "d5"))
    assert texts(made)["wex-1"] == TEXTS["wex-1"]


def put_in(wanted: str, clause: str, words: str) -> Annotation:
    made = edit(wanted, clause, "", "")
    return replace(
        made,
        kind=AnnotationKind.ADD,
        anchor=Anchor(level=Level.CLAUSE, clause=clause),
        proposed=words,
    )


def test_what_is_added_behind_one_clause_stands_in_the_order_decided() -> None:
    remarks = (
        put_in("a1", "wex-1", "First."),
        put_in("a2", "wex-1", "Second."),
        put_in("a3", "wex-1", "Third."),
    )
    asked = [decision(f"d{n}", Effect.ADD, "wex-1", f"a{n}") for n in (1, 2, 3)]
    made = proposed(*asked, annotations=remarks)
    assert [c.text for c in made.clauses[1:4]] == ["First.", "Second.", "Third."]
    # Also where the first two were put there by an earlier revision.
    two = proposed(*asked[:2], annotations=remarks)
    living = Draft(title="T", parties=(), outline=two.outline, clauses=two.clauses)
    three = proposed(*asked, annotations=remarks, living=living, first=20)
    assert [c.text for c in three.clauses[1:4]] == ["First.", "Second.", "Third."]


def test_what_is_moved_behind_a_clause_follows_what_was_added_there_before() -> None:
    made = proposed(
        decision("d1", Effect.ADD, "wex-1", "a1"),
        decision("d2", Effect.MOVE, "wex-3", "a2", others=("wex-1",)),
        decision("d3", Effect.MOVE, "wex-3", "a3", others=("wex-1",)),
        annotations=(put_in("a1", "wex-1", "First."),),
    )
    assert made.clashes == ()
    assert [c.id for c in made.clauses] == ["wex-1", "wex-10", "wex-3", "wex-2"]


def test_the_advice_on_a_clash_keeps_the_record_true() -> None:
    made = proposed(
        decision("d1", Effect.REWORD, "wex-1", "a1"),
        decision("d2", Effect.REWORD, "wex-1", "a2"),
        annotations=(
            edit("a1", "wex-1", "30 days", "20 days"),
            edit("a2", "wex-1", "30 days", "10 days"),
        ),
    )
    mend = made.clashes[0].mend
    for one in ("a1", "a2"):
        assert f"answer {one} --again --outcome not_agreed" in mend
    assert mend.index("not_agreed") < mend.index("answer a1 a2 --again --outcome adopt")


def parted(wanted: str, clause: str, after: str) -> Annotation:
    at = TEXTS[clause].index(after) + len(after)
    made = edit(wanted, clause, "", "\n\n")
    anchor = Anchor(level=Level.WORDS, clause=clause, start=at, end=at)
    return replace(made, kind=AnnotationKind.SPLIT, anchor=anchor)


def test_a_split_and_new_words_elsewhere_in_the_clause_are_both_carried_out() -> None:
    made = proposed(
        decision("d1", Effect.SPLIT, "wex-2", "a1"),
        decision("d2", Effect.REWORD, "wex-2", "a2"),
        decision("d3", Effect.SPLIT, "wex-2", "a3"),
        annotations=(
            parted("a1", "wex-2", "notice"),
            edit("a2", "wex-2", "three months", "six months"),
            parted("a3", "wex-2", "notice"),
        ),
    )
    assert made.clashes == ()
    assert [c.text for c in made.clauses[1:3]] == [
        "We will give six months’ notice",
        "and say why.",
    ]
    for part in made.clauses[1:3]:
        assert {row.decision for row in part.history} == {"d1", "d2", "d3"}
    assert set(made.applied) == {"d1", "d2", "d3"}


def test_a_split_at_words_that_another_replaces_clashes() -> None:
    made = proposed(
        decision("d1", Effect.SPLIT, "wex-2", "a1"),
        decision("d2", Effect.REWORD, "wex-2", "a2"),
        annotations=(
            parted("a1", "wex-2", "notice"),
            edit("a2", "wex-2", "notice and", "notice, and will"),
        ),
    )
    assert [clash.clause for clash in made.clashes] == ["wex-2"]
    assert texts(made)["wex-2"] == TEXTS["wex-2"]
