"""A clause beside what a person wants to know of it: number, section, overall tag, kin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.drafting.number import clauses_of, depth_of, numbers, reading_order
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import Draft, overall_tag
from compact_draft.model.look_again import Known, LookAgain, look_again
from compact_draft.model.tags import Overall, Side
from compact_draft.text.normalise import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A clause as a list shows it.

    Attributes:
        clause: The clause.
        number: As printed; empty where none is.
        section: Headings above it, the outermost first.
        tag: Its overall tag, derived; None for what is no promise, and in the library.
        is_library: Whether it stands in the library and not in the draft.
        again: What on it was given for other words.
    """

    clause: Clause
    number: str = ""
    section: tuple[str, ...] = ()
    tag: Overall | None = None
    is_library: bool = False
    again: tuple[LookAgain, ...] = ()

    @property
    def look_again(self) -> bool:
        """Whether the tag, or anything given for other words, is to be looked at again."""
        return bool(self.again) or (self.tag is not None and self.tag.look_again)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a list shall hold; what is empty or None holds back nothing.

    Attributes:
        kind, theme, by, scope: As the clause has them.
        achievability: "achievable", "aspirational", "not_settled", "mixed" or
            "look_again": of the overall tag; in the library of what the words suggest.
        section: Words of a heading above it, the printed number of its section, or a
            number in the words of its heading ("Key Priority 4").
    """

    kind: str = ""
    theme: str = ""
    by: str = ""
    scope: str = ""
    achievability: str = ""
    section: str = ""

    def holds(self, row: Listed) -> bool:
        """Say whether a clause is wanted."""
        clause = row.clause
        same = (
            (self.kind, clause.kind),
            (self.theme, clause.theme),
            (self.by, clause.by or ""),
            (self.scope, clause.scope or ""),
        )
        return all(wanted in ("", held) for wanted, held in same) and (
            not self.achievability or self.achievability in tag_names(row)
        )


def tag_names(row: Listed) -> tuple[str, ...]:
    """Return every name by which the tag of a clause may be asked for."""
    if row.is_library:
        value = row.clause.achievability
        return () if value is None else (value.value,)
    found = ["look_again"] if row.look_again else []
    if row.tag is not None:
        found += ["not_settled" if row.tag.value is None else row.tag.value.value]
        found += ["mixed"] if row.tag.mixed else []
    return tuple(found)


def choose(rows: Iterable[Listed], wanted: Wanted) -> tuple[Listed, ...]:
    """Return the rows that are wanted, in their order."""
    found = [row for row in rows if wanted.holds(row)]
    if not wanted.section:
        return tuple(found)
    inside = _in_section(tuple(rows), wanted.section)
    return tuple(row for row in found if row.clause.id in inside)


def _in_section(rows: tuple[Listed, ...], section: str) -> frozenset[ClauseId]:
    """Return ids of the heading and all under it, by its number or by some words."""
    found = set()
    is_inside = False
    named = fold(section).strip()
    edge = r"\b" if named[:1].isdigit() else ""  # 4 is no part of 2014
    words_of_heading = re.compile(edge + re.escape(named) + edge)
    for row in rows:
        is_heading = row.clause.kind is Kind.HEADING
        if is_heading and row.number:
            is_inside = row.number == section.strip()
        headings = [*row.section, *([row.clause.text] if is_heading else [])]
        if is_inside or any(words_of_heading.search(fold(h)) for h in headings):
            found.add(row.clause.id)
    return frozenset(found)


def listed(draft: Draft, known: Known | None = None) -> tuple[Listed, ...]:
    """Return every clause of the draft as a list shows it, in the order of the numbers.

    Args:
        draft: The living text.
        known: The words of undertakings, and earlier wordings, to see and show what was
            given for other words.
    """
    held, given, above = clauses_of(draft), numbers(draft), sections(draft)
    return tuple(
        Listed(
            clause=held[row.clause],
            number=given[row.clause].text,
            section=above[row.clause],
            tag=overall_tag(held[row.clause], draft.parties)
            if held[row.clause].kind.is_promise
            else None,
            again=look_again(held[row.clause], known),
        )
        for row in reading_order(draft.outline.rows, held)
    )


def sections(draft: Draft) -> Mapping[ClauseId, tuple[str, ...]]:
    """Return the headings above every clause, the outermost first."""
    held = clauses_of(draft)
    above: list[tuple[int, str]] = []
    heads: dict[Side, str] = {}
    found = {}
    for row in draft.outline.rows:
        clause = held[row.clause]
        is_heading = clause.kind is Kind.HEADING
        if row.column is None:
            heads.clear()
            if is_heading:
                depth = depth_of(row, clause)
                above = [heading for heading in above if heading[0] < depth]
        elif is_heading:
            heads.pop(row.column, None)
        head = heads.get(row.column) if row.column is not None else None
        outer = [words for _, words in above]
        found[row.clause] = tuple(outer if head is None else [*outer, head])
        if is_heading and row.column is None:
            above.append((depth_of(row, clause), clause.text))
        elif is_heading and row.column is not None:
            heads[row.column] = clause.text
    return found
