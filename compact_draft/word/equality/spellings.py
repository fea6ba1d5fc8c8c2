"""What does a property say, in one spelling?

A property is given as facts, by name: ``{"b": "1"}``, ``{"ind@left": "720"}``. What has
no effect where nothing else speaks has the value "": ``<w:b w:val="0"/>``,
``<w:color w:val="auto"/>``, ``<w:spacing w:before="0"/>`` (ECMA-376 part 1, 17.3 and
17.4: the value of each property where it is left out).
"""

from __future__ import annotations

from collections.abc import Callable

from compact_draft.word.equality.properties import (
    ON,
    START,
    VAL,
    Names,
    Property,
    PropertyFacts,
    W,
    no_zero,
    twips,
)
from compact_draft.word.equality.spellings_of_tables import OF_TABLES
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
"""Properties of one value → how values are named; others as they are."""
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
            spelling = _SPELLINGS.get(short, _other)
            for name, spelled in spelling(Property(short, element, names)):
                found[f"{short}@{name}" if name else short] = spelled
    return found


def _toggle(prop: Property) -> PropertyFacts:
    if prop.short not in _OTHER_SCRIPTS or prop.names.has_complex:
        value = prop.element.get(VAL, "1").lower()
        yield "", "1" if value in ON else ""


def _hyphens(prop: Property) -> PropertyFacts:
    if prop.names.has_hyphens:
        value = prop.element.get(VAL, "1").lower()
        yield "", "" if value in ON else "0"


def _toggle_off(prop: Property) -> PropertyFacts:
    yield "", "" if prop.element.get(VAL, "1").lower() in ON else "0"


def _plain(prop: Property) -> PropertyFacts:
    value = prop.element.get(VAL, "")
    yield "", _PLAIN[prop.short].get(value, value)


def _size(prop: Property) -> PropertyFacts:
    if prop.short == "sz" or prop.names.has_complex:
        yield "", twips(prop.element.get(VAL, ""), half=True)


def _attributes(prop: Property) -> PropertyFacts:
    usual = _BY_ATTRIBUTE[prop.short]
    for key, raw in prop.element.items():
        name = key.removeprefix(W)
        if name == "code" or "rsid" in name:
            continue
        value = twips(raw)
        if name.endswith("Autospacing"):
            value = "1" if raw.lower() in ON else "0"
        yield name, "" if value == usual.get(name) else value


def _indents(prop: Property) -> PropertyFacts:
    spelled = {key.removeprefix(W): twips(value) for key, value in prop.element.items()}
    for name in ("left", "right", "leftChars", "rightChars"):
        other = name.replace("left", "start").replace("right", "end")
        if name in spelled or other in spelled:
            yield name, no_zero(spelled.get(name, spelled.get(other, "")))
    hanging, first = spelled.get("hanging", ""), spelled.get("firstLine", "")
    if hanging or first:
        back = no_zero(hanging)
        yield "first", f"-{back}" if back else no_zero(first)
    for name in ("hangingChars", "firstLineChars"):
        if name in spelled:
            yield name, no_zero(spelled[name])


def _fonts(prop: Property) -> PropertyFacts:
    slots = ["ascii", "hAnsi"]
    slots += ["cs"] if prop.names.has_complex else []
    slots += ["eastAsia"] if prop.names.has_eastern else []
    for slot in slots:
        theme = "cstheme" if slot == "cs" else f"{slot}Theme"
        themed = prop.element.get(w(theme))
        named = prop.element.get(w(slot))
        if themed is not None:
            yield slot, prop.names.typeface(themed)
        elif named is not None:
            yield slot, named
    hint = prop.element.get(w("hint"))
    if hint is not None and prop.names.has_eastern:
        yield "hint", "" if hint == "default" else hint


def _colour(prop: Property) -> PropertyFacts:
    value = _coloured(prop.element, "")
    yield "", "" if value == "auto" else value


def _coloured(element: Element, of: str) -> str:
    """Return the colour that an element names for its text, fill or border."""
    theme = element.get(w(f"theme{of.title()}" if of == "fill" else "themeColor"))
    if theme is None:
        return element.get(w(of) if of else VAL, "auto").lower()
    kind = "themeFill" if of == "fill" else "theme"
    shades = [element.get(w(f"{kind}{name}"), "") for name in ("Tint", "Shade")]
    return f"{theme};{';'.join(shades).lower()}"


def _underline(prop: Property) -> PropertyFacts:
    value = prop.element.get(VAL, "none")
    colour = _coloured(prop.element, "color")
    spelled = value if colour == "auto" else f"{value};{colour}"
    yield "", "" if value == "none" else spelled


def _shading(prop: Property) -> PropertyFacts:
    value = prop.element.get(VAL, "clear")
    fill = _coloured(prop.element, "fill").replace("none", "auto")
    colour = "" if value == "clear" else _coloured(prop.element, "color")
    empty = value == "nil" or (value == "clear" and fill == "auto")
    yield "", "" if empty else f"{value};{fill};{colour}"


def _border(prop: Property) -> PropertyFacts:
    yield "", _bordered(prop.element)


def _bordered(element: Element) -> str:
    value = element.get(VAL, "none")
    if value in ("none", "nil"):
        return ""
    spelled = [value, element.get(w("sz"), "0"), element.get(w("space"), "0")]
    spelled.append(_coloured(element, "color"))
    spelled += [
        name for name in ("shadow", "frame") if element.get(w(name), "0").lower() in ON
    ]
    return ";".join(spelled)


def _sides(prop: Property) -> PropertyFacts:
    for key, value in prop.element.items():
        yield key.removeprefix(W), value
    for element in prop.element:
        if isinstance(element.tag, str):
            side = element.tag.removeprefix(W)
            spelled = _bordered(element)
            if prop.short == "tcBorders":
                spelled = spelled or "none"  # it takes the table's line away
            yield START.get(side, side), spelled


def _tabs(prop: Property) -> PropertyFacts:
    for element in prop.element:
        value = element.get(VAL, "left")
        value = {**START, "num": "left"}.get(value, value)
        leader = element.get(w("leader"), "none")
        spelled = value if leader == "none" else f"{value};{leader}"
        yield twips(element.get(w("pos"), "0")), "" if value == "clear" else spelled


def _numbering(prop: Property) -> PropertyFacts:
    number = prop.element.find(w("numId"))
    level = prop.element.find(w("ilvl"))
    depth = "0" if level is None else level.get(VAL, "0")
    if number is None:
        yield "", f"as the style;{depth}" if level is not None else ""
    else:
        identity = number.get(VAL, "0")
        yield "", "" if identity == "0" else f"{prop.names.number(identity)};{depth}"


def _style(prop: Property) -> PropertyFacts:
    meaning = prop.names.style(prop.element.get(VAL, ""))
    if meaning:
        yield "", meaning


def _inner(prop: Property) -> PropertyFacts:
    if prop.short == "sectPr":
        yield "", ""  # even one that says nothing ends a section
    yield from facts_of(prop.element, prop.names).items()


def _other(prop: Property) -> PropertyFacts:
    yield "", prop.names.other(prop.element)


_SPELLINGS: dict[str, Callable[[Property], PropertyFacts]] = {
    **dict.fromkeys(_OFF_WHEN_SILENT, _toggle),
    **dict.fromkeys(_ON_WHEN_SILENT, _toggle_off),
    **dict.fromkeys(_PLAIN, _plain),
    **dict.fromkeys(_BY_ATTRIBUTE, _attributes),
    **dict.fromkeys(_SIDES, _sides),
    **OF_TABLES,
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
