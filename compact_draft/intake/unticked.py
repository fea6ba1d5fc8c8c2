"""Which promises of a list to tick were not taken on? Those whose box is empty.

Where the text asks to tick what one takes on, and some boxes of the list are ticked and
some are not, the ticks say which lines bind. Other boxes are only bullets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.drafts import Draft
from compact_draft.model.clause import Kind

NOT_TICKED = "its box is empty, and others of its list are ticked"

_TICK = re.compile(
    r"\b(?:have|has|is|are) ticked\b|\bticked (?:what|which|those|are|is|boxes|lines|means?)\b|\btick (?:(?:those|the (?:ones|lines|boxes|pledges|promises)|any|all|each|every|as many|which|whichever)\b)(?!.*\b(?:complete|done|met))",
    re.IGNORECASE,
)
_EMPTY = frozenset("☐❏❐⬜□◻▢◽⬚\uf0a8\uf06f\uf071\uf072")
_TICKED = frozenset("☑☒✓✔🗹◼◾⬛\uf0fc\uf0fe")


def leave_unticked(drafts: Sequence[Draft]) -> None:
    """Make prose of promises whose box is empty in a list where others are ticked."""
    asked: set[tuple[str, ...]] = set()
    lists: dict[tuple[int, tuple[str, ...]], list[tuple[bool, Draft]]] = {}
    for draft in drafts:
        if any(_TICK.search(each) for each in (*draft.section[-1:], draft.text)):
            asked.add(draft.section)
        ticked = None if draft.kind is None else _is_ticked(draft)
        if ticked is not None and draft.section in asked:
            held = lists.setdefault((draft.run, draft.section), [])
            held.append((ticked, draft))
    for held in lists.values():
        if len({ticked for ticked, _ in held}) < 2:
            continue
        for ticked, draft in held:
            if not ticked and draft.kind is not None and draft.kind.is_promise:
                draft.kind, draft.party = Kind.PROSE, None
                draft.why = "its box is empty"
                draft.doubt(NOT_TICKED)


def _is_ticked(draft: Draft) -> bool | None:
    """Return whether the box before a row is ticked; None for no box."""
    line = draft.first
    if not line.segments:
        return None
    mark = line.segments[0].bullet.strip()
    if not mark and line.block.label is not None:
        mark = line.block.label.text
    if mark in _EMPTY or (mark[:1] in ("[", "(") and not mark[1:-1].strip(" _")):
        return False if mark else None
    inside = mark[1:-1].strip() if mark[:1] == "[" else ""
    return (
        True
        if mark in _TICKED or (inside in ("x", "X", "v", "V", "✓", "✔") and inside)
        else None
    )
