"""What is written in the files that people are given."""

from __future__ import annotations

import zipfile
from pathlib import Path

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain


def every_part(path: Path) -> str:
    """Return every byte of a file as text, of a zip every part with its name."""
    data = path.read_bytes()
    if not zipfile.is_zipfile(path):
        return data.decode("utf-8")
    with zipfile.ZipFile(path) as held:
        parts = [
            f"{name} {held.read(name).decode('utf-8', 'replace')}"
            for name in held.namelist()
        ]
    return "\n".join([*parts, str(held.comment)])


def text_of(path: Path) -> str:
    return plain(Package.open(path.read_bytes()), "after")
