"""The pieces of a paragraph's content, and what stands in none of them."""

from __future__ import annotations

from typing import NamedTuple

from compact_draft.word.ooxml.names import Element

RANGE_MARK = ""
BOXES = "\x08"
TEXT = "t"


class Atom(NamedTuple):
    """One piece of a paragraph's content, as it stands in the file.

    Attributes:
        kind: `TEXT`, `RANGE_MARK` for what has no width, else a key of the object.
        text: The characters; for an object, what stands for it in plain text.
        format: Key of the run's format; -1 where none shows.
        path: What the piece lies in: link, simple field, content control.
        run: The ``w:r``; None for what stands in no run.
        node: The child of the run, or the element itself.
        holders: The elements that it lies in below the paragraph, outermost first.
    """

    kind: str
    text: str
    format: int
    path: str
    run: Element | None
    node: Element
    holders: tuple[Element, ...]


class Untrackable(NamedTuple):
    """What stands in no block or run and cannot be tracked, as it was before anything was written.

    Attributes:
        key: What it is; equal keys, equal things.
        tag: Its full name.
        words: What it says itself.
        near: The words of the paragraph that it stands in, or behind.
        before: That paragraph, or the last one of the table before it; None for none.
        after: The paragraph that it stands in, or before; None for none.
    """

    key: str
    tag: str
    words: str
    near: str
    before: Element | None
    after: Element | None


class Block(NamedTuple):
    """Keys of one paragraph, table or other block.

    Attributes:
        full: Key of all that can be tracked.
        text: Raw text; cells of a table parted by line feeds.
    """

    full: int
    text: str


def typed(text: str) -> str:
    """Return a text without what typing alone decides: quotes, dashes, blanks, case."""
    return text.translate(_TYPED).lower()


_TYPED = str.maketrans(
    "‘’‚‛′“”„‟″‐‑‒–—―−\u00a0\u2002\u2003\u2009\u200a\u202f",
    "'''''\"\"\"\"\"-------      ",
)
