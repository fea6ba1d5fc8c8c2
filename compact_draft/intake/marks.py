"""Which letters and signs stand for bullets in this document?

In a file whose symbol font was lost, and in what a scanner read, the bullets are
letters: ``ü`` and ``§`` before a tab, ``e`` and ``O`` before a blank. One alone says
nothing; the same at the start of several lines is a bullet, for it is no word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from compact_draft.word.reading.typed_labels import SURE_BULLETS

_START = re.compile(
    r"(?:^|\n)[ \t\u00a0]*(?P<mark>[^\s\d])(?P<gap>[ \t\u00a0]+)(?=[^\s\d])"
)
_NO_MARKS = frozenset(SURE_BULLETS + "-–—*·~+aAI&£$€\"'“”‘’[]{}/\\.,:;!?#@%=…")
_READ_AS_BULLETS = frozenset("eoO©®°¢«¤")
"""What a scanner makes of a round bullet."""
_PLAIN_NUMBER = re.compile(r"[ \t\u00a0]*(\d{1,2})[ \u00a0]+(?=[A-Z])")
_LEAST_IN_ALL = 3
_LEAST_IN_ONE = 2


def odd_marks(texts: Iterable[str]) -> frozenset[str]:
    """Return the letters and signs that are bullets in these paragraphs."""
    tabbed: Counter[str] = Counter()
    blank: Counter[str] = Counter()
    together: set[str] = set()
    for text in texts:
        here: Counter[str] = Counter()
        for start in _START.finditer(text):
            mark = start["mark"]
            if mark in _NO_MARKS or (mark == "(" and "\t" not in start["gap"]):
                continue
            here[mark] += 1
            (tabbed if "\t" in start["gap"] else blank)[mark] += 1
        together |= {mark for mark, times in here.items() if times >= _LEAST_IN_ONE}
    every = tabbed + blank
    found = {
        mark
        for mark, times in every.items()
        if (times >= _LEAST_IN_ALL or mark in together)
        and not _is_a_letter(mark, every)
    }
    if found & _READ_AS_BULLETS:
        found |= {mark for mark in blank if mark in _READ_AS_BULLETS}
    return frozenset(found)


def _is_a_letter(mark: str, every: Counter[str]) -> bool:
    """Tell whether a letter is one of a row of labels: beside ``e`` stands a ``d``."""
    if not mark.isascii() or not mark.isalpha():
        return False
    return bool({chr(ord(mark) - 1), chr(ord(mark) + 1)} & set(every))


def plain_numbers(texts: Sequence[str]) -> frozenset[int]:
    """Return which paragraphs begin with a number of a row of numbers: "1 The Council".

    Nothing but a blank stands behind such a number; only a row of three or more that
    count on from 1 shows that they are labels.
    """
    found: set[int] = set()
    row: list[int] = []
    for n, text in enumerate(texts):
        start = _PLAIN_NUMBER.match(text)
        if start is None:
            continue
        number = int(start.group(1))
        if number == 1:
            row = [n]
        elif row and number == len(row) + 1:
            row.append(n)
        if len(row) >= _LEAST_IN_ALL:
            found.update(row)
    return frozenset(found)


_LONE_NUMBER = re.compile(
    rf"[{SURE_BULLETS}]|"
    r"\d{1,2}(?:\.\d{1,2})+\.?|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}\."
)


_DOTTED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})+)[ \t]+(?=[^\W\d_]{2,}|[A-Za-z] )")


def is_lone_number(text: str) -> bool:
    """Tell whether a line is nothing but a label such as ``4.1`` or ``(a)``."""
    return bool(_LONE_NUMBER.fullmatch(text.strip()))


_CODED = re.compile(
    r"\s*([A-Z]{1,3}\d{1,3}(?:\.\d{1,2})?)[.:)]?(?:\t[\t ]*| +)(?=[A-Z‘“\"'a-z])"
)


_BARE_NUMBER = re.compile(r"(\d{1,2}(?= +[A-Z])|\d{1,2}(?:\.\d{1,2})+) +")


def counted_labels(texts: Sequence[str]) -> dict[int, re.Pattern[str]]:
    """Return which paragraphs begin with a number or code that counts on, and its form."""
    numbered = plain_numbers(texts) | dotted_numbers(texts)
    found = dict.fromkeys(coded_numbers(texts), _CODED)
    return found | dict.fromkeys(numbered, _BARE_NUMBER)


def coded_numbers(texts: Sequence[str]) -> frozenset[int]:
    """Return which paragraphs begin with a code that counts on: "C1 Consult", "C2 Fund"."""
    held: dict[str, list[int]] = {}
    for n, text in enumerate(texts):
        start = _CODED.match(text)
        if start is not None:
            held.setdefault(start.group(1), []).append(n)
    found: set[int] = set()
    for code, places in held.items():
        letters = code.rstrip("0123456789.")
        count = code[len(letters) :].rpartition(".")[2]
        above = code[: len(code) - len(count)]
        beside = {f"{above}{int(count) - 1}", f"{above}{int(count) + 1}"}
        if beside & set(held) or (int(count) == 1 and len(held) > 2):
            found.update(places)
    return frozenset(found)


def is_lone_bullet(texts: Sequence[str], n: int) -> bool:
    """Tell whether a text is a bullet alone, and the next one with words has none."""
    if texts[n].strip() not in SURE_BULLETS or not texts[n].strip():
        return False
    after = next((text for text in texts[n + 1 : n + 6] if text.strip()), "")
    return bool(after) and after.strip()[0] not in SURE_BULLETS


def dotted_numbers(texts: Sequence[str]) -> frozenset[int]:
    """Return which paragraphs begin with a number that others count on from: "3.1 start".

    Nothing but a blank stands between such a number and its words, which may begin
    small; ``2.5 million`` is no label, for no paragraph begins with ``2.4`` or ``2.6``.
    """
    held: dict[str, list[int]] = {}
    for n, text in enumerate(texts):
        start = _DOTTED.match(text)
        if start is not None:
            held.setdefault(start.group(1), []).append(n)
    found: set[int] = set()
    for n, text in enumerate(texts):
        start = _PLAIN_NUMBER.match(text)
        if start is not None and f"{start.group(1)}.1" in held:
            found.add(n)
    for number, places in held.items():
        above, _, last = number.rpartition(".")
        beside = {f"{above}.{int(last) - 1}", f"{above}.{int(last) + 1}"}
        if beside & set(held):
            found.update(places)
    return frozenset(found)


_ONLY_A_NUMBER = re.compile(
    r"\(?(?:[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[a-z]?|[A-Za-z]|[ivx]{2,4})[.)]?"
)


def is_bare_number(text: str) -> bool:
    """Tell whether a cell holds nothing but a number or letter."""
    return bool(_ONLY_A_NUMBER.fullmatch(text.strip()))
