"""What bodies write in free words is looked through before others read the yearly report."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from compact_draft.telling.hidden_names import names_in
from tests.desks import Browser, Clock, text
from tests.formats import agrees, example, keys
from tests.monitoring.sheets import WHEN
from tests.workspaces import make_workspace, run, value

PLANTED = (
    "Orla Quenby", "orla.quenby@example.org", "01632 960 417", "14 Tanner Street",
    "ZZ9 4QR", "Idris Fell",
)  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Returns and a log in which people are named, with their places and numbers."""
    made = make_workspace(tmp_path / "ws")
    run(
        made, "monitor", "say", "4.1", "council", "kept", "--year", "2026",
        "--evidence", "Ask Orla Quenby, orla.quenby@example.org or 01632 960 417.",
        "--said-by", "Idris Fell", *WHEN,
    )  # fmt: skip
    run(
        made, "monitor", "log", "4.1", "council", "--on", "2026-05-03",
        "--what", "A letter to 14 Tanner Street, ZZ9 4QR, came too late.",
        "--done", "Idris Fell wrote again.", "--cause", "mistake", *WHEN,
    )  # fmt: skip
    return made


def _held_in(data: bytes) -> set[str]:
    return set(names_in(data, PLANTED))


def _files(workspace: Workspace, folder: Path, *, status: int) -> dict[str, bytes]:
    folder.mkdir()
    for kind, ending in (("word", "docx"), ("html", "html"), ("excel", "xlsx")):
        path = str(folder / f"report.{ending}")
        run(workspace, "monitor", f"--{kind}", path, *WHEN, status=status)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_nobody_who_is_named_in_a_return_or_the_log_stands_in_any_report(
    workspace: Workspace, tmp_path: Path
) -> None:
    for name, data in _files(workspace, tmp_path / "waits", status=1).items():
        assert not _held_in(data), name
    page = (tmp_path / "waits" / "report.html").read_text()
    assert "DRAFT" in page
    assert "not shown until somebody has looked at it" in page
    told = run(workspace, "monitor", "--year", "2026", status=1)
    assert not _held_in(told.encode())
    run(workspace, "monitor", "personal", "--hide-all", *WHEN)
    for name, data in _files(workspace, tmp_path / "hidden", status=0).items():
        assert not _held_in(data), name
    page = (tmp_path / "hidden" / "report.html").read_text()
    assert "DRAFT" not in page
    assert "[telephone number taken out]" in page
    assert "came too late" in page


def test_what_may_stay_is_shown_and_a_row_of_ones_own_is_hidden(
    workspace: Workspace, tmp_path: Path
) -> None:
    table = tmp_path / "ws" / "out" / "look.csv"
    run(workspace, "monitor", "personal", "--out", str(table), *WHEN, status=1)
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    first = value(workspace, "monitor", "--year", "2026", status=1)["promises"]
    clause = next(each["clause"] for each in first if each["number"] == "4.1")
    assert {row["record"] for row in rows} == {f"2026 council {clause}", "n1"}
    for row in rows:
        row["choice"] = "keep" if row["words"] == "Orla Quenby" else "hide"
    rows.append({"record": "n1", "kind": "name", "words": "A letter", "choice": "hide"})
    filled = io.StringIO()
    writer = csv.DictWriter(filled, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    table.write_text(filled.getvalue())
    run(workspace, "monitor", "personal", "--take", str(table), *WHEN)
    said = run(workspace, "monitor", "--year", "2026")
    assert "Orla Quenby" in said
    assert "[name taken out] to [address taken out]" in " ".join(said.split())
    run(workspace, "undo")
    assert "Orla Quenby" not in run(workspace, "monitor", status=1)


def test_the_page_of_the_desk_shows_what_waits_and_keeps_what_is_said(
    workspace: Workspace,
) -> None:
    browser = Browser(
        workspace.root, clock=Clock(dt.datetime(2027, 2, 1, tzinfo=dt.UTC))
    )
    page = browser.get("/kept")
    fields = {
        f"choice{n}": "hide"
        for n in range(30)
        if page.xpath(f"//*[@id='choice{n}-hide']")
    }
    assert fields
    told = text(browser.press("choose", fields, on="/kept"))
    assert "[telephone number taken out]" in told
    assert "These words of returns" not in told
    browser.press("write", on="/kept")
    assert not _held_in(browser.save("out/yearly-report.docx"))


def test_a_row_that_names_other_words_is_refused_and_nothing_is_kept(
    workspace: Workspace, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("record,words,choice\nn1,Nobody Here,hide\n")
    told = run(workspace, "monitor", "personal", "--take", str(table), *WHEN, status=2)
    assert "'Nobody Here' does not stand in n1" in told
    assert not (workspace.root / "monitoring-redactions.csv").exists()


def test_the_verb_has_the_fields_that_the_page_names(workspace: Workspace) -> None:
    found = value(workspace, "monitor", "personal", status=1)
    assert agrees(keys(found), keys(example("monitor personal")))


def test_words_without_anybody_in_them_are_shown_at_once(tmp_path: Path) -> None:
    made = make_workspace(tmp_path / "ws")
    run(
        made, "monitor", "say", "4.1", "council", "kept", "--year", "2026",
        "--evidence", "Minute 4 of the board of March 2026.", *WHEN,
    )  # fmt: skip
    path = tmp_path / "report.docx"
    run(made, "monitor", "--word", str(path), *WHEN)
    with zipfile.ZipFile(path) as archive:
        assert b"Minute 4 of the board" in archive.read("word/document.xml")


def test_published_files_hold_nothing_of_what_stands_beside_a_clause_unasked(
    tmp_path: Path,
) -> None:
    made = make_workspace(tmp_path / "ws")
    words = (
        "Ask Orla Quenby, orla.quenby@example.org or 01632 960 417, at 14 Tanner Street, "
        "ZZ9 4QR."
    )
    for kind in ("example", "easy-read"):
        run(made, "beside", "set", "old-12", "--as", kind, "--text", words)
    publish = ("publish", "--agreed", "2026-02-01", "--although", "--no-pdf", *WHEN)
    run(made, *publish, status=1)
    for path in (made.root / "out" / "published").iterdir():
        assert not _held_in(path.read_bytes()), path.name
    told = " ".join(run(made, *publish, "--examples", status=1).split())
    assert "without its example until somebody has said hide or keep" in told
    for path in (made.root / "out" / "published").iterdir():
        assert not _held_in(path.read_bytes()), path.name
