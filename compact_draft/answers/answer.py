"""Which decisions may be taken.

A decision covers one or more annotations; each annotation stands in exactly one. The
rules are those of docs/data.md, "Decision": every outcome but *noted* and *duplicate* has
a reason, a duplicate names its twin, and *adopted_reworded*, *partly* and adopting a
bare comment need wording.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compact_draft.answers.file import Answer
from compact_draft.diff.merge import Proposal, merge
from compact_draft.drafting.rewording import edited
from compact_draft.errors import DecisionError, Where
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
    Outcome,
    Placed,
)
from compact_draft.model.answering import not_there

_OWN_EFFECT = {
    AnnotationKind.REWORD: Effect.REWORD,
    AnnotationKind.ADD: Effect.ADD,
    AnnotationKind.WITHDRAW: Effect.WITHDRAW,
    AnnotationKind.MOVE: Effect.MOVE,
    AnnotationKind.SPLIT: Effect.SPLIT,
}
PARTS = "\n---\n"
"""What parts the words of a split."""
_COMMENTS = (AnnotationKind.COMMENT, AnnotationKind.REPLY)
_BESIDE = {Effect.MOVE: "move it behind", Effect.JOIN: "join it with"}
_WITHOUT_WORDS = (Effect.WITHDRAW, Effect.MOVE, Effect.RETAG, Effect.NONE)


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
    faults += _rings(answers, decisions, held)
    if faults:
        raise _together(faults)
    return tuple(decisions)


def twins_in_a_ring(decisions: Iterable[Decision]) -> tuple[tuple[str, ...], ...]:
    """Return chains of duplicates that come back to themselves: nobody decided them.

    Args:
        decisions: Those that stand; each duplicate names the remark that it repeats.

    Returns:
        The remarks of each ring, beginning with the first in the order of `decisions`.
    """
    twins = {
        annotation: decision.twin
        for decision in decisions
        if decision.outcome is Outcome.DUPLICATE and decision.twin is not None
        for annotation in decision.annotations
    }
    found: dict[frozenset[str], tuple[str, ...]] = {}
    seen: set[str] = set()
    for start in twins:
        chain: list[str] = []
        here: str | None = start
        while here in twins and here not in seen:
            seen.add(here)
            chain.append(here)
            here = twins[here]
        if here in chain:
            ring = tuple(chain[chain.index(here) :])
            found.setdefault(frozenset(ring), ring)
    return tuple(found.values())


def _rings(
    answers: Sequence[Answer], made: Sequence[Decision], held: Iterable[Decision]
) -> list[DecisionError]:
    """Return the faults of duplicates that name one another in a ring."""
    anew = {annotation for answer in answers for annotation in answer.annotations}
    standing = [decision for decision in held if not anew & set(decision.annotations)]
    faults = []
    for ring in twins_in_a_ring([*standing, *made]):
        answer = next((a for a in answers if set(a.annotations) & set(ring)), None)
        if answer is not None:
            chain = " -> ".join([*ring, ring[0]])
            faults.append(
                fault_of(
                    answer,
                    f"the duplicates name one another in a ring ({chain}), so none of "
                    "them is decided",
                    "decide one of them, and let the others name that one",
                    "twin",
                )
            )
    return faults


def _together(faults: Sequence[DecisionError]) -> DecisionError:
    """Return one error for what is wrong with some answers, each told whole."""
    if len(faults) == 1:
        return faults[0]
    told = "\n".join(f"- {fault}" for fault in faults)
    return DecisionError(
        f"{len(faults)} answers cannot be taken, so none was:\n{told}",
        where=Where(faults[0].where.path),
        mend="put these right and give all the answers again",
    )


def fault_of(answer: Answer, what: str, mend: str, field: str = "") -> DecisionError:
    """Return the error for an answer, at the place of one of its fields if named."""
    named = ", ".join(answer.annotations)
    said = f"{named}: {what}" if named else what
    return DecisionError(said, where=answer.place(field), mend=mend)


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
    outcome = _outcome(answer)
    effect = _effect(answer, covered, outcome)
    if outcome.needs_reason and not answer.reason.strip():
        raise fault_of(
            answer,
            f"{outcome} needs a reason",
            f"say why, in words the person may read:  {answer.how('reason')}",
            "reason",
        )
    if outcome is Outcome.DUPLICATE:
        _check_twin(answer, known)
    clause = answer.clause or _clause_of(covered)
    others = answer.others or _own_place(covered, effect)
    if effect in (Effect.MOVE, Effect.JOIN) and not others:
        raise fault_of(
            answer,
            f"it is not said which clause to {_BESIDE[effect]}",
            f"name it by id or number:  {answer.how('others', 'ID')}",
            "others",
        )
    _check_effect(answer, covered, outcome, effect, clause, clauses)
    return Decision(
        id=wanted,
        annotations=answer.annotations,
        outcome=outcome,
        by=answer.by or by,
        when=when,
        reason=_lines(answer.reason),
        effect=effect,
        clause=None if effect is Effect.NONE else clause,
        words=_lines(answer.words) or _own_words(covered, effect),
        others=others,
        twin=answer.twin,
    )


def _lines(text: str) -> str:
    r"""Return a text whose lines end with ``\n``, however they were saved."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


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
        if _asked(a) in (Effect.REWORD, Effect.SPLIT)
    ]
    for clash in merge(issued, wanted).clashes:
        said = ", ".join(f"{by} “{text or ''}”" for by, text in clash.wanted)
        raise fault_of(
            answer,
            f"some of these edits fall on the same words, “{clash.words}”: {said}",
            f"give the wording that shall stand, whole:  {answer.how('words')}  with "
            "the outcome adopted_reworded",
            "words",
        )


