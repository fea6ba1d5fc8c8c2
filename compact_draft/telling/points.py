"""What was said in a round and what became of it, as one value that every answer reads.

A point is one remark with its decision and the resulting words. Whose words it is and who
sent it are two fields; names stand with the voices alone, never with the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from compact_draft.model.annotation import AnnotationKind, Outcome
from compact_draft.model.change import ClauseChange
from compact_draft.model.clause import ClauseId
from compact_draft.model.tags import By

NOT_SAID = "not said"
"""What stands for a sector or a size that nobody gave."""

OUTCOME_WORDS: Mapping[Outcome | None, str] = {
    Outcome.ADOPTED: "Agreed, as proposed",
    Outcome.ADOPTED_REWORDED: "Agreed, in other words",
    Outcome.PARTLY: "Agreed in part",
    Outcome.ALREADY_THERE: "The text says so already",
    Outcome.WORK_PROGRAMME: "Taken into the work programme",
    Outcome.GUIDANCE: "Taken into the guidance",
    Outcome.OUTSIDE: "Outside what the Compact can settle",
    Outcome.NOT_AGREED: "Not agreed",
    Outcome.AGREED_TO_DIFFER: "The partners agreed to differ",
    Outcome.NOTED: "Noted",
    Outcome.DUPLICATE: "The same as another point",
    None: "Not decided yet",
}
"""An outcome as a respondent reads it."""
SETTLED = (
    "Settled between answers that asked for different things; another answer on the same "
    "words asked otherwise"
)
"""What is told of a point that one decision settled together with another that cannot
stand beside it; nobody of them is told that it was agreed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One remark and what became of it.

    Attributes:
        number: Its number in the round, such as "a12".
        respondent: Id of the person whose words they are.
        sender: Id of who sent the file it came in.
        is_unsigned: It bears no name, in a file that bears others' marks as well.
        clause: The clause it is on; empty for none.
        clause_number: The number that the clause printed; empty for none.
        kind: What the person did.
        quote: The words of the draft it is about; may be empty.
        said: What they wrote.
        proposed: The words they propose; may be empty.
        asked: In words what they asked for where that is no wording: where something
            is to stand, or what is to go; may be empty.
        question: The question of the consultation that it answers; may be empty.
        outcome: What was decided; None for nothing yet.
        decision: Id of the decision; empty for none.
        reason: Its reason; may be empty.
        reason_of: Id of the decision whose reason it is, where that is another's: of
            the point that it repeats.
        twin: Number of the point that it repeats; empty for none.
        twin_words: What was decided of that point, as a respondent reads it; empty for
            none.
        twin_reason: The reason of that decision, where the point has one of its own too.
        twin_decision: Id of that decision; empty for none.
        is_settled: One decision settled it with others that asked for different things.
        is_late: It came after the round had closed.
        is_oral: It was said and not yet confirmed in writing.
        confirmed: What shows that it was said and then confirmed; empty for neither.
        is_placed: Its place in the draft is sure, or was settled by a person.
        changes: What became of the clauses that the decision changed.
        waits: The decision changes the text, and that is not carried out yet.
    """

    number: str
    respondent: str
    sender: str
    clause: ClauseId
    clause_number: str
    kind: AnnotationKind
    is_unsigned: bool = False
    quote: str = ""
    said: str = ""
    proposed: str = ""
    asked: str = ""
    question: str = ""
    outcome: Outcome | None = None
    decision: str = ""
    reason: str = ""
    reason_of: str = ""
    twin: str = ""
    twin_words: str = ""
    twin_reason: str = ""
    twin_decision: str = ""
    is_settled: bool = False
    is_late: bool = False
    is_oral: bool = False
    confirmed: str = ""
    is_placed: bool = True
    changes: tuple[ClauseChange, ...] = ()
    waits: bool = False

    @property
    def outcome_words(self) -> str:
        """What was decided, as a respondent reads it."""
        return SETTLED if self.is_settled else OUTCOME_WORDS[self.outcome]

    @property
    def answer_words(self) -> str:
        """What was decided; of what repeats another what was decided of that."""
        if not self.twin:
            return self.outcome_words
        said = f"{self.outcome_words} ({self.twin})"
        return f"{said}: {self.twin_words}" if self.twin_words else said

    @property
    def is_set_aside(self) -> bool:
        """Whether it was noted, or repeats another."""
        return self.outcome in (Outcome.NOTED, Outcome.DUPLICATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody who answered, or sent what others said.

    Attributes:
        id: Such as "p3".
        name: As given; never printed unless they may be named.
        capacity: "body" or "person"; empty while unknown.
        body: The body they speak for; empty for none or unknown.
        side: The side they speak for; empty while unknown.
        sector, size: As they gave them; empty for nothing given.
        publish: Leave to be named: "yes", "no", or empty where nobody asked.
        contact: Where to reply; empty for nothing given.
        channels: How what they sent came in, each once.
        files: (name, digest in hex, date received) of what they sent, in order.
    """

    id: str
    name: str
    capacity: str = ""
    body: str = ""
    side: str = ""
    sector: str = ""
    size: str = ""
    publish: str = ""
    contact: str = ""
    channels: tuple[str, ...] = ()
    files: tuple[tuple[str, str, str], ...] = ()

    @property
    def may_be_named(self) -> bool:
        """Whether they gave leave, or answered for a body and did not refuse it."""
        return self.publish == "yes" or (
            self.capacity == "body" and self.publish != "no"
        )

    @property
    def public_name(self) -> str:
        """The name that may be printed: the body's where one answered for it."""
        if not self.may_be_named:
            return ""
        if self.capacity == "body":
            return self.body or self.name
        return self.name

    @property
    def sector_words(self) -> str:
        """The sector, or that it was not said."""
        return self.sector or NOT_SAID

    @property
    def size_words(self) -> str:
        """The size, or that it was not said."""
        return self.size or NOT_SAID


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A clause of the draft that went out, in its order.

    Attributes:
        id: The clause.
        number: The number it printed; empty for none.
        heading: A few words for it.
        text: Its words.
        section: Headings above it, the outermost first.
        theme: One of the themes of the workspace; empty when not settled.
        is_promise: Whether it is a commitment or an action.
        is_heading: Whether it opens a section.
        by: Who is bound; None where that is not known.
    """

    id: ClauseId
    number: str
    heading: str
    text: str
    section: tuple[str, ...] = ()
    theme: str = ""
    is_promise: bool = False
    is_heading: bool = False
    by: By | None = None

    @property
    def title(self) -> str:
        """Number and heading, as a list names a clause."""
        return " ".join(filter(None, (self.number, self.heading)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """Whether the books of a round are closed, and what is missing.

    Attributes:
        received: How many points were received.
        decided: How many of them are decided with a reason.
        set_aside: How many were noted, or repeat another.
        lacks: What is missing, in sentences for people; empty when all is closed.
    """

    received: int = 0
    decided: int = 0
    set_aside: int = 0
    lacks: tuple[str, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Whether nothing is missing."""
        return not self.lacks

    @property
    def sentence(self) -> str:
        """The sum of the books in a sentence."""
        return (
            f"{self.received} received = {self.decided} decided with a reason + "
            f"{self.set_aside} set aside"
            + (
                ""
                if self.received == self.decided + self.set_aside
                else f" + {self.received - self.decided - self.set_aside} open"
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """A round as it is told to people.

    Attributes:
        title: Title of the Compact.
        group: Who answers: the writers' group.
        round: Label of the round.
        issued: Label of the revision consulted on.
        result: Label of the revision that the decisions led to; empty for none yet.
        opens, closes: ISO dates; empty while not set.
        points: In order of number.
        voices: Everybody who answered or sent something, by id.
        lines: The clauses of the draft that went out, in order.
        sectors, sizes: What respondents could choose from; may be empty.
        closing: Whether the books are closed.
        changes: Every change from the draft that went out to the result.
        reply_to: Where to write; empty for nothing said.
    """

    title: str
    group: str
    round: str
    issued: str
    result: str = ""
    opens: str = ""
    closes: str = ""
    points: tuple[Point, ...] = ()
    voices: Mapping[str, Voice] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    sectors: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    closing: Closing = Closing()
    changes: tuple[ClauseChange, ...] = ()
    reply_to: str = ""

    def line(self, clause: ClauseId) -> Line | None:
        """Return a clause of the draft that went out; None where it is none of it."""
        return next((promise for promise in self.lines if promise.id == clause), None)

    def voice(self, wanted: str) -> Voice:
        """Return a voice by id; one without a name where it is not known."""
        return self.voices.get(wanted) or Voice(id=wanted, name="")

    def of(self, respondent: str) -> tuple[Point, ...]:
        """Return the points that are a person's own words for sure."""
        return tuple(
            p for p in self.points if p.respondent == respondent and not p.is_unsigned
        )

    def passed_on(self, sender: str) -> tuple[Point, ...]:
        """Return the points that a person sent and that are not their own for sure."""
        return tuple(
            p
            for p in self.points
            if p.sender == sender and (p.is_unsigned or p.respondent != sender)
        )

    def shares(self) -> Mapping[str, Hearing]:
        """Return for each person the round with the points alone that they made or sent.

        For whoever goes through everybody: the work grows with the points alone.
        """
        found: dict[str, list[Point]] = {}
        for point in self.points:
            for identity in dict.fromkeys((point.respondent, point.sender)):
                found.setdefault(identity, []).append(point)
        return {
            identity: replace(self, points=tuple(found.get(identity, ())))
            for identity in dict.fromkeys((*found, *self.voices))
        }

    def as_of(self, day: date) -> Hearing:
        """Return the round as it is told on a day: while it is open that is missing."""
        if not self.is_open_on(day):
            return self
        closes = date.fromisoformat(self.closes[:10])
        lack = (
            f"This was made before the round closed on {long_date(closes)}; later answers "
            "are not in it."
        )
        lacks = (*self.closing.lacks, lack)
        return replace(self, closing=replace(self.closing, lacks=lacks))

    def is_open_on(self, day: date) -> bool:
        """Whether answers may still come on a day; not where no closing date is set."""
        return bool(self.closes) and day <= date.fromisoformat(self.closes[:10])

    @property
    def spoke(self) -> tuple[Voice, ...]:
        """Everybody whose words were received, in order of id."""
        ids = {p.respondent for p in self.points}
        return tuple(v for identity, v in self.voices.items() if identity in ids)


def long_date(day: date) -> str:
    """Return a day as people write it: 2 March 2026."""
    return f"{day.day} {day:%B} {day.year}"


def in_order(numbers: Iterable[str]) -> tuple[str, ...]:
    """Return ids such as "a2" and "a10" in the order of their numbers, each once."""
    return tuple(
        sorted(dict.fromkeys(numbers), key=lambda identity: (len(identity), identity))
    )
