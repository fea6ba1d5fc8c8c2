"""How a clause stands to an undertaking, by the facts of both."""

from dataclasses import replace

import pytest

from compact_draft.judgement.facts import Facts, facts_of
from compact_draft.judgement.relation import (
    DIFFERENT,
    EQUAL,
    compared,
    relation_features,
    undertaking_facts,
)
from compact_draft.judgement.strength import STRONGER, WEAKER
from compact_draft.model.framework import Undertaking
from compact_draft.model.tags import By
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)
NOTICE = Undertaking(
    ref="4.4", section="4", by=By.PUBLIC_BODIES, theme="change_notice",
    paraphrase="Give at least three months' notice of cuts, with reasons.",
    strength="firm", periods=("at least three months",), reasons=True,
)  # fmt: skip


def clause(text: str, modality: str = "will", by: str = "public_bodies") -> Facts:
    return facts_of(READER.read(text), modality=modality, by=by)


@pytest.mark.parametrize(
    ("text", "modality", "relation", "difference"),
    [
        ("Give at least three months' notice of cuts, with reasons.", "will", EQUAL, None),
        ("Give at least one month's notice of cuts, with reasons.", "will", WEAKER, "timeframe"),
        ("Give at least six months' notice of cuts, with reasons.", "will", STRONGER, "timeframe"),
        ("Give at least three months' notice of cuts, with reasons.", "aim", WEAKER, "modality"),
        ("Give at least three months' notice of cuts.", "will", WEAKER, "reasons"),
        ("Give at least three months' notice of cuts, with reasons, unless impossible.", "will", WEAKER, "exception"),
        ("Give at least three months' written notice of cuts, with reasons.", "will", STRONGER, "writing"),
    ],
)  # fmt: skip
def test_a_clause_is_weaker_or_stronger_by_what_it_can_be_held_to(
    text: str, modality: str, relation: str, difference: str | None
) -> None:
    found = compared(clause(text, modality), undertaking_facts(NOTICE))
    assert found.relation == relation
    assert (difference in found.differences) is (difference is not None)
    if difference is None:
        assert found.differences == ()


def test_a_clause_that_is_weaker_in_one_thing_is_weaker_whatever_else_it_adds() -> None:
    both = clause("Give one month's written notice of cuts, with reasons.")
    found = compared(both, undertaking_facts(NOTICE))
    assert found.relation == WEAKER
    assert "writing" not in found.differences


def test_a_promise_of_the_other_side_is_another_promise() -> None:
    other = clause(
        "Give at least three months' notice of cuts, with reasons.", by="vcs"
    )
    found = compared(other, undertaking_facts(NOTICE))
    assert (found.relation, found.differences) == (DIFFERENT, ("party",))


def test_a_bullet_without_a_verb_binds_too() -> None:
    bare = clause(
        "At least three months' notice of cuts, with reasons.", modality="none"
    )
    assert bare.force == 0
    assert compared(bare, undertaking_facts(NOTICE)).relation == EQUAL


def test_what_an_undertaking_asks_comes_from_its_facts() -> None:
    facts = undertaking_facts(NOTICE)
    assert (facts.modality, facts.reasons, facts.writing) == ("will", ("reasons",), ())
    assert [period.words for period in facts.periods] == ["at least three months"]
    soft = undertaking_facts(
        replace(
            NOTICE, strength="soft", writing=True, reasons=False, explain_if_not=True
        )
    )
    assert (soft.modality, soft.reasons, soft.writing) == (
        "may",
        ("reasons",),
        ("in writing",),
    )
    named = undertaking_facts(replace(NOTICE, exceptions=("an emergency",)))
    assert [e.words for e in named.exceptions] == ["an emergency"]


def test_the_facts_beside_an_undertaking_are_named_for_weighing() -> None:
    held = clause("Give at least one month's written notice of cuts, always.")
    found = set(relation_features("4.4", held, undertaking_facts(NOTICE)))
    assert {
        "ref=4.4", "facts=weaker", "force=firm>3", "modality=will", "side=same", "plain",
        "without exception", "has writing", "4.4|has writing", "timeframe:weaker",
    } <= found  # fmt: skip
    other = clause("Pay.", by="vcs")
    assert "side=other" in set(
        relation_features("4.4", other, undertaking_facts(NOTICE))
    )
