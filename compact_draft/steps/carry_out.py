"""What would the decisions of a round make of the text as it stands now?"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.model.annotation import Round
from compact_draft.revising.propose import Proposal, propose
from compact_draft.steps.bearer import bearer_of
from compact_draft.store.ids import Ids
from compact_draft.store.reading import Reading
from compact_draft.store.rows import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class Outstanding:
    """What of the newest round stands in no text yet.

    Attributes:
        changes: Clauses that decided changes wait for.
        clashes: Decided changes that clash.
        remarks: Remarks that nobody has decided on.
        typed: Clauses that were changed by hand since the newest text was made.
    """

    typed: int = 0
    changes: int = 0
    clashes: int = 0
    remarks: int = 0


def outstanding(held: Reading) -> Outstanding:
    """Return what of the newest round is in no revision yet."""
    rounds = held.rounds()
    if not rounds:
        return Outstanding(typed=changed_by_hand(held))
    newest = rounds[-1]
    return outstanding_of(held, newest, carried_out(held, newest)[0])


def outstanding_of(held: Reading, newest: Round, proposal: Proposal) -> Outstanding:
    """Return the same of a round whose proposal is known."""
    return Outstanding(
        changes=len({identity for identity, _ in proposal.changed}),
        clashes=len(proposal.clashes),
        remarks=held.tally(newest.label).open,
        typed=changed_by_hand(held),
    )


def changed_by_hand(held: Reading) -> int:
    """Return how many clauses differ from the newest text that was made."""
    made = held.revisions()
    if not made:
        return 0
    before = {clause.id: clause.text for clause in made[-1].clauses}
    now = {clause.id: clause.text for clause in held.draft().clauses}
    return sum(before.get(i) != now.get(i) for i in before.keys() | now.keys())


def carried_out(
    held: Reading, consultation: Round, books: Books | None = None
) -> tuple[Proposal, Ids]:
    """Return the proposal, and the ids as they are once it is; nothing is written.

    Args:
        held: What the workspace holds; a snapshot where it is read inside a step.
        consultation: The round.
        books: Its books, or a part of them; None for all.
    """
    if books is None:
        books = held.books(consultation.label)
    living = held.draft()
    standing = {clause.id for clause in living.clauses}
    ids, prefix = held.ids(), held.settings().prefix

    def give(count: int) -> tuple[str, ...]:
        nonlocal ids
        ids, new = ids.giving(prefix, count)
        return new

    proposal = propose(
        issued=held.revision(consultation.revision),
        latest=held.revisions()[-1],
        living=living,
        decisions=books.decisions,
        annotations=books.placed(),
        give=give,
        past=[c for c in held.clauses() if c.id not in standing],
        superseded=books.superseded,
        bearer=lambda words: bearer_of(held, words),
    )
    return proposal, ids
