"""The table that goes with a refresh: first what may weaken a promise, then every change."""

from __future__ import annotations

from compact_draft.model.change import ClauseChange
from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.change_words import kinds_in_words, notes_of
from compact_draft.reports.changes import Told, asked_for, summary, why_in_words


def covering_table(told: Told) -> Report:
    """Return the report of a comparison; what may weaken a promise comes first."""
    weaker = [change for change in told.shown if told.weaker(change)]
    said = "No change was found that lets a promise bind less than before."
    if weaker:
        said = (
            f"{len(weaker)} of the changes may let a promise bind less than before. They "
            "were read out of the words; whether it was meant is for people to say."
        )
    parts = [Part(heading="May weaken a promise", sheet="Weaker", paragraphs=(said,))]
    if weaker:
        parts = [
            Part(
                heading="May weaken a promise",
                sheet="Weaker",
                paragraphs=(said,),
                tables=(_weaker(told, weaker),),
            )
        ]
    if told.shown:
        parts.append(
            Part(heading="Every change", sheet="Changes", tables=(_every(told),))
        )
    return Report(
        title=told.heading,
        status="Covering table of the refresh",
        summary=(summary(told),),
        parts=tuple(parts),
    )


def _weaker(told: Told, changes: list[ClauseChange]) -> Table:
    rows = tuple(
        (
            told.named(change),
            change.old_text or "(nothing)",
            change.new_text or "(nothing)",
            "\n".join(told.weaker(change)[:-1]),
            asked_for(told.why(change), told.remarks).capitalize(),
        )
        for change in changes
    )
    return Table(
        caption="Changes that may weaken a promise",
        head=("Clause", "Before", "Now", "How", "Who asked"),
        rows=rows,
        shares=(3, 7, 7, 5, 4),
    )


def _every(told: Told) -> Table:
    return Table(
        caption="Every change, what may weaken a promise first",
        head=("Clause", "What happened", "Before", "Now", "Why"),
        rows=tuple(_row(told, change) for change in told.in_turn),
        shares=(3, 4, 7, 7, 6),
    )


def _row(told: Told, change: ClauseChange) -> tuple[str, ...]:
    what = [f"{kinds_in_words(change).capitalize()}.", *notes_of(change)]
    why = [why_in_words(row, names=told.names) for row in told.why(change) if row.why]
    return (
        told.named(change),
        "\n".join(what),
        change.old_text or "(nothing)",
        change.new_text or "(nothing)",
        "\n".join(why) or "–",
    )
