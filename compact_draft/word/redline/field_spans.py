"""Fields over several paragraphs, as lists of contents are: their ends stay together.

A complex field begins in one paragraph and ends in another (ECMA-376 part 1, 17.16.18).
If one end stayed and the other went or came, the redline would hold a begin too many, and
Word would not open it. So the paragraphs with the begin of one field pair, and those with
its end; where that cannot be, all four go and come.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from compact_draft.diff.blocks import Pair, in_order
from compact_draft.diff.words import edits
from compact_draft.word.equality.field_codes import instruction
from compact_draft.word.ooxml.names import Element, w

Align = Callable[[range, range], list[Pair]]
"""From some old and new blocks, by their numbers, to what became of each."""

_CHAR, _KIND, _BOX = w("fldChar"), w("fldCharType"), w("txbxContent")
_INSTRUCTIONS = (w("instrText"), w("delInstrText"))


class Span(NamedTuple):
    """A field that begins in one block and ends in another.

    Attributes:
        first: Number of the block that it begins in.
        last: Number of the block that it ends in.
        code: Its instruction, blanks folded.
    """

    first: int
    last: int
    code: str


class Settled(NamedTuple):
    """Pairs of blocks between which no field is torn.

    Attributes:
        rows: What became of each block.
        old: Old blocks that must go whole.
        new: New blocks that must come whole.
    """

    rows: list[Pair]
    old: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()


def spans(blocks: Sequence[Element]) -> list[Span]:
    """Return the fields that run over several of some blocks, in order of their ends."""
    found: list[Span] = []
    waiting: list[tuple[int, list[str]]] = []
    in_code = False
    for number, block in enumerate(blocks):
        for sign in block.iter(_CHAR, *_INSTRUCTIONS):
            if any(above.tag == _BOX for above in sign.iterancestors()):
                continue
            kind = sign.get(_KIND)
            if kind == "begin":
                waiting.append((number, []))
            elif waiting and kind is None and in_code:
                waiting[-1][1].append(sign.text or "")
            elif waiting and kind == "end":
                first, code = waiting.pop()
                if first != number:
                    said = instruction("".join(code), _itself)
                    found.append(Span(first, number, said))
            in_code = kind == "begin" or (kind is None and in_code)
    return found


def _itself(name: str) -> str:
    return name


def keep_whole(
    rows: list[Pair], old: Sequence[Span], new: Sequence[Span], align: Align
) -> Settled:
    """Return what became of each block, where no field is torn.

    Args:
        rows: What became of each block by likeness.
        old: The fields over several blocks of the old file.
        new: Those of the new one.
        align: Pairs blocks by likeness.
    """
    apart: tuple[set[int], set[int]] = (set(), set())
    for before, after in _mates(old, new):
        pairs = {i: j for i, j in rows if i is not None and j is not None}
        ends = [(before.first, after.first), (before.last, after.last)]
        if before.code == after.code and all(pairs.get(i) == j for i, j in ends):
            continue
        if before.code == after.code and not _crossed(pairs, before, after):
            rows = _as_one(rows, before, after, align)
            continue
        apart[0].update((before.first, before.last))
        apart[1].update((after.first, after.last))
    if not apart[0]:
        return Settled(rows)
    freed: list[Pair] = []
    for i, j in rows:
        if i is not None and j is not None and (i in apart[0] or j in apart[1]):
            freed += [(i, None), (None, j)]
        else:
            freed.append((i, j))
    return Settled(freed, frozenset(apart[0]), frozenset(apart[1]))


def _mates(old: Sequence[Span], new: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Return the fields of both files that are the same, or of one name, in order."""
    found: list[tuple[Span, Span]] = []
    left: tuple[list[Span], list[Span]] = ([], [])
    known: dict[str, int] = {}
    codes = [
        [known.setdefault(span.code, len(known)) for span in side]
        for side in (old, new)
    ]
    for op in edits(*codes):
        olds, news = old[op.old_start : op.old_end], new[op.new_start : op.new_end]
        if op.kind == "same":
            found += zip(olds, news, strict=True)
        else:
            left[0].extend(olds)
            left[1].extend(news)
    for before in left[0]:
        name = before.code.partition(" ")[0]
        after = next((s for s in left[1] if s.code.partition(" ")[0] == name), None)
        if after is not None:
            left[1].remove(after)
            found.append((before, after))
    return found


def _crossed(pairs: dict[int, int], before: Span, after: Span) -> bool:
    """Tell whether a field changed places with what stands round it."""
    return any(
        _side(i, before) != _side(j, after)
        for i, j in pairs.items()
        if _side(i, before) or _side(j, after)
    )


def _side(number: int, span: Span) -> int:
    """Return whether a block stands before a field (-1), in it (0) or behind it (1)."""
    return (number > span.last) - (number < span.first)


def _as_one(rows: list[Pair], before: Span, after: Span, align: Align) -> list[Pair]:
    """Return the rows with the ends of a field paired, and what lies between again."""
    found = [
        (i, j)
        for i, j in rows
        if i is not None and j is not None and _side(i, before) and _side(j, after)
    ]
    found.append((before.first, after.first))
    inside = align(
        range(before.first + 1, before.last), range(after.first + 1, after.last)
    )
    found += [(i, j) for i, j in inside if i is not None and j is not None]
    found.append((before.last, after.last))
    old_size = sum(i is not None for i, _ in rows)
    new_size = sum(j is not None for _, j in rows)
    return in_order(sorted(found), old_size, new_size)
