"""What people call a clause: its number and a few words; its id says nothing to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Revision
from compact_draft.text.shortened import first_words

_WORDS = 8


def called(clause: Clause) -> str:
    """Return a few words for a clause: its own heading, or how it begins."""
    if clause.heading or clause.kind is Kind.HEADING:
        return clause.heading or clause.text
    return first_words(clause.text, _WORDS, without=",;:.")


def name_of(clause: Clause, number: str) -> str:
    """Return what people call a clause: its number and a few words, never its id."""
    return f"{number} {called(clause)}".strip()


def called_in(revision: Revision, clauses: Iterable[str | None]) -> Mapping[str, str]:
    """Return a few words for some clauses of a text, by id; none for what is not in it."""
    wanted = set(clauses)
    return {one.id: called(one) for one in revision.clauses if one.id in wanted}
