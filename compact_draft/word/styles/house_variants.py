"""Variants of the house's styles and lists, made where a document needs them.

A paragraph that stands a little further down or in has a style of its own for that, which
follows the one it varies: whoever changes the look in Word changes both, and no paragraph
bears formatting that no style knows.
"""

from __future__ import annotations

from lxml import etree

from compact_draft.word.ooxml.names import NAMESPACES, Element, insert_in_order, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.stylesheet import number_in

_W = f'xmlns:w="{NAMESPACES["w"]}"'


def style_variant(package: Package, of: str, suffix: str, properties: str) -> str:
    """Return the id of a paragraph style that varies another; it is added once.

    Args:
        package: The document.
        of: Id of the style that it follows in all else.
        suffix: What tells it apart, such as "After Table".
        properties: The XML of what it sets of a paragraph.
    """
    part = package.related(package.main, "styles")[0]
    root = package.xml(part)
    identity = f"{of}{suffix.replace(' ', '')}"
    titles = {}
    for style in root.iter(w("style")):
        name = style.find(w("name"))
        titles[style.get(w("styleId"), "")] = (
            "" if name is None else name.get(w("val"), "")
        )
    if identity not in titles:
        style = etree.fromstring(
            f'<w:style {_W} w:type="paragraph" w:customStyle="1" w:styleId="">'
            f'<w:name w:val=""/><w:basedOn w:val=""/><w:pPr>{properties}</w:pPr></w:style>'
        )
        style.set(w("styleId"), identity)
        style[0].set(w("val"), f"{titles.get(of) or of} {suffix}")
        style[1].set(w("val"), of)
        insert_in_order(root, style)
        package.touch(part)
    return identity


def counted_list(
    package: Package, *, form: str, text: str, start: int, left: int, hang: int
) -> str:
    """Return the ``w:numId`` of a new list of one level that begins at a number.

    Args:
        package: The document.
        form: How it counts: ``decimal``, ``upperLetter``.
        text: What is printed, with ``%1`` for the count.
        start: The first number.
        left: How far in its words stand, in twentieths of a point.
        hang: How far its numbers hang out before them.
    """
    part = package.related(package.main, "numbering")[0]
    root = package.xml(part)
    abstract = _free(root, "abstractNum", "abstractNumId")
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{left}" w:hanging="{hang}"/></w:pPr></w:lvl>'
    )
    insert_in_order(
        root,
        etree.fromstring(
            f'<w:abstractNum {_W} w:abstractNumId="{abstract}">'
            f'<w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        ),
    )
    number = _free(root, "num", "numId")
    holder: Element = etree.fromstring(
        f'<w:num {_W} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
    )
    insert_in_order(root, holder)
    package.touch(part)
    return str(number)


def _free(root: Element, tag: str, key: str) -> int:
    found = (number_in(element, key) or 0 for element in root.iter(w(tag)))
    return 1 + max(found, default=0)
