"""Adopted changes that clash stay in sight until one wording is recorded; others go on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compact_draft.steps.clashes import carried, clashes
from compact_draft.store.workspace import Workspace
from tests.answering import (
    LABEL,
    NOTICE,
    PAY,
    REPORT,
    a_round,
    clause,
    comment,
    edit,
    take,
)
from tests.workspaces import run

AGREED = ("--outcome", "adopted", "--reason", "Agreed.")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = a_round(tmp_path / "fen")
    pay, notice, report = (clause(made, words) for words in (PAY, NOTICE, REPORT))
    take(
        made,
        [
            edit("a1", pay, PAY, "30", "20"),
            edit("a2", pay, PAY, "30", "10", respondent="p2"),
            edit("a3", notice, NOTICE, "three", "six"),
            comment("a4", "Whose report?", report),
        ],
    )
    for remark in ("a1", "a2", "a3"):
        run(made, "answer", remark, *AGREED)
    return made


def test_a_clash_is_shown_with_both_wordings_until_one_is_recorded(
    workspace: Workspace,
) -> None:
    pay = clause(workspace, PAY)
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
