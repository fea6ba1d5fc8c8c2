"""Which words go, which come, which stay?

Two engines find the least edit: rapidfuzz's exact longest common subsequence on ints
for blocks of a document, diff-match-patch on encoded words for clauses. Both feed the
same rules of settling (`diff.settle`), which make it readable. Where that marks more
letters than it must, the edit that keeps the most letters (`diff.kept_letters`) is settled
too, and whichever marks fewer is shown.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from compact_draft.diff.chain import heaviest_chain, stretches, unique_runs
from compact_draft.diff.hunks import Hunk, Op, append_hunk, hunks_of, joined, ops_of
from compact_draft.diff.kept_letters import heaviest_words, letters, must_mark
from compact_draft.diff.settle import settle_hunks
from compact_draft.diff.stream import Stream, streams
from compact_draft.text.tokens import tokens

if TYPE_CHECKING:  # only named, but in `word_edits`
    from compact_draft.model.change import Edit

_CAP = 16_000
"""Longest side given to LCSseq at once: it needs n * m / 8 bytes (32 MiB)."""
_FIRST_CODE = 0x10000  # above the surrogates
_MOST_CELLS = 2_000_000
"""Beyond this many pairs of tokens diff-match-patch takes seconds; LCSseq is used."""
_ANCHOR_RUNS = (8, 3, 1)


def edits(old: Sequence[int], new: Sequence[int]) -> list[Op]:
    """Return the least edit from `old` to `new`, in order; equal ints are equal tokens.

    Exact up to 16,000 tokens a side once equal ends are stripped. Longer ones are first
    cut at runs that occur once on both sides or, failing those, at equal shares.
    """
    hunks: list[Hunk] = []
    ranges = [(0, len(old), 0, len(new))]
    while ranges:
        i0, i1, j0, j1 = _stripped(old, new, *ranges.pop())
        if i0 == i1 or j0 == j1:
            if i0 < i1 or j0 < j1:
                hunks.append((i0, i1, j0, j1))
        elif i1 - i0 <= _CAP and j1 - j0 <= _CAP:
            hunks += [
                (
                    i0 + op.src_start,
                    i0 + op.src_end,
                    j0 + op.dest_start,
                    j0 + op.dest_end,
                )
                for op in LCSseq.opcodes(old[i0:i1], new[j0:j1])
                if op.tag != "equal"
            ]
        else:
            ranges += reversed(_cut(old, new, i0, i1, j0, j1))
    return ops_of(joined(hunks), len(old), len(new))


def settle_ops(ops: Iterable[Op], old: Stream, new: Stream) -> list[Op]:
    """Return `ops`, a least edit, made readable by the rules of `diff.settle`.

    Or, where it marks fewer letters then, the edit that keeps the most of them. Each
    change is one deletion, then one insertion. Both readings stay as they were.
    """
    least = hunks_of(ops)
    hunks = settle_hunks(least, old, new)
    if len(least) > 1:
        span = (least[0][0], least[-1][1], least[0][2], least[-1][3])
        marked = letters(hunks, old, new)
        if marked > must_mark(span, old, new):
            other = settle_hunks(_heaviest(span, old, new), old, new)
            if letters(other, old, new) < marked:
                hunks = other
    return ops_of(hunks, len(old.keys), len(new.keys))


def _heaviest(span: Hunk, old: Stream, new: Stream) -> list[Hunk]:
    """Return the edit of a span that keeps the most letters."""
    hunks: list[Hunk] = []
    i, j, last_old, last_new = span[0], span[2], span[1], span[3]
    for a, b in (*heaviest_words(span, old, new), (last_old, last_new)):
        for i0, i1, j0, j1 in hunks_of(edits(old.keys[i:a], new.keys[j:b])):
            append_hunk(hunks, (i + i0, i + i1, j + j0, j + j1))
        i, j = a + 1, b + 1
    return hunks


def word_edits(old: str, new: str) -> tuple[Edit, ...]:
    """Return the edits that turn `old` into `new`, whole words at a time.

    Both texts must be normalised. Neighbouring edits differ in kind, none is empty, and
    in a replacement the deletion comes first. No edits for two empty texts.
    """
    from compact_draft.model.change import Edit  # documents do without clauses

    ops, before, after = token_ops(old, new)
    return tuple(
        Edit(
            kind=op.kind,
            text="".join(
                after.texts[op.new_start : op.new_end]
                if op.kind == "inserted"
                else before.texts[op.old_start : op.old_end]
            ),
        )
        for op in ops
    )


def token_ops(old: str, new: str) -> tuple[list[Op], Stream, Stream]:
    """Return the same as `word_edits`, counted in tokens, and the two streams."""
    before, after = streams(tokens(old), tokens(new))
    if len(before.keys) * len(after.keys) > _MOST_CELLS:
        ops = edits(before.keys, after.keys)
    else:
        ops = _second_engine(before.keys, after.keys)
    return settle_ops(ops, before, after), before, after


def reject_all(edits: Iterable[Edit]) -> str:
    """Return the text before the edits."""
    return "".join(edit.text for edit in edits if edit.kind != "inserted")


def accept_all(edits: Iterable[Edit]) -> str:
    """Return the text after the edits."""
    return "".join(edit.text for edit in edits if edit.kind != "deleted")


def _second_engine(old: Sequence[int], new: Sequence[int]) -> list[Op]:
    """Return the least edit as diff-match-patch finds it.

    Each distinct token is one character, so that no word can be cut.
    """
    from diff_match_patch import diff_match_patch  # only clauses take this engine

    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # no limit: a slow machine must not change a redline
    diffs = engine.diff_main(_encoded(old), _encoded(new), checklines=False)
    hunks: list[Hunk] = []
    i = j = 0
    for kind, run in diffs:
        i_end = i + (len(run) if kind <= 0 else 0)
        j_end = j + (len(run) if kind >= 0 else 0)
        if kind:
            hunks.append((i, i_end, j, j_end))
        i, j = i_end, j_end
    return ops_of(joined(hunks), len(old), len(new))


def _encoded(keys: Iterable[int]) -> str:
    return "".join(chr(_FIRST_CODE + key) for key in keys)


def _stripped(
    old: Sequence[int], new: Sequence[int], i0: int, i1: int, j0: int, j1: int
) -> tuple[int, int, int, int]:
    """Return the ranges without what they share at both ends."""
    while i0 < i1 and j0 < j1 and old[i0] == new[j0]:
        i0, j0 = i0 + 1, j0 + 1
    while i0 < i1 and j0 < j1 and old[i1 - 1] == new[j1 - 1]:
        i1, j1 = i1 - 1, j1 - 1
    return i0, i1, j0, j1


def _cut(
    old: Sequence[int], new: Sequence[int], i0: int, i1: int, j0: int, j1: int
) -> list[tuple[int, int, int, int]]:
    """Return ranges that together cover these two, in order, and are shorter."""
    for run in _ANCHOR_RUNS:
        chain = heaviest_chain(*stretches(unique_runs(old, new, i0, i1, j0, j1, run)))
        if chain:
            break
    else:
        shares = 1 + max(i1 - i0, j1 - j0) // _CAP
        chain = [
            (i0 + n * (i1 - i0) // shares, j0 + n * (j1 - j0) // shares)
            for n in range(1, shares)
        ]
    cuts = [(i0, j0), *chain, (i1, j1)]
    return [(a[0], b[0], a[1], b[1]) for a, b in itertools.pairwise(cuts)]
