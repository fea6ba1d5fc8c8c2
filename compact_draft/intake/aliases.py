"""Which names does an old Compact itself give to the sides?

A document says who is who in its own ways: a clause that defines a word ("the
Authorities" means the County Council and the Health Authority), a key of letters over
a table (C = Council), full names ("Larkmoor Voluntary Action") and their short forms
("the Forum"). What it says counts beside the words of the rules.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from compact_draft.intake.abbreviations import abbreviations
from compact_draft.intake.bodies import acting_bodies
from compact_draft.intake.head_sides import PART, outermost
from compact_draft.intake.lines import Line
from compact_draft.intake.places import acting_places
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.second_terms import of_terms
from compact_draft.intake.terms import other_number, ourselves, without_two_of_us
from compact_draft.intake.wording import mentioned
from compact_draft.model.tags import By

_DEFINED = re.compile(
    r"[“\"‘'](?P<term>[^”\"’']{2,40})[”\"’']"
    r"(?:\s*(?:,|and|or|,\s*and)\s*[“\"‘'][^”\"’']{2,20}[”\"’']){0,3}"
    r"(?:\s*(?:,? (?:in|for the purposes of) [\w ]{2,30},?)?\s*"
    r"(?:\b(?:(?:shall |will )?means?|is|are|refers? to|stands? for|includes?|takes? in|covers?)\b|[.…]{2,}|[:=–—-]))"
    r"\s*(?P<rest>.+)",
    re.DOTALL,
)
_AFTERWARDS = re.compile(
    r"(?P<rest>(?:[A-Z][\w&'’.-]*|and|of|for|the|&|,)(?:,?\s+(?:[A-Z][\w&'’.-]*|and|of|for|the|&))*)"
    r"\s*\((?:(?:collectively|together|hereafter|hereinafter|known as|called|here called)\s+)*"
    r"(?:the\s+)?[“\"‘'](?:the\s+)?(?P<term>[^”\"’')]{2,40})[”\"’']\)"
)
_MOST_WORDS_OF_A_MEANING = 40
_MOST_LETTERS = 2_000
"""Nobody defines a word further down in a paragraph than this."""
_PAIR = re.compile(
    r"(?:^|[;,:\n(]\s*|[a-z)][.]\s+|\band\s+|\b(?=[A-Z]{2,5}\s+is\s))(?P<code>(?:[A-Z]{1,5}|All|ALL)(?=\s*(?:=|:|[–—-]|means|stands for))|[A-Z]{2,5}(?=\s+(?:is|are)\s))\s*(?:=|:|[–—-]|means|stands for|is|are)\s*"
    r"(?P<name>[^;=\n]+?)(?=\s*(?:[;\n)]|$|[.]\s|[.]$|,\s*[A-Z]{1,5}\s*(?:=|:|[–—-]|is\s)|,?\s+and\s+[A-Z]{1,5}\s*(?:=|is\s)))"
)
_BARE_CODE = re.compile(
    r"[(\[{“\"]([A-Z]{1,5})[)\]}”\"]\s*(?=(?:=|:|[–—-]|means|stands for|is|are)\s)"
)
"""A code of a key that stands in brackets there as it does behind the acts."""
_INITIALS = re.compile(r"\(\W?(?P<letters>[A-Z]{2,6})\W?\)")
_SMALL = frozenset({"and", "of", "for", "the", "in"})
_LEAST_LETTERS = 3
"""Fewer letters are a code of a table, and no name in running text."""
_RUN = re.compile(
    r"[A-Z][\w'’.-]*(?:\s+(?:(?:and|of|for|the|&)\s+){0,2}[A-Z][\w'’.-]*)+"
)
_OPENING = frozenset(
    [
        "the", "in", "each", "every", "our", "all", "if", "as", "this", "and", "but",
        "from", "to", "by", "for", "where", "when", "any", "no", "with", "both", "neither",
    ]
)  # fmt: skip
_NO_NAME = frozenset(
    [
        "what", "how", "why", "our", "your", "to", "from", "with", "will", "promise",
        "promises", "commitments", "pledges", "working", "compact", "chair", "leader",
        "officer", "chief", "foreword",
    ]
)  # fmt: skip
_BODIES = frozenset(
    [
        "trust", "board", "authority", "service", "services", "force", "team", "council",
        "forum", "bureau", "action", "centre", "network", "association", "alliance",
        "federation", "consortium", "hub", "assembly", "partnership", "police", "nhs",
        "cvs", "constabulary", "company", "committee", "group", "union", "agency",
    ]
)  # fmt: skip
"""Nouns with which the name of a body ends."""
_COUNCIL_FOR = re.compile(
    r"\bcouncils? (?:for|of) (?:the )?(?:\w+ )?(?:voluntary|community|social) (?:service|services|action|organisations)\b"
)
"""A council that is no public body."""
_OURS = ("us", "our", "ours", "you", "your")
_MANY = frozenset(
    ["group", "team", "committee", "service", "services", "action", "board"]
)
"""Of these there is more than one: "the group" is whichever was spoken of."""
_PUBLIC = frozenset(
    [
        "health",
        "nhs",
        "hospital",
        "hospitals",
        "fire",
        "rescue",
        "police",
        "borough",
        "district",
        "county",
        "city",
        "probation",
        "ambulance",
        "clinical",
        "commissioning",
        "constabulary",
        "parish",
        "council",
        "jobcentre",
        "metropolitan",
        "unitary",
        "town",
    ]
)
_VCS = frozenset(
    [
        "voluntary",
        "volunteer",
        "volunteers",
        "volunteering",
        "charity",
        "charities",
        "charitable",
        "cvs",
        "churches",
        "faith",
        "vcs",
        "vcse",
        "tenants",
        "carers",
        "residents",
        "citizens",
        "community",
    ]
)
_PLACES = frozenset(
    ["borough", "district", "county", "city", "parish", "metropolitan", "town"]
)
"""Words of a name that only say where: "Holt and District Voluntary Action"."""
_JOINT = frozenset(
    ["compact", "steering", "strategic", "safety", "joint", "partnership"]
)


def learned(lines: Sequence[Line], rules: Rules) -> dict[str, By]:
    """Return the names that a document gives to the sides, as `rules.key` gives them."""
    found: dict[str, By] = {}
    texts = [line.words for line in lines if line.words]
    running = [text for text in texts if not text.isupper()]
    for name, side in _names(running, rules):
        found.setdefault(name, side)
    found |= _short_forms(found, rules)
    found |= acting_places(texts)
    found |= acting_bodies(running)
    knowing = rules.knowing(found)
    for term, side in without_two_of_us(
        [*_defined(texts, knowing), *ourselves(texts, lambda who: _bound(who, knowing))]
    ):
        found[term] = side
        if term != "we":
            found.setdefault(other_number(term), side)
    found |= initials(lines, knowing)
    known = codes(lines, knowing)
    found |= {code: by for code, by in known.items() if len(code) >= _LEAST_LETTERS}
    return {
        name: side for name, side in found.items() if rules.sides.get(name) is not side
    }


def codes(lines: Sequence[Line], rules: Rules) -> dict[str, By]:
    """Return the letters of a key, such as ``C = Council; V = voluntary sector``."""
    found: dict[str, By] = {}
    for letters, words in abbreviations(lines):
        said = _side_in_a_key(key(words), rules)
        if said is not None:
            found[key(letters)] = said
    for line in lines:
        told = _BARE_CODE.sub(r"\1 ", line.text[:_MOST_LETTERS])
        pairs = list(_PAIR.finditer(told))
        if len(pairs) < 2:
            continue
        for pair in pairs:
            side = _side_in_a_key(key(pair["name"]), rules)
            if side is not None:
                found[key(pair["code"])] = side
    return found


_EVERYBODY = frozenset({"all", "every", "everybody", "joint", "jointly", "shared"})


def _side_in_a_key(name: str, rules: Rules) -> By | None:
    """Return the side of whoever a key says that letters stand for."""
    if name.split(" ", 1)[0] in _EVERYBODY:
        return By.BOTH
    return _bound(name, rules) or _kind_of_body(name)


def _kind_of_body(name: str) -> By | None:
    """Return the side of a name in a key that only says what kind of body: "Health"."""
    told = set(name.split())
    return By.PUBLIC_BODIES if told & _PUBLIC and not told & _VCS else None


def initials(lines: Iterable[Line], rules: Rules) -> dict[str, By]:
    """Return letters that a text sets behind the name whose initials they are: "(OBC)"."""
    found: dict[str, By] = {}
    for line in lines:
        text = line.text[:_MOST_LETTERS]
        for mark in _INITIALS.finditer(text):
            letters = mark["letters"].casefold()
            before = key(text[max(0, mark.start() - 120) : mark.start()]).split()
            words: list[str] = []
            while before and len([w for w in words if w not in _SMALL]) < len(letters):
                words.insert(0, before.pop())
            begun = "".join(w[0] for w in words if w not in _SMALL)
            side = _bound(" ".join(words), rules)
            if begun == letters and side is not None:
                found[letters] = side
    return found


def _bound(words: str, rules: Rules) -> By | None:
    """Return the side that the words of a name or a meaning belong to."""
    said = outermost(words, rules)
    told = set(words.split())
    if said is None and told & _PUBLIC and told & _BODIES and not told & _VCS:
        return By.PUBLIC_BODIES
    if said is None and (told & _VCS or "profit" in told):
        return By.VCS
    return By.VCS if _COUNCIL_FOR.search(words) and said is By.PUBLIC_BODIES else said


def _defined(texts: Iterable[str], rules: Rules) -> Iterator[tuple[str, By]]:
    known: dict[str, By] = {}
    for text in (text[:_MOST_LETTERS] for text in texts):
        for found in [*_definitions(text), *_AFTERWARDS.finditer(text)]:
            meaning = key(re.split(r"[.;](?:\s|$)|[“\"]", found["rest"])[0])
            words = meaning.split()[:_MOST_WORDS_OF_A_MEANING]
            said = " ".join(words)
            side = _bound(said, rules)
            if found.re is not _AFTERWARDS:  # a full name is no word defined before
                side = of_terms(side, said, known)
            term = key(found["term"]).removeprefix("the ")
            if side is None or not term or len(term.split()) > 4 or term in _OURS:
                continue
            if side is By.BOTH and term not in rules.sides and "we" in words:
                continue
            known[term] = side
            yield term, side


def _definitions(text: str) -> Iterator[re.Match[str]]:
    """Yield each quoted word with what is said of it, though more are defined behind it."""
    for start in re.finditer(r"[“\"‘']", text):
        found = _DEFINED.match(text, start.start())
        if found is not None:
            yield found


def _names(texts: Iterable[str], rules: Rules) -> Iterator[tuple[str, By]]:
    """Yield the full names of bodies, with the side that their own words say."""
    texts = list(texts)
    proper = _proper(texts)
    for text in texts:
        for run in _RUN.finditer(PART.sub("", text)):
            words = re.sub(r"['’]s\b", "", run.group()).rstrip(".'’")
            told = key(words).split()
            if "the" in told:
                told = told[len(told) - told[::-1].index("the") :]
            for at, word in reversed(list(enumerate(told))):
                if word == "and" and at and told[at - 1] in _BODIES | {"foundation"}:
                    told = told[at + 1 :]
                    break
            while told and told[0] in _OPENING:
                told = told[1:]
            placed = _placed(told, proper, rules)
            if placed is not None:
                yield " ".join(told), placed
            if not 2 <= len(told) <= 8 or told[-1] not in _BODIES:
                continue
            if set(told) & _NO_NAME or any(
                w.endswith("ing") and w not in ("volunteering", "commissioning")
                for w in told[:-1]
            ):
                continue
            if "for" in told and told[told.index("for") - 1] not in _BODIES:
                continue
            side = side_of_name(told, rules)
            if side is not None:
                yield " ".join(told), side


def _proper(texts: Iterable[str]) -> set[str]:
    """Return the words that come more than once, and always with a capital: places."""
    words = Counter(
        word.lower()
        for text in texts
        for word in set(re.findall(r"[A-Z][a-z]{2,}", text))
    )
    small = {word for text in texts for word in re.findall(r"\b[a-z]{3,}", text)}
    return {word for word, times in words.items() if times > 1 and word not in small}


def _placed(told: Sequence[str], proper: set[str], rules: Rules) -> By | None:
    """Return the side of a name that is a side and a place: "NHS Dunster"."""
    named = mentioned(" ".join(told), rules)
    if len(named) != 1 or named[0][2] is By.BOTH or len(told) > 4:
        return None
    start, end, side = named[0]
    words = " ".join(told)
    rest = f"{words[:start]} {words[end:]}".split()
    return side if rest and set(rest) <= proper else None


def side_of_name(told: Sequence[str], rules: Rules) -> By | None:
    """Return the side that the words of a body's name say; None where they do not."""
    said = set(told)
    vcs, public = bool(said & _VCS), bool(said & _PUBLIC)
    if vcs and told[-1] in (
        "action",
        "service",
        "bureau",
        "centre",
        "forum",
        "network",
    ):
        public = bool(said & _PUBLIC - _PLACES)
    name = " ".join(told)
    for _, end, by in mentioned(name, rules):
        if end == len(name) and by is not By.BOTH:
            return by
    if said & _JOINT or vcs == public:
        return None
    return By.VCS if vcs else By.PUBLIC_BODIES


def _short_forms(names: dict[str, By], rules: Rules) -> dict[str, By]:
    """Return the last words of names where they mean one side only: "the trust"."""
    ends: dict[str, set[By]] = {}
    for name, side in names.items():
        ends.setdefault(name.rsplit(" ", 1)[-1], set()).add(side)
    known = {
        f"the {end}": sides.pop()
        for end, sides in ends.items()
        if len(sides) == 1 and end not in rules.sides and end not in _MANY
    }
    members = {
        f"{name.removeprefix('the ')} members": side
        for name, side in known.items()
        if side is By.VCS
    }
    return known | {f"{name}s": side for name, side in known.items()} | members
