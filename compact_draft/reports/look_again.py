"""What was given for other words, as JSON has it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from compact_draft.model.look_again import LookAgain


def again_fields(found: Iterable[LookAgain]) -> list[dict[str, Any]]:
    """Return what is to be looked at again as JSON has it (docs/formats.md)."""
    return [
        {
            "what": row.what,
            "of": row.of,
            "said": row.said,
            "side": row.side,
            "then": row.then,
            "now": row.now,
            "by": row.by,
            "when": row.when,
        }
        for row in found
    ]
