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
                mend="this is a fault of ours; please tell us",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part under a heading.

    Attributes:
        heading: Its heading.
        paragraphs: What is said before the tables.
        points: A list, one thing a point.
        tables: Its tables.
        sheet: Name of its sheet in a workbook; the heading where it is empty.
    """

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report.

    Attributes:
        title: Its title.
        status: A few words for the head of each page.
        summary: Paragraphs before the first part.
        parts: In order.
    """

    title: str
    status: str = ""
    summary: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
