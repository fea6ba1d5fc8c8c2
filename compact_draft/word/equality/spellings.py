"""What does a property say, in one spelling?

A property is told as facts, by name: ``{"b": "1"}``, ``{"ind@left": "720"}``. What has
no effect where nothing else speaks has the value "": ``<w:b w:val="0"/>``,
``<w:color w:val="auto"/>``, ``<w:spacing w:before="0"/>`` (ECMA-376 part 1, 17.3 and
17.4: the value of each property where it is left out).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from compact_draft.word.ooxml.names import CHANGES, NAMESPACES, Element, w

Facts = dict[str, str]
"""Name of a property, or of one side of it → what it says; "" for no effect."""

_W = "{" + NAMESPACES["w"] + "}"
_VAL = w("val")
_ON = {"1", "true", "on"}
_OFF_WHEN_SILENT = (
    *("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline"),
    *("shadow", "emboss", "imprint", "vanish", "webHidden", "rtl", "cs", "specVanish"),
    *("oMath", "keepNext", "keepLines", "pageBreakBefore", "suppressLineNumbers"),
    *("suppressAutoHyphens", "topLinePunct", "bidi", "contextualSpacing"),
    *("mirrorIndents", "suppressOverlap", "titlePg", "noEndnote", "formProt"),
    *("rtlGutter", "bidiVisual", "cantSplit", "tblHeader", "hidden", "noWrap"),
    *("tcFitText", "hideMark"),
)
_ON_WHEN_SILENT = (
    *("widowControl", "kinsoku", "wordWrap", "overflowPunct", "autoSpaceDE"),
    *("autoSpaceDN", "adjustRightInd", "snapToGrid"),
)
UNSEEN = {
    w(tag)
    for tag in [
        "lang",
        "noProof",
        *CHANGES,
        "headerReference",
        "footerReference",
        "divId",
        "cnfStyle",
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "permStart",
        "permEnd",
        "lastRenderedPageBreak",
        "commentReference",
        "annotationRef",
    ]
}
"""Full names of what nobody sees, or what says that something changed."""
_PLAIN = {
    "jc": {"start": "left", "end": "right", "left": ""},
    "highlight": {"none": ""},
    "vertAlign": {"baseline": ""},
    "em": {"none": ""},
    "effect": {"none": ""},
    "kern": {"0": ""},
    "position": {"0": ""},
    "w": {"100": "", "100%": ""},
    "outlineLvl": {"9": ""},
    "textAlignment": {"auto": ""},
    "textDirection": {"lrTb": "", "lr": ""},
    "vAlign": {"top": ""},
    "type": {"nextPage": ""},
    "tblLayout": {"autofit": ""},
    "tblOverlap": {"overlap": ""},
    "tblStyleRowBandSize": {"1": ""},
    "tblStyleColBandSize": {"1": ""},
    "gridSpan": {"1": ""},
    "gridBefore": {"0": ""},
    "gridAfter": {"0": ""},
    "vMerge": {"": "continue"},
}
"""Properties of one value → how values are told; others as they are."""
_PLAIN["jc"] |= {"start": ""}
_BY_ATTRIBUTE = {
    "spacing": {
        **dict.fromkeys(("val", "before", "after", "beforeLines", "afterLines"), "0"),
        **dict.fromkeys(("beforeAutospacing", "afterAutospacing"), "0"),
        "line": "240",
        "lineRule": "auto",
    },
    "pgMar": {"gutter": "0"},
    "pgSz": {"orient": "portrait"},
    "pgNumType": {"fmt": "decimal", "chapSep": "hyphen"},
}
"""Properties whose attributes count one by one → what each is where it is left out."""
_SIDES = {"pBdr", "tblBorders", "tcBorders", "pgBorders"}
_START = {"start": "left", "end": "right"}
_WIDTHS = {"tblW", "tblInd", "tcW", "tblCellSpacing", "wBefore", "wAfter"}
_MARGINS = {"tblCellMar", "tcMar"}
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
_OTHER_SCRIPTS = {"bCs", "iCs", "szCs", "cs"}
_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "pi": 240.0}


class Names(Protocol):
    """What the ids mean that properties name, and which scripts are written.

    Attributes:
        has_complex: Words are written in a script with letters that join, or from
            right to left: else their fonts and sizes show nowhere.
        has_eastern: Words are written in a script of East Asia.
        has_bands: Some style of tables looks otherwise in some of its rows or columns.
        has_hyphens: Words are cut at the ends of lines.
    """

    has_complex: bool
    has_eastern: bool
    has_bands: bool
    has_hyphens: bool

    def style(self, identity: str) -> str:
        """Return type and name of a style; empty for the one that is not named."""
        ...

    def number(self, identity: str) -> str:
        """Return the name of a list."""
        ...

    def typeface(self, theme: str) -> str:
        """Return the font that a theme's font stands for."""
        ...

    def other(self, element: Element) -> str:
        """Return the key of a property of which nothing more is known."""
        ...


class _Told(NamedTuple):
    """A property on its way to becoming facts."""

    short: str
    element: Element
    names: Names


