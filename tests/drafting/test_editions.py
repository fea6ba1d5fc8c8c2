"""Two national texts side by side."""

from dataclasses import replace

from compact_draft.drafting.editions import answering, pairs
from compact_draft.model.clause import Clause, Kind, Link, Relation
from tests.drafts import NATIONAL

FIRST, SECOND = NATIONAL.undertakings
NEWER = replace(
    NATIONAL,
    id="national-2027",
    undertakings=(
        replace(SECOND, ref="1.1", like=("national-2010:4.4",)),
        replace(FIRST, ref="1.2", like=()),
    ),
)


def refs(rows):  # type: ignore[no-untyped-def]  # pairs of undertakings
    return [tuple(None if u is None else u.ref for u in row) for row in rows]


def test_undertakings_on_one_act_are_paired_and_those_of_one_text_stand_alone() -> None:
    assert refs(pairs(NATIONAL, NEWER)) == [
        ("2.5", None), ("4.4", "1.1"), (None, "1.2"),
    ]  # fmt: skip


def test_two_that_a_third_text_speaks_of_are_on_one_act() -> None:
    third = replace(
        NATIONAL,
        id="third",
        undertakings=(
            replace(FIRST, ref="9", like=("national-2010:2.5", "national-2027:1.2")),
        ),
    )
    apart = refs(pairs(NATIONAL, NEWER, [third]))
    assert ("2.5", None) in apart
    both = tuple(
        replace(u, like=("third:9",)) if u.ref in ("2.5", "1.2") else u
        for u in (*NATIONAL.undertakings, *NEWER.undertakings)
    )
    one = replace(NATIONAL, undertakings=both[:2])
    other = replace(NEWER, undertakings=both[2:])
    assert ("2.5", "1.2") in refs(pairs(one, other, [third]))


def test_the_clauses_that_answer_are_those_a_person_linked() -> None:
    link = Link(framework="national-2010", ref="4.4", relation=Relation.EQUAL)
    clause = Clause(id="fen-1", kind=Kind.COMMITMENT, text="Warn.", links=(link,))
    assert answering([clause], [("national-2010", "4.4")]) == (clause,)
    assert answering([clause], [("national-2010", "2.5")]) == ()
