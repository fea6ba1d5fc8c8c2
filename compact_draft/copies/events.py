"""What happened to an issued paragraph in a returned copy: a class for each kind.

Paragraphs of the issued file are named by their place in `SentCopy.paragraphs`; None
stands for "before the first".
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from compact_draft.copies.units import Basis


class Who(NamedTuple):
    """Whose change it is. A silent change has no author but the copy's respondent.

    Attributes:
        tracked: False for a change made with tracking off.
        author: As the file names them; empty for a silent change.
        move: Name of the move that the change is one half of; empty for none.
    """

    tracked: bool
    author: str
    move: str = ""


SILENT = Who(tracked=False, author="")


class Origin(NamedTuple):
    """Where an event comes from.

    Attributes:
        who: Who made the change.
        date: When, as the file has it; empty where it says nothing.
        paragraph: Index of the ``w:p`` of the copy; None where nothing of it is left.
        basis: How it is known which issued paragraph this is.
    """

    who: Who
    date: str
    paragraph: int | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Reworded:
    """Words of an issued paragraph gave way to others.

    Attributes:
        origin: Who changed it, when, where.
        sent: The issued paragraph.
        start, end: What gave way, as offsets in its raw text.
        put: What stands there now; paragraphs parted by `PARAGRAPH_END`.
    """

    origin: Origin
    sent: int
    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True)
class Struck:
    """All of an issued paragraph was taken out.

    Attributes:
        origin: Who took it out, when, where.
        sent: The issued paragraph.
    """

    origin: Origin
    sent: int


@dataclass(frozen=True, slots=True)
class Added:
    """Paragraphs were put in.

    Attributes:
        origin: Who put them in, when, where.
        after: The issued paragraph behind which they stand.
        put: Raw text; paragraphs parted by `PARAGRAPH_END`.
        ahead_of: The paragraph of the clause that was first of its column until these
            were put above it; None where they head no column.
    """

    origin: Origin
    after: int | None
    put: str
    ahead_of: int | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """Two issued paragraphs were run together.

    Attributes:
        origin: Who joined them, when, where.
        sent: The issued paragraph that goes on.
        following: The one that was run on to it.
    """

    origin: Origin
    sent: int
    following: int


@dataclass(frozen=True, slots=True)
class Moved:
    """An issued paragraph stands elsewhere.

    Attributes:
        origin: Who moved it, when, where.
        sent: The issued paragraph.
        after: The issued paragraph behind which it stands now.
    """

    origin: Origin
    sent: int
    after: int | None


Event = Reworded | Struck | Added | Joined | Moved


def place_of(event: Event) -> int | None:
    """Return the issued paragraph that an event is at, or stands behind."""
    return event.after if isinstance(event, Added) else event.sent


def last_that_stays(after: int | None, gone: Collection[int]) -> int | None:
    """Return the nearest issued paragraph, from `after` upwards, that is not gone."""
    while after is not None and after in gone:
        after = after - 1 if after else None
    return after
