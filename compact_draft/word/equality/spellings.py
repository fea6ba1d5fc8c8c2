"""What does a property say, in one spelling?

A property is told as facts, by name: ``{"b": "1"}``, ``{"ind@left": "720"}``. What has
no effect where nothing else speaks has the value "": ``<w:b w:val="0"/>``,
``<w:color w:val="auto"/>``, ``<w:spacing w:before="0"/>`` (ECMA-376 part 1, 17.3 and
17.4: the value of each property where it is left out).
"""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.word.equality.spellings_of_tables import TELLERS
from compact_draft.word.equality.told import (
    ON,
    START,
    VAL,
    Names,
    Said,
    Told,
    W,
    no_zero,
    twips,
)
from compact_draft.word.ooxml.names import CHANGES, Element, w

Facts = dict[str, str]
"""Name of a property, or of one side of it → what it says; "" for no effect."""

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


_OTHER_SCRIPTS = {"bCs", "iCs", "szCs", "cs"}


def facts_of(properties: Element, names: Names) -> Facts:
    """Return what the properties of a run, paragraph, table or section say."""
    found: Facts = {}
    for element in properties:
        tag = element.tag
        if isinstance(tag, str) and tag not in UNSEEN:
            if not tag.startswith(W):
                found[tag] = names.other(element)
                continue
            short = tag.removeprefix(W)
            tell = _TELLERS.get(short, _other)
            for name, said in tell(Told(short, element, names)):
                found[f"{short}@{name}" if name else short] = said
    return found


def _toggle(told: Told) -> Said:
    if told.short not in _OTHER_SCRIPTS or told.names.has_complex:
        value = told.element.get(VAL, "1").lower()
        yield "", "1" if value in ON else ""


def _hyphens(told: Told) -> Said:
    if told.names.has_hyphens:
        value = told.element.get(VAL, "1").lower()
        yield "", "" if value in ON else "0"


def _toggle_off(told: Told) -> Said:
    yield "", "" if told.element.get(VAL, "1").lower() in ON else "0"


def _plain(told: Told) -> Said:
    value = told.element.get(VAL, "")
    yield "", _PLAIN[told.short].get(value, value)


def _size(told: Told) -> Said:
    if told.short == "sz" or told.names.has_complex:
        yield "", twips(told.element.get(VAL, ""), half=True)


def _attributes(told: Told) -> Said:
    usual = _BY_ATTRIBUTE[told.short]
    for key, raw in told.element.items():
        name = key.removeprefix(W)
        if name == "code" or "rsid" in name:
            continue
        value = twips(raw)
        if name.endswith("Autospacing"):
            value = "1" if raw.lower() in ON else "0"
        yield name, "" if value == usual.get(name) else value


def _indents(told: Told) -> Said:
    said = {key.removeprefix(W): twips(value) for key, value in told.element.items()}
    for name in ("left", "right", "leftChars", "rightChars"):
        other = name.replace("left", "start").replace("right", "end")
        if name in said or other in said:
            yield name, no_zero(said.get(name, said.get(other, "")))
    hanging, first = said.get("hanging", ""), said.get("firstLine", "")
    if hanging or first:
        back = no_zero(hanging)
        yield "first", f"-{back}" if back else no_zero(first)
    for name in ("hangingChars", "firstLineChars"):
        if name in said:
            yield name, no_zero(said[name])


def _fonts(told: Told) -> Said:
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


def _colour(told: Told) -> Said:
    value = _coloured(told.element, "")
    yield "", "" if value == "auto" else value


def _coloured(element: Element, of: str) -> str:
    """Return the colour that an element names for its text, fill or border."""
    theme = element.get(w(f"theme{of.title()}" if of == "fill" else "themeColor"))
    if theme is None:
        return element.get(w(of) if of else VAL, "auto").lower()
    kind = "themeFill" if of == "fill" else "theme"
    shades = [element.get(w(f"{kind}{one}"), "") for one in ("Tint", "Shade")]
    return f"{theme};{';'.join(shades).lower()}"


def _underline(told: Told) -> Said:
    value = told.element.get(VAL, "none")
    colour = _coloured(told.element, "color")
    said = value if colour == "auto" else f"{value};{colour}"
    yield "", "" if value == "none" else said


def _shading(told: Told) -> Said:
    value = told.element.get(VAL, "clear")
    fill = _coloured(told.element, "fill").replace("none", "auto")
    colour = "" if value == "clear" else _coloured(told.element, "color")
    empty = value == "nil" or (value == "clear" and fill == "auto")
    yield "", "" if empty else f"{value};{fill};{colour}"


def _border(told: Told) -> Said:
    yield "", _bordered(told.element)


def _bordered(element: Element) -> str:
    value = element.get(VAL, "none")
    if value in ("none", "nil"):
        return ""
    said = [value, element.get(w("sz"), "0"), element.get(w("space"), "0")]
    said.append(_coloured(element, "color"))
    said += [
        name for name in ("shadow", "frame") if element.get(w(name), "0").lower() in ON
    ]
    return ";".join(said)


def _sides(told: Told) -> Said:
    for key, value in told.element.items():
        yield key.removeprefix(W), value
    for one in told.element:
        if isinstance(one.tag, str):
            side = one.tag.removeprefix(W)
            said = _bordered(one)
            if told.short == "tcBorders":
                said = said or "none"  # it takes the table's line away
            yield START.get(side, side), said


def _tabs(told: Told) -> Said:
    for one in told.element:
        value = one.get(VAL, "left")
        value = {**START, "num": "left"}.get(value, value)
        leader = one.get(w("leader"), "none")
        said = value if leader == "none" else f"{value};{leader}"
        yield twips(one.get(w("pos"), "0")), "" if value == "clear" else said


def _numbering(told: Told) -> Said:
    number = told.element.find(w("numId"))
    level = told.element.find(w("ilvl"))
    depth = "0" if level is None else level.get(VAL, "0")
    if number is None:
        yield "", f"as the style;{depth}" if level is not None else ""
    else:
        identity = number.get(VAL, "0")
        yield "", "" if identity == "0" else f"{told.names.number(identity)};{depth}"


def _style(told: Told) -> Said:
    meaning = told.names.style(told.element.get(VAL, ""))
    if meaning:
        yield "", meaning


def _inner(told: Told) -> Said:
    if told.short == "sectPr":
        yield "", ""  # even one that says nothing ends a section
    yield from facts_of(told.element, told.names).items()


def _other(told: Told) -> Said:
    yield "", told.names.other(told.element)


_TELLERS: dict[str, Callable[[Told], Said]] = {
    **dict.fromkeys(_OFF_WHEN_SILENT, _toggle),
    **dict.fromkeys(_ON_WHEN_SILENT, _toggle_off),
    **dict.fromkeys(_PLAIN, _plain),
    **dict.fromkeys(_BY_ATTRIBUTE, _attributes),
    **dict.fromkeys(_SIDES, _sides),
    **TELLERS,
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
}
