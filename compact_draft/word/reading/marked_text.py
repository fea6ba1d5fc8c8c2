"""What a Word file with tracked changes says, as values."""

from __future__ import annotations

from typing import NamedTuple

PARAGRAPH_END = "\u2029"
"""Stands for the end of a paragraph where texts are joined."""


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
        computed: Whether the text is a cross-reference that is worked out again.
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
        objects: How many pictures and embedded objects without words it holds.
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
    objects: int = 0

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
    def in_margin(self) -> bool:
        """Whether it stands in a header or footer."""
        return "header" in self.part or "footer" in self.part

    @property
    def is_marked(self) -> bool:
        """Whether anything in it is tracked, or worked out again."""
        if len(self.pieces) == 1:
            return self.end is not PLAIN or self.pieces[0].mark is not PLAIN
        return self.end is not PLAIN or any(p.mark is not PLAIN for p in self.pieces)


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
        formatted: Author and paragraph of each tracked change of look.
        signers: Whoever signed a tracked change, of words or of look, most first.
    """

    paragraphs: tuple[MarkedParagraph, ...]
    spans: dict[str, Span]
    formats: int
    unread: tuple[tuple[str, int], ...]
    formatted: tuple[tuple[str, int], ...] = ()
    signers: tuple[str, ...] = ()
