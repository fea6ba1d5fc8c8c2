"""The draft that people answered to, as remarks from other channels are laid over it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import OutlineRow, Revision
from compact_draft.text.finding import stems
from compact_draft.text.folding import Folded, folded, key_of

_NUMBERED = re.compile(
    r"(?:\d+(?:\.\d+)*|[a-z]{1,2}|[ivx]+)[.):]?\s+(.*)", re.IGNORECASE
)
_LINE = 88
_LINES = 44
"""Letters of a line and lines of a page of a draft in the house template, about."""
_CONTENTS, _ROOM = 40, 0.38
"""Headings on a page of contents; how much more than reckoned goes on the first page."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words found in a clause: its id, and offsets into its text."""

    clause: ClauseId
    start: int
    end: int


@dataclass
class Ground:
    """One revision that went out, and those before it.

    Attributes:
        revision: What people saw.
        earlier: Earlier revisions, newest first: what a quotation may be from.
        codes: Room code of each clause; none where none were printed.
        may_have_seen: Other drafts that a sender who does not say may have before them.
        asked: What each question was found to mean; many answer the same.
    """

    revision: Revision
    earlier: Sequence[Revision] = ()
    codes: Mapping[ClauseId, str] = field(default_factory=dict)
    may_have_seen: Sequence[Revision] = ()
    asked: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def clauses(self) -> dict[ClauseId, Clause]:
        """The clauses by id, in the order of the outline."""
        held = {clause.id: clause for clause in self.revision.clauses}
        return {row.clause: held[row.clause] for row in self.revision.outline.rows}

    @cached_property
    def rows(self) -> Mapping[ClauseId, OutlineRow]:
        """The outline's row of each clause."""
        return {row.clause: row for row in self.revision.outline.rows}

    @cached_property
    def folded(self) -> Mapping[ClauseId, Folded]:
        """Each clause's text as it compares."""
        return {
            identity: folded(clause.text) for identity, clause in self.clauses.items()
        }

    @cached_property
    def by_number(self) -> Mapping[str, tuple[ClauseId, ...]]:
        """The clauses that print each number, small letters, without points at the end."""
        found: dict[str, tuple[ClauseId, ...]] = {}
        for row in self.revision.outline.rows:
            key = number_key(row.number)
            if key:
                found[key] = (*found.get(key, ()), row.clause)
        return found

    @cached_property
    def headings(self) -> tuple[ClauseId, ...]:
        """The headings in order."""
        return tuple(
            identity
            for identity, clause in self.clauses.items()
            if clause.kind is Kind.HEADING
        )

    @cached_property
    def section_of(self) -> Mapping[ClauseId, ClauseId | None]:
        """The heading that each clause stands under; its own id for a heading."""
        found: dict[ClauseId, ClauseId | None] = {}
        heading: ClauseId | None = None
        for identity, clause in self.clauses.items():
            if clause.kind is Kind.HEADING:
                heading = identity
            found[identity] = heading
        return found

    @cached_property
    def _levels(self) -> Mapping[ClauseId, int]:
        return {
            heading: self.rows[heading].level or self.clauses[heading].level or 1
            for heading in self.headings
        }

    def within(self, heading: ClauseId) -> tuple[ClauseId, ...]:
        """Return what stands under a heading, smaller headings and all below them."""
        ids = list(self.clauses)
        found = []
        for identity in ids[ids.index(heading) + 1 :]:
            level = self._levels.get(identity)
            if level is not None and level <= self._levels[heading]:
                break
            found.append(identity)
        return tuple(found)

    def items(self, clause: ClauseId) -> tuple[ClauseId, ...]:
        """Return the items of the list that a clause leads in, without what is in them.

        They stand deeper than it, or behind its colon, and bear no number of their own
        such as it has.
        """
        ids = list(self.clauses)
        own = self._depth(clause)
        leads = self.clauses[clause].text.rstrip().endswith(":")
        found: list[ClauseId] = []
        least: int | None = None
        for identity in ids[ids.index(clause) + 1 :]:
            depth = self._depth(identity)
            number = number_key(self.rows[identity].number)
            is_deeper = depth > own or (leads and depth == own and "." not in number)
            if self.clauses[identity].kind is Kind.HEADING or not is_deeper:
                break
            least = depth if least is None else min(least, depth)
            if depth == least:
                found.append(identity)
        return tuple(found)

    def _depth(self, clause: ClauseId) -> int:
        level = self.rows[clause].level
        if level is None:
            level = self.clauses[clause].level
        return -1 if level is None else level

    def above(self, heading: ClauseId) -> tuple[ClauseId, ...]:
        """Return the headings that a heading stands under, the outermost first."""
        path: list[ClauseId] = []
        for candidate in self.headings:
            while path and self._levels[path[-1]] >= self._levels[candidate]:
                path.pop()
            if candidate == heading:
                return tuple(path)
            path.append(candidate)
        return ()

    def above_all(self, clause: ClauseId) -> tuple[ClauseId, ...]:
        """Return every heading that a clause stands under, the outermost first."""
        heading = self.section_of.get(clause)
        if heading is None:
            return ()
        own = () if heading == clause else (heading,)
        return (*self.above(heading), *own)

    @cached_property
    def titles(self) -> Mapping[ClauseId, frozenset[str]]:
        """The ways in which each heading's title may be written, folded."""
        found = {}
        for heading in self.headings:
            title = key_of(self.clauses[heading].text)
            number = number_key(self.rows[heading].number)
            bare = _NUMBERED.fullmatch(title)
            ways = {title, f"{number} {title}" if number else title}
            ways |= {key_of(bare[1])} if bare else set()
            ways |= {key_of(part) for part in title.split(":")}
            found[heading] = frozenset(ways - {""})
        return found

    def find(self, key: str) -> list[Stretch]:
        """Return where folded words stand in the clauses, in order."""
        return [
            Stretch(identity, start, end)
            for identity, text in self.folded.items()
            if key in text.text
            for start, end in text.find_all(key)
        ]

    @cached_property
    def rare(self) -> tuple[Mapping[ClauseId, frozenset[str]], Mapping[str, float]]:
        """The stems of each clause's words, and how much each tells of all."""
        held = {
            identity: frozenset(filter(_tells, stems(clause.text)))
            for identity, clause in self.clauses.items()
            if clause.kind is not Kind.HEADING
        }
        count = Counter(stem for words in held.values() for stem in words)
        most = max(len(held), 1)
        return held, {stem: math.log(most / n) for stem, n in count.items()}

    @cached_property
    def pages(self) -> Mapping[ClauseId, float]:
        """About which page each clause begins on: a cover and the contents go before.

        Nobody but a word processor knows: a guess that is good for proposing only.
        """
        found = {}
        first = 2 + math.ceil(max(len(self.headings), 1) / _CONTENTS)
        line = (first - 1 - _ROOM) * _LINES
        for identity, clause in self.clauses.items():
            found[identity] = max(float(first), 1 + line / _LINES)
            lines = sum(1 + len(part) // _LINE for part in clause.text.split("\n"))
            line += lines + (2.2 if clause.kind is Kind.HEADING else 1.0)
        return found


_COMMON = frozenset(
    [
        "you",
        "your",
        "yours",
        "us",
        "our",
        "ours",
        "have",
        "has",
        "had",
        "not",
        "can",
        "could",
        "should",
        "would",
        "must",
        "more",
        "most",
        "all",
        "any",
        "some",
        "who",
        "what",
        "when",
        "where",
        "which",
        "there",
        "this",
        "these",
        "those",
        "they",
        "them",
        "than",
        "then",
        "very",
        "too",
        "also",
        "only",
        "such",
        "other",
        "each",
        "every",
        "how",
        "why",
    ]
)


def _tells(stem: str) -> bool:
    """Whether the stem of a word can tell one clause from others."""
    return len(stem) > 2 and stem not in _COMMON


def number_key(number: str) -> str:
    """Return a printed number as it compares."""
    return number.strip().strip(".()").lower()
