"""A wish met for one and not for another is pointed out where people decide."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.steps.answered_two_ways import contradictions, in_a_sentence
from compact_draft.steps.status import status
from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, PAY, a_round, clause, comment, edit, take
from tests.desks import Browser, text
from tests.steps.clashing import AGREED
from tests.workspaces import run

SAID = "On clause 1.1 one wish was answered in two ways: a1 met, a2 not"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = a_round(tmp_path / "fen")
    pay = clause(made, PAY)
    sooner = comment("a2", "Thirty days is too long. Twenty days please.", pay)
    take(made, [edit("a1", pay, PAY, "30", "20"), sooner, comment("a3", "Why?", pay)])
    run(made, "answer", "a1", *AGREED)
    return made


def test_a_wish_met_for_one_and_not_for_another_is_told_in_the_open_list(
    workspace: Workspace,
) -> None:
    assert contradictions(workspace, LABEL) == ()
    assert "LOOK" not in run(workspace, "answer", status=1)
    run(workspace, "answer", "a2", "--outcome", "noted")
    (pair,) = contradictions(workspace, LABEL)
    assert in_a_sentence(pair).startswith(SAID)
    assert f"LOOK: {SAID}" in run(workspace, "answer", status=1)
    (notice,) = status(workspace, dt.date(2026, 3, 3)).notices
    assert notice.startswith(SAID)
    run(workspace, "answer", "a2", "--again", "--outcome", "duplicate", "--twin", "a1")
    assert contradictions(workspace, LABEL) == ()


def test_pages_say_so_beside_what_comes_next_and_where_people_are_told(
    workspace: Workspace,
) -> None:
    browser = Browser(workspace.root)
    assert not browser.get("/remarks").xpath("//*[@id='two-ways']")
    run(workspace, "answer", "a2", "--outcome", "noted")
    page = browser.get("/")
    aside = page.xpath("//aside[@class='next']")[0]
    assert "Look at, too: 1 wish answered in two ways" in text(aside)
    assert SAID in text(page)
    for at in ("/remarks", "/tell"):
        note = text(browser.get(at).xpath("//*[@id='two-ways']")[0])
        assert "Clause 1.1: a1 met, a2 not" in note
