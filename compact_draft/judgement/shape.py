"""How is a line built? Its words as a row of kinds: a side, a verb that binds, "by", "to" ...

"The parish will send the clubs a list" and "Officers shall tell groups the result" hold
no word in common and are built alike: a public body, a verb that binds, an act, the
sector. What examples teach of the one they teach of the other.
"""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.judgement.bearers import BOTH, PUBLIC, VCS, names_in
from compact_draft.judgement.language import word_set
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.verbs import (
    BARE,
    BE,
    is_adverb,
    is_participle,
    third_person,
)
from compact_draft.judgement.wording import MODALS

_SIDES = {PUBLIC: "PUB", VCS: "VCS", BOTH: "BTH"}
_OF_PERSONS = {
    "us": "us", "ourselves": "us", "them": "them", "themselves": "them", "ours": "our",
    **{word: word for word in ("we", "our", "they", "their", "you", "your", "it", "its")},
}  # fmt: skip
_KEPT = word_set(
    """
    to for from by with of on in at about between against before after into through
    under without within and or not no that which who if when where unless each every
    all any both together jointly . ; : , ? !
    """
)
_LEFT_OUT = frozenset({"the", "a", "an"})
_THING, _ACT, _ACTS, _DONE, _MADE = "n", "v", "vs", "done", "ed"
_BETWEEN_SIDES = frozenset(
    {*_SIDES.values(), *_OF_PERSONS.values(), "will", "must", "should", "may", _DONE}
    | {"to", "for", "from", "by", "with", "of"}
) - {"it", "its"}
_BINDING = _BETWEEN_SIDES - {_DONE, "to", "for", "from", "by", "with", "of"}
_LONGEST = 200


def shape_features(reading: Reading) -> Iterable[str]:
    """Yield how a line is built, as groups of up to four kinds that stand together."""
    row = ["^", *_row(reading), "$"]
    yield from _groups("k", row, (1, 2, 3, 4))
    yield from (f"kp:{' '.join(row[:size])}" for size in (2, 3, 4, 5, 6))
    sides = [cell for cell in row if cell in _BETWEEN_SIDES]
    yield from _groups("s", sides, (2, 3, 4))
    binding = [side for side in sides if side in _BINDING]
    yield from (f"g:{' '.join(binding[:size])}" for size in (2, 3, 4))


def _groups(name: str, row: list[str], sizes: Iterable[int]) -> Iterable[str]:
    for size in sizes:
        for at in range(len(row) - size + 1):
            yield f"{name}:{' '.join(row[at : at + size])}"


def _row(reading: Reading) -> list[str]:
    """Return the kinds of a line's words in order; articles and adverbs are left out."""
    tokens, row = reading.tokens[:_LONGEST], list[str]()
    ends = {hit.start: (hit.end, _SIDES[side]) for side, hit in names_in(reading)}
    at = 0
    while at < len(tokens):
        end, side = ends.get(at, (at + 1, ""))
        kind = side or _kind(tokens[at], row)
        if kind and not (kind == _THING and row[-1:] == [_THING]):
            row.append(kind)
        at = end
    return row


def _kind(token: str, before: list[str]) -> str:
    """Return the kind of one word; empty for one that is left out."""
    if token in _LEFT_OUT:
        return ""
    if token in MODALS:
        return MODALS[token]
    if token in _OF_PERSONS or token in _KEPT:
        return _OF_PERSONS.get(token, token)
    if token in BE:
        return "be"
    if token.isdigit():
        return "0"
    if is_participle(token):
        return _DONE if before[-1:] == ["be"] else _MADE
    if token in BARE:
        return _ACT
    if third_person(token):
        return _ACTS
    return "" if is_adverb(token) else _THING
