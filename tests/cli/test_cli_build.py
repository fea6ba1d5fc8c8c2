"""What `build` writes, by the name of the file and by whom the copy is for."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compact_draft.cli import main
from tests.redline.office import need_office
from tests.workspaces import make_workspace, run

WHEN = ["--when", "2026-03-02T10:00", "--by", "A. Person"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_workspace(tmp_path / "wexley").root


def build(folder: Path, name: str, *more: str) -> Result:
    out = folder / "out" / name
    return CliRunner().invoke(
        main,
        [
            "build",
            "--workspace",
            str(folder),
            "--out",
            str(out),
            "--no-pages",
            *more,
            *WHEN,
        ],
    )


def words_of(path: Path) -> str:
    with zipfile.ZipFile(path) as file:
        return "".join(
            file.read(name).decode()
            for name in file.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        )


@pytest.mark.parametrize("ending", ["docx", "html", "md", "json"])
def test_the_same_text_gives_the_same_bytes_in_every_form(
    folder: Path, ending: str
) -> None:
    first, second = f"one.{ending}", f"two.{ending}"
    for name in (first, second):
        done = build(folder, name, "--copy", "public")
        assert done.exit_code == 0, done.output
    made = folder / "out"
    assert (made / first).read_bytes() == (made / second).read_bytes()


@pytest.mark.parametrize("ending", ["docx", "html", "md", "json"])
def test_a_draft_says_that_it_is_one_and_a_final_text_does_not(
    folder: Path, ending: str
) -> None:
    assert build(folder, f"draft.{ending}", "--copy", "public").exit_code == 0
    done = build(folder, f"final.{ending}", "--copy", "final", "--agreed", "2026-02-01")
    assert done.exit_code == 0, done.output
    draft, final = folder / f"out/draft.{ending}", folder / f"out/final.{ending}"
    read = words_of if ending == "docx" else Path.read_text
    assert "DRAFT" in read(draft)
    assert "DRAFT" not in read(final)
    assert "1 February 2026" in read(final)
    assert "issued-" not in read(final)


def test_a_final_copy_without_its_day_is_refused(folder: Path) -> None:
    done = build(folder, "final.docx", "--copy", "final")
    assert done.exit_code == 2
    assert "--agreed 2026-12-01" in done.output
    assert not (folder / "out/final.docx").exists()


def test_a_draft_was_not_agreed_on_any_day(folder: Path) -> None:
    done = build(folder, "draft.docx", "--copy", "public", "--agreed", "2026-02-01")
    assert done.exit_code == 2
    assert "is a draft and was not agreed" in done.output


@pytest.mark.parametrize("name", ["draft.txt", "draft", "draft.docm", "draft.html.exe"])
def test_a_name_that_says_no_form_we_write_is_refused(folder: Path, name: str) -> None:
    done = build(folder, name)
    assert done.exit_code == 2
    assert ".docx  .pdf  .html  .md  .json" in done.output
    assert not (folder / "out" / name).exists()


def test_the_page_to_sign_can_be_left_out_before_an_election(folder: Path) -> None:
    assert build(folder, "with.docx", "--copy", "public").exit_code == 0
    left = build(folder, "without.docx", "--copy", "public", "--no-signatures")
    assert left.exit_code == 0
    assert "Signed for the parties" in words_of(folder / "out/with.docx")
    assert "Signed for the parties" not in words_of(folder / "out/without.docx")


def test_no_copy_names_a_revision_by_its_label(folder: Path) -> None:
    for copy in ("working", "consultation", "public"):
        assert build(folder, f"{copy}.docx", "--copy", copy).exit_code == 0
        assert "Text as it stood on 2 March 2026" in words_of(
            folder / f"out/{copy}.docx"
        )


def test_the_data_hold_every_clause_with_its_number(folder: Path) -> None:
    assert build(folder, "draft.json", "--copy", "public").exit_code == 0
    told = json.loads((folder / "out/draft.json").read_text("utf-8"))
    listed = CliRunner().invoke(
        main, ["clauses", "list", "--workspace", str(folder), "--json"]
    )
    ids = [row["id"] for row in json.loads(listed.output)]
    assert [row["id"] for row in told["clauses"]] == ids


@pytest.mark.office
def test_the_pdf_has_tags_for_those_who_listen(folder: Path) -> None:
    need_office()
    done = build(folder, "draft.pdf", "--copy", "public")
    assert done.exit_code == 0, done.output
    data = (folder / "out/draft.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in data
    assert b"/MarkInfo" in data


def test_a_pdf_without_libreoffice_is_refused_in_plain_words(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    done = build(folder, "draft.pdf")
    assert done.exit_code == 2
    assert "LibreOffice, which is not installed here" in done.output
    assert "save it as PDF in Word" in done.output
    assert not (folder / "out/draft.pdf").exists()


@pytest.mark.long
@pytest.mark.office
def test_a_pdf_is_tagged_and_says_its_title_and_its_language(tmp_path: Path) -> None:
    need_office()
    workspace = make_workspace(tmp_path / "ws")
    out = workspace.root / "out" / "final.pdf"
    done = ("build", "--copy", "final", "--agreed", "2026-12-01", "--out", str(out))
    run(workspace, *done)
    told = subprocess.run(
        ["pdfinfo", str(out)], capture_output=True, text=True, check=True
    ).stdout
    facts = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
    assert facts["Tagged"].strip() == "yes"
    assert facts["Title"].strip() == "The Fenwold Compact"
    assert b"/Lang(en-GB)" in out.read_bytes()
