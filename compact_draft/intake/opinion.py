"""What do the words of a line say for themselves, apart from where it stands?

A second opinion beside the rules of intake: it is asked where place and rules leave a
line silent, so that what may be a promise is taken as one or doubted. Where nobody
gives one (`none_held`), the rules are alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from compact_draft.judgement.suggest import Line, Suggestion
from compact_draft.judgement.verbs import BARE
from compact_draft.model.tags import By

_GOVERNS = frozenset({"will", "must", "commit", "should", "aim"})
_FIRM = frozenset({"will", "must", "commit"})
_LOOSE = frozenset({"present", "none", "imperative"})
_BINDING = re.compile(
    r"\b(?:will|shall|must|should|may|can|ought|would|aims?|seeks?|hopes?|strives?|intends?"
    r"|plans?|undertakes?|commit(?:s|ted|ment|ments)?|pledges?|promises?|agrees?|needs?"
    r"|expect(?:s|ed)?|duty|responsib\w+|recognises?|encourages?|considers?|endeavours?"
    r"|tr(?:y|ies)|works? towards|wants?|(?:are|is|have|has) to|required|bound)\b|['’]ll\b",
    re.IGNORECASE,
)
"""Words by which somebody binds himself; without one nothing governs a line."""
_TIMED = re.compile(
    r"\b(?:within|every|days?|weeks?|months?|years?|quarter\w*|annual\w*|month\w*|20\d\d)\b",
    re.IGNORECASE,
)
_SURE = 0.95
_NAMED = 0.8
"""A confidence of less means that nobody who acts is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What a line's own words suggest.

    Attributes:
        promises: They read as a promise.
        governed: A verb of promise governs them: "will", "must", "aim to".
        firm: That verb is no mere aim, and it is sure that they promise.
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


def listening(suggest: Callable[[Line], Suggestion]) -> Listener:
    """Return a listener that asks whoever judges single lines; each line once."""
    held: dict[str, Opinion] = {}

    def listen(words: str) -> Opinion:
        if not (_BINDING.search(words) or _TIMED.search(words) or _acts(words)):
            return Opinion()
        if words not in held:
            held[words] = _opinion(words, suggest(Line(id="", text=words)))
        return held[words]

    return listen


def _acts(words: str) -> bool:
    """Tell whether a line begins with a bare verb of the trade."""
    first = words.split(maxsplit=1)[:1]
    return bool(first) and first[0].lower() in BARE | {"to", "not", "please", "never"}


def _opinion(words: str, said: Suggestion) -> Opinion:
    if not said.is_commitment:
        return Opinion()
    named = said.confidences.get("by", said.confidence) >= _NAMED
    sure = said.confidences.get("is_commitment", said.confidence) >= _SURE
    said_so = bool(_BINDING.search(words))
    return Opinion(
        promises=True,
        governed=said.modality in _GOVERNS and said_so,
        firm=said.modality in _FIRM and sure and said_so,
        binds=said.modality not in _LOOSE and said_so,
        timed=said.timeframe is not None,
        by=By(said.by) if named else None,
    )
