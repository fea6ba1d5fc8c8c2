"""The walk over the lines of the body: sections, lists, tables, and what goes together.

Each line becomes a row under way, or joins the one that it goes on from.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from compact_draft.intake.drafts import Draft, Part, parts_of, whole
from compact_draft.intake.headings import Heading
from compact_draft.intake.joining import BROKEN, MAYBE_BROKEN, Joiner
from compact_draft.intake.kinds import Judge, Setting, Stem, Verdict
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import Role, Rules
from compact_draft.intake.tables import Table, cell_in, is_bare_number
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By, Side
from compact_draft.word.reading.document import Cell

HIDDEN = "some of its words are hidden in the old file"
LOST_BULLET = "it seems to be an item of a list that lost its bullet"
_ROW_HEAD_WORDS = 8
_INNERMOST = 1000.0
_LEADS_IN = re.compile(r"(?::\s*[-–—]?|[-–—]|…|\.\.\.)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Above:
    """A heading that stands above."""

    rank: float
    level: int
    text: str


@dataclass(slots=True, kw_only=True)
class _Context:
    """Where the walk stands.

    Attributes:
        stack: The headings above, outermost first.
        stems: The lines that lead the lists around in.
        forms: Form and depth of the labels in the list under way.
        run: Counts the lists.
        table, row, cell: Where in a table.
        above_table: How many headings stood above the table.
        number: A row number that waits for its clause.
        last: The row under way before.
    """

    stack: list[_Above] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)
    forms: list[tuple[str, int]] = field(default_factory=list)
    run: int = 0
    table: int | None = None
    cell: Cell | None = None
    above_table: int = 0
    number: str = ""
    last: Draft | None = None

    @property
    def section(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return tuple(above.text for above in self.stack)

    @property
    def setting(self) -> Setting:
        """What is known before a line is read."""
        after = self.last is not None and self.last.kind is Kind.CONTACT
        return Setting(
            section=self.section,
            stem=self.stems[-1] if self.stems else None,
            after_contact=after,
            after_contact_stem=after and self.last is not None and self.last.is_stem,
        )

    def open(self, heading: Heading, text: str) -> None:
        """Begin a section; `close` comes first."""
        level = heading.level or self.depth + 1
        self.stack.append(_Above(rank=heading.rank, level=level, text=text))
        self.last = None
        self.end_list()

    @property
    def depth(self) -> int:
        """The level of the innermost heading above; 0 for none."""
        return self.stack[-1].level if self.stack else 0

    def close(self, rank: float) -> None:
        """End the sections that a heading of this rank ends."""
        self.stack = [above for above in self.stack if above.rank < rank]

    def end_list(self) -> None:
        """Forget the list under way."""
        self.stems = []
        self.forms = []
        self.run += 1


class Sorter:
    """Sorts the lines of one body; `sort` gives the rows under way, in order."""

    def __init__(
        self,
        lines: Sequence[Line],
        rules: Rules,
        *,
        furniture: dict[int, str],
        headings: dict[int, Heading],
        tables: dict[int, Table],
    ) -> None:
        self.lines = lines
        self.judge = Judge(rules)
        self.furniture = furniture
        self.headings = headings
        self.tables = tables
        self.joiner = Joiner(self.judge, tables)
        self.context = _Context()
        self.drafts: list[Draft] = []
        self.lost = self._lost_bullets()

    def sort(self) -> list[Draft]:
        """Return the rows under way, in document order."""
        for n, line in enumerate(self.lines):
            if line.block.in_box and n not in self.furniture:
                self._take_box(line)
                continue
            self._follow_table(line)
            if n in self.furniture:
                self._add_furniture(line, self.furniture[n])
            elif n in self.headings:
                self._take_heading(line, self.headings[n])
            else:
                self._take_line(n, line)
        return self.drafts

    # Furniture, headings, boxes, tables

    def _add_furniture(self, line: Line, why: str) -> None:
        section = self.context.section
        self.drafts.append(Draft(parts=[whole(line)], section=section, why=why))

    def _take_heading(self, line: Line, heading: Heading) -> None:
        self.context.close(heading.rank)
        draft = Draft(
            parts=parts_of(line),
            section=self.context.section,
            kind=Kind.HEADING,
            why=heading.why,
            number=line.number,
            level=heading.level or self.context.depth + 1,
            doubts=list(heading.doubts),
        )
        self.drafts.append(draft)
        self.context.open(heading, line.words)

    def _take_box(self, line: Line) -> None:
        """Take a paragraph of a text box; it does not interrupt the text around it."""
        setting = Setting(section=self.context.section)
        for order, words in enumerate(line.items):
            verdict = self.judge.by_words(words, setting, in_list=False)
            draft = self._draft(line, order, verdict)
            draft.why = f"in a text box; {draft.why}"
            self.drafts.append(draft)

    def _follow_table(self, line: Line) -> None:
        """Open and close what a table and its cells open and close."""
        context, cell = self.context, cell_in(line, self.tables)
        number = None if cell is None else cell.table
        if number != context.table:
            if context.table is not None:
                context.stack = context.stack[: context.above_table]
            context.above_table = len(context.stack)
            context.table = number
            context.last = None
        before, context.cell = context.cell, line.block.cell
        if before != line.block.cell:
            context.end_list()
            same_row = before and cell and before.row == cell.row
            context.number = context.number if same_row else ""

    # Lines

    def _take_line(self, n: int, line: Line) -> None:
        cell = cell_in(line, self.tables)
        if cell is not None and self._take_cell_line(line, cell):
            return
        if n not in self.lost and self._join(line, cell):
            return
        for order, words in enumerate(line.items):
            self._take_item(n, order, words, cell)

    def _take_cell_line(self, line: Line, cell: Cell) -> bool:
        """Take what only stands in tables: numbers, row heads, terms; say if it was."""
        table, context = self.tables[cell.table], self.context
        role = table.role(cell)
        if is_bare_number(line.text) and (role is Role.NUMBER or not table.head(cell)):
            context.number = line.text
            self._add_furniture(line, "row number")
            return True
        if self._is_row_head(line, cell, table):
            self._take_row_head(line, cell)
            return True
        if table.has_terms and role in (Role.TERM, Role.MEANING):
            self._take_definition_cell(line, cell)
            return True
        return False

    def _is_row_head(self, line: Line, cell: Cell, table: Table) -> bool:
        if line.is_item or len(line.words.split()) > _ROW_HEAD_WORDS:
            return False
        alone = "\n" not in table.texts.get((cell.row, cell.column), "")
        if line.text.endswith((".", ";")) or not alone:
            return False
        spans = cell.span == table.width and table.width > 1
        named = table.side(cell) is not None or table.role(cell) is not None
        return table.has_sides and (spans or not named)

    def _take_row_head(self, line: Line, cell: Cell) -> None:
        context = self.context
        context.stack = context.stack[: context.above_table]
        why = "the head of a row" if cell.span == 1 else "a head across the table"
        self._take_heading(line, Heading(rank=_INNERMOST, why=why))

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
        if joint == " ":
            draft.doubt(BROKEN)
        return True

    def _take_item(self, n: int, order: int, words: str, cell: Cell | None) -> None:
        context, line = self.context, self.lines[n]
        is_item = line.is_item if order == 0 else bool(line.segments[order].label)
        is_item = is_item or n in self.lost
        level = self._level(line, order) if is_item else None
        if level is None:
            context.end_list()
        else:
            context.stems = [stem for stem in context.stems if stem.level < level]
        draft = self._draft(line, order, self._verdict(words, cell, is_item=is_item))
        draft.level = level
        draft.in_list = is_item
        if not draft.number and context.number:
            draft.number, context.number = context.number, ""
        if n in self.lost:
            draft.doubt(LOST_BULLET)
        if self._leads_in(n, order, words):
            self._make_stem(draft, words, level)
        elif not is_item and cell is None and line.begins_low:
            draft.doubt(MAYBE_BROKEN)
        self._add(draft)
        self.joiner.remember(draft, cell)

    def _verdict(self, words: str, cell: Cell | None, *, is_item: bool) -> Verdict:
        setting = self.context.setting
        if cell is not None:
            return self.judge.in_table(words, setting, self.tables[cell.table], cell)
        if is_item:
            return self.judge.item(words, setting)
        return self.judge.paragraph(words, setting)

    def _level(self, line: Line, order: int) -> int:
        """Return the depth of an item: as Word says, else by the form of its label."""
        forms = self.context.forms
        shown = line.block.label if order == 0 else None
        form = line.form(order)
        for index, (held, level) in enumerate(forms):
            if held == form:
                del forms[index + 1 :]
                return level
        level = forms[-1][1] + 1 if forms else 0
        if shown is not None:
            level = shown.level
            forms[:] = [held for held in forms if held[1] < level]
        forms.append((form, level))
        return level

    def _leads_in(self, n: int, order: int, words: str) -> bool:
        """Tell whether a list hangs on these words."""
        line = self.lines[n]
        if order + 1 < len(line.segments):
            return order == 0 and not line.segments[0].label
        after = self._following(n)
        if after is None or not (self.lines[after].is_item or after in self.lost):
            return False
        following = self.lines[after]
        if _LEADS_IN.search(words):
            return not line.is_item or following.form(0) != line.form(order)
        same_cell = following.block.cell == line.block.cell
        return not line.is_item and not line.is_ended and same_cell

    def _following(self, n: int) -> int | None:
        """Return the next line with words, unless a heading or furniture comes first."""
        for after in range(n + 1, len(self.lines)):
            line = self.lines[after]
            if line.text and not line.block.in_box:
                stops = after in self.furniture or after in self.headings
                return None if stops else after
        return None

    def _lost_bullets(self) -> set[int]:
        """Return the plain lines behind a lead-in that can only be its items."""
        lost: set[int] = set()
        for n, line in enumerate(self.lines):
            leads = line.text.endswith((":", ":-", ":–"))
            if n in lost or not leads or self.judge.is_contact(line.words):
                continue
            run: list[int] = []
            after = self._following(n)
            while after is not None and self._could_be_item(after, line):
                run.append(after)
                after = self._following(after)
            if len(run) > 1:
                lost.update(run)
        return lost

    def _could_be_item(self, n: int, stem: Line) -> bool:
        line = self.lines[n]
        if line.is_item or line.block.cell != stem.block.cell or line.text[-1] == ":":
            return False
        return line.begins_low or line.text.endswith(";") or not line.is_ended

    def _make_stem(self, draft: Draft, words: str, level: int | None) -> None:
        """Let a line lead in the list behind it; it is then no promise itself."""
        depth = -1 if level is None else level
        stem = self.judge.stem(words, self.context.setting, depth)
        self.context.stems.append(stem)
        draft.is_stem = True
        if draft.kind is not Kind.CONTACT:
            draft.kind, draft.party = Kind.PROSE, None
            draft.why = "it leads a list in"
            draft.doubts.clear()

    def _draft(self, line: Line, order: int, verdict: Verdict) -> Draft:
        cell = cell_in(line, self.tables)
        side = None if cell is None else self.tables[cell.table].side(cell)
        draft = Draft(
            parts=[Part(line=line, order=order)],
            section=self.context.section,
            kind=verdict.kind,
            why=verdict.why,
            party=verdict.party,
            number=line.number if order == 0 else line.segments[order].number,
            column=Side(side.value) if side in (By.PUBLIC_BODIES, By.VCS) else None,
            doubts=list(verdict.doubts),
            run=self.context.run,
        )
        if line.block.has_hidden:
            draft.doubt(HIDDEN)
        return draft

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.context.last = draft
