"""Place remarks whose place is doubtful, and decide what becomes of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.answers.answer import decide
from compact_draft.answers.faults import fault_of
from compact_draft.answers.file import Answer
from compact_draft.answers.standing import Stale, refuse_misplaced, sort_out
from compact_draft.copies.anchoring import places_of, words_anchor
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    Decision,
    Level,
    Placed,
)
from compact_draft.model.answering import not_there
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Revision
from compact_draft.steps.own_places import with_own_candidates
from compact_draft.store.asking import Wanted
from compact_draft.store.ledger_part import (
    asked_for,
    books_about,
    open_ids,
    received,
)
from compact_draft.store.rows import Books, Placement
from compact_draft.store.workspace import Workspace
from compact_draft.text.normalise import normalise
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What `answer` did.

    Attributes:
        round: The round's label.
        decisions: The decisions taken now.
        received: How many remarks the round has.
        undecided: Ids of remarks that still have no decision.
        left_alone: Ids of remarks whose rows in a table say what stands already.
        stale: Rows that were changed, and what stood when the table was made was
            changed by somebody else since; they are not taken.
    """

    round: str
    decisions: tuple[Decision, ...]
    received: int
    undecided: tuple[str, ...]
    left_alone: tuple[str, ...] = ()
    stale: tuple[Stale, ...] = ()


def answer(
    workspace: Workspace,
    answers: Sequence[Answer],
    *,
    label: str | None = None,
    again: bool = False,
    shown: Mapping[str, str] | None = None,
    by: str,
    when: datetime,
) -> Answered:
    """Record decisions, all of them or none.

    An answer may name a clause by its id, or by its number in the issued draft. Rows
    of a table that say no more than what stands are left alone; those that somebody
    else has answered since the table was made are listed and not taken.

    Args:
        workspace: Where the round is.
        answers: In order.
        label: The round; None for the newest.
        again: Whether a remark that has a decision may be given a new one. A row of a
            sheet of ours that says which decision it takes the place of may anyhow.
        shown: What a table shows of the words of each remark.
        by: Who decides, where an answer names nobody.
        when: The time recorded.

    Raises:
        DecisionError: One of them cannot be taken as it is; nothing is recorded.
    """
    consultation = workspace.round(label)
    issued = workspace.revision(consultation.revision)
    living = workspace.draft()
    clauses = {c.id: c.text for c in (*living.clauses, *issued.clauses)}
    given = [by_id(answer, issued, clauses) for answer in answers]
    rows = [answer for answer in given if answer.is_row]
    books = _books(workspace, consultation.label, given)
    placed = books.placed()
    refuse_misplaced(rows, placed, shown or {})
    found = sort_out(rows, placed, books.decisions, clauses, books.superseded)
    fresh = [answer for answer in given if not answer.is_row] + list(found.take)
    _refuse_unasked(fresh, books, again=again)
    decisions = decide(
        fresh,
        placed,
        books.decisions,
        clauses,
        first=workspace.last_serials()["d"] + 1,
        by=by,
        when=when.isoformat(timespec="seconds"),
        again=again or any(answer.stood for answer in fresh),
    )
    if decisions:
        with workspace.step("answer", by=by, when=when) as step:
            ledger = step.uses_ledger(consultation.label)
            ledger.add(step.number, decisions=decisions)
            step.what = f"decisions {decisions[0].id} to {decisions[-1].id}"
            if len(decisions) == 1:
                step.what = f"decision {decisions[0].id}"
    return Answered(
        round=consultation.label,
        decisions=decisions,
        received=received(workspace, consultation.label),
        undecided=open_ids(workspace, consultation.label),
        left_alone=tuple(a for standing in found.stands for a in standing.annotations),
        stale=found.stale,
    )


def _books(workspace: Workspace, label: str, given: Sequence[Answer]) -> Books:
    """Return the books as far as answers touch them.

    A table shows the whole round and is held against all of it; an answer to some
    remarks reads these, and what hangs together with them.
    """
    if any(answer.is_row for answer in given):
        return workspace.books(label)
    named = {identity for answer in given for identity in answer.annotations}
    named |= {answer.twin for answer in given if answer.twin is not None}
    return books_about(workspace, label, named)


