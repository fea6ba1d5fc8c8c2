"""What in people's words may tell who they are: found, offered, and taken out when confirmed.

Nothing is taken out unasked. What is found is listed with where it stands and why it may
matter; a person says of each whether it goes. Until they have, the words around it are not
printed for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Personal(StrEnum):
    """What kind of thing may tell who somebody is."""

    NAME = "name"
    EMAIL = "e-mail address"
    PHONE = "telephone number"
    POSTCODE = "postcode"
    ADDRESS = "address"
    LINK = "link"
    NUMBER = "personal number"


WHY: Mapping[Personal, str] = {
    Personal.NAME: "it names a person",
    Personal.EMAIL: "it is somebody's address",
    Personal.PHONE: "it is somebody's number",
    Personal.POSTCODE: "it tells where somebody is",
    Personal.ADDRESS: "it tells where somebody is",
    Personal.LINK: "it leads to somebody's page",
    Personal.NUMBER: "it is a number of one person",
}
HIDE, KEEP = "hide", "keep"
CHOICES = (HIDE, KEEP)
WAITING = "[not shown until somebody has looked at it]"

_EMAIL = re.compile(
    r"[\w.+'-]+\s?(?:@|\(at\)|\[at\]| at )\s?[\w-]+(?:(?:\.| dot |\s?\(dot\)\s?)[\w-]+)+",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w.])(?:\+|00)?\(?\d(?:[\s\u00a0\u2009\u202f().\u2010-\u2015-]{0,3}\d){8,13}(?!\w)"
)
_POSTCODE = re.compile(
    r"\b(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?[\s\u00a0]*\d[ABD-HJLNP-UW-Z]{2})\b",
    re.IGNORECASE,
)
_STREETS = (
    "street|road|lane|avenue|close|drive|way|court|crescent|terrace|gardens|grove|place"
    "|square|hill|mews|row|walk|yard|parade|green|rise|view|st|rd|ave"
)
_ADDRESS = re.compile(
    rf"\b(?:(?i:flat|unit|apartment)\s+\w{{1,4}},?\s+)?\d{{1,4}}[a-z]?,?\s+(?:[A-Z][\w'’]+\s+){{1,3}}"
    rf"(?i:{_STREETS})\b\.?"
)
_LINK = re.compile(r"\b(?:https?://|www\.)\S+|(?<![\w@.])@[A-Za-z_]\w{2,}")
_NUMBER = re.compile(
    r"\b(?:[A-CEGHJ-PR-TW-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]|\d{3}\s\d{3}\s\d{4})\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Rev|Revd|Reverend|Prof|Professor|Sir|Dame"
    r"|Lord|Lady|Sister|Father|Imam|Rabbi)\b\.?\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?"
)
_SIGNED = re.compile(
    r"(?:\bmy name is|\bI am called|\bregards,?|\bsincerely,?|\bsigned:?|\bfrom:)\s+"
    r"(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){1,2})",
)
_PAIR = re.compile(
    r"(?<![\w'’-])[A-Z][a-zà-ÿ'’-]+(?:\s+[A-Z][a-zà-ÿ'’-]+){1,2}(?![\w’-])"
)
_WORD = re.compile(r"[\w'’-]+")
_PIECE = re.compile(r"[^\W_]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SHORT = 3
_PATTERNS = (
    (Personal.EMAIL, _EMAIL),
    (Personal.LINK, _LINK),
    (Personal.NUMBER, _NUMBER),
    (Personal.PHONE, _PHONE),
    (Personal.POSTCODE, _POSTCODE),
    (Personal.ADDRESS, _ADDRESS),
    (Personal.NAME, _TITLED),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Some words of the round that may be printed for others.

    Attributes:
        of: Which record they belong to: a point's number, or a decision's id.
        field: Which of its words: "said", "proposed", "reason" and so on.
        text: The words.
    """

    of: str
    field: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """Something in somebody's words that may tell who a person is.

    Attributes:
        of: Which record it stands in: a point's number, or a decision's id.
        kind: What it is.
        words: It, as it stands there.
        around: A few words around it.
    """

    of: str
    kind: Personal
    words: str
    around: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A person's word on something that may tell who somebody is.

    Attributes:
        of: Which record it stands in.
        words: What is to go or to stay.
        choice: "hide" or "keep".
        kind: What it is; any words where a person found it.
        why: The reason; may be empty.
        by: Who said so.
        when: ISO time.
    """

    of: str
    words: str
    choice: str
    kind: str = Personal.NAME.value
    why: str = ""
    by: str = ""
    when: str = ""


def find(
    words: Iterable[Words], known: Iterable[str], vocabulary: Iterable[str] = ()
) -> tuple[Find, ...]:
    """Return what may tell who somebody is, record by record, each thing once.

    Args:
        words: What may be printed.
        known: Names of people that the records know: respondents, authors, contacts.
        vocabulary: Texts whose capitalised words are no names: the Compact itself, the
            names of the bodies that sign.
    """
    usual = {w.casefold() for text in vocabulary for w in _WORD.findall(text)}
    named = _named(known, usual)
    found: dict[tuple[str, str], Find] = {}
    for one in words:
        text = one.text.translate(_INVISIBLE)
        for kind, start, end in _spans(text, named, usual):
            said = text[start:end]
            around = " ".join(text[max(start - 30, 0) : end + 30].split())
            found.setdefault(
                (one.of, said), Find(of=one.of, kind=kind, words=said, around=around)
            )
    return tuple(found.values())


Names = Mapping[str, tuple[tuple[str, ...], ...]]
"""Names by their first word, the longest first; each as its words in small letters."""


def _named(known: Iterable[str], usual: set[str]) -> Names:
    """Return the names that are known, whole and by each part that tells."""
    parts: set[tuple[str, ...]] = set()
    for name in known:
        pieces = _PIECE.findall(name)
        if sum(map(len, pieces)) < _SHORT:
            continue
        parts.add(tuple(piece.casefold() for piece in pieces))
        if len(pieces) > 1 and "@" not in name:
            parts |= {
                (p.casefold(),)
                for p in pieces
                if len(p) >= _SHORT and p[:1].isupper() and p.casefold() not in usual
            }
    found: dict[str, list[tuple[str, ...]]] = {}
    for part in sorted(parts, key=lambda part: (-len(part), part)):
        found.setdefault(part[0], []).append(part)
    return {first: tuple(names) for first, names in found.items()}


def _names_in(text: str, names: Names) -> Iterable[tuple[int, int]]:
    """Yield where names stand in a text; the work grows with the text, not the names.

    A part of a name counts with a capital only: a body may be called after common words.
    """
    pieces = [(m.group().casefold(), *m.span()) for m in _PIECE.finditer(text)]
    for at, (word, start, _) in enumerate(pieces):
        for name in names.get(word, ()):
            if len(name) == 1 and text[start].islower():
                continue
            there = pieces[at : at + len(name)]
            if tuple(one for one, _, _ in there) == name:
                yield start, there[-1][2]
                break


def _spans(text: str, named: Names, usual: set[str]) -> list[tuple[Personal, int, int]]:
    found: list[tuple[Personal, int, int]] = []

    def take(kind: Personal, start: int, end: int) -> None:
        if not any(start < last and end > first for _, first, last in found):
            found.append((kind, start, end))

    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            take(kind, *match.span())
    for match in _SIGNED.finditer(text):
        take(Personal.NAME, *match.span("name"))
    for start, end in _names_in(text, named):
        take(Personal.NAME, start, end)
    for match in _PAIR.finditer(text):
        pieces = [w.casefold() for w in _WORD.findall(match.group())]
        start, end = match.span()
        before = text[:start].rstrip()
        if len(pieces) > 2 and (not before or before.endswith((".", "!", "?", ":"))):
            start += len(match.group().split()[0])  # the first word opens a sentence
            start += len(text[start:end]) - len(text[start:end].lstrip())
            pieces = pieces[1:]
        is_usual = all(piece in usual for piece in pieces)
        if not is_usual and not any(piece in _COMMON for piece in pieces):
            take(Personal.NAME, start, end)
    return sorted(found, key=lambda one: one[1])


_COMMON = frozenset(
    re.findall(
        r"\w+",
        "the this that these those our your their we they it he she i a an and or but if "
        "when where why how please thank thanks yes no not on in at for of to with by from "
        "all any each every some many most more clause section part page appendix january "
        "february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday council compact covenant "
        "national local health service nhs police fire trust board committee forum group "
        "network partnership government charity commission act regulations english welsh "
        "scottish british england wales britain union european christmas easter word excel "
        "google microsoft easy read large print sign language",
    )
)
"""Words that often begin with a capital and are no names."""


def taken_out(
    of: str,
    text: str,
    choices: Iterable[Choice],
    finds: Iterable[Find] = (),
) -> str:
    """Return words as they may be printed for others.

    What a person chose to hide is replaced by what it was; words that hold something
    nobody has looked at yet are not given at all.

    Args:
        of: Which record the words belong to.
        text: The words.
        choices: What a person chose.
        finds: What was found; those without a choice keep the words back.
    """
    if not text:
        return text
    clean = text.translate(_INVISIBLE)
    mine = [one for one in choices if one.of == of]
    settled = {key_of(one.words) for one in mine}
    if any(
        one.of == of and key_of(one.words) not in settled and one.words in clean
        for one in finds
    ):
        return WAITING
    for one in sorted(mine, key=lambda choice: -len(choice.words)):
        if one.choice == HIDE:
            spelt = r"\s+".join(map(re.escape, one.words.split()))
            clean = re.sub(
                rf"(?<!\w){spelt}(?!\w)",
                f"[{one.kind} taken out]",
                clean,
                flags=re.IGNORECASE,
            )
    return clean


def key_of(words: str) -> str:
    """Return words as they compare when blanks and capitals do not count."""
    return " ".join(words.casefold().split())


def undecided(finds: Iterable[Find], choices: Iterable[Choice]) -> tuple[Find, ...]:
    """Return what was found and nobody has said a word on."""
    settled = {(one.of, key_of(one.words)) for one in choices}
    return tuple(f for f in finds if (f.of, key_of(f.words)) not in settled)
