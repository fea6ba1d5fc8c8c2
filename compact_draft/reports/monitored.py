"""How a Compact was kept in a year, for people: the report, the terminal, JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from compact_draft.model.report import Bars, Part, Report, Table
from compact_draft.monitoring.beside import Said, Went
from compact_draft.monitoring.scorecard import RULE, Score
from compact_draft.monitoring.values import Breach, Raised
from compact_draft.monitoring.yearly import Promise, Yearly
from compact_draft.reports.clauses import wrapped
from compact_draft.reports.kept_beside import (
    CAUSES,
    breach_fields,
    breach_line,
    closed_words,
    return_fields,
    return_line,
)
from compact_draft.telling.small_numbers import Counts, protected
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

RAISED: Mapping[Raised | None, str] = {
    Raised.PUBLIC_BODIES: "Public bodies",
    Raised.VCS: "Voluntary and community sector",
    Raised.OTHER: "Others",
    None: "Not told",
}


# -- the report of a year -----------------------------------------------------------------


def counts_line(found: Yearly) -> str:
    """Return the year's sum in one sentence; it adds up."""
    score = found.card.whole
    return (
        f"{plural(score.binds, 'promise')}, counted once for each body bound = "
        f"{score.kept} kept + {score.partly} in part + {score.not_kept} not kept + "
        f"{score.not_tested} not tested + {score.unsaid} not answered."
    )


def score_line(score: Score) -> str:
    """Return a score with what it is made from: "4 (3 kept of 4 tested: 75 per cent)"."""
    if score.score is None:
        return _capital(score.because)
    return f"{score.score} ({score.because})"


def yearly_report(found: Yearly, *, people: bool, least: int, waits: int = 0) -> Report:
    """Return the yearly report.

    Args:
        found: What it says.
        people: Whether the people who answered for the bodies are named.
        least: Counts of those who raised something are hidden below this.
        waits: How many things in its free words may tell who somebody is, and nobody has
            looked at; it is a draft then.
    """
    summary = [
        f"The scorecard of {found.year}: {_small(score_line(found.card.whole))}.",
        counts_line(found),
    ]
    if found.bare:
        are, name = (
            ("return says", "names") if found.bare == 1 else ("returns say", "name")
        )
        summary.append(
            f"{found.bare} {are} that a promise is kept or kept in part, and {name} "
            "nothing that shows it."
        )
    parts = [_bodies(found), _card(found), _every(found, people=people), _log(found)]
    parts += _raised(found, least)
    return Report(
        title=f"{found.title}: how it was kept in {found.year}",
        status="DRAFT" if waits else f"Yearly report, {found.year}",
        stamp=(waits_line(waits),) if waits else (),
        summary=tuple(summary),
        parts=tuple(parts),
    )


def waits_line(waits: int) -> str:
    """Return in a sentence what is not printed until somebody has looked at it."""
    return (
        f"{plural(waits, 'thing')} in returns and the log may tell who somebody is, and "
        "nobody has said yet whether it may stay; the words around are not shown."
    )


def _bodies(found: Yearly) -> Part:
    rows = tuple(
        (
            found.names.get(party.of, party.of),
            *map(
                str,
                (
                    party.binds,
                    party.kept,
                    party.partly,
                    party.not_kept,
                    party.not_tested,
                ),
            ),
            str(party.unsaid),
        )
        for party in found.card.parties
    )
    table = Table(
        caption=f"What each body returned for {found.year}",
        head=(
            "Body", "Promises", "Kept", "In part", "Not kept", "Not tested", "Not answered",
        ),
        rows=rows,
        shares=(5, 2, 2, 2, 2, 2, 2),
    )  # fmt: skip
    kept = tuple(
        (found.names.get(party.of, party.of), party.kept)
        for party in found.card.parties
    )
    chart = Bars(
        title=f"Promises kept in {found.year}, by body",
        description="How many promises each body returned as kept.",
        bars=kept,
    )
    return Part(
        heading="Body by body",
        charts=(chart,) if len(kept) > 1 and any(n for _, n in kept) else (),
        tables=(table,),
        sheet="Bodies",
    )