def _outcome(answer: Answer) -> Outcome:
    try:
        return Outcome(answer.outcome)
    except ValueError:
        raise fault_of(
            answer,
            f"outcome {answer.outcome!r} is not one we know",
            f"write one of  {', '.join(Outcome)}",
            "outcome",
        ) from None


def _effect(answer: Answer, covered: Sequence[Annotation], outcome: Outcome) -> Effect:
    if answer.effect is not None:
        try:
            return Effect(answer.effect)
        except ValueError:
            raise fault_of(
                answer,
                f"effect {answer.effect!r} is not one we know",
                f"write one of  {', '.join(Effect)}",
                "effect",
            ) from None
    if not outcome.changes_text:
        return Effect.NONE
    own = {asked for a in covered if (asked := _asked(a)) is not None}
    if len(own) > 1 and not answer.words:
        raise fault_of(
            answer,
            "these remarks ask for different things",
            f"say which:  {answer.how('effect', 'reword')},  or answer them one by one",
            "effect",
        )
    if len(own) == 1:
        return next(iter(own))
    if not answer.words and any(map(_brings_words, covered)):
        raise fault_of(
            answer,
            "it is not said whether the words proposed are a new clause, or stand in "
            "place of the whole clause",
            f"say which:  {answer.how('effect', 'add')},  or  "
            f"{answer.how('effect', 'reword')}",
            "effect",
        )
    return Effect.REWORD


def _asked(annotation: Annotation) -> Effect | None:
    """Return what an edit asks for by itself; None for what cannot stand alone.

    New words for a clause's tags, number or surroundings say nothing of its text.
    """
    if annotation.kind is AnnotationKind.REWORD:
        if annotation.anchor.to is not None:
            return Effect.JOIN
        if annotation.anchor.level is not Level.WORDS:
            return None
    return _OWN_EFFECT.get(annotation.kind)


def _brings_words(annotation: Annotation) -> bool:
    """Whether a comment brings words for the draft, of which no one edit is made."""
    return annotation.kind in _COMMENTS and bool(annotation.proposed.strip())


def _clause_of(covered: Sequence[Annotation]) -> str | None:
    named = {a.anchor.clause for a in covered if a.anchor.clause is not None}
    return next(iter(named)) if len(named) == 1 else None


def _own_words(covered: Sequence[Annotation], effect: Effect) -> str:
    """Return the words that one person asked to add, or proposed beside a comment."""
    asked = []
    if effect is Effect.ADD:
        asked = [a.proposed for a in covered if a.kind is AnnotationKind.ADD]
        asked = asked or [a.proposed for a in covered if _brings_words(a)]
    elif effect is Effect.REWORD and not any(_asked(a) for a in covered):
        asked = [a.proposed for a in covered if _brings_words(a)]
    return asked[0] if len(asked) == 1 else ""


def _own_place(covered: Sequence[Annotation], effect: Effect) -> tuple[str, ...]:
    """Return the clause that a move goes behind, or a join takes in, as asked for."""
    if effect not in (Effect.MOVE, Effect.JOIN):
        return ()
    asked = {a.anchor.to for a in covered if _asked(a) is effect}
    return tuple(to for to in asked if to is not None) if len(asked) == 1 else ()


