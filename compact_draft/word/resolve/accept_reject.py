"""Accept or reject tracked changes, as a word processor would.

Follows ECMA-376 part 1, 17.13.5, and for what the standard leaves open, Word: the
paragraph whose mark goes flows into the next one, whose properties stay; the last
paragraph of a cell or story always stays; a table goes with its last row.

This module knows the standard and nothing of how we write changes, so that it can
judge what we write.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Literal

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import CELL_MARKS, RUN_MARKS
from compact_draft.word.resolve.settle_part import (
    FORMER,
    MOVE_RANGES,
    XML_STARTS,
    Settling,
)
from compact_draft.word.resolve.settle_tree import detach

Mode = Literal["accept", "reject"]
Only = Callable[[Element], bool] | Collection[str] | None

_NUMBERING = w("numberingChange")
_WHOLE = (".docx", ".docm", ".dotx", ".dotm")
"""How the names of whole files end that Word reads in: they have a story's type too."""
_WITHOUT_WORDS = (".styles+xml", ".numbering+xml")
"""How the types of parts end that may hold tracked changes and refer to nothing."""
_STORY_TYPES = tuple(
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    for kind in (
        "document.main",
        "document.glossary",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "comments",
        "styles",
        "numbering",
    )
)


def settle(root: Element, mode: Mode, *, only: Only = None) -> int:
    """Accept or reject the tracked changes under `root` where they stand.

    Args:
        root: The root of a part, or any element in it.
        mode: Whether changes are accepted or rejected.
        only: The changes meant: a set of authors' names, or a function that is
            given each element with a change. None means all changes.

    Returns:
        How many elements with a change were settled.
    """
    return Settling(root, accept=mode == "accept", chosen=_chooser(only)).run()


def settle_package(package: Package, mode: Mode, *, only: Only = None) -> int:
    """Settle body, headers, footers, notes, comments, styles and numbering.

    Notes and comments whose reference goes are removed with it.
    """
    settled = 0
    parts = [
        part
        for part in package.parts
        if package.content_type(part) in _STORY_TYPES and not part.endswith(_WHOLE)
    ]
    before = _references(package, parts)
    for part in parts:
        if _without_marks(package, part):
            continue
        count = settle(package.xml(part), mode, only=only)
        if count:
            package.touch(part)
        settled += count
    if settled and before:
        _drop_unreferenced(package, parts, before - _references(package, parts))
    return settled


def _without_marks(package: Package, part: str) -> bool:
    """Tell whether styles or lists, which seldom hold a mark, hold none."""
    if not package.content_type(part).endswith(_WITHOUT_WORDS):
        return False
    return package.shared(part).made(_is_plain)


def _is_plain(root: Element) -> bool:
    tags = (*RUN_MARKS, *CELL_MARKS, *FORMER, *XML_STARTS, *MOVE_RANGES, _NUMBERING)
    return next(root.iter(*tags), None) is None


def authors(root: Element) -> dict[str, int]:
    """Return who made the tracked changes under `root`, and how many each."""
    found: dict[str, int] = {}
    tags = (*RUN_MARKS, *CELL_MARKS, *FORMER, *XML_STARTS, _NUMBERING)
    for change in root.iter(*tags):
        if change.tag != w("tblGridChange"):
            author = change.get(w("author"), "")
            found[author] = found.get(author, 0) + 1
    return found


def _chooser(only: Only) -> Callable[[Element], bool] | None:
    if only is None or callable(only):
        return only
    names = frozenset(only)
    return lambda change: change.get(w("author")) in names


_ID = w("id")
_REFERENCES = {
    w("footnoteReference"): ("footnotes", w("footnote")),
    w("endnoteReference"): ("endnotes", w("endnote")),
    w("commentReference"): ("comments", w("comment")),
}


def _references(package: Package, parts: Iterable[str]) -> set[tuple[str, str]]:
    """Return the references to comments, and to notes where the package has any."""
    tags = [
        tag
        for tag, (kind, _) in _REFERENCES.items()
        if kind == "comments" or package.related(package.main, kind)
    ]
    return {
        (str(reference.tag), reference.get(_ID, ""))
        for part in parts
        if not package.content_type(part).endswith(_WITHOUT_WORDS)
        for reference in package.xml(part).iter(*tags)
    }


def _drop_unreferenced(
    package: Package, parts: list[str], going: set[tuple[str, str]]
) -> None:
    for reference, (kind, tag) in _REFERENCES.items():
        ids = {identity for found, identity in going if found == reference}
        if not ids:
            continue
        for part in package.related(package.main, kind):
            root = package.xml(part)
            for body in [e for e in root.iter(tag) if e.get(w("id")) in ids]:
                detach(body)
                package.touch(part)
    comments = {i for found, i in going if found == w("commentReference")}
    for part in parts if comments else ():
        ends = package.xml(part).iter(w("commentRangeStart"), w("commentRangeEnd"))
        for mark in [e for e in ends if e.get(w("id")) in comments]:
            detach(mark)
            package.touch(part)
