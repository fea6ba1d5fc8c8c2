"""The work programme: shown, written for people, and planned promise by promise."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.drafting.workplan import NextStep, Planned, work_programme
from compact_draft.errors import RefusedError, Where
from compact_draft.model.wording import wording_print
from compact_draft.steps.beside_personal import clauses_told, personal
from compact_draft.steps.clauses import find, living
from compact_draft.steps.edit import Signed
from compact_draft.store.workplan import PATH, format_workplan, read_workplan
from compact_draft.store.workspace import Workspace
from compact_draft.text.normalise import normalise

VERB = "workplan"


def workplan(workspace: Workspace) -> tuple[Planned, ...]:
    """Return every aspirational promise once, with who does what next by when."""
    draft = living(workspace)
    draft = replace(draft, clauses=clauses_told(personal(workspace), draft.clauses))
    return work_programme(draft, read_workplan(workspace.root))


def plan(
    workspace: Workspace,
    wanted: str,
    *,
    step: str | None = None,
    owner: str | None = None,
    by_when: str | None = None,
    who: Signed,
) -> NextStep:
    """Write down the next step on a promise, its owner or its date.

    Raises:
        RefusedError: Nothing is given, or the promise is not aspirational.
    """
    given = {"step": step, "owner": owner, "by_when": by_when}
    told = {key: normalise(words) for key, words in given.items() if words is not None}
    if not told:
        raise RefusedError(
            "no next step, owner or date was given",
            where=Where("workplan set"),
            mend='give one of  --step "..."  --owner "..."  --by-when "..."',
        )
    with workspace.step(VERB, by=who.by, when=who.when) as log:
        snapshot = workspace.snapshot()
        draft = living(snapshot)
        clause = draft.clause(find(snapshot, wanted))
        rows = {
            next_step.clause: next_step for next_step in read_workplan(workspace.root)
        }
        if clause.id not in {planned.clause for planned in work_programme(draft, ())}:
            raise RefusedError(
                "it is not aspirational, so it is not in the work programme",
                where=Where("", clause=clause.id),
                mend="see what it holds with  compact-draft workplan",
            )
        held = rows.get(clause.id, NextStep(clause=clause.id))
        made = replace(
            held,
            **told,
            by=who.by,
            when=log.when,
            clause_print=wording_print(clause.text),
        )
        rows[clause.id] = made
        log.write_text(PATH, format_workplan(rows.values()))
        log.keep_wordings(clause.text)
        log.what = clause.id
    return made
