"""When do two elements of properties say the same? The look of words, lists, tables.

Keys of ``w:pPr``, ``w:rPr``, ``w:tblPr`` and their like: what they mean, by the names
that styles and lists have, whatever the order and the spelling.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.word.equality.definitions import Meanings
from compact_draft.word.ooxml.names import CHANGES, NAMESPACES, Element, r, w

_VAL = w("val")
_W = "{" + NAMESPACES["w"] + "}"
_W14 = "{" + NAMESPACES["w14"] + "}"
_ON = {None, "1", "true", "on"}
_TOGGLES = {
    w(tag)
    for tag in [
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "vanish",
        "webHidden",
        "rtl",
        "cs",
        "specVanish",
        "oMath",
        "keepNext",
        "keepLines",
        "pageBreakBefore",
        "widowControl",
        "suppressLineNumbers",
        "suppressAutoHyphens",
        "kinsoku",
        "wordWrap",
        "overflowPunct",
        "topLinePunct",
        "autoSpaceDE",
        "autoSpaceDN",
        "bidi",
        "adjustRightInd",
        "snapToGrid",
        "contextualSpacing",
        "mirrorIndents",
        "suppressOverlap",
        "titlePg",
        "noEndnote",
        "formProt",
        "rtlGutter",
        "bidiVisual",
        "cantSplit",
        "tblHeader",
        "hidden",
        "noWrap",
        "tcFitText",
        "hideMark",
    ]
}
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
_STYLES = {w("pStyle"), w("rStyle"), w("tblStyle")}
_GRID = w("tblGrid")
_ONCE = {w("pPr"), w("rPr")}
_HEXADECIMAL = {
    w(tag)
    for tag in [
        *("color", "shd", "u", "bdr", "tblLook"),
        *("top", "left", "start", "bottom", "right", "end", "insideH", "insideV"),
        *("between", "bar", "tl2br", "tr2bl"),
    ]
}
"""Properties whose values are names and hexadecimal numbers, in letters of any case."""
_START = {"start": "left", "end": "right"}
_START_NAMES = {_W + "start": _W + "left", _W + "end": _W + "right"}
IDS = {
    f"{{{NAMESPACES['wp14']}}}anchorId",
    f"{{{NAMESPACES['wp14']}}}editId",
    "{urn:schemas-microsoft-com:office:office}spid",
    _W14 + "paraId",
    _W14 + "textId",
    _W14 + "anchorId",
}
"""Full names of attributes that only number things."""
RELATED = frozenset(
    {r(tag) for tag in ("id", "embed", "link", "pict", "dm", "lo", "qs", "cs")}
    | {"{urn:schemas-microsoft-com:office:office}relid"}
)
"""Full names of the attributes that hold the id of a relationship."""


class PropertyKeys:
    """Keys of the properties in one package, on a pool shared with another package.

    `part` names the part whose relationships count; set it before reading another.
    """

    def __init__(self, meanings: Meanings, pool: dict[str, int]) -> None:
        self.meanings = meanings
        self.part = meanings.package.main
        self.pool = pool
        self._formats: dict[object, int] = {}
        self._properties: dict[object, str] = {}

    def intern(self, key: str) -> int:
        """Return the int that stands for `key` in both packages."""
        return self.pool.setdefault(key, len(self.pool))

    def interned(self, keys: Sequence[str]) -> list[int]:
        """Return the ints of many keys."""
        pool = self.pool
        return [pool.setdefault(key, len(pool)) for key in keys]

    def look(self, properties: Element) -> int:
        """Return the key of a ``w:rPr``; 0 where it says nothing."""
        raw = _raw(properties)
        known = self._formats.get(raw)
        if known is None:
            key = self.properties(properties)
            known = 0 if not key else self.intern(f"rPr:{key}") + 1
            self._formats[raw] = known
        return known

    def properties(self, element: Element | None) -> str:
        """Return the key of a ``w:pPr``, ``w:rPr``, ``w:tblPr`` and the like.

        Empty for None and for what says nothing. Order does not count.
        """
        if element is None or len(element) == 0:
            return ""
        raw = (self.part, _raw(element))
        known = self._properties.get(raw)
        if known is None:
            known = "".join(self._facts(element))
            self._properties[raw] = known
        return known

    def _facts(self, element: Element) -> list[str]:
        """Return the keys of all properties in `element`, in an order of their own.

        Columns of a grid keep their order; a property of words or of a paragraph that
        is said twice counts once, for LibreOffice says some twice.
        """
        facts = filter(None, map(self.property, element))
        if element.tag == _GRID:
            return list(facts)
        return sorted(set(facts) if element.tag in _ONCE else facts)

    def property(self, element: Element) -> str:
        """Return the key of one property; empty for what says nothing."""
        tag = element.tag
        if tag in UNSEEN or not isinstance(tag, str):
            return ""
        value = element.get(_VAL)
        short = tag.removeprefix(_W)
        if tag in _TOGGLES:
            return f"<{short}>" if value in _ON else f"<{short}=0>"
        if tag in _STYLES:
            meaning = self.meanings.style(value or "")
            kind = meaning.partition(":")[0]
            plain = meaning == self.meanings.default_style(kind)
            return "" if plain else f"<{short}={meaning}>"
        if tag == w("numId"):
            return f"<numId={self.meanings.number(value or '0')}>"
        if tag == w("ilvl") and value == "0":
            return ""
        inner = "".join(self._facts(element))
        if short in {"rPr", "numPr", "pPr"}:
            return f"<{short} {inner}>" if inner else ""
        facts = []
        for key, fact in sorted(element.items()):
            if key == _VAL and short == "jc":
                facts.append(f"{key}={_START.get(fact, fact)}")
            elif key in RELATED:
                facts.append(f"{key}={self.meanings.target(self.part, fact)}")
            elif "rsid" not in key and key not in IDS:
                fact = fact.lower() if tag in _HEXADECIMAL else fact
                facts.append(f"{_START_NAMES.get(key, key)}={fact}")
        return f"<{short} {';'.join(facts)} {inner}>"


def _raw(element: Element) -> object:
    """Return something equal for two property elements written alike."""
    return tuple(
        [
            (one.tag, *one.items(), _raw(one)) if len(one) else (one.tag, *one.items())
            for one in element
        ]
    )
