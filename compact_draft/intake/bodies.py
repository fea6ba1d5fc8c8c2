"""Which bodies act in a text that are told by the kind of their name?

"Norden Recycling Project will", "Voluntary Action Norden undertakes to", and "the Group"
where the text has named one joint group with that noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from compact_draft.intake.rules import key
from compact_draft.model.tags import By

_MOST_LETTERS = 2_000
_WORD = r"[A-Z][\w&’'-]*"
_NAME = rf"{_WORD}(?: (?:(?:of|for|in|upon|and|the|&) )*{_WORD}){{0,6}}"
_ACTS = (
    r"(?:also |each |both |jointly |further |hereby )?(?:will|shall|must|(?:undertake|agree|promise|pledge|commit)s?"
    r"(?: itself| themselves)? to|(?:is|are) to|accepts?|guarantees?)\b"
)
_ACTING = re.compile(rf"(?:^|[.;:]\s+|\band )(?:[Tt]he )?(?P<name>{_NAME}) {_ACTS}")
_ALONE = re.compile(rf"(?:The )?(?P<name>{_NAME})")
"""A cell or a line that is nothing but a name."""
_LED = re.compile(
    r"\b(?P<name>(?:Voluntary Action|Community Action|Rural Action|Volunteer Centre|Volunteer Bureau|Voluntary Services?"
    rf"|Churches Together in|Citizens['’]? Advice|Age Concern|CVS)(?: {_WORD}){{1,3}})"
)
_JOINT = re.compile(
    rf"\b(?:{_WORD} )*(?:Compact|Liaison|Steering|Implementation|Joint|Monitoring|Partnership)(?: {_WORD})*?"
    r" (?P<noun>Group|Panel|Board|Forum|Committee|Alliance|Conference)\b"
)
_OTHERS_ALIKE = rf"(?:{_WORD} )+%s\b"
_PUBLIC = frozenset(
    [
        "council", "nhs", "government", "authority", "police", "fire", "borough", "district",
        "clinical", "commissioning", "hospital", "hospitals", "constabulary", "university",
        "compact", "steering", "joint", "partnership", "liaison", "departments",
    ]
)  # fmt: skip
"""A name with one of these is of no group alone."""
_SECTOR_ENDS = frozenset(
    [
        "project", "society", "societies", "club", "clubs", "hospice", "fellowship",
        "guild", "guilds", "association", "associations", "charity", "playgroup",
        "federation", "foundation", "churches", "scouts", "guides", "neighbours", "volunteers",
    ]
)  # fmt: skip
"""Nouns with which the name of a group of people ends."""
_SECTOR_WORDS = frozenset(
    ["interfaith", "multifaith", "faiths", "faith", "churches", "tenants", "charitable"]
)
_PUBLIC_ENDS = frozenset(["college", "university", "hospital", "hospitals", "prison"])
_COUNCILS = re.compile(
    r"(?:voluntary services?|social service|race equality|churches|rural community) council$"
    r"|council (?:of|for) (?:churches|faiths|voluntary|social)\b"
)
"""Councils that are no public body."""


def acting_bodies(texts: Iterable[str]) -> dict[str, By]:
    """Return the bodies that act in a text, told by their kind, as `rules.key` gives them."""
    held = [text[:_MOST_LETTERS] for text in texts]
    found: dict[str, By] = {}
    for text in held:
        for led in _LED.finditer(text):
            found[key(led["name"])] = By.VCS
        alone = [_ALONE.fullmatch(text)]
        for acting in (*filter(None, alone), *_ACTING.finditer(text)):
            for name in _each(key(acting["name"]).split()):
                side = kind_of_name(name)
                if side is not None:
                    found[" ".join(name)] = side
    return found | dict(_joint(held))


def kind_of_name(told: Sequence[str]) -> By | None:
    """Return the side of a body by the nouns of its name; None where they do not say."""
    said = set(told)
    if _COUNCILS.search(" ".join(told)):
        return By.VCS
    if len(told) > 1 and told[-1] in _PUBLIC_ENDS:
        return By.PUBLIC_BODIES
    if said & _PUBLIC or len(told) < 2:
        return None
    return By.VCS if told[-1] in _SECTOR_ENDS or said & _SECTOR_WORDS else None


def _each(told: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield a name, or the names that an "and the" joins."""
    yield from (each.split() for each in " ".join(told).split(" and the "))


def _joint(texts: Sequence[str]) -> Iterator[tuple[str, By]]:
    """Yield "the group" where the text means its one joint group, with a capital, by it."""
    whole = "\n".join(texts)
    for noun in sorted({found["noun"] for found in _JOINT.finditer(whole)}):
        alike = re.findall(_OTHERS_ALIKE % noun, whole)
        others = [each for each in alike if not _JOINT.search(each)]
        others = [each for each in others if each.split() != ["The", noun]]
        small = re.search(rf"\b[Tt]he {noun.lower()} {_ACTS}", whole)
        acts = re.search(rf"\b[Tt]he {noun} {_ACTS}", whole)
        if acts and not others and not small:
            yield f"the {noun.lower()}", By.BOTH
