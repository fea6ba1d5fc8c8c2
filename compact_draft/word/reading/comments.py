"""Who commented, in which thread, and is it settled?

Thread state stands in a part of its own (``commentsExtended``), found by the
``w14:paraId`` of a comment's last paragraph; LibreOffice drops it on saving.
"""

from __future__ import annotations

from typing import NamedTuple

from compact_draft.word.ooxml.names import Element, w, w14, w15
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS


class Comment(NamedTuple):
    """A comment as the file has it.

    Attributes:
        id: The file's own id; changes whenever another program saves the file.
        author, initials, date: As the file has them; may be empty.
        text: What it says when all changes in it are accepted, paragraphs parted by
            one line end.
        parent: Id of the comment it answers; None for a root. A reply whose parent is
            missing is a root.
        resolved: Whether its thread is marked as settled.
    """

    id: str
    author: str
    initials: str
    date: str
    text: str
    parent: str | None
    resolved: bool


def read_comments(package: Package) -> tuple[Comment, ...]:
    """Return the comments of `package` in the order of its comments part.

    Raises:
        WordFileError: a part is broken.
    """
    found: dict[str, tuple[Element, str]] = {}
    for part in package.related(package.main, "comments")[:1]:
        for element in package.xml(part).iterchildren(w("comment")):
            keys = [p.get(w14("paraId"), "").upper() for p in element.iter(w("p"))]
            found.setdefault(element.get(w("id"), ""), (element, (keys or [""])[-1]))
    threads = _threads(package)
    by_key = {key: comment for comment, (_, key) in found.items() if key}
    comments = []
    for identity, (element, key) in found.items():
        parent_key, resolved = threads.get(key, ("", False))
        parent = _root(by_key.get(parent_key), found, by_key, threads)
        comments.append(
            Comment(
                id=identity,
                author=element.get(w("author"), "").strip(),
                initials=element.get(w("initials"), ""),
                date=element.get(w("date"), ""),
                text=_text(element),
                parent=None if parent == identity else parent,
                resolved=resolved or _is_resolved(parent, found, threads),
            )
        )
    return tuple(comments)


def _threads(package: Package) -> dict[str, tuple[str, bool]]:
    """Return for each paragraph key that of its parent, and whether it is settled."""
    threads: dict[str, tuple[str, bool]] = {}
    for part in package.related(package.main, "commentsExtended")[:1]:
        for line in package.xml(part).iter(w15("commentEx")):
            threads[line.get(w15("paraId"), "").upper()] = (
                line.get(w15("paraIdParent"), "").upper(),
                line.get(w15("done"), "0") in ("1", "true", "on"),
            )
    return threads


def _root(
    parent: str | None,
    found: dict[str, tuple[Element, str]],
    by_key: dict[str, str],
    threads: dict[str, tuple[str, bool]],
) -> str | None:
    """Return the root of the thread: threads are one level deep; a ring has none."""
    seen: set[str] = set()
    while parent is not None:
        if parent in seen:
            return None
        seen.add(parent)
        above = by_key.get(threads.get(found[parent][1], ("", False))[0])
        if above is None:
            return parent
        parent = above
    return None


def _is_resolved(
    parent: str | None,
    found: dict[str, tuple[Element, str]],
    threads: dict[str, tuple[str, bool]],
) -> bool:
    return parent is not None and threads.get(found[parent][1], ("", False))[1]


def _text(element: Element) -> str:
    """Return the text of a comment, struck words left out."""
    lines = []
    for paragraph in element.iter(w("p")):
        letters = []
        for node in paragraph.iter(
            w("t"), w("tab"), w("br"), w("cr"), w("noBreakHyphen")
        ):
            if any(above.tag in DELETIONS for above in node.iterancestors(*DELETIONS)):
                continue
            if node.tag == w("t"):
                letters.append(node.text or "")
            elif node.tag == w("noBreakHyphen"):
                letters.append("-")
            elif next(node.iterancestors()).tag == w("r"):
                letters.append("\t" if node.tag == w("tab") else "\n")
        lines.append("".join(letters))
    return "\n".join(lines).strip()
