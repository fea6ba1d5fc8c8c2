"""Words for readers: which draft is this, and against which text is it told?"""

from __future__ import annotations

import re

from compact_draft.model.compact import Revision, RevisionKind
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
    """Return what a draft is told against; empty for nothing."""
    if before is None:
        return ""
    if before.kind is RevisionKind.TAKEN_IN:
        return "the Compact as it stands today"
    if before.label.startswith(_ISSUED):
        words = re.sub(r"[-_]+", " ", round_name(before.label.removeprefix(_ISSUED)))
        return f"the draft of {words.strip()}"
    return f"the text of {before.made[:10]}"