def _check_twin(answer: Answer, known: Mapping[str, Annotation]) -> None:
    if answer.twin is None or answer.twin not in known:
        raise fault_of(
            answer,
            "a duplicate names the remark that it repeats",
            f"name it:  {answer.how('twin', 'a1')}",
            "twin",
        )
    if answer.twin in answer.annotations:
        raise fault_of(
            answer, "a remark cannot be its own twin", "name the other remark", "twin"
        )


def _check_effect(
    answer: Answer,
    covered: Sequence[Annotation],
    outcome: Outcome,
    effect: Effect,
    clause: str | None,
    clauses: frozenset[str],
) -> None:
    if effect not in (Effect.NONE, Effect.RETAG) and not outcome.changes_text:
        raise fault_of(
            answer,
            f"{outcome} cannot change the text",
            f"give  {answer.how('outcome', 'adopted')},  "
            f"{answer.how('outcome', 'adopted_reworded')}  or  "
            f"{answer.how('outcome', 'partly')},  or the effect nothing (none)",
            "effect",
        )
    if effect is Effect.NONE:
        if outcome.changes_text:
            raise fault_of(
                answer,
                f"{outcome} says that the text changes, but the effect is none",
                "give the effect, or an outcome that leaves the text as it is",
                "effect",
            )
        return
    if clause is None or clause not in clauses:
        raise fault_of(
            answer,
            f"there is no clause {clause}" if clause else "it falls on no one clause",
            f"name the clause,  {answer.how('clause', 'ID')},  by its id or the number "
            "printed in the draft that went out,  or place the remark first",
            "clause",
        )
    for other in answer.others:
        if other and other not in clauses:
            raise fault_of(
                answer,
                f"there is no clause {other}",
                "give its id or the number printed in the draft that went out",
                "others",
            )
    doubtful = [
        a.id
        for a in covered
        if a.placed in (Placed.PROPOSED, Placed.ORPHAN) and answer.clause is None
    ]
    if doubtful:
        raise fault_of(
            answer,
            f"the place of {', '.join(doubtful)} is not settled",
            f"settle it first:  compact-draft place {doubtful[0]} --clause ID",
            "annotations",
        )
    _check_words(answer, covered, outcome, effect)


def _check_words(
    answer: Answer, covered: Sequence[Annotation], outcome: Outcome, effect: Effect
) -> None:
    if answer.words.strip() and effect in (Effect.WITHDRAW, Effect.MOVE):
        raise fault_of(
            answer,
            f"a wording is given, and the effect {effect} puts none into the text",
            f"give  {answer.how('effect', 'reword')},  or leave the wording out",
            "words",
        )
    if answer.words.strip() and effect is Effect.SPLIT:
        parts = f"\n{_lines(answer.words)}\n".split(PARTS)
        if len(parts) < 2 or not all(part.strip() for part in parts):
            raise fault_of(
                answer,
                "a split needs at least two parts with words in each",
                f"part them with a line of three hyphens (---){_each(answer)}",
                "words",
            )
        return
    if answer.words.strip() or effect in _WITHOUT_WORDS:
        if effect is Effect.RETAG and answer.words not in (
            "achievable",
            "aspirational",
        ):
            raise fault_of(
                answer,
                "the new tag is not named",
                f"write  {answer.how('words', 'achievable')}  or  aspirational",
                "words",
            )
        return
    own = sum(_asked(a) is effect for a in covered)
    if effect is Effect.REWORD:  # a paragraph end in a clause that stays one
        own = sum(_asked(a) in (effect, Effect.SPLIT) for a in covered)
    if _own_words(covered, effect):
        own = 1
    if (
        outcome is not Outcome.ADOPTED
        or effect is Effect.JOIN
        or own == 0
        or (effect is Effect.ADD and own > 1)
    ):
        raise fault_of(
            answer,
            f"{outcome} with the effect {effect} needs the wording",
            f"give the whole new text:  {answer.how('words')}",
            "words",
        )


def _each(answer: Answer) -> str:
    """Return how each part is given by itself: on the command line, and nowhere else."""
    if answer.is_row or answer.where.line is not None:
        return ""
    return f", or give each by itself:  {answer.how('part')}"
