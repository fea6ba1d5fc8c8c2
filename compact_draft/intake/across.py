"""Lines in columns that are no table: the clauses they make and whom each binds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from compact_draft.intake.drafts import Part
from compact_draft.model.tags import By


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One clause: the pieces it is made of, and the side it binds."""

    parts: tuple[Part, ...]
    side: By

    @property
    def words(self) -> str:
        """Its words, joined."""
        return " ".join(part.words for part in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """Lines that stand in columns.

    Attributes:
        start, stop: Their positions; `stop` is the first behind them.
        items: The clauses in order.
        heads: The pieces that only say who, when, or what a column holds.
    """

    start: int
    stop: int
    items: tuple[Item, ...]
    heads: tuple[Part, ...]


def spaced(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return pieces joined by a space, the first by nothing."""
    return tuple(replace(part, joint=" " if n else "") for n, part in enumerate(parts))
