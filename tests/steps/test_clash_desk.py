"""Adopted changes that clash stay in sight until one wording is recorded; others go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compact_draft.steps.clashes import carried, clashes, clashes_on
from compact_draft.store.workspace import Workspace
from tests.answering import (
    LABEL,
    NOTICE,
    PAY,
    REPORT,
    a_round,
    clause,
    edit,
    take,
)
from tests.steps.clashing import AGREED, clashing
from tests.workspaces import run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return clashing(tmp_path / "fen")


def test_a_clash_is_shown_with_both_wordings_until_one_is_recorded(
    workspace: Workspace,
) -> None:
    pay = clause(workspace, PAY)
    assert clashes_on(workspace, LABEL, pay) == clashes(workspace)
    assert clashes_on(workspace, LABEL, clause(workspace, NOTICE)) == ()
    said = run(workspace, "clashes", "list", status=1)
    assert "on the words:   30" in said
    assert "d1 (a1): 20  Reason: Agreed." in said
    assert "d2 (a2): 10  Reason: Agreed." in said
    run(workspace, "revise", status=1)  # what is agreed is adopted now
    texts = {c.id: c.text for c in workspace.draft().clauses}
    assert texts[pay] == PAY
    assert NOTICE.replace("three", "six") in texts.values()
    assert [c.clause for c in clashes(workspace)] == [pay]
    said = run(workspace, "clashes", "settle", "1.1", "--words", "Pay grants in 15 days.",
               "--reason", "Half way.")  # fmt: skip
    assert "d4: one wording for 2 remarks." in said
    assert run(workspace, "clashes", "list").strip() == "Nothing clashes."
    run(workspace, "revise")
    assert {c.id: c.text for c in workspace.draft().clauses}[
        pay
    ] == "Pay grants in 15 days."
    assert len(workspace.books(LABEL).superseded) == 2
    assert "nothing clashes on" in run(
        workspace, "clashes", "settle", "1.1", "--words", "x", "--reason", "y", status=2
    )


def test_what_is_disputed_is_carried_to_the_next_round_and_counted_once(
    workspace: Workspace,
) -> None:
    run(workspace, "revise", status=1)
    run(workspace, "clauses", "edit", clause(workspace, REPORT), "--text",
        "Report to the council once a year.", "--why", "Asked.")  # fmt: skip
    run(workspace, "issue", "round-2")
    found = carried(workspace)
    assert [(c.annotation.id, c.why) for c in found] == [
        ("a1", "clash"), ("a2", "clash"), ("a4", "open"),
    ]  # fmt: skip
    assert (found[0].start, found[0].place) == (14, "the clause reads as it did")
    assert found[2].place == "the clause was reworded since"
    said = run(workspace, "remarks", "carried", status=1)
    assert "a4 of round one (open): Whose report?" in said or "a4 of" in said
    assert "now: Report to the council once a year." in said
    assert workspace.tally("round-2").received == 0
    assert workspace.tally(LABEL).received == 4
    run(workspace, "answer", "a4", "--round", LABEL, "--outcome", "noted")
    run(workspace, "clashes", "settle", clause(workspace, PAY), "--words",
        "Pay grants in 15 days.", "--reason", "Half way.", "--round", LABEL)  # fmt: skip
    run(workspace, "revise", "--round", LABEL)
    assert carried(workspace) == ()
    assert any(c.text == "Pay grants in 15 days." for c in workspace.draft().clauses)
    assert json.loads(run(workspace, "clashes", "list", "--json")) == []


def test_whoever_adopts_the_second_side_of_a_clash_is_told_so_at_once(
    tmp_path: Path,
) -> None:
    made = a_round(tmp_path / "fen")
    pay = clause(made, PAY)
    edits = [("a1", "20"), ("a2", "10")]
    take(made, [edit(remark, pay, PAY, "30", days) for remark, days in edits])
    assert "CLASH" not in run(made, "answer", "a1", *AGREED)
    said = run(made, "answer", "a2", *AGREED)
    assert "CLASH on 1.1: d1 (a1) and d2 (a2) cannot all stand." in said
    run(made, "clashes", "settle", pay, "--words", "Pay in 9 days.", "--reason", "So.")
    run(made, "revise")
    words = ("--outcome", "adopted_reworded", "--words", "Pay in 8 days.", "--again")
    said = run(made, "answer", "a1", "a2", *words, "--reason", "Sooner.")
    assert "CLASH" not in said  # it takes the place of what was carried out
    assert clashes_on(made, LABEL, pay) == clashes(made) == ()
