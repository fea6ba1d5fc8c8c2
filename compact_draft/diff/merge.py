"""Can what several people want of one clause be taken together?

All edits are found on the issued words. Edits of the same or touching words clash, and
so do an edit and a withdrawal, unless the result is the same; a clause with a clash
keeps its issued words until a decision gives the wording (docs/data.md, "Revise").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from compact_draft.diff.hunks import Hunk, hunks_of
from compact_draft.diff.stream import FIXED, NUMBER, Stream, streams
from compact_draft.diff.words import token_ops, word_edits
from compact_draft.model.change import Edit
from compact_draft.text.tokens import tokens

_PARTING = (",", ";", ":", ".", "!", "?", "(", ")", "[", "]", "\u2013", "\u2014")
"""Signs that end a part of a sentence: what stands behind them is another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What somebody wants a clause to say.

    Attributes:
        by: Who, or the id of the decision.
        text: Normalised; None to withdraw the clause.
    """

    by: str
    text: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Proposals for the same or touching words that do not give the same.

    Attributes:
        start: Where the words begin in the issued text, in code points from 0.
        end: Where they end, exclusive.
        words: The issued words.
        wanted: Who wants what in their place, in the order given; None to withdraw.
    """

    start: int
    end: int
    words: str
    wanted: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What came of the proposals.

    Attributes:
        text: The wording; the issued one while there is a clash; None if withdrawn.
        edits: From the issued text to `text`; empty when nothing changes.
        clashes: In order of place; empty when all could be taken.
    """

    text: str | None
    edits: tuple[Edit, ...]
    clashes: tuple[Clash, ...]


class _Change:
    """A stretch of issued tokens, and what one proposal puts there."""

    __slots__ = ("end", "start", "text", "who")

    def __init__(self, who: int, hunk: Hunk, after: Stream) -> None:
        self.who = who
        self.start, self.end = hunk[0], hunk[1]
        self.text = "".join(after.texts[hunk[2] : hunk[3]])


def merge(issued: str, proposals: Sequence[Proposal]) -> Merged:
    """Return the proposals taken together on the issued words.

    The result does not depend on the order of `proposals`, except for the order in which a
    clash names them.
    """
    wanted = [p for p in proposals if p.text != issued]
    if not wanted:
        return Merged(text=issued, edits=(), clashes=())
    if any(proposal.text is None for proposal in wanted):
        return _withdrawn(issued, wanted)
    cut = tokens(issued)
    before = streams(cut, [])[0]
    changes = _changes(issued, wanted)
    clashes: list[Clash] = []
    pieces: list[str] = []
    at = 0
    for cluster in _clusters(changes, before):
        start = min(change.start for change in cluster)
        end = max(change.end for change in cluster)
        results = {
            who: _result([c for c in cluster if c.who == who], cut, start, end)
            for who in sorted({change.who for change in cluster})
        }
        if len(set(results.values())) > 1:
            clashes.append(
                Clash(
                    start=len("".join(cut[:start])),
                    end=len("".join(cut[:end])),
                    words="".join(cut[start:end]),
                    wanted=tuple((wanted[who].by, t) for who, t in results.items()),
                )
            )
        pieces += ["".join(cut[at:start]), next(iter(results.values()))]
        at = end
    if clashes:
        return Merged(text=issued, edits=(), clashes=tuple(clashes))
    text = "".join([*pieces, *cut[at:]])
    return Merged(text=text, edits=word_edits(issued, text), clashes=())


def _withdrawn(issued: str, wanted: Sequence[Proposal]) -> Merged:
    """Return a withdrawal, or its clash with edits."""
    if all(proposal.text is None for proposal in wanted):
        deleted = (Edit(kind="deleted", text=issued),) if issued else ()
        return Merged(text=None, edits=deleted, clashes=())
    clash = Clash(
        start=0,
        end=len(issued),
        words=issued,
        wanted=tuple((proposal.by, proposal.text) for proposal in wanted),
    )
    return Merged(text=issued, edits=(), clashes=(clash,))


def _changes(issued: str, wanted: Sequence[Proposal]) -> list[_Change]:
    """Return all changes of all proposals, in order of place."""
    changes: list[_Change] = []
    for who, proposal in enumerate(wanted):
        ops, _, after = token_ops(issued, proposal.text or "")
        changes += [_Change(who, hunk, after) for hunk in hunks_of(ops)]
    return sorted(changes, key=lambda change: (change.start, change.end))


def _clusters(changes: Sequence[_Change], before: Stream) -> list[list[_Change]]:
    """Return the changes with those of different people that touch put together."""
    clusters: list[list[_Change]] = []
    for change in changes:
        touched = [
            n
            for n, cluster in enumerate(clusters)
            if any(_touch(other, change, before) for other in cluster)
        ]
        joined = [change]
        for n in reversed(touched):
            joined = clusters.pop(n) + joined
        clusters.append(joined)
    return sorted(clusters, key=lambda cluster: min(c.start for c in cluster))


def _touch(change: _Change, other: _Change, before: Stream) -> bool:
    """Tell whether two people's changes have nothing unchanged between them but blanks.

    A comma or the end of a line parts them as a word does. So does a comma with which
    the second of them begins: a name, and the words that are put in behind it.
    """
    if change.who == other.who:
        return False
    first, last = sorted((change, other), key=lambda c: (c.start, c.end))
    between = range(first.end, last.start)
    if any(_parts(before.kinds[n], before.texts[n]) for n in between):
        return False
    if last.start < first.end or first.start == last.start:
        return True
    struck = "".join(before.texts[last.start : last.end])
    return not (struck or last.text).lstrip().startswith(_PARTING)


def _parts(kind: int, text: str) -> bool:
    """Tell whether a token that stays parts what stands before and behind it."""
    return kind <= NUMBER or kind == FIXED or text.startswith(_PARTING)


def _result(
    changes: Sequence[_Change], cut: Sequence[str], start: int, end: int
) -> str:
    """Return what one proposal makes of the issued tokens from `start` to `end`."""
    pieces: list[str] = []
    at = start
    for change in changes:
        pieces += [*cut[at : change.start], change.text]
        at = change.end
    return "".join([*pieces, *cut[at:end]])
