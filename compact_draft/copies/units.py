"""Of which paragraphs is a returned copy made when every tracked change is rejected?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from compact_draft.copies.sent import SentCopy
from compact_draft.model.clause import ClauseId
from compact_draft.word.reading.marked_text import PLAIN, MarkedParagraph


class Basis(StrEnum):
    """What it is known by which issued paragraph one of a copy is."""

    BOOKMARK = "bookmark"
    NUMBER = "number"
    TEXT = "text"
    LIKENESS = "likeness"
    BETWEEN = "between"


class Unit(NamedTuple):
    """One paragraph of the copy as it reads when all tracked changes are rejected.

    Attributes:
        paragraphs: Indexes of the ``w:p`` that it is made of.
        base: Its raw text.
        container: As in `MarkedParagraph`.
        clauses: The clauses whose bookmarks start in it.
        is_plain: Whether nothing in it is tracked.
        runs_on: Whether its paragraph mark is struck, so that the next is joined on.
        home: The note it is part of; empty for none.
        in_margin: Whether it stands in a header or footer.
    """

    paragraphs: tuple[int, ...]
    base: str
    container: int
    clauses: tuple[ClauseId, ...]
    is_plain: bool
    runs_on: bool
    home: str
    in_margin: bool


class Match(NamedTuple):
    """Issued paragraphs and the units they are in the copy.

    One and one; one and several (divided with tracking off); several and one (joined).

    Attributes:
        sent: Indexes of the issued paragraphs.
        units: Indexes of the units.
        basis: How they were matched.
        is_moved: Whether they stand elsewhere now.
    """

    sent: tuple[int, ...]
    units: tuple[int, ...]
    basis: Basis
    is_moved: bool = False


def read_units(paragraphs: Sequence[MarkedParagraph], sent: SentCopy) -> list[Unit]:
    """Return the units of a copy in order; tables of contents are left out."""
    units: list[Unit] = []
    open_ones: dict[int, list[int]] = {}
    for n, paragraph in enumerate(paragraphs):
        if paragraph.contents:
            continue
        if paragraph.end is PLAIN and paragraph.container not in open_ones:
            units.append(_alone(paragraph, n, sent))
            continue
        held = open_ones.setdefault(paragraph.container, [])
        held.append(n)
        if paragraph.end.before:
            units.append(_unit(paragraphs, tuple(held), sent))
            del open_ones[paragraph.container]
    units += [_unit(paragraphs, tuple(held), sent) for held in open_ones.values()]
    if open_ones:
        units.sort(key=lambda unit: unit.paragraphs[0])
    return units


def _alone(paragraph: MarkedParagraph, n: int, sent: SentCopy) -> Unit:
    """Return the unit of a paragraph whose mark is not tracked, and that is whole."""
    names = paragraph.bookmarks
    return Unit(
        (n,),
        paragraph.before,
        paragraph.container,
        sent.clauses_of(names) if names else (),
        not paragraph.is_marked,
        False,  # noqa: FBT003 - runs_on
        paragraph.note,
        paragraph.in_margin,
    )


def _unit(
    paragraphs: Sequence[MarkedParagraph], indexes: tuple[int, ...], sent: SentCopy
) -> Unit:
    first = last = paragraphs[indexes[0]]
    names: tuple[str, ...] = ()
    if len(indexes) == 1:
        base, names, is_plain = first.before, first.bookmarks, False
    else:
        last = paragraphs[indexes[-1]]
        base = "".join([paragraphs[n].before for n in indexes])
        is_plain = False
        for n in indexes:
            if paragraphs[n].before.strip():
                names += paragraphs[n].bookmarks
    return Unit(
        indexes,
        base,
        first.container,
        sent.clauses_of(names) if names else (),
        is_plain,
        last.end.before and not last.end.after,
        first.note,
        first.in_margin,
    )
