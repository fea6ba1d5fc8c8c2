"""Bookmarks and comments that only the old file has, brought into the redline.

They cannot be tracked. Each is laid round the paragraphs that its words stand in now,
not round the very words; a reply is brought as a comment of its own. A bookmark whose
name the new file uses is that of the new file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from compact_draft.word.equality.bookmarks import bookmark_names
from compact_draft.word.ooxml.markup import Reviser, copied
from compact_draft.word.ooxml.names import NAMESPACES, Element, w, w14
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS
from compact_draft.word.redline.carried_places import PlaceNames
from compact_draft.word.redline.resources import Resources

Home = Callable[[Element], Element | None]
"""From an old paragraph to the one in the redline that holds its words."""

_PART = "word/comments.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedRange:
    """A range that only the old file has.

    Attributes:
        name: Of the bookmark; for a comment, its author and first words.
        comment: The old ``w:comment``; None for a bookmark.
        first: The old paragraph it begins in.
        last: The old paragraph it ends in.
    """

    name: str
    comment: Element | None
    first: Element
    last: Element


def carried_ranges(
    old: Package, new: Package, places: PlaceNames, *, comments: bool
) -> list[CarriedRange]:
    """Return what only the main part of the old file has, in order.

    Bookmarks whose place the new file marks by another name are left out.
    """
    found = _bookmarks(old, new, places)
    return found + _comments(old, new) if comments else found


def _bookmarks(old: Package, new: Package, places: PlaceNames) -> list[CarriedRange]:
    taken = bookmark_names(new)
    root = old.xml(old.main)
    ends = {mark.get(w("id")): mark for mark in root.iter(w("bookmarkEnd"))}
    found: list[CarriedRange] = []
    for mark in root.iter(w("bookmarkStart")):
        name = mark.get(w("name"), "")
        if name in places.names and name not in places.renamed:
            continue
        name = places.renamed.get(name, name)
        first = _paragraph(mark)
        last = _paragraph(ends.get(mark.get(w("id"))))
        if name not in taken and name != "_GoBack" and first is not None:
            found.append(
                CarriedRange(name=name, comment=None, first=first, last=first)
                if last is None
                else CarriedRange(name=name, comment=None, first=first, last=last)
            )
            taken.add(name)
    return found


def _comments(old: Package, new: Package) -> list[CarriedRange]:
    known = {_identity_of(element) for element in _all_comments(new)}
    root = old.xml(old.main)
    starts = {mark.get(w("id")): mark for mark in root.iter(w("commentRangeStart"))}
    anchors = {mark.get(w("id")): mark for mark in root.iter(w("commentReference"))}
    found: list[CarriedRange] = []
    for comment in _all_comments(old):
        anchor = anchors.get(comment.get(w("id")))
        last = _paragraph(anchor)
        first = _paragraph(starts.get(comment.get(w("id")), anchor))
        if (
            _identity_of(comment) not in known
            and first is not None
            and last is not None
        ):
            author, _date, text = _identity_of(comment)
            found.append(
                CarriedRange(
                    name=f"{author}: {text}", comment=comment, first=first, last=last
                )
            )
    return found


def _all_comments(package: Package) -> list[Element]:
    parts = package.related(package.main, "comments")[:1]
    return [
        comment for part in parts for comment in package.xml(part).iter(w("comment"))
    ]


def _identity_of(comment: Element) -> tuple[str, str, str]:
    text = "".join(element.text or "" for element in comment.iter(w("t")))
    return comment.get(w("author"), ""), comment.get(w("date"), ""), text


def _paragraph(mark: Element | None) -> Element | None:
    """Return the paragraph that a mark stands in, or the one after it."""
    if mark is None:
        return None
    for above in mark.iterancestors(w("p")):
        return above
    for following in mark.itersiblings(w("p"), w("tbl")):
        return next(following.iter(w("p")), None)
    return None


class RangePlacer:
    """Puts carried ranges into the redline once all is written."""

    def __init__(self, resources: Resources, reviser: Reviser) -> None:
        self._resources = resources
        self._reviser = reviser
        self._package = resources.new.package

    def place(self, waiting: list[CarriedRange], home: Home) -> list[CarriedRange]:
        """Place the carried ranges; return those that found no place."""
        unplaced: list[CarriedRange] = []
        for carried in waiting:
            first, last = home(carried.first), home(carried.last)
            if first is None:
                unplaced.append(carried)
            elif carried.comment is None:
                self._bookmark(carried.name, first, _in_order(first, last))
            else:
                self._comment(carried.comment, first, _in_order(first, last))
        return unplaced

    def _bookmark(self, name: str, first: Element, last: Element) -> None:
        identity = self._resources.ids.revision()
        start = _range(first, "bookmarkStart", identity)
        start.set(w("name"), name)
        _lay(first, last, start, _range(last, "bookmarkEnd", identity))

    def _comment(self, comment: Element, first: Element, last: Element) -> None:
        root = self._comments_root()
        used = [child.get(w("id"), "") for child in root]
        identity = str(max((int(n) for n in used if n.isdecimal()), default=-1) + 1)
        twin = copied(comment)
        twin.set(w("id"), identity)
        for paragraph in twin.iter(w("p")):
            if paragraph.get(w14("paraId")) is not None:
                paragraph.set(w14("paraId"), self._resources.ids.paragraph())
        for style in twin.iter(w("pStyle"), w("rStyle")):
            style.set(w("val"), self._resources.style(style.get(w("val"), "")))
        root.append(twin)
        end = _range(last, "commentRangeEnd", identity)
        _lay(first, last, _range(first, "commentRangeStart", identity), end)
        run = last.makeelement(w("r"))
        run.append(_range(last, "commentReference", identity))
        end.addnext(run)
        if any(
            last.find(f"{w('pPr')}/{w('rPr')}/{tag}") is not None for tag in DELETIONS
        ):
            deleted = self._reviser.new_mark(last, "del")
            run.addprevious(deleted)
            deleted.append(run)

    def _comments_root(self) -> Element:
        package = self._package
        for part in package.related(package.main, "comments")[:1]:
            package.touch(part)
            return package.xml(part)
        old = self._resources.old.package
        old_part = old.related(old.main, "comments")[0]
        part = package.free_name("word/comments", "xml") if _PART in package else _PART
        root = etree.Element(
            w("comments"),
            nsmap={
                "w": NAMESPACES["w"],
                "w14": NAMESPACES["w14"],
                "mc": NAMESPACES["mc"],
            },
        )
        root.set(f"{{{NAMESPACES['mc']}}}Ignorable", "w14")
        package.add_part(part, etree.tostring(root), old.content_type(old_part))
        package.add_relationship(package.main, "comments", part)
        package.touch(part)
        return package.xml(part)


def _range(near: Element, tag: str, identity: str) -> Element:
    mark = near.makeelement(w(tag))
    mark.set(w("id"), identity)
    return mark


def _in_order(first: Element, last: Element | None) -> Element:
    """Return `last`, or `first` where it does not stand behind it beside it."""
    if last is None or last is first or last.getparent() is not first.getparent():
        return first
    return last if any(sibling is last for sibling in first.itersiblings()) else first


def _lay(first: Element, last: Element, start: Element, end: Element) -> None:
    """Put the halves of a range at the start and the end of paragraphs."""
    at = 1 if len(first) and first[0].tag == w("pPr") else 0
    while at < len(first) and first[at].tag in _OTHER_STARTS:
        at += 1
    first.insert(at, start)
    ahead = [child for child in last if child.tag in _MOVE_ENDS]
    if ahead:
        ahead[0].addprevious(end)
    else:
        last.append(end)


_OTHER_STARTS = {w("moveFromRangeStart"), w("moveToRangeStart")}
_MOVE_ENDS = {w("moveFromRangeEnd"), w("moveToRangeEnd")}
