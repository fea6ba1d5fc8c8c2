"""What is each line? The walk over the lines of the body, with what it knows by then.

The section decides first, then the column of a table or the line that leads a list in,
then the words of the line itself (DOMAIN, section 5). What stays unclear is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from compact_draft.intake.drafts import Draft, Part
from compact_draft.intake.headings import Heading
from compact_draft.intake.lines import Line
from compact_draft.intake.rules import HeadingRule, Role, Rules, key, says
from compact_draft.intake.tables import Table, is_bare_number
from compact_draft.intake.wording import (
    is_only_a_side,
    is_strong,
    looks_scrambled,
    promise_in,
    side_of,
)
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By, Side
from compact_draft.word.reading import Cell

_ROW_HEAD_WORDS = 8
_ENTRY = re.compile(r"[^:–—.]{2,60}(?::\s|\s[–—-]\s)")
_QUOTED = re.compile(r"[‘“\"'].{20,}[.!?…][’”\"'](?:\s+[–—-].*)?", re.DOTALL)
_ATTRIBUTED = re.compile(r"[’”\"'],?\s+(?:said|says|told|according to)\b")
_LEADS_IN = re.compile(r"(?::\s*[-–—]?|[-–—]|…|\.\.\.)$")
_SENTENCE_WORDS = 8
_ROLES = {
    Role.COMMITMENT: Kind.COMMITMENT,
    Role.ACTION: Kind.ACTION,
    Role.OUTCOME: Kind.OUTCOME,
    Role.CONTACT: Kind.CONTACT,
    Role.WHO: Kind.PROSE,
    Role.WHEN: Kind.PROSE,
    Role.TERM: Kind.DEFINITION,
    Role.MEANING: Kind.DEFINITION,
}
_CONTACT_MARKS = re.compile(r"\S@\S|\bwww\.|https?:|\b0\d{3,4}[ )]\s?\d{3}")
SCRAMBLED = "looks scrambled: read it against the old file before using it"
BROKEN = "it was broken over two paragraphs and is joined here"
MAYBE_BROKEN = "it may be the rest of the line before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """The line that leads a list in: what it says of the items."""

    text: str
    kind: Kind | None
    by: By | None
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a line is, whom it binds, and why."""

    kind: Kind
    why: str
    party: By | None = None
    doubts: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class _Context:
    """Where the walk stands."""

    stack: list[tuple[int, str]] = field(default_factory=list)
    stems: list[Stem] = field(default_factory=list)
    run: int = 0
    table: int | None = None
    row: int | None = None
    depth_before_table: int = 0
    pending_number: str = ""
    last: Draft | None = None

    @property
    def section(self) -> tuple[str, ...]:
        """The headings above, outermost first."""
        return tuple(text for _, text in self.stack)

    def open(self, level: int, text: str) -> None:
        """Begin a section."""
        self.stack = [held for held in self.stack if held[0] < level]
        self.stack.append((level, text))
        self.end_list()

    def end_list(self) -> None:
        """Forget the list under way."""
        self.stems = []
        self.run += 1


