"""Which lines are headings, and how deep?

A heading has a heading style or looks like one (`looks`); in a text without any looks
its words alone can make it one. Depth comes from the style, else from the look: larger
before capitals before bold; numbers deepen it (``1.2``). In a file with both, a look
takes its place among the styles by its size. Two kinds stand below a heading of the
same look: one that comes back again and again (the same question under every
priority), and one that only names a side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.intake.head_sides import (
    PART,
    announces,
    is_only_a_side,
    leads_in,
)
from compact_draft.intake.heading_clauses import clauses_among
from compact_draft.intake.heading_numbers import levelled
from compact_draft.intake.lines import Line
from compact_draft.intake.looks import (
    MOST_WORDS,
    PLAIN,
    LookKey,
    body_look,
    by_style,
    is_short,
    look_key,
)
from compact_draft.intake.rules import Rules
from compact_draft.intake.voices import is_bare_label
from compact_draft.intake.wording import (
    other_subject,
    promise_in,
)

BY_WORDS = "only its words make it a heading"
TORN = "its bold stops in the middle of a word; taken for a heading"
LONG = "it has a heading style, but is long for a heading"
_MOST_WORDS_IN_STYLE = 30
_MOST_WORDS_BY_WORDS = 8
_FEW = 2
_FEW_OF = 0.02
_SAME_SIZE = 0.6
_OVER_A_TABLE: LookKey = (0.0, 0, 0, 0, 1, 1)
_NO_HEAD = re.compile(r"^[QA]\d{0,2}[.:)]\s|\S\t+\S.*\t+\S")
"""A question or answer by its mark, and what stands in columns of tabs."""
_SENTENCE = re.compile(r"[.;,]$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line that is a heading.

    Attributes:
        rank: Sorts headings: the smaller stands above the larger.
        level: Its depth, from 1, where its style says it; None where only its rank
            among the headings above tells.
        why: What says that it is one: its style, its look, its words.
        doubts: Why a person should look at it.
    """

    rank: float
    why: str
    level: int | None = None
    doubts: tuple[str, ...] = ()


def find_headings(
    lines: Sequence[Line],
    rules: Rules,
    *,
    may_be: Callable[[Line], bool],
    listed: Collection[str] = (),
) -> dict[int, Heading]:
    """Return the headings among the lines of the body, by the line's position.

    Args:
        lines: The lines of the body in order.
        rules: The rules of intake.
        may_be: Tells which lines can be headings at all: not furniture, not the
            cells of a table with heads.
        listed: Keys of the headings that the file's contents list.
    """
    finder = _Finder(lines, rules, may_be, frozenset(listed))
    found = finder.headings()
    sentences = {n for n in found if _is_a_sentence(lines[n], rules)}
    sentences |= _clauses_in_style(lines, rules, found, sentences)
    sentences |= clauses_among(
        lines,
        found,
        is_promise=lambda words: is_full_promise(words, rules),
        binds=lambda words: promise_in(words, rules) is not None,
    )
    return {n: heading for n, heading in found.items() if n not in sentences}


