"""The rules that an answer is held against, each a small function of one case.

They are those of docs/data.md, "Decision". Of several faults of one answer the first in
the order of the tables is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from compact_draft.answers.asked import asked_by, words_asked
from compact_draft.answers.file import Answer
from compact_draft.model.annotation import (
    Annotation,
    Effect,
    Outcome,
    Placed,
)

PARTS = "\n---\n"
"""What parts the words of a split."""
_BESIDE = {Effect.MOVE: "move it behind", Effect.JOIN: "join it with"}
_WITHOUT_WORDS = (Effect.WITHDRAW, Effect.MOVE, Effect.RETAG, Effect.NONE)
_TAGS = ("achievable", "aspirational")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One answer with all that its rules look at.

    Attributes:
        answer: As it was given.
        covered: The remarks that it names.
        known: Every remark by id.
        clauses: Ids of the clauses there are.
        outcome: What was decided.
        effect: What it does to the text: said, or what the remarks ask for.
        clause: The clause it falls on: said, or where the remarks stand; None for none.
        others: The other clauses of a move or join: said, or as the remarks ask.
    """

    answer: Answer
    covered: tuple[Annotation, ...]
    known: Mapping[str, Annotation]
    clauses: frozenset[str]
    outcome: Outcome
    effect: Effect
    clause: str | None
    others: tuple[str, ...]

    @property
    def has_words(self) -> bool:
        """Whether a wording was given."""
        return bool(self.answer.words.strip())


class Fault(NamedTuple):
    """What is wrong with a case, how to mend it, and with which field."""

    what: str
    mend: str
    field: str = ""


def first_fault(case: Case) -> Fault | None:
    """Return the first fault of a case by the order of the rules; None for none."""
    rules = OF_ANY if case.effect is Effect.NONE else (*OF_ANY, *OF_A_CHANGE)
    return next((fault for rule in rules if (fault := rule(case)) is not None), None)


