"""Styles of one name under another id: what a word processor makes of a template saved anew.

What stands in a built copy is known by the ids of the house's styles (tag lines, heads of
columns), so a template's own "Compact Tags" goes by the house's id, whatever it had.
"""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

_NAMED_BY = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "numStyleLink")
_PARTS = ("styles", "numbering", "header", "footer", "footnotes", "endnotes")


def name_by_house(package: Package, titles: Mapping[str, str]) -> None:
    """Give the styles of these names these ids, wherever the document names them.

    Args:
        package: The document.
        titles: Wanted id → the style's name in Word. Where another style has the id
            already, the one of the name stays as it is.
    """
    parts = package.related(package.main, "styles")
    if not parts:
        return
    styles = list(package.xml(parts[0]).iter(w("style")))
    taken = {style.get(w("styleId"), "") for style in styles}
    wanted = {title.lower(): identity for identity, title in titles.items()}
    renamed: dict[str, str] = {}
    for style in styles:
        identity = wanted.get(_title(style), "")
        if identity and identity not in taken:
            renamed[style.get(w("styleId"), "")] = identity
            taken.add(identity)
            style.set(w("styleId"), identity)
    if not renamed:
        return
    related = [part for kind in _PARTS for part in package.related(package.main, kind)]
    for part in dict.fromkeys((package.main, *related)):
        for element in package.xml(part).iter(*map(w, _NAMED_BY)):
            value = element.get(w("val"), "")
            if value in renamed:
                element.set(w("val"), renamed[value])
        package.touch(part)


def _title(style: Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(w("val"), "").lower()
