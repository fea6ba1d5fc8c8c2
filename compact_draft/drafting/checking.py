"""What a check is: a small function that looks at the draft and gives findings.

A check is registered with its name, what it looks for, and the rule sets it belongs to.
An achievable promise is held to all of them; an aspirational one, which nobody keeps yet,
only to those that make sense of it. What is not settled is held to the rules of the
achievable. A finding is advice and stops nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from compact_draft.drafting.listing import Listed, listed
from compact_draft.drafting.number import numbers
from compact_draft.model.clause import ClauseId
from compact_draft.model.compact import Draft
from compact_draft.model.tags import Achievability

ACHIEVABLE, ASPIRATIONAL = Achievability.ACHIEVABLE, Achievability.ASPIRATIONAL
BOTH = frozenset({ACHIEVABLE, ASPIRATIONAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A body or law that is no more, or is called otherwise.

    Attributes:
        name: A pattern for its names; whole words are found, capitals as written.
        since: Since when.
        say: What to say in its place.
    """

    name: str
    since: str
    say: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Lines by which a check is tried: it finds something in some, nothing in others."""

    finds: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckWords:
    """What the checks know: data that a group may add to.

    Attributes:
        known: Short names that need no words of their own.
        stale: Bodies and laws that are no more.
        cases: Lines to try each check by, under its name.
    """

    known: frozenset[str] = frozenset()
    stale: tuple[Stale, ...] = ()
    cases: Mapping[str, Case] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a check found.

    Attributes:
        check: Name of the check.
        clause: Id of the clause.
        words: The words it is about, as they stand.
        what: What is found, in words.
        mend: What may be done, with the command where there is one.
    """

    check: str
    clause: ClauseId
    words: str
    what: str
    mend: str


class Checked:
    """The draft as the checks see it."""

    def __init__(self, draft: Draft, words: CheckWords) -> None:
        """Take a draft and what the checks know."""
        self.draft = draft
        self.words = words
        self.rows: tuple[Listed, ...] = listed(draft)
        self.numbers = {number: held.text for number, held in numbers(draft).items()}
        self.columns = {row.clause: row.column for row in draft.outline.rows}

    @cached_property
    def promises(self) -> tuple[Listed, ...]:
        """Every promise, in order."""
        return tuple(row for row in self.rows if row.clause.kind.is_promise)


Check = Callable[[Checked], Iterable[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """A check with its name.

    Attributes:
        name: As people and waivers name it.
        looks_for: What it looks for, in a few words.
        rule_sets: The tags of promises to which it applies.
        find: The function.
    """

    name: str
    looks_for: str
    rule_sets: frozenset[Achievability]
    find: Check


CHECKS: dict[str, Registered] = {}


def check(
    name: str, looks_for: str, rule_sets: frozenset[Achievability] = BOTH
) -> Callable[[Check], Check]:
    """Register a function as a check."""

    def register(find: Check) -> Check:
        CHECKS[name] = Registered(
            name=name, looks_for=looks_for, rule_sets=rule_sets, find=find
        )
        return find

    return register


def set_of(row: Listed) -> Achievability:
    """Return the rule set that a clause is held to; what is not settled to the strict."""
    value = None if row.tag is None else row.tag.value
    return ASPIRATIONAL if value is ASPIRATIONAL else ACHIEVABLE


def whole(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that finds whole words only."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", flags)
