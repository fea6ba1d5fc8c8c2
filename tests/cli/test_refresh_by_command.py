"""What `refresh` and `revise` leave over is listed, with exit status 1; names, dates."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.cli.taken_in import PAY, commented, taken_in
from tests.workspaces import run, value

AGREED = ("--outcome", "adopted_reworded", "--reason", "Ten days is usual.")


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A round whose one remark has new wording; only to be read, copy it to change it."""
    folder = tmp_path_factory.mktemp("answered")
    workspace = taken_in(folder)
    run(workspace, "issue", "round-1")
    copy = folder / "ann.docx"
    copy.write_bytes(commented(workspace.sent("round-1"), "Ann Able"))
    run(workspace, "collect", str(copy))
    run(workspace, "answer", "a1", *AGREED, "--words", "Pay grants in ten days.")
    return workspace


@pytest.fixture
def workspace(answered: Workspace, tmp_path: Path) -> Workspace:
    shutil.copytree(answered.root, tmp_path / "fen")
    return Workspace.open(tmp_path / "fen")


def margin(path: Path) -> str:
    """Return the words of the comments of a Word file."""
    package = Package.open(path.read_bytes())
    (part,) = package.related(package.main, "comments")
    return " ".join(t.text or "" for t in package.xml(part).iter(w("t")))


def dates(path: Path) -> set[str | None]:
    """Return the dates of the tracked changes and comments of a Word file."""
    package = Package.open(path.read_bytes())
    parts = (package.main, *package.related(package.main, "comments"))
    marks = {w("ins"), w("del"), w("comment")}
    return {
        mark.get(w("date")) for part in parts for mark in package.xml(part).iter(*marks)
    }


def type_anew(workspace: Workspace, words: str, instead: str) -> None:
    """Change words in a clause's file by hand."""
    draft = workspace.draft()
    clause = next(c for c in draft.clauses if words in c.text)
    path = workspace.root / workspace.clause_path(clause.id)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(words, instead), encoding="utf-8")


def test_people_stand_in_the_margin_only_when_that_is_asked_for(
    workspace: Workspace,
) -> None:
    run(workspace, "revise")
    out = workspace.root / "out" / "refresh.docx"
    run(workspace, "refresh")
    assert margin(out) == "Ten days is usual."
    run(workspace, "refresh", "--names")
    assert margin(out) == "Ten days is usual. (asked for by Ann Able)"


def test_the_officer_who_changed_a_clause_is_not_named_unless_asked_for(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "revise")
    clause = next(c for c in workspace.draft().clauses if "three months" in c.text)
    words = clause.text.replace("three months", "four months")
    run(
        workspace,
        "clauses",
        "edit",
        clause.id,
        "--text",
        words,
        "--why",
        "The Board asked.",
    )
    run(workspace, "revise")
    out, table = workspace.root / "out" / "refresh.docx", tmp_path / "table.html"
    page = tmp_path / "diff.html"
    officer = workspace.settings().you
    assert officer
    for names in ((), ("--names",)):
        run(workspace, "refresh", "--table", str(table), *names)
        run(workspace, "diff", "taken-in", "living", "--html", str(page), *names)
        for said in (margin(out), table.read_text("utf-8"), page.read_text("utf-8")):
            assert "The Board asked." in said
            assert (officer in said) is bool(names)


def test_numbers_of_decisions_stand_in_the_margin_where_a_list_closes_the_file(
    workspace: Workspace,
) -> None:
    run(workspace, "revise")
    out = workspace.root / "out" / "refresh.docx"
    run(workspace, "refresh", "--decision-table")
    assert margin(out) == "Ten days is usual. (d1)"
    package = Package.open(out.read_bytes())
    after, before = plain(package, "after"), plain(package, "before")
    listed = after.partition("The decisions behind the changes")[2]
    for cell in ("d1", "adopted reworded", "Ten days is usual.", "a1"):
        assert cell in listed
    assert "The decisions behind the changes" not in before


def test_marks_carry_the_date_that_was_given_and_else_none(
    workspace: Workspace,
) -> None:
    run(workspace, "revise")
    out = workspace.root / "out" / "refresh.docx"
    run(workspace, "refresh")
    assert dates(out) == {None}
    run(workspace, "refresh", "--date", "2026-06-22")
    assert dates(out) == {"2026-06-22T00:00:00Z"}


