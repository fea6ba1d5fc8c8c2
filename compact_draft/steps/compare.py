"""A redline of any two Word files."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from compact_draft.arguments import wrong
from compact_draft.errors import RefusedError, Where
from compact_draft.model.redline import Options, Redline
from compact_draft.store.safe import read_bytes
from compact_draft.word.redline.redline import redline

Source = bytes | str | os.PathLike[str] | BinaryIO
"""A Word file: its bytes, where it lies, or the open file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A tracked-changes file, and what it says."""

    data: bytes
    redline: Redline


def compare_documents(
    old: Source, new: Source, options: Options | None = None
) -> Compared:
    """Return the redline of two Word files, proved both ways.

    Args:
        old: The old file: bytes, a path as text or `Path`, or a file opened for bytes.
        new: The new one, the same.
        options: Author, date and what is marked; None for the usual ones, by which the
            marks are compact-draft's and have no date.

    Raises:
        RefusedError: An argument is no file, or there is none of that name.
        WordFileError: A file cannot be used.
        TrackedChangesError: A file holds tracked changes and they are refused.
        RoundTripError: The result did not prove; nothing is handed over.
    """
    asked = options or Options()
    if not isinstance(asked, Options):
        raise wrong("options", asked, "give an Options, or leave it out")
    before, old_name = _read("old", old)
    after, new_name = _read("new", new)
    usual = Options()
    if old_name and asked.old_name == usual.old_name:
        asked = replace(asked, old_name=old_name)
    if new_name and asked.new_name == usual.new_name:
        asked = replace(asked, new_name=new_name)
    data, found = redline(before, after, asked)
    return Compared(data=data, redline=found)


def _read(which: str, source: Source) -> tuple[bytes, str]:
    """Return the bytes of a source, and its name where it has one."""
    if isinstance(source, bytes | bytearray | memoryview):
        return bytes(source), ""
    if isinstance(source, str | os.PathLike):
        path = Path(source)
        data = read_bytes(path) if path.is_file() else None
        if data is None:
            raise RefusedError(
                "there is no file of that name",
                where=Where(str(path)),
                mend="check its name and folder",
            )
        return data, str(path)
    read = getattr(source, "read", None)
    try:
        data = read() if callable(read) else None
    except (OSError, ValueError):  # closed, or never open for reading
        data = None
    if not isinstance(data, bytes):
        mend = "give its bytes, its path, or the file opened with open(path, 'rb')"
        raise wrong(which, source, mend)
    return data, str(getattr(source, "name", "") or "")
