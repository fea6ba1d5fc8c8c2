"""What stands in the document, in what order? A draft laid out as plain values.

Any outline comes out whole: each of its clauses stands exactly once as *the* clause.
Appendices only refer to a clause by its number and a few of its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from compact_draft.drafting.balance import OneSided, Share, one_sided, shares
from compact_draft.drafting.number import (
    Number,
    Scheme,
    clauses_of,
    depth_of,
    is_title,
    numbers,
    top_level,
)
from compact_draft.drafting.tagline import tags_in_words
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import (
    Draft,
    OutlineRow,
    Party,
    Revision,
    bound_parties,
    overall_tag,
)
from compact_draft.model.framework import Framework
from compact_draft.model.tags import Achievability, Side, latest

SIDE_NAMES: Mapping[Side, str] = {
    Side.PUBLIC_BODIES: "Public bodies",
    Side.VCS: "Voluntary and community sector",
}
_SHORT_WORDS = 10
_ENDS = (".", "!", "?", ":")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One clause where it stands.

    Attributes:
        clause: The clause; its paragraphs are what is printed.
        manner: How it is laid out.
        number: As printed; empty for none.
        depth: Headings: level from 1 for a section. Others: depth from 0.
        tags: Its tags in words; empty for what is no promise or where they are hidden.
    """

    clause: Clause
    manner: Manner
    number: str = ""
    depth: int = 0
    tags: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table: everything that one side promises in it.

    Attributes:
        side: Whose column it is.
        name: Words for its head where no clause is the head.
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
    """

    mention: Mention
    bound: tuple[str, ...]
    by_when: tuple[str, ...]


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
class Choices:
    """What a builder may choose.

    Attributes:
        tags: Whether the tags are printed beside each promise.
        frameworks: National texts that links may name.
        side_names: Words for each side, where no heading of the outline gives them.
    """

    tags: bool = True
    frameworks: tuple[Framework, ...] = ()
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
        one_sided: Themes on which a side promises nothing.
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

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every clause once, in reading order."""
        found: list[Block] = []
        for part in self.parts:
            found += [part] if isinstance(part, Block) else _blocks_of(part)
        return tuple(found)


def lay_out(draft: Draft | Revision, choices: Choices | None = None) -> Layout:
    """Return the document of a draft, laid out.

    Raises:
        WorkspaceError: the outline names a clause that is not there, or one twice.
    """
    chosen = choices or Choices()
    maker = _Maker(draft, chosen)
    return Layout(
        title=draft.title,
        parties=draft.parties,
        parts=maker.parts(),
        aspirational=maker.aspirational(),
        national=maker.national(),
        shares=shares(draft),
        one_sided=one_sided(draft),
        side_names={**SIDE_NAMES, **chosen.side_names},
    )


def short_words(clause: Clause) -> str:
    """Return the clause's heading, else its first words, for a list.

    A heading that was given for other words is not used.
    """
    if clause.shown_heading:
        return clause.shown_heading
    words = clause.text.split()
    cut = " ".join(words[:_SHORT_WORDS]).rstrip(".,;: ")
    return f"{cut} …" if len(words) > _SHORT_WORDS else cut


def _blocks_of(table: Table) -> list[Block]:
    heads = [column.head for column in table.columns if column.head is not None]
    return heads + [block for column in table.columns for block in column.blocks]


def _is_numbered_prose(clause: Clause) -> bool:
    """Say whether it is whole sentences that the old Compact numbered: ``1.1 We ...``.

    The item of a list is none, whatever stood before it.
    """
    label = "" if clause.place is None else clause.place.label
    is_numbered = any(character.isalnum() for character in label.removeprefix("o"))
    return is_numbered and clause.text.endswith(_ENDS)


