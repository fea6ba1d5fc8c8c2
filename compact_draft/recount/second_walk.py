"""The stories of a Word file, walked in order with every change accepted.

Half of the second reader (`second_reader`): it knows paragraphs, marks and fields, and
nothing of files.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from compact_draft.recount.crossed_out import crossed_out
from compact_draft.recount.second_elements import (
    STANDS_FOR,
    boxes,
    character,
    get,
    has_mark,
    inside,
    name_of,
    shown,
)
from compact_draft.recount.second_paragraphs import (
    Base,
    OpenField,
    OpenParagraph,
    Paragraph,
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DELETIONS = frozenset({"del", "moveFrom", "cellDel"})
_INSERTIONS = frozenset({"ins", "moveTo", "cellIns"})
_SEEN_THROUGH = _words(
    """hyperlink smartTag customXml dir bdo oMath oMathPara fldSimple sdtContent
    ruby rubyBase ins moveTo del moveFrom"""
)
_RANGE = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
# Worked out by the word processor, so that nobody wrote it.
_WORKED_OUT = _words(
    """PAGE NUMPAGES PAGEREF SECTION SECTIONPAGES DATE TIME SAVEDATE PRINTDATE CREATEDATE
    EDITTIME FILENAME FILESIZE NUMWORDS NUMCHARS LASTSAVEDBY REVNUM STYLEREF"""
)


class Walk:
    """Walks stories in document order."""

    def __init__(self, crossing: frozenset[str] = frozenset()) -> None:
        self.crossing = crossing
        self.paragraphs: list[Paragraph] = []
        self.noted: dict[str, str] = {}
        self.bases: list[Base] = []
        self.ranges: dict[str, list[tuple[int, int]]] = {}
        self.before: dict[int, list[OpenParagraph]] = {}
        self.inserted = 0
        self.authors: set[str] = set()
        self.story_name = ""
        self.ordinal = 0
        self.boxes = 0
        self.box = 0
        self.contents = 0
        self.fields: list[OpenField] = []
        self.showing: Counter[str] = Counter()
        self.waiting: dict[int, list[str]] = {}
        self.unowned: list[str] = []

    def story(self, name: str, root: ET.Element) -> None:
        """Read all that a root holds."""
        self.story_name, self.ordinal = name, 0
        self.fields, self.showing = [], Counter()
        self._fresh()
        self._blocks(root, is_struck=False)
        for pieces in self.waiting.values():
            self._emit(tuple(pieces), OpenParagraph(max(self.ordinal - 1, 0)), "")
        self.waiting = {}
        for held in self.before.values():
            self._stood(held)
        self.before = {}

    def _fresh(self) -> None:
        """Begin a cell, a box or a stretch of body; no paragraph runs on into it."""
        self.boxes += 1
        self.box = self.boxes

    def _blocks(self, parent: ET.Element, *, is_struck: bool) -> None:
        for child in shown(parent):
            local = name_of(child)
            if local == "p":
                self._paragraph(child, is_struck=is_struck)
            elif local == "tbl":
                self._table(child, is_struck=is_struck)
            elif local == "sdt":
                is_contents = any(
                    "Table of Contents" in get(e, "val")
                    for node in child
                    if name_of(node) == "sdtPr"
                    for e in node.iter()
                    if name_of(e) == "docPartGallery"
                )
                self.contents += is_contents
                self._blocks(child, is_struck=is_struck)
                self.contents -= is_contents
            elif not self._mark(child, None):
                self._blocks(child, is_struck=is_struck)

    def _table(self, table: ET.Element, *, is_struck: bool) -> None:
        for row in inside(table, "tr"):
            is_row_struck = is_struck or self._is_struck(row, "trPr")
            is_row_new = has_mark(row, "trPr", _INSERTIONS)
            for cell in inside(row, "tc"):
                self._fresh()
                is_new = is_row_new or has_mark(cell, "tcPr", _INSERTIONS)
                self.inserted += is_new
                self._blocks(
                    cell, is_struck=is_row_struck or self._is_struck(cell, "tcPr")
                )
                self.inserted -= is_new
        self._fresh()

    def _is_struck(self, element: ET.Element, properties: str) -> bool:
        struck = False
        for child in element:
            if name_of(child) == properties:
                for mark in child:
                    if name_of(mark) in DELETIONS | _INSERTIONS:
                        self._note_author(mark)
                        struck = struck or name_of(mark) in DELETIONS
        return struck

    def _paragraph(self, element: ET.Element, *, is_struck: bool) -> None:
        here = OpenParagraph(self.ordinal, is_contents=self._in_contents())
        here.bookmarks, self.unowned = self.unowned, []
        self.ordinal += 1
        box, style, runs_on, is_new = self.box, "", False, False
        for child in element:
            if name_of(child) == "pPr":
                for node in child:
                    if name_of(node) == "pStyle":
                        style = get(node, "val")
                    elif name_of(node) == "rPr":
                        runs_on = self._is_struck_mark(node)
                        is_new = any(name_of(mark) in _INSERTIONS for mark in node)
        here.is_crossed_out = style in self.crossing
        boxes_from = len(self.paragraphs)
        self._inline(element, here, is_struck=is_struck)
        if here.is_contents or _is_contents_style(style):
            return
        here.is_marked |= runs_on or is_new
        self.before.setdefault(box, []).append(here)
        if not is_new:
            self._stood(self.before.pop(box))
        pieces = [*self.waiting.pop(box, []), "".join(here.text)]
        if runs_on and not is_struck:
            self.waiting[box] = pieces
        else:
            self._emit(tuple(pieces), here, style)
            # what stands in a box that hangs here comes behind the words it hangs on
            self.paragraphs.insert(boxes_from, self.paragraphs.pop())

    def _stood(self, held: list[OpenParagraph]) -> None:
        """Take note of a paragraph as it stood before all changes."""
        if self.story_name == "body":
            pieces = tuple(
                (paragraph.ordinal, "".join(paragraph.base)) for paragraph in held
            )
            is_marked = any(paragraph.is_marked for paragraph in held)
            names = tuple(name for paragraph in held for name in paragraph.bookmarks)
            self.bases.append(Base(pieces=pieces, is_marked=is_marked, bookmarks=names))

    def _is_struck_mark(self, properties: ET.Element) -> bool:
        marks = [
            mark for mark in properties if name_of(mark) in DELETIONS | _INSERTIONS
        ]
        for mark in marks:
            self._note_author(mark)
        return any(name_of(mark) in DELETIONS for mark in marks)

    def _emit(self, pieces: tuple[str, ...], here: OpenParagraph, style: str) -> None:
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

    def _inline(
        self, parent: ET.Element, here: OpenParagraph, *, is_struck: bool
    ) -> None:
        for child in shown(parent):
            local = name_of(child)
            if local == "r":
                self._run(child, here, is_struck=is_struck)
            elif local == "fldSimple":
                self.fields.append(OpenField(get(child, "instr")))
                self._show()
                here.is_contents = here.is_contents or self._in_contents()
                self._inline(child, here, is_struck=is_struck)
                self._close()
            elif local in _SEEN_THROUGH or local == "sdt":
                is_mark = local in DELETIONS | _INSERTIONS
                if is_mark:
                    self._note_author(child)
                here.is_marked |= is_mark
                self.inserted += local in _INSERTIONS
                self._inline(child, here, is_struck=is_struck or local in DELETIONS)
                self.inserted -= local in _INSERTIONS
            elif local.endswith("Pr") or self._mark(child, here):
                continue
            else:
                self._inline(child, here, is_struck=is_struck)

    def _run(self, run: ET.Element, here: OpenParagraph, *, is_struck: bool) -> None:
        if not is_struck and not self.inserted and self._is_crossed_out(run, here):
            return
        for child in shown(run):
            local = name_of(child)
            if local in ("t", "delText", "br", "sym") or local in STANDS_FOR:
                self._put(character(child), here, is_struck=is_struck)
            elif local == "fldChar":
                self._field(get(child, "fldCharType"), here)
            elif local in ("instrText", "delInstrText"):
                if self.fields and not self.fields[-1].has_result:
                    self.fields[-1].add((child.text or "")[:99])
            elif local in ("drawing", "pict", "object"):
                self._drawing(child, is_struck=is_struck)
            elif local == "ruby":
                for base in child:
                    if name_of(base) == "rubyBase":
                        self._inline(base, here, is_struck=is_struck)
            else:
                self._mark(child, here)

    def _is_crossed_out(self, run: ET.Element, here: OpenParagraph) -> bool:
        """Say whether a run's format alone takes its words away, with tracking off."""
        for child in run:
            if name_of(child) == "rPr":
                said = crossed_out(child)
                if said is not None:
                    return said
                for node in child:
                    if name_of(node) == "rStyle" and get(node, "val") in self.crossing:
                        return True
        return here.is_crossed_out

    def _put(self, text: str, here: OpenParagraph, *, is_struck: bool) -> None:
        worked_out = bool(self.fields) and self._shows(_WORKED_OUT)
        if not is_struck and not worked_out:
            here.text.append(text)
        if not self.inserted and not worked_out:
            here.base.append(text)
            here.length += len(text)

    def _field(self, kind: str, here: OpenParagraph) -> None:
        if kind == "begin":
            self.fields.append(OpenField())
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

    def _drawing(self, drawing: ET.Element, *, is_struck: bool) -> None:
        kept = self.box, self.fields, self.showing
        for content in boxes(drawing):
            self._fresh()
            self.fields, self.showing = [], Counter()
            self._blocks(content, is_struck=is_struck)
        self.box, self.fields, self.showing = kept

    def _mark(self, child: ET.Element, here: OpenParagraph | None) -> bool:
        """Take note of a mark without words; tell whether it was one."""
        local = name_of(child)
        if local == "bookmarkStart":
            into = self.unowned if here is None else here.bookmarks
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

    def _note_author(self, mark: ET.Element) -> None:
        self.authors.add(get(mark, "author").strip())


def _is_contents_style(style: str) -> bool:
    plain = style.lower().replace(" ", "").replace("_20_", "")
    return re.fullmatch(r"(toc|contents|verzeichnis|tm)\d+", plain) is not None
