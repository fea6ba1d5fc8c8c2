"""A remark that says two things becomes two; answers are drafted, agreed and offered again."""

from __future__ import annotations

from pathlib import Path

import pytest

from compact_draft.errors import DecisionError
from compact_draft.steps.account import account
from compact_draft.steps.points import part
from compact_draft.store.workspace import Workspace
from tests.answering import (
    LABEL,
    NOTICE,
    PAY,
    REPORT,
    WHEN,
    a_round,
    clause,
    comment,
    edit,
    take,
)
from tests.formats import agrees, example, keys
from tests.workspaces import run, value

TWO = "Thirty days is too long. The council should also pay for the room."
WHO = {"by": "Ann Other", "when": WHEN}


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = a_round(tmp_path / "fen")
    pay, notice, report = (clause(made, words) for words in (PAY, NOTICE, REPORT))
    take(
        made,
        [
            comment("a1", TWO, pay),
            comment("a2", "We agree with this.", pay, respondent="p2", submission="s2"),
            comment("a3", "We do not support this.", pay),
            edit("a4", notice, NOTICE, "three", "six"),
            edit("a5", notice, NOTICE, "three", "two", respondent="p2"),
            comment("a6", "Thirty days is too long to wait for money.", report),
        ],
    )
    return made


def test_a_remark_that_says_two_things_is_answered_twice_and_received_once(
    workspace: Workspace,
) -> None:
    said = run(workspace, "remarks", "split", "a1", "--at", "The council should")
    assert "a1.1: Thirty days is too long." in said
    assert "a1.2: The council should also pay for the room." in said
    books = workspace.books(LABEL)
    assert len(books.annotations) == 6
    assert [a.id for a in books.placed()] == [
        "a1.1",
        "a1.2",
        "a2",
        "a3",
        "a4",
        "a5",
        "a6",
    ]
    notice = clause(workspace, NOTICE)
    run(workspace, "place", "a1.2", "--clause", notice)
    assert {a.id: a.anchor.clause for a in workspace.books(LABEL).placed()}[
        "a1.2"
    ] == notice
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    found = account(workspace)
    assert (found.received, found.decided, found.set_aside) == (6, 0, 0)
    assert "a1.2" in found.undecided
    run(workspace, "answer", "a1.2", "--outcome", "outside", "--reason", "Not here.")
    found = account(workspace)
    assert (found.received, found.decided, found.set_aside) == (6, 1, 0)
    assert [s.received for s in found.people] == [4, 2]
    assert "a1.1" in run(workspace, "account", "--list", status=1)


def test_a_status_counts_remarks_and_not_points(workspace: Workspace) -> None:
    run(workspace, "remarks", "split", "a1", "--at", "The council should")
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    assert "6 remarks from 2 people: 0 decided, 6 open" in run(workspace, "status")


def test_points_become_one_again_and_no_number_is_given_twice(
    workspace: Workspace,
) -> None:
    run(workspace, "remarks", "split", "a1", "--at", "The council should")
    run(workspace, "answer", "a1.1", "--outcome", "noted")
    said = run(workspace, "remarks", "join", "a1", status=2)
    assert "not answered alike (d1, no decision)" in said
    run(workspace, "undo")
    run(workspace, "remarks", "join", "a1")
    assert "a1" in [a.id for a in workspace.books(LABEL).placed()]
    made = value(workspace, "remarks", "split", "a1", "--at", "should also")
    assert [one["id"] for one in made] == ["a1.3", "a1.4"]
    run(workspace, "undo")
    made = value(workspace, "remarks", "split", "a1", "--at", "should also")
    assert [one["id"] for one in made] == ["a1.5", "a1.6"]
    assert "parted into a1.5, a1.6 by now" in run(
        workspace, "remarks", "assign", "a1", "--to", "Bea", status=2
    )


@pytest.mark.parametrize(
    ("wanted", "at", "said"),
    [
        ("a1", "nothing like it", "stands 0 times in a1"),
        ("a1", "is", "once"),
        ("a1", "t", "times in a1"),
        ("a1", "Thirty", "a point without words"),
        ("a4", "x", "asks for one change (reword), which is one point"),
        ("a9", "x", "there is no remark a9"),
    ],
)
def test_a_cut_that_cannot_be_made_is_told_and_nothing_is_changed(
    workspace: Workspace, wanted: str, at: str, said: str
) -> None:
    if said == "once":
        assert len(part(workspace, wanted, [at], **WHO)) == 2
        return
    before = workspace.books(LABEL)
    with pytest.raises(
        DecisionError, match=said.replace("(", r"\(").replace(")", r"\)")
    ):
        part(workspace, wanted, [at], **WHO)
    assert workspace.books(LABEL) == before


