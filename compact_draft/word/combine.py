"""The door: several people's copies of one base in, one Word file out, proved.

Rejecting all its changes gives the base. Taking one hand's changes and no others gives
that hand's copy, except where an overlap that is listed stands in the way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from compact_draft.errors import RoundTripError, TrackedChangesError, Where
from compact_draft.model.combined import (
    Combined,
    CombineOptions,
    Hand,
)
from compact_draft.word.combine_proof import unproved
from compact_draft.word.combine_weave import Weave
from compact_draft.word.faults import beyond, faults
from compact_draft.word.markup import check_author
from compact_draft.word.overlay_hands import (
    HandCopy,
    read_hand,
)
from compact_draft.word.package import Package
from compact_draft.word.settle import authors
from compact_draft.word.stories import fill_body

_MOST_ROUNDS = 4


def combine(
    base: bytes,
    hands: Sequence[Hand],
    options: CombineOptions | None = None,
    *,
    progress: Callable[[str], object] = str,
) -> tuple[bytes, Combined]:
    """Return one Word file with every hand's changes to `base`, and what it says.

    The order of the hands is the order in which their insertions at one place stand.
    Words that several struck are struck under the first of them, and what several
    inserted alike stands once, under the first; an overlap says who else asked for it.

    Args:
        base: The Word file that all copies were made from, without tracked changes.
        hands: The copies, edited silently or with tracked changes.
        options: What the asker decides; the usual where None.
        progress: Called with each hand's name before the copy is read.

    Raises:
        WordFileError: one of its family, for a file that cannot be used.
        TrackedChangesError: the base holds tracked changes.
        RefusedError: a hand's name cannot be written in a Word file.
        RoundTripError: the result did not prove; nothing is handed over.
    """
    asked = options or CombineOptions()
    plain = Package.open(base, name=asked.base_name)
    _refuse(plain)
    if fill_body(plain):
        base = plain.save()
    for hand in hands:
        check_author(hand.author)
    copies: list[HandCopy] = []
    for hand in hands:
        progress(hand.author)
        copies.append(read_hand(base, hand, asked))
    coarse: set[tuple[str, int]] = set()
    found: set[tuple[str, int]] = set()
    for number in range(1, _MOST_ROUNDS + 1):
        weave = Weave(base, copies, asked, coarse)
        data = weave.write()
        found, blocks, astray = unproved(data, plain, weave.owners, weave.takings())
        if not found:
            _check(weave.out, plain, copies, asked)
            return data, weave.result(blocks, number, astray)
        coarse |= found
    story, block = min(found)
    raise RoundTripError(
        f"the combined copy does not prove ({story}, block {block + 1})",
        where=Where(asked.base_name),
        mend="report this with the files; no file was written",
    )


def _refuse(base: Package) -> None:
    found = sum(authors(base.xml(base.main)).values())
    if found:
        raise TrackedChangesError(
            f"it holds {found} tracked changes, so it is no base for copies",
            where=Where(base.name),
            mend="give the file that was sent out, or accept its changes in Word",
        )


def _check(
    written: Package,
    base: Package,
    copies: Sequence[HandCopy],
    options: CombineOptions,
) -> None:
    """Refuse a file that Word would have to repair, unless what came in was so."""
    found = faults(written)
    if not found:
        return
    originals = [Package.open(one.original) for one in copies]
    ill_made = beyond(found, base, *originals)
    if ill_made:
        raise RoundTripError(
            f"the combined copy is not well made: {ill_made[0]}",
            where=Where(options.base_name, paragraph=f"in {ill_made[0].part}"),
            mend="report this with the files; no file was written",
        )
