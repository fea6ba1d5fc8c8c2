"""To what does a part of a Word file refer, and by which names?"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TypeVar

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
TYPES_KNOWN: dict[bytes, dict[str, str]] = {}
LINKS_KNOWN: dict[tuple[bytes, str, tuple[str, ...]], dict[str, Relationship]] = {}
"""What a few lists of contents and of relationships say, by their bytes.

A round brings thousands of copies of one file, and these parts of them are the same."""
_MOST_KNOWN = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """One line of a part's relationships.

    Attributes:
        id: The name by which the part's XML refers to it, ``rId7``.
        type: The whole address of its kind.
        target: For a part, its absolute name without a leading slash; else the
            address as it stands, as for a link into the document itself (``#_top``).
        external: Whether the target lies outside the package.
    """

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last segment of the type: ``styles``, ``hyperlink``."""
        return self.type.rpartition("/")[2]


def keep(known: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    """Keep what some bytes say; the oldest goes where there are many."""
    if len(known) >= _MOST_KNOWN:
        known.pop(next(iter(known)), None)
    known[key] = value


def rels_of(part: str) -> str:
    """Return the name of the part that holds the relationships of a part."""
    return posixpath.join(
        posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels"
    )


def is_rels(part: str) -> bool:
    """Tell whether a part holds the relationships of another."""
    return part.endswith(".rels") and posixpath.basename(posixpath.dirname(part)) == (
        "_rels"
    )
