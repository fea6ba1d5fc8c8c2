"""A duty that is put the other way round, as who will do it: resolutions, minutes, duties."""

from __future__ import annotations

import re

_ANSWER = re.compile(r"(?:A\d{0,2}[.:)]|(?:Answer|Reply|Response):)\s+(?=\S)")
_OURSELVES = re.compile(
    r"^(?:we|you), (?P<who>[^.;:]{3,80}?), (?P<verb>will|shall|must)(?= \w)",
    re.IGNORECASE,
)
"""Who "we" are, said in the sentence itself: "We, the Council and the Trust, shall"."""
_RESOLVED = re.compile(
    r"(?:[Ii]t (?:was|is) )?(?:RESOLVED|AGREED|DECIDED|ORDERED|[Rr]esolved|[Aa]greed|[Dd]ecided)"
    r"(?: unanimously)?\s*[:,–—-]?\s*[Tt]hat (?=\S)",
)
_WOULD_DO = re.compile(
    r"^(?P<who>(?:the |both |all |each |every )?(?:[a-zA-Z]+ ){0,4}?(?:Council|Borough|County|City|Trust|Board|Authority|Police|council"
    r"|sides|parties|partners|groups|organisations|sector|bodies|societies|charities)) (?=not [a-z]+ [a-z]|(?!will|shall|must|should|would|is|are|was"
    r"|were|has|had|have|and|or|of|for|in|with|to|on|at|who|which)[a-z]+ [a-z])"
)
"""A resolution says what somebody do: "that the Council allow twelve weeks"."""
_BE_DONE = re.compile(
    r"^(?P<who>(?:(?!(?:will|shall|must|should|to|is|are|was|were)\b)\S+ ){1,9}?)(?:(?P<be>be (?:\w+ed|put|made|given|paid|sent|kept|set|held|told|shown|let|lent)\b)|would (?=[a-z]))"
)
"""The same of what be done, or of what somebody would do: "that all plans be put out"."""
_MINUTED = re.compile(
    r"^(?:AGREED|ACTIONS?|RESOLVED|DECIDED|Actions?|Agreed|Decided)(?: points?)?(?: \d{1,2})?\s*[:–—-]\s*"
    r"(?P<who>(?:[\w&’'-]+ ){1,7}?)to (?=[a-z]+ \S)"
)
"""A point of minutes says who is to act: "ACTION: the Trust to write to all"."""
_EACH = re.compile(
    r"^(?:each|either|both)(?: of them)? (?=(?:will|shall|must|should) )", re.IGNORECASE
)
"""Of two who were named before, each alone: "Each will give the other a name"."""
_DUTY_OF = re.compile(
    r"it (?:is|shall be|will be|falls|remains) (?:(?:the|a) )?(?:(?:joint |shared )?(?:responsibility"
    r"|duty|task|job|part|role|business) (?:of|for) |(?:up |down )?(?:to|for|with) )"
    r"(?P<who>(?:(?!to )[^\s,;:.]+ ){1,8})to (?=\w)",
    re.IGNORECASE,
)

_NEITHER_MAY = re.compile(
    r"^(?P<who>(?:neither(?: of (?:us|them|the \w+))?(?: \w+)?|no (?:partner|party|signatory|side)))"
    r" may (?=(?!be (?:able|aware)|have|know|wish|want|feel|need|find)[a-z]+ )",
    re.IGNORECASE,
)
"""What neither side is allowed is what it will not do: "Neither party may end this"."""


def is_resolved(text: str) -> bool:
    """Tell whether a sentence says what was agreed or who is to act, as minutes do."""
    found = _RESOLVED.match(text)
    if found is not None:
        return re.search(r"\bwill\b", said_plainly(text)) is not None
    return _MINUTED.match(text) is not None


def said_plainly(text: str) -> str:
    """Return a duty that is put the other way round as who will do it.

    "It is the responsibility of groups to report" is "groups will report"; the mark of
    an answer before it goes.
    """
    text = _EACH.sub("each party ", text)
    text = _NEITHER_MAY.sub(r"\g<who> will ", text)
    text = _OURSELVES.sub(r"\g<who> \g<verb>", _ANSWER.sub("", text), count=1)
    resolved = _RESOLVED.match(text)
    if resolved is not None:
        text = _WOULD_DO.sub(r"\g<who> will ", text[resolved.end() :], count=1)
        text = _BE_DONE.sub(_will, text, count=1)
    text = _MINUTED.sub(r"\g<who>will ", text, count=1)
    found = _DUTY_OF.match(text)
    return text if found is None else f"{found['who']}will {text[found.end() :]}"


def _will(found: re.Match[str]) -> str:
    return f"{found['who']}will {found['be'] or ''}"
