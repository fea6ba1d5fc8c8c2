"""Who speaks under these headings: whom does "we" mean here?

"We will" under "From the Council" is the Council; under "What we will do" it is whoever
the heading above that one names; where no heading names anybody, it is all who sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compact_draft.intake.head_sides import (
    PART,
    binds_a_list,
    is_from_one_to_another,
    is_of_a_deal,
    is_only_a_side,
    leads_in,
    side_of,
    who_acts,
)
from compact_draft.intake.rules import Rules, key
from compact_draft.intake.wording import (
    mentioned,
)
from compact_draft.model.tags import By

_MOST_WORDS_OF_A_LEAD_IN = 18
_SIGNED = re.compile(
    r"(?:(?:signed|pledged|promised|made|given|agreed|offered)"
    r"(?:\s+(?:by|on behalf of|for))?\s*[:–—-]?|from:?|by:?|[–—-]"
    r"|(?:lead(?: (?:partner|body|officer|agency|organisation))?|led by|owner|owned by|who|by whom"
    r"|responsib(?:le|ility)(?: (?:body|partner|organisation|officer))?|action by|to be done by"
    r"|whose promise|partners?)(?: is)?\s*[:–—-])\s+(?P<who>[A-Z(].{2,80})$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:pledge|promise|commitment|undertaking|action|step|task)(?: card| no| number)?"
    r" (?:\d{1,2}|[ivx]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)"
)
_NUMBERED = re.compile(
    r"(?:article|clause|paragraph|promise|pledge|commitment|undertaking|action|principle) "
    r"(?:\d{1,2}|[ivx]{1,5}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)"
)
_PART_OF = re.compile(
    r"(?P<who>[^.;:]{3,50}?)(?:['’]s?)? (?:part|side|half|share|end) of (?:the|this|our) (?:deal|bargain"
    r"|agreement|compact|covenant|charter|partnership|contract)$",
    re.IGNORECASE,
)
_MEANS_FOR = re.compile(
    r"(?:so )?what (?:this|it|that|the compact|all this) (?:means|will mean|asks|involves|requires|comes down to) (?:for|of|from)"
    r" (?P<who>[^.;:?]{2,60})\??$",
    re.IGNORECASE,
)
_YOURS = re.compile(
    r"(?:and )?your (?:side|part|half|role)(?: (?:of|in) .{2,30})?$"
    r"|(?:and )?what you (?:will|agree to|promise to|undertake to|commit to|pledge to)"
    r"(?: do| give| offer| bring)?(?: for us| in return)?$",
    re.IGNORECASE,
)
_YOU_SAID = re.compile(r"\byou (?:said|told us|asked)\b")
_TO = re.compile(r"to(?:wards)? \S", re.IGNORECASE)
_ALL = frozenset({"together", "jointly", "both", "all", "each", "joint", "shared"})


_PROMISED_TO_YOU = re.compile(
    r"\byou\b.*\b(?P<who>we|you) (?:will |also |in return )?(?:promise|agree|undertake|pledge|commit|guarantee)"
    r"(?: to you)?(?: that| to)?$"
)
_OWN = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?=\s)")
_HOW_TO = re.compile(
    r"\b(?:how (?:to|you|groups|do|can)|advice|tips|guid(?:e|ance)|applying|apply|where|contact|about|check ?list|why|need|help for|if you)\b|\?$",
    re.IGNORECASE,
)


def side_above(section: Sequence[str], rules: Rules) -> By | None:
    """Return the side that the nearest heading that binds one names.

    A heading that says no more than "we" gives way to one above it that says who.
    """
    shared = None
    for at in range(len(section) - 1, -1, -1):
        text = PART.sub("", section[at])
        side = _given_to(text, section[:at], rules) or _binds(text, rules)
        if side is None:
            continue
        if not is_only_we(text, rules):
            return side
        shared = shared or side
    return shared


def likely_side(section: Sequence[str], rules: Rules) -> By | None:
    """Return the one side that the nearest heading speaks of; None where it tells how to."""
    heading = section[-1] if section else ""
    if not heading or _HOW_TO.search(heading) or rules.heading(heading) is not None:
        return None
    words = key(_OWN.sub("", heading))
    named = {by for _, _, by in mentioned(words, rules)}
    return named.pop() if len(named) == 1 and By.BOTH not in named else None


def _given_to(text: str, above: Sequence[str], rules: Rules) -> By | None:
    """Return who promises "to the voluntary sector" under a heading of promises."""
    if not _TO.match(text):
        return None
    rules_above = [rules.heading(each) for each in above]
    if not any(rule is not None and rule.makes.is_promise for rule in rules_above):
        return None
    return side_of(f"our promises {text}", rules)


def is_only_we(text: str, rules: Rules) -> bool:
    """Tell whether a text names nobody but "we", and does not say that we are all."""
    words = key(text)
    named = {words[start:end] for start, end, _ in mentioned(words, rules)}
    return named == {"we"} and not _ALL & set(words.split())


def _binds(text: str, rules: Rules) -> By | None:
    """Return the side that a heading binds; None for a heading that binds nobody."""
    rule = rules.heading(text)
    text = _OWN.sub("", text)
    promised = _promised_to_you(text, rules)
    if promised is not None:
        return promised
    sent = is_from_one_to_another(text, rules)
    if sent or is_only_a_side(text, rules) or (rule and rule.makes.is_promise):
        side = side_of(text, rules)
        if side is not None:
            return side
    if is_of_a_deal(text):
        asked = side_of(text, rules)
        we = rules.sides["we"]
        return asked or (By.PUBLIC_BODIES if we is By.BOTH else we)
    if _YOURS.match(text):
        we = rules.sides["we"]
        return By.PUBLIC_BODIES if we is By.VCS else By.VCS
    told = _MEANS_FOR.match(text)
    if told is not None:
        return side_of(told["who"], rules)
    part = _PART_OF.match(text)
    if part is not None:
        return side_of(part["who"], rules)
    side = who_acts(text, rules)
    if side is None and leads_in(text, rules):
        side = side_of(text, rules, most=_MOST_WORDS_OF_A_LEAD_IN)
    return side or binds_a_list(text, rules)


def _promised_to_you(text: str, rules: Rules) -> By | None:
    """Return who promises in "If you run a club, we promise that", said to groups."""
    found = _PROMISED_TO_YOU.search(key(text))
    if found is None:
        return None
    we = rules.sides["we"]
    if found["who"] == "you":
        return By.PUBLIC_BODIES if we is By.VCS else By.VCS
    return By.PUBLIC_BODIES if we is By.BOTH else we


def binds_by_name(heading: str, rules: Rules) -> bool:
    """Tell whether a heading binds a side by more than its bare name: "Council → groups"."""
    return not is_only_a_side(heading, rules) and _binds(heading, rules) is not None


def is_question(section: Sequence[str]) -> bool:
    """Tell whether the innermost heading asks something."""
    return bool(section) and section[-1].rstrip().endswith("?")


def is_bare_label(heading: str) -> bool:
    """Tell whether a heading is nothing but a number of the paper: "Article 4"."""
    return bool(_NUMBERED.fullmatch(key(heading)))


def named_by(section: Sequence[str]) -> tuple[str, ...]:
    """Return the innermost heading, and above a bare "Article 4" the one that has words."""
    labelled = bool(section) and is_bare_label(section[-1])
    return tuple(section[-2 if labelled else -1 :])


def under_label(section: Sequence[str]) -> bool:
    """Tell whether lines stand under a heading such as "Pledge 4"."""
    return any(_LABELLED.fullmatch(key(text)) for text in section[-2:])


def answers_you_said(section: Sequence[str]) -> bool:
    """Tell whether lines stand under a heading such as "You said, we will"."""
    return any(_YOU_SAID.search(key(text)) for text in section[-2:])


def signer(words: str) -> str:
    """Return the name in a line such as "Signed: North Police"; empty for no such line."""
    found = _SIGNED.match(words.strip())
    return "" if found is None or words.rstrip().endswith((".", ";")) else found["who"]
