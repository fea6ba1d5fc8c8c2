"""Who in a round may be the same person, known over several channels? Only offered.

The same address or telephone number; the same name; a name that differs by initials, by
order or by a letter or two, where the body or the surname is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from compact_draft.copies.reading import NOBODY
from compact_draft.text.normalise import fold

_ALIKE = 88.0
_TITLES = re.compile(
    r"\b(?:mr|mrs|ms|miss|mx|dr|cllr|councillor|rev|prof|sir|dame)\b\.?"
)
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\D+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of one person.

    Attributes:
        id: The respondent's.
        name: As given.
        channels: How they came, in order; "marks" for one who only signed marks.
        contacts: Where they can be answered.
        bodies: Whom they speak for.
    """

    id: str
    name: str
    channels: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Two that may be one.

    Attributes:
        first, second: Ids, in order of arrival.
        why: What speaks for it.
    """

    first: str
    second: str
    why: str


def offers(people: Sequence[Known]) -> tuple[Offer, ...]:
    """Return who may be the same, in order of arrival."""
    return tuple(_offers(people))


def pairs(people: Sequence[Known]) -> set[tuple[int, int]]:
    """Return which are held against each other, by their places in the list."""
    return _pairs([_person(person) for person in people])


@dataclass(frozen=True, slots=True)
class _Person:
    """A person as two are compared: words of the name, its figures, contacts, bodies."""

    words: tuple[str, ...]
    figures: str
    contacts: frozenset[str]
    bodies: frozenset[str]


def _person(known: Known) -> _Person:
    return _Person(
        words=tuple(name_words(known.name)),
        figures=" ".join(re.findall(r"\d+", known.name)),
        contacts=frozenset(_contact(c) for c in known.contacts if c),
        bodies=frozenset(fold(body) for body in known.bodies if body),
    )


def _offers(people: Sequence[Known]) -> Iterator[Offer]:
    held = [_person(person) for person in people]
    for a, b in sorted(_pairs(held)):
        why = _why(held[a], held[b])
        if why:
            yield Offer(first=people[a].id, second=people[b].id, why=why)


def _pairs(held: Sequence[_Person]) -> set[tuple[int, int]]:
    """Return the pairs that are worth a look; of thousands each only with a few."""
    keys: dict[tuple[str, str], list[int]] = {}
    for n, one in enumerate(held):
        for named in dict.fromkeys(_keys(one)):
            keys.setdefault(named, []).append(n)
    seen: set[tuple[int, int]] = set()
    for (kind, key), some in keys.items():
        if len(some) <= _FEW:
            seen.update(combinations(some, 2))
        elif kind in _SURE:
            seen.update((some[0], other) for other in some[1:])
        else:
            shared = key.partition(" ")[0] if kind != "body" else ""
            seen.update(_near(some, held, shared))
    return seen


def _near(
    some: Sequence[int], held: Sequence[_Person], shared: str
) -> Iterator[tuple[int, int]]:
    """Yield pairs of many who share a word of their names, or a body.

    Two names that differ by a letter or two begin or end alike; one that is cut to its
    initial begins as the whole one does.
    """
    blocks: dict[str, list[int]] = {}
    short: dict[str, list[int]] = {}
    for n in some:
        rest = [word for word in held[n].words if word != shared] or [shared]
        starts, ends = (
            "".join(word[:_END] for word in rest),
            " ".join(word[-_END:] for word in rest),
        )
        for block in (f"^{starts}", f"{ends}$"):
            blocks.setdefault(block, []).append(n)
        for word in rest:
            blocks.setdefault(f"1{word[:1]}", []).append(n)
            if len(word) == 1:
                short.setdefault(f"1{word}", []).append(n)
    for block, members in blocks.items():
        if not block.startswith("1"):
            yield from combinations(members, 2)
    for block, brief in short.items():
        yield from (
            (min(index, other), max(index, other))
            for index in brief
            for other in blocks[block]
            if index != other
        )


_FEW = 60
"""So many who share something are all held against each other."""
_END = 3
_SURE = ("contact", "same")
"""What two share who are offered whatever else they are called."""


def _keys(person: _Person) -> Iterator[tuple[str, str]]:
    """Yield what two must have in common to be looked at.

    Names that differ by a figure ("Respondent 7", "Respondent 8") are not one person's.
    """
    words, figures = person.words, person.figures
    if words:
        yield "last", f"{words[-1]} {figures}"
        yield "first", f"{words[0]} {figures}"
        yield "same", f"{' '.join(sorted(words))} {figures}"
    yield from (("contact", contact) for contact in sorted(person.contacts))
    yield from (("body", body) for body in sorted(person.bodies))


def name_words(name: str) -> list[str]:
    """Return the words of a name as they compare, without titles."""
    key = _TITLES.sub(" ", fold(name))
    if key.strip() in NOBODY or key.startswith("response "):
        return []
    if key.count(",") == 1 and "@" not in key:
        last, _, first = key.partition(",")
        key = f"{first} {last}"
    return _WORD.findall(key.partition("@")[0].replace(".", " "))


def _contact(contact: str) -> str:
    key = contact.strip().lower()
    if "@" in key:
        return key
    digits = _DIGITS.sub("", key)
    return f"0{digits[2:]}" if digits.startswith("44") else digits or key


def _why(person: _Person, other: _Person) -> str:
    shared = person.contacts & other.contacts
    if shared:
        return f"the same contact, {min(shared)}"
    a, b = person.words, other.words
    if not a or not b or person.figures != other.figures:
        return ""
    if a == b:
        return "the same name"
    if sorted(a) == sorted(b):
        return "the same name in another order"
    if _initials(a, b):
        return "the same name with initials"
    alike = fuzz.ratio(" ".join(a), " ".join(b)) >= _ALIKE
    if alike and (a[-1] == b[-1] or a[0] == b[0] or person.bodies & other.bodies):
        return "nearly the same name"
    return ""


def _initials(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one name is the other with first names cut to letters, or left out."""
    if a[-1] != b[-1] or len(a[-1]) < 2 or len(a) == len(b) == 1:
        return False
    short, long = sorted((a[:-1], b[:-1]), key=lambda names: sum(map(len, names)))
    return bool(short) and all(
        any(name.startswith(word) for name in long) for word in short
    )
