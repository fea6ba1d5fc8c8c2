"""Turn decisions into new wording: a new revision, or a list of clashes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.diff.compare import compare_revisions
from compact_draft.drafting.emptied import Emptied, emptied
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, Revision, RevisionKind
from compact_draft.revising.propose import Clash, Proposal
from compact_draft.steps.build import frozen
from compact_draft.steps.carry_out import carried_out
from compact_draft.store.ids import Ids
from compact_draft.store.names import check_label
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Revised:
    """What `revise` made.

    Attributes:
        revision: Label of the new revision; empty when nothing changed.
        parent: Label of the revision it grew from.
        changes: How many changes it holds, counted as `diff` counts them: what was
            split or joined is one.
        changed: (clause id, decision id) of what changed now.
        withdrawn: Ids of clauses taken out now.
        clashes: What could not be done; those clauses keep their words.
        undecided: Ids of remarks without a decision, carried forward.
        emptied: Headings that have nothing under them now, and had.
    """

    revision: str
    parent: str
    changes: int
    changed: tuple[tuple[str, str], ...]
    withdrawn: tuple[str, ...]
    clashes: tuple[Clash, ...]
    undecided: tuple[str, ...]
    emptied: tuple[Emptied, ...] = ()


def revise(
    workspace: Workspace,
    *,
    label: str | None = None,
    round_label: str | None = None,
    by: str,
    when: datetime,
) -> Revised:
    """Carry out the decisions of a round and freeze the result as a revision.

    Args:
        workspace: Where to work.
        label: Label of the new revision; None for the next ``r2``, ``r3`` ...
        round_label: The round; None for the newest.
        by: Who takes the step.
        when: The time recorded.

    Raises:
        RefusedError: The label is none, or a revision of it is there already.
    """
    with workspace.step("revise", by=by, when=when) as step:
        snapshot = workspace.snapshot()
        consultation = snapshot.round(round_label)
        books, living = snapshot.books(consultation.label), snapshot.draft()
        decided = books.decided()
        undecided = tuple(a.id for a in books.placed() if a.id not in decided)
        labels = [r.label for r in snapshot.revisions()]
        latest = snapshot.revisions()[-1]
        proposal, ids = carried_out(snapshot, consultation)
        wanted = next_label(labels) if label is None else label
        check_label(wanted, labels, option="--label")
        made = _agreed(proposal, living, wanted, latest.label, step.when)
        if made.digest == latest.digest and made.title == latest.title:
            step.what = "nothing changed"
            return Revised(
                revision="",
                parent=latest.label,
                changes=0,
                changed=(),
                withdrawn=(),
                clashes=proposal.clashes,
                undecided=undecided,
            )
        held = {c.id: c for c in living.clauses}
        for clause in _changed(proposal, held):
            step.write_clause(clause)
        step.write_outline(proposal.outline, proposal.clauses)
        step.write_ids(_withdrawn(ids, proposal))
        step.write_revision(made)
        changes = len(compare_revisions(latest, made).changed)
        step.what = f"{made.label}: {plural(changes, 'change')}"
    return Revised(
        revision=made.label,
        parent=latest.label,
        changes=changes,
        changed=proposal.changed,
        withdrawn=tuple(c.id for c in proposal.withdrawn),
        clashes=proposal.clashes,
        undecided=undecided,
        emptied=emptied(latest, made),
    )


def _changed(proposal: Proposal, held: dict[str, Clause]) -> list[Clause]:
    """Return the clauses to write; one that clashes keeps what its writers typed."""
    clashing = {clash.clause for clash in proposal.clashes}
    changed = [
        c for c in proposal.clauses if held.get(c.id) != c and c.id not in clashing
    ]
    return [*changed, *proposal.withdrawn]


def _withdrawn(ids: Ids, proposal: Proposal) -> Ids:
    """Return the ids; what was put back into the text is withdrawn no longer."""
    standing = ids.standing_again(*(c.id for c in proposal.clauses))
    return standing.withdrawing(*(c.id for c in proposal.withdrawn))


def _agreed(
    proposal: Proposal, living: Draft, label: str, parent: str, when: str
) -> Revision:
    draft = replace(living, outline=proposal.outline, clauses=proposal.clauses)
    return frozen(
        draft, label=label, when=when, parent=parent, kind=RevisionKind.AGREED
    )


def next_label(labels: list[str]) -> str:
    """Return the next free label of the form ``r2``."""
    serial = len(labels)
    while True:
        serial += 1
        if f"r{serial}" not in labels:
            return f"r{serial}"
