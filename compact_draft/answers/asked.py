"""What do the remarks that one answer covers ask for by themselves?"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.answers.faults import fault_of
from compact_draft.answers.file import Answer
from compact_draft.answers.outcome_words import effect_named, outcome_named
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Effect,
    Level,
    Outcome,
)

_OWN_EFFECT = {
    AnnotationKind.REWORD: Effect.REWORD,
    AnnotationKind.ADD: Effect.ADD,
    AnnotationKind.WITHDRAW: Effect.WITHDRAW,
    AnnotationKind.MOVE: Effect.MOVE,
    AnnotationKind.SPLIT: Effect.SPLIT,
}


_COMMENTS = (AnnotationKind.COMMENT, AnnotationKind.REPLY)


def outcome_of(answer: Answer) -> Outcome:
    """Return the outcome that an answer names."""
    try:
        return Outcome(outcome_named(answer.outcome))
    except ValueError:
        raise fault_of(
            answer,
            f"outcome {answer.outcome!r} is not one we know",
            f"write one of  {', '.join(Outcome)}",
            "outcome",
        ) from None


def effect_of(
    answer: Answer, covered: Sequence[Annotation], outcome: Outcome
) -> Effect:
    """Return the effect of an answer: the one it names, or what its remarks ask for."""
    if answer.effect is not None:
        try:
            return Effect(effect_named(answer.effect))
        except ValueError:
            raise fault_of(
                answer,
                f"effect {answer.effect!r} is not one we know",
                f"write one of  {', '.join(Effect)}",
                "effect",
            ) from None
    if not outcome.changes_text:
        return Effect.NONE
    own = {asked for a in covered if (asked := asked_by(a)) is not None}
    if len(own) > 1 and not answer.words:
        raise fault_of(
            answer,
            "these remarks ask for different things",
            f"say which:  {answer.how('effect', 'reword')},  or answer them one by one",
            "effect",
        )
    if len(own) == 1:
        return next(iter(own))
    if not answer.words and any(map(brings_words, covered)):
        raise fault_of(
            answer,
            "it is not said whether the words proposed are a new clause, or stand in "
            "place of the whole clause",
            f"say which:  {answer.how('effect', 'add')},  or  "
            f"{answer.how('effect', 'reword')}",
            "effect",
        )
    return Effect.REWORD


def asked_by(annotation: Annotation) -> Effect | None:
    """Return what an edit asks for by itself; None for what cannot stand alone.

    New words for a clause's tags, number or surroundings say nothing of its text.
    """
    if annotation.kind is AnnotationKind.REWORD:
        if annotation.anchor.to is not None:
            return Effect.JOIN
        if annotation.anchor.level is not Level.WORDS:
            return None
    return _OWN_EFFECT.get(annotation.kind)


def brings_words(annotation: Annotation) -> bool:
    """Whether a comment brings words for the draft, of which no one edit is made."""
    return annotation.kind in _COMMENTS and bool(annotation.proposed.strip())


def clause_asked(covered: Sequence[Annotation]) -> str | None:
    """Return the clause that all the remarks stand on; None where it is not one."""
    named = {a.anchor.clause for a in covered if a.anchor.clause is not None}
    return next(iter(named)) if len(named) == 1 else None


def words_asked(covered: Sequence[Annotation], effect: Effect) -> str:
    """Return the words that one person asked to add, or proposed beside a comment."""
    asked = []
    if effect is Effect.ADD:
        asked = [a.proposed for a in covered if a.kind is AnnotationKind.ADD]
        asked = asked or [a.proposed for a in covered if brings_words(a)]
    elif effect is Effect.REWORD and not any(asked_by(a) for a in covered):
        asked = [a.proposed for a in covered if brings_words(a)]
    return asked[0] if len(asked) == 1 else ""


def place_asked(covered: Sequence[Annotation], effect: Effect) -> tuple[str, ...]:
    """Return the clause that a move goes behind, or a join takes in, as asked for."""
    if effect not in (Effect.MOVE, Effect.JOIN):
        return ()
    asked = {a.anchor.to for a in covered if asked_by(a) is effect}
    return tuple(to for to in asked if to is not None) if len(asked) == 1 else ()
