"""Who does what, typed with tabs: a table of two columns that is none.

"County Council<tab>Shall open its courses", with the rest of the sentence on lines that
begin with a tab. The words before the tab say who is bound by those behind it; between
the two may stand a number: "DC<tab>3.1<tab>To consult groups".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from compact_draft.intake.across import Item, Region, spaced
from compact_draft.intake.drafts import Part
from compact_draft.intake.head_sides import is_only_a_side, side_of
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.lines import Line, Segment
from compact_draft.intake.row_heads import side_of_codes
from compact_draft.intake.rules import Rules
from compact_draft.intake.who_at_the_end import TRIED, EndReader
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise_with_map

_GAP = re.compile(r"[ \u00a0]*\t[\t \u00a0]*|[ \u00a0]{4,}")
_NUMBER = re.compile(
    r"\(?\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?(?=[ \u00a0]*\t|[ \u00a0]{2,})"
)
"""A number in a column of its own, between who and what."""
_WILL = re.compile(r"(?:will|shall|must|should|to)\b", re.IGNORECASE)
_MOST_WORDS_OF_A_NAME = 8
_MOST_WORDS_OF_A_SHORT_NAME = 4
_LEAST_LINES = 2
_LEAST_WORDS = 3


def read_across(
    lines: Sequence[Line], rules: Rules, furniture: Collection[int]
) -> tuple[list[Line], dict[int, Region]]:
    """Return the lines, those in columns cut into pieces, and the regions by their start."""
    found: dict[int, Region] = {}
    made = list(lines)
    n = 0
    while n < len(made):
        reader: _Reader | EndReader = _Reader(made, rules, furniture, n)
        region = reader.region() if reader.may_begin else None
        if region is None:
            reader = EndReader(made, rules, furniture, n)
            region = reader.region() if reader.may_begin else None
        if region is None:
            n += 1
            continue
        found[n] = region
        for at, line in reader.cut.items():
            made[at] = line
        n = region.stop
    return made, found


class _Reader:
    """Tries to read who does what from one line on."""

    def __init__(
        self, lines: Sequence[Line], rules: Rules, furniture: Collection[int], at: int
    ) -> None:
        self.lines = lines
        self.rules = rules
        self.furniture = furniture
        self.at = at
        self.cut: dict[int, Line] = {}

    @property
    def may_begin(self) -> bool:
        """Whether the line has words before a gap and behind it."""
        cells = self._cells(self.at)
        return cells is not None and bool(cells[0]) and self.at not in self.furniture

    def region(self) -> Region | None:
        """Return the region that begins here; None where none does."""
        items: list[tuple[By, list[Part]]] = []
        heads: list[Part] = []
        stop = self.at
        for n in range(self.at, len(self.lines)):
            if n in self.furniture and not self.lines[n].text:
                continue
            cells = self._cells(n)
            if cells is None or n in self.furniture:
                break
            left, right = cells
            side = self._name(left) if left else None
            named = side is not None and len(right.split()) >= _LEAST_WORDS
            if (left and not named) or (not left and not items):
                break
            pieces = self._pieces(n, left)
            if side is not None:
                heads += pieces[:-1]
                items.append((side, []))
            items[-1][1].append(pieces[-1])
            stop = n + 1
            if stop - self.at == TRIED and not self._promise(items):
                return None
        if not self._promise(items):
            return None
        made = tuple(Item(parts=spaced(parts), side=side) for side, parts in items)
        return Region(start=self.at, stop=stop, items=made, heads=tuple(heads))

    def _promise(self, items: Sequence[tuple[By, list[Part]]]) -> bool:
        """Tell whether half the items or more say what is to be done."""
        acts = sum(self._acts(parts[0].words) for _, parts in items)
        return len(items) >= _LEAST_LINES and acts * 2 >= len(items)

    def _cells(self, n: int) -> tuple[str, str] | None:
        """Return what stands before a line's first gap, and behind it; None for no gap."""
        line = self.lines[n]
        raw = line.block.text.rstrip("\n")
        block = line.block
        if not line.text or block.cell is not None or "\n" in raw:
            return None
        gap = _GAP.search(raw)
        if block.in_box or block.label is not None or gap is None:
            return None
        left, right = raw[: gap.start()].strip(), raw[_act_at(raw, gap) :].strip()
        return None if right.startswith("=") else (left, right)

    def _pieces(self, n: int, left: str) -> list[Part]:
        """Cut a line at its gap and return its pieces."""
        line, raw = self.lines[n], self.lines[n].block.text
        gap = _GAP.search(raw)
        segments = [Segment(before=0, start=0, end=len(line.text))]
        if left and gap is not None:
            normal = normalise_with_map(raw)
            starts = dict.fromkeys((0, gap.end(), _act_at(raw, gap)))
            begins = [normal.offset(start) for start in starts]
            segments, before = [], 0
            for start, stop in zip(begins, [*begins[1:], len(line.text)], strict=True):
                end = start + len(normal.text[start:stop].rstrip())
                segments.append(Segment(before=before, start=start, end=end))
                before = end
        self.cut[n] = replace(line, segments=tuple(segments))
        return [Part(line=self.cut[n], order=order) for order in range(len(segments))]

    def _name(self, text: str) -> By | None:
        """Return the side that words before a gap name; None where they do more."""
        text = text.rstrip(":")
        count = len(text.split())
        if count > _MOST_WORDS_OF_A_NAME:
            return None
        coded = side_of_codes(text, self.rules)
        if coded is not None:
            return coded
        short = count <= _MOST_WORDS_OF_A_SHORT_NAME
        named = short or is_only_a_side(text, self.rules)
        return side_of(text, self.rules) if named else None

    def _acts(self, words: str) -> bool:
        return bool(_WILL.match(words)) or opens_with_a_verb(words)


def _act_at(raw: str, gap: re.Match[str]) -> int:
    """Return where the act begins in a line: behind its gap, and behind a number there."""
    number = _NUMBER.match(raw, gap.end())
    behind = None if number is None else _GAP.match(raw, number.end())
    return gap.end() if behind is None else behind.end()
