"""What does a Word file with tracked changes say: before, after, and as shown?

A reader for returned copies. It walks the XML itself, for nothing else sees inserted
and struck words, moves, paragraph marks and rows alike (ECMA-376 part 1, 17.13.5).
What it does not understand, and what holds words, is listed in `MarkedText.unread`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from compact_draft.word.ooxml.names import Element
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading import revision_names as tags
from compact_draft.word.reading.marked_text import (
    PLAIN,
    Mark,
    MarkedParagraph,
    MarkedText,
    Piece,
    Span,
)
from compact_draft.word.reading.open_fields import OpenFields
from compact_draft.word.reading.revisions_inline import (
    UNNAMED,
    InlineReader,
    OpenParagraph,
    chosen,
)
from compact_draft.word.reading.struck_by_hand import HidingStyles

_STORIES = ("footnotes", "endnotes", "header", "footer")


def read_marks(package: Package) -> MarkedText:
    """Return the text of `package` with what is tracked in it.

    Raises:
        WordFileError: a part is broken.
    """
    reader = _Reader()
    reader.hiding = HidingStyles(package)
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


class _Reader(InlineReader):
    """Walks stories; everything it finds stands in its lists."""

    def __init__(self) -> None:
        super().__init__()
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
            tuple(self.formatted),
            tuple(sorted(self.signers, key=lambda name: (-self.signers[name], name))),
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
        self.fields = OpenFields()
        self.moves = {}
        self.worded = None

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
                self._blocks(chosen(child))
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
        names: list[str] = []
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
                        len(part) and not self._is_formatting(part)
                    ):
                        return None
            elif tag == tags.PPR:
                for part in child:
                    tag = part.tag
                    if tag == tags.P_STYLE:
                        style = part.get(tags.VAL, "")
                        if self._hides(style):
                            return None
                    elif tag not in tags.PARAGRAPH_FORMATTING and not _is_number(part):
                        return None
            elif tag == tags.BOOKMARK_START:
                names.append(child.get(tags.NAME, ""))
            elif tag not in tags.SILENT:
                return None
        text = text.replace("\n", " ")
        return MarkedParagraph(
            self.part,
            self.ordinal,
            (Piece(text, PLAIN),) if text else (),
            PLAIN,
            style,
            self.container,
            self.cell,
            tuple(names),
            _is_contents_style(style),
            (),
            self.note,
            self.box,
        )

    def _marked_paragraph(self, element: Element) -> None:
        open_one = OpenParagraph(len(self.paragraphs))
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
        above, self.style_hides = self.style_hides, False
        for child in element:
            if child.tag == tags.R:
                self._run(child, open_one, self.outer)
            elif child.tag == tags.PPR:
                style, end = self._properties(child)
                self.style_hides = self._hides(style)
            else:
                self._inline(child, open_one, self.outer)
        self.style_hides = above
        if end.move.startswith(UNNAMED):
            names = [p.mark.move for p in open_one.pieces if p.mark.after is end.after]
            end = end._replace(move=next(filter(None, reversed(names)), end.move))
        self.paragraphs[open_one.index] = MarkedParagraph(
            self.part,
            ordinal,
            open_one.pieces,
            end,
            style,
            container,
            self.cell,
            tuple(open_one.bookmarks),
            open_one.contents or _is_contents_style(style),
            tuple(open_one.notes),
            self.note,
            self.box,
            open_one.objects,
        )

    def _hides(self, style: str) -> bool:
        return self.hiding is not None and bool(style) and self.hiding.hides(style)

    def _is_formatting(self, properties: Element) -> bool:
        """Say whether a run's properties hold nothing but how its words look."""
        return not any(
            child.tag in tags.HIDES
            or child.tag == tags.R_PR_CHANGE
            or (child.tag == tags.R_STYLE and self._hides(child.get(tags.VAL, "")))
            for child in properties
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


def _is_number(element: Element) -> bool:
    return element.tag == tags.NUM_PR and all(
        child.tag in tags.NUMBER for child in element
    )


@lru_cache(maxsize=256)
def _is_contents_style(style: str) -> bool:
    low = style.lower().replace(" ", "").replace("_20_", "")
    stem = low.rstrip("0123456789")
    return stem in ("toc", "contents", "verzeichnis", "tm") and stem != low


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