def _card(found: Yearly) -> Part:
    lines = [("The whole Compact", found.card.whole)]
    lines += [(found.names.get(o.of, o.of), o) for o in found.card.parties]
    lines += [(f"Theme: {_theme(o.of)}", o) for o in found.card.themes]
    table = Table(
        caption=f"The scorecard of {found.year}, and what it is made from",
        head=("Of what", "Score", "Made from"),
        rows=tuple(
            (
                name,
                "–" if score.score is None else f"{score.score} of 5",
                _capital(score.because),
            )
            for name, score in lines
        ),
        shares=(5, 2, 8),
    )
    return Part(
        heading="Scorecard", paragraphs=RULE, tables=(table,), sheet="Scorecard"
    )


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _theme(theme: str) -> str:
    return theme.replace("_", " ") or "none settled"


def _every(found: Yearly, *, people: bool) -> Part:
    rows = []
    for promise in found.promises:
        said = {said.row.party: said for said in promise.said}
        lines = [return_words(said[party], found.names, people) for party in said]
        silent = [found.names.get(p, p) for p in promise.bound if p not in said]
        lines += [f"{name}: not answered" for name in silent]
        rows.append(
            (
                promise_name(promise),
                promise.text.replace("\n\n", "\n"),
                "\n".join(lines),
            )
        )
    table = Table(
        caption=f"Every promise, and what was returned of it for {found.year}",
        head=("Clause", "What is promised", "What was returned"),
        rows=tuple(rows),
        shares=(2, 7, 7),
    )
    return Part(heading="Promise by promise", tables=(table,), sheet="Promises")


def promise_name(promise: Promise) -> str:
    """Return how people name a promise of the report."""
    name = promise.number or (
        f"Under “{promise.section[-1]}”" if promise.section else promise.clause
    )
    return name if promise.stands else f"{promise.clause} (stands no longer)"


def return_words(said: Said, names: Mapping[str, str], people: bool) -> str:  # noqa: FBT001  one switch, named where it matters
    """Return a return without its year."""
    return return_line(said, names, people=people).partition(", ")[2]


def _log(found: Yearly) -> Part:
    heading = "Non-compliance"
    if not found.breaches:
        return Part(heading=heading, paragraphs=("Nothing was written down.",))
    by_cause = tuple(
        (
            _capital(words),
            str(sum(breach.cause is cause for breach in found.breaches)),
            str(
                sum(breach.cause is cause and breach.waits for breach in found.breaches)
            ),
        )
        for cause, words in CAUSES.items()
        if any(breach.cause is cause for breach in found.breaches)
    )
    causes = Table(
        caption="By cause",
        head=("Cause", "How many", "Open"),
        rows=by_cause,
        shares=(6, 2, 2),
    )
    log = Table(
        caption="The log",
        head=("Clause", "Day", "Body", "What happened", "Cause", "What was done"),
        rows=tuple(
            (
                found.numbers.get(breach.clause, breach.clause),
                day_in_words(breach.date),
                found.names.get(breach.party, breach.party),
                breach.what,
                _capital(CAUSES[breach.cause]),
                "\n".join(filter(None, [breach.done, f"{closed_words(breach)}."])),
            )
            for breach in found.breaches
        ),
        shares=(2, 3, 3, 6, 3, 5),
    )
    still = sum(breach.waits for breach in found.breaches)
    said = f"{len(found.breaches)} on record, {still} of them open."
    return Part(heading=heading, paragraphs=(said,), tables=(causes, log), sheet="Log")


