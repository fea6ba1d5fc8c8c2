"""What a combined file says: whose marks stand in it, where reviewers touch, what is not in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from compact_draft.model.combined import LeftOut, Overlap, Signed
from compact_draft.word.combine.reviewers import ReviewerCopy, losses
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import INSERTIONS, RUN_MARKS
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.resolve.accept_reject import authors


def beside_overlaps(
    copies: Sequence[ReviewerCopy],
    noted: Iterable[LeftOut],
    overlaps: Iterable[Overlap],
    astray: Iterable[tuple[int, int]],
) -> list[LeftOut]:
    """Return how blocks are listed that came out otherwise than in a copy.

    Such a block lies beside an overlap. It is listed unless the reviewer has something
    listed already, or the overlap itself says that the version does not stand.

    Args:
        copies: The copies in their order.
        noted: What is listed as left out already.
        overlaps: Where reviewers touch.
        astray: Number of the reviewer, and of the block of the base.
    """
    listed = {left_out.reviewer for left_out in noted} | {
        version.reviewer
        for overlap in overlaps
        for version in overlap.versions
        if not version.stands
    }
    return [
        LeftOut(
            reviewer=copies[reviewer].author,
            kind="paragraph beside an overlap",
            where=f"block {block + 1} of the text",
            before="",
            after="comes out otherwise when only this hand's changes are taken",
        )
        for reviewer, block in sorted(astray)
        if copies[reviewer].author not in listed
    ]


def left_out_of(base: Package, copy: ReviewerCopy) -> list[LeftOut]:
    """Return what of a copy no mark can show: threads that were settled, and losses."""
    return _settled_threads(base, copy) + [
        LeftOut(
            reviewer=copy.author,
            kind=loss.kind,
            where=loss.where,
            before=loss.old,
            after=loss.new,
        )
        for loss in losses(copy)
    ]


def signed_in(
    roots: Iterable[Element], comments: Mapping[str, int]
) -> tuple[Signed, ...]:
    """Return how much stands under each author's name, in the order of first sight.

    Args:
        roots: The roots of the parts that were written.
        comments: Author → comments that were carried in.
    """
    marks: Counter[str] = Counter()
    inserted: Counter[str] = Counter()
    deleted: Counter[str] = Counter()
    for root in roots:
        for author, count in authors(root).items():
            marks[author] += count
        for mark in root.iter(*RUN_MARKS):
            author = mark.get(w("author"), "")
            texts = mark.iter(w("t"), w("delText"))
            size = sum(len(text.text or "") for text in texts)
            (inserted if mark.tag in INSERTIONS else deleted)[author] += size
    return tuple(
        Signed(
            author=author,
            marks=marks[author],
            inserted=inserted[author],
            deleted=deleted[author],
            comments=comments.get(author, 0),
        )
        for author in dict.fromkeys([*marks, *comments])
    )


def _settled_threads(base: Package, copy: ReviewerCopy) -> list[LeftOut]:
    """Return the base's comments that are resolved, or open again, in one copy."""
    known = {
        (comment.author, comment.date, comment.text): comment.resolved
        for comment in read_comments(base)
        if comment.parent is None
    }
    return [
        LeftOut(
            reviewer=copy.author,
            kind="comment",
            where="the whole document",
            before=comment.text,
            after="resolved" if comment.resolved else "open again",
        )
        for comment in read_comments(Package.open(copy.original))
        if known.get((comment.author, comment.date, comment.text), comment.resolved)
        != comment.resolved
    ]
