"""Comments under one id: programs that join files write them, and each is a comment.

In a part of comments every id stands once (ECMA-376 part 1, 17.13.4.2). Where it does not,
the first comment of an id belongs to its first mark in the text, the second to the second,
and so on; from the second on they get ids of their own, in the tree that is read only.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import count

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

_ID, _COMMENT = w("id"), w("comment")
_MARKS = tuple(map(w, ("commentRangeStart", "commentRangeEnd", "commentReference")))


def tell_comments_apart(package: Package) -> None:
    """Give comments of one id, and their marks in the text, ids that stand once."""
    for part in package.related(package.main, "comments")[:1]:
        comments = list(package.xml(part).iter(_COMMENT))
        held = Counter(comment.get(_ID, "") for comment in comments)
        twice = {identity for identity, times in held.items() if times > 1}
        if twice:
            _renumber(comments, twice, package)


def _renumber(comments: list[Element], twice: set[str], package: Package) -> None:
    known = {child.get(_ID, "") for child in comments}
    free = (str(n) for n in count(1) if str(n) not in known)
    names: dict[str, list[str]] = defaultdict(list)
    for comment in comments:
        identity = comment.get(_ID, "")
        if identity in twice:
            name = next(free) if names[identity] else identity
            names[identity].append(name)
            comment.set(_ID, name)
    met: dict[tuple[str, str], int] = defaultdict(int)
    for mark in package.xml(package.main).iter(*_MARKS):
        identity = mark.get(_ID, "")
        if identity in twice:
            nth = met[str(mark.tag), identity]
            met[str(mark.tag), identity] += 1
            if nth < len(names[identity]):
                mark.set(_ID, names[identity][nth])
