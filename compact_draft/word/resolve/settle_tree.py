"""How what stands round an element closes up when the element goes.

Moves of elements as ECMA-376 and Word ask for them when a tracked change is settled
(`word.settle`): ranges keep both halves, a paragraph flows into the next one, a shell
that nothing is left in goes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lxml import etree

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import INLINE_CONTAINERS

XML_KINDS = ("Ins", "Del", "MoveFrom", "MoveTo")
"""Kinds of ranges in ``w:customXml…Range`` that mark controls and custom XML."""
PAIRS = {
    w(f"{kind}{end}"): (kind, end)
    for kind, ends in (
        ("bookmark", ("Start", "End")),
        ("commentRange", ("Start", "End")),
        ("perm", ("Start", "End")),
        *((f"{k}Range", ("Start", "End")) for k in ("moveFrom", "moveTo")),
        *((f"customXml{k}Range", ("Start", "End")) for k in XML_KINDS),
    )
    for end in ends
}
"""Full name of a half of a range → what it is a range of, and which half."""
_ZERO_WIDTH = frozenset(PAIRS) | {w("proofErr")}
_SHELLS = INLINE_CONTAINERS - {w("customXml")}
WRAPPED = frozenset({w("sdt"), w("customXml")})
"""Full names of what may stand round blocks."""


def outside(element: Element, tag: str) -> bool:
    """Tell whether an element lies in no `tag`."""
    return next(element.iterancestors(tag), None) is None


def detach(element: Element) -> None:
    """Take an element, which holds no text behind it, out of its parent."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element, inner: Element | None) -> None:
    """Put the content of `inner` in the place of `element`."""
    if inner is not None:
        for child in list(inner):
            if child.tag != w("customXmlPr"):
                element.addprevious(child)
    detach(element)


def put_back(
    live: Element, former: Iterable[Element], untouched: Collection[str]
) -> None:
    """Put former children into `live`, in place of all but the `untouched` names."""
    kept = [child for child in live if child.tag in untouched]
    marks = [child for child in former if child.tag not in untouched]
    # References of a section and marks of a paragraph come first in their parents;
    # the other children that are left alone come last.
    first = live.tag in (w("rPr"), w("sectPr"))
    for child in list(live):
        live.remove(child)
    live.extend([*kept, *marks] if first else [*marks, *kept])


def merge(properties: Element, change: Element, attribute: str) -> None:
    """Say in a cell's properties how a ``w:cellMerge`` leaves it merged downwards."""
    for old in properties.findall(w("vMerge")):
        properties.remove(old)
    kind = change.get(w(attribute))
    if kind is None:
        return
    merge = etree.Element(w("vMerge"))
    if kind == "rest":
        merge.set(w("val"), "restart")
    before = (w("cnfStyle"), w("tcW"), w("gridSpan"), w("hMerge"))
    properties.insert(sum(child.tag in before for child in properties), merge)


def halves_left_over(element: Element) -> list[Element]:
    """Return the halves of ranges in `element` whose other half is outside."""
    marks = [e for e in element.iter(*PAIRS) if e is not element]
    if not marks:
        return []
    seen: dict[tuple[str, str | None], list[Element]] = {}
    for mark in marks:
        kind = PAIRS[str(mark.tag)][0]
        seen.setdefault((kind, mark.get(w("id"))), []).append(mark)
    return [found[0] for found in seen.values() if len(found) == 1]


_STOPS = {w("p"), w("tbl"), w("sdt"), w("customXml"), w("sectPr")}
"""What a paragraph without its mark does not flow over; a document embedded it does."""


def next_block(element: Element) -> Element | None:
    """Return the block behind `element`; None before a section's end or nothing."""
    following = element.getnext()
    while following is not None and following.tag not in _STOPS:
        following = following.getnext()
    return None if following is None or following.tag == w("sectPr") else following


def previous_block(element: Element) -> Element | None:
    """Return the block before `element`, the last in a control; None for the first."""
    preceding = element.getprevious()
    while preceding is not None and preceding.tag not in _STOPS:
        preceding = preceding.getprevious()
    while preceding is not None and preceding.tag in WRAPPED:
        inside = preceding.find(w("sdtContent"))
        blocks = blocks_in(preceding if inside is None else inside)
        if not blocks:
            return preceding
        preceding = blocks[-1]
    return preceding


def blocks_in(container: Element) -> list[Element]:
    """Return the blocks of a container, its properties and marks of no width left out."""
    return [
        child
        for child in container
        if isinstance(child.tag, str)
        and child.tag not in _ZERO_WIDTH
        and child.tag not in (w("tcPr"), w("sectPr"), w("customXmlPr"))
    ]


def flow(source: Element, target: Element) -> None:
    """Put the content of `source` before that of `target`, behind its properties."""
    at = 1 if len(target) and target[0].tag == w("pPr") else 0
    content = [child for child in source if child.tag != w("pPr")]
    between = source.getnext()
    while between is not None and between is not target and between.tag in _ZERO_WIDTH:
        content.append(between)
        between = between.getnext()
    target[at:at] = content


def is_empty(paragraph: Element) -> bool:
    """Tell whether a paragraph holds nothing that has a width."""
    return all(
        child.tag == w("pPr")
        or child.tag in _ZERO_WIDTH
        or not isinstance(child.tag, str)
        or is_hollow(child)
        for child in paragraph
    )


def is_hollow(element: Element) -> bool:
    """Say whether `element` is a shell that nothing is left in."""
    if element.tag in _SHELLS:
        return all(
            child.tag in _ZERO_WIDTH or child.tag == w("smartTagPr")
            for child in element
        )
    if element.tag == w("sdtContent"):
        holder = element.getparent()
        above = None if holder is None else holder.getparent()
        inline = above is not None and above.tag in (w("p"), *_SHELLS)
        return not inline and not blocks_in(element)
    return element.tag == w("sdt") and element.find(w("sdtContent")) is None
