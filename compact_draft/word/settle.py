"""Accept or reject tracked changes, as a word processor would.

Follows ECMA-376 part 1, 17.13.5, and for what the standard leaves open, Word: the
paragraph whose mark goes flows into the next one, whose properties stay; the last
paragraph of a cell or story always stays; a table goes with its last row.

This module knows the standard and nothing of how we write changes, so that it can
judge what we write.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Literal

from lxml import etree

from compact_draft.word.names import Element, m, w
from compact_draft.word.package import Package

Mode = Literal["accept", "reject"]
Only = Callable[[Element], bool] | Collection[str] | None

_COMING = frozenset({w("ins"), w("moveTo")})
_GOING = frozenset({w("del"), w("moveFrom")})
_MARKS = _COMING | _GOING
_CELLS = (w("cellIns"), w("cellDel"), w("cellMerge"))
_FORMER = {
    w("rPrChange"): (w("rPr"), frozenset(_MARKS)),
    w("pPrChange"): (w("pPr"), frozenset({w("rPr"), w("sectPr")})),
    w("sectPrChange"): (
        w("sectPr"),
        frozenset({w("headerReference"), w("footerReference")}),
    ),
    w("tblPrChange"): (w("tblPr"), frozenset[str]()),
    w("tblPrExChange"): (w("tblPrEx"), frozenset[str]()),
    w("trPrChange"): (w("trPr"), frozenset({w("ins"), w("del")})),
    w("tcPrChange"): (w("tcPr"), frozenset(_CELLS)),
    w("tblGridChange"): (w("tblGrid"), frozenset[str]()),
}
"""Record of former properties → what it holds, and the live children it leaves alone."""

_DROPPED_EMPTY = frozenset({w("rPr"), w("pPr"), w("trPr"), w("tcPr"), w("tblPrEx")})
_MOVE_RANGES = tuple(
    w(f"{kind}Range{end}")
    for kind in ("moveFrom", "moveTo")
    for end in ("Start", "End")
)
_XML_KINDS = ("Ins", "Del", "MoveFrom", "MoveTo")
_XML_STARTS = {w(f"customXml{kind}RangeStart"): kind for kind in _XML_KINDS}
_XML_ENDS = {w(f"customXml{kind}RangeEnd"): kind for kind in _XML_KINDS}
_PAIRS = {
    w(f"{kind}{end}"): (kind, end)
    for kind, ends in (
        ("bookmark", ("Start", "End")),
        ("commentRange", ("Start", "End")),
        ("perm", ("Start", "End")),
        *((f"{k}Range", ("Start", "End")) for k in ("moveFrom", "moveTo")),
        *((f"customXml{k}Range", ("Start", "End")) for k in _XML_KINDS),
    )
    for end in ends
}
_ZERO_WIDTH = frozenset(_PAIRS) | {w("proofErr")}
_SHELLS = frozenset(w(t) for t in ("hyperlink", "fldSimple", "smartTag", "dir", "bdo"))
_WRAPPED = frozenset({w("sdt"), w("customXml")})
_WHOLE = (".docx", ".docm", ".dotx", ".dotm")
"""How the names of whole files end that Word reads in: they have a story's type too."""
_STORY_TYPES = tuple(
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    for kind in (
        "document.main",
        "document.glossary",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "comments",
        "styles",
        "numbering",
    )
)


def settle(root: Element, mode: Mode, *, only: Only = None) -> int:
    """Accept or reject the tracked changes under `root` where they stand.

    Args:
        root: The root of a part, or any element in it.
        mode: Whether changes are accepted or rejected.
        only: The changes meant: a set of authors' names, or a function that is
            given each element with a change. None means all changes.

    Returns:
        How many elements with a change were settled.
    """
    return _Settling(root, accept=mode == "accept", chosen=_chooser(only)).run()


