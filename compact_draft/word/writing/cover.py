"""How to comment, on the cover of a draft that goes out, and what draft it is.

A template may say where with ``{{ consultation }}``, alone in a paragraph. Where it does
not, the lines stand behind the paragraph of the cover that names the draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compact_draft.text.xml_characters import without_forbidden
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import words_of
from compact_draft.word.writing.blocks import Pen
from compact_draft.word.writing.template import fill_slot, take_slot

_WORD = "Revision "
"""What the template writes before a label; readers are shown a draft without it."""


def how_to_comment(pen: Pen, lines: Sequence[str]) -> list[Element]:
    """Return a small heading and a line each; nothing for no lines."""
    if not lines:
        return []
    head = pen.paragraph("CompactTableHead", "How to comment")
    return [
        head,
        *(
            pen.paragraph(
                "CompactBullet", without_forbidden(line), listed=("CompactBullets", 0)
            )
            for line in lines
        ),
    ]


def place_on_cover(package: Package, asked: list[Element], edition: str) -> bool:
    """Put what is asked on the cover, and name the draft there as readers know it.

    Args:
        package: The filled template, its clauses not in it yet.
        asked: Paragraphs on how to comment; none where nobody is asked.
        edition: The draft in words; empty for a copy that bears the revision's label.

    Returns:
        Whether the paragraphs have found a place.
    """
    slot = take_slot(package, "consultation")
    if slot is not None:
        fill_slot(slot, asked)
    if not edition:
        return slot is not None
    parts = [package.main]
    for kind in ("header", "footer"):
        parts += package.related(package.main, kind)
    for part in parts:
        _name(package.xml(part).iter(w("p")), edition)
        package.touch(part)
    named = [
        paragraph
        for paragraph in package.xml(package.main).iter(w("p"))
        if words_of(paragraph).strip() == without_forbidden(edition)
    ]
    if slot is None and asked and named:
        for element in reversed(asked):
            named[0].addnext(element)
        return True
    return slot is not None


def _name(paragraphs: Iterable[Element], edition: str) -> None:
    """Take "Revision" away before the words for a draft, in one run or in two."""
    for paragraph in paragraphs:
        if f"{_WORD}{edition}" not in words_of(paragraph):
            continue
        last: Element | None = None
        for held in paragraph.iter(w("t")):
            words = held.text or ""
            held.text = words.replace(f"{_WORD}{edition}", edition)
            said = "" if last is None else last.text or ""
            if last is not None and said.endswith(_WORD) and words.startswith(edition):
                last.text = said.removesuffix(_WORD)
            last = held
