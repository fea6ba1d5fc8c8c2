"""Those that say the same are shown as one issue, and one answer is given to them all."""

from __future__ import annotations

from pathlib import Path

import pytest

from compact_draft.store.workspace import Workspace
from tests.answering import LABEL, NOTICE, PAY, a_round, clause, comment, edit, take
from tests.workspaces import run, value

TEXT = "Thirty days is too long to wait for a grant. Please pay within ten days."


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = a_round(tmp_path / "fen")
    pay, notice = clause(made, PAY), clause(made, NOTICE)
    take(
        made,
        [
            comment("a1", TEXT, pay),
            comment("a2", "Who decides?", pay),
            comment("a3", TEXT.lower(), pay),
            comment("a4", TEXT.replace("Please", "Do please"), pay),
            comment("a5", f"{TEXT} And tell the treasurer by e-mail when it is done.", pay),
            edit("a6", notice, NOTICE, "three", "six"),
            edit("a7", notice, NOTICE, "three months’", "six months’"),
            edit("a8", notice, NOTICE, "three", "two"),
            comment("a9", TEXT.replace("ten", "twenty"), pay),
            comment("a10", TEXT),
        ],
    )  # fmt: skip
    return made


def test_the_list_tells_issues_and_who_else_says_the_same(workspace: Workspace) -> None:
    said = run(workspace, "answer", status=1)
    assert "10 remarks without a decision, 6 issues:" in said
    assert "3 more say the same: a3, a4, a10" in said
    assert "a4: with “do”" in said
    assert "a5 says it too, and more: and tell the treasurer by e mail when" in said
    assert "1 more says the same: a7" in said
    assert "\n  a3 " not in said
    assert "\n  a5 " in said
    assert "answer a1 --alike" in said
    found = {line["id"]: line["alike"] for line in value_of(workspace)}
    assert found == dict.fromkeys(("a1", "a3", "a4", "a5", "a10"), "a1") | {
        "a2": "", "a6": "a6", "a7": "a6", "a8": "", "a9": "",
    }  # fmt: skip


def value_of(workspace: Workspace) -> list[dict[str, str]]:
    import json

    found: list[dict[str, str]] = json.loads(
        run(workspace, "answer", "--json", status=1)
    )
    return found


def test_one_answer_decides_them_all_and_what_says_more_stays_open(
    workspace: Workspace,
) -> None:
    words = ("--outcome", "not_agreed", "--reason", "The law gives 30 days.")
    said = run(workspace, "answer", "a4", "--alike", *words)
    assert "4 remarks decided together." in said
    assert "a5 says the same and more, and is left open: and tell" in said
    books = workspace.books(LABEL)
    (decision,) = books.decisions
    assert set(decision.annotations) == {"a1", "a3", "a4", "a10"}
    made = value(
        workspace,
        "answer",
        "a7",
        "--alike",
        "--outcome",
        "adopted",
        "--reason",
        "Agreed.",
    )
    assert made["decisions"][0]["annotations"] == ["a7", "a6"]
    assert made["undecided"] == ["a2", "a5", "a8", "a9"]


def test_a_remark_that_is_alone_is_not_decided_by_alike(workspace: Workspace) -> None:
    said = run(workspace, "answer", "a2", "--alike", "--outcome", "noted", status=2)
    assert "no other remark that waits says the same as a2" in said
    assert workspace.books(LABEL).decisions == ()
