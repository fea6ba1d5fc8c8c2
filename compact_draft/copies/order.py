"""Which paragraph of the issued text stands before one that was put in?

Each question is answered in one step, for a copy may have as many such paragraphs as it
likes: what stands nearest before and behind each unit is found in one pass over all.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from compact_draft.copies.units import Match


class Order:
    """The units of a copy in order, and the nearest that answers to an issued one."""

    def __init__(
        self,
        *,
        homes: Sequence[str],
        columns: Sequence[tuple[str, ...]],
        of_unit: Mapping[int, Match],
        tags: Collection[int],
        is_clause: Callable[[int], bool],
    ) -> None:
        """Look over the units once.

        Args:
            homes: Of each unit, the story it stands in.
            columns: Of each unit, its table and column; empty outside tables.
            of_unit: The match of each unit that has one.
            tags: Units that are matched with a line of tags, which is no place.
            is_clause: Whether an issued paragraph is one of a clause.
        """
        self._before: list[int | None] = []
        self._above: list[Match | None] = []
        last: dict[str, int] = {}
        in_column: dict[tuple[str, ...], Match] = {}
        for n, (home, column) in enumerate(zip(homes, columns, strict=True)):
            self._before.append(last.get(home))
            self._above.append(in_column.get(column))
            match = of_unit.get(n)
            if match is not None and n not in tags:
                last[home] = max(match.sent)
                in_column[column] = match
        self._below: list[int | None] = []
        heads: dict[tuple[str, ...], int] = {}
        for n in reversed(range(len(columns))):
            match = of_unit.get(n)
            if match is not None and is_clause(min(match.sent)):
                heads[columns[n]] = min(match.sent)
            self._below.append(heads.get(columns[n]))
        self._below.reverse()

    def before(self, n: int) -> int | None:
        """Return the issued paragraph nearest before unit `n` in its story."""
        return self._before[n]

    def above(self, n: int) -> Match | None:
        """Return the match nearest before unit `n` in its column."""
        return self._above[n]

    def clause_below(self, n: int) -> int | None:
        """Return the clause's paragraph nearest from unit `n` on in its column."""
        return self._below[n]
