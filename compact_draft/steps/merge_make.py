"""Make the new text out of what was chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compact_draft.errors import RefusedError, Where
from compact_draft.merging.assemble import assembled, new_ids_needed
from compact_draft.model.clause import HistoryRow
from compact_draft.model.compact import Draft, RevisionKind
from compact_draft.steps.build import frozen
from compact_draft.steps.edit import Signed
from compact_draft.steps.merge import VERB, Side, account, refuse_made, side_by_side
from compact_draft.store.merging import (
    PATH,
    format_merging,
)
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural

LABEL = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The new text.

    Attributes:
        revision: Its label.
        clauses: How many clauses it has.
        new: How many came into the base.
        withdrawn: How many of the base stand no longer.
    """

    revision: str
    clauses: int
    new: int
    withdrawn: int


def make(workspace: Workspace, *, who: Signed) -> Made:
    """Make the new text: the base, with what was chosen, as a revision.

    Raises:
        RefusedError: A clause is open still; each is named, and nothing is changed.
    """
    side = side_by_side(workspace)
    refuse_made(side.merging)
    found = account(workspace, side)
    if found.waiting:
        names = ", ".join(
            f"{row.old.named} ({row.old.id})" for row in found.waiting[:12]
        )
        more = f" and {len(found.waiting) - 12} more" if len(found.waiting) > 12 else ""
        raise RefusedError(
            f"{plural(len(found.waiting), 'clause')} still open: {names}{more}",
            where=Where(PATH),
            mend="choose for each with  compact-draft merge choose,  keep  or  leave-out, "
            "or in the sheet of  compact-draft merge sheet",
        )
    with workspace.step(VERB, by=who.by, when=who.when) as step:
        draft = workspace.draft()
        _refuse_rebuilt(side, draft)
        held = workspace.ids()
        needed = new_ids_needed(side.merging, draft)
        ids, new = held.giving(workspace.settings().prefix, needed)
        row = HistoryRow(when=step.when, by=who.by)
        result = assembled(side.merging, side.olds, draft, new, row)
        for clause in result.touched:
            step.write_clause(clause)
        step.write_outline(result.draft.outline, result.draft.clauses)
        step.write_ids(ids.withdrawing(*result.withdrawn))
        revisions = workspace.revisions()
        revision = frozen(
            result.draft,
            label=_free_label([earlier.label for earlier in revisions]),
            when=step.when,
            parent=revisions[-1].label,
            kind=RevisionKind.AGREED,
        )
        step.write_revision(revision)
        merged = replace(side.merging, stands=result.stands)
        step.write_text(PATH, format_merging(merged))
        step.what = f"{revision.label}: {plural(len(result.draft.clauses), 'clause')}"
    return Made(
        revision=revision.label,
        clauses=len(result.draft.clauses),
        new=needed,
        withdrawn=len(result.withdrawn),
    )


def _refuse_rebuilt(side: Side, draft: Draft) -> None:
    """Refuse where clauses of the base were split, joined or taken out meanwhile."""
    inside = set(draft.outline.ids)
    base = side.merging.base.name
    gone = [old.id for old in side.olds if old.source == base and old.id not in inside]
    if gone:
        raise RefusedError(
            f"{', '.join(gone)} of {base} no longer stand in the text",
            where=Where("outline.toml", clause=gone[0]),
            mend="take that change back with  compact-draft undo,  merge, and change the "
            "merged text afterwards",
        )


def _free_label(held: Sequence[str]) -> str:
    found, serial = LABEL, 1
    while found in held:
        serial += 1
        found = f"{LABEL}-{serial}"
    return found