def settle_package(package: Package, mode: Mode, *, only: Only = None) -> int:
    """Settle body, headers, footers, notes, comments, styles and numbering.

    Notes and comments whose reference goes are removed with it.
    """
    settled = 0
    parts = [
        part
        for part in package.parts
        if package.content_type(part) in _STORY_TYPES and not part.endswith(_WHOLE)
    ]
    before = _references(package, parts)
    for part in parts:
        count = settle(package.xml(part), mode, only=only)
        if count:
            package.touch(part)
        settled += count
    if settled:
        _drop_unreferenced(package, parts, before - _references(package, parts))
    return settled


def authors(root: Element) -> dict[str, int]:
    """Return who made the tracked changes under `root`, and how many each."""
    found: dict[str, int] = {}
    tags = (*_MARKS, *_CELLS, *_FORMER, *_XML_STARTS, w("numberingChange"))
    for change in root.iter(*tags):
        if change.tag != w("tblGridChange"):
            author = change.get(w("author"), "")
            found[author] = found.get(author, 0) + 1
    return found


def _chooser(only: Only) -> Callable[[Element], bool] | None:
    if only is None or callable(only):
        return only
    names = frozenset(only)
    return lambda change: change.get(w("author")) in names


class _Settling:
    """One pass over one part; the steps follow one another in `run`."""

    def __init__(
        self, root: Element, *, accept: bool, chosen: Callable[[Element], bool] | None
    ) -> None:
        self.root = root
        self.accept = accept
        self.chosen = chosen
        self.leaving = _GOING if accept else _COMING
        self.count = 0
        self.thinned: dict[Element, None] = {}

    def run(self) -> int:
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
        signed = (*_CELLS, w("tcPrChange"), w("tblPrChange"), w("trPrChange"))
        return any(self.chosen(c) for c in table.iter(*signed))

    def _drop(self, element: Element) -> None:
        """Remove `element`; a half of a range whose other half is outside stays."""
        parent = element.getparent()
        if parent is None:
            return
        for half in _halves_left_over(element):
            element.addprevious(half)
        parent.remove(element)
        self.thinned[parent] = None

    # Properties

    def _properties(self) -> None:
        for change in list(self.root.iter(*_FORMER)):
            live = change.getparent()
            if live is None or not self._take(change):
                continue
            live.remove(change)
            if not self.accept:
                kind, untouched = _FORMER[str(change.tag)]
                former = change.find(kind)
                _put_back(live, [] if former is None else list(former), untouched)
            if not len(live) and live.tag in _DROPPED_EMPTY:
                _detach(live)
        for change in list(self.root.iter(w("numberingChange"))):
            if self._take(change):
                _detach(change)

    # Content controls and custom XML around content

    def _custom_xml(self) -> None:
        if next(self.root.iter(*_XML_STARTS), None) is None:
            return
        gone_kinds = {"Del", "MoveFrom"} if self.accept else {"Ins", "MoveTo"}
        open_ranges: dict[str | None, bool] = {}
        gone: list[Element] = []
        ends: list[Element] = []
        for element in self.root.iter(*_WRAPPED, *_XML_STARTS, *_XML_ENDS):
            if element.tag in _XML_STARTS:
                if self._take(element):
                    kind = _XML_STARTS[str(element.tag)]
                    open_ranges[element.get(w("id"))] = kind in gone_kinds
                    ends.append(element)
            elif element.tag in _XML_ENDS:
                if open_ranges.pop(element.get(w("id")), None) is not None:
                    ends.append(element)
            elif any(open_ranges.values()):
                gone.append(element)
        for element in ends:
            _detach(element)
        for element in gone:
            inner = element.find(w("sdtContent"))
            _unwrap(element, inner if element.tag == w("sdt") else element)

    # Runs

    def _content(self) -> None:
        for change in list(self.root.iter(*_MARKS)):
            parent = change.getparent()
            if parent is None or parent.tag in (w("rPr"), w("trPr")):
                continue
            if not self._take(change):
                continue
            gone = change.tag in self.leaving
            if parent.tag == w("numPr"):
                _detach(parent if gone else change)
            elif parent.tag == m("ctrlPr"):
                self._equation_part(change, gone=gone)
            elif gone:
                self._drop(change)
            else:
                _unwrap(change, change)
        if not self.accept:
            self._text_again()

    def _equation_part(self, change: Element, *, gone: bool) -> None:
        """A fraction, root or the like whose frame was put in or taken out."""
        if not gone:
            _unwrap(change, change)
            return
        whole = change.getparent()
        for _ in range(2):
            whole = None if whole is None else whole.getparent()
        if whole is not None:
            self._drop(whole)

    def _text_again(self) -> None:
        for deleted, live in (("delText", "t"), ("delInstrText", "instrText")):
            for text in list(self.root.iter(w(deleted))):
                if self.chosen is None or _outside(text, w("del")):
                    text.tag = w(live)

    def _move_ranges(self) -> None:
        settled: set[tuple[str, str | None]] = set()
        for mark in list(self.root.iter(*_MOVE_RANGES)):
            kind, end = _PAIRS[str(mark.tag)]
            key = (kind, mark.get(w("id")))
            if end == "Start" and self._is_chosen(mark):
                settled.add(key)
                _detach(mark)
            elif end == "End" and (self.chosen is None or key in settled):
                _detach(mark)

    # Tables

    def _cells(self) -> None:
        for change in list(self.root.iter(*_CELLS)):
            properties = change.getparent()
            cell = None if properties is None else properties.getparent()
            if properties is None or cell is None or not self._take(change):
                continue
            properties.remove(change)
            leaving = w("cellDel") if self.accept else w("cellIns")
            if change.tag == w("cellMerge"):
                _merge(properties, change, "vMerge" if self.accept else "vMergeOrig")
            elif change.tag == leaving:
                row = cell.getparent()
                self._drop(cell)
                if row is not None and next(row.iter(w("tc")), None) is None:
                    self._drop(row)
            if not len(properties):
                _detach(properties)

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
        gone: dict[Element, None] = {}
        for change in list(self.root.iter(*_MARKS)):
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
                gone[paragraph] = None
            if not len(format_):
                properties.remove(format_)
                if not len(properties):
                    _detach(properties)
        stuck = [p for p in reversed(gone) if not self._join(p)]
        for paragraph in stuck:
            self._drop_if_empty(paragraph)

    def _join(self, paragraph: Element) -> bool:
        """Let `paragraph`, whose mark is gone, flow into what follows it, if it can."""
        parent = paragraph.getparent()
        if parent is None:
            return True
        target = _next_block(paragraph)
        while target is not None and target.tag in _WRAPPED:
            inner = target.find(w("sdtContent")) if target.tag == w("sdt") else target
            blocks = [] if inner is None else _blocks(inner)
            target = blocks[0] if blocks else None
        if target is None or target.tag != w("p"):
            return False
        _flow(paragraph, target)
        parent.remove(paragraph)
        return True

    def _drop_if_empty(self, paragraph: Element) -> None:
        """Drop a paragraph that had nothing to flow into, but for the last of all."""
        parent = paragraph.getparent()
        if parent is None or not _is_empty(paragraph):
            return
        within = parent.tag in (w("sdtContent"), w("customXml"))
        if within or _next_block(paragraph) is not None:
            self._drop(paragraph)

    # What is left over

    def _tidy(self) -> None:
        for thinned in list(self.thinned):
            element: Element | None = thinned
            while element is not None and _is_hollow(element):
                above = element.getparent()
                self._drop(element)
                element = above
        for cell in self.thinned:
            if cell.tag in (w("tc"), w("txbxContent")):
                blocks = _blocks(cell)
                if not blocks or blocks[-1].tag not in (w("p"), w("sdt")):
                    etree.SubElement(cell, w("p"))


