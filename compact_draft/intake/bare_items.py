"""Lines behind a lead-in in one paragraph: items that have no mark, or a wrapped sentence?"""

from __future__ import annotations

import re

from compact_draft.intake.head_sides import leads_in
from compact_draft.intake.line_forms import opens_with_a_verb
from compact_draft.intake.rules import Rules

_HANGS = re.compile(
    r"(?:\b(?:an?|the|of|and|or|to|in|on|at|by|for|with|from|is|are|be|that|which|who|will|shall"
    r"|not|our|their|its|every|each|any|no|than|as|if|when|where)|,)$",
    re.IGNORECASE,
)


BARE_NUMBER = re.compile(r"(\d{1,2})[ \u00a0]+(?=[^\W\d_])")
_COUNTED = re.compile(r"^[ \t]*(\d{1,2})[ \u00a0]+(?=[^\W\d_])", re.MULTILINE)


def are_counted(raw: str) -> bool:
    """Tell whether the lines of a paragraph count from 1, with bare numbers: "1 be fair"."""
    told = [int(found[1]) for found in _COUNTED.finditer(raw)]
    counts = len(told) > 1 and told == list(range(1, len(told) + 1))
    return counts and raw.lstrip().startswith("1")


def are_bare_items(raw: str, rules: Rules) -> bool:
    """Tell whether the lines behind a lead-in in the same paragraph are its items.

    Each begins with a capital or a verb, or behind a semicolon; where most do, one that
    begins with a verb nobody knows is an item too, unless the line before cannot end.
    """
    lead, *rest = [line.strip() for line in raw.strip().split("\n")]
    if not leads_in(lead, rules) or not rest or not all(rest):
        return False
    pairs = list(zip([";", *rest], rest, strict=False))
    begun = [
        line[0].isupper() or opens_with_a_verb(line) or before.endswith(";")
        for before, line in pairs
    ]
    if not all(begun):
        hangs = any(_HANGS.search(before) for before, _ in pairs)
        if hangs or 2 * sum(begun) < len(rest) or len(rest) < 2:
            return False
    return len(rest) > 1 or opens_with_a_verb(rest[0])
