"""How bytes get on to a disk that other people use too: whole or not at all."""

import stat
from pathlib import Path

import pytest

from compact_draft.errors import RefusedError
from compact_draft.store.safe import (
    BEGUN,
    drop_begun,
    keep_newlines,
    read_bytes,
    write_bytes,
    write_each,
)


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.txt"
    write_bytes(path, b"first")
    write_bytes(path, b"second", through=tmp_path / "log")
    assert path.read_bytes() == b"second"
    names = sorted(p.name for p in tmp_path.rglob("*"))
    assert names == ["a.txt", "deep", "log"]


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"first")
    path.chmod(0o640)
    write_bytes(path, b"second")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_file_that_cannot_be_written_leaves_nothing_and_says_what_to_do(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").mkdir()
    with pytest.raises(RefusedError, match="the file cannot be written") as told:
        write_bytes(tmp_path / "a.txt", b"words")
    assert "close it in Word or Excel" in told.value.mend
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("count", [0, 3, 20])
def test_many_files_are_each_written_whole(tmp_path: Path, count: int) -> None:
    files = [(tmp_path / f"{n}.txt", str(n).encode()) for n in range(count)]
    write_each(files, through=tmp_path / "log")
    assert all(path.read_bytes() == data for path, data in files)
    assert not list(tmp_path.rglob(f"{BEGUN}*"))


def test_of_many_files_one_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "7.txt").mkdir()
    files = [(tmp_path / f"{n}.txt", b"x") for n in range(12)]
    with pytest.raises(RefusedError, match=r"7\.txt"):
        write_each(files, through=tmp_path / "log")


def test_a_file_that_is_not_there_is_none_and_a_folder_is_refused(
    tmp_path: Path,
) -> None:
    assert read_bytes(tmp_path / "none.txt") is None
    (tmp_path / "a.txt").write_bytes(b"words")
    assert read_bytes(tmp_path / "a.txt") == b"words"
    assert read_bytes(tmp_path / "a.txt" / "below") is None
    with pytest.raises(RefusedError, match="cannot be read"):
        read_bytes(tmp_path)


def test_only_what_was_being_written_is_taken_away(tmp_path: Path) -> None:
    for name in (f"{BEGUN}x.tmp", f"{BEGUN}x.txt", "x.tmp"):
        (tmp_path / name).write_bytes(b"x")
    drop_begun(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == [f"{BEGUN}x.txt", "x.tmp"]


def test_line_ends_stay_as_the_file_had_them() -> None:
    assert keep_newlines("a\nb\n", b"x\r\n") == b"a\r\nb\r\n"
    assert keep_newlines("a\nb\n", b"x\n") == b"a\nb\n"
    assert keep_newlines("£\n", None) == "£\n".encode()
