"""What is checked before a command writes a file."""

from pathlib import Path

import pytest

from compact_draft.cli.options import refuse_to_write_over
from compact_draft.errors import RefusedError


def test_a_file_that_came_in_is_never_written_over_even_if_replacing(
    tmp_path: Path,
) -> None:
    came = tmp_path / "draft.docx"
    came.write_bytes(b"words")
    again = tmp_path / "." / "draft.docx"
    with pytest.raises(RefusedError, match="a file that came in, which is never"):
        refuse_to_write_over([("--out", again)], [came], replace=True)


def test_two_options_cannot_name_one_file(tmp_path: Path) -> None:
    named = [("--out", tmp_path / "a.docx"), ("--table", tmp_path / "a.docx")]
    with pytest.raises(
        RefusedError, match="--table: this is the file of another option"
    ):
        refuse_to_write_over(named, [], replace=True)


def test_a_file_that_is_there_is_replaced_only_when_asked(tmp_path: Path) -> None:
    there = tmp_path / "there.docx"
    there.write_bytes(b"words")
    with pytest.raises(RefusedError):
        refuse_to_write_over([("--out", there)], [], replace=False)
    refuse_to_write_over([("--out", there)], [], replace=True)
    refuse_to_write_over([("--out", tmp_path / "new.docx")], [there], replace=False)
