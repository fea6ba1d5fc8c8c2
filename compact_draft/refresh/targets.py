"""Where each clause that is added or moved goes in the old file, and what it is like.

Decided for all of them before anything is written: a clause stands after the one before
it in the outline, in its party's column, and is formatted like the nearest of its kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from compact_draft.model.clause import Clause
from compact_draft.model.compact import OutlineRow
from compact_draft.refresh.segments import Segment
from compact_draft.refresh.units import Unit
from compact_draft.word.ooxml.names import Element


@dataclass(slots=True, eq=False)
class Row:
    """What one unit is in the tree.

    Attributes:
        unit: The clauses, and what became of them.
        segments: Its stretches of paragraphs, in order.
        elements: The paragraphs that hold them.
    """

    unit: Unit
    segments: list[Segment] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)

    @property
    def stands(self) -> bool:
        """Tell whether it has a place in the new body: it is there, or is added."""
        return bool(self.unit.new) and (not self.unit.old or bool(self.segments))

    @property
    def stays(self) -> bool:
        """Tell whether it has the place in the new body that it had in the old one."""
        return bool(self.unit.old) and self.stands and not self.unit.moved


@dataclass(frozen=True, slots=True, eq=False)
class Target:
    """Where a row goes.

    Attributes:
        anchor: The row that it goes beside; None for the first paragraph of the file.
        is_after: Behind the last paragraph of the anchor, else before its first.
        is_outside: Beside the table that holds the anchor, not within its cell.
        model: The row that it is formatted like; None where there is none.
    """

    anchor: Row | None
    is_after: bool
    is_outside: bool
    model: Row | None


class Targets:
    """Decides where rows go, from the outline of the text that is wanted."""

    def __init__(
        self,
        rows: Sequence[Row],
        outline: Mapping[str, OutlineRow],
        clauses: Mapping[str, Clause],
    ) -> None:
        self._rows = rows
        self._outline = outline
        self._clauses = clauses

    def found(self) -> dict[Row, Target]:
        """Return the target of every row that is added or moved."""
        targets: dict[Row, Target] = {}
        previous: Row | None = None
        for at, row in enumerate(self._rows):
            if not row.stands:
                continue
            if not row.stays:
                targets[row] = self._target(at, previous)
            previous = row
        return targets

    def _target(self, at: int, previous: Row | None) -> Target:
        model = self._model(at, previous)
        later = self._rows[at + 1 :]
        column = self._line(self._rows[at]).column
        beside = previous
        if column is not None:
            earlier = [row for row in self._rows[:at] if row.stands]
            same = [row for row in earlier if self._line(row).column is column]
            heading = previous is not None and self._line(previous).column is None
            follows = next(
                (r for r in later if r.stays and self._line(r).column is column), None
            )
            if same and not heading:
                beside = same[-1]
            elif follows is not None:
                return Target(follows, is_after=False, is_outside=False, model=model)
            elif same:
                beside = same[-1]
        if beside is None:
            first = next((r for r in later if r.stays), None)
            return Target(first, is_after=False, is_outside=True, model=model)
        is_outside = column is None and self._line(beside).column is not None
        return Target(beside, is_after=True, is_outside=is_outside, model=model)

    def _line(self, row: Row) -> OutlineRow:
        return self._outline[row.unit.new[0]]

    def _clause(self, row: Row) -> Clause:
        return self._clauses[row.unit.new[0]]

    def _model(self, at: int, previous: Row | None) -> Row | None:
        """Return the promise right beside a promise; else the nearest unit of its kind.

        What stands before it counts before what stands behind it.
        """
        row = self._rows[at]
        clause, line = self._clause(row), self._line(row)
        later = self._rows[at + 1 :]
        standing = [entry for entry in reversed(self._rows[:at]) if entry.stands]
        standing += [entry for entry in later if entry.stands and entry.unit.old]
        beside = [entry for entry in (previous, *later[:1]) if entry in standing]
        for other in beside if clause.kind.is_promise else ():
            if (
                other is not None
                and self._clause(other).kind.is_promise
                and self._line(other).column is line.column
            ):
                return other
        for test in (
            lambda o, c: o.column is line.column and c.kind is clause.kind
            and o.level == line.level,
            lambda o, c: o.column is line.column and c.kind is clause.kind,
            lambda o, _: o.column is line.column and line.column is not None,
            lambda _, c: c.kind is clause.kind,
        ):  # fmt: skip
            for other in standing:
                if test(self._line(other), self._clause(other)):
                    return other
        return previous
