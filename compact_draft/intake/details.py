"""Which few words only say when, how long or how: "Within ten days of a claim."?

Notes and answers promise so: their subject and verb stand in the line that they hang on.
"""

from __future__ import annotations

import re

from compact_draft.intake.line_forms import is_of_a_form
from compact_draft.intake.net import is_told_of_the_past

_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|eighteen|twenty|thirty|forty|sixty|ninety|half|\d{1,3})"
)
_UNIT = r"(?:(?:working|calendar|clear|full|whole)[ -])?(?:hours?|days?|weeks?|fortnights?|months?|quarters?|years?|per cent|times?|pages?|sides?)"
_HOW = re.compile(
    rf"(?:(?:and|but|yes|usually|normally|always|also|then|only|if possible)[,:;.]? )*(?:"
    rf"(?:within|inside|by|before|after|until|from|for|of|on|at|in|with|without|to|up to|not|no (?:less|more|later|fewer|longer|earlier)|never|every|each"
    r"|once|twice|at least|at most|as soon as|except|unless|less than|more than|about|free|including|between"
    r"|through|during|whenever|wherever)\b"
    rf"|{_NUMBER}(?:[ -](?:to|or)[ -]{_NUMBER})?[ -]{_UNIT}\b"
    r"|(?:quarterly|monthly|weekly|yearly|annually|immediately|promptly|half[- ]yearly|in advance|free)\b)",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"(?:this|that|which|it) (?:means|includes|covers|is to say|applies)\b|in practice\b|that is\b|i\.?e\.?\b",
    re.IGNORECASE,
)
_NO_DETAIL = re.compile(
    r"(?:of course|for example|for instance|in particular|in fact|by law|in (?:19|20)\d\d|at present|in other words|to date|for more"
    r"|for further|for details|for help|for advice|on page|in (?:section|appendix|annex|part|chapter|paragraph)\b"
    r"|from the \w+ (?:act|report|survey)|not applicable|none|see\b|no\.? ?\d|with thanks|by kind)",
    re.IGNORECASE,
)
_MOST_WORDS = 35
_LEAST_WORDS = 2


def is_detail(words: str) -> bool:
    """Tell whether some words say when, for how long or how something is done."""
    words = words.strip()
    told = len(words.split())
    once = re.fullmatch(
        r"(?:quarterly|monthly|weekly|yearly|annually|immediately|always|never)\W*",
        words,
        re.IGNORECASE,
    )
    if once:
        return True
    if not _LEAST_WORDS <= told <= _MOST_WORDS or words.endswith(("?", ":", "!")):
        return False
    if _NO_DETAIL.match(words) or is_of_a_form(words) or is_told_of_the_past(words):
        return False
    return bool(_HOW.match(words))


def is_timed(words: str) -> bool:
    """Tell whether some words hold a time or a number of something: "a month's notice"."""
    return re.search(rf"\b{_NUMBER}[ -]{_UNIT}", words, re.IGNORECASE) is not None


def says_more(words: str) -> bool:
    """Tell whether a sentence goes on about the one it hangs on: "This means a month's notice"."""
    return bool(_SAYS_MORE.match(words.strip())) and not is_told_of_the_past(words)