@pytest.mark.parametrize(
    "words",
    [
        ("answer", "{}", "--outcome", "noted"),
        ("answer", "{}", "--draft", "--outcome", "noted"),
        ("place", "{}", "--draft"),
        ("remarks", "show", "{}"),
        ("remarks", "assign", "{}", "--to", "Bo Lee"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_who_names_what_is_parted_or_made_one_is_told_what_stands(
    workspace: Workspace, words: tuple[str, ...]
) -> None:
    part(workspace, "a1", ["The council"], **WHO)
    said = run(workspace, *(w.format("a1") for w in words), status=2)
    assert "a1 is parted into a1.1, a1.2 by now" in said
    run(workspace, "remarks", "join", "a1")
    said = run(workspace, *(w.format("a1.2") for w in words), status=2)
    assert "a1.2 is part of a1 by now" in said


def test_a_draft_decides_nothing_until_it_is_agreed(workspace: Workspace) -> None:
    run(workspace, "remarks", "assign", "a2", "a3", "--to", "Bea Field")
    words = ("--outcome", "not_agreed", "--reason", "The law gives 30 days.")
    said = run(workspace, "answer", "a2", "a3", "--draft", "--by", "Bea Field", *words)
    assert "1 draft noted; nothing is decided." in said
    assert workspace.books(LABEL).decisions == ()
    said = run(workspace, "answer", status=1)
    assert said.count("to be answered by Bea Field") == 2
    assert "drafted by Bea Field: not_agreed. The law gives 30 days." in said
    run(workspace, "answer", "a3", "--draft", "--reason", "Still open.")
    said = run(workspace, "answer", "a3", "--agree", status=2)
    assert "outcome '' is not one we know" in said
    run(workspace, "answer", "a2", "--agree", "--by", "The group")
    (decision,) = workspace.books(LABEL).decisions
    assert (decision.annotations, decision.by) == (("a2",), "The group")
    assert decision.reason == "The law gives 30 days."
    assert "is decided already" in run(workspace, "answer", "a2", "--agree", status=2)
    assert "nobody has drafted" in run(workspace, "answer", "a4", "--agree", status=2)


def test_what_stands_against_each_other_is_shown_side_by_side(
    workspace: Workspace,
) -> None:
    said = run(workspace, "remarks", "against")
    assert "against each other on “three”" in said
    assert "    a4: six\n    a5: two" in said
    assert "the clause as a whole”:\n    a2: for it\n    a3: against it" in said


def test_an_answer_given_before_is_offered_with_its_wording(
    workspace: Workspace,
) -> None:
    words = ("--outcome", "not_agreed", "--reason", "The law gives 30 days.")
    run(workspace, "answer", "a1", *words)
    shown = value(workspace, "remarks", "show", "a6")
    assert [o["given"]["decision"]["reason"] for o in shown["offers"]] == [
        "The law gives 30 days."
    ]
    said = run(workspace, "remarks", "show", "a6")
    assert "Answered before:" in said
    assert "not_agreed (d1): The law gives 30 days." in said


def test_a_list_is_asked_for_by_who_and_what(workspace: Workspace) -> None:
    run(workspace, "remarks", "assign", "a2", "--to", "Bea Field")
    assert value(workspace, "remarks", "list", "--to", "Bea Field")["total"] == 1
    found = value(workspace, "remarks", "list", "--words", "COUNCIL", "--open")
    assert [one["annotation"]["id"] for one in found["found"]] == ["a1"]
    said = run(workspace, "remarks", "list", "--limit", "2", "--offset", "2")
    assert said.startswith("6 remarks; shown: 3 to 4")
    assert "More:  --offset 4" in said


def test_what_is_given_as_json_has_the_fields_that_the_page_of_formats_names(
    workspace: Workspace,
) -> None:
    found = value(workspace, "remarks", "list")
    assert agrees(keys(found), keys(example("remarks list")))
    found = value(workspace, "remarks", "against")
    assert agrees(keys(found), keys(example("remarks against")))
