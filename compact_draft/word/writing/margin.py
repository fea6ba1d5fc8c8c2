"""Comments in the margin of a redline, each on the paragraph of its change.

A comment on a paragraph that went is struck with it, one on a paragraph that came
goes when that is rejected, as Word does when somebody deletes text with a comment on
it; one on words that changed stays either way. The comments a file holds already are
left as they are. (ECMA-376 Part 1, 17.13.4.)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from lxml import etree

from compact_draft.word.ooxml.names import NAMESPACES, Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_INSERTED = ("ins", "moveTo")
_DELETED = ("del", "moveFrom")
_POINTS = ("ins", "del", "moveFrom", "moveTo")
"""Marks of paragraphs where a comment stands at a point: where a range ends in one
that goes, LibreOffice 7.4 gives the next paragraph its style (`docs/word.md`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """What stands in the margin beside one paragraph.

    Attributes:
        place: Ordinal of the paragraph in the main part; None where none bears it.
        paragraphs: The note's own paragraphs; never empty.
    """

    place: int | None
    paragraphs: tuple[str, ...]


def add_margin_notes(
    data: bytes,
    notes: Sequence[MarginNote],
    *,
    author: str,
    when: str | None,
) -> tuple[bytes, tuple[MarginNote, ...]]:
    """Return a redline with notes in its margin, and the notes that found no place.

    Args:
        data: The redline.
        notes: In order.
        author: Author of the comments.
        when: Their date as Word writes it; None for none.
    """
    package = Package.open(data)
    root = package.xml(package.main)
    held = paragraphs(root)
    package.touch(package.main)
    lost = tuple(note for note in notes if note.place is None)
    placed = [(held[note.place], note) for note in notes if note.place is not None]
    if placed:
        comments = comments_root(package)
        first = next_comment(comments, root)
        marks = count(_next_mark(root))
        for serial, (home, note) in enumerate(placed, start=first):
            comments.append(comment_of(serial, note.paragraphs, author, when))
            mark = _mark(home)
            reference = _anchor(home, serial, is_point=mark in _POINTS)
            _sign(reference, mark, marks, author, when)
    return package.save(), lost


def _mark(paragraph: Element) -> str:
    """Return how the paragraph's mark is tracked: ins, del, moveTo, moveFrom or ""."""
    mark_properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    for name in (*_INSERTED, *_DELETED):
        if mark_properties is not None and mark_properties.find(w(name)) is not None:
            return name
    return ""


def comments_root(package: Package) -> Element:
    """Return the root of the comments' part, added where there is none."""
    found = package.related(package.main, "comments")
    if found:
        root = package.xml(found[0])
        package.touch(found[0])
        return root
    part = "word/comments.xml"
    if part in package:
        part = package.free_name("word/comments", "xml")
    empty = etree.Element(w("comments"), nsmap={"w": NAMESPACES["w"]})
    package.add_part(part, etree.tostring(empty, encoding="UTF-8"), _TYPE)
    package.add_relationship(package.main, "comments", part)
    root = package.xml(part)
    package.touch(part)
    return root


def next_comment(comments: Element, root: Element) -> int:
    """Return a comment id above every one in use, in the part and in the text."""
    names = ("commentRangeStart", "commentRangeEnd", "commentReference")
    used: Iterable[str | None] = (
        element.get(w("id"))
        for element in [*comments, *root.iter(*(w(name) for name in names))]
    )
    return max((int(n) for n in used if n and n.lstrip("-").isdigit()), default=-1) + 1


def comment_of(
    serial: int, paragraphs: Sequence[str], author: str, when: str | None
) -> Element:
    """Return a comment with this id that says these paragraphs."""
    comment = etree.Element(w("comment"))
    comment.set(w("id"), str(serial))
    comment.set(w("author"), author)
    if when is not None:
        comment.set(w("date"), when)
    comment.set(w("initials"), "".join(word[0] for word in author.split())[:4])
    for n, text in enumerate(paragraphs):
        paragraph = etree.SubElement(comment, w("p"))
        if n == 0:
            etree.SubElement(etree.SubElement(paragraph, w("r")), w("annotationRef"))
        words = etree.SubElement(etree.SubElement(paragraph, w("r")), w("t"))
        words.text = text
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return comment


def _anchor(paragraph: Element, serial: int, *, is_point: bool) -> Element:
    """Put the comment's range around a paragraph's words; return its reference.

    At a point, only the reference stands, behind the words.
    """
    run = etree.Element(w("r"))
    etree.SubElement(run, w("commentReference")).set(w("id"), str(serial))
    last = _last_of_words(paragraph)
    if is_point and last is not None:
        last.addnext(run)
        return run
    start = etree.Element(w("commentRangeStart"))
    end = etree.Element(w("commentRangeEnd"))
    for element in (start, end):
        element.set(w("id"), str(serial))
    properties = paragraph.find(w("pPr"))
    if properties is None:
        paragraph.insert(0, start)
    else:
        properties.addnext(start)
    (start if last is None else last).addnext(end)
    end.addnext(run)
    return run


def _sign(
    run: Element, mark: str, marks: Iterator[int], author: str, when: str | None
) -> None:
    """Let a reference come or go with the paragraph whose mark comes or goes."""
    if not mark:
        return
    wrapper = etree.Element(w("del" if mark in _DELETED else mark))
    wrapper.set(w("id"), str(next(marks)))
    wrapper.set(w("author"), author)
    if when is not None:
        wrapper.set(w("date"), when)
    run.addprevious(wrapper)
    wrapper.append(run)


def _last_of_words(paragraph: Element) -> Element | None:
    """Return the last child that holds words; ranges that end behind it stay so."""
    inside = ("r", "ins", "del", "moveTo", "moveFrom", "hyperlink", "fldSimple", "sdt")
    wanted = {w(name) for name in (*inside, "smartTag", "customXml", "oMath")}
    found = [element for element in paragraph if element.tag in wanted]
    return found[-1] if found else None


def _next_mark(root: Element) -> int:
    ids = (e.get(w("id"), "") for e in root.iter() if isinstance(e.tag, str))
    return max((int(n) for n in ids if n.lstrip("-").isdigit()), default=0) + 1
