"""What does a Word file with tracked changes say: before, after, and as shown?

A reader for returned copies. It walks the XML itself, for nothing else sees inserted
and struck words, moves, paragraph marks and rows alike (ECMA-376 part 1, 17.13.5).
What it does not understand, and what holds words, is listed in `MarkedText.unread`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from lxml import etree

from compact_draft.errors import HostileFileError, Where
from compact_draft.word import revision_names as tags
from compact_draft.word.marked_text import (
    PLAIN,
    Mark,
    MarkedParagraph,
    MarkedText,
    Piece,
    Span,
)
from compact_draft.word.names import Element
from compact_draft.word.package import Package

_UNNAMED = "unnamed "  # the name of a paragraph mark's move is found after the mark
_DEEPEST = 1000
"""More elements than this one in the other are no honest file's."""
_FEW = 64
_IS_DEEP = etree.XPath("boolean(" + "/*" * _FEW + ")")
_STORIES = ("footnotes", "endnotes", "header", "footer")


def read_marks(package: Package) -> MarkedText:
    """Return the text of `package` with what is tracked in it.

    Raises:
        WordFileError: a part is broken.
    """
    if _depth(package.xml(package.main)) > _DEEPEST:
        raise _too_deep(package)
    try:
        return _read(package)
    except RecursionError as fault:
        raise _too_deep(package) from fault


def _too_deep(package: Package) -> HostileFileError:
    return HostileFileError(
        "its text is nested as deep as no honest file's",
        where=Where(package.name),
        mend="do not open it; ask the sender for the document again, as a new file",
    )


