"""What of a table that was filled in is new, beside the decisions that stand?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from compact_draft.answers.answer import decision_of, fault_of
from compact_draft.answers.file import NOWHERE, Answer
from compact_draft.errors import DecisionError
from compact_draft.model.annotation import Annotation, Decision

_SERIAL = re.compile(r"d[0-9]+")


def still_to_take(
    answers: Iterable[Answer],
    annotations: Iterable[Annotation],
    held: Iterable[Decision],
    clauses: Iterable[str],
) -> tuple[Answer, ...]:
    """Return the answers of a table that say something else than what stands.

    A table shows the decisions that there are, so that most of its rows ask for nothing.

    Args:
        answers: The rows that say something, in order.
        annotations: Everything the round received, with people's later placements.
        held: Decisions already taken.
        clauses: Ids of the clauses there are.

    Raises:
        DecisionError: A row was changed that names a decision which was changed since.
    """
    known = {a.id: a for a in annotations}
    decided = {a: d for d in held for a in d.annotations}
    ids = frozenset(clauses)
    new = tuple(a for a in answers if not _stands(a, known, decided, ids))
    standing = {d.id for d in decided.values()}
    for answer in new:
        now = sorted({decided[a].id for a in answer.annotations if a in decided})
        is_old = _SERIAL.fullmatch(answer.decision) and answer.decision not in standing
        if now and is_old:
            raise fault_of(
                answer,
                f"the table says {answer.decision}, and {', '.join(now)} was decided "
                "since",
                "write the table anew with  compact-draft account,  and fill in that",
                "decision",
            )
    return new


def _stands(
    answer: Answer,
    known: Mapping[str, Annotation],
    decided: Mapping[str, Decision],
    clauses: frozenset[str],
) -> bool:
    """Whether the decision that stands is the one that an answer asks for."""
    held = decided.get(answer.annotations[0])
    if held is None or set(held.annotations) != set(answer.annotations):
        return False
    same = replace(answer, annotations=held.annotations)
    if _bare(as_answer(held)) == _bare(same):
        return True
    covered = [known[a] for a in held.annotations]
    try:
        made = decision_of(same, covered, known, clauses, held.id, held.by, held.when)
    except DecisionError:
        return False
    return made == held


def _bare(answer: Answer) -> Answer:
    """Return what an answer says, without whose it is and blanks around its words."""
    words, reason = answer.words.strip(), answer.reason.strip()
    return replace(
        answer, words=words, reason=reason, by="", decision="", where=NOWHERE
    )


def as_answer(decision: Decision) -> Answer:
    """Return the answer that says in full what was decided, but for who and when."""
    return Answer(
        annotations=decision.annotations,
        outcome=decision.outcome.value,
        reason=decision.reason,
        effect=decision.effect.value,
        clause=decision.clause,
        words=decision.words,
        others=decision.others,
        twin=decision.twin,
    )
