"""Which numbered undertakings does a national text hold? From Word, plain text or CSV."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from compact_draft.errors import FrameworkError, Where
from compact_draft.intake.rows import Row
from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.text.normalise import normalise
from compact_draft.text.sheet import (
    ErrorCellError,
    bare_cell,
    heading_key,
    read_rows,
    refuse_error_values,
)

_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3})*[a-z]?|[A-Z]\.?\d{1,3})[.):]?\s+(?P<words>\S.*)"
)
_LONGEST_HEADING = 12
_LONGEST = 5_000
_ENDS = (".", ";", ":", ",", "?", "!")
_PROMISED = (Kind.COMMITMENT, Kind.ACTION, Kind.PRINCIPLE)
_COLUMNS = {
    "ref": "ref", "number": "ref", "no": "ref", "undertaking number": "ref",
    "text": "text", "words": "text", "wording": "text", "undertaking": "text",
    "section": "section", "outcome": "section", "heading": "section",
    "by": "by", "binds": "by", "party": "by", "who": "by",
    "theme": "theme", "subject": "theme",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A paragraph of a national text that can be named by its number.

    Attributes:
        ref: Its number, with the section before it where two have the same.
        text: Its words, normalised.
        section: The heading above it; empty for none.
        by: Who bears it, where the file says so.
        theme: Its theme, where the file says so.
    """

    ref: str
    text: str
    section: str = ""
    by: By | None = None
    theme: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalText:
    """What a file holds.

    Attributes:
        rows: Its numbered paragraphs, in order.
        passed_over: Paragraphs without a number, which stand in none of them.
    """

    rows: tuple[Numbered, ...]
    passed_over: tuple[str, ...] = ()


def from_text(text: str, path: str) -> NationalText:
    r"""Return the numbered paragraphs of plain text.

    A line that begins with a number begins a paragraph, which goes on to the next empty
    line, heading or number. A short line without a full stop is a heading.

    Args:
        text: The file's text with ``\n`` line ends.
        path: Its name, for errors.

    Raises:
        FrameworkError: No line begins with a number.
    """
    found: list[Numbered] = []
    passed: list[str] = []
    section, is_open = "", False
    lines = [line.strip() for line in text.split("\n")]
    for at, line in enumerate(lines):
        begun = _NUMBER.fullmatch(line)
        if not line:
            is_open = False
        elif begun is not None and not _is_heading(begun["words"], lines[at + 1 :]):
            is_open = True
            found.append(
                Numbered(ref=begun["number"], text=begun["words"], section=section)
            )
        elif begun is not None or (not is_open and _looks_like_heading(line)):
            section = normalise(line if begun is None else begun["words"])
            is_open = False
        elif is_open:
            last = found[-1]
            found[-1] = replace(last, text=f"{last.text} {line}")
        else:
            passed.append(normalise(line))
    return _checked(found, passed, path)


def _is_heading(words: str, following: Sequence[str]) -> bool:
    """Tell a numbered heading by its shortness and by what comes right after it."""
    after = next((line for line in following if line), "")
    return _looks_like_heading(words) and _NUMBER.fullmatch(after) is not None


def _looks_like_heading(line: str) -> bool:
    is_short = len(line.split()) <= _LONGEST_HEADING and not line.endswith(_ENDS)
    return is_short and line[:1].isupper()


def from_word(rows: Iterable[Row], path: str) -> NationalText:
    """Return the numbered paragraphs of a Word file that was read as a Compact is.

    Where nothing is numbered, its promises and principles are numbered by us:
    ``section/1``.

    Raises:
        FrameworkError: It holds neither.
    """
    held = [row for row in rows if not row.is_furniture and row.kind != Kind.HEADING]
    numbered = [row for row in held if re.search(r"\d", row.number)]
    passed = [row.text for row in held if row not in numbered]
    if numbered:
        found = [
            Numbered(
                ref=re.sub(r"[\s:,;()]+", "", row.number).strip("."),
                text=row.text,
                section=row.section[-1] if row.section else "",
                by=row.party,
            )
            for row in numbered
        ]
        return _checked(found, passed, path)
    promised = [row for row in held if row.kind in _PROMISED]
    counts: Counter[str] = Counter()
    found = []
    for row in promised:
        section = row.section[-1] if row.section else ""
        counts[section] += 1
        found.append(
            Numbered(
                ref=f"{slug(section) or 'text'}/{counts[section]}",
                text=row.text,
                section=section,
                by=row.party,
            )
        )
    others = [row.text for row in held if row not in promised]
    return _checked(found, others, path)