def _refuse_unasked(fresh: Sequence[Answer], books: Books, *, again: bool) -> None:
    """Refuse to answer again what has a decision, where nothing says that it is meant."""
    decided = books.decided()
    for given in fresh if not again else ():
        for wanted in given.annotations:
            if wanted in decided and not any(given.stood):
                raise fault_of(
                    given,
                    f"{wanted} has a decision already ({decided[wanted].id})",
                    "leave it out, or change the decision with --again",
                )


def by_id(answer: Answer, issued: Revision, known: Collection[str]) -> Answer:
    """Return an answer whose clauses are named by id; what is unknown stays as it is.

    Args:
        answer: As it was given.
        issued: What the round consulted on; a clause may be named by its number there.
        known: Ids of the clauses there are.
    """
    printed = Counter(row.number for row in issued.outline.rows)
    ids = {r.number: r.clause for r in issued.outline.rows if printed[r.number] == 1}

    def named(given: str, field: str) -> str:
        if answer.is_row and given in ids and "." in given and f"{given}0" in ids:
            raise DecisionError(
                f"there is a clause {given} and a clause {given}0, and a spreadsheet "
                "may drop the last nought",
                where=answer.place(field),
                mend=f"write the clause's id: {ids[given]} or {ids[f'{given}0']}",
            )
        return given if given in known else ids.get(given, given)

    return replace(
        answer,
        clause=None if answer.clause is None else named(answer.clause, "clause"),
        others=tuple(
            named(identity, "others") if identity else identity
            for identity in answer.others
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A remark whose place is not settled, with what might be its place.

    Attributes:
        annotation: The remark.
        candidates: (clause id, printed number, first words), likeliest first.
    """

    annotation: Annotation
    candidates: tuple[tuple[str, str, str], ...]


def doubtful(workspace: Workspace, label: str | None = None) -> tuple[Doubtful, ...]:
    """Return the remarks whose place is proposed or not known, in order of id."""
    consultation = workspace.round(label)
    issued = workspace.revision(consultation.revision)
    numbers = {row.clause: row.number for row in issued.outline.rows}
    texts = {c.id: c.text for c in issued.clauses}
    wanted = asked_for(workspace, consultation.label, Wanted(doubtful=True))
    books = books_about(workspace, consultation.label, wanted)
    return tuple(
        Doubtful(
            annotation=a,
            candidates=tuple(
                (c, numbers.get(c, ""), texts.get(c, "")) for c in a.candidates
            ),
        )
        for a in with_own_candidates(books, issued)
        if a.placed in (Placed.PROPOSED, Placed.ORPHAN)
    )


def by_number(doubts: Sequence[Doubtful]) -> tuple[str, ...]:
    """Return the remarks in doubt that name by its number the one clause proposed.

    A bare "4.2" in an e-mail may be a clause or a sum, so that nothing puts them there
    unasked; but a person need not say so for each.
    """
    return tuple(
        doubt.annotation.id
        for doubt in doubts
        if len(doubt.candidates) == 1
        and doubt.candidates[0][1]
        and doubt.annotation.reference.strip() == doubt.candidates[0][1]
    )


def place(
    workspace: Workspace,
    wanted: Sequence[str],
    *,
    level: Level,
    clause: str | None = None,
    words: str = "",
    label: str | None = None,
    by: str,
    when: datetime,
) -> tuple[Placement, ...]:
    """Say where remarks belong: words of a clause, a clause, a section, the draft.

    Args:
        workspace: Where the round is.
        wanted: Ids of the remarks.
        level: How wide the place is.
        clause: The clause; a section's heading clause, or any clause of it; None for
            the whole draft. With `words` or without and level words or clause, the
            first candidate of each remark when None.
        words: The words it is about, as they stand once in the clause.
        label: The round; None for the newest.
        by: Who places them.
        when: The time recorded.

    Raises:
        DecisionError: A remark or clause is not known, or the words do not stand once
            in it; nothing is recorded.
    """
    consultation = workspace.round(label)
    issued = workspace.revision(consultation.revision)
    books = books_about(workspace, consultation.label, wanted)
    held = {a.id: a for a in with_own_candidates(books, issued)}
    moment = when.isoformat(timespec="seconds")
    placements = []
    for annotation in wanted:
        if annotation not in held:
            what, mend = not_there(annotation, held)
            raise DecisionError(
                what,
                where=Where(round_name(consultation.label)),
                mend=mend or "see the doubtful ones with  compact-draft place",
            )
        chosen, anchor = clause, None
        if chosen is None and level in (Level.WORDS, Level.CLAUSE):
            chosen = _first_candidate(held[annotation])
            anchor = None if words else _as_sent(issued, held[annotation], chosen)
        if anchor is None:
            anchor = _anchor(issued, level, chosen, words, annotation)
            anchor = replace(anchor, to=held[annotation].anchor.to)
        placements.append(
            Placement(annotation=annotation, anchor=anchor, by=by, when=moment)
        )
    with workspace.step("place", by=by, when=when) as step:
        ledger = step.uses_ledger(consultation.label)
        ledger.add(step.number, placements=placements)
        step.what = f"{', '.join(wanted)} to {clause or level}"
    return tuple(placements)


def _first_candidate(annotation: Annotation) -> str:
    if not annotation.candidates:
        raise DecisionError(
            f"{annotation.id}: no place is proposed for it",
            where=Where(annotation.where),
            mend="name the clause with --clause, or lift it with --section or --draft",
        )
    return annotation.candidates[0]


def _as_sent(issued: Revision, annotation: Annotation, chosen: str) -> Anchor | None:
    """Return the anchor as wide as it was sent, on the clause proposed.

    None where its words misfit.
    """
    sent = annotation.anchor
    if sent.level is Level.SECTION:
        return _anchor(issued, Level.SECTION, chosen, "", annotation.id)
    if sent.level is not Level.WORDS or sent.start is None or sent.end is None:
        return None
    text = issued.clause(chosen).text
    fits = (
        text[sent.start : sent.end] == sent.words
        and text[: sent.start].endswith(sent.before)
        and text[sent.end :].startswith(sent.after)
    )
    return replace(sent, clause=chosen) if fits else None


def _anchor(
    issued: Revision, level: Level, clause: str | None, words: str, annotation: str
) -> Anchor:
    if level is Level.DRAFT:
        return Anchor(level=level)
    order = list(issued.outline.ids)
    if clause is None or clause not in order:
        raise DecisionError(
            f"there is no clause {clause} in {issued.label}",
            where=Where(annotation),
            mend="give the id or the printed number of a clause of the draft that went out",
        )
    kinds = {c.id: c.kind for c in issued.clauses}
    if level is Level.SECTION:
        upward = reversed(order[: order.index(clause) + 1])
        heading = next((c for c in upward if kinds[c] is Kind.HEADING), None)
        return Anchor(level=level, clause=heading or clause)
    if not words:
        return Anchor(level=Level.CLAUSE, clause=clause)
    held, wanted = issued.clause(clause), normalise(words)
    places = places_of(held.text, wanted)
    if len(places) != 1:
        raise DecisionError(
            f"the words stand {plural(len(places), 'time')} in {clause}",
            where=Where(f"{issued.label}", clause=clause),
            mend="give whole words that stand there once, exactly as they are printed",
        )
    return words_anchor(held, places[0], places[0] + len(wanted))


def clause_named(revision: Revision, named: str) -> str:
    """Return the id of a clause named by id or by printed number.

    Raises:
        DecisionError: No clause, or more than one, bears that name.
    """
    if named in revision.outline.ids:
        return named
    found = [row.clause for row in revision.outline.rows if row.number == named]
    if len(found) == 1:
        return found[0]
    raise DecisionError(
        f"{len(found)} clauses are numbered {named}" if found else f"no clause {named}",
        where=Where(revision.label),
        mend=f"name it by its id: {', '.join(found)}"
        if found
        else "see them with  compact-draft clauses list",
    )
