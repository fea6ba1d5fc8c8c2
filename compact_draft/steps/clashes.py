"""The clash desk: adopted changes that fall on the same words, until one wording is recorded.

And what is carried forward: remarks of earlier rounds that wait or clash, with the words
that their authors saw and the words as they stand now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from compact_draft.answers.file import Answer
from compact_draft.copies.anchoring import places_of
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import (
    Annotation,
    Decision,
    Effect,
    Level,
    Outcome,
    Round,
)
from compact_draft.model.compact import Draft, Revision
from compact_draft.revising.propose import LIVING, Clash
from compact_draft.revising.work import texts_of
from compact_draft.steps.answer import Answered, answer
from compact_draft.steps.carry_out import carried_out
from compact_draft.store.ledger_part import books_on
from compact_draft.store.reading import Reading
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.text.round_name import round_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One of the changes that clash.

    Attributes:
        decision: Id of the decision; empty for what writers typed into the clause's file.
        remarks: Ids of the remarks that it covers.
        reason: Its reason.
        wants: What it makes of the words that clash.
        whole: The clause as it would read by this change alone; empty where it gives
            the clause no one wording.
    """

    decision: str
    remarks: tuple[str, ...]
    reason: str
    wants: str
    whole: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenClash:
    """Adopted changes on one passage that cannot all stand.

    Attributes:
        round: Label of the round.
        clause: Id of the clause; it keeps its words.
        issued: Its words as they went out; empty where it was not there.
        now: Its words as they stand now; empty where it has gone.
        words: The words on which they fall; empty where one takes the clause out.
        changes: Two or more, or one that cannot be carried out.
        mend: What to do.
    """

    round: str
    clause: str
    issued: str
    now: str
    words: str
    changes: tuple[Change, ...]
    mend: str


def clashes(workspace: Workspace, label: str | None = None) -> tuple[OpenClash, ...]:
    """Return what clashes and is not settled; of every round where none is named."""
    return _clashes(workspace.snapshot(), label)


def clashes_on(held: Reading, label: str, clause: str) -> tuple[OpenClash, ...]:
    """Return what clashes on one clause of a round; of the books only its part is read.

    Args:
        held: Where the round is.
        label: The round's.
        clause: Id of the clause.
    """
    consultation = held.round(label)
    found = _of_round(held, consultation, books_on(held, label, clause))
    return tuple(clash for clash in found if clash.clause == clause)


def _clashes(held: Reading, label: str | None) -> tuple[OpenClash, ...]:
    rounds = held.rounds() if label is None else (held.round(label),)
    return tuple(
        clash
        for consultation in rounds
        for clash in _of_round(held, consultation, held.books(consultation.label))
    )


def _of_round(
    held: Reading, consultation: Round, books: Books
) -> tuple[OpenClash, ...]:
    if not books.decisions:
        return ()
    issued = held.revision(consultation.revision)
    decided = {d.id: d for d in books.decisions}
    known = {remark.id: remark for remark in books.placed()}
    proposal, _ = carried_out(held, consultation, books)
    return tuple(
        _open(clash, consultation.label, issued, held.draft(), decided, known)
        for clash in proposal.clashes
    )


def _open(
    clash: Clash,
    label: str,
    issued: Revision,
    living: Draft,
    decided: dict[str, Decision],
    known: dict[str, Annotation],
) -> OpenClash:
    went_out = {c.id: c.text for c in issued.clauses}
    now = {c.id: c.text for c in living.clauses}
    versions = (*clash.versions, *([""] * len(clash.between)))
    changes = []
    for by, wants in zip(clash.between, versions, strict=False):
        decision = decided.get(by)
        changes.append(
            Change(
                decision="" if by == LIVING else by,
                remarks=() if decision is None else decision.annotations,
                reason="" if decision is None else decision.reason,
                wants=wants,
                whole=now.get(clash.clause, "")
                if decision is None
                else _whole(decision, went_out.get(clash.clause, ""), known),
            )
        )
    return OpenClash(
        round=label,
        clause=clash.clause,
        issued=went_out.get(clash.clause, ""),
        now=now.get(clash.clause, ""),
        words=clash.words,
        changes=tuple(changes),
        mend=clash.mend,
    )


def _whole(decision: Decision, base: str, known: dict[str, Annotation]) -> str:
    """Return the one text that a decision makes of a clause; empty where it is not one."""
    if decision.effect is not Effect.REWORD or not base:
        return ""
    texts = dict.fromkeys(texts_of(decision, base, known))
    return next(iter(texts)) if len(texts) == 1 else ""