def test_a_change_without_a_reason_is_listed_with_status_1(
    workspace: Workspace,
) -> None:
    type_anew(workspace, "three months", "six months")
    run(workspace, "revise")
    said = run(workspace, "refresh", status=1)
    assert "1 change with no reason recorded:" in said
    found = json.loads(run(workspace, "refresh", "--json", status=1))
    assert [c["reason_recorded"] for c in found["changes"]] == [True, False]


def test_a_clash_is_listed_with_status_1_and_what_to_write(
    workspace: Workspace,
) -> None:
    type_anew(workspace, PAY, "Pay grants in a week.")
    said = run(workspace, "revise", status=1)
    assert "1 clash:" in said
    assert "compact-draft answer a1 --again --outcome adopted_reworded" in said
    assert "a1 --again" in value(workspace, "status")["next"]
    found = json.loads(run(workspace, "revise", "--json", status=1))
    assert len(found["clashes"]) == 1


def test_a_file_larger_than_any_that_is_taken_is_not_read_whole(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as file:
        file.truncate(150_000_001)
    said = run(workspace, "answer", "--file", str(path), status=2)
    assert "huge.jsonl: the file is larger than 150 MB" in said
    assert "To mend: " in said


def test_what_may_weaken_a_promise_stands_first_with_the_remarks_that_asked(
    workspace: Workspace, tmp_path: Path
) -> None:
    words = "Pay grants promptly."
    run(workspace, "answer", "a1", "--again", *AGREED, "--words", words)
    run(workspace, "revise")
    table = tmp_path / "table.html"
    found = json.loads(run(workspace, "refresh", "--table", str(table), "--json"))
    (weak,) = found["weakened"]
    assert "the period is gone" in weak["how"][0]
    assert weak["how"][-1] == "asked for by remark a1 (decision d2)."
    page = table.read_text(encoding="utf-8")
    assert page.index("May weaken a promise") < page.index("Every change")
    assert "Asked for by remark a1 (decision d2)" in page
    assert found["table"] == str(table)


def test_a_change_that_nobody_asked_for_says_so_in_the_covering_table(
    workspace: Workspace, tmp_path: Path
) -> None:
    type_anew(workspace, "three months", "six weeks")
    run(workspace, "revise")
    for ending in ("docx", "html", "xlsx"):
        table = tmp_path / f"table.{ending}"
        said = run(workspace, "refresh", "--table", str(table), status=1)
        assert "May weaken a promise" in said
        assert "nobody asked." in " ".join(said.split())
        assert table.is_file()


def test_a_table_of_an_unknown_kind_is_refused_and_nothing_is_written(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "revise")
    said = run(workspace, "refresh", "--table", str(tmp_path / "t.pdf"), status=2)
    assert "let its name end in .docx, .html or .xlsx" in said
    out = workspace.root / "out" / "refresh.docx"
    assert not out.exists()
    said = run(workspace, "refresh", "--table", str(out), status=2)
    assert "take the place of the refresh" in said


def test_while_the_books_are_open_the_covering_table_says_draft_and_what_is_missing(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "revise")
    table = tmp_path / "table.html"
    run(workspace, "refresh", "--table", str(table))
    assert "DRAFT" not in table.read_text("utf-8")
    copy = tmp_path / "bo.docx"
    copy.write_bytes(commented(workspace.sent("round-1"), "Bo Bell"))
    run(workspace, "collect", str(copy))
    said = run(workspace, "refresh", "--table", str(table))
    assert "1 point without a decision: a2." in said
    page = table.read_text("utf-8")
    assert "DRAFT: not to be sent out. What is missing:" in page
    assert "1 point without a decision: a2." in page


def test_what_is_decided_and_in_no_text_yet_is_said_with_what_to_do(
    workspace: Workspace,
) -> None:
    run(workspace, "revise")
    run(
        workspace,
        "answer",
        "a1",
        "--again",
        *AGREED,
        "--words",
        "Pay grants in nine days.",
    )
    assert "Not in it: decided changes of 1 clause." in run(workspace, "refresh")
    run(workspace, "revise")
    assert "Not in it" not in run(workspace, "refresh")


def test_what_was_changed_by_hand_and_stands_in_no_text_is_said(
    workspace: Workspace,
) -> None:
    run(workspace, "revise")
    assert "changed of 1 clause" not in run(workspace, "refresh")
    type_anew(workspace, "Pay grants in ten days.", "Pay grants in nine days.")
    assert "Not in it: what was changed of 1 clause" in run(workspace, "refresh")
