"""Whom does a line bind, and does it read as a promise, or as a scramble?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from compact_draft.intake.rules import Rules, key, says
from compact_draft.judgement.verbs import BARE
from compact_draft.model.tags import By
from compact_draft.text.normalise import fold

_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)")
_SHORT_WILL = re.compile(r"\b(we|you|they|it|who)'ll\b")
_EXPECTED = re.compile(
    r"(?:expect|expects|expected|ask|asks|asked|want|wants|wanted|need|needs|needed)"
    r" (?:of|from) "
)
_INVERTED = re.compile(
    r"(?:what|how) (?:will|shall|must|should|do|does|can) (?P<who>.+?)"
    r" (?:do|promise|offer|give|undertake|commit|agree|need|bring|help|keep)\b"
)
_MOST_WORDS_OF_A_LEAD_IN = 18
_MOST_WORDS_OF_A_SHORT_HEAD = 4
_ASKED_TO = re.compile(
    r"(?<!\S)(?:ask|expect|require|invite|want|encourage|need) (?=.* to$)"
)
_BINDING = re.compile(
    r"(?<!\S)(?:commitments?|promises?|pledges?|undertakings?|undertakes?|responsibilities"
    r"|obligations|duties|agreed?|agrees|expected|expects?|asks?|asked|commits?|committed"
    r"|resolved?|required?|part|parts|role|offers?|actions?)(?!\S)"
)
_TURNED = re.compile(
    r"\b((?:undertake|agree|promise|pledge|commit|aim|seek|need)s?) (?:never|not|nevertheless"
    r"|accordingly|also|jointly|further|together|therefore|hereby|each|always|normally) to\b"
)
_NAMES_SOMEBODY = re.compile(
    r"(?:the|our|all|each|every|local)?\s*[^\W\d_]+(?:\s+\S+){1,8}$", re.IGNORECASE
)
_FIELD = re.compile(
    r"[A-Z][\w ’']{1,30}:(?:\s*$|\s+(?:\S+\s*){1,4}$)|.*(?:\.{5,}|…{2,}|_{4,})"
)
_FORM = re.compile(
    r"(?:return|send|post|sign|please|tick|fill in|tear off) (?:this|the form|your|here)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?::\s*[-–—]?|[-–—]|…|\.\.\.)$")
_OFFERS = re.compile(
    r"(?:you|groups|organisations|partners) (?:can|may|should|will|have the right to)"
    r" (?:always )?(?:expect|receive|get|hear|be told|have)\b|expect ",
    re.IGNORECASE,
)
_DOES = frozenset(
    [
        "respect",
        "recognise",
        "value",
        "support",
        "accept",
        "welcome",
        "understand",
        "acknowledge",
        "believe",
        "uphold",
        "encourage",
        "agree",
        "share",
        "know",
        "see",
        "believe",
        "champion",
        "protect",
    ]
)
_SIDE_CLAUSE = re.compile(
    r"(?:where|when|if|in|except|unless|before|after|once|as|for|to|subject|at|by|on|without"
    r"|with|during|wherever|whenever|following|while|until|from|save|within|apart|because)\b"
    r"[^,.;:]*,",
    re.IGNORECASE,
)
"""What may stand before the main clause: "Where a grant is to end, ..."."""
_SENTENCE_END = re.compile(
    r"(?<=[a-z0-9)][.!?])\s+(?=[A-Z‘“])|(?<=\s[A-Z]\.)\s+(?=(?:The|This|It|We|All|In)\b)"
)
_MOST_WORDS_OF_A_SUBJECT = 14
_MOST_WORDS_AFTER_SIDE = 4
_MOST_WORDS_OF_A_HEAD = 10
_MOST_WORDS_OF_A_RUN_IN_HEAD = 4
_MODAL = re.compile(
    r"(?<!\S)(?:will|shall|must|should|are to|is to)(?: not| also| always| normally)?"
    r" (?P<be>be )?(?!\Z)"
)
_WORD = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"[.!?:;,](?=\s|$|[\"'”’)])")
_LONG = 60
_WORDS_A_MARK = 45
_ODD_SHARE = 0.18
_LEAST_ODD = 12
_ALONE = frozenset({"a", "i", "o", "e", "s"})
_VOWEL = re.compile(r"[aeiouyáéíóúàèìòùâêîôûäëïöü]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What a line that reads as a promise says of itself: who, and with which verb.

    Attributes:
        by: Whom its subject names.
        verb: The verb of promise.
        is_we: The subject is "we" and no name.
        is_passive: Something is done to the subject ("will be told").
    """

    by: By
    verb: str
    is_we: bool = False
    is_passive: bool = False


