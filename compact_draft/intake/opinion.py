"""What do the words of a line say for themselves, apart from where it stands?

A second opinion beside the rules of intake: it is asked where place and rules leave a
line silent, so that what may be a promise is taken as one or doubted. Where nobody
gives one (`none_held`), the rules are alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compact_draft.judgement.reading import Reader
from compact_draft.judgement.suggest import Line, suggest
from compact_draft.model.tags import By

_GOVERNS = frozenset({"will", "must", "commit", "should", "aim"})
_FIRM = frozenset({"will", "must", "commit"})
_LOOSE = frozenset({"present", "none", "imperative"})
_NAMED = 0.65
"""A confidence of less means that nobody who acts is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a line's own words suggest.

    Attributes:
        promises: They read as a promise.
        governed: A verb of promise governs them: "will", "must", "aim to".
        firm: That verb is no mere aim.
        binds: A verb of any force governs them.
        timed: They hold a period that somebody can be held to.
        by: Who seems bound; None where nobody is named.
    """

    promises: bool = False
    governed: bool = False
    firm: bool = False
    binds: bool = False
    timed: bool = False
    by: By | None = None


Listener = Callable[[str], Opinion]
"""Gives the opinion on the words of one line."""


def none_held(words: str) -> Opinion:
    """Hold no opinion."""
    del words
    return Opinion()


def listening(reader: Reader) -> Listener:
    """Return a listener that reads with a group's own words; each line is read once."""
    held: dict[str, Opinion] = {}

    def listen(words: str) -> Opinion:
        if words not in held:
            held[words] = _opinion(words, reader)
        return held[words]

    return listen


def _opinion(words: str, reader: Reader) -> Opinion:
    said = suggest(Line(id="", text=words), reader)
    if not said.is_commitment:
        return Opinion()
    return Opinion(
        promises=True,
        governed=said.modality in _GOVERNS,
        firm=said.modality in _FIRM,
        binds=said.modality not in _LOOSE,
        timed=said.timeframe is not None,
        by=By(said.by) if said.confidence >= _NAMED else None,
    )
