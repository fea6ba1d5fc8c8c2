"""What somebody misses in the draft: seen wherever it is placed, adopted as it stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.model.form import KIND
from compact_draft.steps.pack import form_of_round
from compact_draft.store.workspace import Workspace
from tests.workspaces import make_workspace, run

WORDS = "We will give three months notice before a grant ends."


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1", "--opens", "2026-03-02", "--closes", "2026-05-31",
        "--why", "Agreed.")  # fmt: skip
    (made.root / "inbox").mkdir()
    return made


def collected(workspace: Workspace, *, status: int = 0, **missing: str) -> Any:
    """The remark that a response with words that are missing comes to."""
    form = form_of_round(workspace, "round-1")
    said = {"kind": KIND, "mark": str(form.mark), "you": {"name": "Bea Holt"}}
    file = workspace.root / "inbox" / "response.json"
    file.write_text(json.dumps({**said, "missing": missing}))
    run(workspace, "collect", str(file), status=status)
    (remark,) = workspace.books("round-1").placed()
    return remark


def numbered(workspace: Workspace) -> tuple[str, str]:
    """A clause that prints a number of two parts: its id, and the number."""
    rows = workspace.revision("issued-round-1").outline.rows
    return next((r.clause, r.number) for r in rows if "." in r.number.strip("."))


def outputs(workspace: Workspace, *commands: tuple[str, ...]) -> list[str]:
    """What commands say; those that list what is left end with 1."""
    found = []
    for command in commands:
        argv = [*command, "--workspace", str(workspace.root)]
        found.append(CliRunner().invoke(main, argv).output)
    return found


def test_words_for_behind_a_clause_stand_there_and_are_adopted_in_one_step(
    workspace: Workspace,
) -> None:
    clause, number = numbered(workspace)
    one = collected(workspace, place=f"after {number}", words=WORDS)
    assert (one.kind, one.anchor.clause, one.placed) == ("add", clause, "exact")
    for shown in outputs(
        workspace, ("answer",), ("remarks", "list"), ("remarks", "show", "a1")
    ):
        assert WORDS[:40] in " ".join(shown.split())
    run(workspace, "answer", "a1", "--outcome", "adopted", "--reason", "It is fair.")
    (decision,) = workspace.books("round-1").decisions
    assert (decision.effect, decision.clause, decision.words) == ("add", clause, WORDS)
    run(workspace, "account")
    run(workspace, "revise", "--label", "agreed-1")
    texts = {c.id: c.text for c in workspace.revision("agreed-1").clauses}
    rows = [row.clause for row in workspace.revision("agreed-1").outline.rows]
    assert texts[rows[rows.index(clause) + 1]] == WORDS


@pytest.mark.parametrize("place", ["", "somewhere near the end", "anywhere"])
def test_words_without_a_place_are_seen_and_adopted_once_it_is_given(
    workspace: Workspace, place: str
) -> None:
    clause, number = numbered(workspace)
    one = collected(workspace, status=1, place=place, words=WORDS)
    assert one.kind == "add"
    assert one.placed != "exact"
    for shown in outputs(workspace, ("place",), ("answer",)):
        assert WORDS[:40] in " ".join(shown.split())
        assert "very front" not in shown
    run(workspace, "place", "a1", "--clause", number)
    run(workspace, "answer", "a1", "--outcome", "adopted", "--reason", "It is fair.")
    (decision,) = workspace.books("round-1").decisions
    assert (decision.effect, decision.clause, decision.words) == ("add", clause, WORDS)


def test_words_for_before_a_clause_are_proposed_behind_the_one_before_it(
    workspace: Workspace,
) -> None:
    clause, number = numbered(workspace)
    rows = [r.clause for r in workspace.revision("issued-round-1").outline.rows]
    one = collected(workspace, status=1, place=f"before {number}", words=WORDS)
    assert one.placed == "proposed"
    assert one.candidates == (rows[rows.index(clause) - 1], clause)


def test_words_brought_with_a_comment_are_shown_and_adopted_by_naming_the_effect(
    workspace: Workspace,
) -> None:
    clause, number = numbered(workspace)
    file = workspace.root / "inbox" / "survey.csv"
    file.write_text(
        "Name,Clause,Comment,Proposed words\n"
        f'Bea Holt,{number},It says nothing of notice.,"{WORDS}"\n'
    )
    run(workspace, "collect", str(file))
    (remark,) = workspace.books("round-1").placed()
    assert (remark.kind, remark.proposed) == ("comment", WORDS)
    (shown,) = outputs(workspace, ("answer",))
    assert WORDS in shown
    adopted = ("answer", "a1", "--outcome", "adopted", "--reason", "It is fair.")
    said = run(workspace, *adopted, status=2)
    assert "--effect add" in said
    run(workspace, *adopted, "--effect", "add")
    (decision,) = workspace.books("round-1").decisions
    assert (decision.effect, decision.clause, decision.words) == ("add", clause, WORDS)
