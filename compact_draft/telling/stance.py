"""What a point asks for, read from what the person did and, for a comment, from its words.

A comment is read by a few plain words and is "a remark" where they do not tell; nothing
is decided by it.
"""

from __future__ import annotations

import re
from enum import StrEnum

from compact_draft.model.annotation import AnnotationKind
from compact_draft.telling.points import Point


class Stance(StrEnum):
    """What a point asks for."""

    CHANGE = "asks for other words"
    ADD = "asks for something more"
    REMOVE = "asks for it to go"
    FOR = "speaks for it"
    AGAINST = "speaks against it"
    ASKS = "asks a question"
    REMARK = "a remark"


_BY_KIND = {
    AnnotationKind.REWORD: Stance.CHANGE,
    AnnotationKind.SPLIT: Stance.CHANGE,
    AnnotationKind.MOVE: Stance.CHANGE,
    AnnotationKind.ADD: Stance.ADD,
    AnnotationKind.WITHDRAW: Stance.REMOVE,
}
_AGAINST = re.compile(
    r"\b(?:disagree\w*|object\w* to|oppos\w+|unaccept\w+|unreason\w+|unfair|reject\w*"
    r"|(?:do|does|did|can|could|will) ?(?:not|n.t) (?:agree|support|accept|work)"
    r"|cannot (?:agree|support|accept)|against this|wrong|too (?:long|short|weak|much|vague))\b",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"\b(?:agree\w*|support\w* (?:this|the|it)|welcom\w+|(?:very )?(?:good|glad|pleased)"
    r"|keep this|fully behind|strongly for|happy with)\b",
    re.IGNORECASE,
)


def stance(point: Point) -> Stance:
    """Return what a point asks for."""
    if point.kind in _BY_KIND:
        return _BY_KIND[point.kind]
    if point.proposed.strip():
        return Stance.CHANGE
    if _AGAINST.search(point.said):
        return Stance.AGAINST
    if point.said.rstrip().endswith("?"):
        return Stance.ASKS
    return Stance.FOR if _FOR.search(point.said) else Stance.REMARK
