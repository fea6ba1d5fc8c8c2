"""What stands in the document, in what order? A draft laid out as plain values.

Any outline comes out whole: each of its clauses stands exactly once as *the* clause.
Appendices only refer to a clause by its number and a few of its words.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from compact_draft.drafting.again import again_lines
from compact_draft.drafting.balance import one_sided, shares
from compact_draft.drafting.layout import (
    SIDE_NAMES,
    Answered,
    Aspiration,
    Block,
    Choices,
    Column,
    Layout,
    Manner,
    Mention,
    National,
    Table,
)
from compact_draft.drafting.links import words_of_undertakings
from compact_draft.drafting.number import (
    Number,
    Scheme,
    clauses_of,
    depth_of,
    is_title,
    numbers,
    top_level,
)
from compact_draft.drafting.tagline import (
    binds_in_words,
    tags_in_words,
    unsettled_in_words,
)
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import (
    Draft,
    OutlineRow,
    Revision,
    bound_parties,
    overall_tag,
)
from compact_draft.model.look_again import Known, look_again
from compact_draft.model.tags import Achievability, Side
from compact_draft.text.shortened import first_words

__all__ = [
    "SIDE_NAMES",
    "Answered",
    "Aspiration",
    "Block",
    "Choices",
    "Column",
    "Layout",
    "Manner",
    "Mention",
    "National",
    "Table",
    "lay_out",
    "short_words",
]
_STANDING = {
    "footnote": Manner.NOTE,
    "endnote": Manner.NOTE,
    "box": Manner.BOX,
    "cover": Manner.COVER,
}
_SHORT_WORDS = 10
_ENDS = (".", "!", "?", ":")


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
        one_sided=one_sided(draft) if chosen.notes else (),
        side_names={**SIDE_NAMES, **chosen.side_names},
        unsettled=unsettled_in_words(maker.held.values(), draft.parties)
        if chosen.tags and not chosen.agreed
        else "",
    )


def short_words(clause: Clause) -> str:
    """Return the clause's heading, else its first words, for a list.

    A heading that was given for other words is not used.
    """
    if clause.shown_heading:
        return clause.shown_heading
    return first_words(clause.text, _SHORT_WORDS, without=".,;: ")


def _old_head(blocks: Iterable[Block]) -> str:
    """Return the words that most clauses of a column had at its head in the old file."""
    words = [
        " ".join(block.clause.place.head.split()).rstrip(" :…")
        for block in blocks
        if block.clause.place is not None and block.clause.place.head
    ]
    return max(words, key=words.count, default="")


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
        self.said_once, self.quiet = self._bearers() if choices.tags else ({}, set())

    def _bearers(self) -> tuple[dict[ClauseId, str], set[ClauseId]]:
        """Return what is said under a heading of all its promises, and which those are."""
        said: dict[ClauseId, str] = {}
        quiet: set[ClauseId] = set()
        heading: ClauseId = ""
        runs: dict[ClauseId, list[Clause]] = {}
        for row in self.draft.outline.rows:
            clause = self.held[row.clause]
            if row.column is not None:
                continue
            if clause.kind is Kind.HEADING:
                heading = clause.id
            elif clause.kind.is_promise and heading:
                runs.setdefault(heading, []).append(clause)
        for under, promises in runs.items():
            bound = {(clause.by, clause.only) for clause in promises}
            words = binds_in_words(promises[0].by)
            if len(promises) > 1 and len(bound) == 1 and words:
                if promises[0].only:
                    continue
                said[under] = f"Every promise under this heading {words}"
                quiet |= {clause.id for clause in promises}
        return said, quiet

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
            name = _old_head(blocks) or self.choices.side_names.get(
                side, SIDE_NAMES[side]
            )
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
            tags=self.said_once.get(clause.id) or self._tags(row, clause),
            notes=self._notes(clause),
            source=self.choices.noted.sources.get(clause.id, ""),
            says_source=self.choices.noted.prints_sources,
            examples=self.choices.noted.examples.get(clause.id, ()),
        )

    def _manner(self, row: OutlineRow, clause: Clause, number: Number) -> Manner:
        by_scheme = {
            Scheme.SECTION: Manner.SECTION,
            Scheme.CLAUSE: Manner.CLAUSE,
            Scheme.OPENING: Manner.OPENING,
            Scheme.LETTER: Manner.LETTERED,
        }
        standing = "" if clause.place is None else clause.place.standing
        plain = not clause.kind.is_promise and clause.kind is not Kind.HEADING
        if plain and standing in _STANDING and row.column is None:
            return _STANDING[standing]
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
            with_bearer=row.column is None and clause.id not in self.quiet,
            notes=self.choices.notes,
        )

    def _notes(self, clause: Clause) -> tuple[str, ...]:
        if not self.choices.notes:
            return ()
        known = Known(
            undertakings=words_of_undertakings(self.choices.frameworks),
            wordings=self.choices.wordings,
            beside=self.choices.noted.again,
        )
        again = again_lines(look_again(clause, known), self.draft.parties)
        return (*again, *self.choices.noted.lines.get(clause.id, ()))

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
        rows = clause.standing_evidence
        said = []
        for party in (name for name in bound if name in rows):
            when = f", by {rows[party].by_when}" if rows[party].by_when else ""
            state = rows[party].state.replace("_", " ")
            said.append(f"{names.get(party, party)}: {state}{when}")
        return Aspiration(
            mention=self._mention(clause),
            bound=tuple(names.get(party, party) for party in bound),
            by_when=tuple(said),
            silent=self._silent([name for name in bound if name not in rows]),
        )

    def _silent(self, silent: list[str]) -> tuple[str, ...]:
        """Return names for parties of which nothing is known; a whole side by its name."""
        found: list[str] = []
        for side in Side:
            signing = [p for p in self.draft.parties if p.signs and p.side is side]
            own = [party for party in signing if party.id in silent]
            if own == signing and len(own) > 1:
                found.append(self.choices.side_names.get(side, SIDE_NAMES[side]))
            else:
                found += [party.name for party in own]
        known = {party.id for party in self.draft.parties if party.signs}
        return (*found, *(name for name in silent if name not in known))

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
                    caution=undertaking.caution if self.choices.notes else "",
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
