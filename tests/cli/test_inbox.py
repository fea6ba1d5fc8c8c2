"""What lies in the folders that a command is given: every file is read, or named."""

from pathlib import Path

import pytest

from compact_draft.cli.inbox import found_in
from compact_draft.errors import CompactError


def names(folder: Path, own: Path | None = None) -> list[str]:
    return [found.name for found in found_in([folder], own=own)]


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"words")
    return path


def test_files_below_a_folder_are_named_with_the_folders_that_lead_to_them(
    tmp_path: Path,
) -> None:
    for name in ("b.docx", "a.docx", "north/later/c.docx"):
        put(tmp_path / name)
    assert names(tmp_path) == ["a.docx", "b.docx", "north/later/c.docx"]


def test_a_link_to_a_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "outside" / "x.docx")
    inbox = tmp_path / "inbox"
    put(inbox / "a.docx")
    (inbox / "link").symlink_to(tmp_path / "outside", target_is_directory=True)
    (inbox / "gone.docx").symlink_to(tmp_path / "nowhere.docx")
    first, gone, link = found_in([inbox])
    assert (first.name, first.fault) == ("a.docx", "")
    assert gone.fault.startswith("gone.docx: this is no file, or leads to none")
    assert link.name == "link/"
    assert "a link to a folder, which is not followed" in link.fault


def test_what_a_program_left_is_named_and_not_read(tmp_path: Path) -> None:
    put(tmp_path / "~$draft.docx")
    (found,) = found_in([tmp_path])
    assert "holds nobody's words" in found.note


def test_what_the_workspace_keeps_for_itself_came_from_nobody(tmp_path: Path) -> None:
    put(tmp_path / "log" / "0001.txt")
    put(tmp_path / "letters" / "a.docx")
    assert names(tmp_path, tmp_path) == ["letters/a.docx", "log/"]
    (_, kept) = found_in([tmp_path], own=tmp_path)
    assert "nothing in it came back" in kept.note


def test_a_file_that_is_named_is_read_and_one_that_is_not_there_is_told(
    tmp_path: Path,
) -> None:
    found = found_in([put(tmp_path / "deep" / "a.docx")])
    assert [(f.name, f.note, f.fault) for f in found] == [("a.docx", "", "")]
    with pytest.raises(CompactError):
        found_in([tmp_path / "nowhere"])
