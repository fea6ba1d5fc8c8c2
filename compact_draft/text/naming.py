"""How do people name a place in a text? "clause 4.19", "page 7, second bullet".

What is found is a name only: whether the text has such a place is not known here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
)  # fmt: skip
_FIGURES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
_KINDS = {
    "clause": "clause", "sub-clause": "clause", "subclause": "clause", "cl": "clause",
    "commitment": "clause", "undertaking": "clause", "promise": "clause",
    "principle": "clause", "action": "clause", "outcome": "clause",
    "procedure": "clause", "pledge": "clause", "measure": "clause",
    "paragraph": "paragraph", "para": "paragraph", "sub-paragraph": "paragraph",
    "point": "paragraph", "item": "paragraph", "number": "paragraph", "no": "paragraph",
    "section": "section", "sec": "section", "sub-section": "section", "part": "section",
    "subsection": "section", "chapter": "section", "priority": "section",
    "key priority": "section", "heading": "section", "theme": "section",
    "code": "section", "goal": "section", "aim": "section", "objective": "section",
    "appendix": "appendix", "annex": "appendix", "annexe": "appendix",
    "schedule": "appendix", "page": "page", "pg": "page", "p": "page",
    "bullet": "bullet", "bullet point": "bullet", "stage": "bullet", "step": "bullet", "definition": "definition",
    "row": "row", "line": "line", "sentence": "sentence", "table": "table",
}  # fmt: skip
_KEYWORD = "|".join(
    re.escape(word).replace(r"\ ", r"\s+")
    for word in sorted(_KINDS, key=len, reverse=True)
)
_COUNTED = r"clause|sub-?clause|para(?:graph)?|point|item|bullet(?:\s+point)?|section|page|row|line|sentence|commitment|promise|principle|definition|pledge|outcome|action|table|stage|step"
_LABEL = (
    r"\d{1,3}(?:\.\d{1,3})*(?:\s?\([a-z0-9]{1,4}\))*(?:[a-z](?![\w]))?(?![\w%])"
    rf"|(?-i:[A-Z]{{1,2}})(?![\w’'])|(?-i:[ivxIVX]+)(?!\w)|(?:{'|'.join(_FIGURES)})\b"
)
_NAME = re.compile(
    rf"\b(?P<keyword>{_KEYWORD})(?:s?\b|(?=\d))\.?\s*(?:number\s+|no\.?\s*|#\s*)?(?P<label>{_LABEL})"
    rf"|(?P<ordinal>{'|'.join(_ORDINALS)}|last|final|\d{{1,2}}(?:st|nd|rd|th))\s+"
    rf"(?P<counted>{_COUNTED})s?\b"
    rf"|(?P<sign>§)\s*(?P<signed>{_LABEL})"
    r"|(?<![\w.£$€,/-])(?P<bare>\d{1,2}(?:\.\d{1,3})+(?:\s?\([a-z]{1,3}\))*)(?![\w%]|\.\d|\s*(?:million|"
    r"billion|per\s?cent|percent|m\b|k\b|days?\b|hours?\b|weeks?\b|months?\b|years?\b|am\b|pm\b))",
    re.IGNORECASE,
)
_NO_CLAUSE = re.compile(
    r"\b(?:question|q|answer|version|v|figure|fig|option|step|release|grade|scored?|rated?)"
    r"\.?\s*(?:no\.?|number)?\s*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s*(?:,|and|&|or|/|,\s*and)\s*(?P<label>\d{1,3}(?:\.\d{1,3})*(?:\s?\([a-z]{1,3}\))*)(?![\w%]|\.\d)",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s*(?:-|–|—|\bto\b|\bthrough\b)\s*(?P<label>\d{1,3}(?:\.\d{1,3})+)(?![\w%]|\.\d)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?:,\s*)?(?:(?:of|in|on|under|at|from)\s+)?(?:the\s+)?", re.IGNORECASE
)
_LEAD = re.compile(
    r"[\s(\[“\"'*_]*(?:(?:on|re|regarding|about|at|in|under|for|your|our|the|draft|new|this|"
    r"concerning|with|regard|regards|to|respect|of|relation|turning|as|see|comment|comments|ref|"
    r"reference)\b[\s:.]*)*",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:[:–—,;)\]”\"*_]|-(?=\s)|\.(?=\s|$)|$|\s)")


class Named(NamedTuple):
    """One name of a place.

    Attributes:
        kind: "clause", "paragraph", "section", "appendix", "page", "bullet",
            "definition", "row", "line", "sentence" or "table"; "number" for a bare one.
        label: "4.19", "B", "4.2(b)"; for what is counted its figure, -1 for the last.
        is_counted: Whether it says which one by counting ("second bullet").
        word: The word that was said for it, in small letters; empty for a bare number.
    """

    kind: str
    label: str
    is_counted: bool = False
    word: str = ""


class Phrase(NamedTuple):
    """Names that together say one place, or several that are named in one breath.

    Attributes:
        names: The narrowest first as they were written: "para 3 of section 2" gives
            paragraph 3, then section 2.
        others: More labels of the first name's kind: "clauses 4.2 and 4.3".
        start, end: Where, in code points from 0.
        is_range: Whether it runs from one to another.
    """

    names: tuple[Named, ...]
    others: tuple[str, ...]
    start: int
    end: int
    is_range: bool = False


_TEENS = (
    *_FIGURES, "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip
_SPELLED = re.compile(
    rf"\b({'|'.join(_TEENS)}|\d{{1,2}})\s+point\s+({'|'.join(_TEENS)}|\d{{1,2}})\b",
    re.IGNORECASE,
)


def spelled(text: str) -> str:
    """Return a text with numbers as they are read out ("five point two") as figures."""

    def figures(match: re.Match[str]) -> str:
        parts = (part.lower() for part in match.groups())
        return ".".join(
            part if part.isdigit() else str(_TEENS.index(part) + 1) for part in parts
        )

    return _SPELLED.sub(figures, text)


def phrases(text: str) -> tuple[Phrase, ...]:
    """Return the places that a text names, in order."""
    found = []
    at = 0
    while (match := _NAME.search(text, at)) is not None:
        if match["bare"] and _NO_CLAUSE.search(text, 0, match.start()):
            at = match.end()
            continue
        phrase = _phrase(text, match)
        found.append(phrase)
        at = phrase.end
    return tuple(found)


def phrase_at_head(text: str) -> Phrase | None:
    """Return the place that a text names at its head ("On clause 4.2 we ..."), if any."""
    lead = _LEAD.match(text)
    start = 0 if lead is None else lead.end()
    match = _NAME.match(text, start)
    if match is None:
        return None
    phrase = _phrase(text, match)
    return phrase if _AFTER.match(text, phrase.end) else None


def _phrase(text: str, match: re.Match[str]) -> Phrase:
    names, end = [_named(match)], match.end()
    others: list[str] = []
    is_range = False
    while (more := _MORE.match(text, end)) is not None:
        others.append(_label(more["label"]))
        end = more.end()
    run = _RANGE.match(text, end)
    if run is not None:
        others.append(_label(run["label"]))
        end, is_range = run.end(), True
    while not others:
        joint = _JOINT.match(text, end)
        after = _NAME.match(text, end if joint is None else joint.end())
        if after is None or after.start() == end or len(names) > 3:
            break
        names.append(_named(after))
        end = after.end()
    return Phrase(tuple(names), tuple(others), match.start(), end, is_range)


def _named(match: re.Match[str]) -> Named:
    if match["ordinal"]:
        word = _singular(match["counted"])
        kind = _KINDS.get(word, "paragraph")
        return Named(kind, _counted(match["ordinal"]), is_counted=True, word=word)
    if match["bare"]:
        return Named("number", _label(match["bare"]))
    if match["signed"]:
        return Named("clause", _label(match["signed"]))
    word = _singular(match["keyword"])
    return Named(_KINDS[word], _label(match["label"]), word=word)


def _singular(word: str) -> str:
    key = " ".join(word.lower().split())
    return key if key in _KINDS else key.removesuffix("s")


def _counted(word: str) -> str:
    low = word.lower()
    if low in _ORDINALS:
        return str(_ORDINALS.index(low) + 1)
    return "-1" if low in ("last", "final") else re.sub(r"\D", "", low)


def _label(words: str) -> str:
    label = re.sub(r"\s+", "", words)
    low = label.lower()
    return str(_FIGURES.index(low) + 1) if low in _FIGURES else label.rstrip(".")
