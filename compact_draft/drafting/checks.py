"""Run the checks on a draft: findings in order, those waived set apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from compact_draft.drafting import checks_periods, checks_text, checks_wording
from compact_draft.drafting.checking import (
    CHECKS,
    Checked,
    CheckWords,
    Finding,
    set_of,
)
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft
from compact_draft.model.wording import is_of

MODULES = (checks_periods, checks_wording, checks_text)
"""Where checks are registered; a module that is named here is looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """A person's word that a finding may stand; it sticks to the wording.

    Attributes:
        clause: Id of the clause.
        check: Name of the check.
        why: The reason; never empty.
        by: Who.
        when: ISO date or time.
        clause_print: Print of the words it was given for.
    """

    clause: ClauseId
    check: str
    why: str
    by: str
    when: str
    clause_print: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A finding, and what was said of it.

    Attributes:
        finding: What was found.
        number: The clause's printed number; empty for none.
        waiver: The reason that it may stand; None for none.
        earlier: A waiver that was given for other words, and holds no more.
    """

    finding: Finding
    number: str
    waiver: Waiver | None = None
    earlier: Waiver | None = None

    @property
    def is_unanswered(self) -> bool:
        """Whether nobody has said that it may stand."""
        return self.waiver is None


def run_checks(
    draft: Draft,
    words: CheckWords,
    waivers: Iterable[Waiver] = (),
    *,
    only: Collection[str] = (),
) -> tuple[Result, ...]:
    """Return what the checks find, in the order of the text.

    Args:
        draft: The living text.
        words: What the checks know.
        waivers: What people said may stand.
        only: Names of the checks to run; all of them when empty.
    """
    seen = Checked(draft, words)
    rows = {row.clause.id: row for row in seen.rows}
    order = {identity: at for at, identity in enumerate(draft.outline.ids)}
    given = {(waiver.clause, waiver.check): waiver for waiver in waivers}
    found = []
    for registered in CHECKS.values():
        if only and registered.name not in only:
            continue
        for finding in registered.find(seen):
            row = rows[finding.clause]
            if row.clause.kind.is_promise and set_of(row) not in registered.rule_sets:
                continue
            waiver = given.get((finding.clause, finding.check))
            stands = waiver is not None and is_of(waiver.clause_print, row.clause.text)
            found.append(
                Result(
                    finding=finding,
                    number=row.number,
                    waiver=waiver if stands else None,
                    earlier=None if stands else waiver,
                )
            )
    return tuple(sorted(found, key=lambda result: order[result.finding.clause]))
