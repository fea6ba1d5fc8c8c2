"""Turn what a group has into the Word file that is taken in; a Word file stays itself."""

from __future__ import annotations

from pathlib import PurePath

from compact_draft.errors import Where, WordFileError
from compact_draft.intake.formats import office
from compact_draft.intake.formats.markdown import from_markdown, from_plain_text
from compact_draft.intake.formats.written import as_docx
from compact_draft.intake.head_sides import (
    side_of,
)
from compact_draft.intake.rules import Rules

MARKDOWN = (".md", ".markdown")
PLAIN_TEXT = (".txt", ".text")
PDF = (".pdf",)
KINDS = ".docx, .odt, .rtf, .pdf, .md and .txt"


def is_word(name: str) -> bool:
    """Tell whether a file's name says that it is no other kind of text than Word's."""
    others = (*MARKDOWN, *PLAIN_TEXT, *PDF, *office.ENDINGS)
    return PurePath(name).suffix.lower() not in others


def is_markdown(name: str) -> bool:
    """Tell whether a file's name says that it is Markdown."""
    return PurePath(name).suffix.lower() in MARKDOWN


def word_name(name: str) -> str:
    """Return the name of the Word file that is made of a file."""
    return name if is_word(name) else f"{PurePath(name).stem}.docx"


def as_word(data: bytes, name: str, rules: Rules) -> bytes:
    """Return a file as a Word file: itself, or one made of it.

    Args:
        data: The bytes of the file.
        name: Its name; the ending says what it is.
        rules: The rules of intake, which know the names of the sides.

    Raises:
        WordFileError: It cannot be read as what its name says, or what reads it is not
            installed.
    """
    ending = PurePath(name).suffix.lower()
    if ending in MARKDOWN:
        return as_docx(from_markdown(_text(data, name)))
    if ending in PLAIN_TEXT:
        return as_docx(from_plain_text(_text(data, name)))
    if ending in PDF:
        from compact_draft.intake.formats.pdf import from_pdf

        return from_pdf(data, name, lambda line: side_of(line, rules) is not None)
    if ending in office.ENDINGS:
        return office.by_libreoffice(data, name)
    return data


def _text(data: bytes, name: str) -> str:
    """Return the text of a file in UTF-8, or as Windows and Word write plain text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    raise WordFileError(
        "the file holds no plain text",
        where=Where(name),
        mend=f"save it as a text file in UTF-8; what can be taken in is {KINDS}",
    )
