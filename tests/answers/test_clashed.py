"""Which decision settled what clashed before."""

from __future__ import annotations

from compact_draft.answers.clashed import settled, taken_place
from compact_draft.model.annotation import Decision, Effect, Outcome


def _decision(wanted: str, *remarks: str, **more: object) -> Decision:
    fields: dict[str, object] = {
        "id": wanted,
        "annotations": remarks,
        "outcome": Outcome.ADOPTED,
        "by": "Ann",
        "when": "2026-03-02",
        "effect": Effect.REWORD,
        "clause": "fen-001",
    }
    return Decision(**{**fields, **more})  # type: ignore[arg-type]  # a dict of fields


ONE, TWO = _decision("d1", "a1"), _decision("d2", "a2")
BOTH = _decision("d3", "a1", "a2", words="Pay in 15 days.")


def test_one_wording_for_two_that_were_adopted_apart_settles_them() -> None:
    (found,) = settled([BOTH], [ONE, TWO])
    assert found.by is BOTH
    assert found.earlier == (ONE, TWO)
    assert taken_place([ONE, TWO], [BOTH]) == {"d1": BOTH, "d2": BOTH}


def test_a_second_thought_on_one_remark_settles_nothing() -> None:
    assert settled([_decision("d3", "a1", words="Pay.")], [ONE]) == ()
    noted = _decision("d2", "a2", outcome=Outcome.NOTED, effect=Effect.NONE)
    assert settled([BOTH], [ONE, noted]) == ()
    elsewhere = _decision("d2", "a2", clause="fen-002")
    assert settled([BOTH], [ONE, elsewhere]) == ()
