"""Clauses by id in layers: shipped, then the workspace's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from compact_draft.model.clause import Clause, ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseLibrary:
    """Clauses by id. A later layer replaces by id, and `replaced` says so.

    Attributes:
        clauses: In order of id.
        replaced: Ids that a later layer replaced.
    """

    clauses: tuple[Clause, ...]
    replaced: tuple[ClauseId, ...] = ()

    @classmethod
    def of(cls, *layers: Iterable[Clause]) -> ClauseLibrary:
        """Return the library of these layers, lowest first."""
        held: dict[ClauseId, Clause] = {}
        replaced: list[ClauseId] = []
        for layer in layers:
            for clause in layer:
                if clause.id in held:
                    replaced.append(clause.id)
                held[clause.id] = clause
        ordered = tuple(held[key] for key in sorted(held))
        return cls(clauses=ordered, replaced=tuple(sorted(set(replaced))))

    def __iter__(self) -> Iterator[Clause]:
        return iter(self.clauses)

    def __len__(self) -> int:
        return len(self.clauses)

    def get(self, wanted: ClauseId) -> Clause | None:
        """Return the clause with this id, or None when there is none."""
        return next((c for c in self.clauses if c.id == wanted), None)

    def where(self, wanted: Callable[[Clause], bool]) -> ClauseLibrary:
        """Return the library of the clauses for which `wanted` holds."""
        return ClauseLibrary(clauses=tuple(filter(wanted, self.clauses)))

    def alternatives(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses of its family, weakest first; itself among them."""
        if not clause.family:
            return (clause,)
        family = [c for c in self.clauses if c.family == clause.family]
        return tuple(sorted(family, key=lambda c: (c.strength or 0, c.id)))
