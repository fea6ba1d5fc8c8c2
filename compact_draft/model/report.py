"""A report for people: parts with paragraphs and tables, before any format is chosen."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.errors import RefusedError, Where


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    r"""A table; the first cell of each row names what the row is about.

    Attributes:
        caption: What it shows, in a few words.
        head: Names of the columns.
        rows: Cells by row; ``\n`` parts the paragraphs of a cell.
        shares: How the width is shared among the columns.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse a table whose rows are not as wide as its head."""
        width = len(self.head)
        if len(self.shares) != width or any(len(row) != width for row in self.rows):
            raise RefusedError(
                "a row is not as wide as the head of its table",
                where=Where(self.caption),
                mend="this is a mistake in compact-draft; please report it",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Some paragraphs under a word or two that say what they are.

    Attributes:
        label: Such as "You said".
        paragraphs: What is said.
        is_said: Whether they are somebody's own words.
    """

    label: str
    paragraphs: tuple[str, ...]
    is_said: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A chart of bars; the table of its part says the same.

    Attributes:
        title: What it shows, in a few words.
        description: What it says, in a sentence.
        bars: (name, count) from above; None for a count that is hidden.
    """

    title: str
    description: str
    bars: tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """A chart of bars that are parted by kinds; the table of its part says the same.

    Attributes:
        title: What it shows, in a few words.
        description: What it says, in a sentence.
        kinds: Names of the kinds, from the left; at most five, as many looks as tell
            themselves apart in grey. The key leaves out a kind that no bar has.
        bars: (name, count by kind) from above.
    """

    title: str
    description: str
    kinds: tuple[str, ...]
    bars: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part under a heading.

    Attributes:
        heading: Its heading.
        paragraphs: What is said before the tables.
        points: A list, one thing a point.
        entries: What is said under words of its own, after the points.
        charts: Charts of what the tables say, where a page can show them.
        tables: Its tables.
        sheet: Name of its sheet in a workbook; the heading where it is empty.
        level: 2, or 3 for a part of the part of level 2 before it.
        mark: A name by which a page can be opened at this part; empty for none.
    """

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    charts: tuple[Bars | Stack, ...] = ()
    tables: tuple[Table, ...] = ()
    sheet: str = ""
    level: int = 2
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report.

    Attributes:
        title: Its title.
        status: A few words for the head of each page.
        summary: Paragraphs before the first part.
        parts: In order.
        stamp: What is wanting before it may go out, a sentence each, under the word
            DRAFT; empty where nothing is.
        is_upright: Whether a Word file of it has upright pages, for reading.
    """

    title: str
    status: str = ""
    summary: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    stamp: tuple[str, ...] = ()
    is_upright: bool = False

    @property
    def stamp_line(self) -> str:
        """The first line of the stamp; empty where there is none."""
        if not self.stamp:
            return ""
        return "DRAFT: not to be sent out. What is missing:"
