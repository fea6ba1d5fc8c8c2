"""Where does each sentence begin and end?

Plain code rather than spaCy's sentencizer: that one breaks at "see Para. 3.2" and
"No. 4" and costs most of a second to load, and the redline engine asks this too.
"""

from __future__ import annotations

import re

# A full stop after these never ends a sentence by itself.
_LEADS_ON = re.compile(
    "approx|ca|cf|cllr|dept|dr|eg|esp|gov|hon|ie|incl|messrs|mr|mrs|ms|paras?|prof"
    "|rev|rt|st|viz|vs"
)
# Nor after these where a number follows: "No. 4", but "We said no. They agreed."
_LEADS_TO_NUMBER = re.compile(
    "apps?|arts?|chs?|cls?|cols?|eds?|figs?|nos?|op|pp?|pt|refs?|sch|secs?|sects?|ss"
    "|tel|v|vols?"
)
# After these it may: "… Homes Ltd. The Council …", "… grants, etc. We will …".
_MAY_END = re.compile("al|am|assn|co|corp|etc|ibid|inc|jr|ltd|plc|pm|sr")
_END = re.compile(
    r"(?P<stop>[.!?…。！？]+)(?P<close>[\"'”’»)\]]*)(?P<note>\[\d+\])?(?=\s|$)"
)
_LAST_WORD = re.compile(r"[\w.&'’-]+$")
_INITIALS = re.compile(r"(?:\w\.)+\w?")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the span of each sentence of a normalised text, in order.

    Offsets count code points from 0, ends exclusive; blanks between sentences belong
    to none. A line's end always ends a sentence, so no span holds one.
    """
    spans: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in _ends(line.group()):
            _add(spans, text, start, line.start() + end)
            start = line.start() + end
        _add(spans, text, start, line.end())
    return tuple(spans)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add a span without the blanks at its ends, unless nothing is left."""
    part = text[start:end]
    first = start + len(part) - len(part.lstrip())
    last = start + len(part.rstrip())
    if first < last:
        spans.append((first, last))


def _ends(line: str) -> list[int]:
    """Return the offsets in one line right after which a sentence ends."""
    ends = [0]
    for found in _END.finditer(line):
        if found.end() < len(line) and _is_end(line, ends[-1], found):
            ends.append(found.end())
    return ends[1:]


def _is_end(line: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether the mark or marks at `found` end the sentence begun at `start`."""
    after = line[found.end() :].lstrip().lstrip("\"'“‘«([")
    if found["stop"] != ".":
        return not (after[:1].islower() and set(found["stop"]) <= {".", "…"})
    if after[:1].islower():
        return False
    before = _LAST_WORD.search(line, 0, found.start())
    if before is None:
        return True
    word = before.group().strip("'’")
    if found["close"] == "" and _is_numbering(line[start : found.start()], after):
        return False
    bare = word.replace(".", "").lower()
    if _LEADS_ON.fullmatch(bare):
        return False
    if _LEADS_TO_NUMBER.fullmatch(bare) and after[:1].isdigit():
        return False
    return bool(_MAY_END.fullmatch(bare)) or not _is_initial(line, before, word)


def _is_numbering(words: str, after: str) -> bool:
    """Tell whether this is the number of a clause: "4. We will", "a. We will"."""
    number = words.strip()
    is_roman = len(number) <= 4 and set(number.lower()) <= set("ivx")
    is_number = number.replace(".", "").isdigit() or len(number) == 1 or is_roman
    return after != "" and number != "" and is_number


def _is_initial(line: str, before: re.Match[str], word: str) -> bool:
    """Tell whether the full stop belongs to initials: "J. Smith", "C.V.S. Officer".

    A single capital that is a thing's name ends a sentence: "Appendix B. The".
    """
    if _INITIALS.fullmatch(word) and "." in word:
        return False
    if len(word) != 1 or not word.isupper() or word == "I":
        return False
    named = _LAST_WORD.search(line, 0, max(before.start() - 1, 0))
    things = {"appendix", "annex", "schedule", "part", "section", "column", "plan"}
    return named is None or named.group().lower() not in things
