"""What stands in a document, as plain values: blocks, tables, appendices, choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from compact_draft.drafting.balance import OneSided, Share
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Party
from compact_draft.model.framework import Framework
from compact_draft.model.look_again import LookAgain
from compact_draft.model.tags import Side

SIDE_NAMES: Mapping[Side, str] = {
    Side.PUBLIC_BODIES: "Public bodies",
    Side.VCS: "Voluntary and community sector",
}


class Manner(StrEnum):
    """How a block is laid on the page."""

    TITLE = "title"
    SECTION = "section"
    SUBHEADING = "subheading"
    COLUMN_HEADING = "heading in a column"
    CLAUSE = "clause"
    OPENING = "opening clause"
    LETTERED = "lettered"
    BULLET = "bullet"
    TEXT = "text"
    QUOTE = "quote"
    CASE_STUDY = "case study"
    NOTE = "note"
    BOX = "box"
    COVER = "cover"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One clause where it stands.

    Attributes:
        clause: The clause; its paragraphs are what is printed.
        manner: How it is laid out.
        number: As printed; empty for none.
        depth: Headings: level from 1 for a section. Others: depth from 0.
        tags: Its tags in words; under a heading, whom all its promises bind. Empty for
            what is no promise, where nothing is settled or where they are hidden.
        notes: What only the writers are to read beside it; a line each.
        source: From where it was borrowed, in words; empty for nowhere.
        says_source: Whether that is printed.
        examples: How it is kept in practice, an example each.
    """

    clause: Clause
    manner: Manner
    number: str = ""
    depth: int = 0
    tags: str = ""
    notes: tuple[str, ...] = ()
    source: str = ""
    says_source: bool = False
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table: everything that one side promises in it.

    Attributes:
        side: Whose column it is.
        name: Words for its head where no clause is the head: those of the old table,
            else the side's.
        head: The heading clause that is its head; None where there is none.
        blocks: Its clauses, in order; they do not pair with another column's.
    """

    side: Side
    name: str
    head: Block | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Clauses in columns, one for a side."""

    columns: tuple[Column, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every clause of it: the heads, then column by column."""
        heads = [column.head for column in self.columns if column.head is not None]
        return (*heads, *(block for column in self.columns for block in column.blocks))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A clause referred to from elsewhere, never printed again.

    Attributes:
        clause: Its id.
        reference: "clause 3.2"; empty where it prints no number.
        words: A few words of it.
    """

    clause: ClauseId
    reference: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aspiration:
    """One line of the appendix of aspirational commitments.

    Attributes:
        mention: The commitment.
        bound: Names of the parties it binds.
        by_when: What they say of it: "Wexcombe Council: not yet, by March 2027".
        silent: Names of those it binds that have said nothing of it; a whole side that is
            silent is named once.
    """

    mention: Mention
    bound: tuple[str, ...]
    by_when: tuple[str, ...]
    silent: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """Whom it binds and what each says of it, every name once."""
        quiet = f"{'; '.join(self.silent)}: nothing said yet"
        return (*self.by_when, *([quiet] if self.silent else []))


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One line of the appendix of national undertakings.

    Attributes:
        ref: The undertaking's number.
        text: Its words as the framework file has them.
        caution: What must be said beside it; may be empty.
        clauses: The clauses that answer to it.
    """

    ref: str
    text: str
    caution: str
    clauses: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class National:
    """The undertakings of one framework that the Compact answers to.

    Attributes:
        title: The framework's title and edition.
        statement: Whose words they are (our paraphrase, or the official text).
        rows: In the framework's order.
    """

    title: str
    statement: str
    rows: tuple[Answered, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What is kept elsewhere and stands beside the clauses, by their ids.

    Attributes:
        lines: What the writers are to read beside a clause.
        again: What was given for other words and is not kept on the clause.
        sources: From where a clause was borrowed, in words.
        prints_sources: Whether that is printed; data always have it.
        examples: How a clause is kept in practice, an example each.
    """

    lines: Mapping[ClauseId, tuple[str, ...]] = field(default_factory=dict)
    again: Mapping[ClauseId, tuple[LookAgain, ...]] = field(default_factory=dict)
    sources: Mapping[ClauseId, str] = field(default_factory=dict)
    prints_sources: bool = False
    examples: Mapping[ClauseId, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a builder may choose.

    Attributes:
        tags: Whether the tags are printed beside each promise.
        frameworks: National texts that links may name.
        side_names: Words for each side, where no heading of the outline gives them.
        notes: Whether what only the writers are to read stands beside the clauses; never
            in a copy that goes out.
        wordings: Earlier wordings by their prints, to show in such notes.
        noted: What is kept elsewhere and stands beside the clauses.
        agreed: Whether it is the agreed text, which does not say what is not settled yet.
    """

    tags: bool = True
    frameworks: tuple[Framework, ...] = ()
    notes: bool = False
    wordings: Mapping[str, str] = field(default_factory=dict)
    noted: Noted = field(default_factory=Noted)
    agreed: bool = False
    side_names: Mapping[Side, str] = field(default_factory=lambda: SIDE_NAMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A whole document, laid out; no Word in it yet.

    Attributes:
        title: The Compact's title.
        parties: Its parties.
        parts: The clauses in order, those in columns gathered in tables.
        aspirational: The appendix of aspirational commitments.
        national: The appendices of national undertakings, one a framework.
        shares: How many promises fall on each party.
        one_sided: Themes on which a side promises nothing: a note for the writers.
        unsettled: One or two sentences on how much of the tags is not settled; empty
            for nothing, and where they are hidden.
        side_names: Words for each side.
    """

    title: str
    parties: tuple[Party, ...]
    parts: tuple[Block | Table, ...]
    aspirational: tuple[Aspiration, ...]
    national: tuple[National, ...]
    shares: tuple[Share, ...]
    one_sided: tuple[OneSided, ...]
    side_names: Mapping[Side, str]
    unsettled: str = ""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every clause once, in reading order."""
        found: list[Block] = []
        for part in self.parts:
            found += [part] if isinstance(part, Block) else part.blocks
        return tuple(found)
