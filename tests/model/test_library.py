"""Clauses by id in layers."""

from compact_draft.model.clause import Clause, Kind
from compact_draft.model.library import ClauseLibrary


def clause(name: str, text: str, **more: object) -> Clause:
    return Clause(id=name, kind=Kind.COMMITMENT, text=text, **more)  # type: ignore[arg-type]  # fields


SOFT = clause("lib-1", "Pay soon.", family="pay", strength=1)
FIRM = clause("lib-2", "Pay in 30 days.", family="pay", strength=3)


def test_a_later_layer_covers_an_earlier_one() -> None:
    ours = clause("lib-1", "Pay at once.")
    held = ClauseLibrary.of([SOFT, FIRM], [ours])
    assert held.get("lib-1") == ours
    assert held.get("lib-9") is None


def test_alternatives_are_of_one_family_and_a_choice_keeps_the_order() -> None:
    other = clause("lib-3", "Meet.", family="meet", strength=1)
    held = ClauseLibrary.of([FIRM, SOFT, other])
    assert set(held.alternatives(SOFT)) <= {SOFT, FIRM}
    assert other not in held.alternatives(SOFT)
    firm = held.where(lambda c: c.strength == 3)
    assert (firm.get("lib-2"), firm.get("lib-1")) == (FIRM, None)
