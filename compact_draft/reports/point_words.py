"""A point in a sentence, with the person's own words; and a day as people write it."""

from __future__ import annotations

from compact_draft.model.annotation import AnnotationKind
from compact_draft.telling.points import Point


def in_words(point: Point) -> str:
    """Return what a point asks for, in a sentence with the person's own words."""
    kind, said, new = point.kind, point.said.strip(), point.proposed.strip()
    asked = ""
    if kind is AnnotationKind.REWORD:
        if point.quote and new:
            asked = f"“{point.quote}” should be “{new}”{_stop(new)}"
        elif point.quote:
            asked = f"Take out “{point.quote}”."
        else:
            asked = f"Put in “{new}”{_place(point)}."
    elif kind is AnnotationKind.ADD:
        asked = f"Add{_place(point)}: “{new}”{_stop(new)}"
    elif kind is AnnotationKind.WITHDRAW:
        asked = "Take this clause out."
    elif kind is AnnotationKind.MOVE:
        asked = f"Let it stand elsewhere{_place(point)}."
    elif kind is AnnotationKind.SPLIT:
        asked = "Make several of it: " + " / ".join(
            f"“{paragraph}”" for paragraph in new.split("\n\n")
        )
    elif new:
        asked = f"Proposed words: “{new}”{_stop(new)}"
    words = f"“{said}”" if said else ""
    if point.quote and kind in (AnnotationKind.COMMENT, AnnotationKind.REPLY) and words:
        words = f"On “{point.quote}”: {words}"
    if point.question and words:
        words = f"To the question “{point.question}”: {words}"
    return " ".join(filter(None, (asked, words))) or "A remark without words."


def _stop(words: str) -> str:
    return "" if words.endswith((".", "!", "?")) else "."


def _place(point: Point) -> str:
    return f" {point.asked}" if point.asked else ""