def settle(
    workspace: Workspace,
    clause: str,
    *,
    words: str,
    reason: str,
    label: str | None = None,
    by: str,
    when: datetime,
) -> Answered:
    """Record the one wording that stands for all changes that clash on a clause.

    The remarks of all of them get one decision, adopted in other words; their earlier
    decisions stay on record. `revise` puts the wording into the text.

    Raises:
        DecisionError: Nothing clashes there, or the wording cannot be taken.
    """
    found = [clash for clash in clashes(workspace, label) if clash.clause == clause]
    if not found:
        raise DecisionError(
            f"nothing clashes on {clause}",
            where=Where(clause),
            mend="see what does with  compact-draft clashes list",
        )
    rounds = sorted({clash.round for clash in found})
    if len(rounds) > 1:
        raise DecisionError(
            f"changes clash on {clause} in {len(rounds)} rounds",
            where=Where(clause),
            mend=f"name one with --round: {', '.join(rounds)}",
        )
    changes = [change for clash in found for change in clash.changes if change.decision]
    remarks = tuple(dict.fromkeys(r for change in changes for r in change.remarks))
    merged = Answer(
        annotations=remarks,
        outcome=Outcome.ADOPTED_REWORDED.value,
        reason=reason,
        effect=Effect.REWORD.value,
        clause=clause,
        words=words,
        where=Where("clashes settle"),
    )
    return answer(workspace, [merged], label=rounds[0], again=True, by=by, when=when)


# -- carried forward -----------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A remark of an earlier round that is not settled.

    Attributes:
        round: The round that it came in; it stays one of that round, and is answered there.
        annotation: Where it stood in what its author saw.
        why: "open" for no decision yet, or "clash".
        seen: The clause's words as the author saw them; empty for none.
        now: Its words as they stand now; empty where the clause has gone.
        start, end: Where the words it is about stand now; None where they do not stand
            once.
        place: In words, what became of its place.
    """

    round: str
    annotation: Annotation
    why: str
    seen: str
    now: str
    start: int | None
    end: int | None
    place: str


def carried(workspace: Workspace) -> tuple[Carried, ...]:
    """Return what earlier rounds have left open or in a clash, on the words of now.

    Nothing is copied to a later round, so that no remark is counted twice.
    """
    held = workspace.snapshot()
    rounds, living = held.rounds(), held.draft()
    found: list[Carried] = []
    for consultation in rounds[:-1]:
        books = held.books(consultation.label)
        issued = held.revision(consultation.revision)
        open_clashes = _clashes(held, consultation.label)
        disputed = {
            r
            for open_clash in open_clashes
            for c in open_clash.changes
            for r in c.remarks
        }
        found += _carried(consultation.label, books, issued, living, disputed)
    return tuple(found)


def _carried(
    label: str, books: Books, issued: Revision, living: Draft, disputed: set[str]
) -> Iterator[Carried]:
    seen = {c.id: c.text for c in issued.clauses}
    now = {c.id: c.text for c in living.clauses}
    decided = books.decided()
    for remark in books.placed():
        why = "clash" if remark.id in disputed else "open"
        if remark.id in decided and why == "open":
            continue
        clause = remark.anchor.clause or ""
        start, end, place = _again(remark, clause, seen, now)
        yield Carried(
            round=label,
            annotation=remark,
            why=why,
            seen=seen.get(clause, ""),
            now=now.get(clause, ""),
            start=start,
            end=end,
            place=place,
        )


def _again(
    remark: Annotation, clause: str, seen: dict[str, str], now: dict[str, str]
) -> tuple[int | None, int | None, str]:
    """Return where the words of a remark stand now, and that in words."""
    if not clause:
        return None, None, "on no one clause"
    if clause not in now:
        return None, None, "the clause has gone from the text"
    if now[clause] == seen.get(clause):
        return remark.anchor.start, remark.anchor.end, "the clause reads as it did"
    words = remark.anchor.words
    if remark.anchor.level is not Level.WORDS or not words:
        return None, None, "the clause was reworded since"
    places: Sequence[int] = places_of(now[clause], words)
    if len(places) == 1:
        return places[0], places[0] + len(words), "the words stand elsewhere in it now"
    return None, None, "the words it is about have gone"


def named(remark: Carried) -> str:
    """Return a carried remark's number with its round, for people."""
    return f"{remark.annotation.id} of {round_name(remark.round)}"
