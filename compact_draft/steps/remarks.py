"""One remark with all that helps to answer it; and lists of remarks, asked for by query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from compact_draft.answers.against import Against, against
from compact_draft.answers.alike import Group
from compact_draft.answers.similar import Given, Offer, offers
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Annotation, Round
from compact_draft.model.answering import DraftAnswer, not_there
from compact_draft.steps.account_lines import Line, asked_for, lines_of
from compact_draft.steps.alike import alike, leads_of
from compact_draft.store.asking import Found, Wanted
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.text.round_name import round_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A remark and what helps to answer it.

    Attributes:
        round: The round's label.
        line: The remark.
        person: Who is to draft the answer; empty for nobody.
        draft: The answer that somebody proposes; None for none.
        group: Those that say the same and wait; None where it is alone.
        against: What on its clause stands against each other, where it takes part.
        offers: Answers to remarks like it, of this and earlier rounds.
    """

    round: str
    line: Line
    person: str
    draft: DraftAnswer | None
    group: Group | None
    against: tuple[Against, ...]
    offers: tuple[Offer, ...]


def show(workspace: Workspace, wanted: str, label: str | None = None) -> Shown:
    """Return a remark with what helps to answer it.

    Raises:
        DecisionError: There is no such remark in the round.
    """
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    books = workspace.books(consultation.label)
    placed = books.placed()
    texts = {c.id: c.text for c in revision.clauses}
    remark = next((a for a in placed if a.id == wanted), None)
    if remark is None:
        what, mend = not_there(wanted, [a.id for a in placed])
        raise DecisionError(
            what,
            where=Where(round_name(consultation.label)),
            mend=mend or "see the numbers with  compact-draft remarks list",
        )
    found = alike(books, revision)
    lead = leads_of(found).get(wanted, "")
    (line,) = (li for li in lines_of(books, placed, revision) if li.id == wanted)
    near = [a for a in placed if a.anchor.clause == remark.anchor.clause]
    return Shown(
        round=consultation.label,
        line=replace(line, alike=lead),
        person=books.assigned().get(wanted, ""),
        draft=books.drafted().get(wanted),
        group=next((g for g in found if g.lead == lead), None),
        against=tuple(
            a
            for a in against(near, texts)
            if any(wanted in side.remarks for side in a.sides)
        ),
        offers=offers(
            words_said(remark, texts),
            remark.anchor.clause or "",
            (g for g in given(workspace) if g.annotation != wanted),
        ),
    )


def words_said(remark: Annotation, texts: Mapping[str, str]) -> str:
    """Return what a remark says or asks for, in one text."""
    return " ".join(filter(None, (remark.text, asked_for(remark, texts))))


def given(workspace: Workspace) -> Iterator[Given]:
    """Yield every remark that was answered with a reason, of every round."""
    for consultation in reversed(workspace.rounds()):
        books = workspace.books(consultation.label)
        if books.decisions:
            yield from _given(workspace, consultation, books)


def _given(workspace: Workspace, consultation: Round, books: Books) -> Iterator[Given]:
    revision = workspace.revision(consultation.revision)
    texts = {c.id: c.text for c in revision.clauses}
    decided = books.decided()
    for remark in books.placed():
        decision = decided.get(remark.id)
        if decision is not None and decision.reason:
            yield Given(
                round=consultation.label,
                annotation=remark.id,
                clause=remark.anchor.clause or "",
                words=words_said(remark, texts),
                decision=decision,
            )


def opposed(workspace: Workspace, label: str | None = None) -> tuple[Against, ...]:
    """Return what stands against each other in a round, clause by clause."""
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    texts = {c.id: c.text for c in revision.clauses}
    return against(workspace.books(consultation.label).placed(), texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Some of the remarks that were asked for.

    Attributes:
        round: The round's label.
        total: How many there are.
        found: Those of this page.
    """

    round: str
    total: int
    found: tuple[Found, ...]


def listed(
    workspace: Workspace,
    wanted: Wanted,
    *,
    label: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Listed:
    """Return some of the remarks of a kind; the ledger is asked, not read."""
    consultation = workspace.round(label)
    if not workspace.has_ledger(consultation.label):
        return Listed(round=consultation.label, total=0, found=())
    ledger = workspace.ledger(consultation.label)
    return Listed(
        round=consultation.label,
        total=ledger.count(wanted),
        found=ledger.page(wanted, limit=limit, offset=offset),
    )
