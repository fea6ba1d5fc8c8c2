"""Is everything that a returned file says in the books? A second opinion.

This reader shares nothing with the one that collects: only zip files and XML of the
standard library, and no alignment, no bookmarks, no diff. What it counts by is the
definition, not the method:

* **said**: each comment and reply with words, by author, date and text, less those that
  the issued file already held;
* **changed**: the issued clauses with every recorded edit carried out, in order, must be
  paragraphs of the copy as it reads with all changes accepted, in that order. What the
  copy has beside them must be what the issued file has beside its clauses, letter for
  letter, but for the edits recorded on those parts.

So a remark that was dropped, doubled or put on the wrong words shows, whatever way it
was found. Typing (quotes, dashes, blanks) does not count, nor do contents lists, page
numbers and other fields that are worked out anew, headers and footers.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree import ElementTree as ET

from compact_draft.errors import DamagedError, HostileFileError, Where
from compact_draft.model.annotation import Annotation, AnnotationKind, Level, Placed
from compact_draft.model.compact import Revision

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_MOST_BYTES = 60_000_000
_OURS_FROM = 0.3
_SAID = frozenset({AnnotationKind.COMMENT, AnnotationKind.REPLY})
_ANEW = frozenset(
    [
        "PAGE",
        "NUMPAGES",
        "PAGEREF",
        "SECTION",
        "SECTIONPAGES",
        "DATE",
        "TIME",
        "SAVEDATE",
        "PRINTDATE",
        "CREATEDATE",
        "EDITTIME",
        "FILENAME",
        "FILESIZE",
        "NUMWORDS",
        "NUMCHARS",
        "LASTSAVEDBY",
        "REVNUM",
        "STYLEREF",
    ]
)
_TYPED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("\xad\u200b\u2060\ufeff", ""),
        "…": "...",
    }
)
_Xml: TypeAlias = "ET.Element[str]"
Comment: TypeAlias = tuple[str, str, str]
"""Author, date without zone, text as it compares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """What a file says, read afresh.

    Attributes:
        paragraphs: As they read with all changes accepted, in the form that compares;
            blank ones, contents lists, headers and footers left out.
        comments: Those with words.
        marks: How many tracked insertions, deletions and moves each author made.
    """

    paragraphs: tuple[str, ...]
    comments: tuple[Comment, ...]
    marks: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Something that the books and a file do not have alike.

    Attributes:
        file: The file.
        place: Where in it, in words.
        what: What is missing, or too much.
    """

    file: str
    place: str
    what: str


def recount(
    revision: Revision,
    issued: Again,
    returned: Again,
    annotations: Sequence[Annotation],
    *,
    file: str,
    is_first: bool = True,
) -> tuple[Difference, ...]:
    """Return where the books differ from a file; empty when they agree.

    Args:
        revision: What was issued.
        issued: The issued file, read again.
        returned: The returned copy, read again.
        annotations: As collected (later words on their places do not matter). For a
            first copy those of its submission; for one sent again all of that
            respondent's.
        file: The copy's name.
        is_first: False for a copy that came after another of the same respondent.
            Then it is known only that what it has must be in the books, so edits that
            it no longer has are no difference.
    """
    found = list(_said(issued, returned, annotations, file, is_first=is_first))
    edits = [a for a in annotations if a.kind not in _SAID]
    common = Counter(issued.paragraphs) & Counter(returned.paragraphs)
    is_ours = common.total() >= _OURS_FROM * len(issued.paragraphs)
    if is_first and (edits or is_ours):
        found += _changed(revision, issued, returned, edits, file)
    return tuple(found)


def _said(
    issued: Again,
    returned: Again,
    annotations: Sequence[Annotation],
    file: str,
    *,
    is_first: bool,
) -> Iterator[Difference]:
    in_file = Counter(returned.comments) - Counter(issued.comments)
    in_books = Counter(
        (a.author, _date(a.made), _compared(a.text))
        for a in annotations
        if a.kind in _SAID
    )
    for (author, date, text), count in sorted((in_file - in_books).items()):
        what = f"{count} comment(s) by {author or 'nobody named'}: “{_short(text)}”"
        yield Difference(file=file, place=date, what=f"not in the books: {what}")
    if is_first:
        for (author, date, text), count in sorted((in_books - in_file).items()):
            what = f"{count} comment(s) by {author or 'nobody named'}: “{_short(text)}”"
            yield Difference(file=file, place=date, what=f"only in the books: {what}")


# Edits carried out


def _changed(
    revision: Revision,
    issued: Again,
    returned: Again,
    edits: Sequence[Annotation],
    file: str,
) -> Iterator[Difference]:
    plain = [p for c in revision.clauses for p in map(_compared, c.paragraphs) if p]
    beside, strange = _without(issued.paragraphs, plain)
    if strange:
        return  # the issued file is not that of this revision; issue refuses such
    try:
        wanted = _carried_out(revision, edits)
    except ValueError as fault:
        yield Difference(file=file, place="", what=str(fault))
        return
    left, missing = _without(returned.paragraphs, wanted)
    for text, before in missing:
        place = f"after “{_short(before)}”" if before else "at the beginning"
        what = f"the books add up to “{_short(text)}”, which the file has not there"
        yield Difference(file=file, place=place, what=what)
    if not missing:
        yield from _beside(beside, left, edits, file)


def _without(
    whole: Sequence[str], wanted: Sequence[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Return `whole` without `wanted`, taken in order; and what of it is not there."""
    left: list[str] = []
    missing: list[tuple[str, str]] = []
    at, before = 0, ""
    for text in wanted:
        try:
            found = whole.index(text, at)
        except ValueError:
            missing.append((text, before))
            continue
        left += whole[at:found]
        at, before = found + 1, text
    return left + list(whole[at:]), missing


