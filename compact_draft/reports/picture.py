"""A Compact as one picture: charts of what it promises, and of who was heard, with tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from compact_draft.model.annotation import Outcome
from compact_draft.model.coverage import Coverage, State
from compact_draft.model.report import Bars, Part, Report, Stack, Table
from compact_draft.monitoring.overview import Overview, Row
from compact_draft.reports.coverage import STATE_WORDS
from compact_draft.reports.heard import heard_chart
from compact_draft.telling.heard import Heard
from compact_draft.telling.points import OUTCOME_WORDS
from compact_draft.text.plural import plural
from compact_draft.text.shortened import first_words

TAG_WORDS = (
    "Can be kept now", "Worked towards", "Perhaps kept now", "Perhaps worked towards",
    "Not known",
)  # fmt: skip
ORIGIN_WORDS = (
    "From the national text", "Local", "Perhaps national", "Perhaps local", "Not known",
)  # fmt: skip
PERHAPS = "“Perhaps” is what the words suggest where nobody has settled it."
_STATES = (State.COVERED, State.PARTLY, State.LEFT_OUT, State.MISSING)
_WORDS = 6


def picture_report(
    found: Overview,
    covered: Coverage | None = None,
    heard: Heard | None = None,
    outcomes: Mapping[Outcome | None, int] | None = None,
    *,
    round_label: str = "",
) -> Report:
    """Return the picture as a report: each part holds one chart and its table.

    Args:
        found: The text in numbers.
        covered: How it stands to a national text by what people confirmed; None where
            nobody confirmed anything yet.
        heard: Who was heard in the last round, small numbers hidden; None for no round.
        outcomes: What came of the points of that round; None for no round.
        round_label: The round's label.
    """
    parts = [
        _stacked(
            "Promises by theme",
            _themes(found.themes),
            TAG_WORDS,
            said=_of_themes(found),
        ),
        _stacked(
            "Where the promises come from",
            _themes(found.theme_origins),
            ORIGIN_WORDS,
            said="What is local was added here.",
        ),
        _stacked(
            "Who promises",
            found.bodies,
            TAG_WORDS,
            said="A promise that binds several bodies is counted for each of them.",
            of="Body",
        ),
    ]
    if covered is not None:
        parts.append(_coverage(covered))
    if heard is not None and (chart := heard_chart(heard)) is not None:
        parts.append(_bars("Who was heard", chart, "Sector", "People and bodies"))
    if outcomes:
        parts.append(_outcomes(outcomes, round_label))
    return Report(
        title=f"{found.title} in one picture",
        status="One picture",
        summary=tuple(_sentences(found, covered)),
        parts=tuple(part for part in parts if part.tables[0].rows),
    )


def _sentences(found: Overview, covered: Coverage | None) -> list[str]:
    settled = found.tags[0] + found.tags[1]
    said = [
        (
            f"{plural(found.promises, 'promise')}, signed by "
            f"{plural(found.parties, 'body', 'bodies')}. People have settled {settled}: "
            f"{found.tags[0]} can be kept now, {found.tags[1]} worked towards. {PERHAPS}"
        ),
    ]
    if covered is not None:
        whole = len(covered.rows)
        said.append(
            f"Of {plural(whole, 'undertaking')} of {covered.framework.title}, "
            f"{covered.count(State.COVERED)} covered, {covered.count(State.PARTLY)} in "
            f"part, by what people confirmed. {covered.framework.statement}"
        )
    return said


def _of_themes(found: Overview) -> str:
    said = "Each promise stands under one theme"
    if not found.guessed_themes:
        return f"{said}."
    return f"{said}; {found.guessed_themes} of {found.promises} by what their words suggest."


def _themes(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(Row(name=theme_words(row.name), counts=row.counts) for row in rows)


def theme_words(theme: str) -> str:
    """Return a theme as people read it."""
    words = theme.replace("_", " ") or "no theme"
    return f"{words[:1].upper()}{words[1:]}"


def _stacked(
    title: str,
    rows: Iterable[Row],
    kinds: tuple[str, ...],
    *,
    said: str,
    of: str = "Theme",
) -> Part:
    held = tuple(rows)
    used = [n for n in range(len(kinds)) if any(row.counts[n] for row in held)]
    names = tuple(kinds[n] for n in used)
    counts = {row.name: tuple(row.counts[n] for n in used) for row in held}
    sums = [sum(column) for column in zip(*counts.values(), strict=True)]
    told = ", ".join(
        f"{count} {name.casefold()}" for name, count in zip(names, sums, strict=True)
    )
    return Part(
        heading=title,
        paragraphs=(said,),
        charts=(
            Stack(
                title=title,
                description=f"{said} In all: {told or 'none'}.",
                kinds=kinds,
                bars=tuple((row.name, row.counts) for row in held),
            ),
        ),
        tables=(
            Table(
                caption=title,
                head=(of, *names, "All"),
                rows=tuple(
                    (name, *map(str, row), str(sum(row)))
                    for name, row in counts.items()
                ),
                shares=(3, *(1 for _ in names), 1),
            ),
        ),
    )


def _coverage(covered: Coverage) -> Part:
    names = dict(covered.framework.sections)
    counts: dict[str, list[int]] = {}
    for row in covered.rows:
        name = names.get(row.undertaking.section, row.undertaking.section)
        counts.setdefault(name, [0] * len(_STATES))[_STATES.index(row.state)] += 1
    return _stacked(
        f"How it stands to {covered.framework.title}",
        [
            Row(name=first_words(name, _WORDS), counts=tuple(row))
            for name, row in counts.items()
        ],
        tuple(STATE_WORDS[state] for state in _STATES),
        said="By what people confirmed; what is only suggested is not counted.",
        of="Part",
    )


def _outcomes(outcomes: Mapping[Outcome | None, int], label: str) -> Part:
    bars = tuple(
        (OUTCOME_WORDS[outcome], outcomes[outcome])
        for outcome in OUTCOME_WORDS
        if outcomes.get(outcome)
    )
    title = f"What came of the points of {label}"
    told = "; ".join(f"{name}: {count}" for name, count in bars)
    chart = Bars(title=title, description=f"{told}.", bars=bars)
    return _bars(title, chart, "What came of it", "Points")


def _bars(heading: str, chart: Bars, of: str, what: str) -> Part:
    return Part(
        heading=heading,
        charts=(chart,),
        tables=(
            Table(
                caption=chart.title,
                head=(of, what),
                rows=tuple(
                    (name, "hidden" if count is None else str(count))
                    for name, count in chart.bars
                ),
                shares=(3, 1),
            ),
        ),
    )


def fields(report: Report) -> dict[str, Any]:
    """Return the picture as JSON has it (docs/formats.md, "picture")."""
    return {
        "title": report.title,
        "summary": list(report.summary),
        "charts": [
            {
                "title": part.heading,
                "head": list(part.tables[0].head),
                "rows": [list(row) for row in part.tables[0].rows],
            }
            for part in report.parts
        ],
    }
