"""A change of words told in words, so that it can be heard as well as seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from compact_draft.model.change import Edit

_AROUND = 4


def spoken(edits: Sequence[Edit]) -> tuple[str, ...]:
    """Return one line for each change: "Removed: … End. Added: … End.", with its place.

    The few words before a change are said first, so that a listener finds it.
    """
    lines = []
    before = ""
    for is_same, group in groupby(edits, key=lambda edit: edit.kind == "same"):
        run = list(group)
        if is_same:
            before = "".join(edit.text for edit in run)
            continue
        gone = "".join(edit.text for edit in run if edit.kind == "deleted").strip()
        came = "".join(edit.text for edit in run if edit.kind == "inserted").strip()
        said = [f"Removed: {_line(gone)} End." if gone else ""]
        said += [f"Added: {_line(came)} End." if came else ""]
        change = " ".join(words for words in said if words)
        change = change or _break(run)
        lines.append(f"{_place(before)} {change}".strip())
    return tuple(lines)


def written(edits: Sequence[Edit]) -> tuple[str, ...]:
    """Return one sentence for each change, to be read beside the words before and now.

    Such as “After “grants in”: “30” is now “20”.”
    """
    lines = []
    before = ""
    for is_same, group in groupby(edits, key=lambda edit: edit.kind == "same"):
        run = list(group)
        if is_same:
            before = "".join(edit.text for edit in run)
            continue
        gone = "".join(edit.text for edit in run if edit.kind == "deleted").strip()
        came = "".join(edit.text for edit in run if edit.kind == "inserted").strip()
        place = _place(before).removesuffix(".")
        if gone and came:
            said = f"“{_line(gone)}” is now “{_line(came)}”."
        elif gone:
            said = f"“{_line(gone)}” is taken out."
        elif came:
            said = f"“{_line(came)}” is put in."
        else:
            said = _break(run)
        lines.append(f"{place}: {said}")
    return tuple(lines)


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
