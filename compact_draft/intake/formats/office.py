"""Files of other word processors (.odt, .rtf, .doc), turned into Word by LibreOffice; and PDF.

LibreOffice is not part of this program: where it is not installed, that is said in
plain words. It works in a folder of its own that is removed again, on a profile of its
own, so that it neither reads nor changes what the user has set up.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from compact_draft.errors import Where, WordFileError

ENDINGS = (".odt", ".rtf", ".doc", ".fodt", ".ott")
_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 300
_LOOK = 0.2
_NO_NETWORK = {
    f"{name}_proxy": "http://127.0.0.1:9" for name in ("http", "https", "ftp", "all")
}
"""Sends what a file would fetch to nowhere: nothing leaves this computer."""
_WORD = "docx:MS Word 2007 XML"
_PDF = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
_SIGNS = {
    ".odt": (b"PK\x03\x04",),
    ".ott": (b"PK\x03\x04",),
    ".fodt": (b"<?xml", b"<office", b"\xef\xbb\xbf<?xml"),
    ".rtf": (b"{\\rtf",),
    ".doc": (b"\xd0\xcf\x11\xe0",),
}


def by_libreoffice(data: bytes, name: str) -> bytes:
    """Return the Word file that LibreOffice makes of a file.

    Raises:
        WordFileError: LibreOffice is not there, or makes nothing of the file.
    """
    ending = Path(name).suffix.lower()
    where = Where(name)
    if not data.lstrip().startswith(_SIGNS[ending]):
        raise WordFileError(
            f"the file ends in {ending}, but is no such file",
            where=where,
            mend="open it in the program it was made with and save it as a Word file",
        )
    program = libreoffice()
    if program is None:
        raise WordFileError(
            f"a file that ends in {ending} is read with LibreOffice, which is not "
            "installed here",
            where=where,
            mend="install LibreOffice, or open the file in Word and save it as .docx",
        )
    with tempfile.TemporaryDirectory(prefix="compact-draft-") as folder:
        made = _converted(program, data, ending, Path(folder), _WORD)
    if made is None:
        raise WordFileError(
            "LibreOffice could make no Word file of it",
            where=where,
            mend="open it in the program it was made with and save it as a Word file",
        )
    return made


def libreoffice() -> str | None:
    """Return where LibreOffice is; None where it is not installed."""
    return next((found for p in _PROGRAMS if (found := shutil.which(p))), None)


def pdf_by_libreoffice(
    data: bytes, name: str, waits: Callable[[], object] = bool
) -> bytes:
    """Return a Word file as a PDF with tags, for screen readers.

    The bytes differ from one making to the next: LibreOffice puts the time into them.

    Args:
        data: The Word file's bytes, looked over.
        name: The file, as people name it.
        waits: Called while it goes on; what it raises stops the making.

    Raises:
        WordFileError: LibreOffice is not there, or makes nothing of the file.
    """
    program = libreoffice()
    if program is None:
        raise WordFileError(
            "a PDF is made with LibreOffice, which is not installed here",
            where=Where(name),
            mend="install LibreOffice, or write the draft as .docx and save it as PDF "
            "in Word",
        )
    with tempfile.TemporaryDirectory(prefix="compact-draft-") as folder:
        made = _converted(program, data, ".docx", Path(folder), _PDF, waits)
    if made is None:
        raise WordFileError(
            "LibreOffice could make no PDF of the draft",
            where=Where(name),
            mend="write the draft as .docx and save it as PDF in Word",
        )
    return made


def _converted(
    program: str,
    data: bytes,
    ending: str,
    folder: Path,
    to: str,
    waits: Callable[[], object] = bool,
) -> bytes | None:
    source = folder / f"old{ending}"
    source.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        to,
        "--outdir",
        str(folder / "made"),
        str(source),
    ]
    try:
        with subprocess.Popen(  # noqa: S603  a list of our own, no shell
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_NO_NETWORK},
        ) as running:
            _wait(running, waits)
    except OSError:
        return None
    made = folder / "made" / f"old.{to.partition(':')[0]}"
    return made.read_bytes() if made.is_file() else None


def _wait(running: subprocess.Popen[bytes], waits: Callable[[], object]) -> None:
    """Wait for a program; what ends the waiting, or too long a time, ends it too."""
    until = time.monotonic() + _SECONDS
    try:
        while time.monotonic() < until:
            waits()
            with contextlib.suppress(subprocess.TimeoutExpired):
                running.wait(_LOOK)
                return
    finally:
        if running.poll() is None:
            running.kill()
