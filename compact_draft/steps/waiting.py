"""The remarks of a round that wait for a decision, and which of them are alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from compact_draft.answers.alike import Group
from compact_draft.answers.table import OPEN
from compact_draft.drafting.number import read_in_order
from compact_draft.model.answering import DraftAnswer
from compact_draft.steps.account_lines import Line, lines_of
from compact_draft.steps.alike import alike, leads_of
from compact_draft.store.ledger_part import books_of_open
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What waits in a round.

    Attributes:
        lines: The remarks, in the order of the draft that went out; those on no one
            clause come last. Each names the one that stands for all that say the same.
        groups: Those that say the same.
        persons: Who is to answer those that are given out, by remark.
        drafts: The answers that somebody proposes, by remark.
        books: What the ledger holds of those that wait.
    """

    lines: tuple[Line, ...]
    groups: tuple[Group, ...]
    persons: Mapping[str, str]
    drafts: Mapping[str, DraftAnswer]
    books: Books

    @property
    def issues(self) -> int:
        """How many there are when those that say the same are counted once."""
        return len(self.lines) - sum(len(g.heads) - 1 for g in self.groups)


def waiting(workspace: Workspace, label: str | None = None) -> Waiting:
    """Return what waits in a round. The ledger is read, not the files.

    Args:
        workspace: Where the round is.
        label: The round; None for the newest.
    """
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    order = {clause: n for n, clause in enumerate(read_in_order(revision))}
    books = books_of_open(workspace, consultation.label)
    found = alike(books, revision)
    leads = leads_of(found)
    lines = (
        replace(line, alike=leads.get(line.id, ""))
        for line in lines_of(books, books.placed(), revision)
        if line.outcome == OPEN
    )
    return Waiting(
        lines=tuple(sorted(lines, key=lambda line: order.get(line.clause, len(order)))),
        groups=found,
        persons=books.assigned(),
        drafts=books.drafted(),
        books=books,
    )
