"""One year of a Compact: every promise with what was returned of it, the log, the score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.drafting.listing import listed
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, bound_parties
from compact_draft.monitoring.beside import Said, beside
from compact_draft.monitoring.scorecard import Score, Scorecard, of_year, scorecard
from compact_draft.monitoring.values import Breach, Found, Monitoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise of the yearly report.

    Attributes:
        clause: Its id.
        number: As printed; empty for none.
        text: Its words; the last ones where it stands no longer.
        section: The headings above it; empty where it stands no longer.
        bound: Ids of the bodies that it binds; none where it stands no longer.
        said: What was returned of it in the year.
        stands: Whether it stands in the text.
    """

    clause: str
    number: str
    text: str
    section: tuple[str, ...]
    bound: tuple[str, ...]
    said: tuple[Said, ...]
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """All that the report of a year says.

    Attributes:
        title: Of the Compact.
        year: Of which year.
        due: ISO date by which the bodies answer; empty for none.
        names: The bodies' names by their ids.
        promises: In the order of the text; of those that stand no longer the ones of
            which something was returned, last.
        card: The scorecard.
        breaches: Non-compliances of the year, and other ones that are open, oldest first.
        numbers: Printed numbers of the clauses that these went against, by id.
    """

    title: str
    year: str
    due: str
    names: Mapping[str, str]
    promises: tuple[Promise, ...]
    card: Scorecard
    breaches: tuple[Breach, ...]
    numbers: Mapping[str, str]

    def score(self, party: str) -> Score | None:
        """Return a body's line of the scorecard; None where nothing binds it."""
        return next((score for score in self.card.parties if score.of == party), None)

    @property
    def bare(self) -> int:
        """How many returns say kept or kept in part, and nothing shows it."""
        shown = (Found.KEPT, Found.PARTLY)
        return sum(
            said.row.found in shown and not said.row.evidence
            for promise in self.promises
            for said in promise.said
        )


def yearly(
    draft: Draft, held: Monitoring, year: str, everything: Iterable[Clause] = ()
) -> Yearly:
    """Return one year.

    Args:
        draft: The text as it stands.
        held: All that was returned and written down.
        year: Of which year.
        everything: Every clause, withdrawn ones too.
    """
    asked = held.year(year)
    standing = listed(draft)
    promises = [
        Promise(
            clause=row.clause.id,
            number=row.number,
            text=row.clause.text,
            section=row.section,
            bound=bound_parties(row.clause, draft.parties),
            said=_of(row.clause, held, year),
        )
        for row in standing
        if row.clause.kind.is_promise
    ]
    there = {promise.clause for promise in promises}
    promises += [
        Promise(
            clause=clause.id, number="", text=clause.text, section=(), bound=(),
            said=said, stands=False,
        )
        for clause in everything
        if clause.id not in there and (said := _of(clause, held, year))
    ]  # fmt: skip
    mine = set(of_year(held.breaches, year))
    return Yearly(
        title=draft.title,
        year=year,
        due=asked.due if asked else "",
        names={party.id: party.name for party in draft.parties},
        promises=tuple(promises),
        card=scorecard(draft, held, year),
        breaches=tuple(
            sorted(
                (breach for breach in held.breaches if breach in mine or breach.waits),
                key=lambda breach: (breach.date, len(breach.id), breach.id),
            )
        ),
        numbers={row.clause.id: row.number or row.clause.id for row in standing},
    )


def _of(clause: Clause, held: Monitoring, year: str) -> tuple[Said, ...]:
    """Return what was returned of this very clause in a year."""
    found = beside(clause, held).returns
    return tuple(said for said in found if said.row.year == year)
