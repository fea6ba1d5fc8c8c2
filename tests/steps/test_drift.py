"""What makes a promise bind less is told, with who asked for it; mere wording is not."""

from pathlib import Path

import pytest

from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from compact_draft.store.workspace import Workspace
from tests.drafts import block, draft_of, heading
from tests.workspaces import freeze, make_workspace, run, value

OURS = {"by": By.PUBLIC_BODIES}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(
        tmp_path / "ws",
        draft_of(
            heading(1, "What do we need to do?"),
            block(
                2,
                Kind.ACTION,
                "The steering group will meet four times a year.",
                by=By.BOTH,
            ),
            block(
                3,
                Kind.ACTION,
                "Public bodies will give two months’ notice of a cut.",
                **OURS,
            ),
            block(
                4,
                Kind.ACTION,
                "The reasons for a cut will be given in writing.",
                **OURS,
            ),
            block(
                5,
                Kind.ACTION,
                "Public bodies will reply to complaints within 10 days.",
                **OURS,
            ),
            block(
                6,
                Kind.ACTION,
                "Public bodies will publish all their grants each May.",
                **OURS,
            ),
            block(7, Kind.COMMITMENT, "Both sides will name a champion.", by=By.BOTH),
        ),
    )
    freeze(made, "r1")
    return made


def weak(workspace: Workspace) -> dict[str, list[str]]:
    told = value(workspace, "diff", "r1", "living")
    return {
        (change["new"] or change["old"])[0]["id"]: change["weakened"]
        for change in told["changes"]
        if change["weakened"]
    }


def reword(workspace: Workspace, clause: str, text: str) -> None:
    run(workspace, "clauses", "edit", clause, "--text", text, "--why", "as agreed")


@pytest.mark.parametrize(
    ("clause", "text", "said"),
    [
        ("old-2", "The steering group will meet twice a year.", "less often"),
        ("old-2", "The steering group will meet once a year.", "less often"),
        ("old-2", "The steering group will meet regularly.", "the period is gone"),
        (
            "old-3",
            "Public bodies will give two months’ notice of a cut, save in exceptional circumstances.",
            "an exception came in",
        ),
        ("old-3", "Public bodies will give six weeks’ notice of a cut.", "shorter"),
        ("old-3", "Public bodies may give two months’ notice of a cut.", "softer"),
        ("old-4", "The reasons for a cut will be given.", "writing is no longer"),
        ("old-5", "Public bodies will reply to complaints within 20 days.", "longer"),
        (
            "old-5",
            "Public bodies will reply to complaints promptly.",
            "the period is gone",
        ),
        (
            "old-6",
            "Public bodies will publish some of their grants each May.",
            "for fewer",
        ),
    ],
)
def test_each_way_of_binding_less_is_told_and_that_nobody_asked(
    workspace: Workspace, clause: str, text: str, said: str
) -> None:
    reword(workspace, clause, text)
    found = weak(workspace)
    assert list(found) == [clause]
    assert said in found[clause][0]
    assert found[clause][-1] == "nobody asked."


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("old-2", "The steering group shall meet every three months."),
        ("old-2", "The steering group will meet six times a year."),
        ("old-3", "Of a cut public bodies will give two months’ notice."),
        ("old-3", "Public bodies will give three months’ notice of a cut."),
        ("old-5", "Public bodies will reply to each complaint within ten days."),
        ("old-5", "Public bodies will reply to complaints within five days."),
    ],
)
def test_mere_wording_and_a_firmer_promise_are_not_told(
    workspace: Workspace, clause: str, text: str
) -> None:
    reword(workspace, clause, text)
    assert weak(workspace) == {}


def test_two_clauses_joined_that_lose_nothing_are_not_told(
    workspace: Workspace,
) -> None:
    words = (
        "Public bodies will give two months’ notice of a cut, with reasons in writing."
    )
    run(workspace, "clauses", "join", "old-3", "old-4", "--text", words, "--why", "one")
    assert weak(workspace) == {}


def test_two_clauses_joined_that_lose_the_writing_are_told(
    workspace: Workspace,
) -> None:
    words = "Public bodies will give two months’ notice of a cut, with reasons."
    run(workspace, "clauses", "join", "old-3", "old-4", "--text", words, "--why", "one")
    (found,) = weak(workspace).values()
    assert "writing is no longer promised" in found[0]


def test_a_promise_withdrawn_or_made_a_principle_is_told(workspace: Workspace) -> None:
    run(workspace, "clauses", "withdraw", "old-5", "--why", "too hard")
    run(
        workspace,
        "clauses",
        "edit",
        "old-7",
        "--kind",
        "principle",
        "--drop-tags",
        "--why",
        "so",
    )
    assert weak(workspace) == {
        "old-5": ["the promise is withdrawn", "nobody asked."],
        "old-7": [
            "it stands as a promise no longer, but as a principle",
            "nobody asked.",
        ],
    }


def test_another_bearer_is_told_though_no_word_changed(workspace: Workspace) -> None:
    run(workspace, "clauses", "edit", "old-7", "--binds", "vcs", "--why", "agreed")
    assert (
        weak(workspace)["old-7"][0] == "public bodies no longer bound: both sides were"
    )


def test_the_subject_that_is_named_is_told_where_it_changes(
    workspace: Workspace,
) -> None:
    reword(
        workspace, "old-5", "Voluntary groups will reply to complaints within 10 days."
    )
    assert "another party is bound" in weak(workspace)["old-5"][0]


def test_a_bearer_that_is_only_guessed_is_no_change(workspace: Workspace) -> None:
    reword(workspace, "old-5", "Complaints will be answered within 10 days.")
    assert weak(workspace) == {}


def test_the_pairs_of_the_benchmark_are_told_as_often_as_is_said() -> None:
    from benchmarks.weakening import shares

    found, alarms = shares()
    assert found >= 0.93
    assert alarms <= 0.05
