"""The list of contents, written out, so that its entries show without a click.

It is Word's own field (``TOC``, ECMA-376 part 1, 17.16.5.68) with its entries inside,
each a link to its heading. Nothing asks to be updated on opening. The page numbers are
fields too (``PAGEREF``).
"""

from __future__ import annotations

from lxml import etree

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.writing.blocks import Pen, add_words
from compact_draft.word.writing.bookmarks import bookmark

_FIELD = ' TOC \\o "1-2" \\h \\z \\u '
_LEVELS = {"Heading1": 1, "Heading2": 2}


def contents_list(pen: Pen, root: Element) -> list[Element]:
    """Return the paragraphs of the contents list of all that stands in `root`."""
    levels = {pen.house.styles[style]: level for style, level in _LEVELS.items()}
    entries: list[Element] = []
    for paragraph in root.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        level = levels.get("" if style is None else style.get(w("val"), ""))
        title = " ".join("".join(t.text or "" for t in paragraph.iter(w("t"))).split())
        if level is None or not title:
            continue
        name = f"_Toc{len(entries) + 1:09}"
        bookmark(paragraph, name, pen.ids)
        entries.append(_entry(pen, level, pen.numbers.get(paragraph, ""), title, name))
    if not entries:
        return []
    for at, mark in enumerate(
        (_mark("begin"), _instruction(_FIELD), _mark("separate"))
    ):
        entries[0].insert(1 + at, mark)
    last = pen.paragraph("TOC1")
    last.append(_mark("end"))
    return [*entries, last]


def _entry(pen: Pen, level: int, number: str, title: str, name: str) -> Element:
    paragraph = pen.paragraph(f"TOC{level}")
    link = etree.SubElement(paragraph, w("hyperlink"))
    link.set(w("anchor"), name)
    link.set(w("history"), "1")
    if number:
        add_words(link, f"{number}\t")
    add_words(link, f"{title}\t")
    link.append(_mark("begin"))
    link.append(_instruction(f" PAGEREF {name} \\h "))
    link.append(_mark("separate"))
    link.append(_mark("end"))
    return paragraph


def _mark(kind: str) -> Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("fldChar"), {w("fldCharType"): kind})
    return run


def _instruction(words: str) -> Element:
    run = etree.Element(w("r"))
    text = etree.SubElement(run, w("instrText"))
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run