def _outside(element: Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is None


def _detach(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element, inner: Element | None) -> None:
    """Put the content of `inner` in the place of `element`."""
    if inner is not None:
        for child in list(inner):
            if child.tag != w("customXmlPr"):
                element.addprevious(child)
    _detach(element)


def _put_back(
    live: Element, former: Iterable[Element], untouched: Collection[str]
) -> None:
    kept = [child for child in live if child.tag in untouched]
    marks = [child for child in former if child.tag not in untouched]
    # References of a section and marks of a paragraph come first in their parents;
    # the other children that are left alone come last.
    first = live.tag in (w("rPr"), w("sectPr"))
    for child in list(live):
        live.remove(child)
    live.extend([*kept, *marks] if first else [*marks, *kept])


def _merge(properties: Element, change: Element, attribute: str) -> None:
    for old in properties.findall(w("vMerge")):
        properties.remove(old)
    kind = change.get(w(attribute))
    if kind is None:
        return
    merge = etree.Element(w("vMerge"))
    if kind == "rest":
        merge.set(w("val"), "restart")
    before = (w("cnfStyle"), w("tcW"), w("gridSpan"), w("hMerge"))
    properties.insert(sum(child.tag in before for child in properties), merge)


def _halves_left_over(element: Element) -> list[Element]:
    marks = [e for e in element.iter(*_PAIRS) if e is not element]
    if not marks:
        return []
    seen: dict[tuple[str, str | None], list[Element]] = {}
    for mark in marks:
        kind = _PAIRS[str(mark.tag)][0]
        seen.setdefault((kind, mark.get(w("id"))), []).append(mark)
    return [found[0] for found in seen.values() if len(found) == 1]


_STOPS = {w("p"), w("tbl"), w("sdt"), w("customXml"), w("sectPr")}
"""What a paragraph without its mark does not flow over; a document embedded it does."""


def _next_block(element: Element) -> Element | None:
    following = element.getnext()
    while following is not None and following.tag not in _STOPS:
        following = following.getnext()
    return None if following is None or following.tag == w("sectPr") else following


def _blocks(container: Element) -> list[Element]:
    return [
        child
        for child in container
        if isinstance(child.tag, str)
        and child.tag not in _ZERO_WIDTH
        and child.tag not in (w("tcPr"), w("sectPr"), w("customXmlPr"))
    ]


def _flow(source: Element, target: Element) -> None:
    """Put the content of `source` before that of `target`, behind its properties."""
    at = 1 if len(target) and target[0].tag == w("pPr") else 0
    content = [child for child in source if child.tag != w("pPr")]
    between = source.getnext()
    while between is not None and between is not target and between.tag in _ZERO_WIDTH:
        content.append(between)
        between = between.getnext()
    target[at:at] = content


def _is_empty(paragraph: Element) -> bool:
    return all(
        child.tag == w("pPr")
        or child.tag in _ZERO_WIDTH
        or not isinstance(child.tag, str)
        or _is_hollow(child)
        for child in paragraph
    )


def _is_hollow(element: Element) -> bool:
    """Say whether `element` is a shell that nothing is left in."""
    if element.tag in _SHELLS:
        return all(
            child.tag in _ZERO_WIDTH or child.tag == w("smartTagPr")
            for child in element
        )
    if element.tag == w("sdtContent"):
        holder = element.getparent()
        above = None if holder is None else holder.getparent()
        inline = above is not None and above.tag in (w("p"), *_SHELLS)
        return not inline and not _blocks(element)
    return element.tag == w("sdt") and element.find(w("sdtContent")) is None


_REFERENCES = {
    w("footnoteReference"): ("footnotes", w("footnote")),
    w("endnoteReference"): ("endnotes", w("endnote")),
    w("commentReference"): ("comments", w("comment")),
}


def _references(package: Package, parts: Iterable[str]) -> set[tuple[str, str]]:
    return {
        (str(reference.tag), reference.get(w("id"), ""))
        for part in parts
        for reference in package.xml(part).iter(*_REFERENCES)
    }


def _drop_unreferenced(
    package: Package, parts: list[str], gone: set[tuple[str, str]]
) -> None:
    for reference, (kind, tag) in _REFERENCES.items():
        ids = {identity for found, identity in gone if found == reference}
        if not ids:
            continue
        for part in package.related(package.main, kind):
            root = package.xml(part)
            for body in [e for e in root.iter(tag) if e.get(w("id")) in ids]:
                _detach(body)
                package.touch(part)
    comments = {i for found, i in gone if found == w("commentReference")}
    for part in parts if comments else ():
        ends = package.xml(part).iter(w("commentRangeStart"), w("commentRangeEnd"))
        for mark in [e for e in ends if e.get(w("id")) in comments]:
            _detach(mark)
            package.touch(part)
