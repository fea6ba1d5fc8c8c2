"""What lies in what: blocks of a container, rows, cells, text boxes, inline content.

Content controls and ``w:customXml`` are looked through; marks of no width between
blocks are left out.
"""

from __future__ import annotations

from compact_draft.word.ooxml.names import NAMESPACES, Element, m, mc, w

_VAL = w("val")
_SDT, _SDT_CONTENT = w("sdt"), w("sdtContent")
_RUN, _SECTPR = w("r"), w("sectPr")
_WRAPPERS = {_SDT, w("customXml")}
_RANGES = [
    "bookmarkStart",
    "bookmarkEnd",
    "commentRangeStart",
    "commentRangeEnd",
    "permStart",
    "permEnd",
    "proofErr",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "customXmlInsRangeStart",
    "customXmlInsRangeEnd",
    "customXmlDelRangeStart",
    "customXmlDelRangeEnd",
]
RANGES = frozenset(w(tag) for tag in _RANGES)
"""Full names of the marks of no width that may stand between blocks and runs."""
RELATIONSHIP_ID = f"{{{NAMESPACES['r']}}}id"
"""Full name of the attribute that most elements name a relationship with."""
EQUATIONS = frozenset({m("oMath"), m("oMathPara")})
"""Full names of equations."""
ALTERNATE = mc("AlternateContent")
"""Full name of content in several kinds, of which a reader takes one."""
ALT_CHUNK = w("altChunk")
"""Full name of the place of a whole other document, which Word reads in on opening."""
_BLOCKS = frozenset({w("p"), w("tbl")})
_BESIDE_BLOCKS = RANGES | {w(tag) for tag in ("tcPr", "customXmlPr")}
_INLINE = frozenset(
    w(tag)
    for tag in [
        *("pPr", "r", "hyperlink", "fldSimple", "smartTag", "customXml", "dir", "bdo"),
        *("sdt", "ins", "del", "moveFrom", "moveTo", "commentReference"),
        *("annotationRef", "lastRenderedPageBreak", "smartTagPr", "customXmlPr"),
        *("fldData", "sdtPr", "sdtEndPr", "sdtContent"),
    ]
)


def content_of(holder: Element) -> Element:
    """Return the element whose children are the content of an inline `holder`."""
    inside = holder.find(_SDT_CONTENT) if holder.tag == _SDT else None
    return holder if inside is None else inside


def boxes_of(node: Element) -> tuple[list[Element], list[Element]]:
    """Return the text boxes of a drawing, and their copies for old readers."""
    copies = {
        box for half in node.iter(mc("Fallback")) for box in half.iter(w("txbxContent"))
    }
    boxes = list(node.iter(w("txbxContent")))
    return [b for b in boxes if b not in copies], [b for b in boxes if b in copies]


def rows_of(table: Element) -> list[Element]:
    """Return the rows of a table, those in content controls too."""
    return [row for row, _path in _children(table, w("tr"))]


def cells_of(row: Element) -> list[Element]:
    """Return the cells of a row, those in content controls too."""
    return [cell for cell, _path in _children(row, w("tc"))]


def _children(parent: Element, wanted: str | None) -> list[tuple[Element, str]]:
    """Return children of a name, or all blocks, with the path of what wraps them."""
    found: list[tuple[Element, str]] = []
    if next(parent.iterchildren(*_WRAPPERS), None) is None:  # as nearly everywhere
        tags = _BLOCKS if wanted is None else (wanted,)
        return [(child, "") for child in parent.iterchildren(*tags)]
    waiting = [(node, "") for node in reversed(parent)]
    while waiting:
        element, path = waiting.pop()
        tag = element.tag
        if tag in _WRAPPERS:
            inside = element.find(_SDT_CONTENT) if tag == _SDT else element
            onward = path + ("/s" + _control_name(element) if tag == _SDT else "")
            waiting += [
                (node, onward) for node in reversed(() if inside is None else inside)
            ]
        elif tag == wanted or (wanted is None and tag in _BLOCKS):
            found.append((element, path))
    return found


def _control_name(control: Element) -> str:
    tags = (w("alias"), w("tag"), w("docPartObj"))
    properties = control.find(w("sdtPr"))
    found = [] if properties is None else [properties.find(tag) for tag in tags]
    return "|".join("" if child is None else child.get(_VAL, "+") for child in found)


def blocks_of(container: Element) -> list[tuple[Element, str]]:
    """Return the blocks of a body, cell, note or header, with the path of controls.

    Content controls and ``w:customXml`` round blocks are looked through; all else is
    left out: marks of no width between blocks, cell properties, the last ``w:sectPr``,
    and what `is_untrackable_between` tells.
    """
    return _children(container, None)


def is_untrackable_between(element: Element) -> bool:
    """Tell whether what stands among blocks is none and cannot be tracked.

    Another document, an equation, two kinds of blocks for readers to choose from, and
    whatever has no business there.
    """
    tag = element.tag
    if tag in _BLOCKS or tag in _WRAPPERS or tag in _BESIDE_BLOCKS:
        return False
    if tag == _SECTPR:
        return element.getnext() is not None
    return isinstance(tag, str)


def is_untrackable(element: Element) -> bool:
    """Tell whether what stands among runs can stand in no mark, nor hold one.

    A sub-document, and whatever has no business there.
    """
    if element.tag == ALTERNATE:
        return not _is_signable(element)
    return not (
        element.tag in _INLINE
        or element.tag in RANGES
        or element.tag in EQUATIONS
        or not isinstance(element.tag, str)
    )


def _is_signable(alternate: Element) -> bool:
    """Tell whether all that readers may choose from can stand in a mark of runs."""
    return all(
        child.tag == _RUN
        or child.tag in EQUATIONS
        or child.tag == _SDT
        or (child.tag == ALTERNATE and _is_signable(child))
        for choice in alternate
        for child in choice
    )