def facts_of(properties: Element, names: Names) -> Facts:
    """Return what the properties of a run, paragraph, table or section say."""
    found: Facts = {}
    for element in properties:
        tag = element.tag
        if isinstance(tag, str) and tag not in UNSEEN:
            if not tag.startswith(_W):
                found[tag] = names.other(element)
                continue
            short = tag.removeprefix(_W)
            tell = _TELLERS.get(short, _other)
            for name, said in tell(_Told(short, element, names)):
                found[f"{short}@{name}" if name else short] = said
    return found


_Said = Iterator[tuple[str, str]]


def _toggle(told: _Told) -> _Said:
    if told.short not in _OTHER_SCRIPTS or told.names.has_complex:
        value = told.element.get(_VAL, "1").lower()
        yield "", "1" if value in _ON else ""


def _hyphens(told: _Told) -> _Said:
    if told.names.has_hyphens:
        value = told.element.get(_VAL, "1").lower()
        yield "", "" if value in _ON else "0"


def _toggle_off(told: _Told) -> _Said:
    yield "", "" if told.element.get(_VAL, "1").lower() in _ON else "0"


def _plain(told: _Told) -> _Said:
    value = told.element.get(_VAL, "")
    yield "", _PLAIN[told.short].get(value, value)


def _size(told: _Told) -> _Said:
    if told.short == "sz" or told.names.has_complex:
        yield "", twips(told.element.get(_VAL, ""), half=True)


def _attributes(told: _Told) -> _Said:
    usual = _BY_ATTRIBUTE[told.short]
    for key, raw in told.element.items():
        name = key.removeprefix(_W)
        if name == "code" or "rsid" in name:
            continue
        value = twips(raw)
        if name.endswith("Autospacing"):
            value = "1" if raw.lower() in _ON else "0"
        yield name, "" if value == usual.get(name) else value


def _indents(told: _Told) -> _Said:
    said = {key.removeprefix(_W): twips(value) for key, value in told.element.items()}
    for name in ("left", "right", "leftChars", "rightChars"):
        other = name.replace("left", "start").replace("right", "end")
        if name in said or other in said:
            yield name, _no_zero(said.get(name, said.get(other, "")))
    hanging, first = said.get("hanging", ""), said.get("firstLine", "")
    if hanging or first:
        back = _no_zero(hanging)
        yield "first", f"-{back}" if back else _no_zero(first)
    for name in ("hangingChars", "firstLineChars"):
        if name in said:
            yield name, _no_zero(said[name])


def _fonts(told: _Told) -> _Said:
    slots = ["ascii", "hAnsi"]
    slots += ["cs"] if told.names.has_complex else []
    slots += ["eastAsia"] if told.names.has_eastern else []
    for slot in slots:
        theme = "cstheme" if slot == "cs" else f"{slot}Theme"
        themed = told.element.get(w(theme))
        named = told.element.get(w(slot))
        if themed is not None:
            yield slot, told.names.typeface(themed)
        elif named is not None:
            yield slot, named
    hint = told.element.get(w("hint"))
    if hint is not None and told.names.has_eastern:
        yield "hint", "" if hint == "default" else hint


def _colour(told: _Told) -> _Said:
    value = _coloured(told.element, "")
    yield "", "" if value == "auto" else value


def _coloured(element: Element, of: str) -> str:
    """Return the colour that an element names for its text, fill or border."""
    theme = element.get(w(f"theme{of.title()}" if of == "fill" else "themeColor"))
    if theme is None:
        return element.get(w(of) if of else _VAL, "auto").lower()
    kind = "themeFill" if of == "fill" else "theme"
    shades = [element.get(w(f"{kind}{one}"), "") for one in ("Tint", "Shade")]
    return f"{theme};{';'.join(shades).lower()}"


def _underline(told: _Told) -> _Said:
    value = told.element.get(_VAL, "none")
    colour = _coloured(told.element, "color")
    said = value if colour == "auto" else f"{value};{colour}"
    yield "", "" if value == "none" else said


def _shading(told: _Told) -> _Said:
    value = told.element.get(_VAL, "clear")
    fill = _coloured(told.element, "fill").replace("none", "auto")
    colour = "" if value == "clear" else _coloured(told.element, "color")
    empty = value == "nil" or (value == "clear" and fill == "auto")
    yield "", "" if empty else f"{value};{fill};{colour}"


def _border(told: _Told) -> _Said:
    yield "", _bordered(told.element)


def _bordered(element: Element) -> str:
    value = element.get(_VAL, "none")
    if value in ("none", "nil"):
        return ""
    said = [value, element.get(w("sz"), "0"), element.get(w("space"), "0")]
    said.append(_coloured(element, "color"))
    said += [
        name for name in ("shadow", "frame") if element.get(w(name), "0").lower() in _ON
    ]
    return ";".join(said)


def _sides(told: _Told) -> _Said:
    for key, value in told.element.items():
        yield key.removeprefix(_W), value
    for one in told.element:
        if isinstance(one.tag, str):
            side = one.tag.removeprefix(_W)
            said = _bordered(one)
            if told.short == "tcBorders":
                said = said or "none"  # it takes the table's line away
            yield _START.get(side, side), said


