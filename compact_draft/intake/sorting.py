"""The walk over the lines of the body: sections, lists, tables, and what goes together.

Each line becomes a row under way, or joins the one that it goes on from.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.intake.across import Region
from compact_draft.intake.box_heads import BOX_TITLE, above_box, box_heads
from compact_draft.intake.context import Above, Context
from compact_draft.intake.doubting import (
    BROKEN,
    GOES_ON,
    LOST_BULLET,
    doubt_fragment,
    doubt_looks,
    doubt_sentences,
)
from compact_draft.intake.drafts import Draft, item_parts, parts_of, whole
from compact_draft.intake.found import Found
from compact_draft.intake.headings import Heading
from compact_draft.intake.hyphens import closed, words_in
from compact_draft.intake.joining import MAYBE_BROKEN, Joiner
from compact_draft.intake.kinds import Judge
from compact_draft.intake.line_forms import ends_in_a_condition, opens_with_a_verb
from compact_draft.intake.lines import Line
from compact_draft.intake.listing import Listing
from compact_draft.intake.marks import is_bare_number
from compact_draft.intake.prose import Prose
from compact_draft.intake.rules import Role
from compact_draft.intake.stems import stem_of
from compact_draft.intake.table_shapes import table_number
from compact_draft.intake.tables import cell_in, is_row_head
from compact_draft.intake.tongues import OTHER_TONGUE
from compact_draft.intake.verdicts import Verdict
from compact_draft.intake.words import Said, Words
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By, Side
from compact_draft.word.reading.cells import Cell

_INNERMOST = 1000.0


class Sorter:
    """Sorts the lines of one body; `sort` gives the rows under way, in order."""

    def __init__(
        self,
        lines: Sequence[Line],
        judge: Judge,
        found: Found,
        *,
        under: Sequence[Above] = (),
    ) -> None:
        self.lines = list(lines)
        self.judge = judge
        self.found = found
        self.tables = tables = found.tables
        known = words_in("\n".join(line.text for line in lines))
        self.joiner = Joiner(judge, tables, known)
        self.context = Context(stack=list(under))
        self.drafts: list[Draft] = []
        self.prose = Prose(judge)
        self.words = Words(judge, self.prose, tables)
        self.listing = Listing(
            self.lines,
            judge,
            furniture=found.furniture,
            headings=found.headings,
            others=found.others,
            two_tongues=found.two_tongues,
            tables=tables,
        )

    def sort(self) -> list[Draft]:
        """Return the rows under way, in document order."""
        n = 0
        while n < len(self.lines):
            box = self.lines[n].block.box
            if box is not None and not self._is_inner and n not in self.found.headings:
                end = n
                while end < len(self.lines) and self.lines[end].block.box == box:
                    end += 1
                self._take_box(n, end)
                n = end
                continue
            region = self.found.across.get(n)
            if region is not None and not self._is_inner:
                self._take_region(region)
                n = region.stop
                continue
            self._take(n, self.lines[n])
            n += 1
        return self.drafts

    @property
    def _is_inner(self) -> bool:
        """Whether it walks over one text box."""
        return bool(self.lines) and all(line.block.in_box for line in self.lines)

    def _take(self, n: int, line: Line) -> None:
        self.context.we = self.found.writers.get(n)
        if n in self.found.others and n not in self.found.furniture:
            self._take_other_tongue(line)
            return
        self._follow_table(line, goes_on=n in self.listing.lost)
        if n in self.found.furniture:
            self._add_furniture(line, self.found.furniture[n])
        elif n in self.found.headings:
            self._take_heading(line, self.found.headings[n])
        else:
            self._take_line(n, line)

    # Furniture, headings, boxes, tables

    def _add_furniture(self, line: Line, why: str) -> None:
        held = [whole(line)]
        self.drafts.append(Draft(parts=held, section=self.context.section, why=why))

    def _take_other_tongue(self, line: Line) -> None:
        """Take a line in another language; it does not interrupt what is around it."""
        verdict = Verdict(
            kind=Kind.PROSE, why="another language", doubts=(OTHER_TONGUE,)
        )
        draft = self._draft(line, 0, verdict)
        draft.parts = parts_of(line)
        self.drafts.append(draft)

    def _take_heading(self, line: Line, heading: Heading) -> None:
        self.context.close(heading.rank)
        self.drafts.append(
            Draft(
                parts=parts_of(line),
                section=self.context.section,
                kind=Kind.HEADING,
                why=heading.why,
                number=line.number,
                level=heading.level or self.context.depth + 1,
                doubts=list(heading.doubts),
            )
        )
        cell = line.block.cell
        table = None if cell is None else table_number(cell)
        self.context.open(heading, closed(line.words), table)

    def _take_box(self, start: int, end: int) -> None:
        """Take a text box as a small text of its own, under the heading it stands by.

        It is read as the body is, but its headings open no section of the document.
        """
        lines = self.lines[start:end]
        furniture = {
            n - start: why
            for n, why in self.found.furniture.items()
            if start <= n < end
        }
        others = {n - start for n in self.found.others if start <= n < end}
        found = Found(
            furniture=furniture,
            headings=box_heads(lines, self.judge, furniture),
            tables=self.tables,
            others=frozenset(others),
            two_tongues=self.found.two_tongues,
        )
        inner = Sorter(
            lines,
            self.judge,
            found,
            under=above_box(lines, self.context.stack, self.judge.rules),
        )
        for draft in inner.sort():
            if draft.kind is Kind.HEADING and draft.why == BOX_TITLE:
                draft.kind, draft.level = Kind.PROSE, None
            if draft.kind is not None and draft.why != BOX_TITLE:
                draft.why = f"in a text box; {draft.why}"
            draft.run += self.context.run
            draft.section = self.context.section
            self.drafts.append(draft)
        self.context.run += inner.context.run + 1

    def _take_region(self, region: Region) -> None:
        """Take columns that are no table: each clause by the side of its column."""
        self.context.end_list()
        section, setting = self.context.section, self.context.setting
        for n in range(region.start, region.stop):
            if n in self.found.furniture:
                self._add_furniture(self.lines[n], self.found.furniture[n])
        for head in region.heads:
            self.drafts.append(Draft(parts=[head], section=section, why="table head"))
        for item in region.items:
            verdict = self.judge.promise(
                Kind.COMMITMENT, item.words, "its column", item.side, setting
            )
            draft = self._draft(item.parts[0].line, 0, verdict)
            draft.parts, draft.number = list(item.parts), ""
            self._add(draft)
        self.context.last = None

    def _follow_table(self, line: Line, *, goes_on: bool) -> None:
        """Open and close what a table and its cells open and close."""
        context, cell = self.context, cell_in(line, self.tables)
        number = None if cell is None else cell.table
        if number != context.table:
            if context.table is not None:
                context.stack = context.stack[: context.above_table]
            if cell is not None and cell.above:
                context.leave(table_number(cell))
            context.above_table = len(context.stack)
            context.table = number
            context.last = None
        before, context.cell = context.cell, line.block.cell
        if before == line.block.cell:
            return
        if before is not None and context.table is None and context.cell_worded:
            context.stack = context.stack[: context.above_cell]
        context.above_cell, context.cell_worded = len(context.stack), False
        if context.row_only and (
            cell is None or before is None or cell.row != before.row
        ):
            context.stack = context.stack[: context.above_table]
            context.row_only = False
        here = line.block.cell
        tongues = here is not None and here.table in self.found.two_tongues
        stays = here and before and before.table == here.table
        if (tongues and (stays or before is None)) or (goes_on and not cell):
            return
        context.end_list()
        same_row = before and here and before.row == here.row
        context.number = context.number if same_row else ""

    # Lines

    def _take_line(self, n: int, line: Line) -> None:
        cell = cell_in(line, self.tables)
        if cell is None and self.listing.is_lone_number(n):
            self.context.number = line.text
            self._add_furniture(line, "the number of the next line")
            return
        if cell is not None and self._take_cell_line(line, cell):
            return
        begins = cell is None and bool(self.context.number)
        last = self.context.last
        may_join = n not in self.listing.lost or self.joiner.must_join(last, line)
        may_join = may_join and not self.listing.begins_a_list(n, last)
        if may_join and not begins and self._join(line, cell):
            return
        plain = cell is None and n not in self.found.bound
        if plain and (line.number or not self.listing.is_item(n)):
            line = self.lines[n] = self.prose.parted(line, self.context.setting)
        for order, words in enumerate(line.said):
            if not line.segments[order].led:
                dated = [line.said[part.order] for part in item_parts(line, order)[1:]]
                self._take_item(n, order, " ".join((words, *dated)), cell)

    def _take_cell_line(self, line: Line, cell: Cell) -> bool:
        """Take what only stands in tables: numbers, row heads, terms; say if it was."""
        table, context = self.tables[cell.table], self.context
        role = table.role(cell)
        if is_bare_number(line.text) and (role is Role.NUMBER or not table.head(cell)):
            context.number = line.text
            self._add_furniture(line, "row number")
            return True
        if is_row_head(line, cell, table):
            self._take_row_head(line, cell)
            return True
        if table.has_terms and role in (Role.TERM, Role.MEANING):
            self._take_definition_cell(line, cell)
            return True
        return False

    def _take_row_head(self, line: Line, cell: Cell) -> None:
        context = self.context
        context.stack = context.stack[: context.above_table]
        head = self.tables[cell.table].rows.get(cell.row)
        of_row = head is not None and head.column == cell.column
        why = "the head of a row" if cell.span == 1 else "a head across the table"
        self._take_heading(line, Heading(rank=_INNERMOST, why=why))
        context.row_only = of_row

    def _take_definition_cell(self, line: Line, cell: Cell) -> None:
        """Take one row of a table of terms as one definition."""
        last = self.context.last
        held = None if last is None else last.first.block.cell
        if (
            last is not None
            and held
            and (held.table, held.row) == (cell.table, cell.row)
        ):
            last.parts += parts_of(line, joint="\n\n")
            return
        verdict = Verdict(kind=Kind.DEFINITION, why="a row of a table of terms")
        draft = self._draft(line, 0, verdict)
        draft.parts = parts_of(line)
        self._add(draft)

    def _join(self, line: Line, cell: Cell | None) -> bool:
        """Join a line to the row that it goes on from; say whether there is one."""
        onto = self.joiner.onto(line, cell, self.context.last, self.context.section)
        if onto is None:
            return False
        draft, joint = onto
        draft.parts += parts_of(line, joint=joint)
        if joint != "\n\n":
            draft.doubt(BROKEN)
        return True

    def _take_item(self, n: int, order: int, words: str, cell: Cell | None) -> None:
        context, line = self.context, self.lines[n]
        lost = n in self.listing.lost or line.segments[order].bare
        is_item = line.is_item if order == 0 else bool(line.segments[order].label)
        is_item = is_item or lost or (bool(context.number) and line.block.cell is None)
        level = self._level(line, order) if is_item else None
        if level is None:
            context.end_list()
        else:
            context.stems = [stem for stem in context.stems if stem.level < level]
        draft = self._draft(
            line, order, self._verdict(n, order, words, cell, is_item=is_item)
        )
        draft.level = level
        draft.in_list = is_item
        if not draft.number and context.number:
            mark, context.number = context.number, ""
            draft.number = mark if any(map(str.isalnum, mark)) else ""
        if lost:
            draft.doubt(LOST_BULLET)
        doubt_fragment(draft, words, level, context.setting.stem, self.judge.own)
        doubt_sentences(draft, words, self.judge.own)
        if self.listing.leads_in(n, order, words):
            self._make_stem(draft, words, level)
        elif not is_item and cell is None and line.begins_low:
            draft.doubt(MAYBE_BROKEN)
        self._add(draft)
        self.joiner.remember(draft, cell)

    def _level(self, line: Line, order: int) -> int:
        last = self.context.last
        leads = last is not None and last.is_stem and last.in_list
        under = last.level if leads and last is not None else None
        return self.listing.level(line, order, self.context.forms, under=under)

    def _verdict(
        self, n: int, order: int, words: str, cell: Cell | None, *, is_item: bool
    ) -> Verdict:
        return self.words.verdict(
            Said(
                words=words,
                setting=self.context.setting,
                cell=cell,
                is_item=is_item,
                is_sentence=self.lines[n].segments[order].sentence,
                after=self.context.last if order else None,
                bound=self.found.bound.get(n),
            )
        )

    def _make_stem(self, draft: Draft, words: str, level: int | None) -> None:
        """Let a line lead in the list behind it; it is then no promise itself.

        An item that is an act by itself ("tell funders of problems:") stays one, with
        the doubt that its sense goes on below.
        """
        depth = -1 if level is None else level
        stem = stem_of(self.judge, words, self.context.setting, depth)
        self.context.stems.append(stem)
        draft.is_stem = True
        promise = draft.kind is not None and draft.kind.is_promise
        complete = opens_with_a_verb(words) and not words.rstrip().endswith(":")
        complete = complete or ends_in_a_condition(words)
        if promise and level is not None and complete:
            draft.doubt(GOES_ON)
            return
        if draft.kind is not Kind.CONTACT:
            draft.kind, draft.party = Kind.PROSE, None
            draft.why = "it leads a list in"
            draft.doubts.clear()

    def _draft(self, line: Line, order: int, verdict: Verdict) -> Draft:
        cell = cell_in(line, self.tables)
        side = None if cell is None else self.tables[cell.table].side(cell)
        draft = Draft(
            parts=item_parts(line, order),
            section=self.context.section,
            kind=verdict.kind,
            why=verdict.why,
            party=verdict.party,
            number=line.number if order == 0 else line.segments[order].number,
            column=Side(side.value) if side in (By.PUBLIC_BODIES, By.VCS) else None,
            column_head="" if cell is None else self.tables[cell.table].head(cell),
            doubts=list(verdict.doubts),
            run=self.context.run,
        )
        doubt_looks(draft)
        return draft

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.context.cell_worded = True
        self.context.last = draft
