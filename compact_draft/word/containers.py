"""What lies in what: blocks of a container, rows, cells, text boxes, inline content.

Content controls and ``w:customXml`` are looked through; marks of no width between
blocks are left out.
"""

from __future__ import annotations

from compact_draft.word.names import NAMESPACES, Element, m, mc, w

_VAL = w("val")
_SDT, _SDT_CONTENT = w("sdt"), w("sdtContent")
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
ALT_CHUNK = w("altChunk")
"""Full name of the place of a whole other document, which Word reads in on opening."""
_NOT_BLOCKS = RANGES | {
    w(tag) for tag in ("sectPr", "tcPr", "customXmlPr", "ins", "del", "altChunk")
}


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
    waiting = [(one, "") for one in reversed(parent)]
    while waiting:
        element, path = waiting.pop()
        tag = element.tag
        if tag in _WRAPPERS:
            inside = element.find(_SDT_CONTENT) if tag == _SDT else element
            onward = path + ("/s" + _control_name(element) if tag == _SDT else "")
            waiting += [
                (one, onward) for one in reversed(() if inside is None else inside)
            ]
        elif tag == wanted or (
            wanted is None and isinstance(tag, str) and tag not in _NOT_BLOCKS
        ):
            found.append((element, path))
    return found


def _control_name(control: Element) -> str:
    tags = (w("alias"), w("tag"), w("docPartObj"))
    properties = control.find(w("sdtPr"))
    found = [] if properties is None else [properties.find(tag) for tag in tags]
    return "|".join("" if one is None else one.get(_VAL, "+") for one in found)


def blocks_of(container: Element) -> list[tuple[Element, str]]:
    """Return the blocks of a body, cell, note or header, with the path of controls.

    Content controls and ``w:customXml`` round blocks are looked through; marks of no
    width between blocks, cell properties and the last ``w:sectPr`` are left out.
    """
    return _children(container, None)