def _tabs(told: _Told) -> _Said:
    for one in told.element:
        value = one.get(_VAL, "left")
        value = {**_START, "num": "left"}.get(value, value)
        leader = one.get(w("leader"), "none")
        said = value if leader == "none" else f"{value};{leader}"
        yield twips(one.get(w("pos"), "0")), "" if value == "clear" else said


def _numbering(told: _Told) -> _Said:
    number = told.element.find(w("numId"))
    level = told.element.find(w("ilvl"))
    depth = "0" if level is None else level.get(_VAL, "0")
    if number is None:
        yield "", f"as the style;{depth}" if level is not None else ""
    else:
        identity = number.get(_VAL, "0")
        yield "", "" if identity == "0" else f"{told.names.number(identity)};{depth}"


def _style(told: _Told) -> _Said:
    meaning = told.names.style(told.element.get(_VAL, ""))
    if meaning:
        yield "", meaning


def _inner(told: _Told) -> _Said:
    if told.short == "sectPr":
        yield "", ""  # even one that says nothing ends a section
    yield from facts_of(told.element, told.names).items()


def _note_numbers(told: _Told) -> _Said:
    usual = {**_NOTES[told.short], "numRestart": "continuous", "numStart": "1"}
    for one in told.element:
        if isinstance(one.tag, str):
            name, value = one.tag.removeprefix(_W), one.get(_VAL, "")
            yield name, "" if value == usual.get(name) else value


def _columns(told: _Told) -> _Said:
    one = told.element
    count = one.get(w("num"), "1")
    if count == "1" and not len(one):
        yield "", ""
        return
    equal = one.get(w("equalWidth"), "1").lower() in _ON
    apart = one.get(w("sep"), "0").lower() in _ON
    inner = "" if equal else "".join(map(told.names.other, one))
    yield "", f"{count};{one.get(w('space'), '720')};{apart};{inner}"


def _grid_of_page(told: _Told) -> _Said:
    has_grid = told.element.get(w("type"), "default") != "default"
    yield "", told.names.other(told.element) if has_grid else ""


def _width(told: _Told) -> _Said:
    kind = told.element.get(w("type"), "dxa")
    value = twips(told.element.get(w("w"), "0"))
    yield "", "" if kind in ("auto", "nil") or value == "0" else f"{value};{kind}"


def _margins(told: _Told) -> _Said:
    for one in told.element:
        if isinstance(one.tag, str):
            side = one.tag.removeprefix(_W)
            yield _START.get(side, side), twips(one.get(w("w"), "0"))


def _height(told: _Told) -> _Said:
    value, rule = told.element.get(_VAL, "0"), told.element.get(w("hRule"), "auto")
    value = twips(value)
    yield "", "" if value == "0" and rule == "auto" else f"{value};{rule}"


def _table_look(told: _Told) -> _Said:
    if not told.names.has_bands:
        return
    raw = told.element.get(_VAL, "0")
    bits = (
        int(raw, 16) if all(c in "0123456789abcdefABCDEF" for c in raw) and raw else 0
    )
    for name, bit in _LOOKS:
        said = told.element.get(w(name))
        if said is not None:
            bits = bits | bit if said.lower() in _ON else bits & ~bit
    yield "", str(bits) if bits else ""


def _other(told: _Told) -> _Said:
    yield "", told.names.other(told.element)


def twips(raw: str, *, half: bool = False) -> str:
    """Return a measure in twentieths of a point (`half`: in half points); else as it is."""
    factor = _TWIPS.get(raw[-2:])
    try:
        if factor is None:
            return str(int(raw)) if raw.lstrip("-").isdecimal() else raw
        return str(round(float(raw[:-2]) * factor / (10 if half else 1)))
    except ValueError:
        return raw


def _no_zero(value: str) -> str:
    return "" if value == "0" else value


_TELLERS: dict[str, Callable[[_Told], _Said]] = {
    **dict.fromkeys(_OFF_WHEN_SILENT, _toggle),
    **dict.fromkeys(_ON_WHEN_SILENT, _toggle_off),
    **dict.fromkeys(_PLAIN, _plain),
    **dict.fromkeys(_BY_ATTRIBUTE, _attributes),
    **dict.fromkeys(_SIDES, _sides),
    **dict.fromkeys(_WIDTHS, _width),
    **dict.fromkeys(_MARGINS, _margins),
    **dict.fromkeys(_NOTES, _note_numbers),
    **dict.fromkeys(("rPr", "pPr", "sectPr"), _inner),
    **dict.fromkeys(("pStyle", "rStyle", "tblStyle"), _style),
    **dict.fromkeys(("sz", "szCs"), _size),
    "suppressAutoHyphens": _hyphens,
    "ind": _indents,
    "rFonts": _fonts,
    "color": _colour,
    "u": _underline,
    "shd": _shading,
    "bdr": _border,
    "tabs": _tabs,
    "numPr": _numbering,
    "cols": _columns,
    "docGrid": _grid_of_page,
    "trHeight": _height,
    "tblLook": _table_look,
}
