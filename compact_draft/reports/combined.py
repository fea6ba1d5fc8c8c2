"""What several reviewers did to one file, for the screen and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compact_draft.model.combined import Combined, LeftOut, Overlap, Version
from compact_draft.text.sheet import write_rows
from compact_draft.text.shortened import both_shortened, in_one_line, shortened

COLUMNS = ("what", "place", "before", "hand", "after", "in the file")
_WIDE = 72


def told(combined: Combined, *, most: int = 40) -> Iterator[str]:
    """Yield lines for the screen: who changed how much, where they touch, what is left.

    Args:
        combined: What was put together.
        most: How many overlaps are shown; what is left over is counted.
    """
    for signed in combined.signed:
        yield (
            f"  {signed.author}: {signed.marks} marks, {signed.inserted} letters in, "
            f"{signed.deleted} out, {signed.comments} comments"
        )
    if combined.overlaps:
        yield "Several changed the same; each wording stands, and a comment says so:"
    for overlap in combined.overlaps[:most]:
        yield f"  {overlap.where}: {_quoted(overlap.before)}"
        for version in overlap.versions:
            yield f"    {version.reviewer}: {_quoted(version.text) or 'struck'}{_but(version)}"
    left = len(combined.overlaps) - most
    if left > 0:
        yield f"  and {left} more"
    if combined.left_out:
        yield "Not in the marks; there it is as in the file that was sent out:"
    for item in combined.left_out:
        before, after = _pair(item.before, item.after)
        yield f"  {item.reviewer}, {item.kind}, {item.where}: {before} -> {after}"


def sheet(combined: Combined) -> str:
    """Return overlaps, a row for each reviewer in it, then what is not in the marks."""
    rows: list[Sequence[str]] = [COLUMNS]
    rows += [
        _overlap_row(overlap, version)
        for overlap in combined.overlaps
        for version in overlap.versions
    ]
    rows += map(_left_row, combined.left_out)
    return write_rows(rows)


def _overlap_row(overlap: Overlap, version: Version) -> Sequence[str]:
    stands = "yes" if version.stands else "not all under this name"
    what = f"several changed the same {overlap.kind}"
    return (what, overlap.where, overlap.before, version.reviewer, version.text, stands)


def _left_row(item: LeftOut) -> Sequence[str]:
    return (item.kind, item.where, item.before, item.reviewer, item.after, "no")


def _but(version: Version) -> str:
    return (
        "" if version.stands else "  (not all of it under this name; see the comment)"
    )


def _pair(before: str, after: str) -> tuple[str, str]:
    """Return both in quotes, cut so that it is seen where they differ."""
    before, after = both_shortened(in_one_line(before), in_one_line(after), _WIDE)
    return _quoted(before), _quoted(after)


def _quoted(text: str) -> str:
    cut = shortened(in_one_line(text), _WIDE)
    return f"“{cut}”" if cut else ""
