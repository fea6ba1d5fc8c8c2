"""What somebody changes in the ledger by hand is named by `account`."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from compact_draft.store.binding import ROWS
from compact_draft.store.workspace import Workspace
from tests.returned import Returned
from tests.steps.lowmere import make
from tests.workspaces import run, value


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A round of three remarks, all of them decided."""
    folder = tmp_path_factory.mktemp("decided")
    workspace = make(folder)
    copy = Returned(workspace.sent("r1"))
    copy.comment("Answer letters", "Within ten days.")
    copy.comment("Keep accounts", "Yes.")
    copy.replace("two months", "six months")
    (folder / "c.docx").write_bytes(copy.data())
    run(workspace, "collect", str(folder / "c.docx"))
    run(workspace, "answer", "a1", "--outcome", "adopted", "--reason", "Better.")
    run(workspace, "answer", "a2", "--outcome", "not_agreed", "--reason", "No.")
    run(workspace, "answer", "a3", "--outcome", "noted")
    run(workspace, "account", "--list")
    return workspace.root


@pytest.fixture
def workspace(decided: Path, tmp_path: Path) -> Workspace:
    shutil.copytree(decided, tmp_path / "low")
    return Workspace.open(tmp_path / "low")


def alter(workspace: Workspace, statement: str, *values: object) -> None:
    path = workspace.root / "consultation/r1/ledger.db"
    with sqlite3.connect(path) as connection:
        assert connection.execute(statement, values).rowcount
    connection.close()


def told(workspace: Workspace) -> list[str]:
    found = json.loads(run(workspace, "account", "--list", "--json", status=1))
    assert not found["closed"]
    return [one["what"] for one in found["missing"] if "by hand" in one["what"]]


def test_a_comment_moved_to_another_clause_is_named(workspace: Workspace) -> None:
    remark = next(a for a in workspace.books("r1").annotations if a.id == "a2")
    other = next(a for a in workspace.books("r1").annotations if a.id == "a3")
    text = json.dumps({
        "level": "clause", "clause": other.anchor.clause, "start": None, "end": None,
        "words": "", "before": "", "after": "", "to": None,
    })  # fmt: skip
    alter(workspace, "UPDATE annotations SET anchor = ? WHERE id = 'a2'", text)
    (what,) = told(workspace)
    assert "remark a2 was altered by hand: its place" in what
    assert f"it stands on {other.anchor.clause} now" in what
    said = run(workspace, "account", "--list", "--json", status=1)
    where = f"stands on clause 1.3 ({remark.anchor.clause}) in the file"
    assert where in said or remark.anchor.clause in said
    assert "ledger.db back from a copy" in run(workspace, "account", status=1)


def test_an_outcome_that_was_altered_is_named_with_what_it_was(
    workspace: Workspace,
) -> None:
    alter(workspace, "UPDATE decisions SET outcome = 'adopted' WHERE id = 'd2'")
    (what,) = told(workspace)
    assert what == (
        "decision d2 (a2) was altered by hand: its outcome (it says adopted now, and "
        "was not_agreed)"
    )


COPIED = """
    INSERT INTO decisions SELECT NULL, round, {}, 'd9', annotations, 'noted', by, "when",
    reason, 'none', clause, words, others, twin, workspace FROM decisions WHERE id = 'd1'
"""


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE annotations SET text = 'No.' WHERE id = 'a2'", "a2 was altered by hand: its words"),
        ("UPDATE annotations SET proposed = 'nine' WHERE id = 'a1'", "the words it proposes"),
        ("UPDATE authors SET author = 'Bo Bell' WHERE annotation = 'a1'", "the author of remark a1"),
        ("UPDATE names SET name = 'Bo Bell'", "the name of person p1"),
        ("UPDATE decisions SET reason = 'So there.' WHERE id = 'd1'", "decision d1 (a1)"),
        ("DELETE FROM annotations WHERE id = 'a2'", "remark a2 was deleted"),
        ("DELETE FROM decisions WHERE id = 'd3'", "decision d3 was deleted"),
        ("DELETE FROM sightings WHERE annotation = 'a3'", "what is noted of file s1 and remark a3"),
        (COPIED.format("step"), "was put into the ledger by hand"),
        (COPIED.format("99"), "was put into the ledger by hand"),
        ("INSERT INTO reversals SELECT NULL, round, 5, workspace FROM decisions", "was deleted"),
    ],
)  # fmt: skip
def test_whatever_else_is_altered_is_named(
    workspace: Workspace, statement: str, what: str
) -> None:
    alter(workspace, statement)
    assert what in "\n".join(told(workspace))


def test_a_row_that_cannot_be_read_any_more_is_told_and_no_traceback(
    workspace: Workspace,
) -> None:
    alter(workspace, "UPDATE annotations SET anchor = 'x' WHERE id = 'a2'")
    said = run(workspace, "account", status=2)
    assert "a row of the ledger was altered" in said
    assert "put the ledger back from a copy" in said


def test_what_steps_do_closes_the_books(workspace: Workspace) -> None:
    run(workspace, "place", "a2", "--clause", "1.3")
    run(workspace, "answer", "a2", "--again", "--outcome", "noted")
    run(workspace, "undo")
    assert value(workspace, "account", "--list")["missing"] == []


def test_a_remark_that_was_deleted_may_be_taken_in_again(
    workspace: Workspace, decided: Path
) -> None:
    for statement in (
        "DELETE FROM annotations WHERE id = 'a2'",
        "DELETE FROM authors WHERE annotation = 'a2'",
        "DELETE FROM sightings WHERE annotation = 'a2'",
    ):
        alter(workspace, statement)
    run(workspace, "collect", str(decided.parent / "c.docx"))
    found = workspace.books("r1").annotations
    assert {a.text for a in found if a.text} == {"Within ten days.", "Yes."}
    new = found[-1].id
    run(workspace, "answer", new, "--outcome", "noted")
    assert value(workspace, "account", "--list")["closed"]


def test_an_old_log_without_rows_accuses_nobody(workspace: Workspace) -> None:
    for path in (workspace.root / "log").glob(f"*/{ROWS}"):
        path.unlink()
    assert value(workspace, "account", "--list")["closed"]


def test_the_log_keeps_digests_and_no_words(workspace: Workspace) -> None:
    pages = list((workspace.root / "log").glob(f"*/{ROWS}"))
    assert len(pages) == 4
    text = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert "Within" not in text
    assert "Pat" not in text
