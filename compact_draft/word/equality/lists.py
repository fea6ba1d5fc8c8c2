"""Which list of the old file is which list of the new one?

Lists that look alike are told apart by votes: each paragraph that says the same in
both files speaks for its two lists. So a list keeps its identity when ids change, and
a paragraph that went from one list to another of the same look is seen.
"""

from __future__ import annotations

from collections import Counter

from compact_draft.word.equality.definitions import Meanings
from compact_draft.word.ooxml.names import Element, w

_VAL = w("val")


def name_lists(old: Meanings, new: Meanings) -> None:
    """Give lists that are one list in both files one name, and all others their own."""
    mine, theirs = old.used_lists(), new.used_lists()
    pairs = _pairs(old, new, mine, theirs)
    new.name_lists({number: f"{new.list_class(number)}#{number}" for number in theirs})
    old.name_lists(
        {
            number: f"{old.list_class(number)}#{pairs.get(number, f'old {number}')}"
            for number in mine
        }
    )


def _pairs(
    old: Meanings, new: Meanings, mine: list[str], theirs: list[str]
) -> dict[str, str]:
    """Return old id to new id of the lists that are one, one to one."""
    looks = Counter(map(old.list_class, mine)) | Counter(map(new.list_class, theirs))
    votes = _votes(old, new) if max(looks.values(), default=0) > 1 else Counter()
    order = [pair for pair, _count in votes.most_common()]
    order += [(one, one) for one in mine if one in theirs]
    order += [(one, other) for one in mine for other in theirs]
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for one, other in order:
        alike = old.list_class(one) == new.list_class(other)
        if alike and one not in pairs and other not in taken:
            pairs[one] = other
            taken.add(other)
    return pairs


def _votes(old: Meanings, new: Meanings) -> Counter[tuple[str, str]]:
    """Return how many paragraphs speak for each pair of lists, in order of sight."""
    before, after = _numbered(old), _numbered(new)
    return Counter(
        pair
        for text, numbers in before.items()
        for pair in zip(numbers, after.get(text, []), strict=False)
    )


def _numbered(meanings: Meanings) -> dict[str, list[str]]:
    """Return the text of each paragraph with a list of its own, and its lists."""
    package = meanings.package
    found: dict[str, list[str]] = {}
    for number in package.xml(package.main).iter(w("numId")):
        paragraph = _paragraph(number)
        if paragraph is not None:
            text = "".join(one.text or "" for one in paragraph.iter(w("t")))
            found.setdefault(text, []).append(number.get(_VAL, "0"))
    return found


def _paragraph(number: Element) -> Element | None:
    element: Element | None = number
    for tag in ("numPr", "pPr", "p"):
        element = None if element is None else element.getparent()
        if element is None or element.tag != w(tag):
            return None
    return element
