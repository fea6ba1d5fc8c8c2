"""The codes of fields in a file."""

from __future__ import annotations

from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.drafts import block, draft_of, heading


def codes():
    rows = []
    for at in range(3):
        rows += [
            heading(10 * at + 1, f"Code {at + 1}"),
            heading(10 * at + 2, "What we will do", level=2),
            block(10 * at + 3, Kind.ACTION, f"Do thing {at}.", by=By.BOTH),
            block(10 * at + 4, Kind.ACTION, f"Do more of {at}.", by=By.BOTH),
        ]
    return draft_of(*rows, heading(40, "And one more", level=2))
