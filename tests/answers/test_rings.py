"""Duplicates that come back to themselves are found, each ring once."""

from compact_draft.answers.rings import twins_in_a_ring
from compact_draft.model.annotation import Decision, Effect, Outcome


def duplicate(remark: str, twin: str) -> Decision:
    return Decision(
        id=f"d-{remark}",
        annotations=(remark,),
        outcome=Outcome.DUPLICATE,
        by="Ann",
        when="2026-03-01T09:00:00Z",
        reason="",
        effect=Effect.NONE,
        clause=None,
        words="",
        others=(),
        twin=twin,
    )


def test_a_chain_that_ends_in_a_decided_remark_is_no_ring() -> None:
    assert twins_in_a_ring([duplicate("a1", "a2"), duplicate("a2", "a3")]) == ()


def test_a_ring_is_given_once_and_what_leads_into_it_is_no_part_of_it() -> None:
    made = [duplicate(*pair) for pair in (("a1", "a2"), ("a2", "a3"), ("a3", "a2"))]
    assert twins_in_a_ring(made) == (("a2", "a3"),)


def test_two_rings_are_two() -> None:
    pairs = (("a1", "a2"), ("a2", "a1"), ("a7", "a8"), ("a8", "a7"))
    found = twins_in_a_ring([duplicate(*pair) for pair in pairs])
    assert found == (("a1", "a2"), ("a7", "a8"))
