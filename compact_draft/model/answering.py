"""Remarks on their way to an answer: parted into points, given to a person, drafted.

A remark that says two things is parted into points, each of which is answered by itself.
What was received does not change by that: a remark is decided when each point of it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from compact_draft.model.annotation import Annotation, AnnotationKind, Decision, Outcome

SET_ASIDE = (Outcome.NOTED, Outcome.DUPLICATE)
"""Outcomes that need no reason: the remark is kept and counted, and not answered."""


class State(StrEnum):
    """How far a remark is."""

    OPEN = "open"
    DECIDED = "decided"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One point of a remark that was parted.

    Attributes:
        id: Such as "a12.1"; never given twice, whatever is put together again.
        text: The words of the remark that make it.
    """

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A person's word on which points a remark makes.

    Attributes:
        annotation: Id of the remark, or of a point of one.
        parts: Its points in their order; empty where it is whole again.
        by: Who said so.
        when: ISO time.
    """

    annotation: str
    parts: tuple[Part, ...]
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who is to draft the answer to a remark.

    Attributes:
        annotation: Id of the remark or point.
        person: Who; empty for nobody any more.
        by: Who gave it to them.
        when: ISO time.
    """

    annotation: str
    person: str
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A person's word that what was only said was confirmed in writing.

    Attributes:
        annotation: Id of the remark.
        how: What shows it, such as "her e-mail of 3 March"; empty for a word taken back.
        by: Who says so.
        when: ISO time.
    """

    annotation: str
    how: str
    by: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftAnswer:
    """An answer that somebody proposes; nothing is decided by it.

    Attributes:
        annotations: Ids of the remarks and points that it would answer.
        outcome: As in `Outcome`; empty while it is left open.
        by: Who drafted it.
        when: ISO time.
        reason, effect, clause, words, others, twin: As in `Decision`; empty or None
            where nothing was said.
    """

    annotations: tuple[str, ...]
    outcome: str
    by: str
    when: str
    reason: str = ""
    effect: str = ""
    clause: str | None = None
    words: str = ""
    others: tuple[str, ...] = ()
    twin: str | None = None


def _as_it_is(remark: Annotation) -> Annotation:
    return remark


class Points:
    """Which points the remarks of a round make by now."""

    def __init__(self, splits: Iterable[Split]) -> None:
        """Take every word on what is parted, oldest first; the last one holds."""
        self._above: dict[str, str] = {}
        self._parts: dict[str, tuple[Part, ...]] = {}
        for split in splits:
            self._parts[split.annotation] = split.parts
            self._above.update((part.id, split.annotation) for part in split.parts)

    def parts(self, wanted: str) -> tuple[Part, ...]:
        """Return the points that a remark was parted into; empty for one that is whole."""
        return self._parts.get(wanted, ())

    def leaves(self, wanted: str) -> tuple[str, ...]:
        """Return what stands for a remark now: its points, or the remark itself.

        For a point that was put together with others again that is what it is in now.
        """
        return tuple(self._below(self._standing(wanted)))

    def _below(self, wanted: str) -> Iterable[str]:
        parts = self._parts.get(wanted, ())
        if not parts:
            yield wanted
        for part in parts:
            yield from self._below(part.id)

    def _standing(self, wanted: str) -> str:
        """Return the id, or the nearest above it that is still there."""
        chain = [wanted]
        while chain[-1] in self._above:
            chain.append(self._above[chain[-1]])
        standing = chain.pop()
        while chain:
            below = chain.pop()
            if below not in {part.id for part in self._parts.get(standing, ())}:
                return standing
            standing = below
        return standing

    def covered(self, decision: Decision) -> Decision:
        """Return a decision with what it covers named as it stands now."""
        if not self._parts:
            return decision
        now = dict.fromkeys(
            leaf for wanted in decision.annotations for leaf in self.leaves(wanted)
        )
        return replace(decision, annotations=tuple(now))

    def of(
        self, remark: Annotation, put: Callable[[Annotation], Annotation] = _as_it_is
    ) -> tuple[Annotation, ...]:
        """Return the points of a remark, each as one of its own; itself where it is whole.

        Args:
            remark: As it was collected.
            put: Gives a remark or point the place that a person said; a point stands
                where what it is of does, until it has a place of its own.
        """
        placed = put(remark)
        found: list[Annotation] = []
        for part in self._parts.get(remark.id, ()):
            found += self.of(as_point(placed, part.id, part.text), put)
        return tuple(found) or (placed,)


def as_point(remark: Annotation, wanted: str, words: str) -> Annotation:
    """Return a point of a remark: its words are what is said, or what is to be added."""
    if remark.kind is AnnotationKind.ADD:
        return replace(remark, id=wanted, proposed=words)
    return replace(remark, id=wanted, text=words)


def remark_of(wanted: str) -> str:
    """Return the id of the remark that a point is of; of a remark its own."""
    return wanted.partition(".")[0]


def not_there(wanted: str, known: Collection[str]) -> tuple[str, str]:
    """Return what to say of a remark or point that is not among those that stand.

    Args:
        wanted: What was named.
        known: Ids of the remarks and points that stand.

    Returns:
        The fault; and the remedy, empty where no other stands for it.
    """
    points = [identity for identity in known if identity.startswith(f"{wanted}.")]
    if points:
        what = f"{wanted} is parted into {', '.join(points)} by now"
        mend = (
            f"name these, or make one of them with  compact-draft remarks join {wanted}"
        )
        return what, mend
    above = wanted
    while "." in above:
        above = above.rpartition(".")[0]
        if above in known:
            return f"{wanted} is part of {above} by now", f"name  {above}"
    return f"there is no remark {wanted}", ""


def state_of(outcomes: Iterable[str]) -> State:
    """Return how far a remark is, by the outcomes of all its points.

    It is decided when none is open and one of them was answered with a reason.

    Args:
        outcomes: Each as in `Outcome`; "open" or empty for none yet.
    """
    held = list(outcomes)
    if not held or any(outcome in ("", State.OPEN) for outcome in held):
        return State.OPEN
    is_answered = any(outcome not in SET_ASIDE for outcome in held)
    return State.DECIDED if is_answered else State.SET_ASIDE


def states(outcomes: Mapping[str, str]) -> dict[str, State]:
    """Return how far each remark is, in the order of the first of its points.

    Args:
        outcomes: The outcome of each remark and point by id.
    """
    held: dict[str, list[str]] = {}
    for identity, outcome in outcomes.items():
        held.setdefault(remark_of(identity), []).append(outcome)
    return {remark: state_of(each) for remark, each in held.items()}
