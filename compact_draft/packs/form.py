"""The form of a round, made from the revision that goes out and the one before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from compact_draft.diff.compare import clause_versions, compare_revisions
from compact_draft.drafting.form_words import SECTORS, SIZES
from compact_draft.drafting.number import numbers, read_in_order
from compact_draft.drafting.room_codes import room_codes
from compact_draft.model.clause import (
    STILL_TRUE,
    Clause,
    ClauseId,
    Kind,
)
from compact_draft.model.clause import standing as standing_rows
from compact_draft.model.compact import Revision, bound_parties
from compact_draft.model.form import (
    NOT_SETTLED,
    Form,
    FormClause,
    FormMark,
    Gone,
    Question,
    Standing,
)
from compact_draft.model.pack import PackFacts
from compact_draft.model.tags import By
from compact_draft.packs.edition import edition_in_words, since_in_words

_MARK = 12
_SIDES: Mapping[By, str] = {
    By.PUBLIC_BODIES: "the public bodies",
    By.VCS: "the voluntary and community sector",
    By.BOTH: "both sides",
}
_NO_CHANGE = (STILL_TRUE, "taken_in", "retagged", "moved")
"""Rows of history that say nothing of the words."""


def mark_of(revision: Revision, label: str, compact: str) -> FormMark:
    """Return the mark of the forms of a round.

    Args:
        revision: What went out.
        label: Label of the round.
        compact: Identity of the Compact; may be empty.
    """
    return FormMark(round=label, text=revision.digest[:_MARK], compact=compact)


def form_of(
    revision: Revision,
    label: str,
    *,
    compact: str = "",
    facts: PackFacts | None = None,
    before: Revision | None = None,
    withdrawn: Iterable[Clause] = (),
    opens: str = "",
    closes: str = "",
) -> Form:
    """Return the form of a round; the same arguments give the same value.

    Args:
        revision: What goes out, with the numbers that it prints.
        label: Label of the round.
        compact: Identity of the Compact; may be empty.
        facts: What the round asks and where answers go; none for the usual.
        before: What `standing` compares with; None where there is nothing before.
        withdrawn: Clauses that the draft no longer has, with their histories.
        opens: ISO date; empty while not set.
        closes: ISO date; empty while not set.
    """
    known = facts or PackFacts()
    became = _standing(revision, before)
    codes = room_codes(revision)
    printed = numbers(revision)
    clauses = {clause.id: clause for clause in revision.clauses}
    asked = []
    versions = {version.id: version for version in clause_versions(revision)}
    for version in (versions[i] for i in read_in_order(revision) if i in versions):
        clause = clauses[version.id]
        if clause.kind is Kind.HEADING or not clause.text.strip():
            continue
        standing, earlier = became.get(clause.id, (Standing.SAME, ""))
        asked.append(
            FormClause(
                id=clause.id,
                name=_name(printed[clause.id].reference, codes[clause.id]),
                number=version.number,
                section=version.section,
                text=clause.text,
                whose=_whose(clause, revision),
                code=codes[clause.id],
                standing=standing,
                before=earlier,
                why=_reasons(clause, before) if standing is not Standing.SAME else (),
                side=_side(clause),
            )
        )
    return Form(
        mark=mark_of(revision, label, compact),
        revision=revision.label,
        title=revision.title,
        edition=edition_in_words(label),
        clauses=tuple(asked),
        gone=_gone(revision, before, withdrawn),
        since=since_in_words(before),
        questions=tuple(
            Question(key=f"q{n}", words=words)
            for n, words in enumerate(known.questions, start=1)
        ),
        sectors=known.sectors or SECTORS,
        sizes=known.sizes or SIZES,
        opens=opens,
        closes=closes,
        reply_to=known.reply_to,
        post=known.post,
    )


def _name(reference: str, code: str) -> str:
    """Return what people call a clause: "Clause 3.2", or "Passage 4KTR"."""
    return f"{reference[:1].upper()}{reference[1:]}" if reference else f"Passage {code}"


def _standing(
    revision: Revision, before: Revision | None
) -> Mapping[ClauseId, tuple[Standing, str]]:
    """Return how each clause that is not as it was stands to the text before."""
    if before is None:
        return {}
    found: dict[ClauseId, tuple[Standing, str]] = {}
    for change in compare_revisions(before, revision).changes:
        if change.kind == "added":
            found.update((version.id, (Standing.NEW, "")) for version in change.new)
        elif change.new and change.old_text != change.new_text:
            found.update(
                (version.id, (Standing.CHANGED, change.old_text))
                for version in change.new
            )
    return found


def _gone(
    revision: Revision, before: Revision | None, withdrawn: Iterable[Clause]
) -> tuple[Gone, ...]:
    if before is None:
        return ()
    kept = {clause.id: clause for clause in withdrawn}
    return tuple(
        Gone(
            number=version.number,
            text=version.text,
            why=_reasons(kept[version.id], before) if version.id in kept else (),
            heading=" ".join(version.section[-1].split()) if version.section else "",
        )
        for change in compare_revisions(before, revision).changes
        if change.kind == "withdrawn"
        for version in change.old
        if dict(version.tags).get("kind") != Kind.HEADING
    )


def _reasons(clause: Clause, before: Revision | None) -> tuple[str, ...]:
    """Return the reasons recorded for a clause since a text, each once, oldest first.

    What was taken back since then gives none.
    """
    earlier = {one.id: one.history for one in before.clauses} if before else {}
    known = set(earlier.get(clause.id, ()))
    said = (
        " ".join(row.why.split())
        for row in standing_rows(clause.history)
        if row not in known and row.what not in _NO_CHANGE
    )
    return tuple(dict.fromkeys(words for words in said if words))


def _whose(clause: Clause, revision: Revision) -> tuple[str, ...]:
    """Return whose promise it is: the names of the parties that it binds."""
    if not clause.kind.is_promise:
        return ()
    names = {party.id: party.name for party in revision.parties}
    bound = bound_parties(clause, revision.parties)
    return tuple(names.get(party, party) for party in bound)


def _side(clause: Clause) -> str:
    """Return the side that a promise binds, in words; empty for what is no promise."""
    if not clause.kind.is_promise:
        return ""
    return _SIDES.get(clause.by or By.UNCLEAR, NOT_SETTLED)
