"""The stories of a Word file, walked in order with every change accepted.

Half of the second reader (`second_reader`): it knows paragraphs, marks and fields, and
nothing of files. Names of elements are read without their namespace, which is another
one in strict files (ECMA-376 part 1, annex A).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree import ElementTree as ET

from compact_draft.recount.crossed_out import crossed_out


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


GONE = frozenset({"del", "moveFrom", "cellDel"})
_COME = frozenset({"ins", "moveTo", "cellIns"})
_SEEN_THROUGH = _words(
    """hyperlink smartTag customXml dir bdo oMath oMathPara fldSimple sdtContent
    ruby rubyBase ins moveTo del moveFrom"""
)
_RANGE = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
STANDS_FOR = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
# Worked out by the word processor, so that nobody wrote it.
_WORKED_OUT = _words(
    """PAGE NUMPAGES PAGEREF SECTION SECTIONPAGES DATE TIME SAVEDATE PRINTDATE CREATEDATE
    EDITTIME FILENAME FILESIZE NUMWORDS NUMCHARS LASTSAVEDBY REVNUM STYLEREF"""
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with words, as it stands when all changes are accepted.

    Attributes:
        pieces: The texts (raw) of the ``w:p`` that struck paragraph marks run together;
            one as a rule.
        ordinal: Number of the last of them in its part, from 0.
        story: "body", "note" or "margin" (header and footer).
        style: Id of the paragraph style.
        bookmarks: Names of the bookmarks that start in it.
    """

    pieces: tuple[str, ...]
    ordinal: int
    story: str
    style: str
    bookmarks: tuple[str, ...]

    @property
    def joined(self) -> int:
        """How many struck paragraph marks there are in it."""
        return len(self.pieces) - 1

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.pieces)

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        if self.story == "margin":
            return "header or footer"
        return f"{'note ' if self.story == 'note' else ''}paragraph {self.ordinal + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A paragraph of the body as it stood before all changes.

    Attributes:
        pieces: Number and text of each ``w:p`` that it is made of; more than one where
            somebody put a paragraph mark into it.
        is_marked: Whether anything in it is tracked.
        bookmarks: Names of the bookmarks that start in it.
    """

    pieces: tuple[tuple[int, str], ...]
    is_marked: bool
    bookmarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(text for _, text in self.pieces)


@dataclass(slots=True)
class _Open:
    """A ``w:p`` being read."""

    ordinal: int
    text: list[str] = field(default_factory=list)
    base: list[str] = field(default_factory=list)
    length: int = 0
    is_marked: bool = False
    bookmarks: list[str] = field(default_factory=list)
    is_contents: bool = False
    is_crossed_out: bool = False


@dataclass(slots=True)
class _Field:
    """A field that is open."""

    code: str = ""
    has_result: bool = False

    def said(self, code: str) -> None:
        """Add to its code; more than its name is not asked for."""
        if len(self.code) < 99:
            self.code += code

    @property
    def kind(self) -> str:
        return (self.code.split() or [""])[0].upper()


class Walk:
    """Walks stories in document order."""

    def __init__(self, crossing: frozenset[str] = frozenset()) -> None:
        self.crossing = crossing
        self.paragraphs: list[Paragraph] = []
        self.noted: dict[str, str] = {}
        self.bases: list[Base] = []
        self.ranges: dict[str, list[tuple[int, int]]] = {}
        self.before: dict[int, list[_Open]] = {}
        self.come = 0
        self.authors: set[str] = set()
        self.story_name = ""
        self.ordinal = 0
        self.boxes = 0
        self.box = 0
        self.contents = 0
        self.fields: list[_Field] = []
        self.showing: Counter[str] = Counter()
        self.waiting: dict[int, list[str]] = {}
        self.loose: list[str] = []

    def story(self, name: str, root: ET.Element) -> None:
        """Read all that a root holds."""
        self.story_name, self.ordinal = name, 0
        self.fields, self.showing = [], Counter()
        self._fresh()
        self._blocks(root, gone=False)
        for pieces in self.waiting.values():
            self._emit(tuple(pieces), _Open(max(self.ordinal - 1, 0)), "")
        self.waiting = {}
        for held in self.before.values():
            self._stood(held)
        self.before = {}

    def _fresh(self) -> None:
        """Begin a cell, a box or a stretch of body; no paragraph runs on into it."""
        self.boxes += 1
        self.box = self.boxes

    def _blocks(self, parent: ET.Element, *, gone: bool) -> None:
        for child in _shown(parent):
            local = name_of(child)
            if local == "p":
                self._paragraph(child, gone=gone)
            elif local == "tbl":
                self._table(child, gone=gone)
            elif local == "sdt":
                is_contents = any(
                    "Table of Contents" in get(e, "val")
                    for one in child
                    if name_of(one) == "sdtPr"
                    for e in one.iter()
                    if name_of(e) == "docPartGallery"
                )
                self.contents += is_contents
                self._blocks(child, gone=gone)
                self.contents -= is_contents
            elif not self._mark(child, None):
                self._blocks(child, gone=gone)

    def _table(self, table: ET.Element, *, gone: bool) -> None:
        for row in _inside(table, "tr"):
            row_gone = gone or self._is_struck(row, "trPr")
            row_come = _has_mark(row, "trPr", _COME)
            for cell in _inside(row, "tc"):
                self._fresh()
                come = row_come or _has_mark(cell, "tcPr", _COME)
                self.come += come
                self._blocks(cell, gone=row_gone or self._is_struck(cell, "tcPr"))
                self.come -= come
        self._fresh()

    def _is_struck(self, element: ET.Element, properties: str) -> bool:
        struck = False
        for child in element:
            if name_of(child) == properties:
                for mark in child:
                    if name_of(mark) in GONE | _COME:
                        self._sign(mark)
                        struck = struck or name_of(mark) in GONE
        return struck

    def _paragraph(self, element: ET.Element, *, gone: bool) -> None:
        here = _Open(self.ordinal, is_contents=self._in_contents())
        here.bookmarks, self.loose = self.loose, []
        self.ordinal += 1
        box, style, runs_on, is_new = self.box, "", False, False
        for child in element:
            if name_of(child) == "pPr":
                for one in child:
                    if name_of(one) == "pStyle":
                        style = get(one, "val")
                    elif name_of(one) == "rPr":
                        runs_on = self._is_struck_mark(one)
                        is_new = any(name_of(mark) in _COME for mark in one)
        here.is_crossed_out = style in self.crossing
        boxes_from = len(self.paragraphs)
        self._inline(element, here, gone=gone)
        if here.is_contents or _is_contents_style(style):
            return
        here.is_marked |= runs_on or is_new
        self.before.setdefault(box, []).append(here)
        if not is_new:
            self._stood(self.before.pop(box))
        pieces = [*self.waiting.pop(box, []), "".join(here.text)]
        if runs_on and not gone:
            self.waiting[box] = pieces
        else:
            self._emit(tuple(pieces), here, style)
            # what stands in a box that hangs here comes behind the words it hangs on
            self.paragraphs.insert(boxes_from, self.paragraphs.pop())

    def _stood(self, held: list[_Open]) -> None:
        """Take note of a paragraph as it stood before all changes."""
        if self.story_name == "body":
            pieces = tuple((one.ordinal, "".join(one.base)) for one in held)
            is_marked = any(one.is_marked for one in held)
            names = tuple(name for one in held for name in one.bookmarks)
            self.bases.append(Base(pieces=pieces, is_marked=is_marked, bookmarks=names))

    def _is_struck_mark(self, properties: ET.Element) -> bool:
        marks = [mark for mark in properties if name_of(mark) in GONE | _COME]
        for mark in marks:
            self._sign(mark)
        return any(name_of(mark) in GONE for mark in marks)

    def _emit(self, pieces: tuple[str, ...], here: _Open, style: str) -> None:
        self.paragraphs.append(
            Paragraph(
                pieces=pieces,
                ordinal=here.ordinal,
                story=self.story_name,
                style=style,
                bookmarks=tuple(here.bookmarks),
            )
        )

    # Inside a paragraph

    def _inline(self, parent: ET.Element, here: _Open, *, gone: bool) -> None:
        for child in _shown(parent):
            local = name_of(child)
            if local == "r":
                self._run(child, here, gone=gone)
            elif local == "fldSimple":
                self.fields.append(_Field(get(child, "instr")))
                self._show()
                here.is_contents = here.is_contents or self._in_contents()
                self._inline(child, here, gone=gone)
                self._close()
            elif local in _SEEN_THROUGH or local == "sdt":
                is_mark = local in GONE | _COME
                if is_mark:
                    self._sign(child)
                here.is_marked |= is_mark
                self.come += local in _COME
                self._inline(child, here, gone=gone or local in GONE)
                self.come -= local in _COME
            elif local.endswith("Pr") or self._mark(child, here):
                continue
            else:
                self._inline(child, here, gone=gone)

    def _run(self, run: ET.Element, here: _Open, *, gone: bool) -> None:
        if not gone and not self.come and self._is_crossed_out(run, here):
            return
        for child in _shown(run):
            local = name_of(child)
            if local in ("t", "delText", "br", "sym") or local in STANDS_FOR:
                self._put(_character(child), here, gone=gone)
            elif local == "fldChar":
                self._field(get(child, "fldCharType"), here)
            elif local in ("instrText", "delInstrText"):
                if self.fields and not self.fields[-1].has_result:
                    self.fields[-1].said((child.text or "")[:99])
            elif local in ("drawing", "pict", "object"):
                self._drawing(child, gone=gone)
            elif local == "ruby":
                for base in child:
                    if name_of(base) == "rubyBase":
                        self._inline(base, here, gone=gone)
            else:
                self._mark(child, here)

    def _is_crossed_out(self, run: ET.Element, here: _Open) -> bool:
        """Say whether a run's format alone takes its words away, with tracking off."""
        for child in run:
            if name_of(child) == "rPr":
                said = crossed_out(child)
                if said is not None:
                    return said
                for one in child:
                    if name_of(one) == "rStyle" and get(one, "val") in self.crossing:
                        return True
        return here.is_crossed_out

    def _put(self, text: str, here: _Open, *, gone: bool) -> None:
        worked_out = bool(self.fields) and self._shows(_WORKED_OUT)
        if not gone and not worked_out:
            here.text.append(text)
        if not self.come and not worked_out:
            here.base.append(text)
            here.length += len(text)

    def _field(self, kind: str, here: _Open) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self._show()
            here.is_contents = here.is_contents or self._in_contents()
        elif kind == "end" and self.fields:
            self._close()

    def _show(self) -> None:
        """Begin the result of the innermost field, if it has not begun."""
        last = self.fields[-1]
        self.showing[last.kind] += not last.has_result
        last.has_result = True

    def _close(self) -> None:
        last = self.fields.pop()
        self.showing[last.kind] -= last.has_result

    def _shows(self, kinds: Iterable[str]) -> bool:
        return any(self.showing[kind] > 0 for kind in kinds)

    def _in_contents(self) -> bool:
        return bool(self.contents) or self._shows(("TOC", "INDEX"))

    def _drawing(self, drawing: ET.Element, *, gone: bool) -> None:
        kept = self.box, self.fields, self.showing
        for content in _boxes(drawing):
            self._fresh()
            self.fields, self.showing = [], Counter()
            self._blocks(content, gone=gone)
        self.box, self.fields, self.showing = kept

    def _mark(self, child: ET.Element, here: _Open | None) -> bool:
        """Take note of a mark without words; tell whether it was one."""
        local = name_of(child)
        if local == "bookmarkStart":
            into = self.loose if here is None else here.bookmarks
            into.append(get(child, "name"))
        elif local in ("commentRangeStart", "commentReference"):
            ordinal = self.ordinal if here is None else here.ordinal
            prefix = "note " if self.story_name == "note" else ""
            place = f"{prefix}paragraph {ordinal + 1}"
            self.noted.setdefault(get(child, "id"), place)
        if local in _RANGE and self.story_name == "body":
            offset = 0 if here is None else here.length
            at = self.ordinal if here is None else here.ordinal
            self.ranges.setdefault(get(child, "id"), []).append((at, offset))
        return not len(child)

    def _sign(self, mark: ET.Element) -> None:
        self.authors.add(get(mark, "author").strip())


