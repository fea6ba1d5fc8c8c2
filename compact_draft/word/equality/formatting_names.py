"""Which properties of two looks differ, in the words of Word's own menus?"""

from __future__ import annotations

from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import Element

_WORDS = {
    "rStyle": "character style",
    "rFonts": "font",
    "b": "bold",
    "bCs": "bold",
    "i": "italic",
    "iCs": "italic",
    "caps": "capitals",
    "smallCaps": "small capitals",
    "strike": "struck through",
    "dstrike": "struck through",
    "outline": "outline",
    "shadow": "shadow",
    "emboss": "embossed",
    "imprint": "engraved",
    "vanish": "hidden",
    "color": "colour",
    "spacing": "spacing",
    "w": "width of letters",
    "kern": "kerning",
    "position": "raised or lowered",
    "sz": "size",
    "szCs": "size",
    "highlight": "highlight",
    "u": "underline",
    "bdr": "border",
    "shd": "shading",
    "vertAlign": "superscript or subscript",
    "rtl": "direction",
    "cs": "complex script",
    "em": "emphasis mark",
    "pStyle": "style",
    "keepNext": "keep with next",
    "keepLines": "keep lines together",
    "pageBreakBefore": "page break before",
    "framePr": "frame",
    "widowControl": "widow control",
    "numPr": "list or level",
    "suppressLineNumbers": "line numbers",
    "pBdr": "border",
    "tabs": "tab stops",
    "suppressAutoHyphens": "hyphenation",
    "bidi": "direction",
    "ind": "indents",
    "contextualSpacing": "spacing",
    "jc": "alignment",
    "textAlignment": "alignment",
    "outlineLvl": "outline level",
    "sectPr": "section",
    "pgSz": "page size",
    "pgMar": "margins",
    "pgBorders": "page border",
    "pgNumType": "page numbers",
    "lnNumType": "line numbers",
    "titlePg": "different first page",
    "cols": "columns",
    "vAlign": "vertical alignment",
    "footnotePr": "footnotes",
    "endnotePr": "endnotes",
    "docGrid": "grid",
    "type": "where the section starts",
    "rPr": "look of the paragraph mark",
}


def named(tag: str) -> str:
    """Return what Word's menus call a property, by its name without a namespace."""
    return _WORDS.get(tag, tag)


def differing(
    old: Element | None, new: Element | None, keys: tuple[ContentKeys, ContentKeys]
) -> str:
    """Return the names of what differs between two ``w:rPr`` or ``w:pPr``.

    Parted by commas, each once, in the order of the new file; empty when none differs.
    """
    before, after = keys[0].facts(old), keys[1].facts(new)
    unlike = [name for name in (*after, *before) if before.get(name) != after.get(name)]
    tags = [name.partition("@")[0].rpartition("}")[2] for name in unlike]
    return ", ".join(dict.fromkeys(map(named, tags)))
