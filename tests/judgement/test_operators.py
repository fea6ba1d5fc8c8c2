"""Which verb governs a promise, and how strongly."""

import pytest

from compact_draft.judgement.operators import (
    acts,
    bare_verb,
    main_operator,
    operators,
)
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "modality", "head"),
    [
        ("The council will pay promptly.", "will", "pay"),
        ("The council must not cut grants unheard.", "must", "cut"),
        ("The council will aim to pay promptly.", "aim", "pay"),
        ("Groups should be told.", "should", "told"),
        ("The council will consider a longer grant.", "may", None),
        ("Groups have to report.", "must", "report"),
        ("If a grant must end, the council will say so.", "will", "say"),
    ],
)
def test_the_verb_of_the_main_clause_governs(
    line: str, modality: str, head: str | None
) -> None:
    reading = READER.read(line)
    operator = main_operator(reading, operators(reading))
    assert operator is not None
    assert operator.modality == modality
    if head is None:
        return
    assert operator.head is not None
    assert reading.tokens[operator.head] == head


def test_a_denial_and_a_passive_are_told() -> None:
    reading = READER.read("No grant will be cut unheard.")
    (operator,) = operators(reading)
    assert operator.negated
    assert operator.passive


@pytest.mark.parametrize(
    "line", ["Due on 31 May each year", "Good will and trust", "Kept in a will"]
)
def test_a_month_or_a_noun_is_no_modal(line: str) -> None:
    assert operators(READER.read(line)) == ()


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("Promptly pay every invoice", "pay"),
        ("To publish the minutes", "publish"),
        ("Where money is short, tell groups early", "tell"),
        ("Support for small groups", None),
        ("Report of the panel", None),
    ],
)
def test_a_bare_verb_opens_a_promise_and_a_noun_does_not(
    line: str, verb: str | None
) -> None:
    reading = READER.read(line)
    at = bare_verb(reading)
    assert (None if at is None else reading.tokens[at]) == verb


def test_verbs_joined_by_and_are_all_acts() -> None:
    reading = READER.read("The council will publish the plan and consult groups.")
    head = reading.tokens.index("publish")
    assert [reading.tokens[at] for at in acts(reading, head)] == ["publish", "consult"]
