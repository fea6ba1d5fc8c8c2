"""What of a table that was filled in is new, beside the decisions that stand?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from compact_draft.answers.answer import decision_of
from compact_draft.answers.faults import fault_of
from compact_draft.answers.file import NOWHERE, Answer
from compact_draft.errors import DecisionError
from compact_draft.model.annotation import Annotation, Decision
from compact_draft.text.normalise import fold

_SERIAL = re.compile(r"d[0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A row that was changed, and so was what stands, by somebody else.

    Attributes:
        annotations: The remarks of the row.
        where: The row.
        stood: The decision that stood when the sheet was made, "open" for none.
        now: The decisions that stand now; empty for none.
    """

    annotations: tuple[str, ...]
    where: str
    stood: str
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """What a table that came back asks for.

    Attributes:
        take: What is new, with the fields whose columns were lost filled in.
        stands: Rows that say what stands, or stood when nobody changed them.
        stale: Rows changed here and, since the sheet was made, by somebody else.
    """

    take: tuple[Answer, ...] = ()
    stands: tuple[Answer, ...] = ()
    stale: tuple[Stale, ...] = ()


def sort_out(
    answers: Iterable[Answer],
    annotations: Iterable[Annotation],
    held: Iterable[Decision],
    clauses: Iterable[str],
    past: Iterable[Decision] = (),
) -> Sorted:
    """Return which answers of a table are new, beside the decisions that stand.

    A table shows the decisions that there are, so that most of its rows ask for
    nothing. A row tells what stood when it was made, by its key or by the id in its
    column ``decision``: where that still stands, a changed row is taken; where it was
    changed by somebody else meanwhile, a row that was left alone asks for nothing, and
    one that was changed too is reported.

    Args:
        answers: The rows that say something, in order.
        annotations: Everything the round received, with people's later placements.
        held: Decisions that stand.
        clauses: Ids of the clauses there are.
        past: Decisions that later ones took the place of.
    """
    known = {a.id: a for a in annotations}
    held = list(held)
    decided = {a: d for d in held for a in d.annotations}
    by_id = {d.id: d for d in (*past, *held)}
    ids = frozenset(clauses)
    take: list[Answer] = []
    stands: list[Answer] = []
    stale: list[Stale] = []
    for row in answers:
        stood = _stood(row, by_id)
        base = by_id.get(stood)
        answer = _filled(row, base)
        if _stands(answer, known, decided, ids):
            stands.append(row)
            continue
        now = tuple(
            dict.fromkeys(decided[a].id for a in row.annotations if a in decided)
        )
        if not stood or now == (() if stood == OPEN_KEY else (stood,)):
            take.append(answer)
        elif base is not None and _says(answer, base, known, ids):
            stands.append(row)
        else:
            stale.append(
                Stale(
                    annotations=row.annotations,
                    where=row.where.paragraph or "",
                    stood=stood,
                    now=now,
                )
            )
    return Sorted(take=tuple(take), stands=tuple(stands), stale=tuple(stale))


OPEN_KEY = "open"


def _stood(answer: Answer, by_id: Mapping[str, Decision]) -> str:
    """Return the decision that stood when a row was made; "open", or "" where unknown."""
    keys = set(answer.stood) - {""}
    if len(keys) == 1:
        return keys.pop()
    if keys:
        return ""
    is_serial = _SERIAL.fullmatch(answer.decision) is not None
    return answer.decision if is_serial and answer.decision in by_id else ""


def _filled(answer: Answer, base: Decision | None) -> Answer:
    """Return an answer with the fields for which its table lost the column."""
    if base is None or not answer.absent:
        return answer
    was = as_answer(base)
    lost = {name: getattr(was, name) for name in answer.absent if name in _CARRIED}
    return replace(answer, **lost)


_CARRIED = ("effect", "clause", "words", "others", "twin")


def refuse_misplaced(
    answers: Iterable[Answer],
    annotations: Iterable[Annotation],
    shown: Mapping[str, str],
) -> None:
    """Refuse rows that show the words of another remark than the one they name.

    Raises:
        DecisionError: Some columns were sorted without the others.
    """
    whose: dict[str, set[str]] = {}
    own: dict[str, str] = {}
    for remark in annotations:
        said = fold(" ".join(filter(None, (remark.text, remark.proposed))))
        own[remark.id] = said
        whose.setdefault(said, set()).add(remark.id)
    for answer in answers:
        for wanted in answer.annotations:
            words = fold(shown.get(wanted, ""))
            others = whose.get(words, set())
            if wanted in own and own[wanted] != words and words and others:
                raise fault_of(
                    answer,
                    f"the row shows the words of {min(others)}, and names {wanted}: some "
                    "columns were sorted without the others",
                    "undo the sorting, or write the table again, and sort whole rows only",
                    "annotations",
                )


def _stands(
    answer: Answer,
    known: Mapping[str, Annotation],
    decided: Mapping[str, Decision],
    clauses: frozenset[str],
) -> bool:
    """Whether the decision that stands is the one that an answer asks for."""
    held = decided.get(answer.annotations[0])
    return held is not None and _says(answer, held, known, clauses)


def _says(
    answer: Answer,
    held: Decision,
    known: Mapping[str, Annotation],
    clauses: frozenset[str],
) -> bool:
    """Whether an answer asks for just what was decided once."""
    if set(held.annotations) != set(answer.annotations):
        return False
    same = replace(answer, annotations=held.annotations)
    if _bare(as_answer(held)) == _bare(same):
        return True
    if not all(identity in known for identity in held.annotations):
        return False
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
        answer,
        words=words,
        reason=reason,
        by="",
        decision="",
        stood=(),
        absent=(),
        where=NOWHERE,
    )


def as_answer(decision: Decision) -> Answer:
    """Return the answer that says in full what was decided, leaving out who and when."""
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
