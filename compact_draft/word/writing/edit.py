"""Change the words of a paragraph in place: no marks, and its look kept.

`Letters` gives a paragraph's text with the way back to the elements that hold it, so
that a change at an offset of the text becomes a change of the run that says it. It is
how the refresh makes the plain new file that is then compared with the old one.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from compact_draft.word.ooxml.names import Element, mc, w
from compact_draft.word.ooxml.tags import RUN_MARKS
from compact_draft.word.writing.live_fields import live_fields

_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
    w("sym"): "\ufffc",
}
_SKIPPED = frozenset(
    [w(tag) for tag in ("pPr", "rPr", "instrText", "drawing", "pict", "object")]
    + [w("sdtPr"), w("rt"), mc("Fallback"), mc("AlternateContent")]
)
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BACK = {"\t": "tab", "\n": "br", "\u2011": "noBreakHyphen"}


@dataclass(slots=True)
class _Piece:
    """One element that says something: a ``w:t``, or a tab, break or hyphen."""

    element: Element
    text: str


class Letters:
    """The text of one paragraph, raw, and where each character stands.

    Attributes:
        paragraph: The ``w:p``.
        text: Its text: tabs and breaks as characters; labels that Word shows, field
            codes, and the text of boxes in it left out. Offsets are code points
            from 0, ends exclusive.
    """

    def __init__(self, paragraph: Element) -> None:
        """Read a paragraph without tracked changes."""
        self.paragraph = paragraph
        self._read()

    def _read(self) -> None:
        self._pieces: list[_Piece] = []
        self._gather(self.paragraph)
        self.text = "".join(piece.text for piece in self._pieces)

    def _gather(self, holder: Element) -> None:
        for element in holder:
            if element.tag in _SKIPPED or not isinstance(element.tag, str):
                continue
            if element.tag == w("t"):
                self._pieces.append(_Piece(element, element.text or ""))
            elif element.tag in _FIXED:
                if holder.tag == w("r"):
                    self._pieces.append(_Piece(element, _FIXED[element.tag]))
            elif element.tag != w("p"):
                self._gather(element)

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in place of the characters from `start` to `end`.

        It takes the look of the first character that goes, else of the one before,
        else of the one after; in a paragraph without words, of its mark. A field
        whose result is changed becomes plain words, for Word would write over them.
        """
        self._settle_fields(start, end, text)
        if text:
            self._say(start, text, replacing=end > start)
            self._read()
        shift = len(text)
        for piece, first, last in self._pieces_over(start + shift, end + shift):
            self._cut(piece, first, last)
        self._read()

    def _settle_fields(self, start: int, end: int, text: str) -> None:
        """Make plain words of each field whose result the change touches."""
        fields = live_fields(self.paragraph)
        if not fields:
            return
        touched = {piece.element for piece, _, _ in self._pieces_over(start, end)}
        if text:
            host, _ = self._host(start, replacing=end > start)
            touched |= set() if host is None else {host.element}
        for field in fields:
            if touched & field.result:
                field.unlink()
        self._read()

    def _pieces_over(self, start: int, end: int) -> list[tuple[_Piece, int, int]]:
        found = []
        offset = 0
        for piece in self._pieces:
            first, last = max(start, offset), min(end, offset + len(piece.text))
            if first < last:
                found.append((piece, first - offset, last - offset))
            offset += len(piece.text)
        return found

    def _cut(self, piece: _Piece, first: int, last: int) -> None:
        if piece.element.tag == w("t"):
            piece.text = piece.text[:first] + piece.text[last:]
            _set(piece.element, piece.text)
        else:
            _detach(piece.element)

    def _say(self, at: int, text: str, *, replacing: bool) -> None:
        """Put new words at an offset, in the run that gives them their look."""
        piece, offset = self._host(at, replacing=replacing)
        if piece is None:
            element = self._first_run()
        elif piece.element.tag == w("t"):
            element = piece.element
        else:
            element = etree.Element(w("t"))
            if offset:
                piece.element.addnext(element)
            else:
                piece.element.addprevious(element)
            offset = 0
        held = element.text or ""
        _set(element, held[:offset] + text + held[offset:])
        if any(sign in text for sign in _BACK):
            _spell_out(element)

    def _host(self, at: int, *, replacing: bool) -> tuple[_Piece | None, int]:
        """Return the piece that lends its look to words at an offset, and where in it."""
        offset = 0
        found: tuple[_Piece | None, int] = (None, 0)
        for piece in self._pieces:
            after = offset + len(piece.text)
            if piece.text and offset <= at <= after:
                starts_here = offset == at
                if found[0] is None or (replacing and starts_here):
                    found = (piece, at - offset)
            offset = after
        return found

    def _first_run(self) -> Element:
        """Return an empty ``w:t`` in a paragraph without words, formatted as its mark."""
        run = etree.SubElement(self.paragraph, w("r"))
        mark = self.paragraph.find(f"{w('pPr')}/{w('rPr')}")
        if mark is not None:
            formatting = deepcopy(mark)
            for tag in (*RUN_MARKS, w("rPrChange")):
                for element in formatting.findall(tag):
                    formatting.remove(element)
            run.append(formatting)
        return etree.SubElement(run, w("t"))

    def split(self, at: int) -> Element:
        """Cut the paragraph in two at an offset; return the second, placed after it.

        Both have the paragraph's properties; a section that ends with it ends with
        the second.
        """
        second = etree.Element(w("p"))
        properties = self.paragraph.find(w("pPr"))
        if properties is not None:
            second.append(deepcopy(properties))
            section = properties.find(w("sectPr"))
            if section is not None:
                properties.remove(section)
        self._settle_fields(max(at - 1, 0), min(at + 1, len(self.text)), "")
        moving = [e for e in self.paragraph if e.tag != w("pPr")]
        offset = 0
        for element in moving:
            letters = _length(element)
            if offset >= at:
                second.append(element)
            elif offset + letters > at:
                second.append(_split_element(element, at - offset))
            offset += letters
        self.paragraph.addnext(second)
        self._read()
        return second

    def join(self, following: Element) -> None:
        """Take the words of another paragraph at the end; that paragraph goes."""
        for element in list(following):
            if element.tag != w("pPr"):
                self.paragraph.append(element)
        _detach(following)
        self._read()


