"""What does a Word file with tracked changes say: before, after, and as shown?

A reader for returned copies. It walks the XML itself, for nothing else sees inserted
and struck words, moves, paragraph marks and rows alike (ECMA-376 part 1, 17.13.5).
What it does not understand, and what holds words, is listed in `MarkedText.unread`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from compact_draft.errors import HostileFileError, Where
from compact_draft.word.names import NAMESPACES, Element, m, mc, w
from compact_draft.word.package import Package


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARAGRAPH_END = "\u2029"
"""Stands for the end of a paragraph where texts are joined."""

_SPACE = f"{{{NAMESPACES['xml']}}}space"
_WHITE = " \t\n\r"
_P, _R, _T, _RPR, _PPR = w("p"), w("r"), w("t"), w("rPr"), w("pPr")
_TBL, _TR, _TC, _SDT = w("tbl"), w("tr"), w("tc"), w("sdt")
_CONTENT, _VAL, _ID, _NAME = w("sdtContent"), w("val"), w("id"), w("name")
_AUTHOR, _DATE, _INSTR = w("author"), w("date"), w("instr")
_ALTERNATE = mc("AlternateContent")
_ALT_CHUNK = w("altChunk")
_BODY = w("body")
_BOOKMARK_START = w("bookmarkStart")
_BR = w("br")
_CHAR = w("char")
_CHOICE = mc("Choice")
_COMMENT_RANGE_END = w("commentRangeEnd")
_COMMENT_RANGE_START = w("commentRangeStart")
_COMMENT_REFERENCE = w("commentReference")
_CUSTOM_XML = w("customXml")
_DEL_INSTR_TEXT = w("delInstrText")
_DRAWING = w("drawing")
_ENDNOTE_REFERENCE = w("endnoteReference")
_FALLBACK = mc("Fallback")
_FLD_CHAR = w("fldChar")
_FLD_CHAR_TYPE = w("fldCharType")
_FLD_SIMPLE = w("fldSimple")
_FOOTNOTE_REFERENCE = w("footnoteReference")
_INSTR_TEXT = w("instrText")
_MATH_T = m("t")
_MOVE_FROM_RANGE_START = w("moveFromRangeStart")
_MOVE_TO_RANGE_START = w("moveToRangeStart")
_OBJECT = w("object")
_PICT = w("pict")
_P_STYLE = w("pStyle")
_RUBY = w("ruby")
_R_PR_CHANGE = w("rPrChange")
_SYM = w("sym")
_TXBX_CONTENT = w("txbxContent")
_TYPE = w("type")
_GALLERY = "/".join(map(w, ("sdtPr", "docPartObj", "docPartGallery")))
_ROW_MARKS, _CELL_MARKS = f"{w('trPr')}/*", f"{w('tcPr')}/*"
_RUBY_RUNS = f"{w('rubyBase')}/{w('r')}"
_COME = frozenset({w("ins"), w("moveTo"), w("cellIns")})
_GONE = frozenset({w("del"), w("moveFrom"), w("cellDel")})
_MOVED = frozenset({w("moveTo"), w("moveFrom")})
_MARKS = _COME | _GONE
_OPEN_MOVE = frozenset({w("moveFromRangeStart"), w("moveToRangeStart")})
_CLOSE_MOVE = frozenset({w("moveFromRangeEnd"), w("moveToRangeEnd")})
_THROUGH = frozenset(
    {w("hyperlink"), w("smartTag"), w("customXml"), w("dir"), w("bdo")}
    | {m("oMath"), m("oMathPara")}
)
_FORMATS = frozenset(
    w(f"{kind}Change")
    for kind in ("rPr", "pPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "tblPrEx")
)
_TEXT = frozenset({_T, w("delText"), m("t")})
_LETTERS = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\xad",
}
# The result of these is worked out by the word processor, so it is nobody's edit.
_WORKED_OUT = _words(
    """PAGE NUMPAGES PAGEREF SECTION SECTIONPAGES DATE TIME SAVEDATE PRINTDATE
    CREATEDATE EDITTIME FILENAME FILESIZE NUMWORDS NUMCHARS LASTSAVEDBY REVNUM
    STYLEREF"""
)
_CROSS = _words("REF NOTEREF SEQ LISTNUM AUTONUM")
_SILENT = frozenset(
    map(
        w,
        _words(
            """bookmarkEnd permStart permEnd proofErr sectPr tblPr tblGrid trPr tcPr
            tblPrEx lastRenderedPageBreak footnoteRef endnoteRef annotationRef
            separator continuationSeparator pgNum sdtPr sdtEndPr customXmlPr
            smartTagPr subDoc tr tc dayShort dayLong monthShort monthLong yearShort
            yearLong customXmlInsRangeStart customXmlInsRangeEnd
            customXmlDelRangeStart customXmlDelRangeEnd customXmlMoveFromRangeStart
            customXmlMoveFromRangeEnd customXmlMoveToRangeStart
            customXmlMoveToRangeEnd"""
        ),
    )
) | {m("oMathParaPr"), m("ctrlPr")}
_UNNAMED = "unnamed "  # the name of a paragraph mark's move is found after the mark
_STORIES = ("footnotes", "endnotes", "header", "footer")


class Mark(NamedTuple):
    """The tracked changes that a stretch of text lies in.

    Attributes:
        before: Whether the text stands when all changes are rejected.
        after: Whether it stands when all are accepted.
        author: Who made the change that decides; empty where nothing is tracked. For
            words put in and struck again: who struck them.
        date: When, as the file has it.
        move: Name of the move it is one half of; empty for none.
        put_in_by: For words put in and struck again: who put them in.
        computed: Whether the text is a cross-reference that is worked out anew.
    """

    before: bool = True
    after: bool = True
    author: str = ""
    date: str = ""
    move: str = ""
    put_in_by: str = ""
    computed: bool = False


PLAIN = Mark()


class Piece(NamedTuple):
    """A stretch of text in one state. Text is raw: as the file has it."""

    text: str
    mark: Mark


class MarkedParagraph(NamedTuple):
    """One ``w:p``.

    Attributes:
        part: The part it stands in.
        ordinal: Its number among the ``w:p`` of that part in document order from 0,
            fallback halves not counted.
        pieces: Its text in order, all states.
        end: The state of its paragraph mark.
        style: Id of its paragraph style; empty for the default.
        container: Number of the cell, box, note or stretch of body it stands in; a
            paragraph never runs on into another container.
        cell: Table, row and column in words; empty outside tables.
        bookmarks: Names of the bookmarks that start in it.
        contents: Whether it belongs to a table of contents.
        notes: ``footnotes:3`` for each note it refers to.
        note: The same for the note that it is part of; else empty.
        box: Whether it stands in a text box.
    """

    part: str
    ordinal: int
    pieces: tuple[Piece, ...]
    end: Mark
    style: str
    container: int
    cell: str
    bookmarks: tuple[str, ...]
    contents: bool
    notes: tuple[str, ...]
    note: str
    box: bool

    @property
    def before(self) -> str:
        """The text when all changes are rejected (raw)."""
        if len(self.pieces) == 1 and self.pieces[0].mark is PLAIN:
            return self.pieces[0].text
        return "".join([piece.text for piece in self.pieces if piece.mark.before])

    @property
    def after(self) -> str:
        """The text when all changes are accepted (raw)."""
        return "".join([piece.text for piece in self.pieces if piece.mark.after])

    @property
    def shown(self) -> str:
        """All text, struck words too (raw); comments count offsets in this."""
        return "".join([piece.text for piece in self.pieces])

    @property
    def is_marked(self) -> bool:
        """Whether anything in it is tracked, or worked out anew."""
        if len(self.pieces) == 1:
            return self.end is not PLAIN or self.pieces[0].mark is not PLAIN
        return self.end is not PLAIN or any(p.mark is not PLAIN for p in self.pieces)

    def offset_before(self, shown: int) -> int:
        """Return the offset in `before` for an offset in `shown`."""
        return self._offset(shown, after=False)

    def offset_after(self, shown: int) -> int:
        """Return the offset in `after` for an offset in `shown`."""
        return self._offset(shown, after=True)

    def _offset(self, shown: int, *, after: bool) -> int:
        offset = 0
        for text, mark in self.pieces:
            step = min(len(text), shown)
            if mark.after if after else mark.before:
                offset += step
            shown -= step
        return offset


class Span(NamedTuple):
    """Where a comment's range lies: indexes of paragraphs, offsets as shown."""

    first: int
    start: int
    last: int
    end: int


