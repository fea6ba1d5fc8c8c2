"""A change of words told in words, so that it can be heard as well as seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from compact_draft.model.change import Edit

_AROUND = 4


def spoken(edits: Sequence[Edit]) -> tuple[str, ...]:
    """Return one line for each change: "Removed: … End. Added: … End.", with its place.

    The few words before a change are said first, so that a listener finds it.
    """
    lines = []
    for before, gone, came, run in _changes(edits):
        said = [f"Removed: {gone} End." if gone else ""]
        said += [f"Added: {came} End." if came else ""]
        change = " ".join(words for words in said if words) or _break(run)
        lines.append(f"{_place(before)} {change}")
    return tuple(lines)


def written(edits: Sequence[Edit]) -> tuple[str, ...]:
    """Return one sentence for each change, to be read beside the words before and now.

    Such as “After “grants in”: “30” is now “20”.”
    """
    lines = []
    for before, gone, came, run in _changes(edits):
        if gone and came:
            said = f"“{gone}” is now “{came}”."
        elif gone:
            said = f"“{gone}” is taken out."
        else:
            said = f"“{came}” is put in." if came else _break(run)
        lines.append(f"{_place(before).removesuffix('.')}: {said}")
    return tuple(lines)


def _changes(edits: Sequence[Edit]) -> Iterator[tuple[str, str, str, list[Edit]]]:
    """Yield for each change the words before it, what went, what came, and its edits."""
    before = ""
    for is_same, group in groupby(edits, key=lambda edit: edit.kind == "same"):
        run = list(group)
        if is_same:
            before = "".join(edit.text for edit in run)
            continue
        gone = "".join(edit.text for edit in run if edit.kind == "deleted").strip()
        came = "".join(edit.text for edit in run if edit.kind == "inserted").strip()
        yield before, _line(gone), _line(came), run


def _break(run: Sequence[Edit]) -> str:
    """Return in words what a change does that touches no word."""
    gone = "".join(edit.text for edit in run if edit.kind == "deleted")
    came = "".join(edit.text for edit in run if edit.kind == "inserted")
    if came.count("\n\n") > gone.count("\n\n"):
        return "A new paragraph begins here."
    if gone.count("\n\n") > came.count("\n\n"):
        return "The two paragraphs are run together."
    return "The spacing changed."


def _place(before: str) -> str:
    words = before.split()
    if not words:
        return "At the start."
    return (
        f"After “{'… ' if len(words) > _AROUND else ''}{' '.join(words[-_AROUND:])}”."
    )


def _line(text: str) -> str:
    return " / ".join(" ".join(p.split()) for p in text.split("\n\n"))
