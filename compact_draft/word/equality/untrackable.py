"""What can stand in no mark, as it differs between two files: listed, with its place."""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.word.equality.keys import Keys, Loose
from compact_draft.word.ooxml.containers import is_loose_between
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

_WORDS = 60
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


def loose_in(package: Package, keys: Keys) -> list[Loose]:
    """Return what stands between the blocks of the main part and cannot be tracked."""
    return [
        keys.loose_as(one, _paragraph(one, back=True), _paragraph(one, back=False))
        for container in package.xml(package.main).iter(*_CONTAINERS)
        if _holds_blocks(container)
        for one in filter(is_loose_between, container)
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
    for one in element.itersiblings(*_BLOCKS, preceding=back):
        inside = list(one.iter(w("p")))
        if inside:
            return inside[-1 if back else 0]
    return None


def unlike(
    old: list[Loose], new: list[Loose], homes: Mapping[Element, Element]
) -> list[Untracked]:
    """Return what only one file has, or what stands elsewhere.

    `homes` leads from an old paragraph to the new one that it is; one that was not
    looked at, as in a note that stayed as it was, is not in it.
    """
    come = list(new)
    gone: list[Loose] = []
    for one in old:
        mate = next((other for other in come if _in_place(one, other, homes)), None)
        if mate is None:
            gone.append(one)
        else:
            come.remove(mate)
    return [_listed(one, is_old=True) for one in gone] + [
        _listed(one, is_old=False) for one in come
    ]


def _in_place(old: Loose, new: Loose, homes: Mapping[Element, Element]) -> bool:
    if old.key != new.key:
        return False
    sides = ((old.before, new.before), (old.after, new.after))
    if old.before is not None and homes.get(old.before) is old.before:
        return False  # what is struck before it stands behind it now
    if all(mine not in homes for mine, _now in sides):
        return old.near == new.near
    return any(
        mine is now if mine is None else homes.get(mine) is now for mine, now in sides
    )


def _listed(loose: Loose, *, is_old: bool) -> Untracked:
    name = loose.tag.rpartition("}")[2]
    near, said = " ".join(loose.near.split()), " ".join(loose.words.split()) or "there"
    return Untracked(
        kind=_NAMES.get(name, f"markup {name}"),
        where=f"at \u201c{_cut(near)}\u201d" if near else "at an empty place",
        old=_cut(said) if is_old else "",
        new="" if is_old else _cut(said),
        lost_on=LostOn.REJECT,
    )


def _cut(text: str) -> str:
    return text if len(text) <= _WORDS else f"{text[:_WORDS]}…"
