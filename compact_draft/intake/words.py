"""What are some words of the body, wherever they stand: a cell, a list, a paragraph?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.intake.barred import is_barred
from compact_draft.intake.doubts import UNSAID
from compact_draft.intake.drafts import Draft
from compact_draft.intake.in_tables import in_table
from compact_draft.intake.kinds import Judge
from compact_draft.intake.own_words import is_contact_mark
from compact_draft.intake.prose import Prose
from compact_draft.intake.said_beside import with_what_is_beside
from compact_draft.intake.settled import (
    HEADING_DONE,
    NOBODY_YET,
    ROW_DONE,
    SAYS_DONE,
    is_past,
    says_it_is_done,
)
from compact_draft.intake.tables import Table
from compact_draft.intake.ticks import Bound, ticked
from compact_draft.intake.verdicts import Setting, Verdict
from compact_draft.intake.whose import TOLD, is_told
from compact_draft.model.clause import Kind
from compact_draft.word.reading.cells import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Some words and where they stand.

    Attributes:
        words: The words.
        setting: What is known before they are read.
        cell: Their cell, in a table with heads; None elsewhere.
        is_item: They are an item of a list.
        is_sentence: They are one of the sentences that a paragraph was parted into.
        after: The row under way before them in the same paragraph.
        bound: Whom boxes ticked below them bind; None where there are none.
    """

    words: str
    setting: Setting
    cell: Cell | None = None
    is_item: bool = False
    is_sentence: bool = False
    after: Draft | None = None
    bound: Bound | None = None


_MADE_BY_ITEMS = frozenset({Kind.COMMITMENT, Kind.ACTION, Kind.PROSE})
"""A question among items is none of them."""


class Words:
    """Says what words are, by the judge and by what the text says of their force."""

    def __init__(self, judge: Judge, prose: Prose, tables: Mapping[int, Table]) -> None:
        self.judge = judge
        self.prose = prose
        self.tables = tables

    def verdict(self, said: Said) -> Verdict:
        """Return what the words are; a promise that is done or dropped is none."""
        verdict = self._read(said)
        if said.cell is None and said.bound is None:
            verdict = with_what_is_beside(verdict, said.words, self.judge.rules)
        if said.words.rstrip().endswith("?") and verdict.kind in _MADE_BY_ITEMS:
            return Verdict(kind=Kind.PROSE, why="it asks something")
        if verdict.kind.is_promise and is_told(said.words):
            return Verdict(kind=Kind.QUOTE, why="somebody else's words", doubts=(TOLD,))
        if verdict.kind.is_promise and is_barred(said.words, self.judge.rules):
            marked = is_contact_mark(said.words)
            kind = Kind.CONTACT if marked else Kind.PROSE
            return Verdict(
                kind=kind, why="its words", doubts=() if marked else (UNSAID,)
            )
        settled = self._settled(said) if verdict.kind.is_promise else ""
        if settled:
            return Verdict(kind=Kind.PROSE, why=verdict.why, doubts=(settled,))
        return verdict

    def _settled(self, said: Said) -> str:
        """Return why a promise binds nobody, as the text itself says; empty for none."""
        cell = said.cell
        if cell is not None:
            table = self.tables[cell.table]
            if table.done.get(cell.row, cell.column) != cell.column:
                return ROW_DONE
            if table.names_nobody(cell):
                return NOBODY_YET
        if any(map(is_past, said.setting.section[-1:])):
            return HEADING_DONE
        return SAYS_DONE if says_it_is_done(said.words) else ""

    def _read(self, said: Said) -> Verdict:
        if said.bound is not None:
            return ticked(said.bound)
        if said.is_sentence:
            after = said.after
            before = None if after is None else after.party
            subject = None if after is None else self.prose.subject(after.text)
            return self.prose.verdict(said.words, said.setting, before, subject)
        if said.cell is not None:
            table = self.tables[said.cell.table]
            return in_table(self.judge, said.words, said.setting, table, said.cell)
        if said.is_item:
            return self.judge.item(said.words, said.setting)
        return self.judge.paragraph(said.words, said.setting)
