"""All tracked changes of one part, accepted or rejected in one pass.

The steps of `word.settle`: properties first, then content from the inside out, so that
nothing is settled that is about to go.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from compact_draft.word.ooxml.names import Element, m, w
from compact_draft.word.ooxml.tags import CELL_MARKS, DELETIONS, INSERTIONS, RUN_MARKS
from compact_draft.word.resolve.settle_tree import (
    PAIRS,
    WRAPPED,
    XML_KINDS,
    blocks_in,
    detach,
    flow,
    halves_left_over,
    is_empty,
    is_hollow,
    merge,
    next_block,
    outside,
    previous_block,
    put_back,
    unwrap,
)

FORMER = {
    w("rPrChange"): (w("rPr"), RUN_MARKS),
    w("pPrChange"): (w("pPr"), frozenset({w("rPr"), w("sectPr")})),
    w("sectPrChange"): (
        w("sectPr"),
        frozenset({w("headerReference"), w("footerReference")}),
    ),
    w("tblPrChange"): (w("tblPr"), frozenset[str]()),
    w("tblPrExChange"): (w("tblPrEx"), frozenset[str]()),
    w("trPrChange"): (w("trPr"), frozenset({w("ins"), w("del")})),
    w("tcPrChange"): (w("tcPr"), frozenset(CELL_MARKS)),
    w("tblGridChange"): (w("tblGrid"), frozenset[str]()),
}
"""Record of former properties → what it holds, and the live children it leaves alone."""

_BOX = w("txbxContent")
_STORIES = frozenset({w("body"), w("hdr"), w("ftr")})
"""Full names of the stories that may end in a table, or hold nothing."""
_MAY_END_IN_TABLE = _STORIES | {w("footnote"), w("endnote"), _BOX}
"""Those and the ones that may end in a table, and must hold something."""
_DROPPED_EMPTY = frozenset({w("rPr"), w("pPr"), w("trPr"), w("tcPr"), w("tblPrEx")})
MOVE_RANGES = tuple(
    w(f"{kind}Range{end}")
    for kind in ("moveFrom", "moveTo")
    for end in ("Start", "End")
)
"""Full names of the ends of ranges of moves."""
XML_STARTS = {w(f"customXml{kind}RangeStart"): kind for kind in XML_KINDS}
"""Full name of the start of a range round controls → its kind."""
_XML_ENDS = {w(f"customXml{kind}RangeEnd"): kind for kind in XML_KINDS}


class Settling:
    """One pass over one part; the steps follow one another in `run`."""

    def __init__(
        self, root: Element, *, accept: bool, chosen: Callable[[Element], bool] | None
    ) -> None:
        self.root = root
        self.accept = accept
        self.chosen = chosen
        self.leaving = DELETIONS if accept else INSERTIONS
        self.count = 0
        self.thinned: dict[Element, None] = {}

    def run(self) -> int:
        """Settle all that is meant; return how many elements with a change it was."""
        self._properties()
        self._custom_xml()
        self._content()
        self._move_ranges()
        self._cells()
        self._rows()
        self._paragraph_marks()
        self._tidy()
        return self.count

    def _take(self, change: Element) -> bool:
        """Say whether `change` is meant, and count it."""
        if self.chosen is not None and not self._is_chosen(change):
            return False
        self.count += 1
        return True

    def _is_chosen(self, change: Element) -> bool:
        if self.chosen is None:
            return True
        if self.chosen(change) or change.tag != w("tblGridChange"):
            return self.chosen(change)
        # A change of the grid has no author: it goes with the changes of its table,
        # unless it is named by itself.
        table = next(change.iterancestors(w("tbl")), None)
        if table is None:
            return False
        signed = (*CELL_MARKS, w("tcPrChange"), w("tblPrChange"), w("trPrChange"))
        return any(self.chosen(c) for c in table.iter(*signed))

    def _drop(self, element: Element) -> None:
        """Remove `element`; a half of a range whose other half is outside stays."""
        parent = element.getparent()
        if parent is None:
            return
        for half in halves_left_over(element):
            element.addprevious(half)
        parent.remove(element)
        self.thinned[parent] = None

    # Properties

    def _properties(self) -> None:
        for change in list(self.root.iter(*FORMER)):
            live = change.getparent()
            if live is None or not self._take(change):
                continue
            live.remove(change)
            if not self.accept:
                kind, untouched = FORMER[str(change.tag)]
                former = change.find(kind)
                put_back(live, [] if former is None else list(former), untouched)
            if not len(live) and live.tag in _DROPPED_EMPTY:
                detach(live)
        for change in list(self.root.iter(w("numberingChange"))):
            if self._take(change):
                detach(change)

    # Content controls and custom XML around content

    def _custom_xml(self) -> None:
        if next(self.root.iter(*XML_STARTS), None) is None:
            return
        going_kinds = {"Del", "MoveFrom"} if self.accept else {"Ins", "MoveTo"}
        open_ranges: dict[str | None, bool] = {}
        going: list[Element] = []
        ends: list[Element] = []
        for element in self.root.iter(*WRAPPED, *XML_STARTS, *_XML_ENDS):
            if element.tag in XML_STARTS:
                if self._take(element):
                    kind = XML_STARTS[str(element.tag)]
                    open_ranges[element.get(w("id"))] = kind in going_kinds
                    ends.append(element)
            elif element.tag in _XML_ENDS:
                if open_ranges.pop(element.get(w("id")), None) is not None:
                    ends.append(element)
            elif any(open_ranges.values()):
                going.append(element)
        for element in ends:
            detach(element)
        for element in going:
            inner = element.find(w("sdtContent"))
            unwrap(element, inner if element.tag == w("sdt") else element)

    # Runs

    def _content(self) -> None:
        for change in list(self.root.iter(*RUN_MARKS)):
            parent = change.getparent()
            if parent is None or parent.tag in (w("rPr"), w("trPr")):
                continue
            if not self._take(change):
                continue
            going = change.tag in self.leaving
            if parent.tag == w("numPr"):
                detach(parent if going else change)
            elif parent.tag == m("ctrlPr"):
                self._equation_part(change, going=going)
            elif going:
                self._drop(change)
            else:
                unwrap(change, change)
        if not self.accept:
            self._text_again()

    def _equation_part(self, change: Element, *, going: bool) -> None:
        """A fraction, root or the like whose frame was put in or taken out."""
        if not going:
            unwrap(change, change)
            return
        whole = change.getparent()
        for _ in range(2):
            whole = None if whole is None else whole.getparent()
        if whole is not None:
            self._drop(whole)

    def _text_again(self) -> None:
        for deleted, live in (("delText", "t"), ("delInstrText", "instrText")):
            for text in list(self.root.iter(w(deleted))):
                if self.chosen is None or outside(text, w("del")):
                    text.tag = w(live)

    def _move_ranges(self) -> None:
        settled: set[tuple[str, str | None]] = set()
        for mark in list(self.root.iter(*MOVE_RANGES)):
            kind, end = PAIRS[str(mark.tag)]
            key = (kind, mark.get(w("id")))
            if end == "Start" and self._is_chosen(mark):
                settled.add(key)
                detach(mark)
            elif end == "End" and (self.chosen is None or key in settled):
                detach(mark)

    # Tables

    def _cells(self) -> None:
        for change in list(self.root.iter(*CELL_MARKS)):
            properties = change.getparent()
            cell = None if properties is None else properties.getparent()
            if properties is None or cell is None or not self._take(change):
                continue
            properties.remove(change)
            leaving = w("cellDel") if self.accept else w("cellIns")
            if change.tag == w("cellMerge"):
                merge(properties, change, "vMerge" if self.accept else "vMergeOrig")
            elif change.tag == leaving:
                row = cell.getparent()
                self._drop(cell)
                if row is not None and next(row.iter(w("tc")), None) is None:
                    self._drop(row)
            if not len(properties):
                detach(properties)

    def _rows(self) -> None:
        for change in list(self.root.iter(w("ins"), w("del"))):
            properties = change.getparent()
            if properties is None or properties.tag != w("trPr"):
                continue
            row = properties.getparent()
            if row is None or not self._take(change):
                continue
            if change.tag in self.leaving:
                self._drop(row)
                continue
            properties.remove(change)
            if not len(properties):
                row.remove(properties)
        for thinned in list(self.thinned):
            self._drop_rowless(thinned)

    def _drop_rowless(self, thinned: Element) -> None:
        """Drop a table with no row left, and a control that held only its rows."""
        element: Element | None = thinned
        while element is not None and element.tag in (w("sdtContent"), w("sdt")):
            if next(element.iter(w("tr")), None) is not None:
                return
            element = element.getparent()
        if element is None or element.tag != w("tbl"):
            return
        if next(element.iter(w("tr")), None) is None:
            self._drop(element)

    # Paragraphs

    def _paragraph_marks(self) -> None:
        going: dict[Element, None] = {}
        for change in list(self.root.iter(*RUN_MARKS)):
            format_ = change.getparent()
            if format_ is None or format_.tag != w("rPr"):
                continue
            if not self._take(change):
                continue
            properties = format_.getparent()
            format_.remove(change)
            if properties is None or properties.tag != w("pPr"):
                continue
            paragraph = properties.getparent()
            if change.tag in self.leaving and paragraph is not None:
                going[paragraph] = None
            if not len(format_):
                properties.remove(format_)
                if not len(properties):
                    detach(properties)
        stuck = [p for p in reversed(going) if not self._join(p)]
        for paragraph in stuck:
            self._drop_if_empty(paragraph)

    def _join(self, paragraph: Element) -> bool:
        """Let `paragraph`, whose mark is gone, flow into what follows it, if it can."""
        parent = paragraph.getparent()
        if parent is None:
            return True
        target = next_block(paragraph)
        while target is not None and target.tag in WRAPPED:
            inner = target.find(w("sdtContent")) if target.tag == w("sdt") else target
            blocks = [] if inner is None else blocks_in(inner)
            target = blocks[0] if blocks else None
        if target is None or target.tag != w("p"):
            return False
        flow(paragraph, target)
        parent.remove(paragraph)
        return True

    def _drop_if_empty(self, paragraph: Element) -> None:
        """Drop a paragraph that had nothing to flow into, except the last of all.

        In a body, header or footer the last one goes too where only a table stands
        before it, or nothing, and in a note or box where a table does: generators end
        stories so, and Word puts an empty paragraph there when it opens them. A cell
        must end in one.
        """
        parent = paragraph.getparent()
        if parent is None or not is_empty(paragraph):
            return
        within = parent.tag in (w("sdtContent"), w("customXml"))
        if within or next_block(paragraph) is not None:
            self._drop(paragraph)
        elif parent.tag in _MAY_END_IN_TABLE:
            before = previous_block(paragraph)
            is_bare = before is None and parent.tag in _STORIES
            if is_bare or (before is not None and before.tag == w("tbl")):
                self._drop(paragraph)

    # What is left over

    def _tidy(self) -> None:
        for thinned in list(self.thinned):
            element: Element | None = thinned
            while element is not None and is_hollow(element):
                above = element.getparent()
                self._drop(element)
                element = above
        for cell in self.thinned:
            if cell.tag in (w("tc"), _BOX):
                blocks = blocks_in(cell)
                ends = (w("p"), w("sdt"), *([w("tbl")] if cell.tag == _BOX else []))
                if not blocks or blocks[-1].tag not in ends:
                    etree.SubElement(cell, w("p"))
