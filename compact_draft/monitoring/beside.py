"""What was returned of a clause, and what went against it: beside it at the next refresh.

What was said of a clause that was split or joined since stands beside what it became.
Whatever was said is of the words of its day; where those have changed, it says so and
asks for another look, as evidence does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.drafting.whole import came_from
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.look_again import CLAUSE, Given, LookAgain
from compact_draft.model.wording import is_of
from compact_draft.monitoring.values import Breach, Monitoring, Return, latest


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One return as it stands beside a clause.

    Attributes:
        row: The return.
        of: Id of the clause that it was said of, where that is not this one.
        stands: Whether it was said of the words as they stand.
    """

    row: Return
    of: ClauseId = ""
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Went:
    """One non-compliance as it stands beside a clause.

    Attributes:
        row: It.
        of: Id of the clause that it went against, where that is not this one.
        stands: Whether the words that it went against are those that stand.
    """

    row: Breach
    of: ClauseId = ""
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside one clause.

    Attributes:
        clause: Its id.
        returns: The last word of each body in each year, the newest year first.
        breaches: What went against it, the newest first.
    """

    clause: ClauseId
    returns: tuple[Said, ...] = ()
    breaches: tuple[Went, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything stands beside it."""
        return bool(self.returns or self.breaches)


def beside(
    clause: Clause, held: Monitoring, everything: Iterable[Clause] = ()
) -> Beside:
    """Return what was returned of a clause and what went against it.

    Args:
        clause: It.
        held: All that was returned and written down.
        everything: Every clause, withdrawn ones too, to follow splits and joins.
    """
    kin = {clause.id, *came_from(clause, everything)}
    own: dict[tuple[str, str], Said] = {}
    for (party, _), row in sorted(
        _by_year(held).items(), key=lambda pair: pair[1].year
    ):
        if row.clause in kin:
            said = Said(
                row=row,
                of="" if row.clause == clause.id else row.clause,
                stands=row.clause == clause.id and is_of(row.clause_print, clause.text),
            )
            before = own.get((party, row.year))
            if before is None or before.of:
                own[party, row.year] = said
    returns = sorted(own.values(), key=lambda told: told.row.year, reverse=True)
    breaches = [
        Went(
            row=breach,
            of="" if breach.clause == clause.id else breach.clause,
            stands=breach.clause == clause.id
            and is_of(breach.clause_print, clause.text),
        )
        for breach in held.breaches
        if breach.clause in kin
    ]
    breaches.sort(key=lambda went: went.row.date, reverse=True)
    return Beside(clause=clause.id, returns=tuple(returns), breaches=tuple(breaches))


def _by_year(held: Monitoring) -> dict[tuple[str, str], Return]:
    found: dict[tuple[str, str], Return] = {}
    for year in dict.fromkeys(row.year for row in held.returns):
        for (party, clause), row in held.of_year(year).items():
            found[party, f"{year} {clause}"] = row
    return found


def again(
    clauses: Iterable[Clause], held: Monitoring, wordings: Mapping[str, str]
) -> dict[ClauseId, tuple[LookAgain, ...]]:
    """Return what was returned of other words than stand, by clause: each body's last.

    Args:
        clauses: The clauses of the text as they stand.
        held: What was returned.
        wordings: Earlier wordings by their prints.
    """
    now = {clause.id: clause for clause in clauses}
    found: dict[ClauseId, list[LookAgain]] = {}
    for row in latest(held.returns).values():
        clause = now.get(row.clause)
        if clause is None or is_of(row.clause_print, clause.text):
            continue
        found.setdefault(clause.id, []).append(
            LookAgain(
                what=Given.RETURN,
                of=row.party,
                said=f"{row.year}: {row.found.words}",
                side=CLAUSE,
                then=wordings.get(row.clause_print),
                now=clause.text,
                by=row.said_by or row.by,
                when=row.when,
            )
        )
    return {identity: tuple(rows) for identity, rows in found.items()}
