"""The tags of the promises in words and as JSON, and the table of practice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from compact_draft.drafting.again import again_lines
from compact_draft.drafting.build import short_words
from compact_draft.drafting.evidence import Sheet, told
from compact_draft.drafting.listing import Listed
from compact_draft.drafting.tag_moves import Moved, TagMove
from compact_draft.drafting.tagging import Practised, Said, Suggested, Tagged
from compact_draft.drafting.tagline import scope_in_words
from compact_draft.model.framework import Framework
from compact_draft.reports.clauses import (
    evidence_in_words,
    row_fields,
    tag_in_words,
    wrapped,
)
from compact_draft.text.plural import plural
from compact_draft.text.sheet import write_rows

_HEAD = (
    "party", "number", "id", "promise", "doing", "working on it", "by when", "note",
    "said by", "said on",
)  # fmt: skip


def tag_page(
    found: Iterable[Tagged],
    frameworks: Iterable[Framework] = (),
    kept: Mapping[str, Iterable[str]] | None = None,
) -> str:
    """Return the promises with both tags, evidence and suggestion, for the terminal.

    Args:
        found: The promises.
        frameworks: National texts that links may name.
        kept: How each was kept, in lines, by the clause's id.
    """
    rows = tuple(found)
    texts = tuple(frameworks)
    lines: list[str] = []
    for row in rows:
        number = f"{row.row.number}  " if row.row.number else ""
        title = f"{number}{row.row.clause.id}: {short_words(row.row.clause)}"
        lines += wrapped(title)
        lines += [f"    {words}"] if (words := tag_in_words(row.row)) else []
        lines += _origin(row.row, texts)
        if row.tag is not None and row.tag.because and row.tag.value is not None:
            lines += wrapped(f"because: {row.tag.because}", "      ")
        lines += [line for said in row.said for line in _said(said)]
        for line in (kept or {}).get(row.row.clause.id, ()):
            lines += wrapped(line, "      ")
        parties = [said.party for said in row.said]
        for line in again_lines(row.row.again, parties):
            lines += wrapped(line, "      ")
        lines += _suggested(row.suggested)
    waiting = sum(row.needs_a_person for row in rows)
    again = [row.row.clause.id for row in rows if row.row.again]
    end = f"{plural(len(rows), 'promise')}, {waiting} for a person to settle."
    if again:
        lines += [
            f"Still true? Say so:  compact-draft tag still-true {' '.join(again)}"
        ]
    return "\n".join([*lines, end])


def _origin(row: Listed, frameworks: tuple[Framework, ...]) -> list[str]:
    """Return whether a promise is local or national, in words; nothing for another."""
    if row.tag is None:
        return []
    origin = scope_in_words(row.clause, frameworks)
    return wrapped(origin or "not settled whether local or national", "    ")


def _said(said: Said) -> list[str]:
    if said.evidence is None:
        return [f"      {said.party.name}: nothing said yet"]
    words = evidence_in_words(said.evidence, (said.party,))
    counted = "" if said.is_bound else " [listed, not counted: it is not bound]"
    if said.is_bound and not said.stands:
        counted = " [said of other words, not counted]"
    return wrapped(words + counted, "      ")


def _suggested(suggested: Suggested | None) -> list[str]:
    if suggested is None or suggested.value is None:
        return []
    sure = "" if suggested.is_sure else " (don't know: a guess only)"
    return wrapped(
        f"the words suggest {suggested.value}{sure}: {suggested.reason}", "      "
    )


def tagged_fields(row: Tagged) -> dict[str, Any]:
    """Return a promise with its tags as JSON has it (docs/formats.md, "tag list")."""
    suggested = row.suggested
    return {
        **row_fields(row.row),
        "needs_a_person": row.needs_a_person,
        "evidence": [
            {
                "party": said.party.id,
                "bound": said.is_bound,
                "stands": said.stands,
                "state": None if said.evidence is None else said.evidence.state,
                "note": "" if said.evidence is None else said.evidence.note,
                "by_when": None if said.evidence is None else said.evidence.by_when,
                "said_by": "" if said.evidence is None else said.evidence.said_by,
                "when": "" if said.evidence is None else said.evidence.when,
            }
            for said in row.said
        ],
        "suggested": None
        if suggested is None
        else {
            "achievability": suggested.value,
            "sure": suggested.is_sure,
            "because": list(suggested.because),
        },
    }


def practice_fields(row: Practised) -> dict[str, Any]:
    """Return a line of the table of practice as JSON has it ("tag table")."""
    return dict(
        zip(("party_name", *_KEYS), (row.party.name, *_cells(row)), strict=True)
    )


_KEYS = (
    "party", "number", "id", "promise", "doing", "working_on_it", "by_when", "note",
    "said_by", "when",
)  # fmt: skip


def _cells(row: Practised) -> tuple[str, ...]:
    held = row.evidence
    return (
        row.party.id,
        row.row.number,
        row.row.clause.id,
        row.row.clause.text,
        row.doing,
        row.working_on_it,
        row.by_when,
        "" if held is None else held.note,
        "" if held is None else held.said_by,
        "" if held is None else held.when,
    )


def practice_page(rows: Iterable[Practised]) -> str:
    """Return the table "doing / working on it / by when" for the terminal."""
    lines: list[str] = []
    for party, group in groupby(rows, key=lambda row: row.party):
        found = [
            (
                row.row.number or row.row.clause.id,
                row.doing,
                row.working_on_it,
                row.by_when,
                short_words(row.row.clause),
            )
            for row in group
        ]
        head = ("clause", "doing", "working on it", "by when", "promise")
        wide = [max(len(row[n]) for row in [head, *found]) for n in range(4)]
        lines += [*([""] if lines else []), party.name]
        for cells in (head, *found):
            padded = [
                cell.ljust(width) for cell, width in zip(cells, wide, strict=False)
            ]
            lines.append("  " + "  ".join([*padded, cells[-1]]))
    return "\n".join(lines) or "No promise binds a party yet."


def practice_csv(rows: Iterable[Practised]) -> str:
    r"""Return the table as comma-separated text, with ``\r\n`` line ends.

    A cell that a spreadsheet would take for a formula is given a leading apostrophe.
    """
    return write_rows([_HEAD, *map(_cells, rows)])


def sheet_page(sheet: Sheet) -> str:
    """Return what was found in a sheet of evidence, and what is wrong with it."""
    lines = [
        f"  row {entry.row}: {entry.clause} {entry.evidence.party} {entry.evidence.state}"
        + (f", by {entry.evidence.by_when}" if entry.evidence.by_when else "")
        for entry in sheet.entries
    ]
    lines += [f"  {line}" for line in told(sheet.wrong)]
    if sheet.unchanged:
        count = plural(len(sheet.unchanged), "row")
        lines.append(f"  On record already, word for word: {count}")
    if sheet.unanswered:
        rows = ", ".join(map(str, sheet.unanswered[:_MOST_NAMED]))
        more = len(sheet.unanswered) - _MOST_NAMED
        further = f" and {more} more" if more > 0 else ""
        lines.append(f"  Not answered: rows {rows}{further}")
    if sheet.not_read:
        lines.append(f"  Columns not read: {', '.join(sheet.not_read)}")
    return "\n".join(lines)


_SAYS = {
    Moved.PROMOTED: "From aspirational to achievable",
    Moved.SLID_BACK: "Slid back from achievable to aspirational",
    Moved.SETTLED: "Settled since",
    Moved.OPEN_AGAIN: "Open again: the words have changed",
    Moved.WITHDRAWN: "Withdrawn",
    Moved.ADDED: "Added since",
}


def moves_page(since: str, found: Iterable[TagMove]) -> str:
    """Return how tags moved since a revision, for the terminal."""
    rows = tuple(found)
    lines = [f"Since {since}:"]
    for how, words in _SAYS.items():
        mine = [row for row in rows if row.how is how]
        lines += [f"{words}: {len(mine)}"] if mine else []
        for move in mine:
            named = " ".join(filter(None, [move.number, move.clause]))
            tag = move.now or move.before
            lines += wrapped(f"{named}: {move.words} ({tag})", "  ")
            lines += wrapped(move.because, "      ") if move.now else []
    return "\n".join(lines if rows else [f"No tag moved since {since}."])


_MOST_NAMED = 20


def sheet_fields(sheet: Sheet) -> dict[str, Any]:
    """Return what was found in a sheet of evidence as JSON has it ("tag evidence")."""
    return {
        "rows": [
            {
                "row": entry.row,
                "clause": entry.clause,
                "party": entry.evidence.party,
                "state": entry.evidence.state,
                "note": entry.evidence.note,
                "by_when": entry.evidence.by_when,
            }
            for entry in sheet.entries
        ],
        "wrong": list(sheet.wrong),
        "unanswered": list(sheet.unanswered),
        "unchanged": list(sheet.unchanged),
        "older": list(sheet.older),
        "not_read": list(sheet.not_read),
    }
