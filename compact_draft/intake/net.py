"""What else may bind somebody, though nothing else has seen it? The widest net, for doubts.

It is asked last, of prose in the body outside forewords and the like: what a side does
now, what never happens, what somebody may claim, what comes round every month. It makes
no promise; it only says that a person should look.
"""

from __future__ import annotations

import re

from compact_draft.intake.practice_now import acts_now, labelled_by_time
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import mentioned
from compact_draft.judgement.verbs import BARE

_PAST = re.compile(
    r"\b(?:was|were|had|did|been|used to|ago|so far|last (?:year|month|week|spring|summer|autumn"
    r"|winter)|said|told us|asked us|drew|met|spent|came|went|gave|made"
    r"|have not|has (?:not |never |already |also |now |long )?(?:been|had|gone|done|given|taken|grown|shown|become|\w+ed))\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:some|about|around|over|more than|nearly|almost|most|many|there (?:are|is)|in all|\d)\b(?! (?:notice|of us))",
    re.IGNORECASE,
)
"""How a fact in numbers begins."""
_NEVER = re.compile(
    r"(?:no|nobody|no one|none|neither|never)\b.*\b(?:is|are|has to|have to|needs?|goes|go|pays?|waits?|loses?)\b"
    r"|.*\bno (?:\w+ ){1,3}(?:goes|is (?:left|lost|asked|turned)|are (?:left|lost|asked|turned)|stays)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"nothing\b.*\b(?:will|shall|may) be \w+", re.IGNORECASE)
_CLAIM = re.compile(
    r"\b(?:no (?:\w+ ){1,2}may\b|right of appeal|entitled to|(?:can|may) (?:always |also )?(?:claim|borrow|use|appeal|ask for|call on"
    r"|reclaim|book)|our word|my word|(?:count|rely|depend) on us|(?:have|has) (?:now )?(?:undertaken"
    r"|agreed|promised|pledged) (?:to|that)|(?:i|we) (?:promise|undertake|pledge|guarantee|agree)"
    r"|free of charge|without (?:charge|a fee))\b",
    re.IGNORECASE,
)
_COMES_ROUND = re.compile(
    r"\b(?:(?:each|every) (?:day|week|month|quarter|year|spring|summer|autumn|winter)"
    r"|(?:each|every) (?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)|on the (?:first|second|third|last) \w+ of|(?:once|twice) a (?:month|year)"
    r"|(?:within|inside|in) (?:an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty|forty|sixty|\d+)"
    r" (?:working )?(?:days?|weeks?|months?)|in advance|(?:on )?the same day|monthly|quarterly|yearly|annually)\b",
    re.IGNORECASE,
)
_FROM_NOW = re.compile(
    r"(?:from (?:now on|today|this day)|henceforth|whoever|anyone who|anybody who|those who)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:an?|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|\d+) (?:clear |working |full )*"
    r"(?:days?|weeks?|fortnights?|months?) (?:before|ahead|beforehand|in advance|after|of|from)\b",
    re.IGNORECASE,
)
"""A time before or after something, which a practice keeps to."""
_SENT = re.compile(
    r"(?:the |our |all |each |every |any )?\w+ (?:from|of|for|on behalf of) (?:the |our |any |each |every )*",
    re.IGNORECASE,
)
"""Who acts for a side: "Delegates from the sector"."""
_PEOPLE = re.compile(
    r"(?:the |our |all |most )?(?:delegates|representatives|trustees|officers|members|volunteers|staff|managers"
    r"|chairs|treasurers|secretaries|applicants|bidders|funders|commissioners|directors|organisers)\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"(?:and |AND )?(?:THAT|[Tt]hat) (?:the |both |all |each |no )?\w+ .*\S"
)
_HAS_TO = re.compile(
    r"(?!(?:it|this|that|there|which|what|you|one)\b)(?:[^\s,;:.?!]+,? ){1,9}?(?:must|shall|is to|are to|has to|have to)"
    r" (?:not |never |always |also )?(?P<act>[a-z]+)\b",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    r"\b(?:is|are) (?:always |normally |then )?(?:\w+ed|paid|given|made|sent|kept|held|told|shown|met|lent|let|put) (?:[^.;:]+ )?by (?P<who>[^.;:,]+)"
)
_MINUTED = re.compile(
    r"(?:AGREED|RESOLVED|DECIDED|ACTIONS?|Actions?)\b[\s\d]*[:–—-]? ?\S"
)
_OF_THE_PAGE = re.compile(
    r"\b(?:columns?|lines?|tables?|pages?|paragraphs?|lists?|below|above|overleaf|opposite|compact"
    r"|document|booklet|leaflet|charter|section|chapter|part)\b",
    re.IGNORECASE,
)
"""Of what a sentence speaks that says how the paper is to be read."""
_NO_ACT = frozenset(
    [
        "recognise",
        "value",
        "respect",
        "understand",
        "welcome",
        "believe",
        "know",
        "see",
        "want",
        "need",
        "hope",
        "share",
        "face",
        "meet",
        "include",
        "cover",
        "work",
        "run",
        "number",
        "vary",
        "differ",
    ]
)
_LEAST_WORDS = 5


def may_bind(sentence: str, rules: Rules) -> bool:
    """Tell whether a sentence says something that somebody may be held to."""
    words = sentence.strip()
    few = len(words.split()) < _LEAST_WORDS
    if few or words.endswith(("?", ":", "!")):
        return False
    if _CLAIM.search(words) or (_MINUTED.match(words) and not _PAST.search(words)):
        return True
    if _PAST.search(words) or _COUNTED.match(words):
        return False
    return bool(
        _NEVER.match(words)
        or _NOTHING.match(words)
        or _COMES_ROUND.search(words)
        or _RESOLVED.match(words)
        or _FROM_NOW.match(words)
        or _AHEAD.search(words)
        or _acts_now(words, rules)
        or _has_to(words)
        or _is_done_by(words, rules)
    )


def _is_done_by(words: str, rules: Rules) -> bool:
    """Tell whether a sentence says what a side does as a rule: "are paid by the Council"."""
    found = _DONE_BY.search(words)
    if found is None:
        return False
    behind = key(found["who"]).removeprefix("the ").removeprefix("our ")
    named = mentioned(behind, rules)
    return bool(named) and not named[0][0]


def _has_to(words: str) -> bool:
    """Tell whether a sentence says what somebody must or is to do, whoever it is."""
    found = _HAS_TO.match(words)
    return found is not None and found["act"].lower() in BARE - _NO_ACT


def is_past(sentence: str) -> bool:
    """Tell whether a sentence is short, or tells of the past or in numbers."""
    few = len(sentence.split()) < _LEAST_WORDS
    return few or bool(_PAST.search(sentence) or _COUNTED.match(sentence.strip()))


def is_told_of_the_past(words: str) -> bool:
    """Tell whether some words tell of what was: "It was 1998"."""
    return bool(_PAST.search(words))


def is_background(sentence: str) -> bool:
    """Tell whether a sentence asks, leads in, is short, or tells of the past or in numbers."""
    words = sentence.strip()
    few = len(words.split()) < _LEAST_WORDS
    if few or words.endswith(("?", ":")):
        return True
    past = _PAST.search(words) or _COUNTED.match(words)
    return bool(past or _OF_THE_PAGE.search(words))


def _acts_now(words: str, rules: Rules) -> bool:
    """Tell whether a side does something now: "The Council keeps an officer free"."""
    if labelled_by_time(words) and acts_now(words, rules) is not None:
        return True
    folded = key(words).removeprefix("the ").removeprefix("each ").removeprefix("our ")
    named = mentioned(folded, rules)
    people = _PEOPLE.match(words)
    if named and (not named[0][0] or _SENT.fullmatch(folded[: named[0][0]])):
        behind = folded[named[0][1] :].split()[:2]
    elif people is not None:
        behind = words[people.end() :].split()[:2]
    else:
        return False
    bare = {form for word in behind for form in _bare_forms(word)}
    return bool(bare & BARE - _NO_ACT) and not (bare & _NO_ACT)


def _bare_forms(word: str) -> set[str]:
    """Return what a verb may be without its ending: "publishes" is "publish"."""
    return {word, word.removesuffix("s"), word.removesuffix("es")}
