"""The changes of a redline as a table by heading, for the screen and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from compact_draft.model.redline import (
    Change,
    ChangeKind,
    LostOn,
    Redline,
    Untracked,
)
from compact_draft.text.sheet import write_rows
from compact_draft.text.shortened import both_shortened, in_one_line, shortened

_WIDE = 72
_FEW = 3
"""So many that are alike are named together."""
_NAMED = 8
_OURS = ("there", "defined otherwise")
_TOGETHER = {
    ChangeKind.MOVED,
    ChangeKind.FORMATTED,
    ChangeKind.PARAGRAPH_FORMATTED,
    ChangeKind.TABLE_FORMATTED,
    ChangeKind.STYLE_FORMATTED,
}
_TOP = "Before the first heading"
_STYLES = "Styles"
_PLACES = {
    "header": "In a header",
    "footer": "In a footer",
    "footnotes": "In a footnote",
    "endnotes": "In an endnote",
}
_BLANKS = {
    " ": "space",
    "\u00a0": "no-break space",
    "\u202f": "narrow no-break space",
    "\t": "tab",
    "\n": "line break",
}
_NOTHING = {
    (True, False): "The two files say the same; nothing is marked.",
    (True, True): "The two files read the same; nothing is marked.",
    (False, True): "Nothing is marked; where the two files differ is listed below.",
}
"""Whether all is shown and whether anything is listed → what is said of no change."""
COLUMNS = ("heading", "what", "paragraph", "before", "after", "note")


def by_heading(redline: Redline, *, most: int = 40) -> Iterator[str]:
    """Yield lines for the screen: each heading, and under it what changed there.

    Changes of look that follow one another and are alike are one line; so are the
    paragraphs of one move under one heading.

    Args:
        redline: What was compared.
        most: How many lines of changes are shown; what is left over is counted.
    """
    told = 0
    lines = 0
    for heading, changes in groupby(redline.changes, key=_heading):
        alike = list(_alike(changes))[: most - lines]
        if not alike:
            break
        yield heading
        for some in alike:
            told += len(some)
            lines += 1
            yield f"  {_what(some[0]):<20} {_said(some[0], len(some) - 1)}"
    left = len(redline.changes) - told
    if left:
        yield f"and {left} more"


def closing(redline: Redline, out: str) -> Iterator[str]:
    """Yield the sentences for the screen that say what was found, with the lists.

    Args:
        redline: What was compared.
        out: The name of the file that was written.
    """
    if not redline.changes:
        yield _NOTHING[redline.is_complete, bool(redline.untracked)]
    but = "" if redline.is_complete else ", except for what is listed below"
    yield (
        f"Written to {out}; proved: rejecting all gives the old file, accepting all "
        f"the new one{but}."
    )
    if not redline.is_complete:
        yield "Word cannot track these; they stand as in the new file:"
        yield from not_tracked(redline, seen=True)
    if any(map(_is_unseen, redline.untracked)):
        yield "These differ too, where no reader of the text sees it; they stand as in the new file:"
        yield from not_tracked(redline, seen=False)


def not_tracked(redline: Redline, *, seen: bool) -> Iterator[str]:
    """Yield lines for the screen: what stands as in the new file, the like together.

    `seen` asks for what a reader could see, or else for what none does.
    """
    items = [item for item in redline.untracked if _is_unseen(item) != seen]
    for (kind, where, new), alike in groupby(items, key=_like):
        olds = [item.old for item in alike]
        if len(olds) < _FEW or not new:
            for old in olds:
                yield f"  {kind}, {where}: {_fact(old)} -> {_fact(new)}"
            continue
        more = f" and {len(olds) - _NAMED} more" if len(olds) > _NAMED else ""
        names = ", ".join(map(_quoted, olds[:_NAMED]))
        yield f"  {kind}, {where}: {names}{more} -> {_fact(new)}"


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


def _alike(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Yield the changes, three or more of one look or of one move in a row together."""
    for _, run in groupby(changes, key=lambda change: (_what(change), change.note)):
        some = list(run)
        if some[0].kind in _TOGETHER and len(some) >= _FEW:
            yield some
        else:
            yield from ([change] for change in some)


def _like(item: Untracked) -> tuple[str, str, str]:
    return item.kind, item.where, item.new


def _fact(text: str) -> str:
    """Return what one file has, quoted unless it is said in words of ours."""
    return (text if text in _OURS else _quoted(text)) or "nothing"


def _is_unseen(item: Untracked) -> bool:
    return item.lost_on is LostOn.NONE


def _heading(change: Change) -> str:
    if change.kind is ChangeKind.STYLE_FORMATTED:
        return _STYLES
    name = change.part.rpartition("/")[2]
    place = next((_PLACES[field] for field in _PLACES if name.startswith(field)), "")
    return place or " > ".join(change.heading) or _TOP


def _what(change: Change) -> str:
    if change.kind is ChangeKind.MOVED:
        return "moved here" if change.after else "moved away"
    return str(change.kind)


def _said(change: Change, more: int) -> str:
    before, after = map(_quoted, _cut_alike(change.before, change.after))
    if change.before == change.after and change.kind is not ChangeKind.REPLACED:
        before = ""
    words = " -> ".join(part for part in (before, after) if part)
    note = f"  ({change.note})" if change.note else ""
    others = f" and {more} more" if more else ""
    return f"{words or _quoted(change.words)}{others}{note}"


def _cut_alike(before: str, after: str) -> tuple[str, str]:
    """Return two wordings so cut that it is seen where they differ; blanks as they are."""
    if not before.strip() or not after.strip():
        return before, after
    return both_shortened(in_one_line(before), in_one_line(after), _WIDE)


def _quoted(text: str) -> str:
    """Return words in quotes, on one line and cut; blanks alone by their names."""
    if text and not text.strip():
        named = [_BLANKS.get(letter, "blank") for letter in text]
        return ", ".join(dict.fromkeys(named))
    cut = shortened(in_one_line(text), _WIDE)
    return f"“{cut}”" if cut else ""
