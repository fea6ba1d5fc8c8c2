"""What a file is that is not a Word file, told from its first bytes.

An old ``.doc`` and a ``.docx`` with a password begin with the same eight bytes: both
are OLE compound files ([MS-CFB]). The names in the compound file's directory tell
them apart.
"""

from __future__ import annotations

import struct

from compact_draft.errors import EncryptedError, NotWordError, Where, WordFileError

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_SAVE_AS = "open it in Word or LibreOffice, choose Save As, type Word Document (.docx)"
_KINDS = (
    (b"%PDF", "this is a PDF, not a Word file", "ask for the Word file"),
    (b"{\\rtf", "this is a Rich Text file (.rtf), not a Word file (.docx)", _SAVE_AS),
    (b"<?xml", "this is an XML text, not a Word file (.docx)", _SAVE_AS),
    (b"<!doctype", "this is a web page, not a Word file", _SAVE_AS),
    (b"<html", "this is a web page, not a Word file", _SAVE_AS),
    (b"\x89PNG", "this is a picture, not a Word file", "ask for the Word file"),
    (b"\xff\xd8\xff", "this is a picture, not a Word file", "ask for the Word file"),
)
_SECTORS_READ = 4096


def not_a_zip(data: bytes, where: Where) -> WordFileError:
    """Return the error that says what `data`, which is no zip file, is instead."""
    if not data:
        return NotWordError(
            "the file is empty",
            where=where,
            mend="ask for it again; it may have been cut off when it was sent",
        )
    if data.startswith(_OLE):
        return _old_office(data, where)
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for first, what, mend in _KINDS:
        if start.startswith(first.lower()):
            return NotWordError(what, where=where, mend=mend)
    if _is_text(data[:4096]):
        return NotWordError(
            "this is a plain text file, not a Word file",
            where=where,
            mend="paste the text into Word and save it as Word Document (.docx)",
        )
    return NotWordError(
        "this is not a Word file (.docx); its first bytes are of no kind known here",
        where=where,
        mend=_SAVE_AS,
    )


def _old_office(data: bytes, where: Where) -> WordFileError:
    names = ole_names(data)
    if "EncryptedPackage" in names:
        return EncryptedError(
            "the file is locked with a password",
            where=where,
            mend="open it in Word with the password, choose File, Info, Protect "
            "Document, Encrypt with Password, clear the password, and save",
        )
    if "WordDocument" in names:
        return NotWordError(
            "this is a Word file of the old kind (.doc)", where=where, mend=_SAVE_AS
        )
    other = {"Workbook": "an Excel file", "Book": "an Excel file"}
    other["PowerPoint Document"] = "a PowerPoint file"
    kind = next((what for name, what in other.items() if name in names), None)
    what = f"{kind} of the old kind" if kind else "an Office file of an old kind"
    return NotWordError(
        f"this is {what}, not a Word file", where=where, mend="ask for the Word file"
    )


def ole_names(data: bytes) -> frozenset[str]:
    """Return the names in the directory of a compound file; none if it is broken."""
    if len(data) < 512:
        return frozenset()
    shift = struct.unpack_from("<H", data, 30)[0]
    if shift not in (9, 12):
        return frozenset()
    size = 1 << shift
    table = struct.unpack_from("<109I", data, 76)
    sector = struct.unpack_from("<I", data, 48)[0]
    names: set[str] = set()
    for _ in range(_SECTORS_READ):
        begin = (sector + 1) * size
        block = data[begin : begin + size]
        if len(block) < size:
            break
        names.update(_names_in(block))
        sector = _next_sector(data, sector, table, size)
    return frozenset(names)


def _names_in(block: bytes) -> list[str]:
    names = []
    for begin in range(0, len(block), 128):
        length = struct.unpack_from("<H", block, begin + 64)[0]
        if 2 <= length <= 64:
            raw = block[begin : begin + length - 2]
            names.append(raw.decode("utf-16-le", "replace"))
    return names


def _next_sector(data: bytes, sector: int, table: tuple[int, ...], size: int) -> int:
    per_sector = size // 4
    index = sector // per_sector
    end = 0xFFFFFFFE
    if index >= len(table):
        return end
    place = (table[index] + 1) * size + 4 * (sector % per_sector)
    if place + 4 > len(data):
        return end
    return int(struct.unpack_from("<I", data, place)[0])


def _is_text(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\0" not in data and sum(byte < 9 for byte in data) == 0
