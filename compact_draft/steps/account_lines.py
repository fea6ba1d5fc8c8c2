"""What became of each remark of a round: a line each, and the table of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.answers.standing import as_answer
from compact_draft.answers.table import OPEN, cells_of
from compact_draft.drafting.rewording import parts
from compact_draft.model.annotation import Annotation, AnnotationKind, Placed
from compact_draft.model.compact import Revision
from compact_draft.steps.whose import senders, unsigned
from compact_draft.store.rows import Books
from compact_draft.text.as_change import as_change
from compact_draft.text.sheet import write_rows

_AROUND = 3
"""Words said before a place, to find it."""
_HEAD = (
    "remark", "round", "respondent", "clause number", "clause", "clause words", "kind",
    "words", "question", "said", "proposed", "where", "outcome", "decision", "reason", "effect", "falls on", "wording",
    "other clauses", "twin", "sent by",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One remark and what became of it.

    Attributes:
        id: Its number.
        who: Id of the person whose words it is.
        clause: Id of the clause it is on; empty for none.
        number: The number that was printed; empty for none.
        kind: What the person did.
        words: The words it is about.
        said: What they wrote.
        question: The question that it answers; empty for none.
        proposed: The words they propose.
        where: For a move or what is added, after which clause or words it goes,
            such as "after 4.2"; for a clause joined with another, "with 4.3"; else empty.
        outcome: What was decided; "open" for nothing yet.
        decision: Id of the decision; empty for none.
        reason: Its reason; empty for none.
        effect, falls_on, wording, others, twin: What the decision does to the text, as
            in the account's table; empty for nothing.
        sent_by: Id of who sent the file it came in.
        unsigned: Whether it bears no name, in a file that bears others' marks as well.
        clause_words: The whole clause as it went out; empty for none.
        change: What was and what shall be, such as "30 -> 20 days"; empty where it is no
            short change of words.
        alike: The remark whose words stand for all that say the same; empty where it is
            alone, or was not looked for.
    """

    id: str
    who: str
    clause: str
    number: str
    kind: str
    words: str
    said: str
    proposed: str
    outcome: str
    decision: str
    reason: str
    where: str = ""
    effect: str = ""
    falls_on: str = ""
    wording: str = ""
    others: str = ""
    twin: str = ""
    sent_by: str = ""
    unsigned: bool = False
    clause_words: str = ""
    change: str = ""
    alike: str = ""
    question: str = ""


def lines_of(
    books: Books, placed: Sequence[Annotation], revision: Revision
) -> tuple[Line, ...]:
    """Return remarks with what became of each.

    Args:
        books: What the round's ledger holds.
        placed: The remarks, where they stand now.
        revision: What the round consulted on.
    """
    numbers = {row.clause: row.number for row in revision.outline.rows}
    texts = {clause.id: clause.text for clause in revision.clauses}
    decided = books.decided()
    sent_by, bare = senders(books), unsigned(books)
    found = []
    for remark in placed:
        decision = decided.get(remark.id)
        does = ("",) * 5 if decision is None else cells_of(as_answer(decision))
        effect, falls_on, wording, others, twin = does
        clause = remark.anchor.clause or ""
        found.append(
            Line(
                id=remark.id,
                who=remark.respondent,
                clause=clause,
                number=numbers.get(clause, ""),
                kind=remark.kind.value,
                words=remark.anchor.words,
                said=remark.text,
                proposed=asked_for(remark, texts),
                where=_where(remark, numbers),
                outcome=OPEN if decision is None else decision.outcome.value,
                decision="" if decision is None else decision.id,
                reason="" if decision is None else decision.reason,
                effect=effect,
                falls_on=falls_on,
                wording=wording,
                others=others,
                twin=twin,
                sent_by=sent_by.get(remark.id, ""),
                unsigned=remark.id in bare,
                clause_words=texts.get(clause, ""),
                question=remark.question,
                change=_change(remark, texts.get(clause, "")),
            )
        )
    return tuple(found)


def _change(remark: Annotation, text: str) -> str:
    """Return a change of words as one that is read at a glance; empty for others."""
    anchor = remark.anchor
    if remark.kind is not AnnotationKind.REWORD or anchor.start is None:
        return ""
    if anchor.end is None or anchor.to is not None:
        return ""
    return as_change(text, anchor.start, anchor.end, remark.proposed)


def asked_for(remark: Annotation, texts: Mapping[str, str]) -> str:
    """Return the words a remark proposes; for a split the clause in its parts.

    Args:
        remark: The remark.
        texts: The words of the clauses that went out, by id.
    """
    text = texts.get(remark.anchor.clause or "", "")
    if remark.kind is AnnotationKind.SPLIT and text:
        return "\n\n".join(parts(remark, text))
    return remark.proposed


def _where(remark: Annotation, numbers: Mapping[str, str]) -> str:
    """Return in words where what is moved or added goes; empty for neither."""
    anchor = remark.anchor
    if remark.kind is AnnotationKind.ADD and remark.placed in (
        Placed.PROPOSED,
        Placed.ORPHAN,
    ):
        return ""
    if remark.kind in (AnnotationKind.ADD, AnnotationKind.MOVE):
        to = anchor.clause if remark.kind is AnnotationKind.ADD else anchor.to
        return f"after {numbers.get(to) or to}" if to else "at the very front"
    if anchor.to:
        return f"with {numbers.get(anchor.to) or anchor.to}"
    is_words = remark.kind in (AnnotationKind.REWORD, AnnotationKind.SPLIT)
    if not is_words or anchor.start is None:
        return ""
    if anchor.words and remark.kind is AnnotationKind.REWORD:
        return ""
    words = anchor.before.split()
    cut = anchor.start > len(anchor.before)  # the first word may have been cut in two
    some = " ".join(words[-_AROUND:] if len(words) > _AROUND or not cut else words[1:])
    return f"after “{some}”" if some else "at the start"


def as_table(
    lines: Iterable[Line], label: str, people: Mapping[str, str] | None = None
) -> str:
    r"""Return the account as CSV with ``\r\n`` line ends, one row a remark.

    Args:
        lines: The remarks one by one.
        label: The round.
        people: Names by respondent; None to leave names out.
    """
    named = ("name", "sender")
    rows: list[tuple[str, ...]] = [_HEAD if people is None else (*_HEAD, *named)]
    for line in lines:
        row = [line.id, label, line.who, line.number, line.clause]
        row += [line.clause_words, line.kind]
        row += [line.words, line.question, line.said, line.proposed, line.where]
        row += [line.outcome, line.decision, line.reason]
        row += [line.effect, line.falls_on, line.wording, line.others, line.twin]
        row.append(line.sent_by)
        if people is not None:
            name = "" if line.unsigned else people.get(line.who, "")
            row += [name, people.get(line.sent_by, "")]
        rows.append((*row,))
    return write_rows(rows)
