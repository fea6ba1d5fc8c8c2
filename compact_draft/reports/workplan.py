"""The work programme for people: in the terminal, as a report, and as JSON has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from compact_draft.drafting.workplan import Planned
from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.clauses import wrapped
from compact_draft.text.plural import plural

_HEAD = ("Clause", "Promise", "Who", "Next step", "Owner", "By when")
_AGAIN = "(planned for earlier words: look again)"


def summary(rows: tuple[Planned, ...]) -> str:
    """Return in a sentence how much there is to do, and how much of it is planned."""
    if not rows:
        return "No promise is aspirational, so there is nothing to plan."
    gaps = sum(row.gaps for row in rows)
    open_ = sum(row.gaps > 0 for row in rows)
    said = f"{plural(len(rows), 'aspirational promise')}, each once."
    if gaps:
        return f"{said} {plural(gaps, 'gap')} to fill, on {open_} of them."
    return f"{said} Each has a next step, an owner and a date."


def page(rows: Iterable[Planned]) -> str:
    """Return the work programme for the terminal."""
    found = tuple(rows)
    lines = []
    for row in found:
        number = f"{row.number}  " if row.number else ""
        lines += wrapped(f"{number}{row.clause}: {' '.join(row.promise.split())}")
        lines += wrapped(f"who: {', '.join(row.parties) or 'not settled'}", "      ")
        lines += [line for said in row.states for line in wrapped(said, "        ")]
        step = f"{row.step} {_AGAIN}" if row.look_again else row.step
        for name, held in (("next", step), ("owner", row.owner), ("by", row.by_when)):
            lines += wrapped(f"{name}: {held}", "      ")
    lines.append(summary(found))
    if any(row.gaps for row in found):
        lines.append(
            'Fill one in:  compact-draft workplan set CLAUSE --step "..." --owner "..." '
            '--by-when "..."'
        )
    return "\n".join(lines)


def workplan_report(title: str, rows: Iterable[Planned]) -> Report:
    """Return the work programme as a report: one table, a row for each promise."""
    found = tuple(rows)
    table = Table(
        caption="One row for each aspirational promise",
        head=_HEAD,
        rows=tuple(_cells(row) for row in found),
        shares=(3, 8, 7, 6, 4, 4),
    )
    part = Part(
        heading="What is to be done",
        paragraphs=(
            (
                "These promises are not yet the practice of every body that they bind. What "
                "is still to be planned is marked GAP."
            ),
        ),
        tables=(table,),
        sheet="Work programme",
    )
    return Report(
        title=f"{title}: work programme",
        status="Work programme",
        summary=(summary(found),),
        parts=(part,) if found else (),
    )


def _cells(row: Planned) -> tuple[str, ...]:
    said = set(row.states)
    names = [n for n in row.parties if not any(s.startswith(f"{n}:") for s in said)]
    step = f"{row.step}\n{_AGAIN}" if row.look_again else row.step
    return (
        row.number or row.clause,
        row.promise.replace("\n\n", "\n"),
        "\n".join((*row.states, *names)) or "not settled",
        step,
        row.owner,
        row.by_when,
    )


def fields(row: Planned) -> dict[str, Any]:
    """Return a line as JSON has it (docs/formats.md, "workplan")."""
    return {**asdict(row), "gaps": row.gaps}
