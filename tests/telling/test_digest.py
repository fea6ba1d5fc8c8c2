"""A round by clause, theme, sector and stance, and who was silent."""

from dataclasses import replace

from compact_draft.model.annotation import AnnotationKind, Outcome
from compact_draft.telling.digest import NO_CLAUSE, digest, names_of
from compact_draft.telling.points import NOT_SAID, Hearing, Line, Point, Voice
from compact_draft.telling.stance import Stance

BASE = Point(
    number="a1", respondent="p1", sender="p1", clause="fen-1", clause_number="1.1",
    kind=AnnotationKind.COMMENT, said="We agree.",
)  # fmt: skip
LINES = (
    Line(id="fen-1", number="1.1", heading="Pay", text="Pay in 30 days.",
         is_promise=True, theme="payment"),
    Line(id="fen-2", number="1.2", heading="Tell", text="Tell.", is_promise=True),
)  # fmt: skip
HEARING = Hearing(
    title="C", group="W", round="round-1", issued="i", lines=LINES,
    points=(
        BASE,
        replace(BASE, number="a2", respondent="p2", said="We oppose it.",
                outcome=Outcome.NOTED),
        replace(BASE, number="a10", respondent="p2", clause="", said="Too long."),
    ),
    voices={
        "p1": Voice(id="p1", name="A", sector="Sport", size="Small"),
        "p2": Voice(id="p2", name="B", size="Large"),
    },
    sectors=("Arts", "Sport"),
    sizes=("Small", "Large"),
)  # fmt: skip


def test_points_lie_in_heaps_by_clause_and_theme_with_people_counted_once() -> None:
    found = digest(HEARING)
    assert [(h.name, h.points, h.people) for h in found.clauses] == [
        ("1.1 Pay", 2, 2),
        (NO_CLAUSE, 1, 1),
    ]
    assert found.clauses[0].stances == ((Stance.FOR, 1), (Stance.AGAINST, 1))
    assert found.clauses[0].waits == 1
    assert {h.name for h in found.themes} == {"payment", "no theme"}


def test_who_and_what_was_silent_is_told() -> None:
    found = digest(HEARING)
    assert found.silent_sectors == ("Arts",)
    assert [line.id for line in found.silent_clauses] == ["fen-2"]
    assert found.few == (
        "“Small”: 1 answered, with 1 points. “Large”: 1 answered, with 2 points."
    )


def test_for_and_against_one_clause_stand_side_by_side() -> None:
    (found,) = digest(HEARING).against
    assert found.line.id == "fen-1"
    assert found.sides == (
        (Stance.FOR.value, ("a1",)),
        (Stance.AGAINST.value, ("a2",)),
    )


def test_different_words_for_the_same_quotation_stand_side_by_side() -> None:
    change = replace(BASE, kind=AnnotationKind.REWORD, quote="30 days")
    both = tuple(
        replace(change, number=f"a{n}", proposed=words)
        for n, words in enumerate(("20 days", "60 days", "20  days"), 1)
    )
    (found,) = digest(replace(HEARING, points=both)).against
    assert found.sides == (
        ("“30 days” → “20 days”", ("a1", "a3")),
        ("“30 days” → “60 days”", ("a2",)),
    )


def test_names_come_in_the_order_of_the_list_and_what_was_not_said_last() -> None:
    assert names_of(["B", "A"], ["Z", NOT_SAID, "A", "C"]) == (
        "B", "A", "C", "Z", NOT_SAID,
    )  # fmt: skip
