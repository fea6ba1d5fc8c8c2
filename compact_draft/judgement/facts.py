"""What can the other side hold a party to by this wording? The facts that are compared.

Who must act, with what force, by when, save when, with what reasons, in writing or not,
early or late, for all or for some. Each fact keeps the words that show it. Two wordings
are compared by these facts and never by their likeness.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from compact_draft.judgement.conditions import on_circumstances
from compact_draft.judgement.language import LONGEST, mended, word_set
from compact_draft.judgement.lengths import Length, lengths
from compact_draft.judgement.periods import periods
from compact_draft.judgement.reading import Reading

FIRM, FAIR, SOFT = 3, 2, 1
"""How hard a verb binds: does it; should or recognises; aims or may."""

_FORCE = {
    "will": FIRM, "must": FIRM, "commit": FIRM, "imperative": FIRM, "present": FIRM,
    "should": FAIR, "need": FAIR, "recognise": FAIR, "encourage": FAIR,
    "aim": SOFT, "may": SOFT,
}  # fmt: skip
NAMED, EXCEPTIONAL, WIDE = 1, 2, 3
"""How wide an exception is: a named case; "exceptional"; whatever its bearer thinks."""

_EXCEPTION = re.compile(
    r"\b(?:(?:save|except|excepting|barring|apart from|other than)(?: (?:for|in|where|when|that|if|as|by))?"
    r"|unless|but not (?:where|when|if|in|for)|(?:with|subject to) the exception of"
    r"|does not apply|shall not apply|will not apply|not apply)\b[^,.;:]*"
    r"|\b(?:exceptional|extreme|unusual|unforeseen|special)\w* (?:cases?|circumstances?|events?|pressures?|situations?)\b(?: (?:aside|apart|excepted))?"
    r"|\b(?:emergenc(?:y|ies)|exceptions?) (?:aside|apart|excepted)\b",
    re.IGNORECASE,
)
_SAVES_NOTHING = re.compile(
    r"\b(?:to|will|we|and|can|help|helps|helping|would|could|that|must|shall|may|who) $",
    re.IGNORECASE,
)
_WIDE = re.compile(
    r"\b(?:possible|impossible|practica\w+|impractica\w+|reasonabl\w+|appropriate"
    r"|inappropriate|otherwise|good reason|good cause|feasible|unavoidable|decides?"
    r"|considers?|discretion|prevent\w*|circumstances (?:do not|change|require|dictate)"
    r"|resources|budgets?|money|funds?|urgent|pressing|necessary|operational|business need"
    r"|convenient|inconvenient|see fit|sees fit|thinks?|difficult)\b",
    re.IGNORECASE,
)
_EXCEPTIONAL = re.compile(
    r"\b(?:exceptional\w*|extreme|unusual|unforeseen|special|emergenc\w+|extraordinary"
    r"|rare\w*)\b",
    re.IGNORECASE,
)
_REASONS = re.compile(
    r"\b(?:reasons?|reasoned|why|explain\w*|explanations?|rationale|justif\w+|grounds"
    r"|because|account for|reasoning|the case for|what lay behind|what led to)\b",
    re.IGNORECASE,
)
_WRITING = re.compile(
    r"\b(?:in writing|written|writes?|letters?|e-?mail\w*|on paper|put down|black and white"
    r"|recorded?|minuted?|publish\w*|published|print\w*|sets? out)\b",
    re.IGNORECASE,
)
_STRICT_WRITING = re.compile(
    r"\b(?:in writing|written|writes? (?:to|down)|(?:by|a|each) letters?|letters?|on paper"
    r"|black and white|e-?mail\w*)\b",
    re.IGNORECASE,
)
_EARLY = re.compile(
    r"\b(?:before|beforehand|ahead|in advance|early|earlier|earliest|at the (?:start|outset|beginning"
    r"|planning stage|design stage|first)|from the (?:start|outset|beginning|first|word go)"
    r"|prior to|blank (?:page|sheet)|up front|upfront|first draft|at the very|no decision|until"
    r"|only (?:after|once|when)\b|while .{0,30}still|straight ?away|immediately|at once|promptly)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"\b(?:(?<!only )after|afterwards|once|following|later|at the end|by the end|when .{0,40}\b(?:has|have) been"
    r"|in due course|in time|eventually|retrospective\w*|subsequent\w*|draft stage|final stages?)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|every|each|any|anyone|everyone|everybody|whoever|whatever|whichever|no(?! (?:charge|fee|cost|longer|more|less|fewer|later)\b)|never"
    r"|none|nobody|always|entire|whole|full|fully|both|throughout)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:some|certain|several|many|most|main|principal|key|major|larger?|bigger"
    r"|significant|substantial|only(?! (?:after|once|when|with)\b)|sometimes|occasional\w*|partly|in part|part of|limited"
    r"|a number of|a few|flagship|relevant|suitable|appropriate|eligible"
    r"|strategic (?:partner|group|organisation|provider|charit|bod)\w*"
    r"|(?<!is )(?<!are )(?<!be )(?<!been )(?<!was )(?<!were )(?<!the )"
    r"(?:selected|chosen|commissioned|contracted|constituted|registered)"
    r"(?= [a-z])(?! (?:by|to|for|in|at|on|from|with|as|and|or|before|after|when|once)\b)"
    r"|where asked|on request|if asked"
    r"|at least one|over £|above £|worth more|more than £|exceeding|pilot)\b",
    re.IGNORECASE,
)


_SMALL_TOO = re.compile(r"\bsmall(?:er|est)?\b", re.IGNORECASE)
_OF_SIZE = frozenset({"large", "larger", "bigger"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Exemption:
    """An exception as written, and how wide it is: NAMED, EXCEPTIONAL or WIDE."""

    words: str
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one wording can be held to.

    Attributes:
        by: Side that bears it: public_bodies, vcs, both, unclear.
        modality: A value of docs/labelling.md.
        hedges: Words that weaken it.
        periods: Its periods as values.
        exceptions: What is left out of it.
        reasons: Words that promise reasons.
        writing: Words that promise something written.
        early: Words that place the act early or before another.
        late: Words that place it late.
        universal: Words such as "all" and "every".
        partial: Words such as "some" and "only the larger".
        words: Words that say something, in lower case and order.
        text: The wording.
    """

    by: str
    modality: str
    hedges: tuple[str, ...] = ()
    periods: tuple[Length, ...] = ()
    exceptions: tuple[Exemption, ...] = ()
    reasons: tuple[str, ...] = ()
    writing: tuple[str, ...] = ()
    early: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    universal: tuple[str, ...] = ()
    partial: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    text: str = ""

    @property
    def force(self) -> int:
        """How hard the verb binds: FIRM, FAIR or SOFT; 0 where nothing binds."""
        return _FORCE.get(self.modality, 0)

    @property
    def is_hedged(self) -> bool:
        """Whether words beside the verb weaken it."""
        return bool(self.hedges)