def mentioned(words: str, rules: Rules) -> list[tuple[int, int, By]]:
    """Return the sides a text names: start, end and side, in order, none within another.

    `words` is as `rules.key` gives it; of two that begin alike the longer counts.
    """
    return [
        (found.start(), found.end(), rules.sides[found.group()])
        for found in rules.side.finditer(words)
        if found.group()
    ]


def together(sides: Iterable[By]) -> By | None:
    """Return the one side that several names come to; None for no names."""
    named = set(sides)
    if not named:
        return None
    return named.pop() if len(named) == 1 else By.BOTH


def side_of(text: str, rules: Rules, *, most: int = _MOST_WORDS_OF_A_HEAD) -> By | None:
    """Return whom a heading or column head binds; None for nobody, or a long text.

    Of "what groups can expect from the council" it is the council; of "what the
    council asks of you" whoever is not the council.
    """
    words = key(text)
    if len(words.split()) > most:
        return None
    asked = _EXPECTED.search(words) or _ASKED_TO.search(words)
    if asked is not None:
        return _asked_of(words[: asked.start()], words[asked.end() :], rules)
    return _outermost(words, rules) or _by_head_words(words, rules)


def _by_head_words(words: str, rules: Rules) -> By | None:
    """Return the side that a head of a few words names by an adjective: "Statutory"."""
    told = words.split()
    if len(told) > _MOST_WORDS_OF_A_SHORT_HEAD:
        return None
    return together(by for word, by in rules.heads.items() if word in told)


def _outermost(words: str, rules: Rules) -> By | None:
    named = [by for _, _, by in mentioned(words, rules)]
    sides = [by for by in named if by is not By.BOTH]
    return together(sides or named)


def _asked_of(asking: str, asked: str, rules: Rules) -> By | None:
    """Return whom an expectation binds: those it is asked of, not those who ask."""
    if says(asked, "each other") or says(asked, "one another"):
        return By.BOTH
    bound = _outermost(asked, rules)
    if bound is not None:
        return bound
    who = _outermost(asking, rules)
    others = {By.PUBLIC_BODIES: By.VCS, By.VCS: By.PUBLIC_BODIES}
    return others.get(who) if who is not None and says(asked, "you") else None


def who_acts(heading: str, rules: Rules) -> By | None:
    """Return the side that a heading or lead-in line says will act; None for none."""
    words = key(heading)
    inverted = _INVERTED.match(words)
    if inverted is not None:
        side = _outermost(inverted["who"], rules)
        if side is not None:
            return side
    if _EXPECTED.search(words):
        return side_of(heading, rules, most=_MOST_WORDS_OF_A_LEAD_IN)
    stripped = re.sub(r"\A(?:what|how)\s+", "", heading, flags=re.IGNORECASE)
    promise = promise_in(stripped, rules)
    return promise.by if promise else None


def leads_in(text: str, rules: Rules) -> bool:
    """Tell whether a text ends in a verb of promise and names who: "The council will:"."""
    words = key(text)
    if len(words.split()) > _MOST_WORDS_OF_A_LEAD_IN:
        return False
    endings = _endings(rules.verbs)
    if not words.endswith(endings):
        return False
    ending = next(each for each in endings if words.endswith(each))
    return bool(mentioned(words[: len(words) - len(ending)], rules))


