"""Words for readers: which draft is this, and against which text is it told?"""

from __future__ import annotations

import re
from datetime import date

from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.text.day import day_in_words
from compact_draft.text.round_name import round_name

_ISSUED = "issued-"


def edition_in_words(label: str) -> str:
    """Return a draft as readers know it: "Draft for consultation, round 1".

    Args:
        label: The round's label, such as "round-1" or "spring".
    """
    words = re.sub(r"[-_]+", " ", round_name(label)).strip()
    return f"Draft for consultation, {words}"


def since_in_words(before: Revision | None) -> str:
    """Return what a draft is compared with; empty for nothing."""
    if before is None:
        return ""
    if before.kind is RevisionKind.TAKEN_IN:
        return "the Compact as it stands today"
    if before.label.startswith(_ISSUED):
        words = re.sub(r"[-_]+", " ", round_name(before.label.removeprefix(_ISSUED)))
        return f"the draft of {words.strip()}"
    return f"the text of {day_in_words(before.made)}"


def text_in_words(
    revision: Revision, *, is_living: bool = False, agreed: date | None = None
) -> str:
    """Return which text a copy shows, as a reader knows it; never the revision's label.

    Args:
        revision: The text.
        is_living: Whether it is the text as it stands, which no label has yet.
        agreed: The day it was agreed; None for a draft.
    """
    if agreed is not None:
        return f"Text agreed on {day_in_words(agreed.isoformat())}"
    if is_living:
        return f"Text as it stood on {day_in_words(revision.made)}"
    if revision.label.startswith(_ISSUED):
        return edition_in_words(revision.label.removeprefix(_ISSUED))
    if revision.kind is RevisionKind.TAKEN_IN:
        return "The Compact as it was taken in"
    if revision.kind is RevisionKind.AGREED:
        return f"Text agreed on {day_in_words(revision.made)}"
    return f"Text of {day_in_words(revision.made)}"
