"""How alike two clauses of two Compacts are."""

import pytest

from compact_draft.merging.likeness import SAME_WORDS, Likeness, meant_alike
from compact_draft.merging.values import Old
from compact_draft.model.clause import Clause, Kind


def old(n: int, text: str, kind: Kind = Kind.COMMITMENT) -> Old:
    return Old(clause=Clause(id=f"a-{n}", kind=kind, text=text), source="Ashby")


PAY = "The Council will pay invoices within thirty days."


def test_the_same_words_are_the_same_and_of_other_acts_little_is_alike() -> None:
    found = Likeness(
        [
            old(1, PAY),
            old(2, PAY),
            old(3, "Invoices will be paid by the Council within a month."),
            old(4, "Volunteers will be thanked each June."),
        ]
    )
    assert found.score(0, 1) == SAME_WORDS
    assert SAME_WORDS > found.score(0, 2) > found.score(0, 3) >= 0


def test_prose_is_put_together_only_where_it_nearly_says_the_same_words() -> None:
    prose = [old(n, t, Kind.PROSE) for n, t in enumerate((PAY, "Invoices are paid."))]
    assert Likeness(prose).score(0, 1) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ({"4.4": 1.0}, {"4.4": 0.5}, 1.0),
        ({"4.4": 1.0}, {"2.5": 1.0}, 0.0),
        ({}, {"2.5": 1.0}, 0.0),
    ],
)
def test_what_may_be_answered_is_alike_from_nought_to_one(
    one: dict[str, float], other: dict[str, float], alike: float
) -> None:
    assert meant_alike(one, other) == pytest.approx(alike)
