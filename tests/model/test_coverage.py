"""How far an undertaking is answered, and how far it would be."""

from dataclasses import replace

import pytest

from compact_draft.model.clause import Clause, Kind, Relation
from compact_draft.model.coverage import Answer, ClauseRow, State, UndertakingRow
from tests.drafts import NATIONAL

CLAUSE = Clause(id="fen-1", kind=Kind.COMMITMENT, text="Warn.")
ANSWER = Answer(clause=CLAUSE, number="", ref="4.4", relation=Relation.EQUAL)
ROW = UndertakingRow(undertaking=NATIONAL.undertakings[1], state=State.MISSING)


@pytest.mark.parametrize(
    ("state", "suggested", "found"),
    [
        (State.MISSING, ANSWER, State.COVERED),
        (State.MISSING, replace(ANSWER, relation=Relation.WEAKER), State.PARTLY),
        (State.PARTLY, replace(ANSWER, relation=Relation.WEAKER), None),
        (State.MISSING, replace(ANSWER, is_sure=False), None),
        (State.COVERED, ANSWER, None),
        (State.LEFT_OUT, ANSWER, None),
    ],
)
def test_only_sure_suggestions_would_change_a_state(
    state: State, suggested: Answer, found: State | None
) -> None:
    row = replace(ROW, state=state, suggested=(suggested,))
    assert row.suggested_state is found


def test_a_clause_without_a_number_is_named_by_its_id() -> None:
    assert ANSWER.name == "fen-1"
    assert not ANSWER.is_confirmed
    row = ClauseRow(clause=CLAUSE, number="3.1", section=())
    assert row.name == "3.1"
    assert row.is_local_only
    assert not replace(row, suggested=(ANSWER,)).is_local_only
    assert replace(row, suggested=(replace(ANSWER, is_sure=False),)).is_local_only
