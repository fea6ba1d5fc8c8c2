"""The designs that are shipped, filled in."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

from compact_draft.model.look import Look

TEMPLATES = Path(__file__).parents[3] / "templates"
RENAMED = {
    "Heading1": "berschrift1",
    "CompactTags": "Etiketten7",
    "CompactTableHead": "CompactTableHead0",
    "CompactClause": "Klausel",
    "CompactNote": "Anmerkung",
}


def design(name: str) -> bytes:
    return (TEMPLATES / f"{name}.docx").read_bytes()


def saved_abroad(template: bytes) -> bytes:
    """Return a template whose styles bear other ids, as another program saves them."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as old, zipfile.ZipFile(held, "w") as to:
        for name in old.namelist():
            data = old.read(name)
            for one, other in RENAMED.items() if name.endswith(".xml") else ():
                data = data.replace(f'"{one}"'.encode(), f'"{other}"'.encode())
            to.writestr(name, data)
    return held.getvalue()


def png(wide: int = 8, high: int = 4) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x20\x40\x60" * wide) * high)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


LOOK = Look(colour="5B3A79", logo=png(), logo_name="logo.png", logo_words="Fenwold")
