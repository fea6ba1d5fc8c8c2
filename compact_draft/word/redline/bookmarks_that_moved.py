"""Bookmarks that a link or field leads to and that go with words that moved.

A name can stand only once in a file, so a heading that moved has its bookmark where it came
to. Rejecting takes the words there away and leaves the bookmark at what stands there then,
in every word processor. Nothing that is read is lost; a list of contents brought up to
date after that leads to the wrong page, and so it is listed.
"""

from __future__ import annotations

import re

from compact_draft.model.redline import LostOn, Untracked
from compact_draft.word.equality.bookmarks import is_made_up
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import words_of
from compact_draft.word.ooxml.tags import INSERTIONS
from compact_draft.word.redline.side import Sides

_SHOWN = 60
_LINK = w("hyperlink")
_LEADING = (w("instrText"), w("delInstrText"), w("fldSimple"), _LINK)


def bookmarks_that_moved(sides: Sides) -> list[Untracked]:
    """Return the bookmarks that rejecting does not bring back, with their headings.

    To be asked once the redline is written.
    """
    new = sides.new.package
    moved = [
        (mark.get(w("name"), ""), paragraph)
        for mark in new.xml(new.main).iter(w("bookmarkStart"))
        if (paragraph := _goes_with(mark)) is not None
    ]
    if not moved:
        return []
    before, after = sides.definitions
    known = led_to(sides.old.package) | led_to(new)  # what was struck stands in new
    made_up = {place: name for name, place in before.places.items()}
    named = [
        (made_up.get(after.bookmark(name), "" if is_made_up(name) else name), paragraph)
        for name, paragraph in moved
    ]
    return [
        Untracked(
            kind="bookmark",
            where=f"at “{words_of(paragraph).strip()[:_SHOWN]}”",
            old=f"{name}, which a link or a field leads to",
            new="stays where the words came to if the move is rejected",
            lost_on=LostOn.NONE,
        )
        for name, paragraph in named
        if name in known
    ]


def _goes_with(mark: Element) -> Element | None:
    """Return the paragraph round a bookmark that rejecting takes away."""
    paragraph = next(mark.iterancestors(w("p")), None)
    if paragraph is None:
        paragraph = next(mark.itersiblings(w("p")), None)
    if paragraph is None:
        return None
    if next(paragraph.iter(w("delText")), None) is not None:
        return None  # reworded where it stands
    marks = [paragraph.find(f"{w('pPr')}/{w('rPr')}/{tag}") for tag in INSERTIONS]
    if any(found is not None for found in marks):
        return paragraph
    texts = list(paragraph.iter(w("t")))  # the last ¶ of a body never goes
    return paragraph if texts and all(map(_is_inserted, texts)) else None


def _is_inserted(text: Element) -> bool:
    return next(text.iterancestors(*INSERTIONS), None) is not None


def led_to(package: Package) -> set[str]:
    """Return the words of all instructions, and where links within the file lead."""
    pieces: list[str] = []
    found: set[str] = set()
    for element in package.xml(package.main).iter(*_LEADING):
        if element.tag == _LINK:
            found.add(element.get(w("anchor"), ""))
        else:
            pieces.append(element.text or element.get(w("instr")) or "")
    for joined in ("".join(pieces), " ".join(pieces)):  # one may be cut into runs
        found.update(re.split(r'[\s"]+', joined))
    return found - {""}
