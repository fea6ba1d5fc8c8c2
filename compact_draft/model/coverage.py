"""How a local text stands to a national one: undertaking by undertaking, and back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compact_draft.model.clause import Clause, Link, Relation
from compact_draft.model.framework import Framework, Undertaking


class State(StrEnum):
    """How far an undertaking is answered."""

    COVERED = "covered"
    PARTLY = "partly"
    LEFT_OUT = "left_out"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A group's word that it does not answer an undertaking, and why.

    Attributes:
        framework: The framework's id.
        ref: The undertaking's number.
        why: The reason; never empty.
        by: Who says so.
        when: When.
        undertaking_print: Print of the undertaking's words then.
    """

    framework: str
    ref: str
    why: str
    by: str
    when: str
    undertaking_print: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """An undertaking that a clause may answer to, for a person to confirm.

    Attributes:
        ref: Its number.
        relation: How the two compare; None where it is not known.
        differences: What differs, as in `Link`.
        because: What speaks for it, in words.
        is_sure: Whether more than a likeness of words speaks for it.
    """

    ref: str
    relation: Relation | None = None
    differences: tuple[str, ...] = ()
    because: str = ""
    is_sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A clause beside an undertaking.

    Attributes:
        clause: The clause.
        number: As printed; empty where none is.
        ref: The undertaking's number.
        relation: How the clause compares; None where that is not known.
        differences: What differs.
        link: The link that a person confirmed; None for a suggestion.
        because: For a suggestion, what speaks for it.
        is_sure: For a suggestion, whether more than a likeness of words does.
        is_stale: Whether words of either side changed since it was confirmed.
    """

    clause: Clause
    number: str
    ref: str
    relation: Relation | None = None
    differences: tuple[str, ...] = ()
    link: Link | None = None
    because: str = ""
    is_sure: bool = True
    is_stale: bool = False

    @property
    def name(self) -> str:
        """How people name the clause: its printed number, else its id."""
        return self.number or self.clause.id

    @property
    def is_confirmed(self) -> bool:
        """Whether a person said so."""
        return self.link is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class UndertakingRow:
    """An undertaking with what answers to it.

    Attributes:
        undertaking: The undertaking.
        state: By what people confirmed or signed, and nothing else.
        answers: Clauses that a person linked to it, in order of the text.
        suggested: Clauses that may answer to it, not confirmed.
        left_out: The signed reason; None where there is none.
        library: Clauses of the library that answer to it, weakest first.
        is_stale: Whether the reason was signed for other words.
    """

    undertaking: Undertaking
    state: State
    answers: tuple[Answer, ...] = ()
    suggested: tuple[Answer, ...] = ()
    left_out: LeftOut | None = None
    library: tuple[Clause, ...] = ()
    is_stale: bool = False

    @property
    def suggested_state(self) -> State | None:
        """What it would be if the suggestions were confirmed; None for no more."""
        sure = [answer for answer in self.suggested if answer.is_sure]
        if self.state in (State.COVERED, State.LEFT_OUT) or not sure:
            return None
        full = (None, Relation.EQUAL, Relation.STRONGER)
        found = State.PARTLY
        if any(answer.relation in full for answer in sure):
            found = State.COVERED
        return None if found is self.state else found


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """A promise of the local text with its parents in the national one.

    Attributes:
        clause: The promise.
        number: As printed; empty where none is.
        section: Headings above it, the outermost first.
        parents: What it answers to, as a person confirmed.
        suggested: What it may answer to.
    """

    clause: Clause
    number: str
    section: tuple[str, ...]
    parents: tuple[Answer, ...] = ()
    suggested: tuple[Answer, ...] = ()

    @property
    def name(self) -> str:
        """How people name it: its printed number, else its id."""
        return self.number or self.clause.id

    @property
    def is_local_only(self) -> bool:
        """Whether it answers to nothing, as far as is known."""
        return not self.parents and not any(answer.is_sure for answer in self.suggested)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """A promise that goes further than the nation's.

    Attributes:
        row: The promise.
        answer: Where it is stronger than an undertaking; None where it has no parent.
        is_confirmed: Whether a person said so.
    """

    row: ClauseRow
    answer: Answer | None
    is_confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCount:
    """How many promises of a theme bind whom, here and in the national text.

    Attributes:
        theme: The theme; empty for promises without one.
        public_bodies, vcs: Promises that bind the side; those of both count on each.
        unclear: Promises of nobody in particular.
        national_public_bodies, national_vcs: Undertakings that bind the side.
    """

    theme: str
    public_bodies: int
    vcs: int
    unclear: int
    national_public_bodies: int
    national_vcs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The local text held against one edition.

    Attributes:
        title: Title of the local text.
        framework: The national text.
        rows: Every undertaking, in order.
        clauses: Every promise, in order.
        beyond: What goes further than the nation's, confirmed ones first.
        themes: Promises by theme and side.
    """

    title: str
    framework: Framework
    rows: tuple[UndertakingRow, ...]
    clauses: tuple[ClauseRow, ...]
    beyond: tuple[Beyond, ...]
    themes: tuple[ThemeCount, ...]

    def count(self, state: State) -> int:
        """Return how many undertakings are in a state."""
        return sum(1 for row in self.rows if row.state is state)

    @property
    def gaps(self) -> tuple[UndertakingRow, ...]:
        """Undertakings that nothing answers, nor is suggested to."""
        return tuple(
            row
            for row in self.rows
            if row.state is State.MISSING and row.suggested_state is None
        )

    @property
    def stale(self) -> tuple[Answer, ...]:
        """Links that were confirmed on other words."""
        return tuple(
            answer for row in self.rows for answer in row.answers if answer.is_stale
        )
