"""What a check is, and which rules a clause is held to."""

from dataclasses import replace

import pytest

from compact_draft.drafting.checking import (
    ACHIEVABLE,
    ASPIRATIONAL,
    BOTH,
    CHECKS,
    Checked,
    CheckWords,
    Finding,
    check,
    set_of,
    whole,
)
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Draft
from compact_draft.model.tags import By, Practice
from tests.drafts import block, doing, draft_of, heading


def draft(*evidence: Practice) -> Draft:
    said = tuple(
        doing(party, state)
        for party, state in zip(("council", "trust"), evidence, strict=False)
    )
    return draft_of(
        heading(1, "Money"),
        block(
            2, Kind.COMMITMENT, "Pay in 30 days.", by=By.PUBLIC_BODIES, evidence=said
        ),
        block(3, Kind.PROSE, "Grants help."),
    )


@pytest.mark.parametrize(
    ("evidence", "rules"),
    [
        ((), ACHIEVABLE),
        ((Practice.DOING,), ACHIEVABLE),
        ((Practice.DOING, Practice.DOING), ACHIEVABLE),
        ((Practice.DOING, Practice.NOT_YET), ASPIRATIONAL),
    ],
)
def test_what_is_not_settled_is_held_to_the_strict_rules(
    evidence: tuple[Practice, ...], rules: object
) -> None:
    checked = Checked(draft(*evidence), CheckWords())
    (row,) = checked.promises
    assert set_of(row) is rules
    assert set_of(replace(row, tag=None)) is ACHIEVABLE


def test_the_checks_see_numbers_columns_and_promises() -> None:
    checked = Checked(draft(), CheckWords())
    assert [row.clause.id for row in checked.promises] == ["old-2"]
    assert checked.numbers["old-2"] == "1.1"
    assert checked.columns == {"old-1": None, "old-2": None, "old-3": None}


def test_a_function_is_registered_with_its_name_and_rules() -> None:
    def find(seen: Checked) -> list[Finding]:
        return []

    try:
        assert check("a_trial", "nothing")(find) is find
        assert CHECKS["a_trial"].rule_sets == BOTH
        check("a_trial", "nothing", frozenset({ACHIEVABLE}))(find)
        assert CHECKS["a_trial"].rule_sets == {ACHIEVABLE}
    finally:
        del CHECKS["a_trial"]


def test_whole_words_are_found_and_parts_of_words_are_not() -> None:
    pattern = whole("PCT|PCTs")
    assert [found[0] for found in pattern.finditer("A PCT, two PCTs, aPCT, PCTx")] == [
        "PCT",
        "PCTs",
    ]
