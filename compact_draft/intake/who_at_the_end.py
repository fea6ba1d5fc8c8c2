"""What is done, and who does it at the end of the line: columns typed with tabs.

"4.1<tab>Reasons will be given for every<tab>DC", with the rest of the sentence on lines that
begin with a tab. What stands last in a line says who is bound; a number may stand first,
and a date between.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from compact_draft.intake.across import Item, Region, spaced
from compact_draft.intake.drafts import Part
from compact_draft.intake.head_sides import is_only_a_side, side_of
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line, Segment
from compact_draft.intake.row_heads import side_of_codes
from compact_draft.intake.rules import Role, Rules
from compact_draft.intake.wording import other_subject, promise_in
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise_with_map

_GAP = re.compile(r"[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{4,}|[ \u00a0]?(?:\.[ ]?){5,}\s*")
_NUMBER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z]|[ivx]{1,4})[.)]?|[•·–—*-]"
)
_TO = re.compile(r"to \w", re.IGNORECASE)
_TIME = re.compile(
    r"(?:by|from|before|after|each|every|at|in|within|until|on|once|twice|end of|now|ongoing"
    r"|always|monthly|yearly|annually|quarterly|weekly|spring|summer|autumn|winter)\b.*"
    r"|.*\b(?:19|20)\d\d(?:[-/]\d{2,4})?|tb[ac]|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
    r"|nov|dec)\w*(?: \d{2,4})?|q[1-4]\b.*|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.;!?][”’\"')]*$")
_MOST_WORDS_OF_A_NAME = 4
_MOST_WORDS_OF_A_HEAD = 4
_LEAST_WORDS = 3
_LEAST_LINES = 2
TRIED = 20
"""Lines that hold hardly a promise after so many are not read to their end."""


@dataclass(slots=True, kw_only=True)
class _Cell:
    """What stands between two gaps of a line: where it begins and ends, and its words."""

    start: int
    end: int
    words: str


@dataclass(slots=True)
class _Row:
    """An item under way: its words line by line, and who is bound."""

    at: int
    acts: list[tuple[int, _Cell]] = field(default_factory=list)
    side: By | None = None

    @property
    def words(self) -> str:
        return " ".join(cell.words for _, cell in self.acts)


class EndReader:
    """Tries to read who does what from one line on, where who stands last."""

    def __init__(
        self, lines: Sequence[Line], rules: Rules, furniture: Collection[int], at: int
    ) -> None:
        self.lines = lines
        self.rules = rules
        self.furniture = furniture
        self.at = at
        self.cut: dict[int, Line] = {}
        self._cells: dict[int, list[_Cell]] = {}

    @property
    def may_begin(self) -> bool:
        """Whether the line has words on both sides of a gap."""
        return self.at not in self.furniture and len(self._cells_of(self.at)) > 1

    def region(self) -> Region | None:
        """Return the region that begins here; None where none does."""
        start = self.at + 1 if self._is_head(self.at) else self.at
        rows, stop = self._rows(start)
        if not self._promises(rows):
            return None
        taken = {id(cell) for row in rows for _, cell in row.acts}
        parts: dict[int, Part] = {}
        heads: list[Part] = []
        for n in range(self.at, stop):
            for cell, part in self._pieces(n):
                if id(cell) in taken:
                    parts[id(cell)] = part
                else:
                    heads.append(part)
        items = tuple(
            Item(parts=spaced([parts[id(cell)] for _, cell in row.acts]), side=row.side)
            for row in rows
            if row.side is not None
        )
        return Region(start=self.at, stop=stop, items=items, heads=tuple(heads))

    # Lines

    def _rows(self, start: int) -> tuple[list[_Row], int]:
        """Return the items from one line on, and the position behind the last."""
        rows: list[_Row] = []
        stop = start
        for n in range(start, len(self.lines)):
            if not self.lines[n].text:
                continue
            cells = self._cells_of(n)
            if n in self.furniture or not cells:
                break
            read = self._read(n, cells)
            if read is None:
                break
            numbered, act, side = read
            low = self.lines[n].begins_low or self.lines[n].block.text[:1] in "\t "
            held = rows[-1] if rows else None
            goes_on = held is not None and not numbered and low
            if goes_on and held is not None and None in (side, held.side):
                held.acts.append((n, act))
                held.side = held.side or side
            elif held is not None and held.side is None:
                return rows[:-1], held.at
            elif side is not None or (numbered and len(cells) > 1):
                rows.append(_Row(n, [(n, act)], side))
            else:
                break
            stop = n + 1
            if stop - start == TRIED and not self._promises(rows):
                return [], start
        if rows and rows[-1].side is None:
            return rows[:-1], rows[-1].at
        return rows, stop

    def _promises(self, rows: Sequence[_Row]) -> bool:
        """Tell whether half the rows or more say what is to be done."""
        acts = sum(self._acts(row.words) for row in rows)
        return len(rows) >= _LEAST_LINES and acts * 2 >= len(rows)

    def _read(self, n: int, cells: list[_Cell]) -> tuple[bool, _Cell, By | None] | None:
        """Return whether a line has a number, what it says is done, and who does it."""
        numbered = len(cells) > 1 and bool(_NUMBER.fullmatch(cells[0].words))
        rest = cells[1:] if numbered else cells
        if len(rest) > 2:  # a date, before who or behind
            rest = [cell for cell in rest if not _TIME.fullmatch(cell.words)]
        side = self._name(rest[-1].words) if len(rest) > 1 else None
        acts = rest if side is None else rest[:-1]
        bare = self.lines[n].block.label is None or side is not None
        if len(acts) != 1 or not bare:
            return None
        if side is not None and len(acts[0].words.split()) < _LEAST_WORDS:
            return None
        return numbered, acts[0], side

    def _is_head(self, n: int) -> bool:
        """Tell whether a line holds nothing but heads, one of which says: who."""
        cells = [cell.words for cell in self._cells_of(n)]
        if any(len(words.split()) > _MOST_WORDS_OF_A_HEAD for words in cells):
            return False
        return any(self.rules.column(words) is Role.WHO for words in cells)

    def _cells_of(self, n: int) -> list[_Cell]:
        """Return what stands between the gaps of a line; none where it has no place here."""
        if n not in self._cells:
            self._cells[n] = list(self._parted(n))
        return self._cells[n]

    def _parted(self, n: int) -> Sequence[_Cell]:
        line, raw = self.lines[n], self.lines[n].block.text
        text = raw.rstrip("\n")
        placed = line.block.cell is not None or line.block.in_box
        if not line.text or placed or "\n" in text or len(line.segments) > 1:
            return []
        cells, at = [], 0
        for start, end in [
            *((g.start(), g.end()) for g in _GAP.finditer(text)),
            (len(text), len(text)),
        ]:
            words = text[at:start].strip()
            if words:
                cells.append(_Cell(start=at, end=start, words=words))
            at = end
        return cells

    def _pieces(self, n: int) -> list[tuple[_Cell, Part]]:
        """Cut a line at its gaps and return its cells with their pieces."""
        cells = self._cells_of(n)
        if not cells:
            return []
        line = self.lines[n]
        normal = normalise_with_map(line.block.text)
        segments, before = [], 0
        for k, cell in enumerate(cells):
            last = k + 1 == len(cells)
            start = normal.offset(cell.start) if k else 0
            stop = len(line.text) if last else normal.offset(cells[k + 1].start)
            words = normal.text[start:stop]
            begin = start + len(words) - len(words.lstrip())
            end = min(normal.offset(cell.end), len(line.text)) if not last else stop
            end = begin + len(normal.text[begin:end].rstrip())
            segments.append(Segment(before=before, start=begin, end=end))
            before = end
        self.cut[n] = replace(line, segments=tuple(segments))
        return [
            (cell, Part(line=self.cut[n], order=order))
            for order, cell in enumerate(cells)
        ]

    # Words

    def _name(self, text: str) -> By | None:
        """Return the side that the last words of a line name; None where they do more."""
        text = text.strip("[]():. ")
        coded = side_of_codes(text, self.rules)
        if coded is not None:
            return coded
        few = len(text.split()) <= _MOST_WORDS_OF_A_NAME and text[:1].isupper()
        if _ENDED.search(text) or not (few or is_only_a_side(text, self.rules)):
            return None
        return side_of(text, self.rules)

    def _acts(self, words: str) -> bool:
        """Tell whether words say what is to be done."""
        if opens_with_a_verb(words) or _TO.match(words):
            return True
        return promise_in(words, self.rules) is not None or bool(other_subject(words))
