"""Does a line say what a word means? A definition binds nobody."""

from __future__ import annotations

import re

from compact_draft.judgement.language import word_set
from compact_draft.judgement.periods import periods
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.verbs import (
    BARE,
)
from compact_draft.judgement.verdict import Verdict

BINDING = frozenset({"must", "will", "shall"})


_DEFINES = re.compile(
    r"^\W*(?:(?:in|for the purposes? of) (?:this|the|our) [\w ]{3,30},? |by "
    r"|the (?:term|word|phrase|expression)s? )?"
    r"(?P<term>[\"']?[\w'& /()-]{2,60}?[\"']?),? (?:we |here |also |simply |both )?"
    r"(?:means?|refers? to|is defined as|are defined as|stands for|is short for"
    r"|is the name|is used (?:to mean|for|here)|we mean|denotes?|is a term"
    r"|is an umbrella|is shorthand|includes? (?:any|all|every|both)"
    r"|covers? (?:any|all|every)|is (?:any|anyone|anything|a person|a group"
    r"|an organisation|a body|a charity|a business|a way|a process|the process"
    r"|the practice|the cost|money|where|when|what)"
    r"|are (?:organisations|groups|bodies|people|charities|businesses|those|costs|any))\b",
    re.IGNORECASE,
)


_NO_TERM = word_set(
    """
    that this which there what it
    """
)


_GLOSS = re.compile(
    r"^(?P<term>[\"']?[A-Z][\w'& /()-]{1,45}?[\"']?)\s?(?::| - )\s?(?P<gloss>\S.*)$"
)


def says_what_a_word_means(reading: Reading, read: str) -> Verdict | None:
    """Return the verdict on words that explain a term; None where it is no definition."""
    found = _DEFINES.match(read)
    promised = (BINDING | {"should", "we"}) & set(reading.tokens[:4])
    if found and not promised and found["term"].lower().strip("\"'") not in _NO_TERM:
        term = found["term"].strip("\"'")
        return Verdict(
            kind="definition", because=f"says what “{term}” means", sure=0.85
        )
    quoted = re.match(
        r"([\"'])(?P<term>[^\"']{2,40})\1 (?:is|are) (?:the|a|an|those)\b", read
    )
    if quoted:
        because = f"says what “{quoted['term']}” is"
        return Verdict(kind="definition", because=because, sure=0.85)
    gloss = _GLOSS.match(read)
    if gloss is None or len(gloss["term"].split()) > 6 or not _explains(gloss["gloss"]):
        return None
    because = f"explains the words before the mark (“{gloss['term']}”)"
    return Verdict(kind="definition", because=because, sure=0.85)


def _explains(gloss: str) -> bool:
    """Tell whether words after a colon or dash explain, and bind nobody."""
    words = re.findall(r"[a-z']+", gloss.lower())
    if len(words) < 3 or periods(gloss) or words[0] in {"this", "it", "these", "that"}:
        return False
    if (BINDING | {"should", "might", "we", "may"}) & set(words):
        return False
    return words[0] not in (BARE - {"support", "work", "help"}) | {
        "no",
        "always",
        "never",
    }
