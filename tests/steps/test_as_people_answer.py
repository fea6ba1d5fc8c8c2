"""Rounds of letters, e-mails, notes and sheets: each thing said is received once, none misplaced."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.model.annotation import Annotation, Level, Placed
from compact_draft.store.workspace import Workspace
from tests.steps import as_others_answer, as_people_answer, as_strangers_answer
from tests.steps.wexcombe import opened


def called(one: Annotation, numbers: dict[str, str]) -> str:
    if one.anchor.level is Level.DRAFT:
        return "draft"
    clause = one.anchor.clause or ""
    return numbers.get(clause) or clause


@pytest.mark.long
@pytest.mark.parametrize(
    "of", [as_people_answer, as_others_answer, as_strangers_answer]
)
def test_each_thing_said_is_received_once_and_none_is_misplaced(
    tmp_path: Path, of: ModuleType
) -> None:
    workspace = opened(tmp_path)
    inbox = workspace.root / "inbox"
    inbox.mkdir()
    for name, text in of.FILES.items():
        (inbox / name).write_text(text, encoding="utf-8")
    asked = ["collect", "--json", "--workspace", str(workspace.root)]
    made = json.loads(CliRunner().invoke(main, asked).stdout)
    assert [row for row in made["received"] if row["fault"]] == []
    rows = workspace.revision("issued-r1").outline.rows
    numbers = {row.clause: row.number for row in rows}
    books = workspace.books("r1")
    file_of = {s.id: s.file.split("-", 1)[1] for s in books.submissions}
    for name, expected in of.EXPECTED.items():
        mine = [a for a in books.annotations if file_of[a.submission] == name]
        for words, place, how in expected:
            said = [
                a for a in mine if words in f"{a.text} {a.proposed} {a.anchor.words}"
            ]
            assert len(said) == 1, (name, words)
            (one,) = said
            told = (name, words, one.placed, called(one, numbers), one.candidates)
            is_placed = one.placed in (Placed.EXACT, Placed.MOVED)
            is_there = is_placed and called(one, numbers) == place
            perhaps = {numbers.get(c) or c for c in one.candidates} | set(
                one.candidates
            )
            right = {
                "exact": is_there,
                "any": is_there or (not is_placed and place in perhaps),
                "none": not is_placed,
                "not else": is_there or not is_placed,
            }
            assert right[how], told
    assert closes(workspace) == []


def closes(workspace: Workspace) -> list[object]:
    """Return what a second reader finds in the files and not in the ledger."""
    told = CliRunner().invoke(
        main, ["account", "--json", "--workspace", str(workspace.root)]
    )
    missing: list[object] = json.loads(told.stdout)["missing"]
    return missing
