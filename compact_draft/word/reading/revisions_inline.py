"""What stands in a paragraph: runs, marks, fields and whose each word is.

Half of the reader of tracked changes; the other half walks the blocks (`revisions`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Collection, Iterator

from compact_draft.word.ooxml.names import Element
from compact_draft.word.ooxml.tags import PROPERTY_CHANGES
from compact_draft.word.reading import revision_names as tags
from compact_draft.word.reading.marked_text import (
    PLAIN,
    Mark,
    MarkedParagraph,
    Piece,
)
from compact_draft.word.reading.open_fields import OpenFields
from compact_draft.word.reading.struck_by_hand import (
    TAKEN_OUT,
    HidingStyles,
    hidden_by,
)

UNNAMED = "unnamed "  # the name of a paragraph mark's move is found after the mark


class OpenParagraph:
    """A paragraph being read."""

    __slots__ = (
        "_marks",
        "_words",
        "bookmarks",
        "contents",
        "index",
        "length",
        "notes",
        "objects",
    )

    def __init__(self, index: int) -> None:
        self.index = index
        self.length = 0
        self._words: list[list[str]] = []
        self._marks: list[Mark] = []
        self.bookmarks: list[str] = []
        self.notes: list[str] = []
        self.contents = False
        self.objects = 0

    def add(self, text: str, mark: Mark) -> None:
        """Put words at its end, in one piece with those before of the same mark."""
        self.length += len(text)
        last = self._marks[-1] if self._marks else None
        if last is not None and (last is mark or last == mark):
            self._words[-1].append(text)
        elif text:
            self._words.append([text])
            self._marks.append(mark)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Its words so far, a piece for each stretch of one mark."""
        pairs = zip(self._words, self._marks, strict=True)
        return tuple(Piece("".join(words), mark) for words, mark in pairs)