def _set(element: Element, text: str) -> None:
    element.text = text
    element.set(_XML_SPACE, "preserve")


def _spell_out(element: Element) -> None:
    """Write tabs, breaks and fixed hyphens in a ``w:t`` as their own elements."""
    text, at = element.text or "", element
    words = ""
    pieces: list[Element] = []
    for sign in text:
        if sign in _BACK:
            pieces += [_spoken(words), etree.Element(w(_BACK[sign]))]
            words = ""
        else:
            words += sign
    for piece in [*pieces, _spoken(words)]:
        if piece.tag != w("t") or piece.text:
            at.addnext(piece)
            at = piece
    _detach(element)


def _spoken(words: str) -> Element:
    element = etree.Element(w("t"))
    _set(element, words)
    return element


def _length(element: Element) -> int:
    holder = etree.Element(w("p"))
    holder.append(deepcopy(element))
    return len(Letters(holder).text)


def _split_element(element: Element, at: int) -> Element:
    """Cut an element in two at an offset of its text; return the second half."""
    second = deepcopy(element)
    holder = etree.Element(w("p"))
    holder.append(second)
    Letters(holder).replace(0, at, "")
    first = etree.Element(w("p"))
    copied = deepcopy(element)
    first.append(copied)
    letters = Letters(first)
    letters.replace(at, len(letters.text), "")
    element[:] = list(copied)
    return second


def _detach(element: Element) -> None:
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)