def in_lines(text: str) -> str:
    r"""Return a text whose lines end with ``\n``, however they were saved."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _gives_a_reason(case: Case) -> Fault | None:
    if not case.outcome.needs_reason or case.answer.reason.strip():
        return None
    how = case.answer.how("reason")
    return Fault(
        f"{case.outcome} needs a reason",
        f"say why, in words the person may read:  {how}",
        "reason",
    )


def _names_its_twin(case: Case) -> Fault | None:
    if case.outcome is not Outcome.DUPLICATE or case.answer.twin in case.known:
        return None
    return Fault(
        "a duplicate names the remark that it repeats",
        f"name it:  {case.answer.how('twin', 'a1')}",
        "twin",
    )


def _is_not_its_own_twin(case: Case) -> Fault | None:
    if case.outcome is not Outcome.DUPLICATE:
        return None
    if case.answer.twin not in case.answer.annotations:
        return None
    return Fault("a remark cannot be its own twin", "name the other remark", "twin")


def _names_the_clause_beside(case: Case) -> Fault | None:
    if case.effect not in _BESIDE or case.others:
        return None
    return Fault(
        f"it is not said which clause to {_BESIDE[case.effect]}",
        f"name it by id or number:  {case.answer.how('others', 'ID')}",
        "others",
    )


def _may_change_the_text(case: Case) -> Fault | None:
    if case.effect in (Effect.NONE, Effect.RETAG) or case.outcome.changes_text:
        return None
    how = case.answer.how
    return Fault(
        f"{case.outcome} cannot change the text",
        f"give  {how('outcome', 'adopted')},  {how('outcome', 'adopted_reworded')}  or  "
        f"{how('outcome', 'partly')},  or the effect nothing (none)",
        "effect",
    )


def _changes_the_text_as_it_says(case: Case) -> Fault | None:
    if case.effect is not Effect.NONE or not case.outcome.changes_text:
        return None
    return Fault(
        f"{case.outcome} says that the text changes, but the effect is none",
        "give the effect, or an outcome that leaves the text as it is",
        "effect",
    )


def _falls_on_a_clause(case: Case) -> Fault | None:
    if case.clause is not None and case.clause in case.clauses:
        return None
    named = f"there is no clause {case.clause}"
    return Fault(
        named if case.clause else "it falls on no one clause",
        f"name the clause,  {case.answer.how('clause', 'ID')},  by its id or the number "
        "printed in the draft that went out,  or place the remark first",
        "clause",
    )


def _names_clauses_there_are(case: Case) -> Fault | None:
    for other in case.answer.others:
        if other and other not in case.clauses:
            return Fault(
                f"there is no clause {other}",
                "give its id or the number printed in the draft that went out",
                "others",
            )
    return None


def _has_a_settled_place(case: Case) -> Fault | None:
    unsettled = (Placed.PROPOSED, Placed.ORPHAN)
    doubtful = [remark.id for remark in case.covered if remark.placed in unsettled]
    if not doubtful or case.answer.clause is not None:
        return None
    return Fault(
        f"the place of {', '.join(doubtful)} is not settled",
        f"settle it first:  compact-draft place {doubtful[0]} --clause ID",
        "annotations",
    )


def _gives_words_that_are_used(case: Case) -> Fault | None:
    if not case.has_words or case.effect not in (Effect.WITHDRAW, Effect.MOVE):
        return None
    return Fault(
        f"a wording is given, and the effect {case.effect} puts none into the text",
        f"give  {case.answer.how('effect', 'reword')},  or leave the wording out",
        "words",
    )


def _splits_into_parts(case: Case) -> Fault | None:
    if not case.has_words or case.effect is not Effect.SPLIT:
        return None
    parts = f"\n{in_lines(case.answer.words)}\n".split(PARTS)
    if len(parts) > 1 and all(part.strip() for part in parts):
        return None
    return Fault(
        "a split needs at least two parts with words in each",
        f"part them with a line of three hyphens (---){_each(case.answer)}",
        "words",
    )


def _names_the_tag(case: Case) -> Fault | None:
    if case.effect is not Effect.RETAG or case.answer.words in _TAGS:
        return None
    return Fault(
        "the new tag is not named",
        f"write  {case.answer.how('words', 'achievable')}  or  aspirational",
        "words",
    )


def _has_its_wording(case: Case) -> Fault | None:
    """Return the fault of one that neither gives words nor adopts those of one edit."""
    if case.has_words or case.effect in _WITHOUT_WORDS:
        return None
    # a paragraph end in a clause that stays one is a rewording too
    is_reword = case.effect is Effect.REWORD
    own_effects = (Effect.REWORD, Effect.SPLIT) if is_reword else (case.effect,)
    own = sum(asked_by(remark) in own_effects for remark in case.covered)
    if words_asked(case.covered, case.effect):
        own = 1
    is_one = own == 1 if case.effect is Effect.ADD else own > 0
    if case.outcome is Outcome.ADOPTED and case.effect is not Effect.JOIN and is_one:
        return None
    return Fault(
        f"{case.outcome} with the effect {case.effect} needs the wording",
        f"give the whole new text:  {case.answer.how('words')}",
        "words",
    )


def _each(answer: Answer) -> str:
    """Return how each part is given by itself: on the command line, and nowhere else."""
    if answer.is_row or answer.where.line is not None:
        return ""
    return f", or give each by itself:  {answer.how('part')}"


Rule = Callable[[Case], Fault | None]
OF_ANY: tuple[Rule, ...] = (
    _gives_a_reason,
    _names_its_twin,
    _is_not_its_own_twin,
    _names_the_clause_beside,
    _may_change_the_text,
    _changes_the_text_as_it_says,
)
"""Rules of every answer."""
OF_A_CHANGE: tuple[Rule, ...] = (
    _falls_on_a_clause,
    _names_clauses_there_are,
    _has_a_settled_place,
    _gives_words_that_are_used,
    _splits_into_parts,
    _names_the_tag,
    _has_its_wording,
)
"""Rules of an answer that changes the text or a tag."""
