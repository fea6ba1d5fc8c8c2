"""What do properties of tables and of sections say, in one spelling?"""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.word.equality.properties import (
    ON,
    START,
    VAL,
    Property,
    PropertyFacts,
    W,
    twips,
)
from compact_draft.word.ooxml.names import w

_NOTES = {
    "footnotePr": {"numFmt": "decimal", "pos": "pageBottom"},
    "endnotePr": {"numFmt": "lowerRoman", "pos": "docEnd"},
}
_TABLE_LOOK = (
    ("firstRow", 0x20),
    ("lastRow", 0x40),
    ("firstColumn", 0x80),
    ("lastColumn", 0x100),
    ("noHBand", 0x200),
    ("noVBand", 0x400),
)
_WIDTHS = {"tblW", "tblInd", "tcW", "tblCellSpacing", "wBefore", "wAfter"}
_MARGINS = {"tblCellMar", "tcMar"}


def _note_numbers(prop: Property) -> PropertyFacts:
    usual = {**_NOTES[prop.short], "numRestart": "continuous", "numStart": "1"}
    for element in prop.element:
        if isinstance(element.tag, str):
            name, value = element.tag.removeprefix(W), element.get(VAL, "")
            yield name, "" if value == usual.get(name) else value


def _columns(prop: Property) -> PropertyFacts:
    element = prop.element
    count = element.get(w("num"), "1")
    if count == "1" and not len(element):
        yield "", ""
        return
    equal = element.get(w("equalWidth"), "1").lower() in ON
    apart = element.get(w("sep"), "0").lower() in ON
    inner = "" if equal else "".join(map(prop.names.other, element))
    yield "", f"{count};{element.get(w('space'), '720')};{apart};{inner}"


def _grid_of_page(prop: Property) -> PropertyFacts:
    has_grid = prop.element.get(w("type"), "default") != "default"
    yield "", prop.names.other(prop.element) if has_grid else ""


def _width(prop: Property) -> PropertyFacts:
    kind = prop.element.get(w("type"), "dxa")
    value = twips(prop.element.get(w("w"), "0"))
    yield "", "" if kind in ("auto", "nil") or value == "0" else f"{value};{kind}"


def _margins(prop: Property) -> PropertyFacts:
    for element in prop.element:
        if isinstance(element.tag, str):
            side = element.tag.removeprefix(W)
            yield START.get(side, side), twips(element.get(w("w"), "0"))


def _height(prop: Property) -> PropertyFacts:
    value, rule = prop.element.get(VAL, "0"), prop.element.get(w("hRule"), "auto")
    value = twips(value)
    yield "", "" if value == "0" and rule == "auto" else f"{value};{rule}"


def _table_look(prop: Property) -> PropertyFacts:
    if not prop.names.has_bands:
        return
    raw = prop.element.get(VAL, "0")
    bits = (
        int(raw, 16) if all(c in "0123456789abcdefABCDEF" for c in raw) and raw else 0
    )
    for name, bit in _TABLE_LOOK:
        spelled = prop.element.get(w(name))
        if spelled is not None:
            bits = bits | bit if spelled.lower() in ON else bits & ~bit
    yield "", str(bits) if bits else ""


OF_TABLES: dict[str, Callable[[Property], PropertyFacts]] = {
    **dict.fromkeys(_WIDTHS, _width),
    **dict.fromkeys(_MARGINS, _margins),
    **dict.fromkeys(_NOTES, _note_numbers),
    "cols": _columns,
    "docGrid": _grid_of_page,
    "trHeight": _height,
    "tblLook": _table_look,
}
"""Local name of a property → what tells what it says."""