class MarkedText(NamedTuple):
    """All text of a Word file, body first, then notes, headers and footers.

    Of headers that say the same, only the first is there; so with footers.

    Attributes:
        paragraphs: In order.
        spans: Comment id to the words it is about.
        formats: How many tracked changes touch look only.
        unread: What holds words and was not understood, with how often it occurs.
    """

    paragraphs: tuple[MarkedParagraph, ...]
    spans: dict[str, Span]
    formats: int
    unread: tuple[tuple[str, int], ...]


def read_marks(package: Package) -> MarkedText:
    """Return the text of `package` with what is tracked in it.

    Raises:
        WordFileError: a part is broken.
    """
    try:
        return _read(package)
    except RecursionError as fault:
        raise HostileFileError(
            "its text is nested as deep as no honest file's",
            where=Where(package.name),
            mend="do not open it; ask the sender for the document again, as a new file",
        ) from fault


def _read(package: Package) -> MarkedText:
    reader = _Reader()
    body = package.xml(package.main).find(_BODY)
    if body is not None:
        reader.story(package.main, body)
    for kind in _STORIES:
        for part in package.related(package.main, kind):
            root = package.xml(part)
            if kind in ("header", "footer"):
                reader.margin(part, root)
            else:
                reader.notes(part, kind, root)
    return reader.result()


