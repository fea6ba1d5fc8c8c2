"""The zip file around a Word file: looked over, then read whole into memory.

Nothing here trusts what the zip says about itself: its sizes are bounded before a
byte is unpacked, and each part is read with a cap all the same.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib

from compact_draft.errors import (
    DamagedError,
    EncryptedError,
    HostileFileError,
    NotWordError,
    Where,
)
from compact_draft.word.ooxml.sniff import not_a_zip

MOST_PARTS = 2_000
MOST_BYTES = 150_000_000
MOST_BYTES_A_PART = 60_000_000
MOST_RATIO = 200
RATIO_FROM = 20_000_000
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
_EFFORT = 5  # half the time of zlib's usual 6 on a large body, 7 % more bytes
_ASK_AGAIN = "open it in Word, save it under a new name, and use that file"
_NOT_HONEST = "do not open it; ask the sender for the document again, as a new file"
ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OverflowError,
)
"""What reading a zip file raises when it is broken, locked, or packed in another way."""


def read_archive(data: bytes, where: Where) -> dict[str, bytes]:
    """Return the parts in `data`, by name without a leading slash, in file order.

    Raises:
        NotWordError: `data` is no zip file; the error says what it is.
        EncryptedError: a part is locked with a zip password.
        HostileFileError: a limit is passed, or a name is doubled or leads outside.
        DamagedError: the zip or a part of it cannot be unpacked.
    """
    if not data.startswith(b"PK"):
        raise not_a_zip(data, where)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [e for e in archive.infolist() if not e.filename.endswith("/")]
            _look_over(entries, where)
            return {e.filename: _read(archive, e, where) for e in entries}
    except ZIP_FAULTS as fault:
        raise DamagedError(
            f"the file is cut off or damaged ({fault})", where=where, mend=_ASK_AGAIN
        ) from fault


def _look_over(entries: list[zipfile.ZipInfo], where: Where) -> None:
    if len(entries) > MOST_PARTS:
        raise _hostile(f"it has {len(entries):,} parts; {MOST_PARTS:,} is most", where)
    seen: set[str] = set()
    for entry in entries:
        if not _is_part_name(entry.filename):
            raise _hostile(f"a part is named {entry.filename!r}", where)
        if entry.filename.lower() in seen:
            raise _hostile(f"the part {entry.filename!r} is there twice", where)
        seen.add(entry.filename.lower())
        _look_over_entry(entry, where)
    total = sum(entry.file_size for entry in entries)
    if total > MOST_BYTES:
        raise _hostile(f"it unpacks to {total // 1_000_000:,} MB", where)


def _look_over_entry(entry: zipfile.ZipInfo, where: Where) -> None:
    if entry.flag_bits & 0x1:
        raise EncryptedError(
            f"the part {entry.filename!r} is locked with a zip password",
            where=where,
            mend="ask for the file without a password, or unlock it and save it again",
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _hostile(f"{entry.filename!r} is packed as no Word file is", where)
    size = entry.file_size
    if size > MOST_BYTES_A_PART:
        raise _hostile(f"{entry.filename!r} unpacks to {size // 1_000_000:,} MB", where)
    if size > RATIO_FROM and size > MOST_RATIO * max(1, entry.compress_size):
        raise _hostile(
            f"{entry.filename!r} unpacks to {size // 1_000_000:,} MB from next to "
            "nothing",
            where,
        )


def _hostile(what: str, where: Where) -> HostileFileError:
    return HostileFileError(
        f"the file is built as no honest file is: {what}",
        where=where,
        mend=_NOT_HONEST,
    )


def _is_part_name(name: str) -> bool:
    bad = "\\" in name or ":" in name or any(ord(letter) < 32 for letter in name)
    return not bad and all(s not in ("", ".", "..") for s in name.split("/"))


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, where: Where) -> bytes:
    with archive.open(entry) as stream:
        data = stream.read(MOST_BYTES_A_PART + 1)
    if len(data) != entry.file_size:
        raise _hostile(f"{entry.filename!r} is not of the size it states", where)
    return data


def write_archive(parts: dict[str, bytes]) -> bytes:
    """Return a zip file of `parts` in their order; same parts, same bytes.

    Every part bears the first date that a zip file can hold.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(
        stream, "w", zipfile.ZIP_DEFLATED, compresslevel=_EFFORT
    ) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _FIRST_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, data)
    return stream.getvalue()


def other_kind(parts: dict[str, bytes], where: Where) -> NotWordError:
    """Return the error for a zip file that is no Office package at all."""
    kind = parts.get("mimetype", b"")[:100].decode("ascii", "replace").strip()
    if kind.startswith("application/vnd.oasis.opendocument.text"):
        return NotWordError(
            "this is an OpenDocument text (.odt), not a Word file (.docx)",
            where=where,
            mend="open it in LibreOffice, choose Save As, type Word (.docx)",
        )
    names = {posixpath.basename(part) for part in parts}
    if names & {"Document.iwa", "Index.zip"}:
        return NotWordError(
            "this is an Apple Pages file, not a Word file",
            where=where,
            mend="open it in Pages and export it to Word",
        )
    return NotWordError(
        "this is a zip file, but not a Word file: it has no list of contents",
        where=where,
        mend="if the Word file is inside the zip file, take it out and use that",
    )
