"""The table of what may tell who somebody is: written to be confirmed, and read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.errors import RefusedError, Where
from compact_draft.telling.redaction import (
    CHOICES,
    WHY,
    Choice,
    Find,
    Personal,
    key_of,
    undecided,
)

HEAD = ("record", "kind", "words", "around", "choice", "why")
"""The columns of the table to confirm; `choice` is filled in by a person."""


def table_rows(
    finds: Iterable[Find], choices: Iterable[Choice]
) -> list[tuple[str, ...]]:
    """Return the table to confirm: what was chosen, then what waits with an empty choice."""
    held = tuple(choices)
    around = {(f.of, key_of(f.words)): f.around for f in finds}
    rows: list[tuple[str, ...]] = [HEAD]
    for choice in held:
        near = around.get((choice.of, key_of(choice.words)), "")
        rows.append(
            (choice.of, choice.kind, choice.words, near, choice.choice, choice.why)
        )
    rows += [
        (f.of, f.kind.value, f.words, f.around, "", WHY[f.kind])
        for f in undecided(finds, held)
    ]
    return rows


def read_choices(
    rows: Iterable[tuple[int, list[str]]],
    texts: Mapping[str, str],
    *,
    file: str,
    by: str,
    when: str,
) -> tuple[Choice, ...]:
    """Return the choices of a table that came back; rows without one still wait.

    Args:
        rows: Each with its number in the spreadsheet; the first is the head.
        texts: All the words of each record, to see that what is named stands in them.
        file: Name of the table, for messages.
        by: Who chose.
        when: When they did.

    Raises:
        RefusedError: A row cannot be used, with its number and column; none is taken.
    """
    every = list(rows)
    head = [cell.strip().casefold() for cell in every[0][1]] if every else []
    lacking = [name for name in ("record", "words", "choice") if name not in head]
    if lacking:
        raise RefusedError(
            f"the table has no column {lacking[0]!r}",
            where=Where(file, 1),
            mend=f"give it the columns {', '.join(HEAD)}, as it was written",
        )
    found: dict[tuple[str, str], Choice] = {}
    for number, cells in every[1:]:
        given = {
            name: cells[n].strip() if n < len(cells) else ""
            for n, name in enumerate(head)
        }
        choice = given["choice"].casefold()
        if not choice:
            continue
        _refuse_row(given, choice, texts, Where(file, number))
        made = Choice(
            of=given["record"],
            words=given["words"],
            choice=choice,
            kind=given.get("kind") or Personal.NAME.value,
            why=given.get("why", ""),
            by=by,
            when=when,
        )
        found[made.of, key_of(made.words)] = made
    return tuple(found.values())


def _refuse_row(
    given: Mapping[str, str], choice: str, texts: Mapping[str, str], where: Where
) -> None:
    if choice not in CHOICES:
        raise RefusedError(
            f"column choice: {choice[:40]!r} is neither hide nor keep",
            where=where,
            mend="write  hide  or  keep,  or leave it empty to settle it later",
        )
    if given["record"] not in texts:
        raise RefusedError(
            f"column record: there is no {given['record'][:40]!r} in this round",
            where=where,
            mend="leave the first column as it was written",
        )
    if not given["words"] or key_of(given["words"]) not in key_of(
        texts[given["record"]]
    ):
        raise RefusedError(
            f"column words: {given['words'][:60]!r} does not stand in {given['record']}",
            where=where,
            mend="name the words as they stand there",
        )
