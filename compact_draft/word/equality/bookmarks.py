"""Which place does a made-up bookmark mark, and which place of the other file is that?

Word and its like put a bookmark at each heading that a list of contents or a reference
leads to, and make up a new name whenever they build the list again: ``_Toc``, ``_Ref``,
``_Hlk``, ``_GoBack``, ``__RefHeading``. So links and fields are compared by where they
lead. A bookmark that a person named is known by its name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from compact_draft.diff.block import Block, Vocabulary
from compact_draft.diff.blocks import align
from compact_draft.text.normalise import fold
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

_MADE_UP = re.compile(r"_|(?:h|kix)\.[a-z0-9]{6,}$")
_P, _T, _START, _NAME = w("p"), w("t"), w("bookmarkStart"), w("name")


class _Marked(NamedTuple):
    """A paragraph with made-up bookmarks.

    Attributes:
        text: Its words.
        onward: Its words and those of the paragraph behind it.
        names: Each bookmark, and how many letters stand before it.
    """

    text: str
    onward: str
    names: list[tuple[str, int]]


def is_made_up(name: str) -> bool:
    """Tell whether a program gave a bookmark its name."""
    return _MADE_UP.match(name) is not None


def bookmark_names(package: Package) -> set[str | None]:
    """Return the names of all bookmarks; a part without the word is not parsed for it."""
    return {
        mark.get(_NAME)
        for part in package.parts
        if part.endswith(".xml") and _may_hold_bookmarks(package, part)
        for mark in package.xml(part).iter(_START)
    }


def _may_hold_bookmarks(package: Package, part: str) -> bool:
    if package.is_parsed(part):
        return True
    data = package.data(part)
    return b"bookmarkStart" in data or b"\0" in data[:64]


def name_places(old: Definitions, new: Definitions) -> None:
    """Let the made-up bookmarks of both files stand for the places they mark.

    A place that both files have is called by the old file's first name for it.
    """
    before, after = _marked(old), _marked(new)
    old_places, new_places = _as_named(before), _as_named(after)
    for i, j in _pairs(before, after):
        alike = before[i].text == after[j].text
        known: dict[int, str] = {}
        for places, marked in ((old_places, before[i]), (new_places, after[j])):
            offsets = sorted({offset for _name, offset in marked.names})
            for name, offset in marked.names:
                at = offset if alike else offsets.index(offset) + (offsets[0] > 0)
                places[name] = known.setdefault(at, f"at {name}")
    old.name_places(old_places)
    new.name_places(new_places)


def _as_named(marked: Sequence[_Marked]) -> dict[str, str]:
    return {name: name for bookmark in marked for name, _offset in bookmark.names}


def _pairs(before: list[_Marked], after: list[_Marked]) -> list[tuple[int, int]]:
    """Return the paragraphs that are one place, in order, then those that moved."""
    if not before or not after:
        return []
    words = Vocabulary()
    numbers: dict[str, int] = {}
    olds, news = (_blocks(side, words, numbers) for side in (before, after))
    found = align(olds, news, likeness=words.likeness)
    pairs = [(i, j) for i, j in found if i is not None and j is not None]
    unpaired = {before[i].text: i for i, j in found if i is not None and j is None}
    free = {after[j].text: j for i, j in found if j is not None and i is None}
    once = _once(before) & _once(after)
    return pairs + [
        (i, free[t]) for t, i in unpaired.items() if t in free and t in once
    ]


def _blocks(
    marked: Sequence[_Marked], words: Vocabulary, numbers: dict[str, int]
) -> list[Block]:
    return [
        words.block(
            fold(bookmark.text), key=numbers.setdefault(bookmark.onward, len(numbers))
        )
        for bookmark in marked
    ]


def _once(marked: Sequence[_Marked]) -> set[str]:
    counts = Counter(bookmark.text for bookmark in marked)
    return {text for text, count in counts.items() if count == 1 and text}


def _marked(definitions: Definitions) -> list[_Marked]:
    """Return the paragraphs of the main part with made-up bookmarks, in order."""
    package = definitions.package
    held: dict[Element, list[tuple[str, int]]] = {}
    for mark in package.xml(package.main).iter(_START):
        name = mark.get(_NAME, "")
        paragraph = _paragraph(mark) if is_made_up(name) else None
        if paragraph is not None:
            held.setdefault(paragraph, []).append((name, _letters_before(mark)))
    return [
        _Marked(_words(element), f"{_words(element)}\n{_words_behind(element)}", names)
        for element, names in held.items()
    ]


def _paragraph(mark: Element) -> Element | None:
    """Return the paragraph that a bookmark begins in, or the one behind it."""
    for above in mark.iterancestors(_P):
        return above
    for following in mark.itersiblings(_P, w("tbl")):
        return next(following.iter(_P), None)
    return None


def _letters_before(mark: Element) -> int:
    above = mark.getparent()
    if above is None or above.tag != _P:
        return 0
    before = mark.itersiblings(preceding=True)
    return sum(len(t.text or "") for child in before for t in child.iter(_T))


def _words(element: Element) -> str:
    return "".join(node.text or "" for node in element.iter(_T))


def _words_behind(paragraph: Element) -> str:
    following = paragraph.getnext()
    return "" if following is None else _words(following)
