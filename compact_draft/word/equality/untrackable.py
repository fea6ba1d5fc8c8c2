"""What can stand in no mark, as it differs between two files: listed, with its place."""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.text.shortened import shortened
from compact_draft.word.equality.atoms import Untrackable
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.containers import is_untrackable_between
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

_MOST = 61
_NAMES = {
    "altChunk": "embedded document",
    "subDoc": "sub-document",
    "AlternateContent": "markup of which a reader chooses",
    "oMath": "equation between paragraphs",
    "oMathPara": "equation between paragraphs",
    "sectPr": "section break between paragraphs",
}
_CONTAINERS = tuple(map(w, ("body", "tc", "txbxContent", "sdtContent", "customXml")))
_BLOCKS = {w("p"), w("tbl")}
_OF_BLOCKS = {*_CONTAINERS, w("sdt")}


def untrackable_in(package: Package, keys: ContentKeys) -> list[Untrackable]:
    """Return what stands between the blocks of the main part and cannot be tracked."""
    return [
        keys.as_untrackable(
            element, _paragraph(element, back=True), _paragraph(element, back=False)
        )
        for container in package.xml(package.main).iter(*_CONTAINERS)
        if _holds_blocks(container)
        for element in filter(is_untrackable_between, container)
    ]


def _holds_blocks(container: Element) -> bool:
    """Tell a control or wrapper round blocks from one round runs, rows or cells."""
    if container.tag in _CONTAINERS[:3]:
        return True
    above = container.getparent()
    while above is not None and above.tag in _OF_BLOCKS:
        if above.tag in _CONTAINERS[:3]:
            return True
        above = above.getparent()
    return False


def _paragraph(element: Element, *, back: bool) -> Element | None:
    """Return the nearest paragraph before or behind what stands between blocks."""
    for sibling in element.itersiblings(*_BLOCKS, preceding=back):
        inside = list(sibling.iter(w("p")))
        if inside:
            return inside[-1 if back else 0]
    return None


def unlike(
    old: list[Untrackable], new: list[Untrackable], homes: Mapping[Element, Element]
) -> list[Untracked]:
    """Return what only one file has, or what stands elsewhere.

    `homes` leads from an old paragraph to the new one that it is; one that was not
    looked at, as in a note that stayed as it was, is not in it.
    """
    only_new = list(new)
    only_old: list[Untrackable] = []
    for omission in old:
        mate = next(
            (other for other in only_new if _in_place(omission, other, homes)), None
        )
        if mate is None:
            only_old.append(omission)
        else:
            only_new.remove(mate)
    return [_listed(omission, is_old=True) for omission in only_old] + [
        _listed(omission, is_old=False) for omission in only_new
    ]


def _in_place(
    old: Untrackable, new: Untrackable, homes: Mapping[Element, Element]
) -> bool:
    if old.key != new.key:
        return False
    sides = ((old.before, new.before), (old.after, new.after))
    if old.before is not None and homes.get(old.before) is old.before:
        return False  # what is struck before it stands behind it now
    if all(old_side not in homes for old_side, _new_side in sides):
        return old.near == new.near
    return any(
        old_side is new_side if old_side is None else homes.get(old_side) is new_side
        for old_side, new_side in sides
    )


def _listed(untrackable: Untrackable, *, is_old: bool) -> Untracked:
    name = untrackable.tag.rpartition("}")[2]
    near, content = (
        " ".join(untrackable.near.split()),
        " ".join(untrackable.words.split()) or "there",
    )
    return Untracked(
        kind=_NAMES.get(name, f"markup {name}"),
        where=f"at \u201c{_short(near)}\u201d" if near else "at an empty place",
        old=_short(content) if is_old else "",
        new="" if is_old else _short(content),
        lost_on=LostOn.REJECT,
    )


def _short(text: str) -> str:
    return shortened(text, _MOST)
