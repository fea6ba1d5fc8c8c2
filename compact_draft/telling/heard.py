"""Who was heard, and what came of it, in tables that may be published.

Small numbers are hidden so that they cannot be worked back, from one table or from all of
them together: what one table hides, no other shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from compact_draft.model.annotation import Outcome
from compact_draft.telling.digest import names_of
from compact_draft.telling.points import Hearing, Point, Voice
from compact_draft.telling.small_numbers import LEAST, Counts, protected, with_sums

CAME: tuple[tuple[str, tuple[Outcome | None, ...]], ...] = (
    (
        "The text was changed",
        (Outcome.ADOPTED, Outcome.ADOPTED_REWORDED, Outcome.PARTLY),
    ),
    ("Already there", (Outcome.ALREADY_THERE,)),
    ("Work programme or guidance", (Outcome.WORK_PROGRAMME, Outcome.GUIDANCE)),
    ("Not agreed", (Outcome.NOT_AGREED, Outcome.AGREED_TO_DIFFER)),
    (
        "Noted, outside the Compact or repeated",
        (Outcome.NOTED, Outcome.OUTSIDE, Outcome.DUPLICATE),
    ),
    ("Open", (None,)),
)
"""What came of a point, in the few groups of a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Tables of who was heard and what came of it.

    Attributes:
        people: People by sector (rows) and size (columns), small numbers hidden.
        came_by_sector: Points by sector and what came of them.
        came_by_size: Points by size and what came of them.
        least: Fewer people than this are hidden.
        total: How many people were heard.
        points: How many points they made.
    """

    people: Counts
    came_by_sector: Counts
    came_by_size: Counts
    least: int
    total: int
    points: int


def heard(hearing: Hearing, *, least: int = LEAST) -> Heard:
    """Return the tables; what is hidden in that of people is hidden in the others too."""
    spoke = hearing.spoke
    sectors = names_of(hearing.sectors, (v.sector_words for v in spoke))
    sizes = names_of(hearing.sizes, (v.size_words for v in spoke))
    counts = [
        [
            sum(v.sector_words == sector and v.size_words == size for v in spoke)
            for size in sizes
        ]
        for sector in sectors
    ]
    people = protected(sectors, sizes, counts, least=least)
    return Heard(
        people=people,
        came_by_sector=_came(
            hearing, sectors, lambda v: v.sector_words, least, _small(people, rows=True)
        ),
        came_by_size=_came(
            hearing, sizes, lambda v: v.size_words, least, _small(people, rows=False)
        ),
        least=least,
        total=len(spoke),
        points=len(hearing.points),
    )


def _small(people: Counts, *, rows: bool) -> list[bool]:
    """Return for each row, or column, whether its sum is hidden in the table of people."""
    if rows:
        return [row[-1] is None for row in people.shown[:-1]]
    return [count is None for count in people.shown[-1][:-1]]


def _came(
    hearing: Hearing,
    names: Sequence[str],
    of: Callable[[Voice], str],
    least: int,
    is_small: Sequence[bool],
) -> Counts:
    """Return points by a name of their people and by what came of them.

    The sums of the columns are known: the report says them in its words.
    """
    columns = [(name, wanted) for name, wanted in CAME]
    columns = [c for c in columns if c[0] != "Open" or _points(hearing, c[1])]
    whose = {v.id: of(v) for v in hearing.spoke}
    table, behind = [], []
    for name in names:
        cells = [
            [p for p in _points(hearing, wanted) if whose.get(p.respondent) == name]
            for _, wanted in columns
        ]
        table.append([len(cell) for cell in cells])
        ids = [{p.respondent for p in cell} for cell in cells]
        behind.append([*map(len, ids), len(set[str]().union(*ids))])
    below = with_sums(table)[-1]
    behind.append([max(count, least) for count in below])
    for row, small in zip(behind, is_small, strict=False):
        if small:
            row[:] = [min(count, least - 1) for count in row]
    return protected(
        names,
        [name for name, _ in columns],
        table,
        people=behind,
        least=least,
        sums_known=True,
    )


def _points(hearing: Hearing, wanted: Sequence[Outcome | None]) -> list[Point]:
    return [p for p in hearing.points if p.outcome in wanted]
