"""What keeps the books of a round open."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from tests.answering import (
    PAY,
    a_round,
    clause,
    comment,
    take,
)
from tests.steps.clashing import clashing
from tests.workspaces import run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return clashing(tmp_path / "fen")


def test_the_account_lists_open_clashes_and_is_closed_when_they_are_settled(
    workspace: Workspace,
) -> None:
    run(workspace, "answer", "a4", "--outcome", "noted")
    said = run(workspace, "account", status=1)
    assert "Adopted changes that cannot all stand:" in said
    assert f"1.1 [{clause(workspace, PAY)}] on “30”: d1, d2 (remarks a1, a2)" in said
    told = json.loads(run(workspace, "account", "--json", status=1))
    assert told["closed"] is False
    assert [c["between"] for c in told["clashes"]] == [["d1", "d2"]]
    run(workspace, "clashes", "settle", "1.1", "--words", "Pay grants in 15 days.",
        "--reason", "Half way.")  # fmt: skip
    told = json.loads(run(workspace, "account", "--json", status=1))
    assert told["clashes"] == []


def test_the_account_lists_remarks_without_a_place_with_what_may_be_theirs(
    tmp_path: Path,
) -> None:
    made = a_round(tmp_path / "fen")
    pay = clause(made, PAY)
    take(made, [comment("a1", "Too slow.", None, candidates=(pay,), where="page 2")])
    run(made, "answer", "a1", "--outcome", "not_agreed", "--reason", "The law.")
    said = run(made, "account", status=1)
    assert "Without a sure place: 1 remark" in said
    assert "a1: page 2; may be on 1.1" in said
    told = json.loads(run(made, "account", "--json", status=1))
    assert (told["closed"], [u["id"] for u in told["unplaced"]]) == (False, ["a1"])
    run(made, "place", "a1", "--confirm")
    assert json.loads(run(made, "account", "--json", status=1))["unplaced"] == []
