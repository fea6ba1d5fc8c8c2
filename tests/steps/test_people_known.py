"""Every person whom a workspace's records name."""

from __future__ import annotations

from pathlib import Path

from compact_draft.steps.people_known import people_known
from tests.answering import a_round, clause, comment, take


def test_writers_and_respondents_are_known_and_bodies_are_nobody(
    tmp_path: Path,
) -> None:
    workspace = a_round(tmp_path / "ws")
    take(workspace, [comment("a1", "Good.", clause(workspace, "Pay grants"))])
    known = people_known(workspace)
    assert "Ann Other" in known
    assert "Person p1" in known
    assert not {party.name for party in workspace.settings().parties} & set(known)
