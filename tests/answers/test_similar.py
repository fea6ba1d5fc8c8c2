"""Answers given before, offered for remarks of the same kind."""

from compact_draft.answers.similar import Given, offers
from compact_draft.model.annotation import Decision, Outcome


def given(n: int, words: str, clause: str = "fen-1", decision: str = "") -> Given:
    return Given(
        round="round-1",
        annotation=f"a{n}",
        clause=clause,
        words=words,
        decision=Decision(
            id=decision or f"d{n}",
            annotations=(f"a{n}",),
            outcome=Outcome.NOTED,
            by="Ann Other",
            when="2026-03-02",
        ),
    )


GRANTS = given(1, "Grants should be paid within twenty days")
SIGNS = given(2, "Signs in the car park are hard to read")


def test_the_likest_comes_first_and_chance_is_not_offered() -> None:
    found = offers("Please pay grants within twenty days", "fen-1", [SIGNS, GRANTS])
    assert [offer.given.annotation for offer in found] == ["a1"]
    assert 0.4 <= found[0].likeness <= 1


def test_plurals_and_tenses_count_as_the_same_word() -> None:
    (offer,) = offers("paying the grant in twenty days", "fen-1", [GRANTS])
    assert offer.likeness > 0.5


def test_of_several_remarks_of_one_decision_the_likest_stands() -> None:
    other = given(3, "Grants should be paid", decision="d1")
    found = offers("Grants should be paid within twenty days", "x", [other, GRANTS])
    assert [offer.given.annotation for offer in found] == ["a1"]


def test_of_two_as_like_the_one_on_the_same_clause_comes_first() -> None:
    elsewhere = given(4, GRANTS.words, clause="fen-2")
    found = offers(GRANTS.words, "fen-2", [GRANTS, elsewhere])
    assert [offer.given.annotation for offer in found] == ["a4", "a1"]
    assert len(offers(GRANTS.words, "fen-2", [GRANTS, elsewhere], most=1)) == 1
