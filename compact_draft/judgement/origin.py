"""Which national undertaking does a promise answer to, by its words alone?

`sure_link` speaks only where a rule of ``wording.toml`` is hit. Everything else is for a
person: `candidates` puts the undertakings in an order worth reading, and its numbers
mean nothing else (measured: no lexical measure aligns paraphrases; about four in ten
stand among the first five).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from compact_draft.judgement.language import Found, mended, word_set
from compact_draft.judgement.reading import Reading
from compact_draft.judgement.wording import AnswerWords
from compact_draft.model.framework import Framework, Undertaking

_GRAMS = (3, 4, 5)
_OFFERED = 10
_ON_TOPIC = 1.5
_HAS_A_FACT = 1.2
_OF_THE_THEME = 2
_SECTOR = frozenset({"voluntary", "community"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SureLink:
    """A rule that was hit: its row, and the words that hit it."""

    row: AnswerWords
    words: tuple[str, ...]


def sure_link(
    reading: Reading,
    rows: tuple[AnswerWords, ...],
    by: str | None = None,
    theme: str = "",
) -> SureLink | None:
    """Return the link that the words make sure; None when there is none.

    Args:
        reading: The promise.
        rows: The rules.
        by: Side that is bound; None, or one that is no single side, fits any rule.
        theme: What the promise is about; of two rules that of the theme is likelier.
    """
    best: tuple[int, int] = (0, 0)
    found: SureLink | None = None
    for number, row in enumerate(rows):
        if by in {"public_bodies", "vcs"} and row.by not in {by, "both"}:
            continue
        if f"answers {number} 0" not in reading.found:
            continue
        if reading.all(f"answers {number} unless"):
            continue
        hits = [_hits(reading, f"answers {number} {n}") for n in range(len(row.needs))]
        if not all(hits):
            continue
        covered = {n for group in hits for h in group for n in range(h.start, h.end)}
        fits = _OF_THE_THEME if row.theme == theme else 0
        weight = (len(covered) + len(row.needs) + fits, -number)
        if weight > best:
            words = dict.fromkeys(group[0].words for group in hits)
            best, found = weight, SureLink(row=row, words=tuple(words))
    return found


def _hits(reading: Reading, label: str) -> tuple[Found, ...]:
    """Return the phrases of a table except those in a name of the sector itself.

    "Voluntary and community organisations" says nothing of communities.
    """
    hits = reading.all(label)
    if not hits:
        return ()
    names = [
        hit
        for hit in reading.all("side vcs")
        if hit.end - hit.start > 1 and _SECTOR & set(hit.words.lower().split())
    ]
    return tuple(
        hit
        for hit in hits
        if not any(hit.start < n.end and n.start < hit.end for n in names)
    )


def candidates(
    text: str, framework: Framework, *, theme: str = "", by: str | None = None
) -> tuple[Undertaking, ...]:
    """Return up to ten undertakings a person should look at first, likeliest first.

    Order is by shared letter groups (3 to 5, TF-IDF over this framework), those of the
    same theme and those with a figure in common lifted. Undertakings of the other side
    are left out where `by` names one side.
    """
    wanted = [
        u
        for u in framework.undertakings
        if by not in {"public_bodies", "vcs"} or u.by.value in {by, "both", "unclear"}
    ]
    rarity = _rarity(u.text for u in framework.undertakings)
    own = _weights(text, rarity)
    scored = [
        (_likeness(own, _weights(u.text, rarity)) * _lift(u, text, theme), -n, u)
        for n, u in enumerate(wanted)
    ]
    ranked = sorted(scored, key=lambda row: row[:2], reverse=True)
    return tuple(u for score, _, u in ranked[:_OFFERED] if score > 0)


def _lift(undertaking: Undertaking, text: str, theme: str) -> float:
    figures = {word for word in mended(text).lower().split() if word in _FIGURES}
    figures |= {word for word in text.split() if word.isdigit()}
    facts = set(" ".join(undertaking.facts).lower().replace("'", " ").split())
    lift = _ON_TOPIC if theme and undertaking.theme == theme else 1.0
    return lift * (_HAS_A_FACT if figures & facts else 1.0)


_FIGURES = word_set(
    """
    two three four five ten twelve twenty thirty
    """
)


def _grams(text: str) -> Counter[str]:
    plain = " " + " ".join(mended(text).lower().split()) + " "
    return Counter(
        plain[at : at + size] for size in _GRAMS for at in range(len(plain) - size + 1)
    )


def _rarity(texts: Iterable[str]) -> dict[str, float]:
    seen: Counter[str] = Counter()
    count = 0
    for count, text in enumerate(texts, start=1):  # noqa: B007  the count is the number of texts
        seen.update(_grams(text).keys())
    return {gram: math.log((1 + count) / (1 + n)) + 1 for gram, n in seen.items()}


def _weights(text: str, rarity: dict[str, float]) -> dict[str, float]:
    weights = {
        g: (1 + math.log(n)) * rarity[g] for g, n in _grams(text).items() if g in rarity
    }
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {gram: weight / length for gram, weight in weights.items()}


def _likeness(one: dict[str, float], other: dict[str, float]) -> float:
    return sum(weight * other[gram] for gram, weight in one.items() if gram in other)