class Sorter:
    """Sorts the lines of one body. `sort` gives the rows under way, in order."""

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
        self.rules = rules
        self.furniture = furniture
        self.headings = headings
        self.tables = tables
        self.context = _Context()
        self.drafts: list[Draft] = []
        self.in_column: dict[tuple[int, int], Draft] = {}

    def sort(self) -> list[Draft]:
        """Return the rows under way, in document order."""
        for n, line in enumerate(self.lines):
            if line.block.in_box and n not in self.furniture:
                self._take_box(n, line)
                continue
            self._follow_table(line)
            if n in self.furniture:
                self._take_furniture(n, line)
            elif n in self.headings:
                self._take_heading(line, self.headings[n])
            else:
                self._take_line(line)
        return self.drafts

    # Furniture, headings, boxes

    def _take_furniture(self, n: int, line: Line) -> None:
        self._add(
            Draft(
                parts=[Part(line=line, order=0, whole=True)],
                section=self.context.section,
                why=self.furniture[n],
            )
        )

    def _take_heading(self, line: Line, heading: Heading) -> None:
        context = self.context
        section = tuple(text for level, text in context.stack if level < heading.level)
        draft = Draft(
            parts=_parts(line),
            section=section,
            kind=Kind.HEADING,
            why="its style" if heading.by_style else "its look",
            number=line.number,
            level=heading.level,
            doubts=list(heading.doubts),
        )
        self._add(draft)
        context.last = None
        context.open(heading.level, line.words)

    def _take_box(self, n: int, line: Line) -> None:
        """Take a paragraph of a text box; it does not interrupt the text around it."""
        kept, self.context.stems = self.context.stems, []
        for order, segment in enumerate(line.segments):
            words = line.text[segment.start : segment.end]
            verdict = self._by_words(words, in_list=False)
            draft = self._draft(line, order, verdict)
            if n in self.headings:
                draft.kind, draft.party = Kind.PROSE, None
            draft.why = f"in a text box; {draft.why}"
            self.drafts.append(draft)
        self.context.stems = kept

    def _add(self, draft: Draft) -> None:
        self.drafts.append(draft)

    # Tables

    def _follow_table(self, line: Line) -> None:
        """Open and close the sections that the row heads of a table make."""
        context, cell = self.context, self._cell(line)
        number = None if cell is None else cell.table
        if number != context.table:
            if context.table is not None:
                context.stack = context.stack[: context.depth_before_table]
            context.depth_before_table = len(context.stack)
            context.table, context.row = number, None
            context.end_list()
            context.last = None
            context.pending_number = ""
        if cell is not None and cell.row != context.row:
            context.row = cell.row
            context.pending_number = ""

    def _cell(self, line: Line) -> Cell | None:
        """Return the innermost cell of a line whose table has heads; None for none."""
        cell = line.block.cell
        while cell is not None and cell.table not in self.tables:
            cell = cell.outer
        return cell

    # Lines

    def _take_line(self, line: Line) -> None:
        cell = self._cell(line)
        if cell is not None and self._take_cell_line(line, cell):
            return
        if self._joins(line, cell):
            return
        for order in range(len(line.segments)):
            self._take_segment(line, order, cell)

    def _take_cell_line(self, line: Line, cell: Cell) -> bool:
        """Take what only stands in tables: numbers, row heads, terms; say if it was."""
        table, context = self.tables[cell.table], self.context
        role = table.role(cell)
        headless = (
            cell.column not in table.columns or not table.columns[cell.column].head
        )
        if is_bare_number(line.text) and (role is Role.NUMBER or headless):
            context.pending_number = line.text
            parts = [Part(line=line, order=0, whole=True)]
            self._add(Draft(parts=parts, section=context.section, why="row number"))
            return True
        if self._is_row_head(line, cell, table):
            self._take_row_head(line, cell)
            return True
        if self._is_defined_in(table, role):
            self._take_definition_cell(line, cell)
            return True
        return False

    def _is_row_head(self, line: Line, cell: Cell, table: Table) -> bool:
        if line.is_item or len(line.words.split()) > _ROW_HEAD_WORDS:
            return False
        if _has_end(line) or "\n" in table.texts.get((cell.row, cell.column), ""):
            return False
        spans = cell.span == table.width and table.width > 1
        named = table.side(cell) is not None or table.role(cell) is not None
        return table.has_sides and (spans or not named)

    def _take_row_head(self, line: Line, cell: Cell) -> None:
        context = self.context
        context.stack = context.stack[: context.depth_before_table]
        above = context.stack[-1][0] if context.stack else 0
        draft = Draft(
            parts=_parts(line),
            section=context.section,
            kind=Kind.HEADING,
            why="the head of a row" if cell.span == 1 else "a head across the table",
            number=line.number,
            level=above + 1,
        )
        self._add(draft)
        context.open(above + 1, line.words)
        context.last = None

    def _is_defined_in(self, table: Table, role: Role | None) -> bool:
        roles = {column.role for column in table.columns.values()}
        return role in (Role.TERM, Role.MEANING) and Role.MEANING in roles

    def _take_definition_cell(self, line: Line, cell: Cell) -> None:
        """Take one row of a table of terms as one definition."""
        last = self.context.last
        same_row = (
            last is not None
            and last.kind is Kind.DEFINITION
            and last.first.block.cell is not None
            and last.first.block.cell.table == cell.table
            and last.first.block.cell.row == cell.row
        )
        if same_row and last is not None:
            last.parts += _parts(line, joint="\n\n")
            return
        verdict = Verdict(kind=Kind.DEFINITION, why="a row of a table of terms")
        draft = self._draft(line, 0, verdict)
        draft.parts = _parts(line)
        self._add(draft)
        self.context.last = draft

    # Joining

    def _joins(self, line: Line, cell: Cell | None) -> bool:
        """Join a line to the row it goes on from, if it does; say whether it was."""
        if line.is_item or not line.segments:
            return False
        last = self._before(line, cell)
        if last is None or last.kind is None or last.kind is Kind.HEADING:
            return False
        if self._goes_on_defining(line, last):
            last.parts += _parts(line, joint="\n\n")
            return True
        if not line.begins_low or last.is_stem or _CONTACT_MARKS.search(line.text):
            return False
        if last.kind is Kind.CONTACT:
            return False
        if not last.last.is_ended:
            last.parts += _parts(line, joint=" ")
            last.doubt(BROKEN)
            return True
        return False

    def _before(self, line: Line, cell: Cell | None) -> Draft | None:
        """Return the row that a line could go on from."""
        last = self.context.last
        if cell is None:
            in_table = last is not None and self._cell(last.last) is not None
            return None if in_table else last
        if last is not None and last.last.block.cell == line.block.cell:
            return last
        above = self.in_column.get((cell.table, cell.column))
        if above is None or above.last.block.cell is None:
            return None
        previous = self._cell(above.last)
        table = self.tables[cell.table]
        blank = not table.texts.get((cell.row, 0), "") and cell.column > 0
        blank = blank or cell.continues or self._is_alone(table, cell)
        if previous is not None and previous.row == cell.row - 1 and blank:
            return above
        return None

    def _is_alone(self, table: Table, cell: Cell) -> bool:
        """Tell whether the other cells of a row are blank, as in the rest of a row."""
        others = [
            text
            for (row, column), text in table.texts.items()
            if row == cell.row and column != cell.column
        ]
        return not any(others)

    def _goes_on_defining(self, line: Line, last: Draft) -> bool:
        if last.kind is not Kind.DEFINITION or last.section != self.context.section:
            return False
        rule = self._rule()
        if rule is None or rule.makes is not Kind.DEFINITION:
            return False
        return bool(last.number) and not _ENTRY.match(line.words)

    # What a line is

    def _take_segment(self, line: Line, order: int, cell: Cell | None) -> None:
        context = self.context
        segment = line.segments[order]
        words = line.text[segment.start : segment.end]
        is_item = line.is_item if order == 0 else bool(segment.label)
        level = self._level(line, order) if is_item else None
        if not is_item:
            context.end_list()
        else:
            held = level or 0
            context.stems = [s for s in context.stems if s.level < held]
        verdict = self._verdict(words, cell, is_item=is_item)
        draft = self._draft(line, order, verdict)
        draft.level = level
        draft.in_list = is_item
        if not draft.number and context.pending_number:
            draft.number, context.pending_number = context.pending_number, ""
        if self._leads_in(line, order, words):
            self._make_stem(draft, words, level)
        elif not is_item and cell is None and line.begins_low:
            draft.doubt(MAYBE_BROKEN)
        self._add(draft)
        context.last = draft
        if cell is not None:
            self.in_column[cell.table, cell.column] = draft

    def _level(self, line: Line, order: int) -> int:
        shown = line.block.label
        if shown is not None:
            return shown.level + (1 if order else 0)
        return max(0, line.depth - 1) if order == 0 else 0

    def _leads_in(self, line: Line, order: int, words: str) -> bool:
        """Tell whether a list hangs on these words."""
        if order + 1 < len(line.segments):
            following_is_item = bool(line.segments[order + 1].label)
            own = bool(line.segments[order].label)
            return following_is_item and not own and order == 0
        following = self._following(line)
        if following is None or not following.is_item:
            return False
        if _LEADS_IN.search(words):
            return self._is_deeper(line, following)
        own_cell = following.block.cell == line.block.cell
        return not line.is_item and not line.is_ended and own_cell

    def _is_deeper(self, line: Line, following: Line) -> bool:
        """Tell whether the next line hangs below this one rather than beside it."""
        if not line.is_item:
            return True
        one, two = line.block.label, following.block.label
        if one is not None and two is not None and two.level != one.level:
            return two.level > one.level
        mine = line.segments[0].label or (one.text if one else "")
        theirs = following.segments[0].label or (two.text if two else "")
        return _form(mine) != _form(theirs)

    def _following(self, line: Line) -> Line | None:
        at = self.lines.index(line) + 1
        for n in range(at, len(self.lines)):
            if self.lines[n].text and not self.lines[n].block.in_box:
                return (
                    None if n in self.furniture or n in self.headings else self.lines[n]
                )
        return None

    def _make_stem(self, draft: Draft, words: str, level: int | None) -> None:
        """Let a line lead in the list behind it; it is then no promise itself."""
        promise = promise_in(words, self.rules)
        kind = self.rules.stem(words)
        by = promise.by if promise else None
        if by is None and is_only_a_side(words, self.rules):
            by = side_of(words, self.rules)
        if kind is None and by is not None and self._may_promise():
            kind = self._kind_of_promise()
        depth = -1 if level is None else level
        inherited = self.context.stems[-1] if self.context.stems else None
        if kind is None and inherited is not None:
            kind, by = inherited.kind, by or inherited.by
        self.context.stems.append(Stem(text=words, kind=kind, by=by, level=depth))
        if draft.kind is not None and draft.kind is not Kind.CONTACT:
            draft.kind, draft.party = Kind.PROSE, None
            draft.why = "it leads a list in"
        draft.is_stem = True

    def _draft(self, line: Line, order: int, verdict: Verdict) -> Draft:
        cell = self._cell(line)
        side = None if cell is None else self.tables[cell.table].side(cell)
        column = Side(side.value) if side in (By.PUBLIC_BODIES, By.VCS) else None
        number = line.number if order == 0 else line.segments[order].number
        return Draft(
            parts=[Part(line=line, order=order)],
            section=self.context.section,
            kind=verdict.kind,
            why=verdict.why,
            party=verdict.party,
            number=number,
            column=column,
            doubts=list(verdict.doubts),
            run=self.context.run,
        )

    def _rule(self) -> HeadingRule | None:
        """Return what the nearest heading above with a rule makes of a line."""
        return self._rule_and_heading()[0]

    def _rule_and_heading(self) -> tuple[HeadingRule | None, str]:
        for text in reversed(self.context.section):
            rule = self.rules.heading(text)
            if rule is not None:
                return rule, text
        return None, ""

    def _may_promise(self) -> bool:
        rule = self._rule()
        return rule is None or rule.makes in (Kind.COMMITMENT, Kind.ACTION)

    def _kind_of_promise(self) -> Kind:
        rule = self._rule()
        return Kind.ACTION if rule and rule.makes is Kind.ACTION else Kind.COMMITMENT

    def _verdict(self, words: str, cell: Cell | None, *, is_item: bool) -> Verdict:
        if looks_scrambled(words):
            return Verdict(
                kind=Kind.PROSE, why="nothing sure can be said", doubts=(SCRAMBLED,)
            )
        if cell is not None:
            return self._in_table(words, cell)
        if is_item:
            return self._item(words)
        return self._paragraph(words)

    def _in_table(self, words: str, cell: Cell) -> Verdict:
        table = self.tables[cell.table]
        rule, heading = self._rule_and_heading()
        for title in table.titles:
            own = self.rules.heading(title)
            rule, heading = (own, title) if own else (rule, heading)
        if rule is not None and rule.makes is Kind.CONTACT:
            return Verdict(kind=Kind.CONTACT, why=f"under “{heading}”")
        side, role = table.side(cell), table.role(cell)
        if role is not None and role in _ROLES:
            return self._in_role(words, cell, role)
        kind = rule.makes if rule else Kind.COMMITMENT if side else None
        if kind in (Kind.PROSE, Kind.DEFINITION, None) and side is not None:
            kind = Kind.COMMITMENT
        if kind is None:
            return self._by_words(words, in_list=True)
        if not kind.is_promise:
            return Verdict(kind=kind, why=f"under “{heading}”")
        if side is None:
            verdict = self._promise(kind, words, f"under “{heading}”", None)
            head = "the column has no head that says who is bound"
            return Verdict(
                kind=kind,
                why=verdict.why,
                party=verdict.party,
                doubts=(head,),
            )
        return self._promise(kind, words, "the head of its column", side)

    def _in_role(self, words: str, cell: Cell, role: Role) -> Verdict:
        kind = _ROLES[role]
        why = f"its column says {role.value}"
        if not kind.is_promise:
            return Verdict(kind=kind, why=why)
        side = self.tables[cell.table].row_side(cell.row, self.rules)
        return self._promise(kind, words, why, side)

    def _item(self, words: str) -> Verdict:
        """Return what an item of a list is."""
        stem = self.context.stems[-1] if self.context.stems else None
        rule, heading = self._rule_and_heading()
        if rule is not None and rule.makes is Kind.CONTACT:
            return self._contact(words, heading)
        if rule is not None and rule.makes is Kind.DEFINITION:
            return Verdict(kind=Kind.DEFINITION, why=f"an entry under “{heading}”")
        if stem is not None and stem.kind is not None:
            if stem.kind.is_promise:
                return self._promise(stem.kind, words, "the line before it", stem.by)
            return Verdict(kind=stem.kind, why="the line before its list")
        if rule is not None:
            if rule.makes.is_promise:
                return self._promise(rule.makes, words, f"under “{heading}”", None)
            return self._not_promised(rule.makes, words, heading)
        side = self._side_above()
        if side is not None and promise_in(words, self.rules) is None:
            return self._promise(Kind.COMMITMENT, words, "the heading names who", side)
        return self._by_words(words, in_list=True)

    def _not_promised(self, kind: Kind, words: str, heading: str) -> Verdict:
        promise = promise_in(words, self.rules)
        doubts: tuple[str, ...] = ()
        if kind is Kind.PROSE and promise and is_strong(promise, self.rules):
            doubts = ("it reads like a promise, but stands where none is looked for",)
        return Verdict(kind=kind, why=f"under “{heading}”", doubts=doubts)

    def _paragraph(self, words: str) -> Verdict:
        """Return what a plain paragraph is."""
        rule, heading = self._rule_and_heading()
        last = self.context.last
        if rule is not None and rule.makes is Kind.CONTACT:
            return self._contact(words, heading)
        if self._is_contact(words) or (
            last is not None and last.kind is Kind.CONTACT and last.is_stem
        ):
            return Verdict(kind=Kind.CONTACT, why="its words")
        if rule is not None and rule.makes is Kind.DEFINITION:
            if _ENTRY.match(words) or self._defines(words):
                return Verdict(kind=Kind.DEFINITION, why=f"under “{heading}”")
            return Verdict(kind=Kind.PROSE, why=f"a paragraph under “{heading}”")
        if rule is not None and rule.paragraphs is not Kind.PROSE:
            return Verdict(kind=rule.paragraphs, why=f"under “{heading}”")
        if rule is not None and not rule.makes.is_promise:
            return self._not_promised(Kind.PROSE, words, heading)
        return self._by_words(words, in_list=False)

    def _by_words(self, words: str, *, in_list: bool) -> Verdict:
        """Return what a line is by its own words alone."""
        promise = promise_in(words, self.rules)
        if promise and (in_list or is_strong(promise, self.rules)):
            return self._promise(
                Kind.COMMITMENT, words, f"its words: {promise.verb}", None
            )
        if _QUOTED.fullmatch(words) or _ATTRIBUTED.search(words):
            return Verdict(kind=Kind.QUOTE, why="it is in quotation marks")
        if self._is_contact(words):
            return Verdict(kind=Kind.CONTACT, why="its words")
        if self._defines(words):
            return Verdict(kind=Kind.DEFINITION, why="its words")
        doubts = ("nothing says what this list is",) if in_list else ()
        return Verdict(kind=Kind.PROSE, why="nothing makes it more", doubts=doubts)

    def _promise(self, kind: Kind, words: str, why: str, side: By | None) -> Verdict:
        """Return a promise with who is bound: told by place, or else by its words."""
        promise = promise_in(words, self.rules)
        rule = self._rule()
        doubts: tuple[str, ...] = ()
        party = side
        if side is None:
            party = promise.by if promise else self._side_above()
        elif promise and promise.by not in (side, By.BOTH):
            doubts = ("its own words name another side than its place does",)
        if party is None and rule is not None:
            party = rule.party
        if party is None:
            party, doubts = By.UNCLEAR, (*doubts, "nothing says who is bound")
        return Verdict(kind=kind, why=why, party=party, doubts=doubts)

    def _side_above(self) -> By | None:
        """Return the side that the nearest heading that names one names."""
        for text in reversed(self.context.section):
            rule = self.rules.heading(text)
            if is_only_a_side(text, self.rules) or (rule and rule.makes.is_promise):
                side = side_of(text, self.rules)
                if side is not None:
                    return side
        return None

    def _contact(self, words: str, heading: str) -> Verdict:
        sentence = len(words.split()) >= _SENTENCE_WORDS and words.endswith(".")
        if sentence and not self._is_contact(words):
            return Verdict(kind=Kind.PROSE, why=f"a sentence under “{heading}”")
        return Verdict(kind=Kind.CONTACT, why=f"under “{heading}”")

    def _is_contact(self, words: str) -> bool:
        if _CONTACT_MARKS.search(words):
            return True
        folded = key(words)
        return any(says(folded, phrase) for phrase in self.rules.contact)

    def _defines(self, words: str) -> bool:
        first = key(words.split(". ")[0])
        subject = first.split()[:10]
        return any(says(" ".join(subject), p) for p in self.rules.definition)


def _parts(line: Line, joint: str = "") -> list[Part]:
    """Return all of a line as parts; its items are not told apart."""
    return [
        Part(line=line, order=order, joint=joint if order == 0 else " ")
        for order in range(len(line.segments))
    ]


def _has_end(line: Line) -> bool:
    return line.text.endswith((".", ";"))


def _form(label: str) -> str:
    """Return the form of a label, so that ``(a)`` and ``(b)`` are alike."""
    shape = re.sub(r"\d+", "1", label)
    return re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", shape))
