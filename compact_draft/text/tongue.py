"""What our copies say around the clauses, in another language, from a table of words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November"
    "|December"
)
_DAY = rf"\d{{1,2}} (?:{_MONTHS}) \d{{4}}"
_HOLES = {r"\{date\}": f"({_DAY})", r"\{\.\.\.\}": "(.+)"}
_PARTS = (" · ", ", ")


def is_among(line: str, lines: Collection[str]) -> bool:
    """Say whether a line stands among others, whole or cut to its first words."""
    begins = line.rstrip(" .\u2026")
    return line in lines or (bool(begins) and any(e.startswith(begins) for e in lines))


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """A table of words of one language.

    Attributes:
        code: Its language tag, such as ``cy``.
        words: What stands in our copies in English, and its words; ``{date}`` stands for a
            day, ``{...}`` for any words.
        months: The names of the twelve months.
    """

    code: str
    words: Mapping[str, str]
    months: Sequence[str]

    def of(self, text: str) -> str | None:
        """Return a text in this language; None where the table does not have it.

        Blanks around it stay; parts that stand between middle dots or commas are looked
        for one by one.
        """
        bare = text.strip()
        found = self._of(bare) if bare else None
        return None if found is None else text.replace(bare, found, 1)

    def _of(self, bare: str) -> str | None:
        if len(bare) == 1 or not any(map(str.isalpha, bare)):
            return bare
        if bare in self.words:
            return self.words[bare]
        if re.fullmatch(_DAY, bare):
            return self._day(bare)
        for pattern, words in self._with_holes:
            found = pattern.fullmatch(bare)
            if found is not None:
                held = found[1]
                inner = self._day(held) if re.fullmatch(_DAY, held) else held
                before, _, after = words.partition("{")
                return f"{before}{inner}{after.partition('}')[2]}"
        for mark in _PARTS:
            if mark not in bare:
                continue
            told = [self._of(part.strip()) for part in bare.split(mark)]
            if all(tongue is not None for tongue in told):
                return mark.join(tongue or "" for tongue in told)
        return None

    @cached_property
    def _with_holes(self) -> list[tuple[re.Pattern[str], str]]:
        found = []
        for english, words in self.words.items():
            shape = re.escape(english)
            for hole, matches in _HOLES.items():
                shape = shape.replace(hole, matches)
            if shape != re.escape(english):
                found.append((re.compile(shape, re.DOTALL), words))
        return found

    def _day(self, day: str) -> str:
        number, month, year = day.split()
        at = _MONTHS.split("|").index(month)
        return f"{number} {self.months[at]} {year}"
