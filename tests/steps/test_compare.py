"""Two files compared by anybody's program: how messages call them."""

from pathlib import Path

import pytest

from compact_draft import CompactError, Options, compare_documents
from tests.redline.maker import docx

GOOD = docx("Pay in 30 days.")


def broken(folder: Path) -> Path:
    path = folder / "draft.docx"
    path.write_bytes(GOOD[: len(GOOD) // 2])
    return path


def test_a_file_that_cannot_be_read_is_named_as_it_lies_there(tmp_path: Path) -> None:
    with pytest.raises(CompactError, match=r"draft\.docx"):
        compare_documents(broken(tmp_path), GOOD)
    with pytest.raises(CompactError, match=r"draft\.docx"):
        compare_documents(GOOD, broken(tmp_path))


def test_a_name_that_was_given_goes_before_that_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(CompactError, match="the Compact of 2011"):
        compare_documents(
            broken(tmp_path), GOOD, Options(old_name="the Compact of 2011")
        )


def test_bytes_without_a_name_are_the_old_and_the_new_file(tmp_path: Path) -> None:
    data = broken(tmp_path).read_bytes()
    with pytest.raises(CompactError, match="the old file"):
        compare_documents(data, GOOD)
    with pytest.raises(CompactError, match="the new file"):
        compare_documents(GOOD, data)
