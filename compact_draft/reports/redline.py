"""The changes of a redline as a table by heading, for the screen and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from compact_draft.model.redline import Change, ChangeKind, Redline
from compact_draft.text.sheet import write_rows

_WIDE = 72
_TOP = "Before the first heading"
_BLANKS = {
    " ": "space",
    "\u00a0": "no-break space",
    "\u202f": "narrow no-break space",
    "\t": "tab",
    "\n": "line break",
}
COLUMNS = ("heading", "what", "paragraph", "before", "after", "note")


def by_heading(redline: Redline, *, most: int = 40) -> Iterator[str]:
    """Yield lines for the screen: each heading, and under it what changed there.

    Args:
        redline: What was compared.
        most: How many changes are told; what is left over is counted.
    """
    told = redline.changes[:most]
    for heading, changes in groupby(told, key=_heading):
        yield heading
        for change in changes:
            yield f"  {_what(change):<20} {_said(change)}"
    left = len(redline.changes) - len(told)
    if left:
        yield f"and {left} more"


def sheet(redline: Redline) -> str:
    """Return every change as a row of comma-separated text, then what is not tracked."""
    rows = [
        (
            _heading(change),
            _what(change),
            change.words,
            change.before,
            change.after,
            change.note,
        )
        for change in redline.changes
    ]
    rows += [
        (item.where, "not tracked", "", item.old, item.new, item.kind)
        for item in redline.untracked
    ]
    return write_rows([COLUMNS, *rows])


def _heading(change: Change) -> str:
    return " > ".join(change.heading) or _TOP


def _what(change: Change) -> str:
    if change.kind is ChangeKind.MOVED:
        return "moved here" if change.after else "moved away"
    return str(change.kind)


def _said(change: Change) -> str:
    before, after = _quoted(change.before), _quoted(change.after)
    if change.before == change.after and change.kind is not ChangeKind.REPLACED:
        before = ""
    words = " -> ".join(part for part in (before, after) if part)
    note = f"  ({change.note})" if change.note else ""
    return f"{words or _quoted(change.words)}{note}"


def _quoted(text: str) -> str:
    """Return words in quotes, on one line and cut; blanks alone by their names."""
    if text and not text.strip():
        named = [_BLANKS.get(letter, "blank") for letter in text]
        return ", ".join(dict.fromkeys(named))
    line = " ".join(text.split())
    cut = line if len(line) <= _WIDE else line[: _WIDE - 1].rstrip() + "…"
    return f"“{cut}”" if cut else ""
