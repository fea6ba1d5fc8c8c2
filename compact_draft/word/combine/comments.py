"""Comments and bookmarks of the reviewers' copies, carried into the combined file.

A comment that the base has, or that a reviewer before brought, is the same when author,
date and words are the same. Replies keep their threads (``commentsExtended``).
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from lxml import etree

from compact_draft.model.combined import LeftOut
from compact_draft.word.equality.bookmarks import bookmark_names
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.markup import copied
from compact_draft.word.ooxml.names import NAMESPACES, Element, w, w14, w15
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.redline.bookmarks_that_moved import led_to
from compact_draft.word.redline.imports import Importer
from compact_draft.word.writing.margin import comments_root, next_comment

_ID, _NAME = w("id"), w("name")
_COMMENT_MARKS = (
    w("commentRangeStart"),
    w("commentRangeEnd"),
    w("commentReference"),
)
_BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))
_THREADS = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_UNCARRIED = "_GoBack"
Key = tuple[str, str, str]


class CarriedComments:
    """Gives what stands in the combined file for anchors of the reviewers' redlines.

    Attributes:
        counts: Author → comments carried in.
    """

    def __init__(self, out: Package, copies: Sequence[Package], ids: Ids) -> None:
        self._out = out
        self._copies = copies
        self._ids = ids
        self.counts: Counter[str] = Counter()
        self.next = _free_id(out)
        known = {_facts(element): element for element in _comments(out)}
        names = bookmark_names(out)
        wanted = led_to(out)
        self._met: list[tuple[int, str]] = []
        self._bodies: list[tuple[int, Element, str]] = []
        self._fresh: list[dict[str, str]] = []
        self._marks: list[dict[str, str]] = []
        self._twins: list[dict[str, Element]] = []
        for number, copy in enumerate(copies):
            self._fresh.append({})
            self._twins.append({})
            for comment in _comments(copy):
                self._take(number, comment, known)
            self._marks.append({})
            for part in (copy.main,):
                for mark in copy.xml(part).iter(_BOOKMARKS[0]):
                    name = mark.get(_NAME, _UNCARRIED)
                    if name not in names and name != _UNCARRIED:
                        names.add(name)
                        if name in wanted:
                            self._met.append((number, name))
                        self._marks[number][mark.get(_ID, "")] = ids.revision()
        self._referred: set[str] = set()

    def _take(self, reviewer: int, comment: Element, known: dict[Key, Element]) -> None:
        identity, key = comment.get(_ID, ""), _facts(comment)
        twin = known.get(key)
        if twin is None:
            twin = copied(comment)
            twin.set(_ID, str(self.next))
            known[key] = twin
            self._fresh[reviewer][identity] = str(self.next)
            self._bodies.append((reviewer, twin, identity))
            self.next += 1
        self._twins[reviewer][identity] = twin

    def marked_for_all(self, names: Sequence[str]) -> list[LeftOut]:
        """Return the bookmarks of copies that the base refers to and does not mark.

        A bookmark is no tracked change, so the base's reference leads there ever after.
        """
        return [
            LeftOut(
                reviewer=names[reviewer],
                kind="bookmark",
                where="the whole document",
                before=f"{name}, which the base refers to and does not mark",
                after="marked whatever is rejected, and the reference leads there",
            )
            for reviewer, name in self._met
        ]

    @property
    def is_empty(self) -> bool:
        """Tell whether no reviewer has a comment of its own."""
        return not self._bodies

    def carries(self, reviewer: int, element: Element) -> bool:
        """Tell whether an anchor of what is carried is in an element of a redline."""
        fresh, marks = self._fresh[reviewer], self._marks[reviewer]
        if fresh and any(
            e.get(_ID, "") in fresh for e in element.iter(*_COMMENT_MARKS)
        ):
            return True
        return bool(marks) and any(
            e.get(_ID, "") in marks for e in element.iter(*_BOOKMARKS)
        )

    def anchor(self, reviewer: int, node: Element) -> Element | None:
        """Return what stands for a mark of no width; None for nothing."""
        book = (
            self._marks[reviewer] if node.tag in _BOOKMARKS else self._fresh[reviewer]
        )
        if node.tag not in (*_BOOKMARKS, *_COMMENT_MARKS):
            return None
        fresh = book.get(node.get(_ID, ""))
        if fresh is None:
            return None
        mark = copied(node)
        mark.set(_ID, fresh)
        if node.tag != _COMMENT_MARKS[2]:
            return mark
        if fresh in self._referred:
            return None
        self._referred.add(fresh)
        run = node.makeelement(w("r"))
        run.append(mark)
        return run

    def finish(self, importers: Sequence[Importer | None]) -> list[tuple[int, str]]:
        """Write the comments; return reviewer and words of those that found no place."""
        placed = [body for body in self._bodies if body[1].get(_ID) in self._referred]
        lost = [
            (reviewer, _facts(twin)[2])
            for reviewer, twin, _identity in self._bodies
            if twin.get(_ID) not in self._referred
        ]
        _mend_ranges(self._out.xml(self._out.main), self._referred)
        if not placed:
            return lost
        root = comments_root(self._out)
        for reviewer, twin, _identity in placed:
            importer = importers[reviewer]
            if importer is not None:
                importer.block(twin)
            for paragraph in twin.iter(w("p")):
                paragraph.set(w14("paraId"), self._ids.paragraph())
            root.append(twin)
            self.counts[twin.get(w("author"), "")] += 1
        self._thread(placed)
        return lost

    def _thread(self, placed: Sequence[tuple[int, Element, str]]) -> None:
        """Keep which comment answers which, and which are settled."""
        lines: list[tuple[str, str, bool]] = []
        for reviewer, copy in enumerate(self._copies):
            own = {identity for number, _twin, identity in placed if number == reviewer}
            for comment in read_comments(copy) if own else ():
                if comment.id not in own:
                    continue
                parent = self._twins[reviewer].get(comment.parent or "")
                if parent is None and not comment.resolved:
                    continue
                key = _last_key(self._twins[reviewer][comment.id])
                lines.append((key, self._key_of(parent), comment.resolved))
        if not lines:
            return
        root = self._threads_root()
        known = {line.get(w15("paraId")): line for line in root}
        for key, parent_key, settled in lines:
            for needed in (parent_key, key):
                if needed and needed not in known:
                    line = etree.SubElement(root, w15("commentEx"))
                    line.set(w15("paraId"), needed)
                    known[needed] = line
                    line.set(w15("done"), "0")
            if parent_key:
                known[key].set(w15("paraIdParent"), parent_key)
            known[key].set(w15("done"), "1" if settled else "0")

    def _key_of(self, comment: Element | None) -> str:
        if comment is None:
            return ""
        paragraphs = list(comment.iter(w("p")))
        if paragraphs and paragraphs[-1].get(w14("paraId")) is None:
            paragraphs[-1].set(w14("paraId"), self._ids.paragraph())
            for part in self._out.related(self._out.main, "comments")[:1]:
                self._out.touch(part)
        return _last_key(comment)

    def _threads_root(self) -> Element:
        out = self._out
        for part in out.related(out.main, "commentsExtended")[:1]:
            out.touch(part)
            return out.xml(part)
        part = "word/commentsExtended.xml"
        if part in out:
            part = out.free_name("word/commentsExtended", "xml")
        space = {"w15": NAMESPACES["w15"]}
        root = etree.Element(w15("commentsEx"), nsmap=space)
        out.add_part(part, etree.tostring(root), _THREADS)
        out.add_relationship(out.main, "commentsExtended", part)
        out.touch(part)
        return out.xml(part)


def part_bookmarks(root: Element) -> None:
    """Give bookmarks that share an id one each; an end is the oldest open start's.

    What is left of a bookmark that is not whole is taken out: Word ignores it.
    """
    ids = [element.get(_ID, "") for element in root.iter(_BOOKMARKS[0])]
    ends = [element.get(_ID, "") for element in root.iter(_BOOKMARKS[1])]
    twice = {key for key, count in Counter(ids).items() if count > 1}
    twice |= {key for key, count in Counter(ends).items() if count > 1}
    numbers = (f"again {n}" for n in itertools.count(1))
    waiting: dict[str, list[Element]] = {}
    for mark in list(root.iter(*_BOOKMARKS)):
        identity = mark.get(_ID, "")
        if identity not in twice:
            continue
        if mark.tag == _BOOKMARKS[0]:
            waiting.setdefault(identity, []).append(mark)
        elif waiting.get(identity):
            number = next(numbers)
            waiting[identity].pop(0).set(_ID, number)
            mark.set(_ID, number)
        else:
            waiting.setdefault("", []).append(mark)
    for mark in itertools.chain.from_iterable(waiting.values()):
        above = mark.getparent()
        if above is not None:
            above.remove(mark)


def lower_marks(root: Element) -> None:
    """Move marks of no width between blocks into the paragraph that follows.

    So that each has a paragraph to be carried in.
    """
    for mark in list(root.iter(*_COMMENT_MARKS[:2], *_BOOKMARKS)):
        if next(mark.iterancestors(w("p")), None) is not None:
            continue
        for following in mark.itersiblings(w("p"), w("tbl")):
            home = next(following.iter(w("p")), None)
            if home is not None:
                at = 1 if len(home) and home[0].tag == w("pPr") else 0
                while at < len(home) and home[at].tag in (*_COMMENT_MARKS, *_BOOKMARKS):
                    at += 1
                home.insert(at, mark)
            break
        else:
            for former in mark.itersiblings(w("p"), preceding=True):
                former.append(mark)
                break


def _comments(package: Package) -> list[Element]:
    parts = package.related(package.main, "comments")[:1]
    return [
        comment for part in parts for comment in package.xml(part).iter(w("comment"))
    ]


def _facts(comment: Element) -> Key:
    text = "\n".join(
        "".join(element.text or "" for element in paragraph.iter(w("t")))
        for paragraph in comment.iter(w("p"))
    )
    return comment.get(w("author"), ""), comment.get(w("date"), ""), text


def _free_id(out: Package) -> int:
    parts = out.related(out.main, "comments")[:1]
    root = out.xml(out.main)
    return next_comment(
        out.xml(parts[0]) if parts else root.makeelement(root.tag), root
    )


def _last_key(comment: Element) -> str:
    keys = [paragraph.get(w14("paraId"), "") for paragraph in comment.iter(w("p"))]
    return keys[-1] if keys else ""


def _mend_ranges(root: Element, referred: set[str]) -> None:
    """Take out halves of carried ranges that stand alone or without a comment."""
    starts = {e.get(_ID): e for e in root.iter(_COMMENT_MARKS[0])}
    ends = {e.get(_ID): e for e in root.iter(_COMMENT_MARKS[1])}
    for book, other in ((starts, ends), (ends, starts)):
        for identity, mark in book.items():
            above = mark.getparent()
            if identity in referred and identity not in other and above is not None:
                above.remove(mark)
