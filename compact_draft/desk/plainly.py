"""What a step says, without what says nothing to a reader: ids, stamps, labels, arrows.

The steps speak to the command, too, where an id is what a person types next. On a page
the same words name clauses by their numbers, days as people write them, and leave out the
numbers of decisions.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

_ID = re.compile(r"(?<![\w/.-])[a-z][a-z\d]*(?:-[a-z]+)?-\d{2,}[a-z]?(?![\w-]|\.\w)")
_STAMP = re.compile(
    r"(?<![\w/.-])\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?(?![\w-]|\.\w)"
)
_DECISION = re.compile(r",? decision d\d+(?=[,).;]|$)| \(decision d\d+\)")
_GAP = re.compile(r"\bGAP: ")
_TEXTS = (
    (re.compile(r"\bThe refresh to revision \S+ is made"), "The refresh is made"),
    (re.compile(r"\bRevision \S+ stands"), "The new text stands"),
    (re.compile(r"\bafter revision \S+\."), "after the new text was made."),
)
"""Labels of texts, which nobody sees on paper."""


def plainly(words: str, named: Callable[[str], str]) -> str:
    """Return what a step says as it is shown on a page.

    Args:
        words: As the step says it.
        named: What people call a clause, by its id; empty for what is no clause.
    """
    said = _STAMP.sub(lambda found: in_words(found[0]), words)
    said = _ID.sub(lambda found: named(found[0]) or found[0], said)
    said = _GAP.sub("", _DECISION.sub("", said)).replace(" -> ", " → ")
    for label, plain in _TEXTS:
        said = label.sub(plain, said)
    return said


def in_words(stamp: str) -> str:
    """Return an ISO date or time as people write it: 2 March 2026; as it is for others."""
    try:
        found = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    return f"{found.day} {found:%B} {found.year}"
