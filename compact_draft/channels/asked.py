"""What does a sentence ask to be done with words that it quotes?

"Replace “30 days” with “20 days”", "delete “where possible”". Only words in quotation
marks count; all else is a comment.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from compact_draft.model.annotation import AnnotationKind

_Q = r"(?:“([^”]{1,2000})”|\"([^\"]{1,2000})\"|‘([^’]{1,2000})’(?!\w)|(?<!\w)'([^']{1,2000})'(?!\w))"
_REPLACE = re.compile(
    rf"\b(?:replace|change|amend|alter|substitute|swap|reword)\b[^“\"‘'\n]{{0,40}}?{_Q}"
    rf"\s*(?:,\s*)?(?:with|to|by|for|into|should (?:read|be|say))\b[^“\"‘'\n]{{0,20}}?{_Q}",
    re.IGNORECASE,
)
_SHOULD = re.compile(
    rf"{_Q}\s*(?:,\s*)?(?:should|must|ought to|could|needs to)\s+(?:instead\s+)?"
    rf"(?:read|be|say|become|be changed to|be replaced (?:by|with))\s*:?\s*{_Q}",
    re.IGNORECASE,
)
_STRIKE = re.compile(
    rf"\b(?:delete|remove|strike(?: out)?|take out|leave out|drop|omit)\b"
    rf"[^“\"‘'\n]{{0,30}}?{_Q}",
    re.IGNORECASE,
)


class Asked(NamedTuple):
    """What is asked: the kind, the words it is about, and the words instead."""

    kind: AnnotationKind
    quote: str
    proposed: str


def asked_in(text: str) -> Asked | None:
    """Return the one change of quoted words that a text asks for; None for none.

    Where it asks for several, none is named: a person reads it.
    """
    found = [
        _asked(match.groups())
        for p in (_REPLACE, _SHOULD)
        for match in p.finditer(text)
    ]
    if not found:
        found = [
            _asked((*m.groups(), None, None, None, None))
            for m in _STRIKE.finditer(text)
        ]
    return found[0] if len(found) == 1 else None


def _asked(groups: tuple[str | None, ...]) -> Asked:
    half = len(groups) // 2
    quote = next((group for group in groups[:half] if group), "")
    proposed = next((group for group in groups[half:] if group), "")
    return Asked(AnnotationKind.REWORD, quote, proposed)