class InlineReader(ABC):
    """Reads what stands in paragraphs; everything it finds stands in its lists."""

    def __init__(self) -> None:
        self.paragraphs: list[MarkedParagraph | None] = []
        self.starts: dict[str, tuple[int, int]] = {}
        self.ends: dict[str, tuple[int, int]] = {}
        self.points: dict[str, tuple[int, int]] = {}
        self.formats = 0
        self.formatted: list[tuple[str, int]] = []
        self.signers: Counter[str] = Counter()
        self.unread: Counter[str] = Counter()
        self.part = ""
        self.ordinal = 0
        self.container = 0
        self.containers = 0
        self.cell = ""
        self.note = ""
        self.box = False
        self.tables = 0
        self.outer = PLAIN
        self.fields = OpenFields()
        self.in_contents = 0
        self.moves: dict[str, dict[str, str]] = {}
        self.worded: set[Element] | None = None
        self.bookmarks: list[str] = []
        self.hiding: HidingStyles | None = None
        self.style_hides = False

    def _into_fresh_container(self) -> None:
        self.containers += 1
        self.container = self.containers

    @abstractmethod
    def _blocks(self, parent: Element) -> None:
        """Read the paragraphs and tables of `parent`."""

    @abstractmethod
    def _paragraph(self, element: Element) -> None:
        """Read one paragraph."""

    # Inside a paragraph

    def _inline(self, child: Element, into: OpenParagraph, mark: Mark) -> None:
        tag = child.tag
        if tag == tags.R:
            self._run(child, into, mark)
        elif tag in tags.MARKS:
            inner = self._marked(mark, child)
            for grandchild in child:
                self._inline(grandchild, into, inner)
        elif tag in tags.THROUGH:
            for grandchild in child:
                self._inline(grandchild, into, mark)
        elif tag == tags.SDT:
            for content in child.iterchildren(tags.CONTENT):
                for grandchild in content:
                    self._inline(grandchild, into, mark)
        elif tag == tags.FLD_SIMPLE:
            self.fields.begin()
            self.fields.code(child.get(tags.INSTR, ""))
            self.fields.result()
            into.contents = into.contents or self._is_in_contents()
            for grandchild in child:
                self._inline(grandchild, into, mark)
            self.fields.end()
        elif tag == tags.ALTERNATE:
            for grandchild in chosen(child):
                self._inline(grandchild, into, mark)
        elif not self._zero_width(child, into):
            self._odd(child, into, mark)

    def _run(self, run: Element, into: OpenParagraph, mark: Mark) -> None:
        if mark is PLAIN and self._is_taken_out(run):
            mark = TAKEN_OUT
        for child in run:
            tag = child.tag
            if tag in tags.TEXT:
                text = child.text or ""
                if child.get(tags.SPACE) != "preserve" and tag != tags.MATH_T:
                    text = text.strip(tags.WHITE)
                if "\n" in text:
                    text = text.replace("\n", " ")
                self._add(text, into, mark)
            elif tag == tags.RPR:
                if len(child) and child[-1].tag == tags.R_PR_CHANGE:
                    self._format(child[-1], into.index)
            elif tag in tags.LETTERS:
                self._add(tags.LETTERS[tag], into, mark)
            else:
                self._in_run(child, into, mark)

    def _is_taken_out(self, run: Element) -> bool:
        """Say whether a run is struck through or hidden, by itself or by a style."""
        look = run.find(tags.RPR)
        if look is None:
            return self.style_hides
        said = hidden_by(look)
        if said is not None:
            return said
        style = look.find(tags.R_STYLE)
        if style is not None and self.hiding is not None:
            return self.hiding.hides(style.get(tags.VAL, "")) or self.style_hides
        return self.style_hides

    def _in_run(self, child: Element, into: OpenParagraph, mark: Mark) -> None:
        tag = child.tag
        if tag == tags.BR:
            if child.get(tags.TYPE, "textWrapping") == "textWrapping":
                self._add("\n", into, mark)
        elif tag == tags.SYM:
            self._add(_symbol(child.get(tags.CHAR, "")), into, mark)
        elif tag == tags.FLD_CHAR:
            self._field(child, into)
        elif tag in (tags.INSTR_TEXT, tags.DEL_INSTR_TEXT):
            self.fields.code(child.text or "")
        elif tag in (tags.FOOTNOTE_REFERENCE, tags.ENDNOTE_REFERENCE):
            kind = "footnotes" if tag == tags.FOOTNOTE_REFERENCE else "endnotes"
            into.notes.append(f"{kind}:{child.get(tags.ID)}")
        elif tag in (tags.DRAWING, tags.PICT, tags.OBJECT):
            self._boxes(child, into)
        elif tag == tags.ALTERNATE:
            for grandchild in chosen(child):
                self._in_run(grandchild, into, mark)
        elif tag == tags.RUBY:
            for base in child.iterfind(tags.RUBY_RUNS):
                self._run(base, into, mark)
        elif not self._zero_width(child, into):
            self._odd(child)

    def _add(self, text: str, into: OpenParagraph, mark: Mark) -> None:
        if self.fields:
            if self.fields.within(tags.WORKED_OUT):
                return
            if self.fields.within(tags.CROSS):
                mark = mark._replace(computed=True)
        into.add(text, mark)

    def _field(self, char: Element, into: OpenParagraph) -> None:
        kind = char.get(tags.FLD_CHAR_TYPE)
        if kind == "begin":
            self.fields.begin()
        elif kind == "separate" and self.fields:
            self.fields.result()
            into.contents = into.contents or self._is_in_contents()
        elif kind == "end":
            self.fields.end()

    def _is_in_contents(self) -> bool:
        return bool(self.in_contents) or self.fields.within(("TOC", "INDEX"))

    def _boxes(self, drawing: Element, into: OpenParagraph) -> None:
        """Read the text boxes of a drawing as paragraphs of their own; count others."""
        into.objects += next(drawing.iter(tags.TXBX_CONTENT), None) is None
        kept = self.container, self.cell, self.fields, self.box, self.outer
        for content in _outermost(drawing, (tags.TXBX_CONTENT,), but=tags.FALLBACK):
            self._into_fresh_container()
            self.fields, self.box = OpenFields(), True
            self._blocks(content)
        self.container, self.cell, self.fields, self.box, self.outer = kept

    # Marks without width

    def _zero_width(self, child: Element, into: OpenParagraph | None) -> bool:
        """Take note of a mark that has no text; tell whether it was one."""
        tag = child.tag
        if tag in tags.SILENT or not isinstance(tag, str):
            return True
        here = (len(self.paragraphs), 0) if into is None else (into.index, into.length)
        if tag == tags.COMMENT_RANGE_START:
            self.starts.setdefault(child.get(tags.ID, ""), here)
        elif tag == tags.COMMENT_RANGE_END:
            self.ends[child.get(tags.ID, "")] = here
        elif tag == tags.COMMENT_REFERENCE:
            self.points.setdefault(child.get(tags.ID, ""), here)
        elif tag == tags.BOOKMARK_START:
            (self.bookmarks if into is None else into.bookmarks).append(
                child.get(tags.NAME, "")
            )
        elif tag in tags.OPEN_MOVE:
            begun = self.moves.setdefault(tag, {})
            begun.pop(child.get(tags.ID, ""), None)
            begun[child.get(tags.ID, "")] = child.get(tags.NAME, "")
        elif tag in tags.CLOSE_MOVE:
            begun = self.moves.get(f"{tag[:-3]}Start", {})
            begun.pop(child.get(tags.ID, ""), None)
        else:
            return False
        return True

    def _marked(self, outer: Mark, element: Element) -> Mark:
        """Return the state of what lies in `element`, which lies in `outer`."""
        tag = element.tag
        if tag not in tags.MARKS:
            return outer
        author, date = element.get(tags.AUTHOR, ""), element.get(tags.DATE, "")
        self.signers[author] += 1
        move = ""
        if tag in tags.MOVED:
            side = (
                tags.MOVE_FROM_RANGE_START
                if tag in tags.DELETED
                else tags.MOVE_TO_RANGE_START
            )
            last = next(reversed(self.moves.get(side, {}).values()), None)
            move = f"{UNNAMED}{author} {date}" if last is None else last
        if tag in tags.INSERTED:
            if outer.after and not outer.before:
                return outer._replace(move=outer.move or move)
            return Mark(
                before=False,
                after=outer.after,
                author=outer.author or author,
                date=outer.date or date,
                move=move or outer.move,
                put_in_by="" if outer.after else author,
            )
        if not outer.after:
            return outer._replace(move=outer.move or move)
        return Mark(
            before=outer.before,
            after=False,
            author=author,
            date=date,
            move=move if outer.before else "",
            put_in_by="" if outer.before else outer.author,
        )

    def _format(self, element: Element, paragraph: int | None = None) -> None:
        if element.tag not in PROPERTY_CHANGES:
            return
        self.formats += 1
        author = element.get(tags.AUTHOR, "")
        self.signers[author] += 1
        here = max(len(self.paragraphs) - 1, 0) if paragraph is None else paragraph
        self.formatted.append((author, here))

    def _odd(
        self, element: Element, into: OpenParagraph | None = None, mark: Mark = PLAIN
    ) -> None:
        """List an element that is not understood, if it holds words, and read them."""
        if not isinstance(element.tag, str):
            return
        self._format(element)
        if element in self._worded(element) or element.tag == tags.ALT_CHUNK:
            self.unread[element.tag.rpartition("}")[2]] += 1
        if into is None:
            for paragraph in _outermost(element, (tags.P,)):
                self._paragraph(paragraph)
            return
        for node in _outermost(element, (tags.P, tags.R)):
            if node.tag == tags.P:
                self._paragraph(node)
            else:
                self._run(node, into, mark)

    def _worded(self, element: Element) -> set[Element]:
        """Return the elements of a part that hold a run with words, found once."""
        if self.worded is None:
            self.worded = set()
            for text in element.getroottree().iter(*tags.TEXT):
                if not (text.text or "").strip():
                    continue
                above = text.getparent()
                while above is not None and above.tag != tags.R:
                    above = above.getparent()
                while above is not None and above not in self.worded:
                    self.worded.add(above)
                    above = above.getparent()
        return self.worded


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


def chosen(alternate: Element) -> Element:
    """Return the half of ``mc:AlternateContent`` that Word shows."""
    if alternate.tag != tags.ALTERNATE:
        return alternate
    for tag in (tags.CHOICE, tags.FALLBACK):
        for half in alternate.iterchildren(tag):
            return half
    return alternate


def _outermost(
    top: Element, wanted: Collection[str], *, but: str = ""
) -> Iterator[Element]:
    """Yield elements of these names in `top`, or it itself, and none within another.

    What lies in an element named `but` is passed over.
    """
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if element.tag in wanted:
            yield element
        elif element.tag != but:
            waiting.extend(reversed(element))
