"""What is a file that came back? Told by its bytes; the name only helps with text."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from compact_draft.word.ooxml.archive import ZIP_FAULTS

_OLE = b"\xd0\xcf\x11\xe0"
_TABLE = frozenset((".csv", ".tsv", ".tab"))
_OLD_WORD = frozenset((".doc", ".rtf", ".dot"))
_HEADER = re.compile(
    rb"\A(?:(?:>?From |[A-Za-z][A-Za-z0-9-]{1,60}:)[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}",
)
_MAIL_LINE = re.compile(
    rb"^(?:Received|Message-ID|MIME-Version|Return-Path|X-[\w-]+|Content-Type):",
    re.IGNORECASE | re.MULTILINE,
)
_FROM = re.compile(rb"^From:", re.IGNORECASE | re.MULTILINE)
_START = 65_536
_MOST_NAMES = 3_000


class Kind(StrEnum):
    """What a file is."""

    EMPTY = "empty"
    WORD = "word"
    OLD_WORD = "old_word"
    ODT = "odt"
    WORKBOOK = "workbook"
    OTHER_SHEET = "other_sheet"
    PDF = "pdf"
    EMAIL = "email"
    OUTLOOK = "outlook"
    TABLE = "table"
    JSON = "json"
    HTML = "html"
    TEXT = "text"
    PICTURE = "picture"
    ARCHIVE = "archive"
    UNKNOWN = "unknown"


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_PICTURE_ENDINGS = frozenset((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp",
                              ".heic", ".webp"))  # fmt: skip


def kind_of(name: str, data: bytes) -> Kind:
    """Return what a file is.

    Args:
        name: Its name; its ending tells a table from a text, and nothing else.
        data: Its bytes.
    """
    ending = PurePath(name).suffix.lower()
    start = data[:_START].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not data.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe\0"):
        return Kind.EMPTY
    if data.startswith(b"PK"):
        return _in_zip(data, ending)
    if data.startswith(_OLE):
        return _in_compound(data, ending)
    if start.startswith(b"%PDF"):
        return Kind.PDF
    if start.startswith(b"{\\rtf"):
        return Kind.OLD_WORD
    if data.startswith(_PICTURES) or ending in _PICTURE_ENDINGS:
        return Kind.PICTURE
    return _in_text(start, data, ending)


def _in_zip(data: bytes, ending: str) -> Kind:
    names, mimetype = _listing(data)
    if "word/document.xml" in names or any(n.startswith("word/") for n in names):
        return Kind.WORD
    if any(n.startswith("xl/") for n in names):
        return Kind.WORKBOOK
    if b"opendocument.spreadsheet" in mimetype:
        return Kind.OTHER_SHEET
    if b"opendocument.text" in mimetype or (not mimetype and ending == ".odt"):
        return Kind.ODT
    if names and "[content_types].xml" not in names:
        return Kind.ARCHIVE
    return Kind.WORKBOOK if ending in (".xlsx", ".xlsm") else Kind.WORD


def _listing(data: bytes) -> tuple[frozenset[str], bytes]:
    """Return the names in a zip file and its first stored words; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(n.lower() for n in archive.namelist()[:_MOST_NAMES])
            if "mimetype" not in names:
                return names, b""
            entry = archive.getinfo("mimetype")
            if entry.file_size > 200 or entry.flag_bits & 1:
                return names, b""
            return names, archive.read(entry)[:200]
    except ZIP_FAULTS:  # a broken zip says so where it is read
        return frozenset(), b""


def _in_compound(data: bytes, ending: str) -> Kind:
    head = data[:2_000_000]
    if "__substg1.0".encode("utf-16-le") in head or ending == ".msg":
        return Kind.OUTLOOK
    if "Workbook".encode("utf-16-le") in head or ending in (".xls", ".xlsx"):
        return Kind.OTHER_SHEET if ending != ".xlsx" else Kind.WORKBOOK
    return Kind.WORD if ending in (".docx", ".docm") else Kind.OLD_WORD


def _in_text(start: bytes, data: bytes, ending: str) -> Kind:
    low = start[:512].lower()
    is_utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in data[:_START] and not is_utf16:
        return Kind.UNKNOWN
    if is_mail(start) or ending == ".eml":
        return Kind.EMAIL
    if low.startswith((b"{", b"[")) and ending not in (".txt", ".md", *_TABLE):
        return Kind.JSON
    if b"office:document" in low and b"opendocument" in start[:4096].lower():
        return Kind.ODT
    if low.startswith((b"<!doctype html", b"<html")):
        return Kind.HTML
    if ending in _TABLE:
        return Kind.TABLE
    if ending == ".docx" and not is_utf16 and not _is_words(start[:4096]):
        return Kind.UNKNOWN
    return Kind.TEXT


def is_mail(start: bytes) -> bool:
    """Tell whether bytes begin as an e-mail that a program saved."""
    found = _HEADER.match(start)
    if found is None:
        return False
    head = found.group()
    return bool(_FROM.search(head) and _MAIL_LINE.search(head))


def _is_words(start: bytes) -> bool:
    return not any(byte < 9 for byte in start)


_MARK = b"cdf1:"
_MOST_OF_A_PART = 30_000_000


def may_be_form(data: bytes) -> bool:
    """Tell whether a Word file bears the mark of a form of ours, as far as a look tells.

    Two parts are searched for its letters; no XML is read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in ("docProps/custom.xml", "word/document.xml"):
                if name not in archive.NameToInfo:
                    continue
                if archive.getinfo(name).file_size > _MOST_OF_A_PART:
                    continue
                with archive.open(name) as part:
                    if _MARK in part.read(_MOST_OF_A_PART):
                        return True
    except ZIP_FAULTS:  # a broken zip says so where it is read
        return False
    return False
