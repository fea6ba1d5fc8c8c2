"""Which words, word pairs and groups of letters does a line hold? For weighing, not reading.

What a scanner or a typist makes of letters is folded first ("counci1" and "council",
"rnust" and "must" are one word here), so nobody is ever shown what this module makes.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

WORDS, LETTERS, ORDER, SHAPE, PLACE, RULES, FACTS = "w", "c", "o", "k", "p", "r", "f"
"""The blocks of features; each weighs the same whatever a line's length."""

COUNTED_ONCE = frozenset({RULES, FACTS})
"""Blocks whose features count 1 each, however many there are."""

_GROUPS = (3, 4, 5)
_LONGEST = 4000
"""Characters of a line that are looked at; no paragraph of a Compact is longer."""

_FOLD = str.maketrans({"1": "i", "l": "i", "!": "i", "|": "i", "0": "o", "5": "s", "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})  # fmt: skip
_PAIRS = (("rn", "m"), ("vv", "w"))
_BROKEN = re.compile(r"(?<=[a-z])-\s+(?=[a-z])")
_WORD = re.compile(r"[a-z0-9£%]+")
_PLAIN = re.compile(r"[a-z0-9]+")
_MODAL = re.compile(r"\b(?:wiii|shaii|must|shouid|may|might|couid|can|wouid|ought)\b")
_GOVERNS = re.compile(
    r"\b(?:agrees?|agreed|undertakes?|commits?|piedges?|promises?|accepts?|accepted"
    r"|recognises?|aims?|hopes?|wants?|seeks?|intends?|tries|needs?|expects?|resoives?"
    r"|acknowiedges?|is|are|to)\b"
)
_DONE_BY = re.compile(r"\bby (?:the |our |its |each |any |a )?([a-z]+)")
_WHOSE = re.compile(r"\b(?:our|us|we|their|its|they|them)\b(?: [a-z]+)?")
_BEFORE, _FIRST = 10, 4


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return `text` as it is compared: lower case, scanner's letters folded."""
    plain = _BROKEN.sub("", text[:_LONGEST].lower()).translate(_FOLD)
    for damaged, whole in _PAIRS:
        plain = plain.replace(damaged, whole)
    return plain


def text_features(text: str) -> dict[str, Counter[str]]:
    """Return how often each word, word pair and group of letters stands in a line."""
    words = _WORD.findall(fold(text))
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return {
        WORDS: Counter([*words, *pairs]),
        LETTERS: Counter(_groups(words)),
        ORDER: Counter(_order(fold(text))),
    }


def _order(folded: str) -> Iterable[str]:
    """Yield which words stand before what governs, which after, and whose things are.

    "Groups will tell the council" and "the council will tell groups" hold the same
    words; here they part.
    """
    words = _PLAIN.findall(folded)
    if words:
        yield f"1:{words[0]}"
        yield f"2:{' '.join(words[:2])}"
    governs = _MODAL.search(folded) or _GOVERNS.search(folded)
    if governs is None or not governs.start():
        yield "bare"
    else:
        yield from _about(folded, governs)
    yield from (f"whose:{match[0]}" for match in _WHOSE.finditer(folded))


def _about(folded: str, governs: re.Match[str]) -> Iterable[str]:
    before = _PLAIN.findall(folded[: governs.start()])
    after = _PLAIN.findall(folded[governs.end() :])
    yield f"op:{governs[0]}"
    yield from (f"b:{word}" for word in before[-_BEFORE:])
    yield from (f"bf:{word}" for word in before[:_FIRST])
    if before:
        yield f"bl:{before[-1]}"
        yield f"bl:{' '.join(before[-2:])}"
    if after:
        yield f"op:{governs[0]} {after[0]}"
    yield from (f"an:{word}" for word in after[:_FIRST])
    yield from (f"a:{word}" for word in after)
    for match in _DONE_BY.finditer(folded, governs.end()):
        yield f"by:{match[1]}"


def _groups(words: Iterable[str]) -> Iterable[str]:
    """Yield the groups of letters of each word, with a blank at either end."""
    for word in words:
        padded = f" {word} "
        for size in _GROUPS:
            if len(padded) <= size:
                yield padded
                break
            for at in range(len(padded) - size + 1):
                yield padded[at : at + size]


def place_features(section: Iterable[str], column: str | None) -> Counter[str]:
    """Return the words of the headings and of the column that a line stands under."""
    found = Counter(
        f"s:{word}" for title in section for word in _WORD.findall(fold(title))
    )
    found.update(f"t:{word}" for word in _WORD.findall(fold(column or "")))
    return found


def weighed(
    counts: Mapping[str, int], index: Mapping[str, int], rarity: Iterable[float]
) -> dict[int, float]:
    """Return one block as weights of unit length by the number of each feature.

    Args:
        counts: How often each feature stands in the line.
        index: Number of each known feature; others are passed over.
        rarity: Rarity of each feature by its number.
    """
    rare = rarity if isinstance(rarity, list) else list(rarity)
    number, found = index.get, dict[int, float]()
    for name, count in counts.items():
        at = number(name)
        if at is not None:
            found[at] = rare[at] if count == 1 else (1.0 + math.log(count)) * rare[at]
    size = math.sqrt(sum(weight * weight for weight in found.values()))
    return {at: weight / size for at, weight in found.items()} if size else {}