class _Finder:
    def __init__(
        self,
        lines: Sequence[Line],
        rules: Rules,
        may_be: Callable[[Line], bool],
        listed: frozenset[str],
    ) -> None:
        self.lines = lines
        self.rules = rules
        self.free = [n for n, line in enumerate(lines) if line.words and may_be(line)]
        levels = ((n, by_style(lines[n])) for n in self.free)
        self.styled = {n: level for n, level in levels if level is not None}
        plain = [lines[n] for n in self.free if n not in self.styled]
        self.body = body_look(plain)
        self.by_words: set[int] = set()
        self.listed = listed
        self.looks = self._with_inner(self._looks())

    def headings(self) -> dict[int, Heading]:
        """Return the headings by position."""
        ranks = self._ranks(self.listed)
        found: dict[int, Heading] = {}
        for n in sorted({*self.styled, *self.looks}):
            line = self.lines[n]
            if n in self.styled:
                level = self.styled[n]
                doubts = (LONG,) if len(line.words.split()) > MOST_WORDS else ()
                found[n] = Heading(
                    rank=level, level=level, why="its style", doubts=doubts
                )
            elif n in self.by_words:
                found[n] = Heading(rank=ranks[n], why="its words", doubts=(BY_WORDS,))
            else:
                doubts = (TORN,) if line.block.look.torn else ()
                found[n] = Heading(rank=ranks[n], why="its look", doubts=doubts)
        return found

    # Which lines

    def _looks(self) -> dict[int, LookKey]:
        found: dict[int, LookKey] = {}
        for at, n in enumerate(self.free):
            if n in self.styled:
                continue
            look = look_key(self.lines[n], self.body, self.rules)
            if look is None and self._leads_into_a_table(n):
                look = _OVER_A_TABLE
            if look is None and self._opens_numbers(at):
                look = (*PLAIN[:4], self.lines[n].depth, 0)
            if look is not None:
                found[n] = look
        few = len(self.styled) + len(found) < _FEW + _FEW_OF * len(self.free)
        by_words = self._by_words() if few else self._well_known()
        by_words |= self._in_contents()
        self.by_words = by_words - set(self.styled) - set(found)
        every = sorted({*found, *self.by_words})
        looks = {n: found.get(n, PLAIN) for n in every}
        return levelled(self.lines, looks, self.styled)

    def _leads_into_a_table(self, n: int) -> bool:
        """Tell whether a line such as "Public bodies pledge to:" stands over a table."""
        line = self.lines[n]
        if line.block.cell is not None or not leads_in(line.words, self.rules):
            return False
        behind = (self.lines[k] for k in range(n + 1, len(self.lines)))
        after = next((other for other in behind if other.text), None)
        return after is not None and after.block.cell is not None

    def _opens_numbers(self, at: int) -> bool:
        """Tell whether a short plain line ``3. Money`` is followed by its ``3.1``."""
        line = self.lines[self.free[at]]
        bare = line.number.strip("().:")
        if not bare.isdigit() or not is_short(line) or at + 1 == len(self.free):
            return False
        after = self.lines[self.free[at + 1]]
        return (after.number or after.text).startswith(f"{bare}.1")

    def _by_words(self) -> set[int]:
        """Return the lines that only their words make headings.

        For a text without any looks: short lines with no full stop that the rules
        know as headings, or that an item of a list elsewhere names; no item itself.
        """
        items = [self.lines[n] for n in self.free if self.lines[n].is_item]
        named = {line.key.removeprefix("to ") for line in items}
        found = set()
        for n in self.free:
            line = self.lines[n]
            if line.is_item or not is_short(line) or line.text.endswith(":"):
                continue
            if _NO_HEAD.search(line.block.text):
                continue
            few = self._has_few_words(line)
            known = self.rules.heading(line.words) is not None or line.key in named
            known = known or announces(line.words, self.rules)
            if few and known and line.words[0].isupper():
                found.add(n)
        return found

    def _has_few_words(self, line: Line) -> bool:
        """Tell whether a line is as short as a heading; "Part 3" may have more behind it."""
        few = len(line.words.split()) <= _MOST_WORDS_BY_WORDS
        is_part = PART.match(line.words) is not None
        return few or (is_part and announces(line.words, self.rules))

    def _in_contents(self) -> set[int]:
        """Return the plain lines that the file's own contents name as headings."""
        plain = [n for n in self.free if not self.lines[n].has_bullet]
        found = {
            n
            for n in plain
            if self.lines[n].key in self.listed and is_short(self.lines[n])
        }
        return found if len(found) > 1 else set()

    def _well_known(self) -> set[int]:
        """Return the plain lines that are known headings, in a text with looks.

        Their words are a heading of the rules and hardly more, they stand by
        themselves, and no lead-in stands before them.
        """
        found = set()
        for at, n in enumerate(self.free):
            line = self.lines[n]
            if line.is_item or not is_short(line) or line.text.endswith(":"):
                continue
            if not self._has_few_words(line):
                continue
            if _NO_HEAD.search(line.block.text):
                continue
            before = self.lines[self.free[at - 1]].text if at else ""
            led_in = before.endswith(":") or leads_in(before, self.rules)
            last = at + 1 == len(self.free)
            known = self.rules.is_heading(line.words) or announces(
                line.words, self.rules
            )
            if known and line.words[0].isupper() and not led_in and not last:
                found.add(n)
        return found

    # How deep

    def _with_inner(self, looks: dict[int, LookKey]) -> dict[int, LookKey]:
        """Put those below their neighbours of one look that only make sense below."""
        times = Counter((look, self.lines[n].key) for n, look in looks.items())
        found: dict[int, LookKey] = {}
        outer: int | None = None
        previous: int | None = None
        for n in sorted({*looks, *self.styled}):
            if n in self.styled:
                outer, previous = None, None
                continue
            line, look = self.lines[n], looks[n]
            comes_back = times[look, line.key] > 1
            beside = outer is not None and looks[outer] == look
            numbered = is_bare_label(line.words)
            inner = beside and (
                comes_back or numbered or self._names_a_side(n, previous, found)
            )
            found[n] = (*look[:5], 1) if inner else look
            outer = outer if inner or comes_back or numbered else n
            previous = n
        return found

    def _names_a_side(
        self, n: int, previous: int | None, found: dict[int, LookKey]
    ) -> bool:
        """Tell whether a heading only names a side, right under or beside another."""
        if previous is None or not is_only_a_side(self.lines[n].words, self.rules):
            return False
        between = any(line.text for line in self.lines[previous + 1 : n])
        return not between or found[previous][5] == 1

    def _ranks(self, listed: frozenset[str]) -> dict[int, float]:
        """Return where each look stands among the looks and the styles."""
        order = {
            look: at for at, look in enumerate(sorted(set(self.looks.values())), 1)
        }
        step = 1 / (len(order) + 1)
        sizes = self._sizes_of_styles()
        ranks: dict[int, float] = {}
        for n, look in self.looks.items():
            base = self._among_styles(n, sizes)
            fraction = 0.0 if base.is_integer() and base else order[look] * step
            ranks[n] = base + fraction if sizes else float(order[look])
            if self._is_outermost(n, listed):
                ranks[n] = 1.0
        return ranks

    def _sizes_of_styles(self) -> dict[int, float]:
        """Return the size of the headings of each styled level; the commonest one."""
        sizes: dict[int, Counter[float]] = {}
        for n, level in self.styled.items():
            size = self.lines[n].block.look.size or self.body.size
            sizes.setdefault(level, Counter())[size] += 1
        return {
            level: max(held, key=lambda s: (held[s], s))
            for level, held in sorted(sizes.items())
        }

    def _among_styles(self, n: int, sizes: dict[int, float]) -> float:
        """Return the styled level a look equals, or half a level below a larger one."""
        look = self.lines[n].block.look
        size = look.size or self.body.size
        above = 0.0
        for level, held in sizes.items():
            same = abs(size - held) < _SAME_SIZE and size > self.body.size + _SAME_SIZE
            if same or size > held:
                return float(level) if same or level == 1 else above + 0.5
            above = float(level)
        return above + 0.5

    def _is_outermost(self, n: int, listed: frozenset[str]) -> bool:
        """Tell whether a heading begins an appendix, or stands in a flat contents list."""
        words = self.lines[n].key
        if any(words == top or words.startswith(f"{top} ") for top in self.rules.top):
            return True
        inner = {self.lines[k].key for k, level in self.styled.items() if level > 1}
        return bool(self.styled) and words in listed and not inner & listed


