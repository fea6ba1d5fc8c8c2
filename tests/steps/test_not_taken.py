"""A file that came in another round is named, and is not counted again unasked."""

from __future__ import annotations

import json
from pathlib import Path

from compact_draft.store.workspace import Workspace
from tests.channels.mails import mail
from tests.workspaces import make_workspace, run

NOTE = "From: Jo Marsh\nDate: 2026-03-09\nHow: letter\n\nClause 4.1: six months is too long.\n"


def two_rounds(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    inbox = made.root / "inbox"
    inbox.mkdir()
    run(made, "issue", "round-1", "--opens", "2026-03-02", "--closes", "2026-04-30",
        "--why", "Agreed.")  # fmt: skip
    (inbox / "note.md").write_text(NOTE, encoding="utf-8")
    (inbox / "reply.eml").write_bytes(
        mail("Clause 3.1 is good.\n", sender="Mo <mo@x.example>")
    )
    run(made, "collect")
    assert len(made.books("round-1").submissions) == 2
    run(made, "issue", "round-2", "--opens", "2026-05-02", "--closes", "2026-06-30",
        "--why", "Agreed.")  # fmt: skip
    return made


def test_a_file_of_another_round_is_named_and_taken_only_when_it_is_asked_for(
    tmp_path: Path,
) -> None:
    workspace = two_rounds(tmp_path)
    forwarded = mail(
        "Here it is again.\n",
        sender="Len <len@x.example>",
        attached=(("their note.md", NOTE.encode()),),
    )
    (workspace.root / "inbox/forwarded.eml").write_bytes(forwarded)
    told = json.loads(run(workspace, "collect", "--json", status=1))
    faults = {row["file"]: row["fault"] for row in told["received"]}
    assert set(faults) == {"note.md", "reply.eml", "forwarded.eml"}
    assert all("came in round-1 already" in fault for fault in faults.values())
    assert "their note.md" in faults["forwarded.eml"]
    assert "still to be answered there" in faults["note.md"]
    assert workspace.books("round-2").submissions == ()

    note = str(workspace.root / "inbox/note.md")
    run(workspace, "collect", note, "--round", "round-2")
    assert len(workspace.books("round-2").submissions) == 1
    again = json.loads(run(workspace, "collect", note, "--json"))
    assert [row["fault"] for row in again["received"]] == [""]
