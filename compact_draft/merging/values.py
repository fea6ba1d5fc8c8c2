"""Several old Compacts side by side: their clauses, what people chose, what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from compact_draft.judgement.facts import Facts
from compact_draft.model.clause import Clause, ClauseId


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One of the old Compacts, as ``merging.toml`` names it.

    Attributes:
        name: What people call it, such as "Ashby".
        prefix: What the ids of its clauses begin with.
        file: Name of the file that it was read from.
        sha256: Digest of that file's bytes, in hex; of a folder, of the text that was
            taken from it.
    """

    name: str
    prefix: str
    file: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person chose for some clauses.

    Attributes:
        clauses: Ids of all of them, in the order of the Compacts; they become one.
        words: Id of the one whose words stand; empty where other words do, or none.
        text: Other words that stand; empty where those of a clause do.
        why: The reason; never empty where they are left out.
        by: Who chose.
        when: ISO date or time of that.
    """

    clauses: tuple[ClauseId, ...]
    words: ClauseId = ""
    text: str = ""
    why: str = ""
    by: str = ""
    when: str = ""

    @property
    def is_left_out(self) -> bool:
        """Whether none of them stands in the new Compact."""
        return not self.words and not self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """All that ``merging.toml`` says.

    Attributes:
        base: The Compact on whose old file the redline is made.
        others: The other ones, in the order in which they were added.
        choices: What people chose; each clause is in one at most.
        stands: Where each clause stands in the new text: (old id, new id), in order;
            empty until the new text is made.
    """

    base: Source
    others: tuple[Source, ...] = ()
    choices: tuple[Choice, ...] = ()
    stands: tuple[tuple[ClauseId, ClauseId], ...] = ()

    @property
    def sources(self) -> tuple[Source, ...]:
        """All of them, the base first."""
        return (self.base, *self.others)

    @property
    def is_made(self) -> bool:
        """Whether the new text is made."""
        return bool(self.stands)


@dataclass(frozen=True, slots=True, kw_only=True)
class Old:
    """One clause of one of the old Compacts.

    Attributes:
        clause: It.
        source: Name of the Compact.
        number: As it was printed; empty for none.
        section: The headings above it, the outermost first.
        facts: What it can be held to; None where it has not been read.
        refs: Numbers of the national undertakings that it seems to answer to.
        theme: What it seems to be about; empty for not known.
        meant: How strongly each national undertaking is meant, from 0 to 1; empty where
            it has not been read.
    """

    clause: Clause
    source: str
    number: str = ""
    section: tuple[str, ...] = ()
    facts: Facts | None = None
    refs: tuple[str, ...] = ()
    theme: str = ""
    meant: Mapping[str, float] = field(default_factory=dict)

    @property
    def id(self) -> ClauseId:
        """Its id."""
        return self.clause.id

    @property
    def named(self) -> str:
        """How people name it: "Ashby 3.2", or "Ashby, under “Funding”"."""
        if self.number:
            return f"{self.source} {self.number}"
        under = f"under “{self.section[-1]}”" if self.section else "at its beginning"
        return f"{self.source}, {under}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A clause of a group, and how it binds beside the strongest.

    Attributes:
        old: The clause.
        weaker: In what it binds less than the first of its group, in words.
        firmer: In what it binds more than that one, in words.
    """

    old: Old
    weaker: tuple[str, ...] = ()
    firmer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Clauses that promise the same act, or one that nothing else is like.

    Attributes:
        name: A number, from 1 in the order of the base and then of the others.
        ranked: The strongest first.
    """

    name: str
    ranked: tuple[Ranked, ...]

    @property
    def ids(self) -> tuple[ClauseId, ...]:
        """Ids of its clauses, the strongest first."""
        return tuple(wording.old.id for wording in self.ranked)

    @property
    def is_alone(self) -> bool:
        """Whether nothing else is like it."""
        return len(self.ranked) == 1


class Fate(StrEnum):
    """What became of a clause of an old Compact."""

    OPEN = "open"
    LEFT_OUT = "left out"
    MERGED = "merged"
    KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounted:
    """One clause of one of the old Compacts, and where it went.

    Attributes:
        old: The clause.
        group: The group that it is in.
        fate: What became of it.
        into: Ids of the clauses that it was merged with, in order; empty otherwise.
        words: Id of the clause whose words stand for it; empty where other words do.
        text: The words that stand for it; empty where none do.
        now: Id in the new text; empty before that is made.
        weaker: In what the words that stand bind less than its own did, in words.
        why: The reason that was given; may be empty.
    """

    old: Old
    group: str
    fate: Fate
    into: tuple[ClauseId, ...] = ()
    words: ClauseId = ""
    text: str = ""
    now: ClauseId = ""
    weaker: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Every clause of every old Compact, each once.

    Attributes:
        sources: Names of the Compacts, the base first.
        rows: In the order of the Compacts.
        groups: What is alike, in order.
        is_made: Whether the new text is made.
        missing: Clauses that the account says stand and that stand no longer.
    """

    sources: tuple[str, ...]
    rows: tuple[Accounted, ...]
    groups: tuple[Group, ...]
    is_made: bool = False
    missing: tuple[ClauseId, ...] = ()

    @property
    def waiting(self) -> tuple[Accounted, ...]:
        """What nobody has settled yet."""
        return tuple(row for row in self.rows if row.fate is Fate.OPEN)

    def count(self, source: str, fate: Fate | None = None) -> int:
        """Return how many clauses a Compact has, of one fate or in all."""
        return sum(
            row.old.source == source and fate in (None, row.fate) for row in self.rows
        )

    @property
    def closes(self) -> bool:
        """Whether every clause is settled, and what was made still stands."""
        return not self.waiting and not self.missing
