"""Files that are not what they should be, and what a folder holds."""

from __future__ import annotations

import hashlib
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from tests.redline.maker import docx, p

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def ole(*names: str) -> bytes:
    """An OLE file (the form of .doc and of locked files) with these streams."""
    header = bytearray(512)
    header[:8] = OLE
    struct.pack_into("<HH", header, 24, 0x3E, 3)
    struct.pack_into("<HHH", header, 28, 0xFFFE, 9, 6)
    struct.pack_into("<I", header, 44, 1)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<IIIIII", header, 56, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    struct.pack_into("<I", header, 76, 0)
    for n in range(1, 109):
        struct.pack_into("<I", header, 76 + 4 * n, 0xFFFFFFFF)
    fat = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * (512 - 8)
    entries = b""
    for n, name in enumerate(("Root Entry", *names)):
        raw = name.encode("utf-16-le") + b"\0\0"
        entry = bytearray(128)
        entry[: len(raw)] = raw
        struct.pack_into("<H", entry, 64, len(raw))
        entry[66] = 5 if n == 0 else 2
        entries += bytes(entry)
    return bytes(header) + fat + entries.ljust(512, b"\0")


def rezipped(change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(BytesIO(docx(p("We will pay.")))) as held:
        parts = {name: held.read(name) for name in held.namelist()}
    change(parts)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in parts.items():
            out.writestr(name, data)
    return made.getvalue()


def bomb(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"We will pay.", b"a" * 200_000_000
    )


def doctype(parts: dict[str, bytes]) -> None:
    main_part = parts["word/document.xml"]
    start = main_part.index(b"<w:document")
    parts["word/document.xml"] = (
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + main_part[start:]
    )


def macro(parts: dict[str, bytes]) -> None:
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        b"application/vnd.ms-word.document.macroEnabled.main",
    )


def spreadsheet(parts: dict[str, bytes]) -> None:
    parts.clear()
    parts["[Content_Types].xml"] = b"<Types/>"
    parts["xl/workbook.xml"] = b"<workbook/>"


WRONG = {
    "old .doc": (
        lambda: ole("WordDocument", "1Table"),
        "choose Save As, type Word Document (.docx)",
    ),
    "locked": (lambda: ole("EncryptionInfo", "EncryptedPackage"), "password"),
    "empty": (lambda: b"", "empty"),
    "text named .docx": (lambda: b"We will pay.\n" * 9, "text"),
    "zip bomb": (lambda: rezipped(bomb), "To mend"),
    "doctype": (lambda: rezipped(doctype), "DOCTYPE"),
    "macros": (lambda: rezipped(macro), "macro"),
    "spreadsheet": (lambda: rezipped(spreadsheet), "To mend"),
    "cut short": (lambda: docx(p("We will pay."))[:-300], "To mend"),
}


def state(root: Path) -> dict[str, str]:
    """Return what a folder holds, but for what says where it lies and who is writing."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name not in (".lock", "here.json")
    }
