"""Which decisions may be taken.

A decision covers one or more annotations; each annotation stands in exactly one. The
rules are those of docs/data.md, "Decision": every outcome but *noted* and *duplicate* has
a reason, a duplicate names its twin, and *adopted_reworded*, *partly* and adopting a
bare comment need wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compact_draft.answers.asked import (
    asked_by,
    clause_asked,
    effect_of,
    outcome_of,
    place_asked,
    words_asked,
)
from compact_draft.answers.faults import fault_of, in_one_error
from compact_draft.answers.file import Answer
from compact_draft.answers.rings import faults_of_rings
from compact_draft.answers.rules import Case, first_fault, in_lines
from compact_draft.diff.merge import Proposal, merge
from compact_draft.drafting.rewording import edited
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import (
    Annotation,
    Decision,
    Effect,
)
from compact_draft.model.answering import not_there


def decide(
    answers: Sequence[Answer],
    annotations: Iterable[Annotation],
    held: Iterable[Decision],
    clauses: Mapping[str, str],
    *,
    first: int,
    by: str,
    when: str,
    again: bool = False,
) -> tuple[Decision, ...]:
    """Return the decisions of some answers, all checked; none when one is wrong.

    Args:
        answers: In order.
        annotations: Everything the round received, with people's later placements.
        held: Decisions already taken.
        clauses: The clauses there are by id, with the words that edits are made on.
        first: Serial of the first new decision.
        by: Who decides, where an answer names nobody.
        when: ISO time.
        again: Whether an annotation that has a decision may be given a new one; the
            new one must then cover every annotation of the old.

    Raises:
        DecisionError: With the line, the annotation and the remedy.
    """
    known = {a.id: a for a in annotations}
    held = list(held)
    decided = {a: d for d in held for a in d.annotations}
    ids = frozenset(clauses)
    taken: dict[str, Where] = {}
    decisions: list[Decision] = []
    faults: list[DecisionError] = []
    for serial, answer in enumerate(answers, start=first):
        try:
            covered = [_known(wanted, known, answer) for wanted in answer.annotations]
            if not covered:
                raise fault_of(
                    answer,
                    "it names no remark",
                    f"write  {answer.how('annotations', 'a1')}",
                )
            for annotation in covered:
                _once(annotation, decided, taken, answer, again=again)
            _whole(answer, decided)
            made = decision_of(answer, covered, known, ids, f"d{serial}", by, when)
            _refuse_collision(answer, made, covered, clauses)
            decisions.append(made)
        except DecisionError as fault:
            faults.append(fault)
    faults += faults_of_rings(answers, decisions, held)
    if faults:
        raise in_one_error(faults)
    return tuple(decisions)


def _known(wanted: str, known: Mapping[str, Annotation], answer: Answer) -> Annotation:
    if wanted not in known:
        what, mend = not_there(wanted, known)
        numbers = "see the numbers with  compact-draft answer,  or  compact-draft account --list"
        raise fault_of(answer, what, mend or numbers, "annotations")
    return known[wanted]


def _once(
    annotation: Annotation,
    decided: Mapping[str, Decision],
    taken: dict[str, Where],
    answer: Answer,
    *,
    again: bool,
) -> None:
    if annotation.id in taken:
        raise fault_of(
            answer,
            f"{annotation.id} is answered twice ({taken[annotation.id]})",
            "keep one of the two; each remark has exactly one decision",
            "annotations",
        )
    taken[annotation.id] = answer.where
    if annotation.id in decided and not again:
        raise fault_of(
            answer,
            f"{annotation.id} has a decision already ({decided[annotation.id].id})",
            "leave it out, or change the decision with --again",
        )


def _whole(answer: Answer, decided: Mapping[str, Decision]) -> None:
    for earlier in {
        decided[a].id: decided[a] for a in answer.annotations if a in decided
    }.values():
        left = set(earlier.annotations) - set(answer.annotations)
        if left:
            raise fault_of(
                answer,
                f"the decision {earlier.id} also covers {', '.join(sorted(left))}",
                "answer all the remarks of that decision together",
            )


def decision_of(
    answer: Answer,
    covered: Sequence[Annotation],
    known: Mapping[str, Annotation],
    clauses: frozenset[str],
    wanted: str,
    by: str,
    when: str,
) -> Decision:
    """Return the decision that an answer to some remarks comes to.

    Args:
        answer: What was said.
        covered: The remarks that it names.
        known: Every remark by id.
        clauses: Ids of the clauses there are.
        wanted: The decision's id.
        by: Who decides, where the answer names nobody.
        when: ISO time.

    Raises:
        DecisionError: It cannot be taken; with its place and the remedy.
    """
    outcome = outcome_of(answer)
    effect = effect_of(answer, covered, outcome)
    case = Case(
        answer=answer,
        covered=tuple(covered),
        known=known,
        clauses=clauses,
        outcome=outcome,
        effect=effect,
        clause=answer.clause or clause_asked(covered),
        others=answer.others or place_asked(covered, effect),
    )
    fault = first_fault(case)
    if fault is not None:
        raise fault_of(answer, *fault)
    return Decision(
        id=wanted,
        annotations=answer.annotations,
        outcome=outcome,
        by=answer.by or by,
        when=when,
        reason=in_lines(answer.reason),
        effect=effect,
        clause=None if effect is Effect.NONE else case.clause,
        words=in_lines(answer.words) or words_asked(covered, effect),
        others=case.others,
        twin=answer.twin,
    )


def _refuse_collision(
    answer: Answer,
    made: Decision,
    covered: Sequence[Annotation],
    clauses: Mapping[str, str],
) -> None:
    """Raise where one decision adopts edits of the same words that say two things."""
    if made.effect is not Effect.REWORD or made.words or made.clause is None:
        return
    issued = clauses[made.clause]
    wanted = [
        Proposal(by=a.id, text=edited(a, issued))
        for a in covered
        if asked_by(a) in (Effect.REWORD, Effect.SPLIT)
    ]
    for clash in merge(issued, wanted).clashes:
        said = ", ".join(f"{by} “{text or ''}”" for by, text in clash.wanted)
        raise fault_of(
            answer,
            f"some of these edits fall on the same words, “{clash.words}”: {said}",
            f"give the whole wording that is to stand:  {answer.how('words')}  with "
            "the outcome adopted_reworded",
            "words",
        )
