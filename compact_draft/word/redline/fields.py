"""Fields stay, go or come whole: Word breaks over one that is marked in part.

A complex field is a begin, an instruction, a separator, its result and an end
(ECMA-376 part 1, 17.16.18). Begin to separator is one token of a flow and the end is
another. Where one of the two is not kept, nothing from begin to end is. A kept field
may have changes in its result.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.diff.hunks import Op
from compact_draft.word.equality.flow import Flow

Span = tuple[int, int]


def whole_fields(ops: list[Op], old: Flow, new: Flow) -> list[Op]:
    """Return `ops` in which each field of both flows is whole."""
    if not old.fields and not new.fields:
        return ops
    mates = {
        op.old_start + step: op.new_start + step
        for op in ops
        if op.kind == "same"
        for step in range(op.old_end - op.old_start)
    }
    before = len(mates) + 1
    while len(mates) < before:
        before = len(mates)
        back = {j: i for i, j in mates.items()}
        for span in _broken(old.fields, mates, set(new.fields)):
            for i in range(span[0], span[1] + 1):
                mates.pop(i, None)
        for start, end in _broken(new.fields, back, set(old.fields)):
            for j in range(start, end + 1):
                mates.pop(back.get(j, -1), None)
    return _ops(sorted(mates.items()), len(old), len(new))


def _broken(
    fields: Sequence[Span], mates: dict[int, int], others: set[Span]
) -> list[Span]:
    """Return the fields whose ends are not both kept as the ends of one field."""
    return [
        (start, end)
        for start, end in fields
        if (mates.get(start, -1), mates.get(end, -1)) not in others
    ]


def _ops(pairs: Sequence[Span], old_size: int, new_size: int) -> list[Op]:
    """Return the ops that keep just these pairs of tokens."""
    ops: list[Op] = []
    i0 = j0 = 0
    for i, j in [*pairs, (old_size, new_size)]:
        if i > i0:
            ops.append(Op("deleted", i0, i, j0, j0))
        if j > j0:
            ops.append(Op("inserted", i, i, j0, j))
        if i < old_size or j < new_size:
            last = ops[-1] if ops else None
            if last is not None and last.kind == "same" and i == i0 and j == j0:
                ops[-1] = last._replace(old_end=i + 1, new_end=j + 1)
            else:
                ops.append(Op("same", i, i + 1, j, j + 1))
        i0, j0 = i + 1, j + 1
    return ops
