"""To what does a part of a Word file refer, and by which names?"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TypeVar

from compact_draft.word.ooxml.names import NAMESPACES

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


def keep(
    known: dict[_Key, _Value], key: _Key, value: _Value, *, most: int = _MOST_KNOWN
) -> None:
    """Keep what some bytes say; the oldest goes where there are `most`."""
    if len(known) >= most:
        known.pop(next(iter(known)), None)
    known[key] = value


_KINDS_OF_MICROSOFT = {
    "commentsExtended": "http://schemas.microsoft.com/office/2011/relationships/",
    "people": "http://schemas.microsoft.com/office/2011/relationships/",
    "commentsIds": "http://schemas.microsoft.com/office/2016/09/relationships/",
    "commentsExtensible": "http://schemas.microsoft.com/office/2018/08/relationships/",
}


def whole_type(kind: str) -> str:
    """Return the whole address of a kind that is named by its last segment."""
    if ":" in kind:
        return kind
    return _KINDS_OF_MICROSOFT.get(kind, f"{NAMESPACES['r']}/") + kind


def rels_of(part: str) -> str:
    """Return the name of the part that holds the relationships of a part."""
    return posixpath.join(
        posixpath.dirname(part), "_rels", f"{posixpath.basename(part)}.rels"
    )


def absolute(target: str, part: str) -> str | None:
    """Return the absolute name that a target of `part` leads to; None if outside."""
    path = target.partition("#")[0]
    joined = posixpath.join("/" + posixpath.dirname(part), path)
    outside = 0
    for segment in joined.split("/"):
        outside += {"": 0, ".": 0, "..": -1}.get(segment, 1)
        if outside < 0:
            return None
    return posixpath.normpath(joined).lstrip("/")


def is_rels(part: str) -> bool:
    """Tell whether a part holds the relationships of another."""
    return part.endswith(".rels") and posixpath.basename(posixpath.dirname(part)) == (
        "_rels"
    )
