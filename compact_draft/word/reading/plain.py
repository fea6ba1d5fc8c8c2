"""A Word file as plain text, one paragraph a line: before, after, or marked.

It reads tracked changes where they stand and settles none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from lxml import etree

from compact_draft.word.ooxml.names import Element, mc, w, wp
from compact_draft.word.ooxml.package import Package

View = Literal["before", "after", "marked"]

_KINDS = {
    w("ins"): "ins",
    w("del"): "del",
    w("moveFrom"): "from",
    w("moveTo"): "to",
    w("cellIns"): "ins",
    w("cellDel"): "del",
}
_UNSEEN = {"before": {"ins", "to"}, "after": {"del", "from"}, "marked": set[str]()}
_SKIPPED = frozenset(
    [w(t) for t in ("pPr", "rPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr")]
    + [w(t) for t in ("tblGrid", "sdtPr", "instrText", "delInstrText", "fldData")]
    + [mc("Fallback"), wp("positionH"), wp("positionV")]
)
_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "⏎",
    w("cr"): "⏎",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
    w("drawing"): "[picture]",
    w("pict"): "[picture]",
    w("object"): "[object]",
}
_NOTES = {w("footnoteReference"): "note", w("endnoteReference"): "endnote"}
_CONTAINERS = frozenset(
    w(t) for t in ("tc", "txbxContent", "footnote", "endnote", "comment", "body")
)
_HOLDERS = frozenset({w("sdt"), w("sdtContent"), w("customXml")})
_STORIES = ("header", "footer", "footnotes", "endnotes")
_BRACKETS = (("ins", "{+", "+}"), ("del", "[-", "-]"))
_MOVE_BRACKETS = (("from", "[~", "~]"), ("to", "{~", "~}"))

Kinds = frozenset[str]


@dataclass(slots=True)
class _Line:
    """A paragraph under way: its pieces, and the lines of boxes inside it."""

    pieces: list[tuple[str, Kinds]]
    inside: list[str] = field(default_factory=list)


def plain(document: Package | Element, view: View) -> str:
    """Return the text of `document`, one paragraph a line, without a final newline.

    In a marked view added text stands in ``{+ +}``, struck text in ``[- -]``, moved
    text in ``[~ ~]`` where it went from and in ``{~ ~}`` where it went to; a mark
    of a paragraph that comes or goes is shown as ``¶``. Line breaks inside a
    paragraph are ``⏎``, notes ``[note 2]`` by their id, pictures ``[picture]``.

    Of a package the body comes first; each further story that has text follows
    under a line ``--- word/footnotes.xml``.
    """
    if not isinstance(document, Package):
        return "\n".join(_Reader(view).read(document))
    lines = _Reader(view).read(document.xml(document.main))
    for kind in _STORIES:
        for part in document.related(document.main, kind):
            story = _Reader(view).read(document.xml(part))
            if any(story):
                lines += [f"--- {part}", *story]
    return "\n".join(lines)


class _Reader:
    def __init__(self, view: View) -> None:
        self.view = view
        self.unseen = _UNSEEN[view]
        self.kinds: list[str] = []
        self.lines: list[str] = []
        self.open: list[_Line] = []
        self.carried: list[list[tuple[str, Kinds]] | None] = [None]

    def read(self, root: Element) -> list[str]:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if (
                    element.tag in _SKIPPED
                    or _is_separator(element)
                    or (element.tag == w("tbl") and not self._has_rows(element))
                ):
                    walk.skip_subtree()
                else:
                    self._start(element)
            elif element.tag not in _SKIPPED and not _is_separator(element):
                self._end(element)
        return self.lines

    def _start(self, element: Element) -> None:
        tag = element.tag
        if tag == w("p"):
            pieces = self.carried[-1] or []
            self.carried[-1] = None
            self.open.append(_Line(pieces))
        elif tag in _KINDS:
            self.kinds.append(_KINDS[str(tag)])
        elif tag in (w("tr"), w("tc")):
            self.kinds += _own_kinds(element)
            if tag == w("tc"):
                self.carried.append(None)
        elif tag in _CONTAINERS:
            self.carried.append(None)
        elif tag == w("tbl"):
            self._flush(keep_empty=False)
        else:
            self._say(_text(element))

    def _end(self, element: Element) -> None:
        tag = element.tag
        if tag == w("p"):
            self._end_paragraph(element)
        elif tag in _KINDS:
            self.kinds.pop()
        elif tag in _CONTAINERS:
            self._flush(keep_empty=True)
            self.carried.pop()
        if tag in (w("tr"), w("tc")):
            for _ in _own_kinds(element):
                self.kinds.pop()

    def _has_rows(self, holder: Element) -> bool:
        """Say whether a table has a row with a cell on this side of its changes."""
        for child in holder:
            if child.tag in _HOLDERS and self._has_rows(child):
                return True
            if child.tag not in (w("tr"), w("tc")):
                continue
            hidden = self.unseen & set(_own_kinds(child))
            if not hidden and (child.tag == w("tc") or self._has_rows(child)):
                return True
        return False

    def _say(self, text: str) -> None:
        kinds = frozenset(self.kinds)
        if text and self.open and not kinds & self.unseen:
            self.open[-1].pieces.append((text, kinds))

    def _end_paragraph(self, paragraph: Element) -> None:
        line = self.open.pop()
        holders = frozenset(self.kinds)
        mark = frozenset(_mark_kinds(paragraph))
        if holders & self.unseen:
            return
        if mark & self.unseen:
            self.carried[-1] = line.pieces
            self._put(line.inside)
            return
        if self.view == "marked" and mark | holders:
            line.pieces.append(("¶", mark | holders))
        self._put([self._shown(line.pieces), *line.inside])

    def _flush(self, *, keep_empty: bool) -> None:
        """Put what a struck mark left with nothing to flow into."""
        pieces = self.carried[-1]
        self.carried[-1] = None
        if pieces or (pieces is not None and keep_empty):
            self._put([self._shown(pieces)])

    def _put(self, lines: list[str]) -> None:
        (self.open[-1].inside if self.open else self.lines).extend(lines)

    def _shown(self, pieces: list[tuple[str, Kinds]]) -> str:
        if self.view != "marked":
            return "".join(text for text, _ in pieces)
        return "".join(
            _bracketed("".join(text for text, _ in run), kinds)
            for kinds, run in groupby(pieces, key=lambda piece: piece[1])
        )


def _bracketed(text: str, kinds: Kinds) -> str:
    for kind, left, right in (*_MOVE_BRACKETS, *_BRACKETS):
        if kind in kinds:
            text = f"{left}{text}{right}"
    return text


def _own_kinds(holder: Element) -> list[str]:
    """Return the marks of a row or a cell."""
    properties = holder.find(w("trPr") if holder.tag == w("tr") else w("tcPr"))
    children = () if properties is None else properties
    return [_KINDS[str(c.tag)] for c in children if c.tag in _KINDS]


def _mark_kinds(paragraph: Element) -> list[str]:
    properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    children = () if properties is None else properties
    return [_KINDS[str(c.tag)] for c in children if c.tag in _KINDS]


def _is_separator(element: Element) -> bool:
    return element.tag in (w("footnote"), w("endnote")) and element.get(
        w("type"), "normal"
    ) != ("normal")


def _text(element: Element) -> str:
    tag = str(element.tag)
    if tag in _FIXED:
        boxed = next(element.iter(w("txbxContent")), None) is not None
        return "" if boxed else _FIXED[tag]
    if tag in _NOTES:
        return f"[{_NOTES[tag]} {element.get(w('id'))}]"
    if tag == w("sym"):
        code = element.get(w("char"), "")
        return chr(int(code, 16)) if _is_code(code) else ""
    if tag.endswith(("}t", "}delText")):
        return element.text or ""
    return ""


def _is_code(text: str) -> bool:
    return 0 < len(text) <= 4 and all(c in "0123456789abcdefABCDEF" for c in text)
