"""Which remarks and points of a ledger are asked for."""

from __future__ import annotations

import pytest

from compact_draft.model.annotation import Placed
from compact_draft.store.wanted import Wanted
from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, NOTICE, PAY, a_round, clause, comment, edit, take
from tests.workspaces import run


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = a_round(tmp_path_factory.mktemp("wanted") / "ws")
    pay, notice = clause(made, PAY), clause(made, NOTICE)
    take(
        made,
        [
            edit("a1", pay, PAY, "30", "20"),
            comment("a2", "50% is too ÉTROIT.", notice, respondent="p2", submission="s2"),
            comment("a3", "Who pays?", respondent="p2", submission="s2", placed=Placed.PROPOSED, candidates=(pay, notice)),
            comment("a4", "500 is enough_here.", pay),
        ],
    )  # fmt: skip
    run(made, "answer", "a1", "--outcome", "not_agreed", "--reason", "We cannot.")
    return made


def ids(workspace: Workspace, **fields: object) -> list[str]:
    return list(workspace.ledger(LABEL).ids(Wanted(**fields)))  # type: ignore[arg-type]  # a dict of fields


def test_nothing_said_asks_for_all(workspace: Workspace) -> None:
    assert ids(workspace) == ["a1", "a2", "a3", "a4"]


def test_each_field_holds_back_what_is_otherwise(workspace: Workspace) -> None:
    pay = clause(workspace, PAY)
    assert ids(workspace, clause=pay) == ["a1", "a4"]
    assert ids(workspace, clause="") == ["a3"]
    assert ids(workspace, outcome="not_agreed") == ["a1"]
    assert ids(workspace, decided=False) == ["a2", "a3", "a4"]
    assert ids(workspace, decided=True) == ["a1"]
    assert ids(workspace, respondent="p2") == ["a2", "a3"]
    assert ids(workspace, submission="s1") == ["a1", "a4"]
    assert ids(workspace, kind="reword") == ["a1"]
    assert ids(workspace, doubtful=True) == ["a3"]
    assert ids(workspace, doubtful=False) == ["a1", "a2", "a4"]
    assert ids(workspace, whose="p2") == ["a2", "a3"]
    assert ids(workspace, late=True) == []


def test_what_may_be_on_a_clause_is_found_beside_what_is(workspace: Workspace) -> None:
    pay, notice = clause(workspace, PAY), clause(workspace, NOTICE)
    assert ids(workspace, perhaps=(pay,)) == ["a1", "a3", "a4"]
    assert ids(workspace, clauses=(pay, notice)) == ["a1", "a2", "a4"]
    assert ids(workspace, clauses=()) == []


def test_words_are_found_whatever_their_case_and_signs_are_signs(
    workspace: Workspace,
) -> None:
    assert ids(workspace, words="WHO PAYS") == ["a3"]
    assert ids(workspace, words="étroit") == ["a2"]
    assert ids(workspace, words="50%") == ["a2"]
    assert ids(workspace, words="enough_h") == ["a4"]
    assert ids(workspace, words="enough h") == []
    assert ids(workspace, words="20") == ["a1"]


def test_each_of_several_words_must_stand_somewhere(workspace: Workspace) -> None:
    assert ids(workspace, each=("30", "20")) == ["a1"]
    assert ids(workspace, each=("a3", "who")) == ["a3"]
    assert ids(workspace, each=("who", "500")) == []
