"""What was given for other words, as JSON has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from compact_draft.model.look_again import LookAgain


def again_fields(found: Iterable[LookAgain]) -> list[dict[str, Any]]:
    """Return what is to be looked at again as JSON has it (docs/formats.md)."""
    return [
        {
            "what": one.what,
            "of": one.of,
            "said": one.said,
            "side": one.side,
            "then": one.then,
            "now": one.now,
            "by": one.by,
            "when": one.when,
        }
        for one in found
    ]
