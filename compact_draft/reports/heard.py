"""Who was heard, what came of it, and the round beside the draft's own promises."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.model.report import Bars, Part, Table
from compact_draft.telling.heard import Heard
from compact_draft.telling.points import NOT_SAID
from compact_draft.telling.practice import Practice
from compact_draft.telling.small_numbers import Counts


def heard_part(heard: Heard) -> Part:
    """Return who was heard and what came of it, small numbers hidden."""
    people = heard.people
    note = (
        f"Fewer than {heard.least} people are not shown, so that nobody can be known by a "
        "number; some other numbers are hidden with them, because from those the small "
        "ones could be worked back. A 0 is shown as it is."
    )
    parts = [note]
    tables, charts = [], []
    if set(people.rows) | set(people.columns) <= {NOT_SAID}:
        said = "Sector and size were not asked, or nobody gave them."
        return Part(heading="Who was heard, and what came of it", paragraphs=(said,))
    if people.is_whole:
        charts.append(_by_sector(people))
        tables.append(
            _counts("People and bodies heard, by sector and size", "Sector", people)
        )
    else:
        parts.append("Too few people answered to say who they were.")
    for found, name, head in (
        (heard.came_by_sector, "What came of the points, by sector", "Sector"),
        (heard.came_by_size, "What came of the points, by size", "Size"),
    ):
        if found.is_whole and people.is_whole:
            tables.append(_counts(name, head, found))
        else:
            parts.append(f"{name}: not shown, for single people could be known by it.")
    return Part(
        heading="Who was heard, and what came of it",
        sheet="Heard",
        paragraphs=tuple(parts),
        charts=tuple(charts),
        tables=tuple(tables),
    )


def heard_chart(heard: Heard) -> Bars | None:
    """Return who was heard by sector; None where that was not asked or cannot be shown."""
    people = heard.people
    if set(people.rows) <= {NOT_SAID} or not people.is_whole:
        return None
    return _by_sector(people)


def _by_sector(people: Counts) -> Bars:
    return Bars(
        title="People and bodies heard, by sector",
        description=_described(people),
        bars=tuple(
            (name, row[-1])
            for name, row in zip(people.rows, people.shown[:-1], strict=True)
        ),
    )


def _described(counts: Counts) -> str:
    said = [
        f"{name}: {'hidden' if row[-1] is None else row[-1]}"
        for name, row in zip(counts.rows, counts.shown[:-1], strict=True)
    ]
    return f"{'; '.join(said)}."


def _counts(caption: str, first: str, counts: Counts) -> Table:
    width = len(counts.columns) + 1
    rows = tuple(
        (name, *(counts.words(n, column) for column in range(width)))
        for n, name in enumerate((*counts.rows, "All"))
    )
    return Table(
        caption=caption,
        head=(first, *counts.columns, "All"),
        rows=rows,
        shares=(3, *(2 for _ in range(width))),
    )


def practice_part(practice: Sequence[Practice]) -> Part:
    """Return how the round kept to what the draft promises on consulting."""
    return Part(
        heading="Did this round keep to what the draft promises?",
        sheet="Own promises",
        paragraphs=(
            (
                "A Compact that promises how people are consulted is itself consulted on. "
                "This is how the round stands beside the draft's own promises."
            ),
        ),
        tables=(practice_table(practice),),
    )


def practice_table(practice: Sequence[Practice]) -> Table:
    """Return how a round stands beside the draft's own promises, as a table."""
    return Table(
        caption="The round beside the draft's own promises",
        head=("What", "The draft promises", "This round", "Kept?"),
        rows=tuple((p.what, p.promised, p.done, p.kept) for p in practice),
        shares=(2, 5, 5, 2),
    )