def _beside(
    beside: Sequence[str], left: Sequence[str], edits: Sequence[Annotation], file: str
) -> Iterator[Difference]:
    """Yield what changed outside the clauses and is not in the books, or the reverse."""
    outside = [
        a
        for a in edits
        if a.kind is AnnotationKind.REWORD
        and a.anchor.to is None
        and a.anchor.start is None
        and not a.where.startswith(("header", "footer"))
    ]
    now = _letters(left) - _letters(beside)
    gone = _letters(beside) - _letters(left)
    change = Counter(now)
    change.subtract(gone)
    for a in outside:
        change.subtract(_letters([_compared(a.proposed)]))
        change.update(_letters([_compared(a.anchor.words)]))
    is_silent = not outside and Counter(left) != Counter(beside)
    if any(change.values()) or is_silent:
        text = next(iter((Counter(left) - Counter(beside)).elements()), "")
        what = "what changed outside the clauses is not what the books have"
        yield Difference(
            file=file, place=f"at “{_short(text)}”" if text else "", what=what
        )


def _letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(c for text in texts for c in text if not c.isspace())


def _carried_out(revision: Revision, edits: Sequence[Annotation]) -> list[str]:
    """Return the paragraphs of the clauses with the edits carried out, in order."""
    texts = {c.id: _edited(c.text, c.id, edits) for c in revision.clauses}
    gone = {_clause(a) for a in edits if a.kind is AnnotationKind.WITHDRAW}
    moved = {_clause(a) for a in edits if a.kind is AnnotationKind.MOVE}
    joined = {
        a.anchor.to for a in edits if a.kind is AnnotationKind.REWORD and a.anchor.to
    }
    slots: dict[str, list[Annotation]] = {}
    for a in edits:
        if a.kind is AnnotationKind.ADD:
            slots.setdefault(_clause(a), []).append(a)
        elif a.kind is AnnotationKind.MOVE:
            slots.setdefault(a.anchor.to or "", []).append(a)
    found: list[str] = []
    todo: list[tuple[str, str]] = [
        ("clause", c) for c in reversed(revision.outline.ids) if c not in moved
    ]
    todo.append(("slot", ""))
    placed: set[str] = set()
    while todo:
        what, value = todo.pop()
        if what == "text":
            found.append(value)
            continue
        if what == "clause":
            if value in placed:
                continue
            placed.add(value)
            if value in joined and found:
                found[-1] += texts[value]
            elif value not in gone:
                found.append(texts[value])
        for a in reversed(slots.get(value, [])):
            is_add = a.kind is AnnotationKind.ADD
            todo.append(("text", a.proposed) if is_add else ("clause", _clause(a)))
    paragraphs = [p for text in found for p in re.split(r"\n\n+", text)]
    return [p for p in map(_compared, paragraphs) if _has_words(p)]


def _clause(annotation: Annotation) -> str:
    if annotation.placed is Placed.PROPOSED and annotation.candidates:
        return annotation.candidates[0]
    return annotation.anchor.clause or ""


