"""What people call a clause: its number and a few words; its id says nothing to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.text.shortened import first_words

_WORDS = 8


def called(clause: Clause) -> str:
    """Return a few words for a clause: its own heading, or how it begins."""
    if clause.heading or clause.kind is Kind.HEADING:
        return clause.heading or clause.text
    return first_words(clause.text, _WORDS, without=",;:.")


def name_of(clause: Clause, number: str) -> str:
    """Return what people call a clause: its number and heading, never its id.

    One without a heading of its own is called "Clause 5.4"; one without a number too, by
    its first words.
    """
    is_heading = clause.kind is Kind.HEADING
    heading = clause.heading or (clause.text if is_heading else "")
    if heading:
        return f"{number} {heading}".strip()
    return f"Clause {number}" if number else called(clause)


_TEXTS = {
    RevisionKind.TAKEN_IN: "the old Compact, as it was taken in",
    RevisionKind.ISSUED: "as it went out",
    RevisionKind.AGREED: "as agreed",
}
NOW = "as it stands now"
"""What people call the living text."""


def texts(revisions: Iterable[Revision]) -> list[tuple[str, str]]:
    """Return (label, what people call it) of revisions, in their order."""
    return [
        (revision.label, _TEXTS[revision.kind])
        if revision.kind is RevisionKind.TAKEN_IN
        else (revision.label, f"{_TEXTS[revision.kind]} ({revision.label})")
        for revision in revisions
    ]


def called_in(revision: Revision, clauses: Iterable[str | None]) -> Mapping[str, str]:
    """Return a few words for some clauses of a text, by id; none for what is not in it."""
    wanted = set(clauses)
    return {
        clause.id: called(clause) for clause in revision.clauses if clause.id in wanted
    }
