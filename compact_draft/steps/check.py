"""Check the living text, and say which findings may stand."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.drafting.checking import CHECKS
from compact_draft.drafting.checks import Result, Waiver, run_checks
from compact_draft.errors import RefusedError, Where
from compact_draft.model.wording import wording_print
from compact_draft.steps.clauses import find, living
from compact_draft.steps.edit import Signed
from compact_draft.store.checks import (
    WAIVERS,
    format_waivers,
    read_check_words,
    read_waivers,
)
from compact_draft.store.reading import Reading
from compact_draft.store.workspace import Workspace

VERB = "check"


def check(workspace: Reading, only: Sequence[str] = ()) -> tuple[Result, ...]:
    """Return what the checks find in the living text; nothing is written."""
    return run_checks(
        living(workspace),
        read_check_words(workspace.root),
        read_waivers(workspace.root),
        only=only,
    )


def waive(
    workspace: Workspace, wanted: str, name: str, why: str, *, who: Signed
) -> Waiver:
    """Let a finding stand, for a reason, while the words are as they are.

    Raises:
        RefusedError: There is no such finding, or no reason is given.
    """
    if not why.strip():
        raise RefusedError(
            "a finding can stand only with a reason",
            where=Where("--why"),
            mend='say why, with  --why "..."',
        )
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        snapshot = workspace.snapshot()
        clause = living(snapshot).clause(find(snapshot, wanted))
        found = [
            r.finding.check for r in check(snapshot) if r.finding.clause == clause.id
        ]
        if name not in found:
            raise RefusedError(
                f"the check {name} finds nothing in it",
                where=Where("", clause=clause.id),
                mend=f"what is found there: {', '.join(dict.fromkeys(found)) or 'nothing'}",
            )
        waiver = Waiver(
            clause=clause.id,
            check=name,
            why=why.strip(),
            by=who.by,
            when=step.when,
            clause_print=wording_print(clause.text),
        )
        key = (clause.id, name)
        held = [w for w in read_waivers(workspace.root) if (w.clause, w.check) != key]
        step.write_text(WAIVERS, format_waivers((*held, waiver)))
        step.keep_wordings(clause.text)
        step.what = f"{name} of {clause.id} may stand"
    return waiver


def names() -> tuple[tuple[str, str, str], ...]:
    """Return name, what it looks for, and the rule sets, of every check."""
    return tuple(
        (
            registered.name,
            registered.looks_for,
            " and ".join(sorted(registered.rule_sets)),
        )
        for registered in CHECKS.values()
    )
