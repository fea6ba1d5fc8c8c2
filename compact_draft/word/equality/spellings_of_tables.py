"""What do properties of tables and of sections say, in one spelling?"""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.word.equality.told import ON, START, VAL, Said, Told, W, twips
from compact_draft.word.ooxml.names import w

_NOTES = {
    "footnotePr": {"numFmt": "decimal", "pos": "pageBottom"},
    "endnotePr": {"numFmt": "lowerRoman", "pos": "docEnd"},
}
_LOOKS = (
    ("firstRow", 0x20),
    ("lastRow", 0x40),
    ("firstColumn", 0x80),
    ("lastColumn", 0x100),
    ("noHBand", 0x200),
    ("noVBand", 0x400),
)
_WIDTHS = {"tblW", "tblInd", "tcW", "tblCellSpacing", "wBefore", "wAfter"}
_MARGINS = {"tblCellMar", "tcMar"}


def _note_numbers(told: Told) -> Said:
    usual = {**_NOTES[told.short], "numRestart": "continuous", "numStart": "1"}
    for one in told.element:
        if isinstance(one.tag, str):
            name, value = one.tag.removeprefix(W), one.get(VAL, "")
            yield name, "" if value == usual.get(name) else value


def _columns(told: Told) -> Said:
    one = told.element
    count = one.get(w("num"), "1")
    if count == "1" and not len(one):
        yield "", ""
        return
    equal = one.get(w("equalWidth"), "1").lower() in ON
    apart = one.get(w("sep"), "0").lower() in ON
    inner = "" if equal else "".join(map(told.names.other, one))
    yield "", f"{count};{one.get(w('space'), '720')};{apart};{inner}"


def _grid_of_page(told: Told) -> Said:
    has_grid = told.element.get(w("type"), "default") != "default"
    yield "", told.names.other(told.element) if has_grid else ""


def _width(told: Told) -> Said:
    kind = told.element.get(w("type"), "dxa")
    value = twips(told.element.get(w("w"), "0"))
    yield "", "" if kind in ("auto", "nil") or value == "0" else f"{value};{kind}"


def _margins(told: Told) -> Said:
    for one in told.element:
        if isinstance(one.tag, str):
            side = one.tag.removeprefix(W)
            yield START.get(side, side), twips(one.get(w("w"), "0"))


def _height(told: Told) -> Said:
    value, rule = told.element.get(VAL, "0"), told.element.get(w("hRule"), "auto")
    value = twips(value)
    yield "", "" if value == "0" and rule == "auto" else f"{value};{rule}"


def _table_look(told: Told) -> Said:
    if not told.names.has_bands:
        return
    raw = told.element.get(VAL, "0")
    bits = (
        int(raw, 16) if all(c in "0123456789abcdefABCDEF" for c in raw) and raw else 0
    )
    for name, bit in _LOOKS:
        said = told.element.get(w(name))
        if said is not None:
            bits = bits | bit if said.lower() in ON else bits & ~bit
    yield "", str(bits) if bits else ""


TELLERS: dict[str, Callable[[Told], Said]] = {
    **dict.fromkeys(_WIDTHS, _width),
    **dict.fromkeys(_MARGINS, _margins),
    **dict.fromkeys(_NOTES, _note_numbers),
    "cols": _columns,
    "docGrid": _grid_of_page,
    "trHeight": _height,
    "tblLook": _table_look,
}
"""Local name of a property → what tells what it says."""
