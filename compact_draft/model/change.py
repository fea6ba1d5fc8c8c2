"""What changed between two revisions of a Compact, clause by clause, as a value.

The terminal, pages, Word tables and the redline all read the same `Comparison`; none
of them computes its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compact_draft.model.clause import ClauseId

EditKind = Literal["same", "deleted", "inserted"]
ChangeKind = Literal[
    "split",
    "merged",
    "moved",
    "reworded",
    "retagged",
    "kept",
    "added",
    "withdrawn",
]
GRAVEST_FIRST: tuple[ChangeKind, ...] = (
    "withdrawn",
    "added",
    "split",
    "merged",
    "moved",
    "reworded",
    "retagged",
    "kept",
)
"""Where several kinds fit one change, it bears the first of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A stretch of text that stays, goes or comes. Never empty."""

    kind: EditKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseVersion:
    """A clause as one revision had it.

    Attributes:
        id: The clause.
        position: Its place in the order of the revision, from 0.
        number: The number that was printed; empty for none.
        heading: Its few words for lists; may be empty.
        text: Normalised.
        tags: Name and value of all that is not words, in order of name.
        section: Headings above it, the outermost first.
        under: Id of the nearest heading above it; empty for none.
    """

    id: ClauseId
    position: int
    number: str
    heading: str
    text: str
    tags: tuple[tuple[str, str], ...]
    section: tuple[str, ...]
    under: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """What became of one clause; of several where it was split or they were merged.

    Attributes:
        kind: The gravest kind that fits.
        also: The other kinds that fit, the gravest first: a moved clause may be
            reworded and retagged too.
        old: The clauses as the old revision had them; empty for an added one.
        new: The clauses as the new revision has them; empty for a withdrawn one.
        edits: From `old_text` to `new_text`; empty where the text stayed.
    """

    kind: ChangeKind
    also: tuple[ChangeKind, ...] = ()
    old: tuple[ClauseVersion, ...] = ()
    new: tuple[ClauseVersion, ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def old_ids(self) -> tuple[ClauseId, ...]:
        """Ids on the old side, in order."""
        return tuple(clause.id for clause in self.old)

    @property
    def new_ids(self) -> tuple[ClauseId, ...]:
        """Ids on the new side, in order."""
        return tuple(clause.id for clause in self.new)

    @property
    def old_numbers(self) -> tuple[str, ...]:
        """Printed numbers on the old side, in order; empty strings for none."""
        return tuple(clause.number for clause in self.old)

    @property
    def new_numbers(self) -> tuple[str, ...]:
        """Printed numbers on the new side, in order; empty strings for none."""
        return tuple(clause.number for clause in self.new)

    @property
    def old_text(self) -> str:
        """The old text; of several clauses, parted by an empty line."""
        return "\n\n".join(clause.text for clause in self.old)

    @property
    def new_text(self) -> str:
        """The new text; of several clauses, parted by an empty line."""
        return "\n\n".join(clause.text for clause in self.new)

    @property
    def is_renumbered(self) -> bool:
        """Whether only the printed number tells that something changed elsewhere."""
        return self.kind == "kept" and self.old_numbers != self.new_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that became of every clause between two revisions.

    Attributes:
        old: Label of the old revision.
        new: Label of the new one.
        changes: In the order of the new revision; what was withdrawn stands after
            what it followed in the old one. Kept clauses are among them.
    """

    old: str
    new: str
    changes: tuple[ClauseChange, ...]

    @property
    def changed(self) -> tuple[ClauseChange, ...]:
        """The changes without the kept clauses."""
        return tuple(change for change in self.changes if change.kind != "kept")

    def count(self, kind: ChangeKind) -> int:
        """Return how many changes are of `kind`, as the gravest or beside it."""
        return sum(kind == c.kind or kind in c.also for c in self.changes)
