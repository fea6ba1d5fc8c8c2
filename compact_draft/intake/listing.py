"""Which lines are items of a list, and which line leads the list in?

Many old files have lists without a mark: plain lines behind "The Council will:". They
are items all the same, each with a doubt that says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from compact_draft.intake.drafts import Draft
from compact_draft.intake.head_sides import (
    binds_a_list,
    is_only_a_side,
    leads_in,
    somebody_leads_in,
)
from compact_draft.intake.headings import Heading
from compact_draft.intake.kinds import Judge
from compact_draft.intake.line_forms import (
    begins_with_will,
    gives_examples,
    is_of_a_form,
    opens_with_a_verb,
)
from compact_draft.intake.lines import Line
from compact_draft.intake.marks import is_bare_number, is_lone_number
from compact_draft.intake.practice import names_the_trade
from compact_draft.intake.running import RUNNING
from compact_draft.intake.voices import side_above

LEADS_IN = re.compile(r"(?::\s*[-–—]?|[-–—]|…|\.\.\.)$")
PASSED_OVER = frozenset(
    {RUNNING, "page number", "page break", "a ruled line", "blank", "section break"}
)
"""Furniture that stands in the middle of a list without ending it."""

_MOST_WORDS = 45
_MOST_WORDS_OF_A_BARE_ITEM = 16
_LEAST_BARE = 2
_MOST_BEFORE = 200


class Listing:
    """Finds the lists of one body."""

    def __init__(
        self,
        lines: Sequence[Line],
        judge: Judge,
        *,
        furniture: Mapping[int, str],
        headings: Mapping[int, Heading],
        others: Collection[int] = (),
        two_tongues: Collection[int] = (),
        tables: Collection[int] = (),
    ) -> None:
        self.lines = lines
        self.judge = judge
        self.furniture = furniture
        self.headings = headings
        self.others = others
        self.two_tongues = two_tongues
        self.tables = tables
        self.lost = self._lost()

    def is_item(self, n: int) -> bool:
        """Tell whether a line is an item, with its mark or without."""
        return self.lines[n].is_item or n in self.lost or self._is_lone_bullet(n)

    def _is_lone_bullet(self, n: int) -> bool:
        """Tell whether a line is only the bullet of the next one."""
        return len(self.lines[n].text) == 1 and self.is_lone_number(n)

    def following(self, n: int) -> int | None:
        """Return the next line with words; None where a heading or furniture comes.

        What a page has at its ends, what stands in a box, and what is in another
        language stand in between without counting.
        """
        box = self.lines[n].block.box
        for after in range(n + 1, len(self.lines)):
            line = self.lines[after]
            if not line.text or after in self.others:
                continue
            if line.block.box != box:
                if after in self.headings:
                    return None
                continue
            if self.furniture.get(after, "") in PASSED_OVER or self._names_a_tongue(
                after
            ):
                continue
            stops = after in self.furniture or after in self.headings
            return None if stops else after
        return None

    def _names_a_tongue(self, n: int) -> bool:
        """Tell whether a line is the head of a column that is in one language."""
        cell = self.lines[n].block.cell
        headed = self.furniture.get(n) == "table head"
        return headed and cell is not None and cell.table in self.two_tongues

    def is_lone_number(self, n: int) -> bool:
        """Tell whether a line is only the number of the next one, or of its row."""
        line = self.lines[n]
        here = line.block.cell
        if here is not None:
            return here.columns > 1 and is_bare_number(line.text)
        after = self.following(n)
        alone = is_lone_number(line.text) and after is not None
        return alone and not self.lines[after or n].is_item

    def leads_in(self, n: int, order: int, words: str) -> bool:
        """Tell whether a list hangs on these words."""
        line = self.lines[n]
        if order + 1 < len(line.segments) and not line.segments[-1].led:
            if line.segments[order].sentence:
                return False
            if line.segments[order + 1].bare:
                return order == 0 and not line.segments[0].bare
            below = line.form(order) != line.form(order + 1)
            leads = below and bool(LEADS_IN.search(words) or self._surely_leads(words))
            return order == 0 and (not line.segments[0].label or leads)
        after = self.following(n)
        if after is None or not self.is_item(after):
            return False
        if LEADS_IN.search(words):
            if n in self.lost and after in self.lost:
                return words.rstrip().endswith((":", ":-", ":–"))
            return not line.is_item or self._is_deeper(n, after)
        if self._names_who_will(n):
            return True
        same_cell = self._flows(self.lines[after], line)
        if gives_examples(words):
            return False
        if line.is_item:
            leads = same_cell or self._surely_leads(words)
            return not line.is_ended and leads and self._is_deeper(n, after)
        if n in self.lost:
            return self._surely_leads(words)
        return not line.is_ended and same_cell

    def _is_deeper(self, n: int, after: int) -> bool:
        """Tell whether the item behind stands below this one."""
        mine, next_one = self.lines[n].block.label, self.lines[after].block.label
        if mine is not None and next_one is not None:
            if mine.level != next_one.level:
                return next_one.level > mine.level
            return next_one.list_id != mine.list_id
        order = len(self.lines[n].segments) - 1
        form = self.lines[after].form(0)
        if form == self.lines[n].form(order):
            return False
        before = list(islice(self._forms_before(n), _MOST_BEFORE))
        around: list[str] = []
        for held in [*reversed(before), self.lines[n].form(order)]:
            around = around[: around.index(held)] if held in around else around
            around.append(held)
        return form not in around

    def _forms_before(self, n: int) -> Iterator[str]:
        """Yield the forms of the items before in the same list, the nearest first."""
        for before in range(n - 1, -1, -1):
            line = self.lines[before]
            if not line.text or self.furniture.get(before, "") in PASSED_OVER:
                continue
            if not line.is_item or before in self.headings:
                return
            yield line.form(0)

    # Lists that lost their marks

    def _lost(self) -> set[int]:
        """Return the plain lines behind a lead-in that can only be its items."""
        lost: set[int] = set()
        for n, line in enumerate(self.lines):
            if not line.words or (n in self.furniture and n not in self.headings):
                continue
            surely = self._surely_leads(line.words)
            surely = surely or self._names_who_will(n)
            leads = surely or line.text.endswith((":", ":-", ":–"))
            if n in self.others or not leads or self.judge.own.is_contact(line.words):
                continue
            run = list(self._run(n))
            if len(run) > 1 or (surely and run):
                lost.update(run)
        for n in self.headings:
            lost.update(self._bare_lines_under(n))
        return lost

    def _bare_lines_under(self, n: int) -> list[int]:
        """Return the short lines that are all that stands under a heading that binds a side."""
        heading, rules = self.lines[n], self.judge.rules
        words = heading.words
        if heading.block.cell is not None or side_above((words,), rules) is None:
            return []
        run: list[int] = []
        after = self.following(n)
        while after is not None:
            line = self.lines[after]
            if not self._is_bare(line):
                return []
            run.append(after)
            after = self.following(after)
        acts = sum(
            opens_with_a_verb(self.lines[k].words)
            or names_the_trade(self.lines[k].words)
            for k in run
        )
        sure = not is_only_a_side(words, rules) or acts * 2 >= len(run)
        return run if len(run) >= _LEAST_BARE and sure else []

    def _is_bare(self, line: Line) -> bool:
        """Tell whether a plain line is short and has no end, as an item without a mark has."""
        plain = line.block.cell is None and line.block.box is None and not line.is_item
        few = 1 < len(line.words.split()) <= _MOST_WORDS_OF_A_BARE_ITEM
        ended = line.text.endswith((".", ":", "?", "!", ",")) or "\t" in line.block.text
        begun = line.words[:1].isupper() or opens_with_a_verb(line.words)
        return plain and few and not ended and begun and not is_of_a_form(line.words)

    def _flows(self, line: Line, above: Line) -> bool:
        """Tell whether a line stands where one above it goes on: in its cell, or below.

        Where the columns of a table are languages, each column is a text of its own.
        """
        here, there = line.block.cell, above.block.cell
        if here == there:
            return True
        if here is None or here.outer is not None:
            return False
        tongues = here.table in self.two_tongues
        if there is None:
            return tongues or (here.table not in self.tables and here.columns == 1)
        if here.table != there.table or here.column != there.column:
            return False
        return tongues or here.table not in self.tables

    def _surely_leads(self, words: str) -> bool:
        rules = self.judge.rules
        if binds_a_list(words, rules) is not None and words.endswith((" to", " to:")):
            return True
        return leads_in(words, rules) or somebody_leads_in(words, rules)

    def _names_who_will(self, n: int) -> bool:
        """Tell whether a line names a side and the next goes on with its verb: "shall ..."."""
        line, after = self.lines[n], self.following(n)
        if after is None or line.is_ended or n in self.headings:
            return False
        goes_on = begins_with_will(self.lines[after].words)
        return (
            goes_on
            and self.lines[after].begins_low
            and is_only_a_side(line.words, self.judge.rules)
        )

    def begins_a_list(self, n: int, last: Draft | None) -> bool:
        """Tell whether a lead-in opens a list that counts from its first number again."""
        line, after = self.lines[n], self.following(n)
        if after is None or line.is_item or not line.text.endswith(":"):
            return False
        if last is None or not last.number:
            return False
        return self.lines[after].number.strip("().: ").casefold() in ("1", "a", "i")

    def _run(self, n: int) -> Iterator[int]:
        after = first = self.following(n)
        while after is not None and self._could_be_item(after, self.lines[n]):
            if (
                self.lines[first or after].begins_low
                and not self.lines[after].begins_low
            ):
                return
            yield after
            after = self.following(after)

    def _could_be_item(self, n: int, stem: Line) -> bool:
        line = self.lines[n]
        if line.is_item or not self._flows(line, stem) or line.text[-1] == ":":
            return False
        if (
            leads_in(line.words, self.judge.rules)
            or len(line.words.split()) > _MOST_WORDS
        ):
            return False
        if is_of_a_form(line.words):
            return False
        verb = opens_with_a_verb(line.words)
        return line.begins_low or line.text.endswith(";") or not line.is_ended or verb

    def level(
        self,
        line: Line,
        order: int,
        forms: list[tuple[str, int]],
        *,
        under: int | None = None,
    ) -> int:
        """Return the depth of an item: as Word says, else by the form of its label.

        One of another list right behind an item that leads in stands below that
        (`under` is its depth), whatever Word calls its level.
        """
        shown = line.block.label if order == 0 else None
        form = line.form(order)
        for index, (held, level) in enumerate(forms):
            if held == form:
                del forms[index + 1 :]
                return level
        level = forms[-1][1] + 1 if forms else 0
        if shown is not None:
            level = shown.level if under is None else max(shown.level, under + 1)
            forms[:] = [held for held in forms if held[1] < level]
        forms.append((form, level))
        return level
