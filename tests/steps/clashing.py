"""A round in which two adopted changes clash."""

from __future__ import annotations

from pathlib import Path

from compact_draft.store.workspace import Workspace
from tests.answering import (
    NOTICE,
    PAY,
    REPORT,
    a_round,
    clause,
    comment,
    edit,
    take,
)
from tests.workspaces import run

AGREED = ("--outcome", "adopted", "--reason", "Agreed.")


def clashing(root: Path) -> Workspace:
    """Return a round in which two adopted changes to one clause clash."""
    made = a_round(root)
    pay, notice, report = (clause(made, words) for words in (PAY, NOTICE, REPORT))
    take(
        made,
        [
            edit("a1", pay, PAY, "30", "20"),
            edit("a2", pay, PAY, "30", "10", respondent="p2"),
            edit("a3", notice, NOTICE, "three", "six"),
            comment("a4", "Whose report?", report),
        ],
    )
    for remark in ("a1", "a2", "a3"):
        run(made, "answer", remark, *AGREED)
    return made
