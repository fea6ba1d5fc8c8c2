"""Who is named in an example, a note or a reason stands in nothing that goes out unasked."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.model.compact import RevisionKind
from compact_draft.store.workspace import Workspace
from compact_draft.telling.hidden_names import names_in
from tests.desks import Browser, text
from tests.drafts import frozen, readable_draft
from tests.formats import agrees, example, keys
from tests.workspaces import WHEN, files, make_workspace, run, value

AT = ("--when", "2026-03-01T10:00:00+00:00", "--by", "Ann Other")
PLANTED = (
    "Orla Quenby", "orla.quenby@example.org", "01632 960 417", "14 Tanner Street", "ZZ9 4QR",
    "Idris Fell", "Dilys Marr", "Rhodri Penn",
)  # fmt: skip


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """People in an example, in a note of evidence, in reasons, in a return and the log."""
    made = make_workspace(tmp_path / "ws")
    taken = replace(frozen(readable_draft(), "taken-in"), kind=RevisionKind.TAKEN_IN)
    with made.step("intake", by="Ann Other", when=WHEN) as step:
        step.write_revision(taken)
    run(
        made, "beside", "set", "old-12", "--as", "example", "--text",
        "Ask Orla Quenby, orla.quenby@example.org or 01632 960 417.", *AT,
    )  # fmt: skip
    run(
        made, "tag", "evidence", "old-13", "council", "not_yet", "--note",
        "Idris Fell of 14 Tanner Street, ZZ9 4QR, sees to it.", *AT,
    )  # fmt: skip
    run(
        made, "clauses", "edit", "old-13", "--text",
        "Report back within ten weeks of a consultation.", "--why",
        "Dilys Marr said eight were too few.", *AT,
    )  # fmt: skip
    run(
        made, "tag", "evidence", "old-13", "council", "not_yet", "--note",
        "Idris Fell of 14 Tanner Street, ZZ9 4QR, sees to it.", *AT,
    )  # fmt: skip
    run(
        made, "clauses", "withdraw", "old-14", "--why",
        "Rhodri Penn, orla.quenby@example.org, keeps no list.", *AT,
    )  # fmt: skip
    run(
        made, "monitor", "say", "old-12", "council", "kept", "--year", "2026",
        "--evidence", "Idris Fell kept a list.", *AT,
    )  # fmt: skip
    return made


OUTPUTS: dict[str, tuple[str, ...]] = {
    "working.docx": ("build", "--no-pages", "--copy", "working", "--out"),
    "consultation.docx": ("build", "--no-pages", "--copy", "consultation", "--out"),
    "public.docx": ("build", "--no-pages", "--copy", "public", "--examples", "--out"),
    "charter.docx": (
        "build", "--no-pages", "--copy", "public", "--examples", "--template", "charter", "--out",
    ),
    "working.html": ("build", "--copy", "working", "--out"),
    "public.html": ("build", "--copy", "public", "--examples", "--out"),
    "working.md": ("build", "--copy", "working", "--out"),
    "consultation.json": ("build", "--copy", "consultation", "--out"),
    "promises.docx": ("promises", "--names", "--word"),
    "promises.html": ("promises", "--html"),
    "promises.xlsx": ("promises", "--excel"),
    "changes.html": ("diff", "taken-in", "living", "--html"),
    "summary.docx": ("diff", "taken-in", "living", "--summary"),
    "programme.docx": ("workplan", "--word"),
    "programme.xlsx": ("workplan", "--excel"),
    "grid.docx": ("grid", "--word"),
    "picture.html": ("picture", "--html"),
}  # fmt: skip
FOLDERS: dict[str, tuple[str, ...]] = {
    "sheets": ("tag", "sheets", "--out"),
    "published": ("publish", "--draft", "--examples", "--no-pdf", "--out"),
    "pages to sign": ("signoff", "pages", "--out"),
    "returns": ("monitor", "sheets", "--year", "2027", "--out"),
}


def written(workspace: Workspace, folder: Path) -> dict[str, bytes]:
    """Return every file that goes out, by its name."""
    folder.mkdir()
    for name, words in OUTPUTS.items():
        run(workspace, *words, str(folder / name), *AT, status=STATUS.get(words[0], 0))
    for name, words in FOLDERS.items():
        run(workspace, *words, str(folder / name), *AT, status=STATUS.get(words[0], 0))
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


STATUS = {"publish": 1}


def test_planted_names_are_found_in_no_file_that_goes_out(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = written(workspace, tmp_path / "waits")
    assert {name.partition("/")[0] for name in made} == {*OUTPUTS, *FOLDERS}
    for name, data in made.items():
        assert names_in(data, PLANTED) == (), name


@pytest.mark.parametrize(
    "name", ["consultation.docx", "working.md", "promises.html", "programme.xlsx"]
)
def test_what_waits_is_not_printed_and_is_told(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    argv = [*OUTPUTS[name], str(out), *AT, "--workspace", str(workspace.root)]
    told = CliRunner().invoke(main, argv)
    assert told.exit_code == 0, told.output
    assert "compact-draft beside personal" in " ".join(told.output.split())
    assert names_in(out.read_bytes(), PLANTED) == ()


def test_what_is_to_be_hidden_is_taken_out_and_the_rest_stands(
    workspace: Workspace, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    run(workspace, "beside", "personal", "--out", str(table), *AT, status=1)
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"))))
    assert {row["words"] for row in rows} >= {"Orla Quenby", "01632 960 417", "ZZ9 4QR"}
    for row in rows:
        row["choice"] = "keep" if row["words"] == "Rhodri Penn" else "hide"
    with table.open("w", newline="") as held:
        writer = csv.DictWriter(held, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    found = value(workspace, "beside", "personal", "--take", str(table), *AT)
    assert found["waiting"] == []
    assert agrees(keys(found), keys(example("beside personal")))
    copy, page = tmp_path / "copy.md", tmp_path / "promises.html"
    run(workspace, "build", "--out", str(copy), *AT)
    said = copy.read_text("utf-8")
    assert "Ask [name taken out]" in said.replace("\\", "")
    run(workspace, "promises", "--html", str(page), *AT)
    assert names_in(page.read_bytes(), PLANTED) == ("Rhodri Penn",)
    run(workspace, "undo")
    run(workspace, "undo")
    run(workspace, "undo")
    assert len(value(workspace, "beside", "personal", status=1)["waiting"]) == len(rows)


def test_the_page_asks_of_each_and_keeps_what_is_said(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    page = browser.get("/beside?as=example&show=held")
    assert "What may tell who somebody is" in text(page)
    fields = {
        f"choice{n}": "hide"
        for n in range(30)
        if page.xpath(f"//*[@id='choice{n}-hide']")
    }
    assert len(fields) > 5
    told = text(browser.press("choose", fields, on="/beside?as=example&show=held"))
    assert "What may tell who somebody is" not in told


def test_a_folder_that_is_handed_over_says_what_its_records_hold(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "over"
    told = run(workspace, "handover", "--no-pdf", "--out", str(folder), *AT, status=1)
    assert "the files in records/ hold them as written" in told
    for path in folder.rglob("*"):
        if path.is_file() and "records" not in path.parts:
            assert names_in(path.read_bytes(), PLANTED) == (), path.name


def test_nobody_comes_along_with_a_clause_that_is_borrowed(
    workspace: Workspace, tmp_path: Path
) -> None:
    ours = make_workspace(tmp_path / "ours" / "ws", is_own=True)
    for number in ("old-12", "old-13"):
        run(
            ours, "clauses", "borrow", number, "--from", str(workspace.root), "--name",
            "Ashby", "--after", "old-12", *AT,
        )  # fmt: skip
    for name, data in files(ours).items():
        assert names_in(data, PLANTED) == (), name
    for name in ("copy.docx", "copy.json"):
        out = tmp_path / name
        run(ours, "build", "--no-pages", "--sources", "--out", str(out), *AT)
        assert names_in(out.read_bytes(), PLANTED) == ()
