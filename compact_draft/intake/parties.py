"""Which bodies does the old Compact name as its own: its "Who's who", its signatures?

They are offered, never taken unasked: names date fast, and only a person knows who
signs today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compact_draft.intake.head_sides import (
    is_only_a_side,
    side_of,
)
from compact_draft.intake.own_words import is_contact_mark
from compact_draft.intake.rows import Row
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import (
    mentioned,
    together,
)
from compact_draft.model.clause import Kind
from compact_draft.model.compact import Party
from compact_draft.model.tags import By, Side

_BODY = re.compile(
    r"\b(?:council|trust|authority|board|cvs|police|constabulary|service|services|forum"
    r"|network|association|partnership|agency|hospital|nhs|pct|college|university|voluntary"
    r"|action|society|federation|union|group|centre|foundation|charity|alliance|church"
    r"|community|bureau|trusts|commissioner|office|probation|fire|health)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:(?:mr|mrs|ms|miss|dr|cllr|councillor|rev|sir|dame)\.?\s|[A-Z]\.\s?)",
    re.IGNORECASE,
)
_POST = re.compile(
    r"\b(?:officer|manager|chair|chairman|director|head|leader|lead|secretary|executive"
    r"|member|representative|coordinator|co-ordinator|treasurer|clerk|mayor|division)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r",\s*|\s+[–—-]\s+|\s*\(|\)|\t+|\n")
_PLACEHOLDER = re.compile(r"\A[\[(<{].*[\])>}]\Z|:\s*\Z|\.{4,}|_{4,}")
_MOST_WORDS = 12
_MOST_OFFERED = 60
_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")
_SMALL = frozenset({"and", "of", "the", "for", "in"})
_WORDS_OF_AN_ID = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A body that the old text names.

    Attributes:
        id: What it could be called in the settings.
        name: As it is printed.
        side: Its side, by its heading, else by its name; None where neither says it.
        because: What says so.
        place: Where it stands, in words.
    """

    id: str
    name: str
    side: Side | None
    because: str
    place: str

    @property
    def party(self) -> Party | None:
        """The party it would be; None where its side is not known."""
        if self.side is None:
            return None
        return Party(id=self.id, name=self.name, side=self.side)


def offered_parties(rows: Iterable[Row], rules: Rules) -> tuple[Offered, ...]:
    """Return the bodies that a text names under a heading of contacts or signatures."""
    found: dict[str, Offered] = {}
    taken: set[str] = set()
    for row in rows:
        heading = _of_contacts(row, rules)
        if not heading:
            continue
        for name in _bodies(row, rules):
            if key(name) in found or len(found) >= _MOST_OFFERED:
                continue
            side, because = _side(name, row, rules)
            identity = _free(_id_of(name), taken)
            taken.add(identity)
            found[key(name)] = Offered(
                id=identity,
                name=name,
                side=side,
                because=because,
                place=row.place.words,
            )
    return tuple(found.values())


def _of_contacts(row: Row, rules: Rules) -> str:
    """Return the heading of contacts that a row stands under; empty for none."""
    if row.kind not in (Kind.CONTACT, Kind.PROSE) or not row.text.strip():
        return ""
    for heading in reversed(row.section):
        rule = rules.heading(heading)
        if rule is not None:
            return heading if rule.makes is Kind.CONTACT else ""
    return ""


def _bodies(row: Row, rules: Rules) -> Iterator[str]:
    """Yield the names of bodies in a line: without people, posts and addresses."""
    text = row.text.strip()
    is_sentence = text.endswith(".") and len(text.split()) > _MOST_WORDS // 2
    if _PLACEHOLDER.search(text) or is_sentence or is_only_a_side(text, rules):
        return
    parts = [part.strip(" .;") for part in _PARTS.split(text) if part.strip(" .;")]
    if len(parts) == 1 and _stands_alone(parts[0], row, rules):
        yield parts[0]
        return
    named = [part for part in parts if _is_body(part)]
    if named:
        yield named[-1]


def _stands_alone(part: str, row: Row, rules: Rules) -> bool:
    """Tell whether a line is a name by itself: by its words, or under a side's heading."""
    if len(part.split()) > _MOST_WORDS or is_contact_mark(part) or _PERSON.match(part):
        return False
    under_a_side = any(is_only_a_side(heading, rules) for heading in row.section)
    return _is_body(part) or (under_a_side and not _POST.search(part))


def _is_body(part: str) -> bool:
    few = len(part.split()) <= _MOST_WORDS
    clear = not is_contact_mark(part) and not _PERSON.match(part)
    return few and clear and bool(_BODY.search(part)) and not _POST.search(part)


def _side(name: str, row: Row, rules: Rules) -> tuple[Side | None, str]:
    for heading in reversed(row.section):
        if is_only_a_side(heading, rules):
            by = side_of(heading, rules)
            if by in (By.PUBLIC_BODIES, By.VCS):
                return Side(by.value), f"stands under “{heading}”"
    by = together(side for _, _, side in mentioned(key(name), rules))
    if by in (By.PUBLIC_BODIES, By.VCS):
        return Side(by.value), "its name says it"
    return None, "nothing says which side it is on"


def _id_of(name: str) -> str:
    words = [w for w in _NOT_IN_AN_ID.split(key(name)) if w and w not in _SMALL]
    return "-".join(words[:_WORDS_OF_AN_ID]) or "party"


def _free(wanted: str, taken: set[str]) -> str:
    found, serial = wanted, 1
    while found in taken:
        serial += 1
        found = f"{wanted}-{serial}"
    return found
