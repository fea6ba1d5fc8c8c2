"""The list of contents, written out, so that its entries show without a click.

It is Word's own field (``TOC``, ECMA-376 part 1, 17.16.5.68) with its entries inside,
each a link to its heading. Nothing asks to be updated on opening. The page numbers are
fields too (``PAGEREF``), with the number in them once the pages are known (`with_pages`).

Smaller headings that come again in every section have a style of their own and are in no
list of contents, neither here nor when Word builds it again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.writing.blocks import Pen, add_words
from compact_draft.word.writing.bookmarks import bookmark

_FIELD = ' TOC \\o "1-2" \\h \\z \\t "Compact Appendix Heading,1" '
_LEVELS = {"Heading1": 1, "Heading2": 2, "CompactAppendixHeading": 1}
_PAGE_OF = re.compile(r"\s*PAGEREF\s+(\S+)")


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


def with_pages(root: Element, pages: Iterable[tuple[str, int]]) -> int:
    """Put page numbers into the contents list; return how many found their entry.

    Args:
        root: The main part of a built draft.
        pages: Heading and page for every heading, in the order of the document; the
            heading may bear its number.
    """
    done = 0
    ahead = list(pages)
    for link in root.iter(w("hyperlink")):
        code = next(link.iter(w("instrText")), None)
        if code is None or not _PAGE_OF.match(code.text or ""):
            continue
        words = [text.text or "" for text in link.iter(w("t"))]
        title = " ".join("".join(words[-1:]).split())
        at = next((n for n, (said, _) in enumerate(ahead) if _is(said, title)), None)
        ends = [m for m in link.iter(w("fldChar")) if m.get(w("fldCharType")) == "end"]
        last = ends[0].getparent() if ends else None
        if at is None or last is None:
            continue
        run = etree.Element(w("r"))
        etree.SubElement(run, w("t")).text = str(ahead[at][1])
        last.addprevious(run)
        del ahead[: at + 1]
        done += 1
    return done


def _is(said: str, title: str) -> bool:
    """Say whether a heading of the pages is that of an entry, a number before it aside."""
    words = " ".join(said.split())
    return words == title or (words.endswith(f" {title}") and not words[0].isalpha())


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
