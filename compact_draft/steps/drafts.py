"""Draft answers: somebody proposes, the group agrees; only then is anything decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from compact_draft.answers.faults import fault_of
from compact_draft.answers.file import Answer
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import Outcome
from compact_draft.model.answering import DraftAnswer, Points, not_there
from compact_draft.steps.answer import Answered, answer, by_id
from compact_draft.store.ledger_part import books_about
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural


def draft(
    workspace: Workspace,
    answers: Sequence[Answer],
    *,
    label: str | None = None,
    by: str,
    when: datetime,
) -> tuple[DraftAnswer, ...]:
    """Note answers that somebody proposes, all or none; nothing is decided.

    What is proposed may be unfinished: the rules of a decision are applied when it is
    agreed. An empty answer takes the draft back.

    Raises:
        DecisionError: A remark, clause or outcome is not known.
    """
    consultation = workspace.round(label)
    issued = workspace.revision(consultation.revision)
    named = {identity for given in answers for identity in given.annotations}
    books = books_about(workspace, consultation.label, named)
    known = {a.id: a for a in books.placed()}
    clauses = {c.id for c in (*workspace.draft().clauses, *issued.clauses)}
    moment = when.isoformat(timespec="seconds")
    made = []
    for given in (by_id(asked_for, issued, clauses) for asked_for in answers):
        for wanted in given.annotations:
            if wanted not in known:
                what, mend = not_there(wanted, known)
                numbers = "see the numbers with  compact-draft answer"
                raise fault_of(given, what, mend or numbers, "annotations")
        if given.outcome and given.outcome not in list(Outcome):
            raise fault_of(
                given,
                f"outcome {given.outcome!r} is not one we know",
                f"write one of  {', '.join(Outcome)}",
                "outcome",
            )
        made.append(
            DraftAnswer(
                annotations=given.annotations,
                outcome=given.outcome,
                by=given.by or by,
                when=moment,
                reason=given.reason,
                effect=given.effect or "",
                clause=given.clause,
                words=given.words,
                others=given.others,
                twin=given.twin,
            )
        )
    if made:
        with workspace.step("answer", by=by, when=when) as step:
            step.uses_ledger(consultation.label).add(step.number, drafts=made)
            step.what = f"{plural(len(made), 'draft')} of answers"
    return tuple(made)


def agree(
    workspace: Workspace,
    wanted: Sequence[str],
    *,
    label: str | None = None,
    by: str,
    when: datetime,
) -> Answered:
    """Take the drafts of some remarks as decisions, with all that each draft covers.

    Who agrees is recorded as who decided; the draft stays on record under its author.

    Raises:
        DecisionError: A remark has no draft, or a draft is no decision yet.
    """
    consultation = workspace.round(label)
    books = books_about(workspace, consultation.label, wanted)
    drafted, decided = books.drafted(), books.decided()
    points = Points(books.splits)
    chosen: dict[DraftAnswer, None] = {}
    for identity in wanted:
        held = drafted.get(identity)
        if held is None or not (held.outcome or held.reason or held.words):
            raise DecisionError(
                f"{identity}: nobody has drafted an answer",
                where=Where(identity),
                mend=f"draft one:  compact-draft answer {identity} --draft --outcome ... "
                "--reason ...,  or decide it without  --agree",
            )
        chosen[held] = None
    answers = [_as_answer(d, points, drafted, frozenset(decided)) for d in chosen]
    return answer(workspace, answers, label=consultation.label, by=by, when=when)


def _as_answer(
    held: DraftAnswer,
    points: Points,
    drafted: Mapping[str, DraftAnswer],
    decided: frozenset[str],
) -> Answer:
    covered = dict.fromkeys(
        leaf for identity in held.annotations for leaf in points.leaves(identity)
    )
    mine = tuple(o for o in covered if drafted.get(o) == held and o not in decided)
    if not mine:
        raise DecisionError(
            f"{', '.join(covered)}: what was drafted is decided already",
            where=Where(", ".join(covered)),
            mend="change the decision with  --again",
        )
    return Answer(
        annotations=mine,
        outcome=held.outcome,
        reason=held.reason,
        effect=held.effect or None,
        clause=held.clause,
        words=held.words,
        others=held.others,
        twin=held.twin,
        where=Where(f"the draft of {held.by}"),
    )
