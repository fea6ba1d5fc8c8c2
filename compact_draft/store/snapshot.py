"""What a workspace holds at one moment: each thing is read once, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from compact_draft.errors import SourceError
from compact_draft.model.annotation import Round
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, Revision
from compact_draft.store.ids import Ids
from compact_draft.store.reading import Reading
from compact_draft.store.rows import Books
from compact_draft.store.settings import Settings

_Value = TypeVar("_Value")


class Snapshot(Reading):
    """A workspace to read from while one step is made; it cannot write.

    `Workspace.snapshot` takes one inside the step, where nobody else writes. It is not
    held for longer than the step: what is written afterwards is not seen by it.
    """

    def __init__(self, workspace: Reading) -> None:
        """Take it of a workspace; what it is asked for it asks of that, once."""
        super().__init__(workspace.root)
        self._of = workspace
        self._held: dict[object, Any] = {}

    def _once(self, name: object, read: Callable[[], _Value]) -> _Value:
        if name not in self._held:
            self._held[name] = read()
        found: _Value = self._held[name]
        return found

    def settings(self) -> Settings:
        """Return what ``compact.toml`` says."""
        return self._once("settings", self._of.settings)

    def ids(self) -> Ids:
        """Return which ids were given."""
        return self._once("ids", self._of.ids)

    def read_clauses(self) -> tuple[tuple[Clause, ...], tuple[SourceError, ...]]:
        """Return the clauses and every fault in their files."""
        return self._once("clauses", self._of.read_clauses)

    def draft(self) -> Draft:
        """Return the living text."""
        return self._once("draft", super().draft)

    def revisions(self) -> tuple[Revision, ...]:
        """Return every revision, oldest first."""
        return self._once("revisions", self._of.revisions)

    def revision(self, label: str) -> Revision:
        """Return a frozen revision."""
        held = (earlier for earlier in self.revisions() if earlier.label == label)
        return next(held, None) or self._of.revision(label)

    def rounds(self) -> tuple[Round, ...]:
        """Return every round, oldest first."""
        return self._once("rounds", super().rounds)

    def books(self, label: str) -> Books:
        """Return what a round's ledger holds."""
        return self._once(("books", label), lambda: self._of.books(label))

    def wordings(self) -> dict[str, str]:
        """Return the wordings that something was said of, by their prints."""
        return self._once("wordings", super().wordings)