def _raised(found: Yearly, least: int) -> list[Part]:
    if not found.breaches:
        return []
    table = raised_counts(found.breaches, least)
    heading = "Who raised it"
    if not table.is_whole:
        said = (
            f"It is not told, for fewer than {least} stand behind it and somebody could "
            "be known by it."
        )
        return [Part(heading=heading, paragraphs=(said,))]
    rows = tuple(
        (name, *(table.words(at, n) for n in range(len(table.columns) + 1)))
        for at, name in enumerate((*table.rows, "All"))
    )
    note = []
    if table.hidden:
        note.append(
            f"A count of fewer than {least} is hidden, so that nobody can be known by it; "
            "others are hidden where it could be worked back."
        )
    return [
        Part(
            heading=heading,
            paragraphs=tuple(note),
            tables=(
                Table(
                    caption="Who raised what was not followed, by cause",
                    head=("Raised by", *table.columns, "All"),
                    rows=rows,
                    shares=(5, *(3 for _ in table.columns), 2),
                ),
            ),
            sheet="Raised by",
        )
    ]


def raised_counts(breaches: Sequence[Breach], least: int) -> Counts:
    """Return who raised what by cause, small counts hidden past working back.

    How many there are of each cause stands in the log itself, so those sums stay.
    """
    who = [raised for raised in RAISED if any(b.raised is raised for b in breaches)]
    causes = [cause for cause in CAUSES if any(b.cause is cause for b in breaches)]
    return protected(
        [RAISED[raised] for raised in who],
        [_capital(CAUSES[cause]) for cause in causes],
        [
            [sum(b.raised is w and b.cause is c for b in breaches) for c in causes]
            for w in who
        ],
        least=least,
        sums_known=True,
    )


# -- JSON, and the terminal ------------------------------------------------------------------


def fields(found: Yearly, *, people: bool) -> dict[str, Any]:
    """Return a year as JSON has it (docs/formats.md, "monitor")."""
    return {
        "year": found.year,
        "due": found.due,
        "scorecard": {
            "rule": list(RULE),
            "whole": _score_fields(found.card.whole),
            "parties": [_score_fields(party) for party in found.card.parties],
            "themes": [_score_fields(theme) for theme in found.card.themes],
        },
        "without_evidence": found.bare,
        "promises": [
            {
                "clause": promise.clause,
                "number": promise.number,
                "text": promise.text,
                "stands": promise.stands,
                "bound": list(promise.bound),
                "returns": [
                    return_fields(said, people=people) for said in promise.said
                ],
            }
            for promise in found.promises
        ],
        "log": [breach_fields(breach) for breach in found.breaches],
    }


def _score_fields(score: Score) -> dict[str, Any]:
    return {
        "of": score.of,
        "score": score.score,
        "binds": score.binds,
        "kept": score.kept,
        "partly": score.partly,
        "not_kept": score.not_kept,
        "not_tested": score.not_tested,
        "not_answered": score.unsaid,
        "ignored_and_open": score.ignored,
        "because": score.because,
    }


def page(found: Yearly, *, people: bool) -> str:
    """Return a year for the terminal."""
    lines = [f"{found.title}, {found.year}"]
    lines += [f"  Due by {day_in_words(found.due)}."] if found.due else []
    lines += wrapped(f"Scorecard: {score_line(found.card.whole)}", "  ")
    for party in found.card.parties:
        name = found.names.get(party.of, party.of)
        lines += wrapped(
            f"{name}: {score_line(party)}; {party.unsaid} not answered", "    "
        )
    for each in found.promises:
        if each.said:
            lines += wrapped(f"{promise_name(each)}: {each.text}", "  ")
            for said in each.said:
                lines += wrapped(return_words(said, found.names, people), "      ")
    for breach in found.breaches:
        went = Went(row=breach)
        number = found.numbers.get(breach.clause, breach.clause)
        lines += wrapped(f"{number}: {breach_line(went, found.names)}", "  ")
    lines += wrapped(counts_line(found), "  ")
    return "\n".join(lines)