def _is_a_sentence(line: Line, rules: Rules) -> bool:
    """Tell whether a line in a heading style is a paragraph in the wrong style."""
    words = len(line.words.split())
    if not _SENTENCE.search(line.text):
        return False
    return words > _MOST_WORDS_IN_STYLE or is_full_promise(line.words, rules)


def is_full_promise(words: str, rules: Rules) -> bool:
    """Tell whether a line says who will do what, and does not only lead in."""
    promise = promise_in(words, rules)
    acts = promise is not None or other_subject(words) is not None
    ends = words.rstrip().endswith((":", "?", "…"))
    return acts and not ends and not leads_in(words, rules)


def _clauses_in_style(
    lines: Sequence[Line],
    rules: Rules,
    found: Mapping[int, Heading],
    sentences: Collection[int],
) -> set[int]:
    """Return headings that promise and have nothing under them: clauses in a row.

    Several of one style one behind the other, each a full promise, are the text and
    not its headings.
    """
    order = [n for n, line in enumerate(lines) if line.text]
    clauses = set()
    for at, n in enumerate(order):
        if (
            n not in found
            or n in sentences
            or not is_full_promise(lines[n].words, rules)
        ):
            continue
        after = order[at + 1] if at + 1 < len(order) else None
        before = order[at - 1] if at else None
        beside = [k for k in (before, after) if k is not None]
        alike = any(
            k in found
            and found[k].rank == found[n].rank
            and is_full_promise(lines[k].words, rules)
            for k in beside
        )
        bare = after is None or (after in found and found[after].rank <= found[n].rank)
        if bare and (alike or after is None or after in found):
            clauses.add(n)
    return clauses
