"""Which heading is meant by its title, and what is counted below it?"""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from compact_draft.copies.ground import Ground
from compact_draft.copies.references import COUNTABLE, MOST, Meant, within_counted
from compact_draft.model.clause import ClauseId
from compact_draft.text.folding import key_of
from compact_draft.text.naming import Phrase

_LIKE_A_TITLE = 88.0
"""From this likeness of letters on (100 is the same) a title may be meant."""


def under_title(phrase: Phrase, words: str, ground: Ground) -> Meant:
    """Return what "second bullet under Money that arrives" may be; the heading last."""
    parts = re.split(r"\s+(?:>|»|→|::)\s+", words)
    named = " > ".join(parts[:-1]) if len(parts) > 1 else words
    title = titled(named, ground)
    name = phrase.names[0]
    if not title.clauses or name.kind not in COUNTABLE:
        return Meant(title.clauses)
    found: list[ClauseId] = []
    for heading in title.clauses[:2]:
        found += within_counted(name, heading, ground)
    return Meant(tuple(dict.fromkeys([*found, *title.clauses]))[:MOST])


def titled(words: str, ground: Ground) -> Meant:
    """Return the heading whose title some words are: "Payment", "3 Payment > The Council"."""
    parts = [key_of(part) for part in re.split(r"\s*(?:>|»|→|::|\|)\s*", words)]
    parts = [part for part in parts if part]
    if not parts:
        return Meant()
    ids = [h for h in ground.headings if parts[-1] in ground.titles[h]]
    for above in parts[:-1]:
        fits = [
            h for h in ids if any(above in ground.titles[a] for a in ground.above(h))
        ]
        ids = fits or ids
    if ids:
        return Meant(tuple(ids[:MOST]), len(ids) == 1)
    key = parts[-1]
    if len(key) < 5:
        return Meant()
    scored = [
        (max(fuzz.ratio(key, title) for title in ground.titles[h]), -n, h)
        for n, h in enumerate(ground.headings)
    ]
    near = [
        candidate
        for candidate in sorted(scored, reverse=True)
        if candidate[0] >= _LIKE_A_TITLE
    ]
    held = [h for h in ground.headings if _is_in(h, key, ground)]
    return Meant(tuple(dict.fromkeys([*(h for *_, h in near), *held]))[:MOST])


def _is_in(heading: ClauseId, key: str, ground: Ground) -> bool:
    return any(
        len(title) >= 6 and re.search(rf"\b{re.escape(title)}\b", key) is not None
        for title in ground.titles[heading]
    )
