"""What a step reads, it reads once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.model.annotation import Round
from compact_draft.steps.edit import Signed
from compact_draft.steps.revise import revise
from compact_draft.steps.sheets import take
from compact_draft.store import reading
from compact_draft.store.clauses import format_clause
from compact_draft.store.safe import sha256
from compact_draft.store.workspace import Workspace
from tests.workspaces import WHEN, freeze, make_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "compact")
    freeze(made, "draft-1")
    return made


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count what is read of a workspace from here on."""
    counted: Counter[str] = Counter()
    for name in ("parse_revision", "read_clauses", "parse_ids"):
        read = getattr(reading, name)

        def counting(*given: object, name: str = name, read: object = read) -> object:
            counted[name] += 1
            assert callable(read)
            return read(*given)

        monkeypatch.setattr(reading, name, counting)
    return counted


def test_a_snapshot_says_the_same_all_through_a_step(workspace: Workspace) -> None:
    snapshot = workspace.snapshot()
    before = snapshot.draft()
    clause = before.clauses[1]
    path = workspace.root / workspace.clause_path(clause.id)
    other = replace(clause, text="Other words.")
    path.write_text(format_clause(other), encoding="utf-8")
    assert snapshot.draft() == before
    assert snapshot.clauses()[1] == clause
    assert workspace.snapshot().draft().clause(clause.id).text == "Other words."


def test_a_snapshot_gives_what_the_workspace_gives(workspace: Workspace) -> None:
    snapshot = workspace.snapshot()
    assert snapshot.draft() == workspace.draft()
    assert snapshot.revisions() == workspace.revisions()
    assert snapshot.revision("draft-1") == workspace.revision("draft-1")
    assert snapshot.ids() == workspace.ids()
    assert snapshot.settings() == workspace.settings()
    assert snapshot.wordings() == workspace.wordings()
    with pytest.raises(reading.WorkspaceError, match="no revision draft-9"):
        snapshot.revision("draft-9")


def test_a_sheet_of_evidence_reads_the_text_once_whatever_its_rows(
    workspace: Workspace, reads: Counter[str]
) -> None:
    draft = workspace.draft()
    promises = [c.id for c in draft.clauses if c.kind.is_promise]
    rows = [f"{clause},{draft.parties[0].id},doing" for clause in promises]
    sheet = "\n".join(["clause,party,state", *rows])
    reads.clear()
    found = take(workspace, sheet, "sheet.csv", who=Signed(by="Ann", when=WHEN))
    assert len(found.sheet.entries) == len(promises) > 1
    assert reads == {"parse_revision": 1, "read_clauses": 1, "parse_ids": 1}


def test_a_revision_is_made_of_what_was_read_once(
    workspace: Workspace, reads: Counter[str]
) -> None:
    with workspace.step("issue", by="Ann", when=WHEN) as step:
        step.write("consultation/round-1/sent.docx", b"")
        step.write_round(
            Round(
                label="round-1",
                revision="draft-1",
                opens="2026-02-03",
                sent_sha256=sha256(b""),
            )
        )
    clause = next(c for c in workspace.draft().clauses if c.kind.is_promise)
    with workspace.step("clauses", by="Ann", when=WHEN) as step:
        step.write_clause(replace(clause, text=f"{clause.text[:-1]} each year."))
    reads.clear()
    made = revise(workspace, by="Ann", when=WHEN)
    assert (made.revision, made.changes) == ("r2", 1)
    assert reads == {"parse_revision": 1, "read_clauses": 1, "parse_ids": 1}
