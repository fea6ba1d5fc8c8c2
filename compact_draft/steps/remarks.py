"""One remark with all that helps to answer it; and lists of remarks, asked for by query."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from compact_draft.answers.against import Against, against
from compact_draft.answers.alike import Group
from compact_draft.answers.similar import Given, Offer, offers
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Annotation
from compact_draft.model.answering import DraftAnswer, not_there
from compact_draft.steps.account_lines import Line, asked_for, lines_of
from compact_draft.steps.alike import alike, leads_of
from compact_draft.store.asking import Found, Wanted
from compact_draft.store.ledger_part import (
    books_of_open,
    books_with_files,
    remarks_of,
)
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
    books = books_with_files(workspace, consultation.label, [wanted])
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
    found = alike(books_of_open(workspace, consultation.label), revision)
    lead = leads_of(found).get(wanted, "")
    (line,) = (li for li in lines_of(books, placed, revision) if li.id == wanted)
    on = Wanted(clause=remark.anchor.clause or "")
    near = remarks_of(workspace, consultation.label, on)
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
        revision = workspace.revision(consultation.revision)
        texts = {c.id: c.text for c in revision.clauses}
        held = listed(workspace, Wanted(decided=True), label=consultation.label)
        for found in held.found:
            if found.decision is not None and found.decision.reason:
                yield Given(
                    round=consultation.label,
                    annotation=found.annotation.id,
                    clause=found.annotation.anchor.clause or "",
                    words=words_said(found.annotation, texts),
                    decision=found.decision,
                )


def opposed(workspace: Workspace, label: str | None = None) -> tuple[Against, ...]:
    """Return what stands against each other in a round, clause by clause."""
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    texts = {c.id: c.text for c in revision.clauses}
    return against(remarks_of(workspace, consultation.label, Wanted()), texts)


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
