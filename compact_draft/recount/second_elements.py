"""What does an element of a Word file hold, by its name without a namespace?

Strict files have other namespaces than the rest (ECMA-376 part 1, annex A).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from xml.etree import ElementTree as ET

STANDS_FOR = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
"""Elements of a run that stand for a character."""


def character(element: ET.Element) -> str:
    """Return the text that an element inside a run stands for."""
    local = name_of(element)
    if local in ("t", "delText"):
        text = element.text or ""
        kept = element.get("{http://www.w3.org/XML/1998/namespace}space")
        if kept != "preserve" and "math" not in element.tag:
            text = text.strip(" \t\n\r")
        return text.replace("\n", " ")
    if local == "br":
        return "\n" if get(element, "type") in ("", "textWrapping") else ""
    if local == "sym":
        code = get(element, "char")
        is_code = re.fullmatch("[0-9A-Fa-f]{1,5}", code)
        return chr(int(code, 16)) if is_code else "\ufffd"
    return STANDS_FOR[local]


def has_mark(element: ET.Element, properties: str, kinds: frozenset[str]) -> bool:
    """Tell whether a row or a cell bears a mark of these kinds."""
    return any(
        name_of(mark) in kinds
        for child in element
        if name_of(child) == properties
        for mark in child
    )


def boxes(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the outermost text boxes of a drawing."""
    for child in shown(element):
        if name_of(child) == "txbxContent":
            yield child
        else:
            yield from boxes(child)


def inside(parent: ET.Element, wanted: str) -> Iterator[ET.Element]:
    """Yield rows of a table or cells of a row, controls seen through."""
    for child in parent:
        if name_of(child) == wanted:
            yield child
        elif name_of(child) in ("sdt", "sdtContent", "customXml"):
            yield from inside(child, wanted)


def shown(parent: ET.Element) -> Iterable[ET.Element]:
    """Yield children; of alternatives only what Word shows."""
    for child in parent:
        if name_of(child) == "AlternateContent":
            halves = {name_of(half): half for half in reversed(child)}
            half = halves.get("Choice", halves.get("Fallback"))
            if half is not None:
                yield from shown(half)
        else:
            yield child


def name_of(element: ET.Element) -> str:
    """Return the name of an element, without its namespace."""
    return _without_namespace(element.tag)


@lru_cache(maxsize=1024)
def _without_namespace(tag: object) -> str:
    """Return a tag's own name; empty for a comment or an instruction."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def get(element: ET.Element, name: str) -> str:
    """Return an attribute by its local name; empty where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""
