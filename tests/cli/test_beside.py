"""Easy read and Welsh beside a clause: flagged exactly when its words have changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compact_draft.store.workspace import Workspace
from tests.formats import EXAMPLES, keys
from tests.workspaces import make_workspace, run

EASY = "We tell you 3 months before we stop your money."


def shown(name: str) -> Any:
    return json.loads(EXAMPLES[f"json {name}"])


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    told = run(made, "beside", "set", "old-12", "--text", EASY, "--json")
    assert keys(json.loads(told)) == keys(shown("beside set"))
    return made


def state(workspace: Workspace, status: int = 0) -> str:
    found = json.loads(run(workspace, "beside", "list", "--json", status=status))
    assert keys(found) == keys(shown("beside list"))
    return next(str(one["state"]) for one in found if one["clause"] == "old-12")


def reworded(workspace: Workspace, words: str) -> None:
    run(workspace, "clauses", "edit", "old-12", "--text", words, "--why", "asked")


def test_a_version_is_flagged_when_its_clause_has_changed_and_not_before(
    workspace: Workspace,
) -> None:
    assert state(workspace) == "held"
    words = (
        "Give three months\u2019 written notice, with reasons, before a grant is cut."
    )
    reworded(workspace, words)
    assert state(workspace) == "held"
    reworded(workspace, words.replace("three", "two"))
    assert state(workspace, status=1) == "look again"
    run(workspace, "beside", "set", "old-12", "--text", "We tell you 2 months before.")
    assert state(workspace) == "held"
    run(workspace, "undo")
    assert state(workspace, status=1) == "look again"


def test_a_copy_prints_what_follows_its_clause_and_never_what_does_not(
    workspace: Workspace,
) -> None:
    out = workspace.root / "out" / "easy.md"
    done = ("build", "--version", "easy-read", "--out", str(out))
    told = json.loads(run(workspace, *done, "--json"))
    assert "old-12" not in told["left"]
    assert "old-13" in told["left"]
    text = out.read_text("utf-8")
    assert EASY in text
    assert "in easy read" in text
    reworded(workspace, "Give no notice at all.")
    run(workspace, *done)
    text = out.read_text("utf-8")
    assert EASY not in text
    assert "Give no notice at all." in text


def test_a_version_of_which_no_word_is_kept_is_not_built(workspace: Workspace) -> None:
    out = workspace.root / "out" / "cy.md"
    done = ("build", "--version", "cy", "--out", str(out))
    assert "no clause has words in Welsh" in run(workspace, *done, status=2)
    assert not out.exists()


def test_a_version_without_words_and_of_no_clause_is_refused(
    workspace: Workspace,
) -> None:
    assert "no words" in run(
        workspace, "beside", "set", "old-13", "--text", " ", status=2
    )
    run(workspace, "beside", "set", "old-99", "--text", "Words.", status=2)
    assert "given once" in run(workspace, "beside", "set", "old-13", status=2)


def test_welsh_letters_come_back_as_they_were(workspace: Workspace) -> None:
    words = "Rhoi tri mis o rybudd ysgrifenedig, gyda rhesymau, cyn torri grant \u0174\u0177."
    run(workspace, "beside", "set", "old-12", "--as", "cy", "--text", words)
    out = workspace.root / "out" / "cy.docx"
    run(workspace, "build", "--version", "cy", "--out", str(out))
    found = json.loads(run(workspace, "beside", "list", "--as", "cy", "--json"))
    assert words in {one["text"] for one in found}
