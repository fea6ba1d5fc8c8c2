"""Enter in a clause is a split, everywhere; a join binds nobody unasked."""

from __future__ import annotations

import csv
import datetime as dt
import json
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from compact_draft.steps.issue import issue
from compact_draft.store.workspace import Workspace
from tests.returned import Returned
from tests.steps.lowmere import make
from tests.workspaces import run, value

LATER = dt.datetime(2026, 3, 9, 9, tzinfo=dt.UTC)
WHOLE = "Public bodies will reply to complaints within 10 days."
FIRST, LAST = "Public bodies will reply to complaints", "within 10 days."


@pytest.fixture(scope="module")
def lowmere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("lowmere")).root


@pytest.fixture
def workspace(lowmere: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(lowmere, tmp_path / "low")
    return Workspace.open(tmp_path / "low")


def split_by(
    workspace: Workspace, tmp_path: Path, *, tracked: bool = True
) -> dict[str, object]:
    copy = Returned(workspace.sent("r1"))
    copy.split(FIRST, FIRST, tracked=tracked)
    (tmp_path / "c.docx").write_bytes(copy.data())
    made = value(workspace, "collect", str(tmp_path / "c.docx"), "--from", "Pat Lowe")
    (row,) = made["annotations"]
    return dict(row)


@pytest.mark.parametrize("tracked", [True, False])
def test_enter_in_a_clause_is_told_as_a_split(
    workspace: Workspace, tmp_path: Path, tracked: bool
) -> None:
    row = split_by(workspace, tmp_path, tracked=tracked)
    assert (row["kind"], row["tracked"]) == ("split", tracked)
    assert row["proposed"] == f"{FIRST}\n\n{LAST}"
    assert f"split it: “{FIRST}” / “{LAST}”" in run(workspace, "answer", status=1)
    run(workspace, "account", status=1)
    with (workspace.root / "out/account-r1.csv").open(encoding="utf-8-sig") as file:
        (line,) = csv.DictReader(file)
    assert line["proposed"] == f"{FIRST}\n\n{LAST}"
    assert line["where"] == "after “reply to complaints”"
    said = run(workspace, "clauses", "show", str(row["clause"]))
    assert "reply to complaints / within 10 days. …" in " ".join(said.split())


def test_a_split_that_is_adopted_is_a_split_in_diff_and_refresh(
    workspace: Workspace, tmp_path: Path
) -> None:
    split_by(workspace, tmp_path)
    why = "Two lines read better."
    run(workspace, "answer", "a1", "--outcome", "adopted", "--reason", why)
    run(workspace, "revise")
    changes = value(workspace, "diff", "issued-r1", "living")["changes"]
    assert [(change["kind"], change["also"]) for change in changes] == [("split", [])]
    assert [identity["text"] for identity in changes[0]["new"]] == [FIRST, LAST]
    made = value(workspace, "refresh")
    assert [change["what"] for change in made["changes"]] == ["Split in 2"]
    assert why in made["changes"][0]["why"][0]
    with ZipFile(workspace.root / made["file"]) as archive:
        assert why in archive.read("word/comments.xml").decode()


def test_a_split_with_one_part_is_refused_by_answer(
    workspace: Workspace, tmp_path: Path
) -> None:
    split_by(workspace, tmp_path)
    given = ["answer", "a1", "--outcome", "adopted_reworded", "--reason", "r"]
    said = run(workspace, *given, "--effect", "split", "--words", "One.", status=2)
    assert "a split needs at least two parts" in said
    assert "--part" in said
    assert "two parts" in run(workspace, *given, "--part", "One.", status=2)
    assert "two parts" in run(
        workspace, *given, "--part", "One.", "--part", " ", status=2
    )
    run(workspace, *given, "--part", "We will reply.", "--part", "In 10 days.")
    run(workspace, "revise")
    texts = [c.text for c in workspace.draft().clauses]
    assert texts.index("In 10 days.") == texts.index("We will reply.") + 1


def test_a_paragraph_that_a_writer_begins_is_a_change_in_diff_and_refresh(
    workspace: Workspace,
) -> None:
    clause = next(c for c in workspace.draft().clauses if c.text == WHOLE)
    path = workspace.root / workspace.clause_path(clause.id)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("bodies will", "bodies\n\nwill"), encoding="utf-8")
    issue(workspace, "r2", by="R O", when=LATER)
    said = run(workspace, "diff", "taken-in", "issued-r2")
    assert "A new paragraph begins here." in said
    made = json.loads(run(workspace, "refresh", "--json", status=1))
    assert [change["what"] for change in made["changes"]] == ["Reworded"]


JOINED = "Public bodies will give two months’ notice of a cut, in writing."


def ids_of(workspace: Workspace) -> tuple[str, str]:
    clauses = workspace.draft().clauses
    one = next(c.id for c in clauses if "two months’ notice" in c.text)
    two = next(c.id for c in clauses if "reasons for a cut" in c.text)
    for clause, side in ((one, "public_bodies"), (two, "both")):
        if workspace.draft().clause(clause).by != side:
            run(workspace, "clauses", "edit", clause, "--binds", side, "--why", "said")
    return one, two


def test_a_joined_clause_binds_whom_its_words_name(workspace: Workspace) -> None:
    one, two = ids_of(workspace)
    issue(workspace, "r2", by="R O", when=LATER)
    said = run(
        workspace, "clauses", "join", one, two, "--text", JOINED, "--why", "one line"
    )
    assert "Binds now: The Council." in said
    told = run(workspace, "diff", "issued-r2", "living")
    assert "Who is bound: was public bodies and both, is now public bodies." in told


def test_a_joined_clause_whose_words_name_nobody_binds_nobody_unasked(
    workspace: Workspace,
) -> None:
    one, two = ids_of(workspace)
    text = "Notice of a cut will be given in writing."
    said = run(workspace, "clauses", "join", one, two, "--text", text, "--why", "x")
    assert "Binds now: nobody yet." in said
    joined = next(c for c in workspace.draft().clauses if c.text == text)
    assert joined.by == "unclear"


def test_an_older_draft_whose_label_is_the_same_gives_no_phantom_remarks(
    workspace: Workspace, tmp_path: Path
) -> None:
    older = workspace.sent("r1")
    run(workspace, "undo")
    clauses = workspace.draft().clauses
    for clause in [c for c in clauses if "will" in c.text][:4]:
        new = clause.text.replace("will", "must")
        run(workspace, "clauses", "edit", clause.id, "--text", new, "--why", "firmer")
    issue(workspace, "r1", by="R O", when=LATER)
    copy = Returned(older)
    copy.comment("Answer letters", "Within ten days.")
    copy.comment("reply to complaints", "And to praise.")
    copy.replace("small", "all")
    (tmp_path / "c.docx").write_bytes(copy.data())
    text = run(workspace, "collect", str(tmp_path / "c.docx"), "--json", status=1)
    made = json.loads(text)
    assert [row["kind"] for row in made["annotations"]] == [
        "reword", "comment", "comment",
    ]  # fmt: skip
    placed = {row["text"]: row["placed"] for row in made["annotations"]}
    assert placed["Within ten days."] == "exact"
    assert "no remark" in made["left"][0]["why"]
    run(workspace, "answer", "a1", "a2", "a3", "--outcome", "noted")
    run(workspace, "account")
