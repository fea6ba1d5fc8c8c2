"""Several old Compacts side by side, and where every clause of each went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from compact_draft.merging.values import Account, Accounted, Fate, Group, Ranked
from compact_draft.model.report import Part, Report, Table
from compact_draft.reports.clauses import wrapped
from compact_draft.text.plural import plural
from compact_draft.text.shortened import in_one_line

_FATE = {
    Fate.OPEN: "open: nobody has chosen yet",
    Fate.LEFT_OUT: "left out",
    Fate.MERGED: "merged",
    Fate.KEPT: "stands",
}


def counts(found: Account) -> tuple[str, ...]:
    """Return the sum for each Compact in a sentence: each of its clauses is in it once."""
    lines = []
    for source in found.sources:
        parts = [
            f"{found.count(source, fate)} {words}"
            for fate, words in (
                (Fate.KEPT, "stand"),
                (Fate.MERGED, "merged"),
                (Fate.LEFT_OUT, "left out with a reason"),
                (Fate.OPEN, "open"),
            )
            if found.count(source, fate)
        ]
        total = plural(found.count(source), "clause")
        lines.append(f"{source}: {total} = {' + '.join(parts) or '0'}.")
    return tuple(lines)


def closing(found: Account) -> str:
    """Return in a sentence whether the account closes, or what is open."""
    if found.missing:
        return (
            f"The account does not close: {', '.join(found.missing)} no longer "
            f"{'stands' if len(found.missing) == 1 else 'stand'} in the text that was made."
        )
    if found.waiting:
        return (
            f"The account does not close: {plural(len(found.waiting), 'clause')} open."
        )
    if found.is_made:
        return "The account closes: every clause of every Compact is in it once."
    return (
        "The account closes: every clause is settled. Make the new text with  "
        "compact-draft merge make"
    )


def page(found: Account, *, everything: bool = False) -> str:
    """Return the groups that wait for the terminal, with the counts.

    Args:
        found: The account.
        everything: Whether what is settled is shown too.
    """
    rows = {row.old.id: row for row in found.rows}
    lines: list[str] = []
    for group in found.groups:
        waits = any(rows[identity].fate is Fate.OPEN for identity in group.ids)
        if waits or everything:
            lines += _group(group, rows)
    lines += [*counts(found), closing(found)]
    if found.waiting:
        lines += [
            "Choose one by one:  compact-draft merge choose CLAUSE CLAUSE --words CLAUSE",
            "or many in Excel:   compact-draft merge sheet,  then  compact-draft merge take FILE",
        ]
    return "\n".join(lines)


def _group(group: Group, rows: Mapping[str, Accounted]) -> list[str]:
    first = group.ranked[0].old
    head = "nothing is like it" if group.is_alone else "the strongest first"
    lines = [f"{group.name}. {first.clause.kind.value.replace('_', ' ')}, {head}"]
    for ranked in group.ranked:
        row = rows[ranked.old.id]
        lines += wrapped(
            f"{ranked.old.named} ({ranked.old.id}): {in_one_line(ranked.old.clause.text)}",
            "  ",
        )
        lines += [line for said in beside(ranked) for line in wrapped(said, "      ")]
        if row.fate is not Fate.OPEN:
            lines += wrapped(became(row, rows), "      ")
    return [*lines, ""]


def beside(ranked: Ranked) -> list[str]:
    """Return how a clause binds beside the strongest of its group, a sentence each."""
    found = []
    if ranked.weaker:
        found.append(f"binds less: {'; '.join(ranked.weaker)}")
    if ranked.firmer:
        found.append(f"but binds more: {'; '.join(ranked.firmer)}")
    return found


def became(row: Accounted, rows: Mapping[str, Accounted]) -> str:
    """Return what became of a clause, in words."""
    said = _FATE[row.fate]
    if row.into and row.fate in (Fate.MERGED, Fate.KEPT):
        names = ", ".join(rows[identity].old.named for identity in row.into)
        said = f"{said}, one with {names}"
    if row.fate is Fate.MERGED:
        whose = (
            f"the words of {rows[row.words].old.named}" if row.words else "new words"
        )
        said = f"{said}; {whose} stand"
    if row.weaker:
        said = f"{said}; binds less than it did: {'; '.join(row.weaker)}"
    return f"{said}. Why: {row.why}" if row.why else said


def merge_report(title: str, found: Account, numbers: Mapping[str, str]) -> Report:
    """Return the account as a report: what is open, then every Compact by itself.

    Args:
        title: Title of the new Compact.
        found: The account.
        numbers: The printed numbers of the new text, by id.
    """
    rows = {row.old.id: row for row in found.rows}
    parts = []
    if found.waiting:
        parts.append(_open(found.waiting))
    weaker = [row for row in found.rows if row.weaker]
    if weaker:
        parts.append(_weaker(weaker))
    for source in found.sources:
        mine = [row for row in found.rows if row.old.source == source]
        table = Table(
            caption=f"Every clause of {source}, and where it went",
            head=("Clause", "Its words", "What became of it", "Now"),
            rows=tuple(
                (
                    row.old.number or row.old.id,
                    row.old.clause.text.replace("\n\n", "\n"),
                    _sentence(became(row, rows)),
                    _now(row, numbers),
                )
                for row in mine
            ),
            shares=(2, 7, 6, 6),
        )
        parts.append(Part(heading=source, tables=(table,), sheet=source))
    return Report(
        title=f"{title}: where every clause went",
        status="Several Compacts into one",
        summary=(*counts(found), closing(found).replace("  ", " ")),
        parts=tuple(parts),
    )


def _open(rows: Iterable[Accounted]) -> Part:
    table = Table(
        caption="Nobody has chosen yet",
        head=("Clause", "Its words"),
        rows=tuple((row.old.named, row.old.clause.text) for row in rows),
        shares=(3, 10),
    )
    return Part(heading="Open", tables=(table,), sheet="Open")


def _weaker(rows: Iterable[Accounted]) -> Part:
    table = Table(
        caption="Merged into words that bind less",
        head=("Clause", "It said", "Now", "In what it binds less", "Why"),
        rows=tuple(
            (
                row.old.named,
                row.old.clause.text,
                row.text,
                "\n".join(row.weaker),
                row.why or "No reason is recorded",
            )
            for row in rows
        ),
        shares=(3, 6, 6, 4, 4),
    )
    return Part(
        heading="What became weaker",
        paragraphs=("Look at these before anybody signs.",),
        tables=(table,),
        sheet="Weaker",
    )


def _now(row: Accounted, numbers: Mapping[str, str]) -> str:
    if not row.text:
        return "–"
    number = numbers.get(row.now, "") if row.now else ""
    words = row.text.replace("\n\n", "\n")
    return f"{number}\n{words}" if number else words


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def fields(found: Account) -> dict[str, Any]:
    """Return the account as JSON has it (docs/formats.md, "merge")."""
    return {
        "made": found.is_made,
        "closes": found.closes,
        "counts": {
            source: {
                "clauses": found.count(source),
                **{
                    fate.value.replace(" ", "_"): found.count(source, fate)
                    for fate in Fate
                },
            }
            for source in found.sources
        },
        "open": [row.old.id for row in found.waiting],
        "missing": list(found.missing),
        "groups": [
            {
                "group": group.name,
                "clauses": [
                    {
                        "clause": ranked.old.id,
                        "compact": ranked.old.source,
                        "number": ranked.old.number,
                        "text": ranked.old.clause.text,
                        "weaker": list(ranked.weaker),
                        "firmer": list(ranked.firmer),
                    }
                    for ranked in group.ranked
                ],
            }
            for group in found.groups
        ],
        "clauses": [
            {
                "clause": row.old.id,
                "compact": row.old.source,
                "number": row.old.number,
                "text": row.old.clause.text,
                "group": row.group,
                "fate": row.fate.value.replace(" ", "_"),
                "into": list(row.into),
                "words": row.words,
                "now": row.now,
                "now_text": row.text,
                "weaker": list(row.weaker),
                "why": row.why,
            }
            for row in found.rows
        ],
    }
