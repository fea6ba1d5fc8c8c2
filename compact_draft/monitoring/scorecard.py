"""The scorecard: from 1 to 5, by a rule that can be said in words and reckoned by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft, bound_parties
from compact_draft.monitoring.values import Breach, Cause, Found, Monitoring, Return

RULE = (
    (
        "A promise counts once for each body that it binds: kept is one, kept in part is a "
        "half, not kept is nothing. What was not tested is left out."
    ),
    (
        "5: all that was tested is kept. 4: at least three quarters. 3: at least half. "
        "2: at least a quarter. 1: less."
    ),
    (
        "A non-compliance of the year that is still open, and whose cause is that the Compact "
        "was ignored, takes one off; 1 is the lowest."
    ),
    "Where less than half of what binds was tested there is no score, and it says so.",
)
"""The rule, a sentence or two each."""
_STEPS = ((0.75, 4), (0.5, 3), (0.25, 2))


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What one line of the scorecard is made from.

    Attributes:
        of: A theme, a body's id, or empty for the whole Compact.
        score: From 1 to 5; None where there is none.
        binds: How many times a promise binds a body.
        kept, partly, not_kept, not_tested: What the bodies returned.
        unsaid: Of how many they returned nothing.
        ignored: Open non-compliances of the year that were put down to ignoring it.
        because: How it was reckoned, in words.
    """

    of: str
    score: int | None
    binds: int
    kept: int = 0
    partly: int = 0
    not_kept: int = 0
    not_tested: int = 0
    unsaid: int = 0
    ignored: int = 0
    because: str = ""

    @property
    def tested(self) -> int:
        """How many were tested."""
        return self.kept + self.partly + self.not_kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """A year's scorecard.

    Attributes:
        year: Of which year.
        whole: Of the whole Compact.
        parties: One for each body that something binds, in the order of the settings.
        themes: One for each theme, in the order of the text.
    """

    year: str
    whole: Score
    parties: tuple[Score, ...]
    themes: tuple[Score, ...]


_Pair = tuple[str, ClauseId]


def scorecard(draft: Draft, held: Monitoring, year: str) -> Scorecard:
    """Return the scorecard of a year: of the text as it stands, by body and by theme."""
    clauses = {clause.id: clause for clause in draft.clauses}
    promises = [
        clauses[identity]
        for identity in draft.outline.ids
        if clauses[identity].kind.is_promise
    ]
    pairs = [
        (party, clause.id)
        for clause in promises
        for party in bound_parties(clause, draft.parties)
    ]
    said = held.of_year(year)
    breaches = of_year(held.breaches, year)
    of_theme: dict[str, list[_Pair]] = {}
    for party, identity in pairs:
        of_theme.setdefault(clauses[identity].theme, []).append((party, identity))
    of_party: dict[str, list[_Pair]] = {}
    for party, identity in pairs:
        of_party.setdefault(party, []).append((party, identity))
    return Scorecard(
        year=year,
        whole=_score("", pairs, said, breaches),
        parties=tuple(
            _score(party.id, of_party[party.id], said, breaches)
            for party in draft.parties
            if party.id in of_party
        ),
        themes=tuple(
            _score(theme, mine, said, breaches) for theme, mine in of_theme.items()
        ),
    )


def of_year(breaches: Iterable[Breach], year: str) -> tuple[Breach, ...]:
    """Return the non-compliances of a year; "2027-28" has those of both calendar years.

    A year that ends in the next runs from April to March.
    """
    first = int(year[:4])
    if "-" not in year:
        return tuple(breach for breach in breaches if breach.date[:4] == year)
    start, end = f"{first}-04-01", f"{first + 1}-03-31"
    return tuple(breach for breach in breaches if start <= breach.date[:10] <= end)


def _score(
    of: str,
    pairs: Sequence[_Pair],
    said: Mapping[_Pair, Return],
    breaches: Iterable[Breach],
) -> Score:
    found = [said[pair].found for pair in pairs if pair in said]
    mine = set(pairs)
    ignored = sum(
        breach.waits
        and breach.cause is Cause.IGNORED
        and (breach.party, breach.clause) in mine
        for breach in breaches
    )
    bare = Score(
        of=of,
        score=None,
        binds=len(pairs),
        kept=found.count(Found.KEPT),
        partly=found.count(Found.PARTLY),
        not_kept=found.count(Found.NOT_KEPT),
        not_tested=found.count(Found.NOT_TESTED),
        unsaid=len(pairs) - len(found),
        ignored=ignored,
    )
    return _reckoned(bare)


def _reckoned(counted: Score) -> Score:
    if counted.tested == 0 or counted.tested * 2 < counted.binds:
        words = f"no score: {counted.tested} of {counted.binds} tested"
        if counted.unsaid == counted.binds:
            words = "no score: nobody has returned anything yet"
        return replace(counted, because=words)
    share = (counted.kept + counted.partly / 2) / counted.tested
    score = 5 if counted.kept == counted.tested else _step(share)
    lowered = max(1, score - counted.ignored) if counted.ignored else score
    parts = [f"{counted.kept} kept"]
    parts += [f"{counted.partly} in part"] if counted.partly else []
    words = f"{' and '.join(parts)} of {counted.tested} tested: {round(share * 100)} per cent"
    if lowered != score:
        words += f"; {score} less {counted.ignored} for what was ignored and is open"
    return replace(counted, score=lowered, because=words)


def _step(share: float) -> int:
    return next((score for least, score in _STEPS if share >= least), 1)
