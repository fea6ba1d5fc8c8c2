"""Edited copies of one file are put into one by command."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compact_draft.cli import main
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx
from tests.word.combine.settled import lines

SENT = docx("The Council will", "Pay grants in 30 days.", "Meet twice a year.")
SAM = docx("The Council will", "Pay grants in 20 days.", "Meet twice a year.")
UNA = docx("The Council will", "Pay grants in ten days.", "Meet four times a year.")
BEN = docx("The Council will", "Pay grants in 30 days.", "Meet twice a year.", "End.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "Draft.docx").write_bytes(SENT)
    back = tmp_path / "back"
    back.mkdir()
    (back / "Draft - Ben Oak.docx").write_bytes(BEN)
    (back / "Draft - Sam Ali.docx").write_bytes(SAM)
    return tmp_path


def call(folder: Path, *words: str) -> Result:
    base, back = str(folder / "Draft.docx"), str(folder / "back")
    out = ("--out", str(folder / "all.docx"))
    return CliRunner().invoke(main, ["combine", base, back, *out, *words])


def test_every_change_stands_under_the_name_of_its_file(folder: Path) -> None:
    done = call(folder)
    assert done.exit_code == 0, done.output
    assert "Sam Ali: 2 marks" in done.output
    assert "2 copies; proved" in done.output
    data = (folder / "all.docx").read_bytes()
    assert lines(data, "reject") == lines(SENT)
    assert lines(data, only={"Sam Ali"}) == lines(SAM)
    assert lines(data, only={"Ben Oak"}) == lines(BEN)


def test_where_two_changed_the_same_it_is_told_shown_and_tabled(folder: Path) -> None:
    (folder / "back" / "Una.docx").write_bytes(UNA)
    done = call(folder, "--table", str(folder / "overlaps.csv"))
    assert done.exit_code == 1
    assert "Several changed the same" in done.output
    assert "Una: “ten”  (not all of it under this name; see the comment)" in done.output
    assert "except for what is listed above" in done.output
    text = (folder / "overlaps.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["hand"], row["before"], row["after"]) for row in rows] == [
        ("Sam Ali", "30", "20"),
        ("Una", "30", "ten"),
    ]


def test_a_copy_that_is_no_word_file_does_not_keep_the_others_out(folder: Path) -> None:
    (folder / "back" / "scan.docx").write_bytes(b"%PDF-1.4")
    done = call(folder, "--json")
    assert done.exit_code == 1
    said = json.loads(done.output)
    assert said["hands"] == ["Ben Oak", "Sam Ali"]
    assert [one["hand"] for one in said["not_taken"]] == ["scan"]
    assert not said["complete"]


def test_copies_of_which_none_is_a_word_file_are_refused(folder: Path) -> None:
    for path in (folder / "back").iterdir():
        path.write_bytes(b"%PDF-1.4")
    done = call(folder)
    assert done.exit_code == 2
    assert "the copy of Ben Oak" in done.output
    assert not (folder / "all.docx").exists()


def test_two_copies_of_one_name_are_refused(folder: Path) -> None:
    (folder / "Sam Ali.docx").write_bytes(SAM)
    done = call(folder, str(folder / "Sam Ali.docx"))
    assert done.exit_code == 2
    assert "two copies are named 'Sam Ali'" in done.output


def test_a_file_that_came_in_is_never_written_over(folder: Path) -> None:
    for path in (folder / "Draft.docx", folder / "back" / "Draft - Sam Ali.docx"):
        held = path.read_bytes()
        done = call(folder, "--out", str(path), "--replace")
        assert done.exit_code == 2
        assert "never written over" in done.output
        assert path.read_bytes() == held


def test_an_empty_folder_and_a_name_that_is_not_there_are_refused(folder: Path) -> None:
    for path in (folder / "back").iterdir():
        path.unlink()
    assert "there is no copy in it" in call(folder).output
    assert "cannot be read" in call(folder, str(folder / "nobody.docx")).output


def test_overlaps_need_no_comments_and_what_was_edited_bears_a_date(
    folder: Path,
) -> None:
    (folder / "back" / "Una.docx").write_bytes(UNA)
    call(folder, "--date", "2026-05-01")
    made = Package.open((folder / "all.docx").read_bytes())
    assert "2026-05-01T00:00:00Z" in made.data(made.main).decode()
    assert made.related(made.main, "comments")
    call(folder, "--no-comments", "--replace")
    made = Package.open((folder / "all.docx").read_bytes())
    assert "w:date" not in made.data(made.main).decode()
    assert not made.related(made.main, "comments")


def test_the_same_copies_give_the_same_bytes(folder: Path) -> None:
    call(folder)
    first = (folder / "all.docx").read_bytes()
    call(folder, "--replace")
    assert (folder / "all.docx").read_bytes() == first
