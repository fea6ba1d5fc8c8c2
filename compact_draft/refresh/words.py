"""Change the words of a clause where they lie in the file, and only those that differ."""

from __future__ import annotations

from itertools import pairwise

from compact_draft.diff.stream import streams
from compact_draft.diff.words import edits, word_edits
from compact_draft.refresh.segments import Segment
from compact_draft.text.normalise import normalise_with_map
from compact_draft.text.tokens import tokens
from compact_draft.word.writing.edit import Letters


def rewrite(segment: Segment, text: str) -> None:
    """Give a segment new words, changing only the words that differ."""
    letters = Letters(segment.paragraph)
    raw = letters.text[segment.start : segment.end]
    held = normalise_with_map(raw)
    for start, end, words in reversed(_least(held.text, text)):
        first, last = held.raw_span(start, end)
        letters.replace(segment.start + first, segment.start + last, words)
        segment.grow(len(words) - (last - first))


def _least(old: str, new: str) -> list[tuple[int, int, str]]:
    """Return the least word-level edit as (start, end, words), in order.

    Unlike the redline's, it takes in no kept word, so that each keeps its look.
    """
    before, after = streams(tokens(old), tokens(new))
    offsets = [0]
    for token in before.texts:
        offsets.append(offsets[-1] + len(token))
    changes: list[tuple[int, int, str]] = []
    for op in edits(before.keys, after.keys):
        if op.kind == "same":
            continue
        words = "".join(after.texts[op.new_start : op.new_end])
        start, end = offsets[op.old_start], offsets[op.old_end]
        if changes and changes[-1][1] == start and not changes[-1][2]:
            start = changes.pop()[0]
        changes.append((start, end, words))
    return changes


def words_of(segment: Segment) -> str:
    """Return the words of a segment as they stand now, normalised."""
    letters = Letters(segment.paragraph)
    return normalise_with_map(letters.text[segment.start : segment.end]).text


def cut_out(segment: Segment) -> None:
    """Take the words of a segment out of its paragraph."""
    letters = Letters(segment.paragraph)
    letters.replace(segment.start, segment.end, "")
    segment.grow(segment.start - segment.end)


def boundaries(old: list[str], new: str, *, into: list[str] | None = None) -> list[str]:
    """Cut `new` where the pieces of `old` (or of `into`) end in it, as words show.

    Returns one string a piece; joined with blanks they are `new`.
    """
    pieces = old if into is None else into
    whole = " ".join(pieces)
    ends = []
    total = 0
    for piece in pieces[:-1]:
        total += len(piece)
        ends.append(total)
        total += 1
    cuts = []
    at_old = at_new = 0
    waiting = list(ends)
    for edit in word_edits(whole, new):
        size = len(edit.text)
        step_old = size if edit.kind != "inserted" else 0
        step_new = size if edit.kind != "deleted" else 0
        while waiting and waiting[0] < at_old + step_old + (edit.kind == "same"):
            inside = waiting.pop(0) - at_old
            cuts.append(at_new + (inside if edit.kind == "same" else 0))
        at_old, at_new = at_old + step_old, at_new + step_new
    cuts += [len(new)] * len(waiting)
    edges = [0, *cuts, len(new)]
    return [new[a:b].strip() for a, b in pairwise(edges)]
