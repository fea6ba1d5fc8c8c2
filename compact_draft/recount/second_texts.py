"""What does a form, a sheet, an e-mail, a letter or a note say? Read a second time.

By the parts of the standard library, and sharing no code with the readers that `collect`
uses. What comes out is every piece of text that somebody may have written, with its
place; it is not known here what is a remark.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from compact_draft.errors import DamagedError, Where, WordFileError
from compact_draft.recount.second_mail import is_mail, mail_again
from compact_draft.recount.second_pieces import Piece, SecondText, lines_of
from compact_draft.recount.second_reader import read_again
from compact_draft.recount.second_tables import table_again, workbook_again

_FAULTS = (
    zipfile.BadZipFile, zlib.error, ET.ParseError, UnicodeError, ValueError, KeyError,
    EOFError, OSError, csv.Error, RecursionError, AttributeError, TypeError, IndexError,
)  # fmt: skip


def read_text_again(data: bytes, name: str, *, is_copy: bool = False) -> SecondText:
    """Return what a file says.

    Args:
        data: Its bytes.
        name: What it is called in messages.
        is_copy: Whether it is a marked copy, of which only the marks are anybody's.

    Raises:
        WordFileError: It cannot be read.
    """
    try:
        return _marked(data, name) if is_copy else _read(data, name)
    except WordFileError:
        raise
    except _FAULTS as fault:
        raise DamagedError(
            f"it cannot be read a second time ({fault})",
            where=Where(name),
            mend="put the file back as it was received",
        ) from fault


def _marked(data: bytes, name: str) -> SecondText:
    """Return the comments and changes of a marked copy, and all its words as context."""
    if data[:5] == b"%PDF-" or b"%PDF-" in data[:1024]:
        from compact_draft.recount.second_pdf import marks_again

        said, context = marks_again(data)
        pieces = [Piece(place=place, text=text) for place, text in said]
        return SecondText(pieces=tuple(pieces), context=context)
    if _is_open_document(data):
        from compact_draft.recount.second_odt import odt_again

        said, context = odt_again(data)
        pieces = [Piece(place=place, text=text) for place, text in said]
        return SecondText(pieces=tuple(pieces), context=context)
    found = read_again(data, name)
    pieces = [Piece(place=c.place, text=c.text) for c in found.comments]
    return SecondText(
        pieces=tuple(pieces), context="\n".join(p.text for p in found.paragraphs)
    )


def _is_open_document(data: bytes) -> bool:
    if data[:2] != b"PK":
        return b"office:document" in data[:4096]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "content.xml" in archive.NameToInfo


def _read(data: bytes, name: str) -> SecondText:
    if b"%PDF-" in data[:1024]:
        from compact_draft.recount.second_pdf import lines_again

        return SecondText(
            pieces=tuple(Piece(place=place, text=t) for place, t in lines_again(data))
        )
    if _is_open_document(data):
        from compact_draft.recount.second_odt import odt_again

        said, context = odt_again(data)
        words = [*(words for _, words in said), *context.split("\n")]
        return SecondText(pieces=tuple(lines_of("\n".join(words))))
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {n.lower(): n for n in archive.namelist()}
            if "xl/workbook.xml" in parts:
                return SecondText(pieces=tuple(workbook_again(archive, parts)))
        paragraphs = read_again(data, name)
        lines = [Piece(place=p.place, text=p.text) for p in paragraphs.paragraphs]
        lines += [Piece(place=c.place, text=c.text) for c in paragraphs.comments]
        return SecondText(pieces=tuple(lines))
    text = _decoded(data)
    start = text.lstrip("\ufeff \n\t")
    if start[:1] in "{[" and start:
        try:
            return SecondText(pieces=tuple(_annotated(json.loads(start), "")))
        except ValueError:
            pass
    if is_mail(text):
        return mail_again(data)
    if name.lower().endswith((".csv", ".tsv", ".tab")):
        return SecondText(pieces=tuple(table_again(text)))
    return SecondText(pieces=tuple(lines_of(text)), is_head=_head(text))


_SAYS_WHO = re.compile(
    r"[\W_]*(?:from|name|respondent|who|sender|caller|speaker|meeting|workshop|event)\b",
    re.IGNORECASE,
)


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16").replace("\r\n", "\n").replace("\r", "\n")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _head(text: str) -> int:
    """Return how many lines with words a head takes, if the text begins with one."""
    count = 0
    for line in text.lstrip("\n").split("\n"):
        if line.strip() == "---":
            if count:
                return count
            continue
        if not line.strip():
            return count
        if not re.match(r"\s*[-*]?\s*\**[A-Za-z][^:]{0,45}:|\s+\S", line):
            return count if _SAYS_WHO.match(text) else 0
        count += 1
    return count


def _annotated(held: Any, place: str) -> Iterator[Piece]:
    """Yield the words of annotations of the web; of other JSON all of its words."""
    found = list(_bodies(held, place))
    yield from found or _values(held, place)


def _bodies(held: Any, place: str) -> Iterator[Piece]:
    if isinstance(held, list):
        for number, body in enumerate(held, start=1):
            yield from _bodies(body, f"{place}/{number}")
    elif isinstance(held, dict) and "target" in held and "items" not in held:
        for key in ("body", "bodyValue", "text"):
            inner = held.get(key)
            for body in inner if isinstance(inner, list) else [inner]:
                words = _body(body)
                if words:
                    yield Piece(place=f"annotation{place}", text=words)
    elif isinstance(held, dict):
        for key, body in held.items():
            if isinstance(body, dict | list):
                yield from _bodies(body, place if key == "items" else f"{place}/{key}")


def _body(body: Any) -> str:
    """Return the words of one body; empty for a tag or an address."""
    if isinstance(body, dict):
        if body.get("purpose", "") in _NOT_SAID:
            return ""
        body = body.get("value") or body.get("chars")
    if not isinstance(body, str) or body.startswith("http"):
        return ""
    return body.strip()


_NOT_SAID = ("tagging", "classifying", "identifying", "linking")


def _values(held: Any, place: str) -> Iterator[Piece]:
    if isinstance(held, dict):
        for key, value in held.items():
            yield from _values(value, f"{place}/{key}")
    elif isinstance(held, list):
        for number, value in enumerate(held, start=1):
            yield from _values(value, f"{place}/{number}")
    elif isinstance(held, str) and any(map(str.isalnum, held)):
        yield Piece(place=place.lstrip("/"), text=held.strip())
