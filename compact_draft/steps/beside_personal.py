"""Free words that stand beside clauses, looked through for what may tell who somebody is.

Practical examples, notes of evidence and reasons are written by people about people, and
go out with copies, sheets and lists of promises. What is found waits until somebody has
said hide or keep; until then the words around it are not printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from compact_draft.model.clause import Clause, ClauseId, HistoryRow
from compact_draft.model.compact import Revision
from compact_draft.steps.beside import examples_in, versions_of
from compact_draft.steps.chosen import Personal, choices_in
from compact_draft.steps.people_known import people_known
from compact_draft.store.beside import EXAMPLE
from compact_draft.store.reading import Reading
from compact_draft.store.workspace import Workspace
from compact_draft.telling.redaction import WAITING, Words, find, taken_out
from compact_draft.text.plural import plural

KEPT_IN = "beside-redactions.csv"
"""Where it is kept which words are hidden and which may stay, from the root."""
VERB = "beside"


def personal(workspace: Workspace) -> Personal:
    """Return what in the words beside clauses may tell who somebody is; nothing is written.

    A record is the id of a clause.
    """
    words = tuple(_words(workspace))
    return Personal(
        round="",
        finds=find(words, people_known(workspace), _usual(workspace)) if words else (),
        choices=choices_in(workspace, KEPT_IN),
        words=words,
        kept_in=KEPT_IN,
        verb=VERB,
    )


def _words(workspace: Workspace) -> Iterator[Words]:
    for identity, held in versions_of(workspace, EXAMPLE).items():
        yield Words(of=identity, field="example", text=held.text)
    for clause in workspace.clauses():
        said = [row.note for row in clause.evidence]
        given = [row.why for row in clause.history]
        for field, texts in (("note", said), ("reason", given)):
            for text in dict.fromkeys(filter(None, texts)):
                yield Words(of=clause.id, field=field, text=text)


def _usual(workspace: Reading) -> list[str]:
    settings = workspace.settings()
    usual = [settings.title, settings.area, settings.group]
    usual += [party.name for party in settings.parties]
    return usual + [clause.text for clause in workspace.clauses()]


def waits_line(count: int) -> str:
    """Return what is not printed, and what to do about it."""
    things = plural(count, "thing")
    return (
        f"{things} in examples, notes and reasons may tell who somebody is; the words around "
        f"{'it' if count == 1 else 'them'} are not printed:  compact-draft beside personal"
    )


def waiting_in(found: Personal, *fields: str) -> int:
    """Return how many things wait in words of some fields: example, note, reason."""
    mine = [(word.of, word.text) for word in found.words if word.field in fields]
    return sum(
        any(of == find.of and find.words in text for of, text in mine)
        for find in found.waits
    )


def examples_told(
    found: Personal, printed: Mapping[ClauseId, Sequence[str]]
) -> tuple[dict[ClauseId, tuple[str, ...]], tuple[ClauseId, ...]]:
    """Return examples as they may be printed, and the clauses whose example waits.

    Args:
        found: What was found and chosen.
        printed: The examples by clause, a line each.
    """
    told = {
        clause: tuple(_told(found, clause, line) for line in lines)
        for clause, lines in printed.items()
    }
    waits = tuple(clause for clause, lines in told.items() if WAITING in lines)
    return {of: lines for of, lines in told.items() if of not in waits}, waits


def reasons_told(
    found: Personal, reasons: Mapping[ClauseId, Sequence[HistoryRow]]
) -> dict[ClauseId, tuple[HistoryRow, ...]]:
    """Return rows of history with their reasons as they may be printed."""
    return {
        clause: tuple(replace(row, why=_told(found, clause, row.why)) for row in rows)
        for clause, rows in reasons.items()
    }


def clauses_told(found: Personal, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Return clauses with their notes and reasons as they may be printed."""
    return tuple(
        replace(
            clause,
            evidence=tuple(
                replace(row, note=_told(found, clause.id, row.note))
                for row in clause.evidence
            ),
            history=reasons_told(found, {clause.id: clause.history})[clause.id],
        )
        for clause in clauses
    )


def _told(found: Personal, clause: ClauseId, text: str) -> str:
    return taken_out(clause, text, found.choices, found.finds)


def for_others(
    workspace: Workspace, shown: Revision
) -> tuple[dict[ClauseId, tuple[str, ...]], tuple[ClauseId, ...]]:
    """Return the examples of a text as they may be printed, and which clauses' wait."""
    printed = examples_in(workspace, shown)[0]
    return examples_told(personal(workspace), printed) if printed else ({}, ())
