"""A line read once: its words, and every phrase of the tables found in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compact_draft.judgement import wording
from compact_draft.judgement.language import Found, Phrases, Words, words
from compact_draft.judgement.periods import NO_PERIOD
from compact_draft.judgement.wording import Wording

_GRAMMAR: Mapping[str, tuple[str, ...]] = {
    "aim": wording.AIM_PHRASES,
    "consider": wording.CONSIDER_PHRASES,
    "commit": wording.COMMIT_PHRASES,
    "need": wording.NEED_PHRASES,
    "encourage": wording.ENCOURAGE_PHRASES,
    "hedge": wording.HEDGES,
    "not hedge": wording.NOT_HEDGES,
    "already": wording.ALREADY,
    "not already": wording.NOT_ALREADY,
    "build": wording.BUILD,
    "not build": wording.NOT_BUILD,
    "vague": wording.VAGUE,
    "concrete": wording.CONCRETE,
    "prohibition": wording.PROHIBITIONS,
    "weak negation": wording.WEAK_NEGATIONS,
    "views": wording.VIEWS,
    "contact": wording.CONTACT,
    "service": wording.SERVICE,
    "status": wording.STATUS,
    "recourse": wording.RECOURSE,
    "belief": wording.BELIEF,
    "attitude": wording.ATTITUDE,
    "no period": NO_PERIOD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A line, its words, and the phrases found in it by the name of their table."""

    words: Words
    found: Mapping[str, tuple[Found, ...]]

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words and marks in lower case."""
        return self.words.tokens

    def __len__(self) -> int:
        return len(self.words)

    def all(self, label: str) -> tuple[Found, ...]:
        """Return every phrase of a table, in order."""
        return self.found.get(label, ())

    def first(self, label: str) -> Found | None:
        """Return the first phrase of a table; None when there is none."""
        return next(iter(self.all(label)), None)

    def free_of(self, label: str, exception: str) -> tuple[Found, ...]:
        """Return the phrases of `label` that no phrase of `exception` overlaps."""
        spared = self.all(exception)
        return tuple(
            hit
            for hit in self.all(label)
            if not any(hit.start < s.end and s.start < hit.end for s in spared)
        )


class Reader:
    """Reads lines with the grammar's tables and one group's own words."""

    def __init__(self, own: Wording) -> None:
        tables: dict[str, tuple[str, ...]] = dict(_GRAMMAR)
        tables |= {f"side {side}": names for side, names in own.sides}
        tables |= {f"belongs {side}": says for side, says in own.belongs}
        for theme in own.themes:
            for weight, phrases in (
                (4, theme.strong),
                (2, theme.fair),
                (1, theme.weak),
            ):
                tables[f"theme {theme.theme} {weight}"] = phrases
        for number, row in enumerate(own.answers):
            for part, group in enumerate(row.needs):
                tables[f"answers {number} {part}"] = group
            tables[f"answers {number} unless"] = row.unless
        self.own = own
        self._phrases = Phrases({label: rows for label, rows in tables.items() if rows})

    def read(self, text: str) -> Reading:
        """Return `text` (one paragraph, normalised) as read."""
        cut = words(text)
        found: dict[str, list[Found]] = {}
        for hit in self._phrases.find(cut):
            found.setdefault(hit.label, []).append(hit)
        return Reading(words=cut, found={k: tuple(v) for k, v in found.items()})
