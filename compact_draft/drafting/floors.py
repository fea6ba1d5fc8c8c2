"""Does a promise ask less of a public body than the law does already? Pointed out only."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping

from compact_draft.drafting.listing import Listed
from compact_draft.judgement.facts import FIRM, Facts
from compact_draft.judgement.lengths import AT_LEAST, HOW_OFTEN, length
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.floor import Below, Floor
from compact_draft.model.tags import By
from compact_draft.text.finding import stems

_AMOUNT = re.compile(
    r"£ ?(\d[\d,]*(?:\.\d+)?)\s*(k|m|million|thousand)?\b", re.IGNORECASE
)
_TIMES = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}


def below_floors(
    rows: Iterable[Listed],
    facts: Mapping[ClauseId, Facts],
    floors: Iterable[Floor],
    on: dt.date,
) -> tuple[Below, ...]:
    """Return the promises that lie below what the law asks on a day, in order.

    Args:
        rows: The clauses, with their numbers.
        facts: What each promise can be held to.
        floors: What the law asks.
        on: The day for which it is asked.
    """
    held = [floor for floor in floors if _holds(floor, on)]
    found = []
    for row in rows:
        clause = row.clause
        if not clause.kind.is_promise or clause.id not in facts:
            continue
        for floor in held:
            if not _is_on(clause, floor):
                continue
            how = tuple(_below(clause, facts[clause.id], floor))
            if how:
                found.append(
                    Below(
                        clause=clause.id,
                        number=row.number,
                        text=clause.text,
                        floor=floor,
                        how=how,
                    )
                )
    return tuple(found)


def _holds(floor: Floor, on: dt.date) -> bool:
    day = on.isoformat()
    return floor.since <= day and (not floor.until or day <= floor.until)


def _is_on(clause: Clause, floor: Floor) -> bool:
    if clause.by not in (floor.by, By.BOTH, By.UNCLEAR, None):
        return False
    said = set(stems(clause.text))
    if any(set(stems(word)) <= said for word in floor.unless):
        return False
    return all(any(set(stems(word)) <= said for word in group) for group in floor.needs)


def _below(clause: Clause, facts: Facts, floor: Floor) -> Iterable[str]:
    most = length(floor.at_most) if floor.at_most else None
    longest = [
        period
        for period in facts.periods
        if period.use not in (HOW_OFTEN, AT_LEAST) and most is not None
        if period.days > most.days + 1
    ]
    for period in longest:
        yield f"“{period.words}” is longer than {floor.at_most}"
    if floor.amount_at_most is not None:
        for words, amount in _amounts(clause.text):
            if amount > floor.amount_at_most:
                yield f"“{words}” is more than £{floor.amount_at_most:,}"
    if floor.firm and facts.hedges:
        yield f"“{facts.hedges[0]}” leaves open what the law does not"
    elif floor.firm and 0 < facts.force < FIRM:
        yield f"“{facts.modality}” is softer than the law, which says must"


def _amounts(text: str) -> Iterable[tuple[str, float]]:
    for found in _AMOUNT.finditer(text):
        unit = (found[2] or "").lower()
        yield found[0].strip(), float(found[1].replace(",", "")) * _TIMES.get(unit, 1)
