"""You said, we did: what people asked for, the answer, and the words that came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compact_draft.model.change import ClauseChange
from compact_draft.model.report import Entry, Part, Report, Table
from compact_draft.reports.change_words import words_changed
from compact_draft.reports.heard import heard_part, practice_part
from compact_draft.reports.point_words import in_words
from compact_draft.telling.heard import Heard
from compact_draft.telling.points import Hearing, Point, in_order
from compact_draft.telling.practice import Practice
from compact_draft.telling.published import Published
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural
from compact_draft.text.sheet import write_rows

GENERAL = "On the draft as a whole"
COLUMNS = (
    "point", "clause", "heading", "asked for", "said", "proposed", "what became of it",
    "reason", "before", "now", "decision", "who",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Points that one decision answers, with those that repeat them.

    Attributes:
        points: In order; never empty.
        lead: The point that bears the decision's outcome.
    """

    points: tuple[Point, ...]
    lead: Point


def you_said(told: Published, heard: Heard, practice: Sequence[Practice]) -> Report:
    """Return the report for everybody who answered, and for everybody else.

    Args:
        told: The round as others may read it.
        heard: Who was heard, and what came of it.
        practice: How the round kept to the draft's own promises.
    """
    hearing = told.hearing
    parts = [_opening(), *_answers(hearing)]
    parts.append(heard_part(heard))
    if practice:
        parts.append(practice_part(practice))
    parts.append(_finder(hearing))
    if told.held_back or told.waits:
        parts.append(_held_back(told))
    return Report(
        title=f"{hearing.title}: what you said, and what we did",
        status="DRAFT" if told.stamp else "Answer to the consultation",
        summary=_summary(hearing, heard),
        parts=tuple(parts),
        stamp=told.stamp,
        is_upright=True,
    )


def _summary(hearing: Hearing, heard: Heard) -> tuple[str, ...]:
    when = ""
    if hearing.opens and hearing.closes:
        when = (
            f" between {day_in_words(hearing.opens)} and {day_in_words(hearing.closes)}"
        )
    group = hearing.group
    group = group if group.casefold().startswith("the ") else f"The {group}"
    said = (
        f"{group} asked what people think of the draft{when}. "
        f"{plural(heard.total, 'person or body', 'people and bodies')} answered and made "
        f"{plural(heard.points, 'point')}. This report answers every one of them."
    )
    return (said, _changed(hearing.changes))


def _changed(changes: Iterable[ClauseChange]) -> str:
    held = list(changes)
    kinds = [change.kind for change in held]
    words = [
        (
            sum(k in ("reworded", "split", "merged") for k in kinds),
            "reads differently now",
            "read differently now",
        ),
        (kinds.count("added"), "is new", "are new"),
        (kinds.count("withdrawn"), "is gone", "are gone"),
        (kinds.count("moved"), "stands elsewhere", "stand elsewhere"),
    ]
    said = [
        f"{count} {singular if count == 1 else more}"
        for count, singular, more in words
        if count
    ]
    if not said:
        return "The words of the draft stand as they went out."
    first, *rest = said
    listed = " and ".join(filter(None, [", ".join([first, *rest[:-1]]), *rest[-1:]]))
    return f"Of the clauses of the draft that went out, {listed}."


def _opening() -> Part:
    return Part(
        heading="How to read this",
        paragraphs=(
            (
                "The answers stand in the order of the draft. Under each clause you find what "
                "was said, in people's own words, what was decided and why, and how the clause "
                "reads now. Where words were changed, they are also told one by one, so that "
                "they can be heard as well as seen."
            ),
            (
                "Every point has a number, such as a12; the list near the end says where each "
                "was answered. Points that ask for the same are answered together."
            ),
        ),
    )


def _answers(hearing: Hearing) -> list[Part]:
    groups = grouped(hearing)
    order = {line.id: n for n, line in enumerate(hearing.lines)}
    known = {line.id: line for line in hearing.lines}
    by_clause: dict[str, list[Group]] = {}
    for group in groups:
        clause = group.lead.clause if group.lead.clause in known else ""
        by_clause.setdefault(clause, []).append(group)
    clauses = sorted(by_clause, key=lambda number: order.get(number, len(order)))
    parts: list[Part] = []
    section: str | None = None
    for clause in clauses:
        line = known.get(clause)
        here = " / ".join(line.section) if line and line.section else ""
        if line is None:
            here = GENERAL
        elif not here and line.is_heading:
            here = line.text
        if here != section:
            section = here
            parts.append(Part(heading=here or "At the front"))
        parts += _clause(hearing, line.title if line else "", by_clause[clause])
    return parts


def _clause(hearing: Hearing, title: str, groups: list[Group]) -> list[Part]:
    return [
        Part(
            heading=_heading(title, group, len(groups)),
            level=3,
            mark=f"point-{group.lead.number}",
            entries=tuple(_entries(hearing, group)),
        )
        for group in groups
    ]


def _heading(title: str, group: Group, of: int) -> str:
    if not title:
        return f"Point {group.lead.number}"
    return title if of == 1 else f"{title}: point {group.lead.number}"


