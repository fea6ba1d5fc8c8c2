"""The remarks of a round that wait for a decision."""

from __future__ import annotations

from pathlib import Path

from compact_draft.steps.waiting import waiting
from tests.answering import NOTICE, PAY, a_round, clause, comment, take
from tests.workspaces import run


def test_what_waits_stands_in_the_order_of_the_draft_and_alike_counts_once(
    tmp_path: Path,
) -> None:
    workspace = a_round(tmp_path / "ws")
    pay, notice = clause(workspace, PAY), clause(workspace, NOTICE)
    take(
        workspace,
        [
            comment("a1", "Say why each time in writing please.", notice),
            comment("a2", "Pay within twenty days please, as others do.", pay),
            comment(
                "a3",
                "Pay within twenty days please, as others do.",
                pay,
                respondent="p2",
            ),
            comment("a4", "Elsewhere."),
        ],
    )
    found = waiting(workspace)
    assert [line.id for line in found.lines] == ["a2", "a3", "a1", "a4"]
    assert found.issues == 3
    run(workspace, "answer", "a1", "--outcome", "noted")
    assert [line.id for line in waiting(workspace).lines] == ["a2", "a3", "a4"]
