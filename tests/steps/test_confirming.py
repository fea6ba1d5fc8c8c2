"""What was only said is marked so everywhere, until it is confirmed in writing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compact_draft.steps.hearing import hearing
from compact_draft.store.workspace import Workspace
from compact_draft.telling.points import Point
from tests.workspaces import make_workspace, run, value

NOTE = (
    "Meeting: Hall talk\nDate: 2026-03-02\n\n"
    "Bea Holt: clause 4.2, six months would be fairer. And pay for the room.\n\n"
    "Mo Lee: clause 4.3 is fine.\n"
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1")
    folder = made.root / "inbox"
    folder.mkdir()
    (folder / "talk.txt").write_text(NOTE)
    (folder / "z-letter.txt").write_text("From: Dot Ash\n\nClause 4.3: slow.\n")
    run(made, "collect", status=1)
    return made


def account(workspace: Workspace) -> Any:
    return json.loads(run(workspace, "account", "--json", status=1))


def points(workspace: Workspace) -> dict[str, Point]:
    return {p.number: p for p in hearing(workspace).points}


def test_what_waits_is_listed_and_one_word_confirms_it(workspace: Workspace) -> None:
    said = run(workspace, "remarks", "confirm")
    assert "2 remarks came by word of mouth; 2 not yet confirmed in writing." in said
    assert "not yet confirmed in writing" in run(workspace, "answer", status=1)
    assert account(workspace)["oral"] == ["a1", "a2"]
    found = value(workspace, "remarks", "confirm", "a1", "--how", "e-mail of 9 March")
    assert [(s["id"], s["confirmed"]) for s in found] == [
        ("a1", "e-mail of 9 March"),
        ("a2", ""),
    ]
    assert account(workspace)["oral"] == ["a2"]
    for _ in range(2):  # the account that was written, and the word
        run(workspace, "undo")
    assert workspace.books("round-1").oral() == {"a1", "a2"}


def test_all_that_a_person_said_is_confirmed_at_once_under_any_number(
    workspace: Workspace,
) -> None:
    who = workspace.books("round-1").annotations[1].respondent
    run(workspace, "remarks", "confirm", "--of", who, "--how", "letter of 9 March")
    assert workspace.books("round-1").oral() == frozenset()
    said = run(workspace, "remarks", "confirm", "--of", who, "--how", "again", status=2)
    assert f"nothing that {who} said waits" in said


def test_a_point_of_what_was_said_is_as_spoken_as_the_whole(
    workspace: Workspace,
) -> None:
    run(workspace, "remarks", "split", "a1", "--at", "And pay for")
    told = run(workspace, "answer", status=1)
    assert told.count("said, and not yet confirmed in writing") == 3
    assert all(points(workspace)[one].is_oral for one in ("a1.1", "a1.2"))
    run(workspace, "remarks", "confirm", "a1.2", "--how", "e-mail of 9 March")
    found = points(workspace)
    assert not any(found[one].is_oral for one in ("a1.1", "a1.2"))
    assert found["a1.1"].confirmed == "e-mail of 9 March"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("a3", "--how", "x"), "a3 came in writing"),
        (("a9", "--how", "x"), "there is no remark a9"),
        (("a1", "--not"), "nobody has said that a1 was confirmed"),
        (("a1",), "say what shows it with --how"),
        (("a1", "--how", " "), "say what shows it with --how"),
        (("a1", "--how", "x", "--not"), "say what shows it with --how"),
        (("--of", "p99", "--how", "x"), "nothing that p99 said waits"),
    ],
)
def test_what_cannot_be_confirmed_is_refused_and_nothing_is_changed(
    workspace: Workspace, words: tuple[str, ...], told: str
) -> None:
    before = workspace.books("round-1"), workspace.log.numbers("done")
    assert told in run(workspace, "remarks", "confirm", *words, status=2)
    assert (workspace.books("round-1"), workspace.log.numbers("done")) == before


def test_a_word_can_be_taken_back_and_the_archive_keeps_both(
    workspace: Workspace,
) -> None:
    run(workspace, "remarks", "confirm", "a1", "--how", "e-mail of 9 March")
    run(workspace, "remarks", "confirm", "a1", "--not")
    books = workspace.books("round-1")
    assert "a1" in books.oral()
    assert [c.how for c in books.confirmations] == ["e-mail of 9 March", ""]
    words, names = workspace.ledger("round-1").archive()
    assert "confirmations" not in words  # what shows it may name a person
    assert names.count('"table": "confirmations"') == 2
    assert run(workspace, "verify")
