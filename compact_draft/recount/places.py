"""Which clause, and which words of it, is a comment of a copy on, as far as is sure?

Asked of the copy as it stood before all changes. A paragraph that says what one of the
issued file says is that one; one between two such is what stood between them; of all
others nothing is said. What is not sure accuses nobody.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from compact_draft.model.annotation import Annotation, Level
from compact_draft.model.clause import ClauseId, Kind
from compact_draft.recount.issued_lines import Issued
from compact_draft.recount.second_reader import Said, SecondReading, fold, has_words


class Place(NamedTuple):
    """Where a comment stands.

    Attributes:
        clauses: The one clause it is on, or those of the same words; None where that is
            not sure.
        words: The words it covers, as they compare; None where that is not sure.
        is_whole: Whether it covers all words of its paragraph.
    """

    clauses: frozenset[ClauseId] | None
    words: str | None
    is_whole: bool = False


UNSURE = Place(None, None)
_MOST = 0.6
"""Share of its words by which a paragraph with a clause's bookmark is that clause."""


class Places:
    """Tells where the comments of one copy stand."""

    def __init__(self, issued: Issued, reading: SecondReading) -> None:
        """Lay the paragraphs of a copy, as they stood, over the issued ones."""
        self.issued = issued
        self.bases = () if issued.is_marked else reading.bases
        self.of_ordinal: dict[int, tuple[int, int]] = {}
        self.pieces = dict(piece for base in self.bases for piece in base.pieces)
        for n, base in enumerate(self.bases):
            at = 0
            for ordinal, text in base.pieces:
                self.of_ordinal[ordinal] = n, at
                at += len(text)
        keys = [fold(base.text) for base in self.bases]
        held: dict[str, list[int]] = defaultdict(list)
        for i, (key, _) in enumerate(issued.owners):
            held[key].append(i)
        self.exact = [frozenset(held.get(key, ())) for key in keys]
        self.owners = [self._owners(n) for n in range(len(keys))]

    def _owners(self, n: int) -> frozenset[ClauseId] | None:
        marked = self._bookmarked(n)
        if not self.exact[n] and marked is not None:
            return frozenset({marked})
        found = self.exact[n] or self._between(n)
        owners = frozenset(self.issued.owners[i][1] for i in found)
        if marked is not None and marked in owners:
            return frozenset({marked})
        if not owners or None in owners:
            return None
        return frozenset(owner for owner in owners if owner is not None)

    def _bookmarked(self, n: int) -> ClauseId | None:
        """Return the one clause whose bookmark and most of whose words a paragraph has."""
        names = self.issued.names
        clauses = {names[b] for b in self.bases[n].bookmarks if b in names}
        if len(clauses) != 1:
            return None
        (clause,) = clauses
        mine = Counter(fold(self.bases[n].text).split())
        text = self.issued.revision.clause(clause).text
        parts = [Counter(fold(part).split()) for part in text.split("\n\n")]
        alike = (
            2 * (mine & part).total() > _MOST * (mine + part).total() for part in parts
        )
        return clause if any(alike) else None

    def _between(self, n: int) -> frozenset[int]:
        """Return the issued paragraph that stood between two neighbours, if one did."""
        if not 0 < n < len(self.bases) - 1 or not has_words(self.bases[n].text):
            return frozenset()
        before, after = self.exact[n - 1], self.exact[n + 1]
        if len(before) != 1 or len(after) != 1:
            return frozenset()
        (first,), (last,) = before, after
        return frozenset({first + 1}) if last == first + 2 else frozenset()

    def of(self, said: Said) -> Place:
        """Return where a comment stands."""
        if not said.points:
            return UNSURE
        first, last = said.points[0], said.points[1 if len(said.points) > 1 else 0]
        start, end = self._at(first), self._at(last)
        if start is None or end is None:
            return UNSURE
        covered = [
            (n, text)
            for n in range(start[0], end[0] + 1)
            if has_words(text := self._covered(n, start, end))
        ]
        if len(covered) > 1 or (not covered and start[0] != end[0]):
            return UNSURE
        n, text = covered[0] if covered else (start[0], "")
        owners = self.owners[n]
        if owners is None or not (text or has_words(self.pieces.get(first[0], ""))):
            return UNSURE
        is_sure = bool(self.exact[n]) and bool(text or not self.bases[n].is_marked)
        is_whole = _letters(text) == _letters(self.bases[n].text)
        if not is_sure and text and not is_whole:
            # Where others changed the paragraph: words that it had, and has still.
            is_sure = all(fold(text) in self._text(owner) for owner in owners)
        return Place(owners, fold(text) if is_sure else None, is_whole)

    def _at(self, point: tuple[int, int]) -> tuple[int, int] | None:
        """Return the paragraph as it stood, and the offset in it, of a point."""
        held = self.of_ordinal.get(point[0])
        return None if held is None else (held[0], held[1] + point[1])

    def _covered(self, n: int, start: tuple[int, int], end: tuple[int, int]) -> str:
        text = self.bases[n].text
        first = start[1] if n == start[0] else 0
        return text[first : end[1] if n == end[0] else len(text)]

    def fits(self, row: Annotation, place: Place) -> bool:
        """Tell whether a remark may stand at a place."""
        if place.clauses is None:
            return True
        anchor = row.anchor
        named = {anchor.clause} if anchor.clause is not None else set(row.candidates)
        on = [clause for clause in named if clause in place.clauses]
        if place.words is None and place.is_whole:
            return any(self._is_wide(row, clause) for clause in on)
        if place.words is None:
            return bool(on)
        return any(_same_words(row, place.words, self._text(clause)) for clause in on)

    def _is_wide(self, row: Annotation, clause: ClauseId) -> bool:
        """Tell whether a remark may be on all of a paragraph of a clause."""
        held = self.issued.revision.clause(clause)
        if row.anchor.level is not Level.WORDS or held.kind is Kind.HEADING:
            return True
        words = _letters(fold(row.anchor.words))
        return words in {_letters(fold(part)) for part in held.text.split("\n\n")}

    def _text(self, clause: ClauseId) -> str:
        held = self.issued.revision.clause(clause)
        return "" if held.kind is Kind.HEADING else fold(held.text)


def _same_words(row: Annotation, covered: str, text: str) -> bool:
    """Tell whether a remark's words are those that its comment covers."""
    if not text or not has_words(covered) or covered not in text:
        return True
    if row.anchor.level is Level.WORDS:
        return _letters(fold(row.anchor.words)) == _letters(covered)
    ahead, _, behind = text.partition(covered)
    return not has_words(ahead + behind) or row.anchor.level is not Level.CLAUSE


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
