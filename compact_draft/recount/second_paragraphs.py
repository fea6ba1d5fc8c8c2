"""What does the second reader keep of a paragraph, read or half read?"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with words, as it stands when all changes are accepted.

    Attributes:
        pieces: The texts (raw) of the ``w:p`` that struck paragraph marks run together;
            one as a rule.
        ordinal: Number of the last of them in its part, from 0.
        story: "body", "note" or "margin" (header and footer).
        style: Id of the paragraph style.
        bookmarks: Names of the bookmarks that start in it.
    """

    pieces: tuple[str, ...]
    ordinal: int
    story: str
    style: str
    bookmarks: tuple[str, ...]

    @property
    def joined(self) -> int:
        """How many struck paragraph marks there are in it."""
        return len(self.pieces) - 1

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.pieces)

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        if self.story == "margin":
            return "header or footer"
        return f"{'note ' if self.story == 'note' else ''}paragraph {self.ordinal + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """A paragraph of the body as it stood before all changes.

    Attributes:
        pieces: Number and text of each ``w:p`` that it is made of; more than one where
            somebody put a paragraph mark into it.
        is_marked: Whether anything in it is tracked.
        bookmarks: Names of the bookmarks that start in it.
    """

    pieces: tuple[tuple[int, str], ...]
    is_marked: bool
    bookmarks: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(text for _, text in self.pieces)


@dataclass(slots=True)
class OpenParagraph:
    """A ``w:p`` being read.

    Attributes:
        ordinal: Its number in its part, from 0.
        text: Its words with all changes accepted, in pieces.
        base: Its words before all changes, in pieces.
        length: How many characters `base` holds.
        is_marked: Whether anything in it is tracked.
        bookmarks: Names of the bookmarks that start in it.
        is_contents: Whether it is a line of a table of contents.
        is_crossed_out: Whether its style alone takes its words away.
    """

    ordinal: int
    text: list[str] = field(default_factory=list)
    base: list[str] = field(default_factory=list)
    length: int = 0
    is_marked: bool = False
    bookmarks: list[str] = field(default_factory=list)
    is_contents: bool = False
    is_crossed_out: bool = False


@dataclass(slots=True)
class OpenField:
    """A field that is open."""

    code: str = ""
    has_result: bool = False

    def add(self, code: str) -> None:
        """Add to its code; more than its name is not asked for."""
        if len(self.code) < 99:
            self.code += code

    @property
    def kind(self) -> str:
        """The first word of its code, in capitals."""
        return (self.code.split() or [""])[0].upper()