class _Maker:
    """What laying out one draft needs at every turn."""

    def __init__(self, draft: Draft | Revision, choices: Choices) -> None:
        self.draft = draft
        self.choices = choices
        self.held = clauses_of(draft)
        self.numbers = numbers(draft)
        self.top = top_level(draft)

    def parts(self) -> tuple[Block | Table, ...]:
        found: list[Block | Table] = []
        rows = self.draft.outline.rows
        for in_table, run in groupby(rows, key=lambda row: row.column is not None):
            if in_table:
                found.append(self._table(tuple(run)))
            else:
                found += [self._block(row) for row in run]
        return tuple(found)

    def _table(self, run: tuple[OutlineRow, ...]) -> Table:
        columns = []
        for side in dict.fromkeys(row.column for row in run if row.column):
            blocks = [self._block(row) for row in run if row.column is side]
            head = None
            if blocks[0].clause.kind is Kind.HEADING:
                head = blocks.pop(0)
            name = self.choices.side_names.get(side, SIDE_NAMES[side])
            column = Column(side=side, name=name, head=head, blocks=tuple(blocks))
            columns.append(column)
        return Table(columns=tuple(columns))

    def _block(self, row: OutlineRow) -> Block:
        clause = self.held[row.clause]
        number = self.numbers[row.clause]
        manner = self._manner(row, clause, number)
        is_heading = clause.kind is Kind.HEADING
        depth = row.level or 0
        if is_heading:
            depth = max(1, depth_of(row, clause) - self.top + 1)
        return Block(
            clause=clause,
            manner=manner,
            number=number.text,
            depth=depth,
            tags=self._tags(row, clause),
        )

    def _manner(self, row: OutlineRow, clause: Clause, number: Number) -> Manner:
        by_scheme = {
            Scheme.SECTION: Manner.SECTION,
            Scheme.CLAUSE: Manner.CLAUSE,
            Scheme.OPENING: Manner.OPENING,
            Scheme.LETTER: Manner.LETTERED,
        }
        if number.scheme in by_scheme:
            return by_scheme[number.scheme]
        if clause.kind is Kind.HEADING:
            if row.column is not None:
                return Manner.COLUMN_HEADING
            titled = is_title(row, self.draft, self.held)
            return Manner.TITLE if titled else Manner.SUBHEADING
        if clause.kind is Kind.QUOTE:
            return Manner.QUOTE
        if clause.kind is Kind.CASE_STUDY:
            return Manner.CASE_STUDY
        is_item = row.level is not None and not _is_numbered_prose(clause)
        return Manner.BULLET if is_item else Manner.TEXT

    def _tags(self, row: OutlineRow, clause: Clause) -> str:
        if not self.choices.tags:
            return ""
        return tags_in_words(
            clause,
            self.draft.parties,
            self.choices.frameworks,
            with_bearer=row.column is None,
        )

    def _mention(self, clause: Clause) -> Mention:
        reference = self.numbers[clause.id].reference
        return Mention(clause=clause.id, reference=reference, words=short_words(clause))

    def _in_order(self) -> list[Clause]:
        return [self.held[wanted] for wanted in self.numbers]

    def aspirational(self) -> tuple[Aspiration, ...]:
        found = []
        for clause in self._in_order():
            tag = overall_tag(clause, self.draft.parties).value
            if clause.kind.is_promise and tag is Achievability.ASPIRATIONAL:
                found.append(self._aspiration(clause))
        return tuple(found)

    def _aspiration(self, clause: Clause) -> Aspiration:
        names = {party.id: party.name for party in self.draft.parties}
        bound = bound_parties(clause, self.draft.parties)
        rows = latest(clause.evidence)
        said = []
        for party in (one for one in bound if one in rows):
            when = f", by {rows[party].by_when}" if rows[party].by_when else ""
            state = rows[party].state.replace("_", " ")
            said.append(f"{names.get(party, party)}: {state}{when}")
        return Aspiration(
            mention=self._mention(clause),
            bound=tuple(names.get(party, party) for party in bound),
            by_when=tuple(said),
        )

    def national(self) -> tuple[National, ...]:
        found = []
        for framework in self.choices.frameworks:
            rows = []
            for undertaking in framework.undertakings:
                key = (framework.id, undertaking.ref)
                answering = tuple(
                    self._mention(clause)
                    for clause in self._in_order()
                    if key in {(link.framework, link.ref) for link in clause.links}
                )
                row = Answered(
                    ref=undertaking.ref,
                    text=undertaking.text,
                    caution=undertaking.caution,
                    clauses=answering,
                )
                rows += [row] if answering else []
            if rows:
                found.append(
                    National(
                        title=f"{framework.title}, {framework.edition}",
                        statement=framework.statement,
                        rows=tuple(rows),
                    )
                )
        return tuple(found)
