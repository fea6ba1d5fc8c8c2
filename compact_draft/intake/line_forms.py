"""What form has a line: a field to fill in, a quotation, an offer, a bare verb?"""

from __future__ import annotations

import re

from compact_draft.intake.rules import key
from compact_draft.judgement.verbs import BARE

_FIELD = re.compile(
    r"[A-Z][\w ’']{1,30}:(?:\s*$|\s+(?:\S+\s*){1,4}$)|.*(?:\.{5,}|…{2,}|_{4,})"
)
_FORM = re.compile(
    r"(?:please )?(?:return|send|post|sign|please|tick|fill in|tear off|put|add|ring|tell) (?:this|the form"
    r"|your|here|me|my)\b|i/we\b|i (?:am|wish|would like|want|agree) ",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"(?:you|groups|organisations|partners) (?:can|may|should|will|have the right to)"
    r" (?:always )?(?:expect(?! to )|receive|get|hear|be told|have)\b|expect (?!to )",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[‘“\"'].{20,}[.!?…][’”\"'](?:\s+[–—-].*)?", re.DOTALL)
_ATTRIBUTED = re.compile(r"[’”\"'],?\s+(?:said|says|told|according to)\b")
_SENTENCE_END = re.compile(
    r"(?<=[a-z0-9)][.!?])\s+(?=[A-Z‘“])|(?<=[.!?][”\"])\s+(?=[A-Z])|(?<=\s[A-Z]\.)\s+(?=(?:The|This|It|We|All|In)\b)"
)

_CUT_SHORT = re.compile(
    r"(?:^|[\s(“‘\"'])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Rev|Revd|Fr|Cllr|Cllrs|Coun|Hon|Rt|Sgt|Insp|Supt"
    r"|Capt|Col|Lt|St|Ch|para|paras|cl|sec|fig|vol|pp?|cf|viz|approx|incl|esp"
    r"|e\.g|i\.e|eg|ie|vs|v)\.$",
    re.IGNORECASE,
)


def is_of_a_form(text: str) -> bool:
    """Tell whether a line belongs to a form to fill in: "Signed: ....", "Send this"."""
    return bool(_FIELD.match(text) or _FORM.match(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, parted at full stops before a capital.

    The full stop of a title or of a word cut short ("Mr. Patel", "e.g. Monday") ends none.
    """
    found: list[str] = []
    for part in _SENTENCE_END.split(text):
        if found and _CUT_SHORT.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def reported(text: str) -> bool:
    """Tell whether a text is what somebody said, in quotation marks."""
    return bool(_QUOTED.fullmatch(text) or _ATTRIBUTED.search(text))


_EXAMPLES = re.compile(
    r"\b(?:for (?:example|instance)|such as|e\.g\.?|including)(?: by)?$", re.IGNORECASE
)
_LABEL_WORD = re.compile(r"[A-Z]\w+[.:]\s")
_THEY_SAID = re.compile(
    r"(?:(?:your|our|the|local|some|many|several|most) (?:\w+ ){0,2})?(?:you|people|groups|they|members"
    r"|users|residents|trustees|volunteers|treasurers?|some(?: of you)?|many(?: of you)?)"
    r" (?:said|say|told us|tell us|wrote|asked(?: us)?)\s*(?:to us\s*)?[:,…–—-]",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"[“\"‘][^”\"]{8,}[”\"’],?\s+(?:said|says|told|wrote|writes|asked|adds|added|recalls)\b"
)
_SPOKEN = re.compile(
    r"[‘“\"'](?P<said>.{12,})[’”\"'][.,]?\s+[–—-]+\s+\S.{2,80}", re.DOTALL
)


def is_attributed(text: str) -> bool:
    """Tell whether a line is words in quotation marks with the name of who said them."""
    if _THEY_SAID.match(text.strip()) or _SAYS.match(text.strip()):
        return True
    found = _SPOKEN.fullmatch(text.strip())
    return found is not None and not re.search(r"[”\"]\s", found["said"])


_MORE_VERBS = frozenset(
    [
        "bank",
        "shop",
        "sweep",
        "paint",
        "borrow",
        "break",
        "cancel",
        "cast",
        "cease",
        "chase",
        "clean",
        "clear",
        "close",
        "combine",
        "compare",
        "confine",
        "connect",
        "convert",
        "convey",
        "correct",
        "decline",
        "deduct",
        "defer",
        "disagree",
        "distinguish",
        "divide",
        "donate",
        "earn",
        "edit",
        "enclose",
        "enjoy",
        "enlarge",
        "enrol",
        "equip",
        "exclude",
        "excuse",
        "exempt",
        "express",
        "fetch",
        "fill",
        "fix",
        "flag",
        "focus",
        "forgive",
        "greet",
        "guard",
        "hand",
        "hide",
        "ignore",
        "impose",
        "inherit",
        "instruct",
        "insure",
        "lay",
        "leave",
        "license",
        "lift",
        "locate",
        "lock",
        "lose",
        "mend",
        "mention",
        "mind",
        "obey",
        "obtain",
        "oppose",
        "overcome",
        "overlook",
        "owe",
        "pick",
        "pin",
        "postpone",
        "practise",
        "praise",
        "prohibit",
        "prove",
        "pull",
        "pursue",
        "quote",
        "reconcile",
        "recover",
        "recycle",
        "redirect",
        "regard",
        "relax",
        "remember",
        "remind",
        "repair",
        "repeat",
        "rescue",
        "restrict",
        "reuse",
        "scrap",
        "search",
        "sell",
        "shape",
        "shorten",
        "shut",
        "sort",
        "spell",
        "suggest",
        "suspend",
        "swap",
        "throw",
        "tidy",
        "tolerate",
        "trace",
        "trim",
        "underline",
        "wait",
        "walk",
        "wash",
        "watch",
    ]
)
"""Bare verbs with which an act may begin, beside those of the trade."""
_VERBS_AND_NOUNS = frozenset(
    [
        "have",
        "mark",
        "cover",
        "sponsor",
        "store",
        "plant",
        "search",
        "label",
        "drop",
        "house",
    ]
)
"""Of these a line that begins with a capital may make a noun: "Finance report"."""


_NAME_OF_A_PAPER = re.compile(
    r"[A-Z][\w’'-]*(?: (?:&|and|of|the|[A-Z][\w’'-]*)){0,5} (?:Compact|COMPACT|Covenant|Charter|Concordat)(?: \d{4})?"
)
"""The head of a page, though a place is called Lower or Cover: "Lower Wensum Compact"."""


def opens_with_a_verb(text: str) -> bool:
    """Tell whether a line begins with a bare verb of the trade: "Pay ...", "to pay"."""
    words = key(text)
    if _NAME_OF_A_PAPER.fullmatch(text.strip()):
        return False
    if _LABEL_WORD.match(text) or words.startswith(("thank you", "dear ")):
        return False
    for before in ("please ", "to ", "not ", "never ", "always "):
        words = words.removeprefix(before)
    first = words.split(" ", 1)[0]
    if first in BARE or first in _MORE_VERBS:
        return not text.rstrip().endswith("?") or first in BARE
    return text[:1].islower() and first in _VERBS_AND_NOUNS


def opens_with_an_act(text: str) -> bool:
    """Tell whether a line behind a name says what is done: "sends a bulletin"."""
    if opens_with_a_verb(text):
        return True
    first, _, rest = text.partition(" ")
    for ending, put in (("ies", "y"), ("es", ""), ("es", "e"), ("s", "")):
        if first.endswith(ending) and len(rest.split()) > 1:
            bare = first.removesuffix(ending) + put
            if bare in BARE or bare in _MORE_VERBS or bare in _VERBS_AND_NOUNS:
                return True
    return False


_PAST_FACT = re.compile(
    r"(?:in|during|since|by|last|until) (?:the )?(?:year )?(?:(?:19|20)\d\d|year\b).*?\b(?:was|were|had|spent|gave|held"
    r"|met|made|paid|took|\w{3,}ed)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|when|where|unless|in case|whenever)\s*:?\s*[-–—]?$", re.IGNORECASE
)


def is_past_fact(text: str) -> bool:
    """Tell whether an item only says what has been: "In 2005 the Council spent a lot"."""
    return bool(_PAST_FACT.match(text)) and not re.search(
        r"\b(?:will|shall|must)\b", text
    )


def ends_in_a_condition(text: str) -> bool:
    """Tell whether a lead-in ends where its conditions begin: "are to tell us if:"."""
    return bool(_CONDITION.search(text.rstrip()))


_BEGINS_WITH_WILL = re.compile(
    r"(?:will|shall|must|should|are to|is to)(?: (?:also|not|always|normally|never|each|all))?"
    r" (?=\w+ \w)(?!you\b|we\b|they\b|it\b|i\b|there\b|the\b|our\b|your\b)",
    re.IGNORECASE,
)


_ELLIPTIC = re.compile(
    r"(?:(?!(?:is|are|was|were|be|been|has|have|had|will|shall|must|should|may|can|could|would|do|does|did|not)\b)"
    r"[^\s,;:.?!]+ ){1,7}?(?:[a-z]{2,}ed|given|paid|sent|kept|shown|told|made|taken|held|put|met|sought|written|heard|lent|let|drawn)"
    r" (?:by|within|in|on|at|before|after|with|to|for|from|when|where|as|if|every|each|until|between|once|twice|without|under|through"
    r"|quarterly|monthly|promptly|early|openly|fairly|only|and)\b"
)
_MOST_WORDS_OF_AN_ELLIPTIC = 16
_OF_A_STANDARD = re.compile(
    r"(?:standard|target|promise|pledge) \d{1,2}\s*[.:)–—-]\s+", re.IGNORECASE
)


def is_elliptic(text: str) -> bool:
    """Tell whether a line says what is done, the verb left out: "Bids acknowledged by return"."""
    text = _OF_A_STANDARD.sub("", text)
    few = len(text.split()) <= _MOST_WORDS_OF_AN_ELLIPTIC
    return few and text[:1].isupper() and _ELLIPTIC.match(text) is not None


_BODY = re.compile(
    r"(?:(?:The|Each|Every|No|Both|All) )?(?P<name>(?:[A-Z][\w’'-]*|and|of|the|for|&|in|on)(?: (?:[A-Z][\w’'-]*|and|of|the|for|&|in|on))+)"
    r"(?: \([A-Z]{2,}\))?,? (?:also |hereby |jointly )?(?:will|shall|must|undertakes? to|agrees? to|commits? to|pledges? to)\b"
)


def names_a_body(text: str) -> bool:
    """Tell whether a sentence says what somebody with a name will do, known or not."""
    found = _BODY.match(text)
    return found is not None and len(re.findall(r"\b[A-Z]", found["name"])) > 1


def begins_with_will(text: str) -> bool:
    """Tell whether an item begins with the verb of its lead-in: "will keep accounts"."""
    return bool(_BEGINS_WITH_WILL.match(text)) and not text.rstrip().endswith("?")


def offers(text: str) -> bool:
    """Tell whether a line promises by what the reader gets: "You can expect a reply"."""
    return bool(_OFFERS.match(text))


def gives_examples(text: str) -> bool:
    """Tell whether words break off where examples begin: "for example by", "such as"."""
    return bool(_EXAMPLES.search(text.rstrip(" :,-–—…")))
