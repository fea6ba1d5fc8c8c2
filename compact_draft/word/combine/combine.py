"""The door: several people's copies of one base in, one Word file out, proved.

Rejecting all its changes gives the base. Taking one reviewer's changes and no others gives
that reviewer's copy, except where an overlap that is listed stands in the way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compact_draft.errors import RoundTripError, TrackedChangesError, Where
from compact_draft.model.combined import (
    Combined,
    CombineOptions,
    Reviewer,
)
from compact_draft.word.combine.proof import Place, unproved
from compact_draft.word.combine.record import EVERY_BLOCK, EVERY_STORY
from compact_draft.word.combine.reviewers import (
    ReviewerCopy,
    read_copy,
)
from compact_draft.word.combine.writing import STYLES, CombinedWriting
from compact_draft.word.equality.stories import (
    close_cells,
    fill_body,
    headers_and_footers,
)
from compact_draft.word.ooxml.markup import check_author
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import Fault, beyond, faults
from compact_draft.word.redline.proof import STYLE
from compact_draft.word.resolve.accept_reject import authors

_ROUNDS_BY_BLOCK = 3
_ROUNDS_BY_STORY = 3


def combine(
    base: bytes,
    reviewers: Sequence[Reviewer],
    options: CombineOptions | None = None,
    *,
    progress: Callable[[str], object] = str,
) -> tuple[bytes, Combined]:
    """Return one Word file with every reviewer's changes to `base`, and what it says.

    The order of the reviewers is the order in which their insertions at one place stand.
    Words that several struck are struck under the first of them, and what several
    inserted alike stands once, under the first; an overlap says who else asked for it.

    Args:
        base: The Word file that all copies were made from, without tracked changes.
        reviewers: The copies, edited silently or with tracked changes.
        options: What the asker decides; the usual where None.
        progress: Called with each reviewer's name before the copy is read.

    Raises:
        WordFileError: one of its family, for a file that cannot be used.
        TrackedChangesError: the base holds tracked changes.
        RefusedError: a reviewer's name cannot be written in a Word file.
        RoundTripError: the result did not prove; nothing is handed over.
    """
    asked = options or CombineOptions()
    plain = Package.open(base, name=asked.base_name)
    _refuse(plain)
    filled, closed = fill_body(plain), close_cells(plain)
    if filled or closed:
        base = plain.save()
    for reviewer in reviewers:
        check_author(reviewer.author)
    copies: list[ReviewerCopy] = []
    for reviewer in reviewers:
        progress(reviewer.author)
        copies.append(read_copy(plain, reviewer, asked, base))
    fallbacks: set[Place] = set()
    ill_made: list[Fault] = []
    found: set[Place] = set()
    for number in range(1, _ROUNDS_BY_BLOCK + len(copies) + _ROUNDS_BY_STORY + 1):
        writing = CombinedWriting(base, copies, asked, fallbacks)
        data = writing.write()
        found, blocks, astray = unproved(data, plain, writing.owners, writing.takings())
        ill_made = [] if found else _ill_made(writing.out, plain, copies)
        if not found and not ill_made:
            return data, writing.result(blocks, number, astray)
        found |= {writing.place_of(fault) for fault in ill_made}
        trial = number - _ROUNDS_BY_BLOCK
        if 0 <= trial < len(copies):
            fallbacks = {
                fallback
                for fallback in fallbacks
                if fallback[0] not in ("body", EVERY_STORY)
            }
            fallbacks.add((EVERY_STORY, trial))
            continue
        whole = trial >= 0
        fallbacks |= {
            place for fallback in found for place in _left(fallback, plain, whole=whole)
        }
    story, block = min(found)
    raise RoundTripError(
        f"the combined copy is not well made: {ill_made[0]}"
        if ill_made
        else f"the combined copy does not prove ({story}, block {block + 1})",
        where=Where(asked.base_name),
        mend="report this with the files; no file was written",
    )


def _left(place: Place, base: Package, *, whole: bool) -> set[Place]:
    """Return what is to stay as in the base, since it did not prove.

    A block of the body at first, and then, where neither that nor leaving out one reviewer
    has helped, the `whole` story.
    """
    story, block = place
    if story == "body":
        return {(story, EVERY_BLOCK if whole else block)}
    if story.startswith(STYLE):
        return {(STYLES, EVERY_BLOCK)}
    parts = {part.name: part.part for part in headers_and_footers(base)}
    if story in parts:
        return {(f"part {parts[story]}", EVERY_BLOCK)}
    if story.startswith(("header ", "footer ")):  # a copy has other sections
        every = {(f"part {part}", EVERY_BLOCK) for part in parts.values()}
        return every | ({("body", EVERY_BLOCK)} if whole else set())
    return {(story, EVERY_BLOCK)}


def _refuse(base: Package) -> None:
    found = sum(authors(base.xml(base.main)).values())
    if found:
        raise TrackedChangesError(
            f"it holds {found} tracked changes, so it is no base for copies",
            where=Where(base.name),
            mend="give the file that was sent out, or accept its changes in Word",
        )


def _ill_made(
    written: Package, base: Package, copies: Sequence[ReviewerCopy]
) -> list[Fault]:
    """Return what Word would have to repair, unless what came in was so."""
    found = faults(written)
    if not found:
        return []
    originals = [Package.open(copy.original) for copy in copies]
    return beyond(found, base, *originals)
