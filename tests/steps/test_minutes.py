"""Minutes say what was decided on a day, and what clashes or was settled."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.model.report import Report
from compact_draft.steps.clashes import settle
from compact_draft.steps.minutes import minutes
from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, PAY, clause
from tests.steps.clashing import clashing

LATER = dt.datetime(2027, 6, 3, 10, tzinfo=dt.UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return clashing(tmp_path / "fen")


def _day(workspace: Workspace) -> str:
    return workspace.books(LABEL).decisions[0].when[:10]


def _said(made: Report, number: str) -> str:
    part = next(part for part in made.parts if part.heading == f"Clause {number}")
    return " ".join(part.paragraphs)


def test_minutes_say_that_two_decisions_clash_and_are_not_settled(
    workspace: Workspace,
) -> None:
    made = minutes(workspace, LABEL, _day(workspace))
    said = _said(made, "1.1")
    assert "These decisions clash. On “30”: d1 (a1) makes it “20”; " in said
    assert "d2 (a2) makes it “10”" in said
    assert "It is not settled" in said
    assert "Decisions clash on clause 1.1" in " ".join(made.summary)
    assert "1 remark of the round has no decision yet." in made.summary
    assert "clash" not in _said(made, "1.2")


def test_minutes_say_with_which_wording_a_clash_was_settled(
    workspace: Workspace,
) -> None:
    day, pay = _day(workspace), clause(workspace, PAY)
    settle(workspace, pay, words="Pay grants in 15 days.", reason="Half way.",
           by="Ann", when=LATER)  # fmt: skip
    then = minutes(workspace, LABEL, day)  # of the day on which both were adopted
    said = _said(then, "1.1")
    assert "Adopted first, each by itself: d1 (a1) and d2 (a2)." in said
    assert "They were settled on 3 June 2027 with one wording (d4): " in said
    assert "“Pay grants in 15 days.”" in said
    rows = [row for part in then.parts for table in part.tables for row in table.rows]
    assert [row[0] for row in rows] == ["a1", "a2", "a3"]
    assert "Changed on 3 June 2027: Agreed, in other words (d4)" in rows[0][2]
    assert "clash" not in " ".join(then.summary)
    later = minutes(workspace, LABEL, "2027-06-03")
    assert "They were settled with one wording (d4)" in _said(later, "1.1")
