"""Does a hyphen at the end of a line belong to the word, or only to the line?

``agree-`` before ``ment`` is "agreement"; ``long-`` before ``term`` stays
"long-term". The text's own words say it first; else the halves do.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from compact_draft.judgement.verbs import BARE

_FIRST = frozenset(
    [
        "well",
        "long",
        "short",
        "medium",
        "self",
        "non",
        "cross",
        "multi",
        "high",
        "low",
        "face",
        "decision",
        "policy",
        "cost",
        "user",
        "peer",
        "two",
        "three",
        "four",
        "five",
        "six",
        "ten",
        "twelve",
        "third",
        "large",
        "small",
        "hard",
        "easy",
        "full",
        "part",
        "semi",
        "co",
        "front",
        "value",
        "black",
        "good",
        "best",
    ]
)
_PREFIXES = frozenset(
    ["de", "re", "pre", "non", "sub", "inter", "co", "under", "over", "out"]
)
_SECOND = frozenset(
    [
        "being",
        "term",
        "based",
        "led",
        "wide",
        "making",
        "makers",
        "maker",
        "sector",
        "profit",
        "related",
        "funded",
        "funding",
        "effective",
        "friendly",
        "specific",
        "sharing",
        "style",
        "scale",
        "quality",
        "statutory",
        "governmental",
    ]
)
_ENDS = re.compile(
    r"(?:er|est|ly|ness|ment|ments|ing|ed|ity|ship|ships|nership|nerships|al|able|ance"
    r"|ence|less|ful|fare|ure|light|line|lines|ple|ops|ally|ular|ies)"
)
_BOTH = frozenset(
    [
        "part-time",
        "full-time",
        "co-operate",
        "co-operation",
        "co-operative",
        "co-ordinate",
        "co-ordination",
        "co-produce",
        "co-production",
        "co-design",
        "follow-up",
        "start-up",
        "face-to",
        "co-opt",
    ]
)
_LEAST = 3
_NOT_SIGN = "\u00ac"
"""What old word processors and scanners write for a hyphen that only ends a line."""
_LAST = re.compile(rf"([^\W\d_]+)[-{_NOT_SIGN}]$")
_NEXT = re.compile(r"[^\W\d_]+")
_HELD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_INNER = re.compile(rf"([^\W\d_]+)([-{_NOT_SIGN}])[ ]?\n([^\W\d_]+)")


def is_cut(first: str, second: str) -> bool:
    """Tell whether a word is cut between two texts: the first ends in a hyphen."""
    return bool(_LAST.search(first)) and second[:1].islower()


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, those with a hyphen whole."""
    return frozenset(_HELD.findall(text.lower()))


def without_hyphen(words: str) -> str:
    """Return the first half of a cut word without the hyphen that it ends in."""
    return words.removesuffix("-").removesuffix(_NOT_SIGN)


def keeps(first: str, second: str, known: Collection[str] = ()) -> bool:
    """Tell whether the hyphen between two texts stays.

    Args:
        first: Ends in the first half and its hyphen.
        second: Begins with the second half.
        known: Other words of the same document, as `words_in` gives them.
    """
    left, right = _LAST.search(first), _NEXT.match(second)
    if first.endswith(_NOT_SIGN):
        return False
    if left is None or right is None:
        return True
    start, end = left[1].lower(), right.group().lower()
    if f"{start}-{end}" in known:
        return True
    if start + end in known:
        return False
    if f"{start}-{end}" in _BOTH:
        return True
    if len(end) < _LEAST or _ENDS.fullmatch(end):
        return False
    if start in _PREFIXES and _is_verb(end) and not _is_verb(start + end):
        return True
    return (start in _FIRST and end not in _FIRST) or end in _SECOND


def _is_verb(word: str) -> bool:
    """Tell whether a word is a verb of the trade, or a form of one."""
    return any(
        word == form or (word.endswith(ending) and form in BARE)
        for ending in ("", "s", "ed", "ing", "ion")
        for form in (word.removesuffix(ending), f"{word.removesuffix(ending)}e")
        if form in BARE
    )


def closed(words: str) -> str:
    """Return words of one paragraph with what was cut at its line breaks made whole."""

    def whole(cut: re.Match[str]) -> str:
        if not cut[3][0].islower():
            return cut.group()
        hyphen = "-" if keeps(f"{cut[1]}{cut[2]}", cut[3]) else ""
        return f"{cut[1]}{hyphen}{cut[3]}"

    has_cut = "\n" in words and ("-" in words or _NOT_SIGN in words)
    return _INNER.sub(whole, words) if has_cut else words