def from_csv(text: str, path: str) -> NationalText:
    """Return the rows of a table with the columns number and text, and maybe others.

    Raises:
        FrameworkError: A column or a cell is missing or wrong; with its row.
    """
    try:
        rows = read_rows(text)
    except csv.Error as error:
        raise FrameworkError(
            f"this is no table: {error}",
            where=Where(path),
            mend="save it again from the spreadsheet as CSV UTF-8",
        ) from None
    try:
        refuse_error_values(rows)
    except ErrorCellError as fault:
        raise FrameworkError(
            ErrorCellError.WHAT.format(cell=fault.cell),
            where=Where(path, fault.row),
            mend=ErrorCellError.MEND,
        ) from None
    head = [_COLUMNS.get(heading_key(cell), "") for cell in rows[0][1]] if rows else []
    for wanted in ("ref", "text"):
        if wanted not in head:
            name = "number" if wanted == "ref" else "text"
            raise FrameworkError(
                f"no column is called {name}",
                where=Where(path, 1),
                mend="let the first row name the columns:  number, text  and, where you "
                "have them,  section, by, theme",
            )
    found = []
    for number, cells in rows[1:]:
        said = {
            name: normalise(bare_cell(cell)).strip()
            for name, cell in zip(head, cells, strict=False)
            if name
        }
        found.append(_csv_row(said, Where(path, number)))
    return _checked(found, [], path)


def _csv_row(said: dict[str, str], where: Where) -> Numbered:
    for wanted, name in (("ref", "number"), ("text", "text")):
        if not said.get(wanted):
            raise FrameworkError(
                f"this row has no {name}",
                where=where,
                mend="fill it in, or take it out",
            )
    by = said.get("by", "").casefold().replace(" ", "_")
    if by and by not in list(By):
        raise FrameworkError(
            f"by = {said['by']!r} is no side",
            where=where,
            mend=f"write one of  {', '.join(By)}",
        )
    return Numbered(
        ref=said["ref"],
        text=said["text"],
        section=said.get("section", ""),
        by=By(by) if by else None,
        theme=said.get("theme", "").casefold().replace(" ", "_"),
    )


def _checked(
    found: Sequence[Numbered], passed: Sequence[str], path: str
) -> NationalText:
    """Return what was found, each number made its own; refuse a text without any."""
    if not found:
        raise FrameworkError(
            "nothing in this file has a number that could be referred to",
            where=Where(path),
            mend="let each undertaking begin with its number, such as  4.4 Give three "
            "months' notice ...,  or write the file by hand (docs/for-writers/frameworks.md)",
        )
    for row in found:
        if len(row.text) > _LONGEST:
            raise FrameworkError(
                f"what stands under the number {row.ref[:20]} is longer than any "
                f"undertaking ({len(row.text)} letters)",
                where=Where(path),
                mend="let each undertaking stand in a paragraph of its own",
            )
    times = Counter(row.ref for row in found)
    rows: list[Numbered] = []
    taken: set[str] = set()
    for row in found:
        is_twice = times[row.ref] > 1 and row.section
        ref = f"{slug(row.section)}/{row.ref}" if is_twice else row.ref
        fresh, serial = ref, 1
        while fresh in taken:
            serial += 1
            fresh = f"{ref}-{serial}"
        taken.add(fresh)
        rows.append(replace(row, ref=fresh, text=normalise(row.text)))
    return NationalText(rows=tuple(rows), passed_over=tuple(passed))


def slug(words: str) -> str:
    """Return a few words as one that can be named on a command line."""
    kept = re.sub(r"[^a-z0-9]+", "-", normalise(words).casefold()).strip("-")
    return "-".join(kept.split("-")[:4])
