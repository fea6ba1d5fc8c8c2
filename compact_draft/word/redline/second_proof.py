"""The proof once more, by a reader that shares no rule with the engine.

What the engine takes for text, for a field or for a paragraph that went decides both what
it writes and how its own proof reads it. Here the bytes are read by `word.second_reader`,
accepted and rejected, and held against the words of both files. What it reads otherwise is
listed with its place, and the redline is not called proved there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compact_draft.errors import RoundTripError, Where
from compact_draft.model.redline import Existing, LostOn, Options, Redline, Untracked
from compact_draft.text.normalise import fold
from compact_draft.word.ooxml.relationships import keep
from compact_draft.word.second_reader.reader import ACCEPTED, REJECTED, Copy, lines

_READINGS = ((REJECTED, LostOn.REJECT), (ACCEPTED, LostOn.ACCEPT))
_SHOWN = 120
_MOST_KEPT = 1_000_000


def prove_again(
    data: bytes, old: bytes, new: bytes, options: Options, found: Redline
) -> Redline:
    """Return what a redline says, with what a second reader reads otherwise.

    A reading for which something is listed already is known not to be the file it should
    be, and is not held against it. With `Existing.KEEP` others' marks stand in both files
    and no reading of words alone tells whose went: that is left to the first proof.

    Raises:
        RoundTripError: Accepting all would not give the new file's words.
    """
    if options.existing is Existing.KEEP:
        return found
    settled = REJECTED if options.existing is Existing.REJECT else ACCEPTED
    listed = {entry.lost_on for entry in found.untracked}
    doubts: list[Untracked] = []
    sources = {REJECTED: old, ACCEPTED: new}
    meant = {
        reading: _lines(sources[reading], settled)
        for reading, lost in _READINGS
        if lost not in listed
    }
    written: Copy | None = None
    for reading, lost in _READINGS:
        if lost in listed:
            continue
        written = written or Copy(data)
        wanted, seen = meant[reading], written.lines(reading)
        for story, words in wanted.items():
            doubt = _unlike(seen[story], words, folds=not options.mark_typography)
            if doubt is not None and lost is LostOn.ACCEPT:
                raise RoundTripError(
                    f"a second reader reads other words when all is accepted ({story}: "
                    f"{doubt[0]!r} for {doubt[1]!r})",
                    where=Where(options.new_name),
                    mend="report this with both files; no file was written",
                )
            if doubt is not None:
                doubts.append(
                    Untracked(
                        kind="words that a second reader reads otherwise",
                        where=f"{story}, near {doubt[1]!r}" if doubt[1] else story,
                        old=doubt[1],
                        new=doubt[0],
                        lost_on=lost,
                    )
                )
    if not doubts:
        return found
    return replace(found, untracked=(*found.untracked, *doubts))


_LINES: dict[tuple[bytes, str], dict[str, list[str]]] = {}
"""How the last two files read, by their bytes: many copies are held against one file."""


def _lines(data: bytes, reading: str) -> dict[str, list[str]]:
    known = _LINES.get((data, reading))
    if known is None:
        known = lines(data, reading)
        if len(data) <= _MOST_KEPT:
            keep(_LINES, (data, reading), known, most=4)
    return known


def _unlike(
    seen: Sequence[str], wanted: Sequence[str], *, folds: bool
) -> tuple[str, str] | None:
    """Return the first line that is read otherwise: what is read, what it should be."""
    if seen == wanted:
        return None
    for number in range(max(len(seen), len(wanted))):
        pair = [text[number] if number < len(text) else "" for text in (seen, wanted)]
        keys = [" ".join(fold(line).split()) for line in pair] if folds else pair
        if keys[0] != keys[1]:
            return pair[0][:_SHOWN], pair[1][:_SHOWN]
    return None
