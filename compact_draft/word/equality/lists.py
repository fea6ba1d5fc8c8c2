"""Which list of the old file is which list of the new one?

Lists that look alike are told apart by votes: each paragraph that says the same in
both files speaks for its two lists. So a list keeps its identity when ids change, and
a paragraph that went from one list to another of the same look is seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.ooxml.names import Element, w

_VAL = w("val")


def name_lists(old: Definitions, new: Definitions) -> None:
    """Give lists that are one list in both files one name, and all others their own."""
    old_lists, new_lists = old.used_lists(), new.used_lists()
    pairs = _pairs(old, new, old_lists, new_lists)
    names = {number: f"{new.list_class(number)}#{number}" for number in new_lists}
    new.name_lists(names)
    old.name_lists(
        {
            number: names[pairs[number]]
            if number in pairs
            else f"{old.list_class(number)}#old {number}"
            for number in old_lists
        }
    )


def _pairs(
    old: Definitions, new: Definitions, old_lists: list[str], new_lists: list[str]
) -> dict[str, str]:
    """Return old id to new id of the lists that are one, one to one."""
    first_levels = Counter(
        map(_first, (old.list_levels(old_id) for old_id in old_lists))
    )
    first_levels |= Counter(
        map(_first, (new.list_levels(old_id) for old_id in new_lists))
    )
    votes = _votes(old, new) if max(first_levels.values(), default=0) > 1 else Counter()
    order = [pair for pair, _count in votes.most_common()]
    order += [(old_id, old_id) for old_id in old_lists if old_id in new_lists]
    order += [(old_id, new_id) for old_id in old_lists for new_id in new_lists]
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for old_id, new_id in order:
        if old_id in pairs or new_id in taken:
            continue
        if are_alike(old.list_levels(old_id), new.list_levels(new_id)):
            pairs[old_id] = new_id
            taken.add(new_id)
    return pairs


def _first(levels: Sequence[str]) -> str:
    return levels[0] if levels else ""


def are_alike(old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether two lists look alike as far as both are defined.

    A program that saves a file again defines all nine levels, used or not.
    """
    size = min(len(old), len(new))
    return old[:size] == new[:size] and (size > 0 or len(old) == len(new))


def _votes(old: Definitions, new: Definitions) -> Counter[tuple[str, str]]:
    """Return how many paragraphs and styles speak for each pair of lists, as seen."""
    before, after = _numbered(old), _numbered(new)
    votes = Counter(
        pair
        for text, numbers in before.items()
        for pair in zip(numbers, after.get(text, []), strict=False)
    )
    old_lists, new_lists = old.numbered_styles(), new.numbered_styles()
    votes.update(
        (old_id, new_lists[name])
        for name, old_id in old_lists.items()
        if name in new_lists
    )
    return votes


def _numbered(definitions: Definitions) -> dict[str, list[str]]:
    """Return the text of each paragraph with a list of its own, and its lists."""
    package = definitions.package
    found: dict[str, list[str]] = {}
    for number in package.xml(package.main).iter(w("numId")):
        paragraph = _paragraph(number)
        if paragraph is not None:
            text = "".join(old_id.text or "" for old_id in paragraph.iter(w("t")))
            found.setdefault(text, []).append(number.get(_VAL, "0"))
    return found


def _paragraph(number: Element) -> Element | None:
    element: Element | None = number
    for tag in ("numPr", "pPr", "p"):
        element = None if element is None else element.getparent()
        if element is None or element.tag != w(tag):
            return None
    return element
