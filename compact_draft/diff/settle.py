"""How is a least edit made readable? Rules of settling, each pure, in their order.

1. *Slide* a lone insertion or deletion along equal tokens to where a reader would put
   it: against another change, else to end with a sentence (a first sentence takes the
   blank behind it), else with a comma, else to begin with its "and", else at a word;
   ties go right. Fixed tokens are not passed.
2. *Glue* a number and the short sign of its unit ("5 km", "30 May", "No 4") when one of
   them changed.
3. *Fold* blanks, and at most two marks, between two changes.
4. *Fold* a lone kept word between two changes when it has at most three letters, or is
   no longer than either change (its longer side), or is the unit of a changed number;
   and two or three that are all stock ("of the", "and to a") between two long changes,
   or a lone mark there.
5. Repeat 2 to 4 until nothing changes. One change is one deletion, then one insertion.

A fixed token (note reference, drawing, field, paragraph mark) is never folded. Nothing
but what the rules name is ever marked beyond the least edit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from compact_draft.diff.hunks import Hunk, append_hunk, trimmed
from compact_draft.diff.slide import slide
from compact_draft.diff.stream import BLANK, FIXED, NUMBER, Stream, word_sizes

_SHORT_LETTERS = 3
_LONG = 30
"""Word characters of a change (its longer side) that stock is lost between."""
_MOST_STOCK = 3
_STOCK = frozenset(
    [
        "a",
        "all",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "each",
        "for",
        "from",
        "had",
        "has",
        "have",
        "if",
        "in",
        "is",
        "it",
        "its",
        "may",
        "must",
        "no",
        "nor",
        "not",
        "of",
        "on",
        "or",
        "our",
        "shall",
        "so",
        "such",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "this",
        "those",
        "to",
        "upon",
        "was",
        "we",
        "were",
        "which",
        "who",
        "will",
        "with",
        "you",
        "your",
    ]
)
_SHORT_UNIT = re.compile(
    "km|cm|mm|m|mi|ft|kg|g|mg|t|ml|cl|l|ha|am|pm|p|k|bn|hr|hrs|min|wk|wks|yr|yrs"
    "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    re.IGNORECASE,
)
_SHORT_LABEL = re.compile("no|nos|cl|pt|pp|p|art|sec|fig|app", re.IGNORECASE)
_UNIT = re.compile(
    "seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|pounds?|pence"
    "|percent|times?|january|february|march|april|june|july|august|september|october"
    "|november|december|clauses?|sections?|paragraphs?|articles?|appendix|annex|parts?"
    "|schedules?|pages?|chapters?|steps?|stages?|" + _SHORT_UNIT.pattern,
    re.IGNORECASE,
)


def settle_hunks(hunks: Sequence[Hunk], old: Stream, new: Stream) -> list[Hunk]:
    """Return `hunks` after all the rules."""
    settled = slide(hunks, old, new)
    while True:
        grown = fold(glue(settled, old, new), old, new)
        if grown == settled:
            return settled
        settled = grown


def glue(hunks: Sequence[Hunk], old: Stream, new: Stream) -> list[Hunk]:
    """Return `hunks`, grown over the short unit or number beside them (rule 2)."""
    glued: list[Hunk] = []
    for n, hunk in enumerate(hunks):
        i0, i1, j0, j1 = hunk
        left = i0 - (glued[-1][1] if glued else 0)
        right = (hunks[n + 1][0] if n + 1 < len(hunks) else len(old.keys)) - i1
        if left >= 2 and _takes_before(hunk, old, new):
            i0, j0 = i0 - 2, j0 - 2
        if right >= 2 and _takes_after(hunk, old, new):
            i1, j1 = i1 + 2, j1 + 2
        append_hunk(glued, (i0, i1, j0, j1))
    return glued


def fold(hunks: Sequence[Hunk], old: Stream, new: Stream) -> list[Hunk]:
    """Return `hunks`, joined over what lies between two of them (rules 3 and 4)."""
    sizes: list[list[int]] = []  # counted when first asked for

    def size(hunk: Hunk) -> int:
        if not sizes:
            sizes.extend((word_sizes(old), word_sizes(new)))
        i0, i1, j0, j1 = hunk
        return max(sizes[0][i1] - sizes[0][i0], sizes[1][j1] - sizes[1][j0])

    folded: list[Hunk] = []
    for hunk in hunks:
        while folded and _folds(folded[-1], hunk, size, old, new):
            before = folded.pop()
            hunk = trimmed((before[0], hunk[1], before[2], hunk[3]), old, new)
        folded.append(hunk)
    return folded


def is_rewritten(hunks: Iterable[Hunk], old: Stream, new: Stream) -> bool:
    """Tell whether so little stays that the two should not be shown as a pair.

    docs/engine.md, 2.4: kept words are under a fifth (Dice, in word characters), no run of
    four words is kept, and the shorter is not six tenths within the longer.
    """
    old_sizes, new_sizes = word_sizes(old), word_sizes(new)
    kept = start = 0
    for i0, i1, _, _ in (*hunks, (len(old.keys),) * 4):
        if sum(kind <= NUMBER for kind in old.kinds[start:i0]) >= 4:
            return False
        kept += old_sizes[i0] - old_sizes[start]
        start = i1
    total, shorter = (
        old_sizes[-1] + new_sizes[-1],
        min(old_sizes[-1], new_sizes[-1]),
    )
    return total > 0 and 2 * kept < 0.2 * total and kept < 0.6 * shorter


def _takes_before(hunk: Hunk, old: Stream, new: Stream) -> bool:
    """Tell whether the number or label before the hunk belongs to its first word."""
    i0, i1, j0, j1 = hunk
    word = i0 - 2
    if old.kinds[i0 - 1] != BLANK:
        return False
    firsts = [
        side.texts[at]
        for side, at, end in ((old, i0, i1), (new, j0, j1))
        if at < end and side.kinds[at] <= NUMBER
    ]
    if old.kinds[word] == NUMBER and len(old.texts[word]) <= _SHORT_LETTERS:
        return any(map(_SHORT_UNIT.fullmatch, firsts))
    starts_with_number = any(text[0].isdigit() for text in firsts)
    return starts_with_number and bool(_SHORT_LABEL.fullmatch(old.texts[word]))


def _takes_after(hunk: Hunk, old: Stream, new: Stream) -> bool:
    """Tell whether the short unit after the hunk belongs to its last number."""
    i1 = hunk[1]
    if old.kinds[i1] != BLANK or not _SHORT_UNIT.fullmatch(old.texts[i1 + 1]):
        return False
    return _ends_with_number(hunk, old, new)


def _ends_with_number(hunk: Hunk, old: Stream, new: Stream) -> bool:
    i0, i1, j0, j1 = hunk
    return (i0 < i1 and old.kinds[i1 - 1] == NUMBER) or (
        j0 < j1 and new.kinds[j1 - 1] == NUMBER
    )


def _starts_with_number(hunk: Hunk, old: Stream, new: Stream) -> bool:
    i0, i1, j0, j1 = hunk
    return (i0 < i1 and old.kinds[i0] == NUMBER) or (
        j0 < j1 and new.kinds[j0] == NUMBER
    )


def _folds(
    before: Hunk, after: Hunk, size: Callable[[Hunk], int], old: Stream, new: Stream
) -> bool:
    """Tell whether what lies between two hunks is folded into one change."""
    start, end = before[1], after[0]
    words: list[int] = []
    marks = 0
    for at in range(start, end):
        kind = old.kinds[at]
        if kind == FIXED or len(words) > _MOST_STOCK:
            return False
        if kind <= NUMBER:
            words.append(at)
        elif kind != BLANK:
            marks += len(old.texts[at])
    if not words:
        if _one_way(before) and _one_way(before) == _one_way(after):
            return 0 < marks <= 2 and min(size(before), size(after)) >= _LONG
        return marks == 0 or _length(old, start, end) <= 2
    if marks > 2:
        return False
    if len(words) > 1:
        stock = all(old.texts[at].lower() in _STOCK for at in words)
        return stock and min(size(before), size(after)) >= _LONG
    word = words[0]
    letters = len(old.texts[word])
    if letters <= _SHORT_LETTERS or letters <= min(size(before), size(after)):
        return True
    return bool(_UNIT.fullmatch(old.texts[word])) and (
        _ends_with_number(before, old, new) or _starts_with_number(after, old, new)
    )


def _one_way(hunk: Hunk) -> int:
    """Return -1 for a hunk that only takes out, 1 that only puts in, 0 for both."""
    return (hunk[0] == hunk[1]) - (hunk[2] == hunk[3])


def _length(side: Stream, start: int, end: int) -> int:
    return sum(map(len, side.texts[start:end]))
