"""The digest of a round for the people who answer, as a report."""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.model.report import Part, Report, Table
from compact_draft.telling.digest import Against, Digest, Heap
from compact_draft.telling.points import Hearing, Line
from compact_draft.telling.stance import Stance
from compact_draft.text.plural import plural


def digest_report(hearing: Hearing, found: Digest) -> Report:
    """Return the digest as a report; it says itself that it is not for publishing."""
    spoke = len(hearing.spoke)
    return Report(
        title=f"{hearing.title}: digest of {hearing.round}",
        status="For the writers' group, not for publishing",
        summary=(
            (
                "For the people who answer. Numbers of few people stand here as they are: it "
                "is not for publishing."
            ),
            (
                f"{plural(len(hearing.points), 'point')} from {plural(spoke, 'person', 'people')}: "
                f"{_stances(found.stances)}."
            ),
            f"The books: {hearing.closing.sentence}.",
        ),
        parts=(
            Part(
                heading="Who and what was silent",
                sheet="Silence",
                paragraphs=tuple(_silence(found)),
                tables=_silent_clauses(found.silent_clauses),
            ),
            _part("By clause", "Clause", found.clauses),
            _part("By theme", "Theme", found.themes),
            _part("By sector", "Sector", found.sectors),
            _part("By size", "Size", found.sizes),
            _against(found.against),
        ),
    )


def _stances(stances: Iterable[tuple[Stance, int]]) -> str:
    said = [f"{count} × {stance.value}" for stance, count in stances]
    return "; ".join(said) or "none"


def _silence(found: Digest) -> Iterable[str]:
    if found.silent_sectors:
        yield f"Nobody answered from: {', '.join(found.silent_sectors)}."
    elif not found.is_asked:
        yield "The round has no list of sectors, so it cannot be said which is silent."
    else:
        yield "Somebody answered from every sector of the round's list."
    if found.silent_sizes:
        yield f"Nobody answered of the size: {', '.join(found.silent_sizes)}."
    if found.few:
        yield f"Small groups beside large. {found.few}"
    count = len(found.silent_clauses)
    yield (
        f"Nobody spoke of {plural(count, 'promise')} of the draft."
        if count
        else "Somebody spoke of every promise of the draft."
    )


def _silent_clauses(lines: tuple[Line, ...]) -> tuple[Table, ...]:
    if not lines:
        return ()
    rows = tuple(
        (line.number or line.id, " / ".join(line.section), line.text) for line in lines
    )
    head = ("Clause", "Under", "Words")
    caption = "Promises that nobody spoke of"
    return (Table(caption=caption, head=head, rows=rows, shares=(1, 3, 6)),)


def _part(heading: str, first: str, heaps: tuple[Heap, ...]) -> Part:
    if not heaps:
        return Part(heading=heading, paragraphs=("Nothing was received.",))
    rows = tuple(
        (
            heap.name,
            str(heap.points),
            str(heap.people),
            _stances(heap.stances),
            str(heap.same),
            str(heap.waits),
            ", ".join(heap.numbers),
        )
        for heap in heaps
    )
    head = (
        first,
        "Points",
        "People",
        "What they ask for",
        "Repeats",
        "Open",
        "Numbers",
    )
    table = Table(
        caption=f"Points {heading.lower()}",
        head=head,
        rows=rows,
        shares=(5, 1, 1, 5, 1, 1, 4),
    )
    return Part(heading=heading, tables=(table,))


def _against(found: tuple[Against, ...]) -> Part:
    heading = "What cannot both be"
    if not found:
        said = "No two points were found that ask for what cannot both be."
        return Part(heading=heading, paragraphs=(said,))
    rows = tuple(
        (
            against.line.title,
            "\n".join(f"{what} ({', '.join(ids)})" for what, ids in against.sides),
        )
        for against in found
    )
    table = Table(
        caption="Points that ask for what cannot both be, side by side",
        head=("Clause", "What is asked for, by whom"),
        rows=rows,
        shares=(2, 7),
    )
    return Part(heading=heading, tables=(table,))
