"""What people call a clause: its number and a few words; its id says nothing to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.text.day import day_in_words
from compact_draft.text.round_name import round_name
from compact_draft.text.shortened import first_words

_WORDS = 8
_ISSUED, _PUBLISHED = "issued-", "published-"
"""What labels of texts begin with, as `steps.issue` and `steps.publish` give them."""


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


NOW = "as it stands now"
"""What people call the living text."""


def texts(revisions: Iterable[Revision]) -> list[tuple[str, str]]:
    """Return (label, what people call it) of revisions, in their order.

    Two of one kind and day are told apart by a number: "the new text of 3 May 2026 (2)".
    """
    found: list[tuple[str, str]] = []
    for revision in revisions:
        said = _said(revision)
        same = sum(words.partition(" (")[0] == said for _, words in found)
        found.append((revision.label, f"{said} ({same + 1})" if same else said))
    return found


def _said(revision: Revision) -> str:
    if revision.kind is RevisionKind.TAKEN_IN:
        return "the old Compact, as it was taken in"
    day = day_in_words(revision.made)
    if revision.kind is RevisionKind.ISSUED:
        return f"as it went out in {round_name(revision.label.removeprefix(_ISSUED))}"
    if revision.label.startswith(_PUBLISHED):
        return f"as it was published on {day}"
    return f"the new text of {day}"


def called_in(revision: Revision, clauses: Iterable[str | None]) -> Mapping[str, str]:
    """Return a few words for some clauses of a text, by id; none for what is not in it."""
    wanted = set(clauses)
    return {
        clause.id: called(clause) for clause in revision.clauses if clause.id in wanted
    }
