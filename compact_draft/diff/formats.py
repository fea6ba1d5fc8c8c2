"""Over which kept words did the format change?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from compact_draft.diff.hunks import Op


class FormatSpan(NamedTuple):
    """A stretch of kept tokens with one old format and another new one.

    Offsets count tokens, ends exclusive; the stretch is as long on both sides.
    """

    old_start: int
    new_start: int
    length: int
    old_format: int
    new_format: int


def format_spans(
    ops: Iterable[Op], old: Sequence[int], new: Sequence[int]
) -> list[FormatSpan]:
    """Return the longest spans of changed format, in order.

    `old` and `new` hold one int a token for its format. Blanks count, for an underlined
    blank is seen; a span never reaches over a change of words.
    """
    spans: list[FormatSpan] = []
    for op in ops:
        if op.kind != "same":
            continue
        start, length = op.old_start, op.old_end - op.old_start
        shift = op.new_start - op.old_start
        at = start
        while at < start + length:
            formats = old[at], new[at + shift]
            end = at + 1
            while end < start + length and (old[end], new[end + shift]) == formats:
                end += 1
            if formats[0] != formats[1]:
                spans.append(FormatSpan(at, at + shift, end - at, *formats))
            at = end
    return spans
