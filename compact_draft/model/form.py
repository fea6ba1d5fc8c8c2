"""A response form of ours: what it asks, and the mark by which it is known again.

The forms in Word and Excel and the page that opens in a browser are made from one such
value, and what comes back is read against the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from urllib.parse import quote, unquote

from compact_draft.model.clause import ClauseId

KIND = "compact-draft response form 1"
"""What every form of ours says that it is."""
NOT_SETTLED = "not settled yet"
"""Whose a promise is of which nobody has settled whom it binds."""
_MARK = re.compile(
    r"cdf1:(?P<round>[\w.~%-]{1,240}):(?P<text>[0-9a-f]{12}):(?P<compact>[A-Za-z0-9-]{0,64})"
)


class Standing(StrEnum):
    """How a clause stands to the text before."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class Stance(StrEnum):
    """What a respondent wants of a clause; the value is what the forms print."""

    KEEP = "Keep it as it is"
    CHANGE = "Change it"
    TAKE_OUT = "Take it out"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormMark:
    """Which draft of which round a form belongs to.

    Attributes:
        round: Label of the round.
        text: First twelve figures of the digest of the revision that went out.
        compact: Identity of the Compact; empty in a folder of an early version.
    """

    round: str
    text: str
    compact: str = ""

    def __str__(self) -> str:
        return f"cdf1:{quote(self.round, safe='')}:{self.text}:{self.compact}"


def read_mark(words: str) -> FormMark | None:
    """Return the mark that stands in some words; None where there is none."""
    found = _MARK.search(words)
    if found is None:
        return None
    return FormMark(
        round=unquote(found["round"]), text=found["text"], compact=found["compact"]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of a round.

    Attributes:
        key: "q1", "q2" and so on, in order.
        words: As it is asked.
    """

    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormClause:
    """One clause that a form asks about.

    Attributes:
        id: The clause.
        name: What people call it: "Clause 3.2", "Definition A"; for one without a number
            "Passage" and its code.
        number: As printed; empty where none is.
        section: Headings above it, the outermost first.
        text: Its words.
        whose: Names of the bodies whose promise it is; none for what is no promise.
        side: For a promise that names no body: its side in words, or that this is not
            settled yet; empty for what is no promise.
        code: Its room code.
        standing: Whether it is new, changed or as before.
        before: Its earlier words, where it changed; empty else.
        why: The reasons recorded for what is new in it, each once.
    """

    id: ClauseId
    name: str
    number: str
    section: tuple[str, ...]
    text: str
    whose: tuple[str, ...] = ()
    code: str = ""
    standing: Standing = Standing.SAME
    before: str = ""
    why: tuple[str, ...] = ()
    side: str = ""

    @property
    def is_unbound(self) -> bool:
        """Whether it is a promise of which nobody has settled whom it binds."""
        return not self.whose and self.side == NOT_SETTLED

    @property
    def who(self) -> str:
        """Whose promise it is, in words: "the Council and the Trust"; empty for nobody's.

        "not settled yet" for a promise of which that is so.
        """
        *most, last = self.whose or (self.side,)
        return f"{', '.join(most)} and {last}" if most else last


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """A clause of the text before that the draft no longer has.

    Attributes:
        number: As it was printed; may be empty.
        text: Its words.
        why: The reasons recorded for it.
        heading: The heading under which it stood; may be empty.
    """

    number: str
    text: str
    why: tuple[str, ...] = ()
    heading: str = ""

    @property
    def place(self) -> str:
        """Where it stood, in words: "Key Priority 2, 7"; empty where nothing says."""
        number = self.number.strip().rstrip(".")
        return ", ".join(part for part in (self.heading, number) if part)


@dataclass(frozen=True)
class Form:
    """What the forms of a round ask.

    Attributes:
        mark: Which draft they belong to.
        revision: Label of the revision that went out.
        title: Title of the Compact.
        edition: The draft in words for readers: "Draft for consultation, round 1".
        clauses: In the order of the draft.
        gone: What the draft leaves out.
        since: What `standing` compares with, in words; empty for nothing.
        questions: The questions of the round.
        sectors: What a respondent may choose as their sector.
        sizes: What a body may choose as its size.
        opens, closes: ISO dates; empty while not set.
        reply_to: Where answers go: an e-mail address, or empty.
        post: The same by post; may be empty.
    """

    mark: FormMark
    revision: str
    title: str
    edition: str
    clauses: tuple[FormClause, ...]
    gone: tuple[Gone, ...] = ()
    since: str = ""
    questions: tuple[Question, ...] = ()
    sectors: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    opens: str = ""
    closes: str = ""
    reply_to: str = ""
    post: str = ""

    @cached_property
    def by_id(self) -> Mapping[ClauseId, FormClause]:
        """The clauses by their ids."""
        return {clause.id: clause for clause in self.clauses}

    @cached_property
    def by_number(self) -> Mapping[str, FormClause]:
        """The clauses by their printed numbers."""
        return {clause.number: clause for clause in self.clauses if clause.number}

    @cached_property
    def by_name(self) -> Mapping[str, FormClause]:
        """The clauses by what people call them."""
        return {clause.name: clause for clause in self.clauses}

    @cached_property
    def by_code(self) -> Mapping[str, FormClause]:
        """The clauses by their room codes."""
        return {clause.code: clause for clause in self.clauses if clause.code}

    def question(self, key: str) -> Question | None:
        """Return the question with this key; None for none."""
        return next(
            (question for question in self.questions if question.key == key), None
        )
