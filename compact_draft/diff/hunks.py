"""How is a change of tokens told? As hunks while it is worked on, as ops to readers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from compact_draft.diff.stream import Stream

if TYPE_CHECKING:  # only named: whoever compares documents needs no clauses
    from compact_draft.model.change import EditKind

Hunk = tuple[int, int, int, int]
"""A change: old start and end, new start and end, counted in tokens, ends exclusive.
Between two hunks lie tokens that stay, equally many on both sides."""


class Op(NamedTuple):
    """A stretch of tokens that stays, goes or comes.

    Offsets count tokens, ends exclusive; the side an op has no tokens on gives the
    place where it stands there.
    """

    kind: EditKind
    old_start: int
    old_end: int
    new_start: int
    new_end: int


def hunks_of(ops: Iterable[Op]) -> list[Hunk]:
    """Return the changes among `ops`, neighbours made one."""
    hunks: list[Hunk] = []
    for kind, i0, i1, j0, j1 in ops:
        if kind != "same":
            append_hunk(hunks, (i0, i1, j0, j1))
    return hunks


def ops_of(hunks: Iterable[Hunk], old_size: int, new_size: int) -> list[Op]:
    """Return the ops of `hunks` over texts of these sizes, with what stays between."""
    ops: list[Op] = []
    i = j = 0
    for i0, i1, j0, j1 in hunks:
        if i < i0:
            ops.append(Op("same", i, i0, j, j0))
        if i0 < i1:
            ops.append(Op("deleted", i0, i1, j0, j0))
        if j0 < j1:
            ops.append(Op("inserted", i1, i1, j0, j1))
        i, j = i1, j1
    if i < old_size:
        ops.append(Op("same", i, old_size, j, new_size))
    return ops


def append_hunk(hunks: list[Hunk], hunk: Hunk) -> None:
    """Add a hunk to `hunks`, as one with the last where they touch."""
    if hunks and hunks[-1][1] == hunk[0] and hunks[-1][3] == hunk[2]:
        before = hunks.pop()
        hunk = (before[0], hunk[1], before[2], hunk[3])
    hunks.append(hunk)


def trimmed(hunk: Hunk, old: Stream, new: Stream) -> Hunk:
    """Return the hunk without equal tokens at its ends."""
    i0, i1, j0, j1 = hunk
    while i0 < i1 and j0 < j1 and old.keys[i0] == new.keys[j0]:
        i0, j0 = i0 + 1, j0 + 1
    while i0 < i1 and j0 < j1 and old.keys[i1 - 1] == new.keys[j1 - 1]:
        i1, j1 = i1 - 1, j1 - 1
    return i0, i1, j0, j1


def joined(hunks: Iterable[Hunk]) -> list[Hunk]:
    """Return the hunks with those that touch made one."""
    done: list[Hunk] = []
    for hunk in hunks:
        append_hunk(done, hunk)
    return done
