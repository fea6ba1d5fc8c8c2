"""What does a form, a sheet, an e-mail, a letter or a note say? Read a second time.

By the parts of the standard library, and sharing no code with the readers that `collect`
uses. What comes out is every piece of text that somebody may have written, with its
place; it is not known here what is a remark.
"""

from __future__ import annotations

import csv
import email
import email.policy
import hashlib
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any
from xml.etree import ElementTree as ET

from compact_draft.errors import DamagedError, Where, WordFileError
from compact_draft.recount.second_reader import MOST_BYTES, read_again

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BREAKING = re.compile(
    r"</?(?:p|div|br|li|tr|td|ul|ol|h[1-6]|table|blockquote|hr)\b[^>]*>", re.IGNORECASE
)
_UNSHOWN = re.compile(
    r"<(script|style|head|title)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")
_FAULTS = (
    zipfile.BadZipFile, zlib.error, ET.ParseError, UnicodeError, ValueError, KeyError,
    EOFError, OSError, csv.Error, RecursionError, AttributeError, TypeError, IndexError,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of text that somebody may have written.

    Attributes:
        place: Where it stands, in words.
        text: As it stands.
        heading: Of a cell the heading of its column; else empty.
        row: Of a cell the number of its row; else 0.
    """

    place: str
    text: str
    heading: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondText:
    """What a file says.

    Attributes:
        pieces: Its pieces of text, in order.
        attached: Name and digest of each file that came with it.
        is_head: How many of the first pieces are lines of a head.
        context: What else stands in the file, and need not be anybody's remark.
    """

    pieces: tuple[Piece, ...]
    attached: tuple[tuple[str, str], ...] = ()
    is_head: int = 0
    context: str = ""


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
        return SecondText(pieces=tuple(_lines("\n".join(words))))
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {n.lower(): n for n in archive.namelist()}
            if "xl/workbook.xml" in parts:
                return SecondText(pieces=tuple(_workbook(archive, parts)))
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
    if _is_mail(text):
        return _mail(data)
    if name.lower().endswith((".csv", ".tsv", ".tab")):
        return SecondText(pieces=tuple(_table(text)))
    return SecondText(pieces=tuple(_lines(text)), is_head=_head(text))


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16").replace("\r\n", "\n").replace("\r", "\n")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _lines(text: str, what: str = "line") -> Iterator[Piece]:
    for number, line in enumerate(text.split("\n"), start=1):
        if any(map(str.isalnum, line)):
            yield Piece(place=f"{what} {number}", text=line.strip())


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
            return 0
        count += 1
    return count


# Tables


def _table(text: str) -> Iterator[Piece]:
    first = next((line for line in text.split("\n") if line.strip()), "")
    told = re.fullmatch(r"\s*\"?sep=(.)\"?[,;\t]*\s*", first, re.IGNORECASE)
    mark = told[1] if told else max(",;\t", key=first.count)
    rows = [
        (number, row)
        for number, row in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=mark), 1
        )
        if any(cell.strip() for cell in row) and not (told and number == 1)
    ]
    yield from _cells(rows)


def _cells(rows: Sequence[tuple[int, Sequence[str]]]) -> Iterator[Piece]:
    """Yield the cells below the headings: the first row that is nearly full."""
    if not rows:
        return
    most = max(sum(bool(c.strip()) for c in row) for _, row in rows[:10])
    at = next(
        n
        for n, (_, row) in enumerate(rows)
        if sum(bool(c.strip()) for c in row) >= 0.6 * most
    )
    headings = rows[at][1]
    for number, row in rows[at + 1 :]:
        for n, cell in enumerate(row):
            if any(map(str.isalnum, cell)):
                heading = headings[n].strip() if n < len(headings) else ""
                yield Piece(
                    place=f"row {number}, column {heading or n + 1}",
                    text=cell.strip(),
                    heading=heading,
                    row=number,
                )


def _workbook(archive: zipfile.ZipFile, parts: dict[str, str]) -> Iterator[Piece]:
    def tree(part: str) -> ET.Element:
        if archive.getinfo(parts[part]).file_size > MOST_BYTES:
            raise ValueError(part)
        return ET.fromstring(archive.read(parts[part]))  # noqa: S314  looked over at the door

    shared: list[str] = []
    if "xl/sharedstrings.xml" in parts:
        shared = [
            _said(one) for one in tree("xl/sharedstrings.xml").iter(f"{_SHEET}si")
        ]
    links = {
        one.get("Id"): one.get("Target", "")
        for one in tree("xl/_rels/workbook.xml.rels")
    }
    for sheet in tree("xl/workbook.xml").iter(f"{_SHEET}sheet"):
        if sheet.get("state", "visible") != "visible":
            continue
        target = links.get(sheet.get(f"{_LINKS}id"), "").lstrip("/").lower()
        part = target if target.startswith("xl/") else f"xl/{target}"
        if part in parts:
            yield from _cells(list(_rows(tree(part), shared)))


def _rows(root: ET.Element, shared: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    last = 0
    for row in root.iter(f"{_SHEET}row"):
        last = int(row.get("r") or last + 1)
        cells: list[str] = []
        for cell in row.iter(f"{_SHEET}c"):
            letters = re.match(r"[A-Z]+", cell.get("r", ""))
            at = len(cells)
            if letters:
                at = 0
                for letter in letters[0]:
                    at = at * 26 + ord(letter) - 64
                at -= 1
            cells += [""] * (at + 1 - len(cells))
            cells[at] = _cell(cell, shared)
        if any(c.strip() for c in cells):
            yield last, cells


def _cell(cell: ET.Element, shared: Sequence[str]) -> str:
    kind, value = cell.get("t", "n"), cell.findtext(f"{_SHEET}v") or ""
    if kind == "s":
        return (
            shared[int(value)] if value.isdigit() and int(value) < len(shared) else ""
        )
    if kind == "inlineStr":
        inner = cell.find(f"{_SHEET}is")
        return "" if inner is None else _said(inner)
    return value if kind in ("str", "d") else ""


def _said(holder: ET.Element) -> str:
    return "".join(
        t.text or ""
        for part in ([holder] if holder.tag != f"{_SHEET}rPh" else [])
        for t in _spoken(part)
    )


def _spoken(part: ET.Element) -> Iterator[ET.Element]:
    for child in part:
        if child.tag == f"{_SHEET}t":
            yield child
        elif child.tag != f"{_SHEET}rPh":
            yield from _spoken(child)


def _annotated(held: Any, place: str) -> Iterator[Piece]:
    """Yield the words of annotations of the web; of other JSON all of its words."""
    found = list(_bodies(held, place))
    yield from found or _values(held, place)


def _bodies(held: Any, place: str) -> Iterator[Piece]:
    if isinstance(held, list):
        for number, one in enumerate(held, start=1):
            yield from _bodies(one, f"{place}/{number}")
    elif isinstance(held, dict) and "target" in held and "items" not in held:
        for key in ("body", "bodyValue", "text"):
            inner = held.get(key)
            for one in inner if isinstance(inner, list) else [inner]:
                words = _body(one)
                if words:
                    yield Piece(place=f"annotation{place}", text=words)
    elif isinstance(held, dict):
        for key, one in held.items():
            if isinstance(one, dict | list):
                yield from _bodies(one, place if key == "items" else f"{place}/{key}")


def _body(one: Any) -> str:
    """Return the words of one body; empty for a tag or an address."""
    if isinstance(one, dict):
        if one.get("purpose", "") in _NOT_SAID:
            return ""
        one = one.get("value") or one.get("chars")
    if not isinstance(one, str) or one.startswith("http"):
        return ""
    return one.strip()


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


# E-mail


def _is_mail(text: str) -> bool:
    head = text.lstrip("\ufeff\n").split("\n\n", 1)[0]
    return (
        re.search(r"^From:", head, re.IGNORECASE | re.MULTILINE) is not None
        and re.search(
            r"^(?:Received|Message-ID|MIME-Version|Return-Path|X-[\w-]+|Content-Type):",
            head,
            re.IGNORECASE | re.MULTILINE,
        )
        is not None
    )


def _mail(data: bytes) -> SecondText:
    message = email.message_from_bytes(data, policy=email.policy.default)
    plain: list[str] = []
    marked: list[str] = []
    attached: list[tuple[str, str]] = []
    for part in _leaves(message):
        named = part.get_filename()
        kind = part.get_content_type()
        held = part.get_payload(decode=True)
        if kind == "message/rfc822":
            inner = part.get_payload()
            first = inner[0] if isinstance(inner, list) and inner else None
            whole = first.as_bytes() if isinstance(first, EmailMessage) else b""
            attached.append((named or "", hashlib.sha256(whole).hexdigest()))
        elif (
            kind in ("text/plain", "text/html")
            and not named
            and (part.get_content_disposition() != "attachment")
        ):
            words = _charset(held if isinstance(held, bytes) else b"", part)
            (plain if kind == "text/plain" else marked).append(words)
        else:
            content = held if isinstance(held, bytes) else b""
            attached.append((named or "", hashlib.sha256(content).hexdigest()))
    text = "\n\n".join(p for p in plain if p.strip()) or "\n\n".join(
        map(_shown, marked)
    )
    return SecondText(pieces=tuple(_lines(text)), attached=tuple(attached))


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    if message.get_content_maintype() == "multipart":
        for part in message.get_payload():
            if isinstance(part, EmailMessage):
                yield from _leaves(part)
    else:
        yield message


def _charset(held: bytes, part: EmailMessage) -> str:
    said = part.get_content_charset() or "utf-8"
    for wanted in (said, "utf-8", "cp1252"):
        try:
            return held.decode(wanted).replace("\r\n", "\n").replace("\r", "\n")
        except (UnicodeDecodeError, LookupError):
            continue
    return held.decode("latin-1")


def _shown(page: str) -> str:
    return html.unescape(_TAG.sub("", _BREAKING.sub("\n", _UNSHOWN.sub("", page))))
