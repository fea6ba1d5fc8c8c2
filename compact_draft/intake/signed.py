"""Whose promise is it, where a name stands under it? "Signed: Larkmoor Police".

On pledge cards, in boxes and under numbered pledges the words say "we" or nothing, and
the line below says who gives the pledge.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence

from compact_draft.intake.drafts import Draft
from compact_draft.intake.head_sides import (
    is_only_a_side,
    side_of,
)
from compact_draft.intake.kinds import Judge
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.voices import signer, under_label
from compact_draft.intake.wording import (
    promise_in,
)
from compact_draft.model.tags import By

UNKNOWN_SIGNER = "it is signed by somebody whom the rules do not know"
BY_SLIP = "the slip below it is filled in by those who give it; look whether that is so"
_SLIP = re.compile(
    r"(?:signed (?:for|by)|name of|for|on behalf of)\s+(?:the |your |our )?(?P<who>[\w ]{3,40}?)\s*"
    r"[:.…_]",
    re.IGNORECASE,
)
_TO_SIGN = re.compile(
    r"(?:[._…\s-]{4,}|(?:signed|signature|date|dated|name|print name|position|title|office|role)"
    r"\s*:?[._…\s-]*)",
    re.IGNORECASE,
)
_MOST_ABOVE_A_SLIP = 8
_OF_BOTH = re.compile(r"\b(?:both|each other|one another|together|jointly|all of us)\b")
_WE = re.compile(r"\b(?:we|i|our|my)\b")
_GROUP = re.compile(
    r"\b(?:organisation|group|club|society|association|charity|member)s?\b"
)
OTHER_SIGNER = "the name under it is of another side than its own words say"


def bind_by_signature(drafts: Sequence[Draft], judge: Judge) -> None:
    """Let the name under promises say whom they bind, where their words do not."""
    for group in _groups(drafts):
        names = [
            draft for draft in group if signer(draft.text) and not _promises(draft)
        ]
        if len(names) > 1:
            sides = [_side(signer(name.text), judge.rules) for name in names]
            names = [n for n, by in zip(names, sides, strict=True) if by is not None]
        if len(names) != 1 or any(_promises(each) for each in _behind(group, names[0])):
            continue
        side = _side(signer(names[0].text), judge.rules)
        for draft in group:
            if draft.kind is not None and draft.kind.is_promise:
                _bind(draft, side, judge.rules)


def _promises(draft: Draft) -> bool:
    return draft.kind is not None and draft.kind.is_promise


def _behind(group: Sequence[Draft], name: Draft) -> Sequence[Draft]:
    """Return what stands behind a name in its group, such as a date."""
    return group[next(n for n, each in enumerate(group) if each is name) + 1 :]


def is_for_signing(texts: Mapping[tuple[int, int], str]) -> bool:
    """Tell whether a table only holds places for signatures: "Signed", dots, "Date"."""
    rows: dict[int, list[str]] = {}
    for (row, _), text in texts.items():
        if text.strip():
            rows.setdefault(row, []).append(text.strip())
    blank = sum(
        all(_TO_SIGN.fullmatch(text) for text in held) for held in rows.values()
    )
    return blank > 0 and blank * 2 >= len(rows) - 1


def bind_by_slip(drafts: Sequence[Draft], rules: Rules) -> None:
    """Let the slip below "we" promises say who gives them: "Name of group: ......"."""
    for at, draft in enumerate(drafts):
        asked = _SLIP.match(draft.text.strip())
        side = None if asked is None else _filled_in_by(asked["who"], rules)
        if side not in (By.PUBLIC_BODIES, By.VCS):
            continue
        led_in = False
        for above in drafts[max(0, at - _MOST_ABOVE_A_SLIP) : at]:
            words = key(above.text)
            led_in = led_in or (above.is_stem and bool(_WE.search(words)))
            promise = above.kind is not None and above.kind.is_promise
            ours = words.startswith(("we ", "i ", "our ", "my "))
            shared = above.party is By.BOTH and bool(_OF_BOTH.search(words))
            if promise and not shared and (ours or (led_in and above.party is By.BOTH)):
                above.party = side
                above.doubts[:] = [BY_SLIP]


def _filled_in_by(who: str, rules: Rules) -> By | None:
    """Return the side of those who fill in a slip: a group, unless a side is named."""
    return side_of(who, rules) or (By.VCS if _GROUP.search(key(who)) else None)


def _groups(drafts: Sequence[Draft]) -> list[list[Draft]]:
    groups: dict[Hashable, list[Draft]] = {}
    for draft in drafts:
        block = draft.first.block
        if not draft.text or draft.kind is None:
            continue
        if block.cell is not None:
            place: Hashable = (block.part, "cell", block.cell)
        elif block.box is not None:
            place = (block.part, "box", block.box)
        elif under_label(draft.section):
            place = (block.part, draft.section)
        else:
            continue
        groups.setdefault(place, []).append(draft)
        if block.cell is not None and block.cell.columns == 1:
            card = (block.part, "card", block.cell.table)
            groups.setdefault(card, []).append(draft)
    return list(groups.values())


def _side(name: str, rules: Rules) -> By | None:
    return (
        side_of(name, rules)
        if len(name.split()) <= 8 or is_only_a_side(name, rules)
        else None
    )


def _bind(draft: Draft, side: By | None, rules: Rules) -> None:
    promise = promise_in(draft.text, rules)
    if promise is not None and not promise.is_we and not promise.is_passive:
        if side not in (None, promise.by):
            draft.doubt(OTHER_SIGNER)
        return
    if side is None:
        draft.doubt(UNKNOWN_SIGNER)
        return
    draft.party = side
