"""What the checks found, for the terminal and as JSON has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from compact_draft.drafting.checks import Result
from compact_draft.reports.clauses import wrapped
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural


def page(results: Iterable[Result], *, with_waived: bool = False) -> str:
    """Return the findings, clause by clause; those that may stand are counted."""
    rows = tuple(results)
    lines: list[str] = []
    for row in rows:
        if not row.is_unanswered and not with_waived:
            continue
        found = row.finding
        number = f"{row.number}  " if row.number else ""
        lines += wrapped(f"{number}{found.clause}: {found.what} [{found.check}]")
        if row.waiver is not None:
            lines += wrapped(f"may stand: {row.waiver.why} ({row.waiver.by})", "      ")
            continue
        if row.earlier is not None:
            why = f"it was let stand for earlier words: {row.earlier.why}"
            lines += wrapped(
                f"{why} ({row.earlier.by}, {day_in_words(row.earlier.when)})", "      "
            )
        lines += wrapped(f"to mend: {found.mend}", "      ")
    open_ = [row for row in rows if row.is_unanswered]
    counts = Counter(row.finding.check for row in open_)
    told = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    waived = len(rows) - len(open_)
    said = f"{plural(len(open_), 'finding')}{f': {told}' if told else ''}."
    said += f" {waived} may stand, with a reason." if waived else ""
    return "\n".join(
        [*lines, *wrapped(f"{said} Advice only: nothing is stopped by it.")]
    )


def fields(row: Result) -> dict[str, Any]:
    """Return a finding as JSON has it (docs/formats.md, "check")."""
    return {
        **asdict(row.finding),
        "number": row.number,
        "waived": None if row.waiver is None else asdict(row.waiver),
        "waived_for_earlier_words": None
        if row.earlier is None
        else asdict(row.earlier),
    }
