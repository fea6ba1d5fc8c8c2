"""Which sentences promise without a verb of promise: what is done, what a body is to do?

"Grants are paid in April", "Police to lend their minibus", "What I can promise is that
no grant will be cut": no "will" stands behind the one who acts, yet somebody is bound.
"""

from __future__ import annotations

import re

from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import mentioned
from compact_draft.judgement.verbs import BARE

_DONE = (
    r"(?:\w{2,}ed|given|made|paid|sent|kept|put|held|told|shown|brought|sought|taken|written"
    r"|met|heard|lent|let|set|read|built|found|bought|left|split|spent|run|drawn|chosen|laid)"
)
_PRACTICE = re.compile(
    rf"(?P<who>(?:[^,;:.?!]|[.,](?=\d)){{3,70}}?) (?:is|are) (?:always |never |not |only |normally |also |then )?(?P<done>{_DONE})\b"
    r"(?! (?:by law|as|into|up of|with|on the fact)\b)",
    re.IGNORECASE,
)
_LEAVE = re.compile(
    r"(?P<who>[^,;:.?!]{3,70}?) (?:may|can) (?:also |always )?be"
    r" (?:used|borrowed|hired|booked|had|taken|kept|seen|claimed|lent)\b"
    r"(?=.*\b(?:groups?|organisations?|members|volunteers|you|charit\w+|free|charge|cost)\b)",
    re.IGNORECASE,
)
_OF_THE_TRADE = re.compile(
    r"\b(?:grants?|funds?|payments?|invoices?|claims?|fees|costs?|expenses|fares|rooms?|halls?|premises|vehicles"
    r"|minibus(?:es)?|equipment|papers?|summar(?:y|ies)|notice|meetings?|officers?|forms?|reports?|minutes"
    r"|reasons?|replies|reply|letters?|complaints?|decisions?|feedback|contracts?|bids?|applications?"
    r"|training|places|seats|money|funding|accounts|agendas?|drafts?|consultations?|views|comments"
    r"|requests?|queries|advice|copies|interest)\b",
    re.IGNORECASE,
)
_NOT_ABOUT_NOW = re.compile(
    r"\b(?:that|which|who|whose|this|these|those|if|when|where|was|were|has|have|had|compact"
    r"|document|booklet|leaflet|chapter|section|table|column|code)\b",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?:[QA]\d{0,2}[.:)]|Answer:|Reply:)\s+")
_AND = re.compile(r"[,;]\s+(?:and |but |while )?|\s+and (?=an? |the )")
_CLEFT = re.compile(
    r"(?:(?:but|and|so),? )?(?:what|all(?: that)?) (?:i|we|the \w+|\w+ and \w+)(?: (?:can|do|will|may|shall|hereby))?"
    r" (?P<verb>promise|undertake|pledge|guarantee|offer|commit to|assure you|ask|want|expect)"
    r"(?: (?:of )?(?:you|groups|them|each other))?(?:,? [^.;:]{0,90}?,)? is (?:this: |that |to )\s*(?=\S)",
    re.IGNORECASE,
)
_TO_ACT = re.compile(
    r"(?P<who>(?:\S+ ){1,6}?)to (?:also |jointly |then )?(?P<verb>[a-z]+)\b(?= \S)"
)
_ABSTRACT = re.compile(
    r"(?:how|where|what|when|who|whom|why|whether|ways?|things?|nothing|something|time|place"
    r"|rights?|needs?|dut(?:y|ies)|aims?|powers?|freedom|plans?|decisions?|attempts?|desires?"
    r"|intentions?|wish|wishes|willingness|invitations?|abilit(?:y|ies)|capacity|failures?|agreements?"
    r"|commitments?|promises?|pledges?|undertakings?|opportunit(?:y|ies)|access|introduction|responses?"
    r"|approach(?:es)?|links?|guides?|guidance|addition|contributions?|support|back|welcome|next"
    r"|according|due|prior|subject|reluctance|refusal|proposals?|requests?|steps|action|measures|work"
    r"|it|this|that|there|not|in|as|so|and|or|if|for|with|money|funds|something|somebody|people|happy)",
    re.IGNORECASE,
)
_LITTLE = frozenset(
    {"and", "of", "the", "for", "&", "with", "both", "all", "each", "or"}
)


_IS_FOUND = re.compile(
    r"\b(?:will|can|may|to) be (?:found|seen|obtained|had|downloaded|got) (?:on|at|in|from)\b"
)


def is_to_be_found(words: str) -> bool:
    """Tell whether a sentence says where something is to be had: nobody's promise."""
    return _IS_FOUND.search(words) is not None


def is_practice(sentence: str) -> bool:
    """Tell whether a sentence says what is done, of the things that promises are about."""
    if sentence.rstrip().endswith(("?", "!", ":")):
        return False
    said = _ANSWER.sub("", sentence)
    found = [_PRACTICE.match(part) for part in _AND.split(said)]
    return any(
        _OF_THE_TRADE.search(each["who"]) and not _NOT_ABOUT_NOW.search(each["who"])
        for each in found
        if each is not None
    )


def names_the_trade(words: str) -> bool:
    """Tell whether some words name what promises are about: grants, notice, meetings."""
    return _OF_THE_TRADE.search(words) is not None


def is_permission(sentence: str) -> bool:
    """Tell whether a sentence gives leave: "The hall may be used by groups free of charge"."""
    found = _LEAVE.match(sentence)
    return found is not None and bool(_OF_THE_TRADE.search(found["who"]))


def promised_in(sentence: str) -> str:
    """Return what "What we can promise is that ..." promises; empty for no such sentence."""
    found = _CLEFT.match(sentence)
    return "" if found is None else sentence[found.end() :]


def asks_for_it(sentence: str) -> bool:
    """Tell whether "What we ask is that ..." asks others for it."""
    found = _CLEFT.match(sentence)
    return found is not None and found["verb"].lower() in ("ask", "want", "expect")


def is_to_act(sentence: str, rules: Rules) -> bool:
    """Tell whether a line says what a body is to do: "NHSS to put a clause in", in a plan."""
    found = _TO_ACT.match(sentence)
    if found is None or found["verb"] not in BARE:
        return False
    who = found["who"].split()
    if _ABSTRACT.fullmatch(who[0].strip(",")) or who[0].lower() in BARE:
        return False
    named = mentioned(key(found["who"]), rules)
    rest = rules.side.sub(" ", key(found["who"])).split()
    if named and set(rest) <= _LITTLE | {"local", "every", "any"}:
        return True
    names = [word for word in who if word.lower() not in _LITTLE]
    return bool(names) and all(word[:1].isupper() for word in names)