def facts_of(reading: Reading, *, modality: str, by: str) -> Facts:
    """Return the facts of a wording.

    Args:
        reading: The wording, read.
        modality: What governs its act, as `suggest` has it.
        by: Who must act, as `suggest` has it.
    """
    text = reading.words.text
    read = mended(text[:LONGEST])
    beside = _without_periods(read)
    exceptions = exemptions(text)
    hangs = on_circumstances(reading)
    beside_verb = reading.free_of("hedge", "not hedge")
    hedges = tuple(
        hit.words
        for hit in (beside_verb or ((hangs,) if hangs else ()))
        if not any(hit.words.lower() in e.words.lower() for e in exceptions)
    )
    return Facts(
        by=by,
        modality=modality,
        hedges=hedges,
        periods=lengths(text),
        exceptions=exceptions,
        reasons=_found(_REASONS, read),
        writing=_found(_STRICT_WRITING, read),
        early=said_early(text),
        late=_found(_LATE, read),
        universal=_found(_ALL, beside),
        partial=_partial(beside),
        words=tuple(content_words(reading.tokens)),
        text=text,
    )


def _partial(beside: str) -> tuple[str, ...]:
    """Return the words that leave somebody out; "small and large" leave nobody out."""
    found = _found(_SOME, beside)
    if _SMALL_TOO.search(beside):
        return tuple(words for words in found if words not in _OF_SIZE)
    return found


def _without_periods(read: str) -> str:
    """Return a wording without its periods: "every six months" is not for every one."""
    for period in reversed(periods(read)):
        read = f"{read[: period.start]} {read[period.end :]}"
    return read


def content_words(tokens: Iterable[str]) -> list[str]:
    """Return the words that say something, in order, plurals folded."""
    return [folded(t) for t in tokens if len(t) > 2 and t not in _EMPTY and t.isalpha()]


def folded(word: str) -> str:
    """Return a word without the -s of a plural, so that "users" meets "user"."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def exemptions(text: str) -> tuple[Exemption, ...]:
    """Return the exceptions that a text names, in order."""
    return tuple(_exemptions(mended(text[:LONGEST])))


def said_early(text: str) -> tuple[str, ...]:
    """Return the words by which a text places an act early, or before another."""
    return _found(_EARLY, mended(text[:LONGEST]))


def _exemptions(read: str) -> Iterable[Exemption]:
    for match in _EXCEPTION.finditer(read):
        words = match[0].strip()
        verb = words.lower().startswith("save ") and not re.match(
            r"save (?:for|in|where|when|that|if|as|by)\b", words, re.IGNORECASE
        )
        if verb or (
            words.lower().startswith("save")
            and _SAVES_NOTHING.search(read[: match.start()])
        ):
            continue
        yield Exemption(words=words, width=_width(words))


def _width(words: str) -> int:
    if _EXCEPTIONAL.search(words):
        return EXCEPTIONAL
    return WIDE if _WIDE.search(words) else NAMED


def _found(pattern: re.Pattern[str], read: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m[0].lower() for m in pattern.finditer(read)))


_EMPTY = word_set(
    """
    the and for with that this these those their there they them his her its our ours
    your you are was were been being has have had having does did not but nor yet from
    into onto upon over under than then when where which who whom whose what why how
    will shall must should would could may might can any all each every some such also
    only own same other another more most much many very too out off about between
    through during before after again further once here both few because until while
    we us it is be by at in on of to as an or if so
    """
)
