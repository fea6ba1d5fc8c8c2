"""Copies of an earlier draft: their remarks go along by ids and history, never by likeness."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.returned import Returned, packed, unpacked
from tests.workspaces import make_workspace, run

PAY = "Give three months' written notice, with reasons, before a grant is cut."
REPORT = "Report back within eight weeks of a consultation."


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A round on one draft, then the draft split, joined, moved and reworded, and issued."""
    made = make_workspace(tmp_path_factory.mktemp("two") / "ws")
    run(made, "issue", "round-1", "--opens", "2026-03-02", "--closes", "2026-04-30",
        "--why", "Agreed.")  # fmt: skip
    run(made, "clauses", "split", "old-12", "--at", "with reasons")
    run(made, "clauses", "join", "old-9", "old-10")
    run(made, "clauses", "edit", "old-13", "--text",
        "Report back within six weeks of a consultation.", "--why", "Agreed.")  # fmt: skip
    run(made, "clauses", "move", "old-19", "--after", "old-14")
    run(made, "clauses", "withdraw", "old-18", "--why", "Not ours.")
    run(made, "issue", "round-2", "--opens", "2026-05-02", "--closes", "2026-06-30",
        "--why", "Agreed.")  # fmt: skip
    return made


def marked(workspace: Workspace) -> Returned:
    copy = Returned(workspace.sent("round-1"), "Pat Lowe")
    copy.undated = True
    copy.comment("three months", "Why not four?")
    copy.comment("with reasons", "Whose?")
    copy.comment("eight weeks", "Six will do.")
    copy.comment("Small groups matter", "Agreed.")
    copy.comment("one form", "Which?")
    copy.comment("No grant", "Ever?")
    copy.replace("grant is cut", "grant is lowered")
    return copy


def collect(workspace: Workspace, path: Path, status: int = 1) -> dict[str, Any]:
    argv = ["collect", str(path), "--round", "round-2", "--json"]
    argv += ["--workspace", str(workspace.root)]
    result = CliRunner().invoke(main, argv)
    assert result.exit_code == status, result.output + result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_remarks_on_an_earlier_draft_go_along_where_their_words_stand(
    moved: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "late.docx").write_bytes(marked(moved).data())
    told = collect(moved, tmp_path / "late.docx")
    assert told["received"][0]["fault"] == ""
    new = {c.id: c.text for c in moved.revision("issued-round-2").clauses}
    by_text = {a["text"]: a for a in told["annotations"] if a["text"]}
    notice = by_text["Why not four?"]
    assert (notice["placed"], notice["quote"]) == ("moved", "three months")
    assert "three months" in new[notice["clause"]]
    reasons = by_text["Whose?"]
    assert reasons["placed"] == "moved"
    assert reasons["clause"] != notice["clause"]
    assert "with reasons" in new[reasons["clause"]]
    gone = by_text["Six will do."]
    assert (gone["placed"], gone["candidates"]) == ("proposed", ["old-13"])
    joined = by_text["Agreed."]
    assert (joined["placed"], joined["quote"]) == ("moved", "Small groups matter")
    assert "Small groups matter" in new[joined["clause"]]
    stays = by_text["Which?"]
    assert (stays["clause"], stays["placed"]) == ("old-19", "exact")
    lost = by_text["Ever?"]
    assert (lost["placed"], lost["candidates"]) == ("orphan", [])
    (edit,) = [a for a in told["annotations"] if a["kind"] == "reword"]
    assert edit["placed"] == "moved"
    assert new[edit["clause"]][edit["start"] : edit["end"]] == edit["quote"]
    assert "on issued-round-1, old-12" in notice["where"]
    books = moved.books("round-2")
    assert {a.seen for a in books.annotations} == {"issued-round-1"}
    account = json.loads(
        run(moved, "account", "--round", "round-2", "--json", status=1)
    )
    assert account["missing"] == []
    assert collect(moved, tmp_path / "late.docx", status=0)["annotations"] == []


def test_a_copy_that_no_longer_says_which_draft_it_is_is_known_by_its_lines(
    moved: Workspace, tmp_path: Path
) -> None:
    parts = unpacked(marked(moved).data())
    parts["docProps/custom.xml"] = (
        b'<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/custom-properties"/>'
    )
    (tmp_path / "bare.docx").write_bytes(packed(parts))
    told = collect(moved, tmp_path / "bare.docx", status=0)
    assert told["annotations"] == []  # the same remarks, and no edits that nobody made
    assert told["received"][0]["again"] == 7


def test_unasked_it_is_told_which_round_it_belongs_to(
    moved: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "late.docx").write_bytes(marked(moved).data())
    said = run(moved, "collect", str(tmp_path / "late.docx"), status=1)
    assert "this is a copy of the draft of round-1" in said
    assert "--round round-1" in said
    assert "--round round-2  to carry its remarks to that draft" in said


def test_a_letter_that_names_the_earlier_draft_is_read_against_it(
    moved: Workspace, tmp_path: Path
) -> None:
    numbers = {
        r.clause: r.number for r in moved.revision("issued-round-1").outline.rows
    }
    path = tmp_path / "letter.txt"
    path.write_text(
        f"From: Jo Marsh\nVersion: round-1\n\nClause {numbers['old-19']} is too long.\n"
    )
    (remark,) = collect(moved, path, status=0)["annotations"]
    assert (remark["clause"], remark["placed"]) == ("old-19", "exact")


def test_a_number_that_meant_another_clause_before_is_only_proposed(
    moved: Workspace, tmp_path: Path
) -> None:
    old = {r.number: r.clause for r in moved.revision("issued-round-1").outline.rows}
    new = {r.number: r.clause for r in moved.revision("issued-round-2").outline.rows}
    number = next(n for n in new if n and n in old and old[n] != new[n])
    path = tmp_path / "letter.txt"
    path.write_text(f"From: Mo Lee\n\nClause {number} is too long.\n")
    (remark,) = collect(moved, path)["annotations"]
    assert remark["placed"] == "proposed"
    path.write_text(f"From: Al Day\nDate: 2026-05-20\n\nClause {number} is too long.\n")
    (remark,) = collect(moved, path, status=0)["annotations"]
    assert (remark["placed"], remark["clause"]) == ("exact", new[number])
