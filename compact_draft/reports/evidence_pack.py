"""The evidence of a round as a report: when, with what, how long, what was said and done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.heard import practice_table
from compact_draft.reports.point_words import in_words
from compact_draft.telling.evidence import Evidence, Record
from compact_draft.telling.points import Point
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

_DIGEST = 16
_WEEK = 7


def evidence_report(found: Evidence) -> Report:
    """Return the evidence of a round for whoever has to answer a challenge."""
    told = found.hearing
    named = (
        "Names and words stand in it as they were given."
        if found.whole
        else ("Nobody is named in it, and what may tell who somebody is was taken out.")
    )
    return Report(
        title=f"{told.title}: how {told.round} was held",
        status="DRAFT" if told.closing.lacks else "Evidence of the consultation",
        summary=(
            (
                "What is said here comes from the records of the round. Each record has a digest "
                "(SHA-256): whoever has the file can see that it is the one meant. The digests "
                f"stand whole in evidence.json. {named}"
            ),
        ),
        stamp=told.closing.lacks,
        parts=(
            Part(
                heading="When people were asked, and for how long",
                paragraphs=tuple(_when(found)),
                points=found.doubts,
            ),
            _records("With what they were asked", "What went out", found.issued),
            _promises(found),
            _records(
                "Who answered, and how", "What came back", found.received, _ways(found)
            ),
            _points(found),
            _records("What it led to", "The results", found.results),
            Part(
                heading="The books",
                paragraphs=(f"{told.closing.sentence}.",),
                points=told.closing.lacks,
            ),
            _steps(found),
        ),
    )


def _when(found: Evidence) -> Iterable[str]:
    told = found.hearing
    if told.opens and told.closes:
        days = (date.fromisoformat(told.closes) - date.fromisoformat(told.opens)).days
        close = "closes" if found.is_open else "closed"
        weeks = f", {plural(days // _WEEK, 'week')}" if days % _WEEK == 0 else ""
        yield (
            f"The round opened on {day_in_words(told.opens)} and {close} on "
            f"{day_in_words(told.closes)}: {plural(days, 'day')}{weeks}."
        )
    else:
        yield "An opening or a closing date is not on record."
    if found.why:
        yield f"Why it was no longer, as the pack said: {found.why}"
    if found.doubts:
        yield "What was to be looked at in these dates:"


def _ways(found: Evidence) -> tuple[str, ...]:
    told = found.hearing
    ways: dict[str, int] = {}
    for voice in told.voices.values():
        for channel in voice.channels:
            ways[channel] = ways.get(channel, 0) + 1
    said = ", ".join(f"{way.replace('_', ' ')}: {count}" for way, count in ways.items())
    late = sum(p.is_late for p in told.points)
    oral = sum(p.is_oral for p in told.points)
    confirmed = sum(bool(p.confirmed) for p in told.points)
    then = (
        f", {confirmed} were spoken and then confirmed in writing" if confirmed else ""
    )
    return (
        (
            f"{plural(len(told.spoke), 'person or body', 'people and bodies')} made "
            f"{plural(len(told.points), 'point')}. Ways they came: {said or 'none'}. "
            f"{plural(late, 'point')} came late and {oral} were only spoken{then}; all are kept and "
            "answered."
        ),
    )


def _records(
    heading: str, caption: str, records: Sequence[Record], said: tuple[str, ...] = ()
) -> Part:
    if not records:
        return Part(heading=heading, paragraphs=(*said, "Nothing is on record."))
    rows = tuple(
        (
            record.name,
            record.what,
            record.when[:16].replace("T", " ") or "–",
            record.sha256[:_DIGEST] or "gone",
        )
        for record in records
    )
    head = ("File", "What it is", "When", "Digest begins")
    table = Table(caption=caption, head=head, rows=rows, shares=(4, 4, 2, 2))
    return Part(heading=heading, paragraphs=said, tables=(table,))


def _promises(found: Evidence) -> Part:
    heading = "The round beside the draft's own promises"
    if not found.practice:
        said = "The draft promises nothing on consulting that the round can be held against."
        return Part(heading=heading, paragraphs=(said,))
    return Part(heading=heading, tables=(practice_table(found.practice),))


def _points(found: Evidence) -> Part:
    heading = "What was said, and what was done"
    points = found.hearing.points
    if not points:
        return Part(heading=heading, paragraphs=("Nothing was received.",))
    rows = tuple(
        (
            p.number,
            p.clause_number or "–",
            in_words(p),
            p.answer_words,
            p.reason or "–",
            " ".join(filter(None, (p.decision, found.decided.get(p.decision, "")[:10])))
            or "–",
            _now(p),
        )
        for p in points
    )
    head = (
        "Point",
        "Clause",
        "What was said",
        "Decided",
        "Reason",
        "Decision",
        "The words now",
    )
    table = Table(
        caption="Every point, with its decision and the words that came of it",
        head=head,
        rows=rows,
        shares=(2, 2, 8, 5, 6, 3, 7),
    )
    return Part(heading=heading, tables=(table,))


def _now(point: Point) -> str:
    changed = [change for change in point.changes if change.kind != "kept"]
    words = [change.new_text.replace("\n\n", "\n") or "(gone)" for change in changed]
    return "\n".join(words) or "–"


def _steps(found: Evidence) -> Part:
    rows = tuple(
        (
            str(step.number),
            step.when[:16].replace("T", " "),
            step.verb,
            step.what + (f" ({step.by})" if step.by else ""),
            step.seal[:_DIGEST] or "–",
        )
        for step in found.steps
    )
    head = ("Step", "When", "What", "In a line", "Seal begins")
    table = Table(
        caption="Steps of the log", head=head, rows=rows, shares=(1, 2, 2, 6, 2)
    )
    return Part(
        heading="What was done, step by step",
        paragraphs=(
            (
                "Each step of the log is sealed together with the one before it, so that none can "
                "be altered or left out without every later seal being wrong."
            ),
        ),
        tables=(table,) if rows else (),
    )