def _edited(text: str, clause: str, edits: Sequence[Annotation]) -> str:
    mine = [
        a
        for a in edits
        if a.kind is AnnotationKind.REWORD
        and a.anchor.level is Level.WORDS
        and _clause(a) == clause
    ]
    pieces: list[str] = []
    at = 0
    for a in sorted(mine, key=lambda a: a.anchor.start or 0):
        start, end = a.anchor.start or 0, a.anchor.end or 0
        if text[start:end] != a.anchor.words:
            raise ValueError(f"{a.id} is not on the words it names, in {clause}")
        pieces += [text[at:start], a.proposed]
        at = max(at, end)
    return "".join([*pieces, text[at:]])


# Reading a file again


def read_again(data: bytes, *, name: str) -> Again:
    """Return what a Word file says, read by the standard library alone.

    Raises:
        DamagedError: the file cannot be unpacked, or a part is broken.
        HostileFileError: a part is too big, or has a document type.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive, name)
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError) as fault:
        raise _damaged(name, str(fault)) from fault
    except (RuntimeError, NotImplementedError, ValueError) as fault:
        raise _damaged(name, str(fault)) from fault


def _read(archive: zipfile.ZipFile, name: str) -> Again:
    names = archive.namelist()
    main = _main(archive, name)
    folder = main.rpartition("/")[0]
    reader = _Reader()
    for part in (main, f"{folder}/footnotes.xml", f"{folder}/endnotes.xml"):
        if part in names:
            reader.read(_parsed(archive, part, name))
    comments: list[Comment] = []
    said = [
        n for n in names if re.fullmatch(rf"{re.escape(folder)}/comments\d*\.xml", n)
    ]
    for part in said[:1]:
        for comment in _parsed(archive, part, name).iter(f"{_W}comment"):
            inner = _Reader()
            inner.read(comment)
            text = " ".join(inner.paragraphs)
            if text:
                author = comment.get(f"{_W}author", "").strip()
                comments.append((author, _date(comment.get(f"{_W}date", "")), text))
    return Again(
        paragraphs=tuple(p for p in reader.paragraphs if _has_words(p)),
        comments=tuple(comments),
        marks=tuple(sorted(reader.marks.items())),
    )


def _main(archive: zipfile.ZipFile, name: str) -> str:
    root = _parsed(archive, "_rels/.rels", name)
    for link in root:
        if link.get("Type", "").endswith("/officeDocument"):
            return link.get("Target", "").lstrip("/")
    raise _damaged(name, "it does not say which part is the document")


def _parsed(archive: zipfile.ZipFile, part: str, name: str) -> _Xml:
    with archive.open(part) as stream:
        data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES or b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise HostileFileError(
            f"the part {part} is too big or has a document type",
            where=Where(name),
            mend="ask the sender for the document again, as a new file",
        )
    data = data.replace(_STRICT, _W[1:-1].encode())
    try:
        return ET.fromstring(data)  # noqa: S314 - no DOCTYPE, no entities
    except ET.ParseError as fault:
        raise _damaged(name, f"the part {part} is broken ({fault})") from fault


def _damaged(name: str, what: str) -> DamagedError:
    return DamagedError(
        f"the file cannot be read again: {what}",
        where=Where(name),
        mend="put the received file back as it was, from a copy",
    )


class _Reader:
    """Gathers paragraphs with all changes accepted."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.marks: Counter[str] = Counter()
        self.fields: list[list[str]] = []  # code, and "result" once that has begun
        self.listed = 0

    def read(self, root: _Xml) -> None:
        """Read a part: its body, its notes, or one comment."""
        for mark in ("ins", "del", "moveFrom", "moveTo"):
            for found in root.iter(f"{_W}{mark}"):
                self.marks[found.get(f"{_W}author", "")] += 1
        body = root.find(f"{_W}body")
        if body is not None:
            self._blocks(body)
            return
        notes = root.findall(f"{_W}footnote") + root.findall(f"{_W}endnote")
        if not notes:
            self._blocks(root)
        for note in notes:
            if note.get(f"{_W}type", "normal") == "normal":
                self._blocks(note)

    def _blocks(self, parent: _Xml) -> None:
        """Read what stands in a cell, box, note or body; nothing runs on out of it."""
        text = ""
        for block in _shown(parent):
            if block.tag == f"{_W}tbl":
                text = self._end(text)
                self._table(block)
            elif block.tag == f"{_W}p":
                if not self._is_listed(block):
                    text += self._text(block)
                    if not _is_struck(block.find(f"{_W}pPr/{_W}rPr")):
                        text = self._end(text)
                else:
                    self._text(block)
        self._end(text)

    def _end(self, text: str) -> str:
        compared = _compared(text)
        if compared:
            self.paragraphs.append(compared)
        return ""

    def _table(self, table: _Xml) -> None:
        for row in _shown(table):
            if row.tag != f"{_W}tr" or _is_struck(row.find(f"{_W}trPr")):
                continue
            for cell in _shown(row):
                properties = cell.find(f"{_W}tcPr")
                struck = properties is not None and (
                    properties.find(f"{_W}cellDel") is not None
                )
                if cell.tag == f"{_W}tc" and not struck:
                    self._blocks(cell)

    def _is_listed(self, paragraph: _Xml) -> bool:
        """Tell whether a paragraph belongs to a list of contents."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        named = "" if style is None else style.get(f"{_W}val", "")
        if re.fullmatch(r"(?i)(toc|contents|verzeichnis|tm) ?\d+", named):
            return True
        before = self._in_contents()
        codes = " ".join(i.text or "" for i in paragraph.iter(f"{_W}instrText"))
        return before or re.match(r"\s*(TOC|INDEX)\b", codes) is not None

    def _in_contents(self) -> bool:
        kinds = {_kind(field) for field in self.fields if len(field) > 1}
        return bool(kinds & {"TOC", "INDEX"})

    def _text(self, parent: _Xml) -> str:
        """Return the accepted text under an element; boxes become paragraphs."""
        return "".join(self._pieces(parent))

    def _pieces(self, parent: _Xml) -> Iterator[str]:
        for child in _shown(parent):
            tag = child.tag.removeprefix(_W)
            if tag in ("del", "moveFrom", "pPr", "rPr", "rt", "p", "tbl", "sdtPr"):
                continue
            if tag in ("t", f"{_M}t"):
                yield self._seen(_letters_of(child))
            elif tag in ("tab", "ptab", "cr", "br"):
                plain = child.get(f"{_W}type", "textWrapping") == "textWrapping"
                yield self._seen(" ") if plain else ""
            elif tag == "noBreakHyphen":
                yield self._seen("-")
            elif tag == "sym":
                yield self._seen(_symbol(child.get(f"{_W}char", "")))
            elif tag == "fldChar":
                self._field(child.get(f"{_W}fldCharType", ""))
            elif tag == "instrText" and self.fields:
                self.fields[-1][0] += child.text or ""
            elif tag == "fldSimple":
                self.fields.append([child.get(f"{_W}instr", ""), "result"])
                yield from self._pieces(child)
                self.fields.pop()
            elif tag == "txbxContent":
                kept, self.fields = self.fields, []
                self._blocks(child)
                self.fields = kept
            else:
                yield from self._pieces(child)

    def _seen(self, text: str) -> str:
        """Return text, unless it is the result of a field that is worked out anew."""
        kinds = {_kind(field) for field in self.fields if len(field) > 1}
        return "" if kinds & _ANEW else text

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append([""])
        elif kind == "separate" and self.fields:
            self.fields[-1].append("result")
        elif kind == "end" and self.fields:
            self.fields.pop()


def _shown(parent: _Xml) -> Iterator[_Xml]:
    """Yield children as Word shows them: controls seen through, one of two halves."""
    for child in parent:
        if child.tag == f"{_W}sdt":
            gallery = child.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
            value = "" if gallery is None else gallery.get(f"{_W}val", "")
            if "Table of Contents" in value:
                continue
            for content in child.findall(f"{_W}sdtContent"):
                yield from _shown(content)
        elif child.tag == f"{_MC}AlternateContent":
            halves = child.findall(f"{_MC}Choice") or child.findall(f"{_MC}Fallback")
            for half in halves[:1]:
                yield from _shown(half)
        elif child.tag == f"{_W}customXml":
            yield from _shown(child)
        else:
            yield child


def _is_struck(properties: _Xml | None) -> bool:
    if properties is None:
        return False
    marks = (f"{_W}del", f"{_W}moveFrom")
    return any(properties.find(mark) is not None for mark in marks)


def _letters_of(child: _Xml) -> str:
    text = child.text or ""
    if child.get(_PRESERVE) != "preserve" and child.tag == f"{_W}t":
        text = text.strip(" \t\n\r")
    return text


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def _kind(field: Sequence[str]) -> str:
    return (field[0].split() or [""])[0].upper()


def _compared(text: str) -> str:
    """Return text in the form in which typing does not count.

    A blank counts only where it parts two words.
    """
    folded = unicodedata.normalize("NFC", text).translate(_TYPED)
    folded = " ".join(re.sub("[-‐‑‒–—―−]+", "-", folded).split())
    return re.sub(r"(?<![^\W_]) | (?![^\W_])", "", folded)


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _date(date: str) -> str:
    return re.sub(r"(\.\d+)?(Z|[+-]\d\d:?\d\d)?$", "", date)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
