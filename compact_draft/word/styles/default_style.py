"""Two files that mean other styles by the same words, or by none.

``w:style/@w:default`` says in which style a paragraph is that names none (ECMA-376
part 1, 17.7.4.17). Old content stands in the new file, where the new file's default
counts: what the old one left unsaid is said before the two are compared. And a style
that the old file names and does not define counts for nothing there (17.3.1.27): what
says nothing is left out, since it could mean what the new file defines under that id.
"""

from __future__ import annotations

from collections.abc import Iterator

from compact_draft.word.ooxml.names import Element, insert_in_order, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import stories_of

_DEFAULT = w("default")
_NAMING = (w("pStyle"), w("rStyle"), w("tblStyle"))
_ON = ("1", "true", "on")


def say_default_style(old: Package, new: Package) -> bool:
    """Let paragraphs of the old file name their style where the new one's default differs.

    The old file then has the new one's default, by its name, or none. Nothing is done
    where both defaults have one name. Returns whether the old file was changed.
    """
    name = _name(_default(new))
    if _name(_default(old)) == name:
        return False
    for part in _style_parts(old):
        old.touch(part)
    mine = _default(old)
    if mine is not None:
        _name_it(old, mine.get(w("styleId"), ""))
        del mine.attrib[_DEFAULT]
    for style in _styles(old) if name else ():
        if _name(style) == name:
            style.set(_DEFAULT, "1")
            break
    return True


def forget_undefined_styles(old: Package, new: Package) -> bool:
    """Let the old file name no style that only the new one defines.

    Returns whether the old file was changed.
    """
    named = _defined(new) - _defined(old)
    if not named:
        return False
    forgotten = False
    apart = _style_parts(old)
    for part in [story for story in stories_of(old) if story not in apart]:
        data = old.data(part)
        if not any(identity.encode() in data for identity in named):
            continue
        for style in list(old.xml(part).iter(*_NAMING)):
            holder = style.getparent()
            if style.get(w("val"), "") in named and holder is not None:
                holder.remove(style)
                old.touch(part)
                forgotten = True
    return forgotten


def _defined(package: Package) -> set[str]:
    """Return the ids of all styles."""
    return {
        identity
        for part in _style_parts(package)[:1]
        for identity in package.shared(part).made(_ids)
    } - {""}


def _ids(root: Element) -> frozenset[str]:
    return frozenset(style.get(w("styleId"), "") for style in root.iter(w("style")))


def _name_it(package: Package, identity: str) -> None:
    """Put the style into the properties of every paragraph that names none."""
    apart = _style_parts(package)
    for part in [story for story in stories_of(package) if story not in apart]:
        for element in package.xml(part).iter(w("p"), w("pPrChange")):
            properties = element.find(w("pPr"))
            if properties is None:
                properties = element.makeelement(w("pPr"))
                element.insert(0, properties)
            if properties.find(w("pStyle")) is None:
                style = properties.makeelement(w("pStyle"))
                style.set(w("val"), identity)
                insert_in_order(properties, style)
        package.touch(part)


def _style_parts(package: Package) -> list[str]:
    return package.related(package.main, "styles")


def _styles(package: Package) -> Iterator[Element]:
    """Yield the styles of paragraphs."""
    for part in _style_parts(package)[:1]:
        for style in package.shared(part).root.iter(w("style")):
            if style.get(w("type"), "paragraph") == "paragraph":
                yield style


def _default(package: Package) -> Element | None:
    found = (style for style in _styles(package) if style.get(_DEFAULT) in _ON)
    return next(found, None)


def _name(style: Element | None) -> str:
    named = None if style is None else style.find(w("name"))
    if style is None:
        return ""
    identity = style.get(w("styleId"), "")
    return (identity if named is None else named.get(w("val"), identity)).lower()
