"""The books of the shipped example close, and nothing can be lost from them unseen."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.model.annotation import Annotation
from compact_draft.recount.in_words import Missing
from compact_draft.recount.recount import check
from compact_draft.steps.account import account
from compact_draft.steps.account_lines import Line, as_table
from compact_draft.store.ledger import Ledger
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from tests.sampling import one_in
from tests.workspaces import run, value

LABEL = "round-1"
REMARKS = [f"a{n}" for n in range(1, 62)]


@pytest.fixture
def workspace(example_folder: Path, tmp_path: Path) -> Workspace:
    """A copy of the example as the demo leaves it."""
    shutil.copytree(example_folder, tmp_path / "ws")
    return Workspace.open(tmp_path / "ws")


@pytest.fixture(scope="session")
def books(example_folder: Path) -> Books:
    return Workspace.open(example_folder).books(LABEL)


def counted(
    folder: Path, books: Books, rows: Sequence[Annotation], person: str
) -> tuple[Missing, ...]:
    """Hold rows against the files that one person sent."""
    workspace = Workspace.open(folder)
    sent = [s for s in books.submissions if s.respondent == person]
    ids = {s.id for s in sent}
    return check(
        workspace.sent(LABEL),
        workspace.revision("issued-round-1"),
        submissions=sent,
        annotations=[row for row in rows if row.submission in ids],
        left=books.left,
        sightings=[s for s in books.sightings if s.submission in ids],
        names={p.id: p.name for p in books.respondents},
        blanks={
            path.name: path.read_bytes()
            for path in (workspace.root / "consultation" / LABEL / "pack").glob(
                "*form*.*"
            )
        },
        received={
            s.file: (
                workspace.root / "consultation" / LABEL / "received" / s.file
            ).read_bytes()
            for s in sent
        },
    )


def sender(books: Books, remark: Annotation) -> str:
    return next(s.respondent for s in books.submissions if s.id == remark.submission)


def test_the_books_of_the_example_close(example_folder: Path) -> None:
    found = account(Workspace.open(example_folder))
    assert found.is_closed
    assert found.missing == ()
    assert (found.received, found.decided, found.set_aside) == (61, 57, 4)
    assert sum(count for _, count in found.outcomes) == 61
    assert sum(share.received for share in found.people) == 61
    assert sum(share.received for share in found.files) == 61
    assert len(found.people) == 23
    assert len(found.files) == 25


def test_the_example_has_these_remarks(books: Books) -> None:
    assert [a.id for a in books.annotations] == REMARKS


@pytest.mark.parametrize("wanted", one_in(5, REMARKS))
def test_a_row_that_is_dropped_is_missed_by_file_and_place(
    example_folder: Path, books: Books, wanted: str
) -> None:
    remark = next(a for a in books.annotations if a.id == wanted)
    rest = [a for a in books.annotations if a is not remark]
    missing = counted(example_folder, books, rest, sender(books, remark))
    file = next(s.file for s in books.submissions if s.id == remark.submission)
    assert file in {m.file for m in missing}
    again = {s.file for s in books.submissions if s.respondent == sender(books, remark)}
    assert all(m.file in again and m.place and m.what for m in missing)


@pytest.mark.parametrize("wanted", ["a1", "a5", "a24", "a30", "a31", "a34", "a39"])
def test_a_row_that_is_invented_is_told(
    example_folder: Path, books: Books, wanted: str
) -> None:
    remark = next(a for a in books.annotations if a.id == wanted)
    anchor = replace(remark.anchor, clause="wex-060", start=None, end=None)
    if remark.anchor.start is not None:
        anchor = replace(anchor, start=0, end=5, words="Allow")
    invented = replace(
        remark,
        id="a99",
        key="k",
        anchor=anchor,
        text=remark.text and f"{remark.text} No!",
    )
    rows = [*books.annotations, invented]
    assert counted(example_folder, books, rows, sender(books, remark))


def test_a_received_file_that_is_gone_opens_the_books(workspace: Workspace) -> None:
    received = workspace.root / "consultation" / LABEL / "received"
    (received / "s3-Police response.docx").unlink()
    found = account(workspace)
    assert not found.is_closed
    assert [(m.file, m.what) for m in found.missing] == [
        ("s3-Police response.docx", "the file is gone; put it back from a copy")
    ]
    assert "the file is gone" in run(workspace, "account", status=1)


def test_a_received_file_that_was_changed_opens_the_books(
    workspace: Workspace,
) -> None:
    received = workspace.root / "consultation" / LABEL / "received"
    other = (received / "s9-youth forum reply.docx").read_bytes()
    (received / "s3-Police response.docx").write_bytes(other)
    (missing,) = account(workspace).missing
    assert missing.file == "s3-Police response.docx"
    assert "not the one that was received" in missing.what


def test_a_file_of_which_nothing_is_recorded_opens_the_books(
    workspace: Workspace,
) -> None:
    received = workspace.root / "consultation" / LABEL / "received"
    (received / "late.docx").write_bytes(b"anything")
    (missing,) = account(workspace).missing
    assert missing.file == "late.docx"


def test_a_row_taken_from_the_ledger_itself_opens_the_books(
    workspace: Workspace,
) -> None:
    folder = workspace.root / "consultation" / LABEL
    words, names = workspace.ledger(LABEL).archive()
    (folder / "ledger.db").unlink()
    kept = [
        line for line in words.splitlines(keepends=True) if '"id": "a27"' not in line
    ]
    authors = [
        line
        for line in names.splitlines(keepends=True)
        if '"annotation": "a27"' not in line
    ]
    Ledger.file(folder / "ledger.db", LABEL).restore("".join(kept), "".join(authors))
    said = run(workspace, "account", status=1)
    assert "received 60 = decided 56 + set aside 4" in said
    assert "s8-priya-fenwick-cvs.docx, paragraph " in said
    assert "remark a27 was deleted from the ledger by hand" in said


def test_the_table_has_a_row_a_remark_and_no_name(workspace: Workspace) -> None:
    made = value(workspace, "account")
    data = (workspace.root / made["file"]).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["remark"] for row in rows] == REMARKS
    row = rows[0]
    assert row == {
        "remark": "a1",
        "round": "round-1",
        "respondent": "p1",
        "clause number": "5.2",
        "clause": "wex-041",
        "clause words": "Pay grants and invoices promptly.",
        "kind": "reword",
        "words": "promptly",
        "question": "",
        "said": "",
        "proposed": "within 30 days of receiving an undisputed claim",
        "where": "",
        "outcome": "adopted_reworded",
        "decision": "d1",
        "reason": row["reason"],
        "effect": "reword",
        "falls on": "wex-041",
        "wording": row["wording"],
        "other clauses": "",
        "twin": "",
        "sent by": "p1",
    }
    assert "within 20 days" in row["wording"]
    for person in workspace.books(LABEL).respondents:
        assert person.name.encode() not in data
    run(workspace, "account", "--names")
    assert b"Priya Fenwick" in (workspace.root / made["file"]).read_bytes()


def test_no_cell_of_the_table_is_taken_for_a_formula(workspace: Workspace) -> None:
    found = account(workspace)
    line = Line(
        id="a1",
        who="p1",
        clause="",
        number="",
        kind="comment",
        words="=1+1",
        said="@SUM(A1)",
        proposed="-2",
        outcome="open",
        decision="",
        reason="+3",
    )
    table = as_table((line,), found.round)
    assert "'=1+1,,'@SUM(A1),'-2,,open,,'+3" in table


def test_of_what_is_added_it_is_said_where_it_shall_stand(example_folder: Path) -> None:
    where = {
        line.id: line.where for line in account(Workspace.open(example_folder)).lines
    }
    assert where["a3"] == "after “Train council officers”"
    assert where["a30"] == "after 5.5"
    assert (where["a1"], where["a31"]) == ("", "")


def test_the_list_has_one_line_a_remark_and_writes_nothing(
    workspace: Workspace,
) -> None:
    (workspace.root / "out" / "account-round-1.csv").unlink()
    lines = run(workspace, "account", "--list").splitlines()
    assert [line.split()[0] for line in lines] == REMARKS
    assert lines[0].split() == [
        "a1",
        "p1",
        "reword",
        "5.2",
        "wex-041",
        "adopted_reworded",
        "(d1)",
    ]
    assert not (workspace.root / "out" / "account-round-1.csv").exists()


def test_a_table_that_was_changed_by_hand_is_not_replaced_unasked(
    workspace: Workspace,
) -> None:
    file = workspace.root / "out" / "account-round-1.csv"
    file.write_text("mine")
    assert "--replace" in run(workspace, "account", status=2)
    assert file.read_text() == "mine"
    run(workspace, "account", "--replace")
    assert file.read_text() != "mine"


def test_the_archive_rebuilds_the_ledger_and_keeps_names_apart(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = value(workspace, "account", "--archive")
    assert made["archive"] == [
        "consultation/round-1/archive.jsonl",
        "consultation/round-1/names.jsonl",
    ]
    words, names = (
        (workspace.root / path).read_text(encoding="utf-8") for path in made["archive"]
    )
    assert "Fenwick" not in words
    assert "Fenwick" in names
    again = Ledger.file(tmp_path / "ledger.db", LABEL)
    again.restore(words, names)
    assert again.books() == workspace.books(LABEL)


def test_an_account_can_be_taken_back(workspace: Workspace) -> None:
    before = (workspace.root / "out" / "account-round-1.csv").read_bytes()
    run(workspace, "account", "--names", "--archive")
    run(workspace, "undo")
    assert (workspace.root / "out" / "account-round-1.csv").read_bytes() == before
    assert not (workspace.root / "consultation/round-1/archive.jsonl").exists()


def test_a_remark_that_is_not_decided_keeps_the_books_open(
    workspace: Workspace,
) -> None:
    while json.loads(run(workspace, "undo", "--json"))["verb"] != "answer":
        pass
    said = run(workspace, "account", status=1)
    assert "received 61 = decided 0 + set aside 0 + open 61" in said
    assert "nothing is missing" in said
    assert "Next: compact-draft answer a1" in said


def test_after_an_undo_the_received_files_are_told_until_they_are_collected_again(
    workspace: Workspace,
) -> None:
    for _ in range(2):
        while json.loads(run(workspace, "undo", "--json"))["verb"] != "collect":
            pass
    told = {missing.file for missing in account(workspace).missing}
    assert "s10-copy passed on - food bank.docx" in told
    assert "s11-annotations of the draft.jsonld" in told
    file = "example/returned/copy passed on - food bank.docx"
    run(workspace, "collect", str(workspace.root / file), "--from", "Marek Sorrel")
    others = workspace.root / "example/other-ways"
    run(workspace, "collect", str(others), status=1)
    assert account(workspace).missing == ()