@cache
def _endings(verbs: tuple[str, ...]) -> tuple[str, ...]:
    """Return what a lead-in ends in, the longest first: " will", " agrees to do"."""
    bare = {verb.removesuffix(" to") for verb in verbs} | set(verbs)
    found = {f" {verb}" for verb in bare} | {f" {verb} to do" for verb in bare}
    return tuple(sorted(found, key=lambda ending: (-len(ending), ending)))


def is_only_a_side(text: str, rules: Rules) -> bool:
    """Tell whether a text is nothing but the name of a side, as a head may be."""
    words = key(text)
    before = ""
    while before != words:
        before = words
        for opener in rules.openers:
            words = words.removeprefix(f"{opener} ")
    for verb in rules.verbs:
        words = words.removesuffix(f" {verb}")
    return words in rules.sides


def promise_in(text: str, rules: Rules) -> Promise | None:
    """Return who promises at the start of a text; None if it reads as no promise.

    A side, perhaps with a word or two before and a few behind, then a verb of promise.
    """
    words = _first_clause(text)
    found = _promise_of(words, rules)
    if found is None and _SIDE_CLAUSE.match(text):
        for comma in list(re.finditer(r",\s+", text))[:2]:
            found = found or _promise_of(_first_clause(text[comma.end() :]), rules)
    return found


def _promise_of(words: str, rules: Rules) -> Promise | None:
    """Return who promises in one clause, as `key` gives it."""
    verbs = [(f" {words} ".find(f" {verb} "), verb) for verb in rules.verbs]
    ahead = [(at, -len(verb), verb) for at, verb in verbs if at > 0]
    if not ahead:
        return None
    at, _, verb = min(ahead)
    subject = words[:at].strip()
    if len(subject.split()) > _MOST_WORDS_OF_A_SUBJECT:
        return None
    if any(says(subject, stop) for stop in rules.stops):
        return None
    named = mentioned(subject, rules)
    if not named or not _opens(subject[: named[0][0]], rules):
        return None
    if _is_verb_of_one(subject[named[0][1] :]):
        named = named[:1]
    elif len(subject[named[-1][1] :].split()) > _MOST_WORDS_AFTER_SIDE:
        return None
    sides = {side for start, end, side in named if subject[start:end] != "we"}
    by = together(sides or {By.BOTH})
    if by is None:
        return None
    behind = words[at + len(verb) :].split()
    return Promise(
        by=by,
        verb=verb,
        is_we={subject[start:end] for start, end, _ in named} == {"we"},
        is_passive="be" in behind[:3]
        and not {"expected", "required"} & set(behind[:5]),
    )


def _is_verb_of_one(words: str) -> bool:
    """Tell whether words begin with what one body does: "respects", and then will."""
    first = words.split(maxsplit=1)[:1]
    if not first or not first[0].endswith("s"):
        return False
    return first[0][:-1] in _DOES or first[0][:-2] in _DOES


def _first_clause(text: str) -> str:
    """Return the first clause as `key` gives it, a short head such as "Notice:" off."""
    folded = _TURNED.sub(r"\1 to", _SHORT_WILL.sub(r"\1 will", fold(text)))
    head, mark, rest = folded.partition(":")
    if mark and rest.strip() and len(head.split()) <= _MOST_WORDS_OF_A_RUN_IN_HEAD:
        folded = rest
    else:
        head, mark, rest = folded.partition(" - ")
        if mark and rest.strip() and len(head.split()) <= _MOST_WORDS_OF_A_RUN_IN_HEAD:
            folded = rest
    return key(_CLAUSE_END.split(folded.strip(), maxsplit=1)[0])