def grouped(hearing: Hearing) -> tuple[Group, ...]:
    """Return the points by the decision that answers them, repeats with what they repeat."""
    known = {p.number: p for p in hearing.points}
    heaps: dict[str, list[Point]] = {}
    for point in hearing.points:
        first, seen = point, {point.number}
        while first.twin in known and first.twin not in seen:
            seen.add(first.twin)
            first = known[first.twin]
        heaps.setdefault(first.decision or first.number, []).append(point)
    groups = []
    for points in heaps.values():
        lead = next((p for p in points if not p.twin), points[0])
        groups.append(Group(points=tuple(points), lead=lead))
    return tuple(groups)


def _entries(hearing: Hearing, group: Group) -> Iterable[Entry]:
    yield Entry(label="You said", paragraphs=_said(hearing, group), is_said=True)
    answer = f"{group.lead.outcome_words}."
    if group.lead.waits:
        answer += " The new words are not in the text yet."
    yield Entry(
        label="We did",
        paragraphs=(" ".join(filter(None, (answer, group.lead.reason))),),
    )
    for change in group.lead.changes:
        yield from change_entries(change)


def change_entries(change: ClauseChange) -> Iterable[Entry]:
    """Yield how a clause read and reads, and the change in words that can be heard."""
    if change.kind == "kept":
        return
    if change.old and change.old_text != change.new_text:
        yield Entry(
            label=f"It said{_number(change.old_numbers)}",
            paragraphs=_paragraphs(change.old_text),
        )
    if change.new:
        yield Entry(
            label=f"It says now{_number(change.new_numbers)}",
            paragraphs=_paragraphs(change.new_text),
        )
    if change.old and change.new:
        told = words_changed(change)
        if told:
            yield Entry(label="What changed, word by word", paragraphs=told)
    if not change.new:
        yield Entry(label="It says now", paragraphs=("The clause is gone.",))


def _number(numbers: Sequence[str]) -> str:
    there = [number for number in numbers if number]
    return f" ({', '.join(there)})" if there else ""


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("\n\n") if part.strip())


def _said(hearing: Hearing, group: Group) -> tuple[str, ...]:
    """Return what was said, the same words once with the numbers of all who said them."""
    heaps: dict[str, list[Point]] = {}
    for point in group.points:
        heaps.setdefault(in_words(point), []).append(point)
    return tuple(
        f"{words} ({_who(hearing, points)})" for words, points in heaps.items()
    )


def _who(hearing: Hearing, points: Sequence[Point]) -> str:
    numbers = ", ".join(in_order(p.number for p in points))
    names = [hearing.voice(p.respondent).name for p in points if not p.is_unsigned]
    notes = [", ".join(dict.fromkeys(name for name in names if name))]
    if any(p.is_late for p in points):
        notes.append("came after the round had closed")
    if any(p.is_oral for p in points):
        notes.append("said, not confirmed in writing")
    if any(p.confirmed for p in points):
        notes.append("said, then confirmed in writing")
    return "; ".join(filter(None, (numbers, *notes)))


def _finder(hearing: Hearing) -> Part:
    known = {line.id: line for line in hearing.lines}
    rows = tuple(
        (
            point.number,
            known[point.clause].title if point.clause in known else GENERAL,
            point.answer_words,
        )
        for point in hearing.points
    )
    tables = (
        Table(
            caption="Every point by its number",
            head=("Point", "Answered under", "What became of it"),
            rows=rows,
            shares=(1, 4, 4),
        ),
    )
    return Part(
        heading="Find your point",
        sheet="Points",
        paragraphs=() if rows else ("No point was received.",),
        tables=tables if rows else (),
    )


def _held_back(told: Published) -> Part:
    points = [*told.held_back]
    if told.waits:
        points.append(
            f"The words around {plural(len(told.waits), 'thing')} are not printed yet; "
            "somebody has to look at them first."
        )
    return Part(
        heading="What is not printed, and why",
        paragraphs=(
            (
                "People's own words are printed as they were written, except for what would tell "
                "who a single person is or how to reach them."
            ),
        ),
        points=tuple(points),
    )


def as_csv(told: Published) -> str:
    r"""Return every point as a row of CSV with ``\r\n`` line ends, each cell safe."""
    hearing = told.hearing
    known = {line.id: line for line in hearing.lines}
    rows: list[tuple[str, ...]] = []
    if told.stamp:
        rows.append(("DRAFT: not to be sent out", *told.stamp))
    rows.append(COLUMNS if told.is_named else COLUMNS[:-1])
    for point in hearing.points:
        line = known.get(point.clause)
        row = (
            point.number,
            point.clause_number,
            line.heading if line else "",
            in_words(point),
            point.said,
            point.proposed,
            point.answer_words,
            point.reason,
            "\n\n".join(change.old_text for change in point.changes),
            "\n\n".join(change.new_text for change in point.changes),
            point.decision,
        )
        name = "" if point.is_unsigned else hearing.voice(point.respondent).name
        rows.append((*row, name) if told.is_named else row)
    return write_rows(rows)
