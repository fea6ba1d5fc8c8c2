"""Gather a round as it is told to people: points, voices, resulting words, the books."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from compact_draft.answers.settled import is_settled_between
from compact_draft.answers.table import OPEN
from compact_draft.diff.compare import compare_revisions
from compact_draft.model.annotation import (
    Annotation,
    Decision,
    Effect,
    Outcome,
    Submission,
)
from compact_draft.model.answering import remark_of
from compact_draft.model.change import ClauseChange, Comparison
from compact_draft.model.clause import standing
from compact_draft.model.compact import Revision
from compact_draft.steps.account import Account, account
from compact_draft.steps.still_open import is_placed
from compact_draft.steps.whose import senders, unsigned
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from compact_draft.telling.points import (
    OUTCOME_WORDS,
    SETTLED,
    Closing,
    Hearing,
    Line,
    Point,
    Voice,
)
from compact_draft.text.plural import plural

_FEW = 12
"""So many numbers of points are named in one sentence at most."""
IT_IS_THERE = OUTCOME_WORDS[Outcome.ALREADY_THERE]


def hearing(
    workspace: Workspace, label: str | None = None, *, count_again: bool = True
) -> Hearing:
    """Return a round as it is told to people; nothing is written.

    People who are one by somebody's word are taken for one. The books are counted afresh.

    Args:
        workspace: Where the round is.
        label: The round; None for the newest.
        count_again: As in `account`; without it `Hearing.closing` is not to be told.

    Raises:
        WorkspaceError: There is no such round, or the draft that went out is gone.
    """
    found = account(workspace, label, count_again=count_again)
    consultation = workspace.round(found.round)
    books = workspace.books(consultation.label).joined()
    issued = workspace.revision(consultation.revision)
    result = _result(workspace, issued)
    comparison = compare_revisions(issued, result or issued)
    by_decision = _by_decision(workspace, comparison, result)
    settings = workspace.settings()
    points = _points(books, found, by_decision)
    return Hearing(
        title=settings.title,
        group=settings.group or f"{settings.title} writers' group",
        round=consultation.label,
        issued=issued.label,
        result="" if result is None else result.label,
        opens=consultation.opens,
        closes=consultation.closes,
        points=points,
        voices=_voices(books),
        lines=_lines(issued),
        sectors=settings.consultation.sectors,
        sizes=settings.consultation.sizes,
        closing=_closing(found, points),
        changes=comparison.changed,
        reply_to=settings.consultation.reply_to,
    )


def lacks(workspace: Workspace, upto: Revision) -> tuple[str, ...]:
    """Return what is missing from the books of the round that led to a revision.

    Args:
        workspace: Where the round is.
        upto: The revision.

    Returns:
        What `Closing.lacks` holds; nothing where no round was issued before it.
    """
    labels = [revision.label for revision in workspace.revisions()]
    before = labels[: labels.index(upto.label) + 1]
    rounds = [round_ for round_ in workspace.rounds() if round_.revision in before]
    if not rounds:
        return ()
    last = max(rounds, key=lambda round_: labels.index(round_.revision))
    return hearing(workspace, last.label).closing.lacks


def _result(workspace: Workspace, issued: Revision) -> Revision | None:
    """Return the newest revision made since the draft went out; None for none."""
    revisions = workspace.revisions()
    at = next(
        n for n, revision in enumerate(revisions) if revision.label == issued.label
    )
    return revisions[-1] if revisions[at + 1 :] else None


def _by_decision(
    workspace: Workspace, comparison: Comparison, result: Revision | None
) -> Mapping[str, tuple[ClauseChange, ...]]:
    """Return for each decision that was carried out what became of its clauses."""
    if result is None:
        return {}
    there = {clause.id: clause for clause in result.clauses}
    files = {c.id: c for c in workspace.clauses() if c.id not in there}
    held = {**files, **there}
    found: dict[str, list[ClauseChange]] = defaultdict(list)
    for change in comparison.changes:
        ids = dict.fromkeys((*change.new_ids, *change.old_ids))
        for clause in (held[identity] for identity in ids if identity in held):
            for row in standing(clause.history):
                if row.decision and change not in found[row.decision]:
                    found[row.decision].append(change)
    return {decision: tuple(changes) for decision, changes in found.items()}


def _points(
    books: Books,
    found: Account,
    by_decision: Mapping[str, tuple[ClauseChange, ...]],
) -> tuple[Point, ...]:
    decided, bare, sent_by = books.decided(), unsigned(books), senders(books)
    booked = {line.id: line for line in found.lines}
    oral, confirmed = books.oral(), books.confirmed()
    late = {s.id for s in books.submissions if s.late}
    points = []
    settled = _settled(books, decided)
    for remark in books.placed():
        decision, line = decided.get(remark.id), booked[remark.id]
        is_open = line.outcome == OPEN
        twin = _repeated(decision, decided, remark)
        made = twin or decision
        changes = () if made is None else by_decision.get(made.id, ())
        reasoned = twin if twin and decision and not decision.reason else decision
        points.append(
            Point(
                number=remark.id,
                respondent=remark.respondent,
                sender=sent_by[remark.id],
                is_unsigned=remark.id in bare,
                clause=line.clause,
                clause_number=line.number,
                kind=remark.kind,
                quote=remark.anchor.words,
                said=remark.text,
                proposed=line.proposed,
                asked=line.where,
                question=remark.question,
                outcome=None if decision is None or is_open else decision.outcome,
                decision="" if decision is None else decision.id,
                reason=reasoned.reason if reasoned else "",
                reason_of=reasoned.id if reasoned and reasoned != decision else "",
                twin="" if decision is None else decision.twin or "",
                twin_words=_told(twin, settled),
                twin_reason=twin.reason if twin and reasoned is not twin else "",
                twin_decision=twin.id if twin else "",
                is_settled=decision is not None and decision.id in settled,
                is_late=remark.submission in late,
                is_oral=remark_of(remark.id) in oral,
                confirmed=confirmed.get(remark_of(remark.id), ""),
                is_placed=is_placed(remark, decision),
                changes=changes,
                waits=_waits(made, changes),
            )
        )
    return tuple(points)


def _settled(books: Books, decided: Mapping[str, Decision]) -> frozenset[str]:
    """Return the ids of decisions between remarks that asked for different things."""
    of: dict[str, list[Annotation]] = defaultdict(list)
    for remark in books.placed():
        if remark.id in decided:
            of[decided[remark.id].id].append(remark)
    return frozenset(
        decision.id
        for decision in dict.fromkeys(decided.values())
        if is_settled_between(decision, of[decision.id], books.superseded)
    )


def _repeated(
    decision: Decision | None, decided: Mapping[str, Decision], remark: Annotation
) -> Decision | None:
    """Return the decision on what a remark repeats, from one to the next; None for none."""
    found, seen = decision, {remark.id}
    while found is not None and found.twin and found.twin not in seen:
        seen.add(found.twin)
        found = decided.get(found.twin)
    return None if found is decision or (found and found.twin) else found


def _told(twin: Decision | None, settled: frozenset[str]) -> str:
    """Return what was decided of what a remark repeats, as a respondent reads it."""
    if twin is None:
        return ""
    return SETTLED if twin.id in settled else OUTCOME_WORDS[twin.outcome]


def _waits(decision: Decision | None, changes: tuple[ClauseChange, ...]) -> bool:
    """Whether a decision changes the text and was not carried out."""
    if decision is None or changes or decision.effect is Effect.NONE:
        return False
    return decision.effect is not Effect.RETAG


def _voices(books: Books) -> dict[str, Voice]:
    """Return everybody by id; of several files the last that says a thing tells it."""
    found = {}
    by_person: dict[str, list[Submission]] = defaultdict(list)
    for submission in books.submissions:
        by_person[submission.respondent].append(submission)
    for person in books.respondents:
        sent = by_person[person.id]

        def last(name: str, sent: Iterable[object] = tuple(sent)) -> str:
            said = [str(getattr(s, name)) for s in sent if getattr(s, name)]
            return said[-1] if said else ""

        found[person.id] = Voice(
            id=person.id,
            name=person.name,
            capacity=last("capacity") or person.capacity,
            body=last("body"),
            side=person.side,
            sector=last("sector"),
            size=last("size"),
            publish="no" if any(s.publish == "no" for s in sent) else last("publish"),
            contact=last("contact"),
            channels=tuple(dict.fromkeys(s.medium for s in sent)),
            files=tuple((s.file, s.sha256, s.received) for s in sent),
        )
    return found


def _lines(issued: Revision) -> tuple[Line, ...]:
    numbers = {row.clause: row.number for row in issued.outline.rows}
    found = []
    above: list[tuple[int, str]] = []
    for clause in (issued.clause(identity) for identity in issued.outline.ids):
        is_heading = clause.kind == "heading"
        if is_heading:
            level = clause.level or 1
            above = [heading for heading in above if heading[0] < level]
            above.append((level, clause.text))
        section = tuple(words for _, words in (above[:-1] if is_heading else above))
        found.append(
            Line(
                id=clause.id,
                number=numbers.get(clause.id, ""),
                heading=clause.heading or _first(clause.text),
                text=clause.text,
                section=section,
                theme=clause.theme,
                is_promise=clause.kind.is_promise,
                is_heading=is_heading,
                by=clause.by,
            )
        )
    return tuple(found)


def _first(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def _closing(found: Account, points: tuple[Point, ...]) -> Closing:
    lacks = []
    if not points:
        lacks.append("Nothing has been received yet.")
    if found.undecided:
        lacks.append(
            f"{plural(len(found.undecided), 'point')} without a decision: "
            f"{_listed(found.undecided)}."
        )
    lost = [unplaced.id for unplaced in found.unplaced]
    if lost:
        lacks.append(
            f"{plural(len(lost), 'point')} without a sure place: {_listed(lost)}."
        )
    bare = [
        p.number
        for p in points
        if p.outcome and p.outcome.needs_reason and not p.reason.strip()
    ]
    if bare:
        lacks.append(f"{plural(len(bare), 'point')} without a reason: {_listed(bare)}.")
    if found.look_again:
        lacks.append(
            f"{plural(len(found.look_again), 'decision')} “{IT_IS_THERE}” on words that "
            f"changed since, to be looked at again: {_placed_at(found.look_again, points)}."
        )
    lacks += [f"The count afresh: {missing.what}" for missing in found.missing]
    clashes = _clashes(found)
    lacks += clashes
    waits = (
        []
        if found.clashes or found.not_carried_out
        else [p.number for p in points if p.waits]
    )
    if waits:
        lacks.append(
            f"What was decided of {plural(len(waits), 'point')} is not carried out in the "
            f"text: {_listed(waits)}."
        )
    return Closing(
        received=found.received,
        decided=found.decided,
        set_aside=found.set_aside,
        lacks=tuple(lacks),
    )


def _clashes(found: Account) -> list[str]:
    if found.not_carried_out:
        return [f"What was decided cannot be carried out: {found.not_carried_out}"]
    return [
        f"Two changes to {clash.clause} cannot both stand: {', '.join(clash.between)}."
        for clash in found.clashes
    ]


def _placed_at(numbers: Iterable[str], points: Iterable[Point]) -> str:
    """Return points with the numbers of their clauses: "a4 on 1.1, a9 on 2.3"."""
    at = {p.number: p.clause_number or p.clause for p in points}
    return _listed(
        f"{number} on {at[number]}" if at.get(number) else number for number in numbers
    )


def _listed(numbers: Iterable[str]) -> str:
    every = list(numbers)
    more = f" and {len(every) - _FEW} more" if len(every) > _FEW else ""
    return f"{', '.join(every[:_FEW])}{more}"