def binds_a_list(text: str, rules: Rules) -> By | None:
    """Return whom a lead-in binds that says so in its own way; None for nobody.

    "Public bodies make the following commitments:", "We ask groups to:".
    """
    words = key(text)
    if not _LEADS.search(text.rstrip()) or not _BINDING.search(words):
        return None
    return side_of(text, rules, most=_MOST_WORDS_OF_A_LEAD_IN)


def somebody_leads_in(text: str, rules: Rules) -> bool:
    """Tell whether a text ends in a verb of promise behind any name: "The Borough will:"."""
    if not _NAMES_SOMEBODY.match(text) or text.rstrip().endswith((".", ";", "?")):
        return False
    words = key(text)
    return any(words.endswith(f" {verb}") for verb in rules.verbs)


class Subject(StrEnum):
    """What a line says of who acts, where it names no side that the rules know."""

    SOMEBODY = "somebody"
    NOBODY = "nobody"


def other_subject(text: str) -> Subject | None:
    """Return whether a line names somebody else who acts, or in the passive nobody.

    None where it has no subject of its own: a bare verb, a few words without a verb.
    """
    words = _first_clause(text)
    found = _MODAL.search(f"{words} ")
    if found is None or not words[: found.start()].strip():
        return None
    subject = words[: found.start()].split()
    if subject[0] in BARE or len(subject) > _MOST_WORDS_OF_A_SUBJECT:
        return None
    if {"that", "which", "who", "whose", "if", "when", "where", "to"} & set(subject):
        return None
    return Subject.NOBODY if found["be"] else Subject.SOMEBODY


def is_of_a_form(text: str) -> bool:
    """Tell whether a line belongs to a form to fill in: "Signed: ....", "Send this"."""
    return bool(_FIELD.match(text) or _FORM.match(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, parted at full stops before a capital."""
    return _SENTENCE_END.split(text)


def opens_with_a_verb(text: str) -> bool:
    """Tell whether a line begins with a bare verb of the trade: "Pay ...", "to pay"."""
    words = key(text)
    for before in ("please ", "to ", "not ", "never ", "always "):
        words = words.removeprefix(before)
    return words.split(" ", 1)[0] in BARE


def offers(text: str) -> bool:
    """Tell whether a line promises by what the reader gets: "You can expect a reply"."""
    return bool(_OFFERS.match(text))


def _opens(words: str, rules: Rules) -> bool:
    """Tell whether words are only such as may stand before the side that acts."""
    words = words.strip()
    while words:
        opener = next(
            (o for o in rules.openers if words == o or words.startswith(f"{o} ")), None
        )
        if opener is None:
            return False
        words = words[len(opener) :].strip()
    return True


def is_strong(promise: Promise, rules: Rules) -> bool:
    """Tell whether the verb makes a promise even in a plain paragraph."""
    return promise.verb not in rules.weak


def looks_scrambled(text: str) -> bool:
    """Tell whether a paragraph reads as a bad scan does.

    Long and almost without a full stop or comma, or full of what are no words: lone
    letters, letters mixed with digits, words without a vowel.
    """
    words = text.split()
    if len(words) >= _LONG and len(_MARK.findall(text)) * _WORDS_A_MARK < len(words):
        return True
    odd = sum(_is_odd(word) for word in words)
    return len(words) >= _LEAST_ODD and odd > _ODD_SHARE * len(words)


def _is_odd(word: str) -> bool:
    letters = word.strip("\"'‘’“”().,;:!?-–—•/&")
    if not letters:
        return word not in ("-", "–", "—", "&", "•", "/")
    if len(letters) == 1:
        return letters.lower() not in _ALONE and not letters.isdigit()
    if letters.isupper() or not _WORD.fullmatch(letters):
        mixed = any(c.isdigit() for c in letters) and any(c.islower() for c in letters)
        return mixed and not letters[0].isdigit()
    return len(letters) > 3 and not _VOWEL.search(letters.lower())
