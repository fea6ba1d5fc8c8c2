"""What in people's words may tell who they are: found, offered, and taken out when confirmed.

Nothing is taken out unasked. What is found is listed with where it stands and why it may
matter; a person says of each whether it goes. Until they have, the words around it are not
printed for others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from compact_draft.telling import personal_shapes as shapes


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

_WORD = re.compile(r"[\w'’-]+")
_PIECE = re.compile(r"[^\W_]+")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SHORT = 3
_ARTICLES = frozenset(["the", "our", "a", "an", "all"])
PATTERNS = (
    (Personal.EMAIL, shapes.EMAIL),
    (Personal.EMAIL, shapes.EMAIL_SPELT),
    (Personal.LINK, shapes.LINK),
    (Personal.NUMBER, shapes.NUMBER),
    (Personal.PHONE, shapes.PHONE),
    (Personal.POSTCODE, shapes.POSTCODE),
    (Personal.ADDRESS, shapes.ADDRESS),
)
"""What is found by its look alone."""


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
    words = tuple(words)
    small = usual | _written_small(words)
    found: dict[tuple[str, str], Find] = {}
    for word in words:
        text = word.text.translate(INVISIBLE)
        for kind, start, end in _spans(text, named, usual, small):
            said = text[start:end]
            around = " ".join(text[max(start - 30, 0) : end + 30].split())
            found.setdefault(
                (word.of, said), Find(of=word.of, kind=kind, words=said, around=around)
            )
    return tuple(found.values())


def _written_small(words: Iterable[Words]) -> set[str]:
    """Return the words that some record writes in small letters: they are no names.

    Where one person writes all in small letters, what they write says nothing.
    """
    found: set[str] = set()
    for word in words:
        if any(letter.isupper() for letter in word.text):
            found.update(w for w in _WORD.findall(word.text) if w.islower())
    return found


Names = Mapping[str, tuple[tuple[str, ...], ...]]
"""Names by their first word, the longest first; each as its words in small letters."""


def _named(known: Iterable[str], usual: set[str]) -> Names:
    """Return the names that are known, whole and by each part that tells."""
    parts: set[tuple[str, ...]] = set()
    for name in known:
        pieces = _PIECE.findall(name)
        if sum(map(len, pieces)) < _SHORT or _is_nobody(pieces, usual):
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


def _is_nobody(pieces: list[str], usual: set[str]) -> bool:
    """Tell whether somebody went by common words alone: "The group", "our committee"."""
    first, *rest = (piece.casefold() for piece in pieces)
    common = shapes.COMMON | usual
    return first in _ARTICLES and all(piece in common for piece in rest)


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
            if tuple(spelled for spelled, _, _ in there) == name:
                yield start, there[-1][2]
                break


def _spans(
    text: str, named: Names, usual: set[str], small: set[str]
) -> list[tuple[Personal, int, int]]:
    found: list[tuple[Personal, int, int]] = []

    def take(kind: Personal, start: int, end: int) -> None:
        if not any(start < last and end > first for _, first, last in found):
            found.append((kind, start, end))

    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            take(kind, *match.span())
    for match in shapes.TITLED.finditer(text):
        if match["name"].casefold() not in shapes.COMMON:
            take(Personal.NAME, *match.span())
    for match in shapes.SIGNED.finditer(text):
        take(Personal.NAME, *match.span("name"))
    for start, end in _names_in(text, named):
        take(Personal.NAME, start, end)
    for match in shapes.INITIALS.finditer(text):
        is_letter = shapes.LETTERED.search(text[: match.start()])
        if match["name"].casefold() not in small | shapes.COMMON and not is_letter:
            take(Personal.NAME, *match.span())
    called = _pairs(text, usual, take)
    for start, end in _alone(text, small):
        if not any(start < last and end > first for first, last in called):
            take(Personal.NAME, start, end)
    return sorted(found, key=lambda span: span[1])


def _alone(text: str, small: set[str]) -> Iterable[tuple[int, int]]:
    """Yield words that are a name though they stand alone, by where they stand."""
    for pattern in (*shapes.MET, shapes.ALONE):
        for match in pattern.finditer(text):
            bare = re.sub(r"['’]s?$", "", match["name"]).casefold()
            if len(bare) < _SHORT or bare in small or bare in shapes.COMMON:
                continue
            if not _begins_a_body(text, *match.span("name")):
                yield match.span("name")


def _begins_a_body(text: str, start: int, end: int) -> bool:
    """Tell whether a word begins what a body is called: "the Disclosure and ... Service"."""
    rest = shapes.GOES_ON.match(text, end)
    is_called = rest is not None and rest["last"].casefold() in shapes.COMMON
    return is_called and text[:start].lower().endswith("the ")


def _pairs(
    text: str, usual: set[str], take: Callable[[Personal, int, int], None]
) -> list[tuple[int, int]]:
    """Take two or three words with capitals for a name; return those that are called so.

    What holds a common word, such as "Hall" or "Fund", is what something is called.
    """
    called = []
    for match in shapes.PAIR.finditer(text):
        pieces = [w.casefold() for w in _WORD.findall(match.group())]
        start, end = match.span()
        before = text[:start].rstrip()
        if len(pieces) > 2 and (not before or before.endswith((".", "!", "?", ":"))):
            before = f"{before} {match.group().split()[0]}"  # it opens a sentence
            start += len(match.group().split()[0])
            start += len(text[start:end]) - len(text[start:end].lstrip())
            pieces = pieces[1:]
        is_usual = all(piece in usual for piece in pieces)
        if is_usual or _is_called(pieces, before):
            called.append(match.span())
        else:
            take(Personal.NAME, start, end)
    return called


def _is_called(pieces: list[str], before: str) -> bool:
    """Whether words with capitals are what something is called, and nobody's name."""
    if pieces[0] in shapes.FIRST:
        return True
    common = [piece for piece in pieces if piece in shapes.COMMON]
    if common and shapes.SURNAMES.issuperset(common):
        return before.lower().endswith((" the", " our", " your", " this"))
    return bool(common)


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
    clean = text.translate(INVISIBLE)
    mine = [choice for choice in choices if choice.of == of]
    settled = {key_of(choice.words) for choice in mine}
    if any(
        find.of == of and key_of(find.words) not in settled and find.words in clean
        for find in finds
    ):
        return WAITING
    for chosen in sorted(mine, key=lambda choice: -len(choice.words)):
        if chosen.choice == HIDE:
            spelt = r"\s+".join(map(re.escape, chosen.words.split()))
            clean = re.sub(
                rf"(?<!\w){spelt}(?!\w)",
                f"[{chosen.kind} taken out]",
                clean,
                flags=re.IGNORECASE,
            )
    return clean


def key_of(words: str) -> str:
    """Return words as they compare when blanks and capitals do not count."""
    return " ".join(words.casefold().split())


def undecided(finds: Iterable[Find], choices: Iterable[Choice]) -> tuple[Find, ...]:
    """Return what was found and nobody has said a word on."""
    settled = {(choice.of, key_of(choice.words)) for choice in choices}
    return tuple(f for f in finds if (f.of, key_of(f.words)) not in settled)
