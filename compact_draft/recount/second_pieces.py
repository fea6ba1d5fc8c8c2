"""What comes out of a file that is read a second time as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A piece of text that somebody may have written.

    Attributes:
        place: Where it stands, in words.
        text: As it stands.
        heading: Of a cell the heading of its column; else empty.
        row: Of a cell the number of its row; else 0.
    """

    place: str
    text: str
    heading: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondText:
    """What a file says.

    Attributes:
        pieces: Its pieces of text, in order.
        attached: Name and digest of each file that came with it.
        is_head: How many of the first pieces are lines of a head.
        context: What else stands in the file, and need not be anybody's remark.
    """

    pieces: tuple[Piece, ...]
    attached: tuple[tuple[str, str], ...] = ()
    is_head: int = 0
    context: str = ""


def lines_of(text: str, what: str = "line") -> Iterator[Piece]:
    """Yield the lines of a text that hold words; `what` is what a line is called."""
    for number, line in enumerate(text.split("\n"), start=1):
        if any(map(str.isalnum, line)):
            yield Piece(place=f"{what} {number}", text=line.strip())