def _depth(root: Element) -> int:
    """Return how many elements stand one in the other; for less than 64, say 64."""
    if not _IS_DEEP(root):
        return _FEW
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _read(package: Package) -> MarkedText:
    reader = _Reader()
    body = package.xml(package.main).find(tags.BODY)
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
            if isinstance(note.tag, str) and note.get(tags.TYPE) in (None, "normal"):
                self.note = f"{kind}:{note.get(tags.ID)}"
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
            if tag == tags.P:
                self._paragraph(child)
            elif tag == tags.TBL:
                self._table(child)
            elif tag == tags.SDT:
                self._control(child)
            elif tag in tags.THROUGH or tag == tags.ALTERNATE:
                self._blocks(_chosen(child))
            elif not self._zero_width(child, None):
                self._odd(child)

    def _control(self, control: Element) -> None:
        gallery = control.find(tags.GALLERY)
        contents = gallery is not None and "Table of Contents" in gallery.get(
            tags.VAL, ""
        )
        self.in_contents += contents
        for content in control.iterchildren(tags.CONTENT):
            self._blocks(content)
        self.in_contents -= contents

    def _table(self, table: Element) -> None:
        self.tables += 1
        number, above = self.tables, self.cell
        for r, row in enumerate(_inside(table, tags.TR), 1):
            kept = self.outer
            for mark in row.iterfind(tags.ROW_MARKS):
                self._format(mark)
                self.outer = self._marked(self.outer, mark)
            for c, cell in enumerate(_inside(row, tags.TC), 1):
                in_row = self.outer
                for mark in cell.iterfind(tags.CELL_MARKS):
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
        if not (self.fields or self.in_contents or self.bookmarks):
            plain = self._plain(element) if self.outer is PLAIN else None
            if plain is not None:
                self.paragraphs.append(plain)
                self.ordinal += 1
                return
        self._marked_paragraph(element)

    def _plain(self, element: Element) -> MarkedParagraph | None:
        """Return a paragraph of plain words, the usual case, or None for any other.

        It gives what `_marked_paragraph` would, in half the time.
        """
        text, style = "", ""
        names: tuple[str, ...] = ()
        for child in element:
            tag = child.tag
            if tag == tags.R:
                for part in child:
                    tag = part.tag
                    if tag == tags.T:
                        words = part.text or ""
                        if part.get(tags.SPACE) != "preserve":
                            words = words.strip(tags.WHITE)
                        text += words
                    elif tag != tags.RPR or (
                        len(part) and part[-1].tag == tags.R_PR_CHANGE
                    ):
                        return None
            elif tag == tags.PPR:
                for part in child:
                    tag = part.tag
                    if tag == tags.P_STYLE:
                        style = part.get(tags.VAL, "")
                    elif tag not in tags.LOOKS:
                        return None
            elif tag == tags.BOOKMARK_START:
                names = (*names, child.get(tags.NAME, ""))
            elif tag not in tags.SILENT:
                return None
        if "\n" in text:
            text = text.replace("\n", " ")
        return MarkedParagraph(
            self.part,
            self.ordinal,
            (Piece(text, PLAIN),) if text else (),
            PLAIN,
            style,
            self.container,
            self.cell,
            names,
            _is_contents_style(style),
            (),
            self.note,
            self.box,
        )

    def _marked_paragraph(self, element: Element) -> None:
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
            if child.tag == tags.R:
                self._run(child, open_one, self.outer)
            elif child.tag == tags.PPR:
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
            if child.tag == tags.P_STYLE:
                style = child.get(tags.VAL, "")
            elif child.tag == tags.RPR:
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
            self.fields.append(_Field())
            self.fields[-1].code, self.fields[-1].in_result = (
                child.get(tags.INSTR, ""),
                True,
            )
            into.contents = into.contents or self._is_in_contents()
            for grandchild in child:
                self._inline(grandchild, into, mark)
            self.fields.pop()
        elif tag == tags.ALTERNATE:
            for grandchild in _chosen(child):
                self._inline(grandchild, into, mark)
        elif not self._zero_width(child, into):
            self._odd(child, into, mark)

    def _run(self, run: Element, into: _Paragraph, mark: Mark) -> None:
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
                    self.formats += 1
            elif tag in tags.LETTERS:
                self._add(tags.LETTERS[tag], into, mark)
            else:
                self._in_run(child, into, mark)

    def _in_run(self, child: Element, into: _Paragraph, mark: Mark) -> None:
        tag = child.tag
        if tag == tags.BR:
            if child.get(tags.TYPE, "textWrapping") == "textWrapping":
                self._add("\n", into, mark)
        elif tag == tags.SYM:
            self._add(_symbol(child.get(tags.CHAR, "")), into, mark)
        elif tag == tags.FLD_CHAR:
            self._field(child, into)
        elif tag in (tags.INSTR_TEXT, tags.DEL_INSTR_TEXT):
            if self.fields and not self.fields[-1].in_result:
                self.fields[-1].code += child.text or ""
        elif tag in (tags.FOOTNOTE_REFERENCE, tags.ENDNOTE_REFERENCE):
            kind = "footnotes" if tag == tags.FOOTNOTE_REFERENCE else "endnotes"
            into.notes.append(f"{kind}:{child.get(tags.ID)}")
        elif tag in (tags.DRAWING, tags.PICT, tags.OBJECT):
            self._boxes(child)
        elif tag == tags.ALTERNATE:
            for grandchild in _chosen(child):
                self._in_run(grandchild, into, mark)
        elif tag == tags.RUBY:
            for base in child.iterfind(tags.RUBY_RUNS):
                self._run(base, into, mark)
        elif not self._zero_width(child, into):
            self._odd(child)

    def _add(self, text: str, into: _Paragraph, mark: Mark) -> None:
        if self.fields:
            kinds = {field.kind for field in self.fields if field.in_result}
            if kinds & tags.WORKED_OUT:
                return
            if kinds & tags.CROSS:
                mark = mark._replace(computed=True)
        into.add(text, mark)

    def _field(self, char: Element, into: _Paragraph) -> None:
        kind = char.get(tags.FLD_CHAR_TYPE)
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
        for content in drawing.iter(tags.TXBX_CONTENT):
            if any(a.tag == tags.FALLBACK for a in _ancestors(content, drawing)):
                continue
            if any(a.tag == tags.TXBX_CONTENT for a in _ancestors(content, drawing)):
                continue
            self._into_fresh_container()
            self.fields, self.box = [], True
            self._blocks(content)
        self.container, self.cell, self.fields, self.box, self.outer = kept

    # Marks without width

    def _zero_width(self, child: Element, into: _Paragraph | None) -> bool:
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
            self.moves[f"{tag}{child.get(tags.ID, '')}"] = child.get(tags.NAME, "")
        elif tag in tags.CLOSE_MOVE:
            self.moves.pop(f"{tag[:-3]}Start{child.get(tags.ID, '')}", None)
        else:
            return False
        return True

    def _marked(self, outer: Mark, element: Element) -> Mark:
        """Return the state of what lies in `element`, which lies in `outer`."""
        tag = element.tag
        if tag not in tags.MARKS:
            return outer
        author, date = element.get(tags.AUTHOR, ""), element.get(tags.DATE, "")
        move = ""
        if tag in tags.MOVED:
            side = (
                tags.MOVE_FROM_RANGE_START
                if tag in tags.GONE
                else tags.MOVE_TO_RANGE_START
            )
            names = [name for key, name in self.moves.items() if key.startswith(side)]
            move = names[-1] if names else f"{_UNNAMED}{author} {date}"
        if tag in tags.COME:
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
        self.formats += element.tag in tags.FORMATS

    def _odd(
        self, element: Element, into: _Paragraph | None = None, mark: Mark = PLAIN
    ) -> None:
        """List an element that is not understood, if it holds words, and read them."""
        if not isinstance(element.tag, str):
            return
        self._format(element)
        runs = list(element.iter(tags.R))
        words = any(
            (t.text or "").strip() for run in runs for t in run.iter(*tags.TEXT)
        )
        if words or element.tag == tags.ALT_CHUNK:
            self.unread[element.tag.rpartition("}")[2]] += 1
        if into is None:
            for paragraph in element.iter(tags.P):
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
    if alternate.tag != tags.ALTERNATE:
        return alternate
    for tag in (tags.CHOICE, tags.FALLBACK):
        for half in alternate.iterchildren(tag):
            return half
    return alternate


def _inside(parent: Element, tag: str) -> Iterable[Element]:
    """Yield the rows of a table or cells of a row, controls seen through."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == tags.SDT:
            for content in child.iterchildren(tags.CONTENT):
                yield from _inside(content, tag)
        elif child.tag == tags.CUSTOM_XML:
            yield from _inside(child, tag)


def _ancestors(element: Element, top: Element) -> Iterable[Element]:
    above = element.getparent()
    while above is not None and above is not top:
        yield above
        above = above.getparent()
