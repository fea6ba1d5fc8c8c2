"""What the decisions of a round would make of the text."""

from __future__ import annotations

from pathlib import Path

from compact_draft.steps.carry_out import carried_out
from tests.answering import PAY, a_round, clause, edit, take
from tests.workspaces import files, run


def test_nothing_is_written_and_the_adopted_words_are_in_the_proposal(
    tmp_path: Path,
) -> None:
    workspace = a_round(tmp_path / "ws")
    pay = clause(workspace, PAY)
    take(workspace, [edit("a1", pay, PAY, "30", "20")])
    run(workspace, "answer", "a1", "--outcome", "adopted", "--reason", "Fair.")
    before = files(workspace)
    proposal, ids = carried_out(workspace, workspace.round("round-1"))
    assert files(workspace) == before
    texts = {c.id: c.text for c in proposal.clauses}
    assert texts[pay] == PAY.replace("30", "20")
    assert proposal.clashes == ()
    assert ids == workspace.ids()