def _character(element: ET.Element) -> str:
    """Return the text that an element inside a run stands for."""
    local = name_of(element)
    if local in ("t", "delText"):
        text = element.text or ""
        kept = element.get("{http://www.w3.org/XML/1998/namespace}space")
        if kept != "preserve" and "math" not in element.tag:
            text = text.strip(" \t\n\r")
        return text.replace("\n", " ")
    if local == "br":
        return "\n" if get(element, "type") in ("", "textWrapping") else ""
    if local == "sym":
        code = get(element, "char")
        is_code = re.fullmatch("[0-9A-Fa-f]{1,5}", code)
        return chr(int(code, 16)) if is_code else "\ufffd"
    return STANDS_FOR[local]


def _has_mark(element: ET.Element, properties: str, kinds: frozenset[str]) -> bool:
    """Tell whether a row or a cell bears a mark of these kinds."""
    return any(
        name_of(mark) in kinds
        for child in element
        if name_of(child) == properties
        for mark in child
    )


def _boxes(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the outermost text boxes of a drawing."""
    for child in _shown(element):
        if name_of(child) == "txbxContent":
            yield child
        else:
            yield from _boxes(child)


def _inside(parent: ET.Element, wanted: str) -> Iterator[ET.Element]:
    """Yield rows of a table or cells of a row, controls seen through."""
    for child in parent:
        if name_of(child) == wanted:
            yield child
        elif name_of(child) in ("sdt", "sdtContent", "customXml"):
            yield from _inside(child, wanted)


def _shown(parent: ET.Element) -> Iterable[ET.Element]:
    """Yield children; of alternatives only what Word shows."""
    for child in parent:
        if name_of(child) == "AlternateContent":
            halves = {name_of(half): half for half in reversed(child)}
            half = halves.get("Choice", halves.get("Fallback"))
            if half is not None:
                yield from _shown(half)
        else:
            yield child


def name_of(element: ET.Element) -> str:
    """Return the name of an element, without its namespace."""
    return _without_namespace(element.tag)


@lru_cache(maxsize=1024)
def _without_namespace(tag: object) -> str:
    """Return a tag's own name; empty for a comment or an instruction."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def get(element: ET.Element, name: str) -> str:
    """Return an attribute by its local name; empty where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def _is_contents_style(style: str) -> bool:
    plain = style.lower().replace(" ", "").replace("_20_", "")
    return re.fullmatch(r"(toc|contents|verzeichnis|tm)\d+", plain) is not None