class _Field:
    """A field that is open: what it is, and whether its result has begun."""

    __slots__ = ("code", "in_result")

    def __init__(self) -> None:
        self.code = ""
        self.in_result = False

    @property
    def kind(self) -> str:
        return (self.code.split(None, 1) or [""])[0].upper()


class _Paragraph:
    """A paragraph being read."""

    __slots__ = ("bookmarks", "contents", "index", "length", "notes", "pieces")

    def __init__(self, index: int) -> None:
        self.index = index
        self.length = 0
        self.pieces: list[Piece] = []
        self.bookmarks: list[str] = []
        self.notes: list[str] = []
        self.contents = False

    def add(self, text: str, mark: Mark) -> None:
        self.length += len(text)
        last = self.pieces[-1] if self.pieces else None
        if last is not None and (last.mark is mark or last.mark == mark):
            self.pieces[-1] = Piece(last.text + text, mark)
        elif text:
            self.pieces.append(Piece(text, mark))


class _Reader:
    """Walks stories; everything it finds stands in its lists."""

    def __init__(self) -> None:
        self.paragraphs: list[MarkedParagraph | None] = []
        self.starts: dict[str, tuple[int, int]] = {}
        self.ends: dict[str, tuple[int, int]] = {}
        self.points: dict[str, tuple[int, int]] = {}
        self.formats = 0
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
        self.fields: list[_Field] = []
        self.in_contents = 0
        self.moves: dict[str, str] = {}
        self.bookmarks: list[str] = []
        self.margins: list[tuple[tuple[tuple[Piece, ...], Mark], ...]] = []

    def result(self) -> MarkedText:
        """Return what was read."""
        spans = {}
        for comment, point in self.points.items():
            start = self.starts.get(comment, point)
            end = self.ends.get(comment, max(start, point))
            spans[comment] = Span(*start, *max(start, end))
        for comment, start in self.starts.items():
            if comment not in spans:
                spans[comment] = Span(
                    *start, *max(start, self.ends.get(comment, start))
                )
        return MarkedText(
            tuple(p for p in self.paragraphs if p is not None),
            spans,
            self.formats,
            tuple(sorted(self.unread.items())),
        )

    def story(self, part: str, root: Element) -> None:
        """Read a part whose root holds paragraphs and tables."""
        self._begin(part)
        self._blocks(root)

    def margin(self, part: str, root: Element) -> None:
        """Read a header or footer, unless an earlier one says the same.

        LibreOffice writes a header that several sections share once for each of them.
        """
        first = len(self.paragraphs)
        self.story(part, root)
        said = tuple((p.pieces, p.end) for p in self.paragraphs[first:] if p)
        if said in self.margins:
            del self.paragraphs[first:]
        self.margins.append(said)

    def notes(self, part: str, kind: str, root: Element) -> None:
        """Read the notes of a part, but not the separators."""
        self._begin(part)
        for note in root:
            if isinstance(note.tag, str) and note.get(_TYPE) in (None, "normal"):
                self.note = f"{kind}:{note.get(_ID)}"
                self._into_fresh_container()
                self._blocks(note)
        self.note = ""

    def _begin(self, part: str) -> None:
        self.part = part
        self.ordinal = self.tables = 0
        self._into_fresh_container()
        self.fields = []
        self.moves = {}

    def _into_fresh_container(self) -> None:
        self.containers += 1
        self.container = self.containers

    # Blocks

    def _blocks(self, parent: Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == _P:
                self._paragraph(child)
            elif tag == _TBL:
                self._table(child)
            elif tag == _SDT:
                self._control(child)
            elif tag in _THROUGH or tag == _ALTERNATE:
                self._blocks(_chosen(child))
            elif not self._zero_width(child, None):
                self._odd(child)

    def _control(self, control: Element) -> None:
        gallery = control.find(_GALLERY)
        contents = gallery is not None and "Table of Contents" in gallery.get(_VAL, "")
        self.in_contents += contents
        for content in control.iterchildren(_CONTENT):
            self._blocks(content)
        self.in_contents -= contents

    def _table(self, table: Element) -> None:
        self.tables += 1
        number, above = self.tables, self.cell
        for r, row in enumerate(_inside(table, _TR), 1):
            kept = self.outer
            for mark in row.iterfind(_ROW_MARKS):
                self._format(mark)
                self.outer = self._marked(self.outer, mark)
            for c, cell in enumerate(_inside(row, _TC), 1):
                in_row = self.outer
                for mark in cell.iterfind(_CELL_MARKS):
                    self._format(mark)
                    self.outer = self._marked(self.outer, mark)
                self.cell = f"table {number}, row {r}, column {c}"
                self._into_fresh_container()
                self._blocks(cell)
                self.outer = in_row
            self.outer = kept
            for child in row:
                self._zero_width(child, None)
        for child in table:
            self._zero_width(child, None)
        self.cell = above
        self._into_fresh_container()

    def _paragraph(self, element: Element) -> None:
        open_one = _Paragraph(len(self.paragraphs))
        self.paragraphs.append(None)
        ordinal, container, self.ordinal = (
            self.ordinal,
            self.container,
            self.ordinal + 1,
        )
        open_one.bookmarks, self.bookmarks = self.bookmarks, []
        style, end = "", self.outer
        if self.fields or self.in_contents:
            open_one.contents = self._is_in_contents()
        for child in element:
            if child.tag == _R:
                self._run(child, open_one, self.outer)
            elif child.tag == _PPR:
                style, end = self._properties(child)
            else:
                self._inline(child, open_one, self.outer)
        if end.move.startswith(_UNNAMED):
            names = [p.mark.move for p in open_one.pieces if p.mark.after is end.after]
            end = end._replace(move=next(filter(None, reversed(names)), end.move))
        self.paragraphs[open_one.index] = MarkedParagraph(
            self.part,
            ordinal,
            tuple(open_one.pieces),
            end,
            style,
            container,
            self.cell,
            tuple(open_one.bookmarks),
            open_one.contents or _is_contents_style(style),
            tuple(open_one.notes),
            self.note,
            self.box,
        )

    def _properties(self, properties: Element) -> tuple[str, Mark]:
        style, end = "", self.outer
        for child in properties:
            if child.tag == _P_STYLE:
                style = child.get(_VAL, "")
            elif child.tag == _RPR:
                for mark in child:
                    self._format(mark)
                    end = self._marked(end, mark)
            else:
                self._format(child)
                for grandchild in child:
                    self._format(grandchild)
        return style, end

    # Inside a paragraph

    def _inline(self, child: Element, into: _Paragraph, mark: Mark) -> None:
        tag = child.tag
        if tag == _R:
            self._run(child, into, mark)
        elif tag in _MARKS:
            inner = self._marked(mark, child)
            for grandchild in child:
                self._inline(grandchild, into, inner)
        elif tag in _THROUGH:
            for grandchild in child:
                self._inline(grandchild, into, mark)
        elif tag == _SDT:
            for content in child.iterchildren(_CONTENT):
                for grandchild in content:
                    self._inline(grandchild, into, mark)
        elif tag == _FLD_SIMPLE:
            self.fields.append(_Field())
            self.fields[-1].code, self.fields[-1].in_result = (
                child.get(_INSTR, ""),
                True,
            )
            into.contents = into.contents or self._is_in_contents()
            for grandchild in child:
                self._inline(grandchild, into, mark)
            self.fields.pop()
        elif tag == _ALTERNATE:
            for grandchild in _chosen(child):
                self._inline(grandchild, into, mark)
        elif not self._zero_width(child, into):
            self._odd(child, into, mark)

    def _run(self, run: Element, into: _Paragraph, mark: Mark) -> None:
        for child in run:
            tag = child.tag
            if tag in _TEXT:
                text = child.text or ""
                if child.get(_SPACE) != "preserve" and tag != _MATH_T:
                    text = text.strip(_WHITE)
                if "\n" in text:
                    text = text.replace("\n", " ")
                self._add(text, into, mark)
            elif tag == _RPR:
                if len(child) and child[-1].tag == _R_PR_CHANGE:
                    self.formats += 1
            elif tag in _LETTERS:
                self._add(_LETTERS[tag], into, mark)
            else:
                self._in_run(child, into, mark)

    def _in_run(self, child: Element, into: _Paragraph, mark: Mark) -> None:
        tag = child.tag
        if tag == _BR:
            if child.get(_TYPE, "textWrapping") == "textWrapping":
                self._add("\n", into, mark)
        elif tag == _SYM:
            self._add(_symbol(child.get(_CHAR, "")), into, mark)
        elif tag == _FLD_CHAR:
            self._field(child, into)
        elif tag in (_INSTR_TEXT, _DEL_INSTR_TEXT):
            if self.fields and not self.fields[-1].in_result:
                self.fields[-1].code += child.text or ""
        elif tag in (_FOOTNOTE_REFERENCE, _ENDNOTE_REFERENCE):
            kind = "footnotes" if tag == _FOOTNOTE_REFERENCE else "endnotes"
            into.notes.append(f"{kind}:{child.get(_ID)}")
        elif tag in (_DRAWING, _PICT, _OBJECT):
            self._boxes(child)
        elif tag == _ALTERNATE:
            for grandchild in _chosen(child):
                self._in_run(grandchild, into, mark)
        elif tag == _RUBY:
            for base in child.iterfind(_RUBY_RUNS):
                self._run(base, into, mark)
        elif not self._zero_width(child, into):
            self._odd(child)

    def _add(self, text: str, into: _Paragraph, mark: Mark) -> None:
        if self.fields:
            kinds = {field.kind for field in self.fields if field.in_result}
            if kinds & _WORKED_OUT:
                return
            if kinds & _CROSS:
                mark = mark._replace(computed=True)
        into.add(text, mark)

    def _field(self, char: Element, into: _Paragraph) -> None:
        kind = char.get(_FLD_CHAR_TYPE)
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].in_result = True
            into.contents = into.contents or self._is_in_contents()
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _is_in_contents(self) -> bool:
        if self.in_contents:
            return True
        return any(f.in_result and f.kind in ("TOC", "INDEX") for f in self.fields)

    def _boxes(self, drawing: Element) -> None:
        """Read the text boxes of a drawing as paragraphs of their own."""
        kept = self.container, self.cell, self.fields, self.box, self.outer
        for content in drawing.iter(_TXBX_CONTENT):
            if any(a.tag == _FALLBACK for a in _ancestors(content, drawing)):
                continue
            if any(a.tag == _TXBX_CONTENT for a in _ancestors(content, drawing)):
                continue
            self._into_fresh_container()
            self.fields, self.box = [], True
            self._blocks(content)
        self.container, self.cell, self.fields, self.box, self.outer = kept

    # Marks without width

    def _zero_width(self, child: Element, into: _Paragraph | None) -> bool:
        """Take note of a mark that has no text; tell whether it was one."""
        tag = child.tag
        if tag in _SILENT or not isinstance(tag, str):
            return True
        here = (len(self.paragraphs), 0) if into is None else (into.index, into.length)
        if tag == _COMMENT_RANGE_START:
            self.starts.setdefault(child.get(_ID, ""), here)
        elif tag == _COMMENT_RANGE_END:
            self.ends[child.get(_ID, "")] = here
        elif tag == _COMMENT_REFERENCE:
            self.points.setdefault(child.get(_ID, ""), here)
        elif tag == _BOOKMARK_START:
            (self.bookmarks if into is None else into.bookmarks).append(
                child.get(_NAME, "")
            )
        elif tag in _OPEN_MOVE:
            self.moves[f"{tag}{child.get(_ID, '')}"] = child.get(_NAME, "")
        elif tag in _CLOSE_MOVE:
            self.moves.pop(f"{tag[:-3]}Start{child.get(_ID, '')}", None)
        else:
            return False
        return True

    def _marked(self, outer: Mark, element: Element) -> Mark:
        """Return the state of what lies in `element`, which lies in `outer`."""
        tag = element.tag
        if tag not in _MARKS:
            return outer
        author, date = element.get(_AUTHOR, ""), element.get(_DATE, "")
        move = ""
        if tag in _MOVED:
            side = _MOVE_FROM_RANGE_START if tag in _GONE else _MOVE_TO_RANGE_START
            names = [name for key, name in self.moves.items() if key.startswith(side)]
            move = names[-1] if names else f"{_UNNAMED}{author} {date}"
        if tag in _COME:
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

    def _format(self, element: Element) -> None:
        self.formats += element.tag in _FORMATS

    def _odd(
        self, element: Element, into: _Paragraph | None = None, mark: Mark = PLAIN
    ) -> None:
        """List an element that is not understood, if it holds words, and read them."""
        if not isinstance(element.tag, str):
            return
        self._format(element)
        runs = list(element.iter(_R))
        words = any((t.text or "").strip() for run in runs for t in run.iter(*_TEXT))
        if words or element.tag == _ALT_CHUNK:
            self.unread[element.tag.rpartition("}")[2]] += 1
        if into is None:
            for paragraph in element.iter(_P):
                self._paragraph(paragraph)
            return
        for run in runs:
            self._run(run, into, mark)


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"


@lru_cache(maxsize=256)
def _is_contents_style(style: str) -> bool:
    low = style.lower().replace(" ", "").replace("_20_", "")
    stem = low.rstrip("0123456789")
    return stem in ("toc", "contents", "verzeichnis", "tm") and stem != low


def _chosen(alternate: Element) -> Element:
    """Return the half of ``mc:AlternateContent`` that Word shows."""
    if alternate.tag != _ALTERNATE:
        return alternate
    for tag in (_CHOICE, _FALLBACK):
        for half in alternate.iterchildren(tag):
            return half
    return alternate


def _inside(parent: Element, tag: str) -> Iterable[Element]:
    """Yield the rows of a table or cells of a row, controls seen through."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == _SDT:
            for content in child.iterchildren(_CONTENT):
                yield from _inside(content, tag)
        elif child.tag == _CUSTOM_XML:
            yield from _inside(child, tag)


def _ancestors(element: Element, top: Element) -> Iterable[Element]:
    above = element.getparent()
    while above is not None and above is not top:
        yield above
        above = above.getparent()
