"""What is read of a ledger for one answer: that remark, and what hangs together with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.model.annotation import Submission
from compact_draft.store.asking import Wanted
from compact_draft.store.ledger_part import (
    asked_for,
    books_about,
    books_of_decisions,
    books_of_open,
    books_of_people,
    books_of_spoken,
    books_on,
    books_with_files,
    days_of_decisions,
)
from compact_draft.store.rows import Books
from compact_draft.store.workspace import Workspace
from tests.answering import (
    LABEL,
    NOTICE,
    PAY,
    WHEN,
    a_round,
    clause,
    comment,
    take,
)
from tests.workspaces import run


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A round of four remarks, the first of which was decided; only to be read."""
    made = a_round(tmp_path_factory.mktemp("part") / "ws")
    pay, notice = clause(made, PAY), clause(made, NOTICE)
    take(
        made,
        [
            comment("a1", "Too slow.", pay),
            comment("a2", "Too short.", notice),
            comment("a3", "Who pays?", pay, respondent="p2", submission="s2"),
            comment("a4", "Said aloud.", notice, respondent="p3", submission="s3"),
        ],
    )
    run(made, "answer", "a1", "--outcome", "not_agreed", "--reason", "We cannot.", "--when", "2026-04-05")  # fmt: skip
    return made


def ids(books: Books) -> set[str]:
    return {remark.id for remark in books.annotations}


def test_the_books_of_one_remark_hold_that_remark_and_its_decision(
    workspace: Workspace,
) -> None:
    books = books_about(workspace, LABEL, ["a1"])
    assert ids(books) == {"a1"}
    assert [decision.reason for decision in books.decisions] == ["We cannot."]
    assert not books.respondents
    assert not books_about(workspace, LABEL, ["a99"]).annotations


def test_with_files_the_people_and_files_of_it_are_there_too(
    workspace: Workspace,
) -> None:
    books = books_with_files(workspace, LABEL, ["a3"])
    assert ids(books) == {"a3"}
    assert [person.id for person in books.respondents] == ["p2"]
    assert [file.id for file in books.submissions] == ["s2"]


def test_what_waits_is_what_has_no_decision(workspace: Workspace) -> None:
    assert ids(books_of_open(workspace, LABEL)) == {"a2", "a3", "a4"}


def test_a_decision_leads_to_the_remarks_under_it(workspace: Workspace) -> None:
    (decision,) = books_about(workspace, LABEL, ["a1"]).decisions
    assert ids(books_of_decisions(workspace, LABEL, [decision.id])) == {"a1"}
    assert days_of_decisions(workspace, LABEL) == ("2026-04-05",)


def test_a_clause_leads_to_what_was_said_of_it(workspace: Workspace) -> None:
    assert ids(books_on(workspace, LABEL, clause(workspace, PAY))) == {"a1", "a3"}
    assert asked_for(workspace, LABEL, Wanted(clause=clause(workspace, NOTICE))) == (
        "a2",
        "a4",
    )


def test_people_are_read_without_a_remark(workspace: Workspace) -> None:
    books = books_of_people(workspace, LABEL)
    assert {person.id for person in books.respondents} == {"p1", "p2", "p3"}
    assert not books.annotations


def test_of_what_came_by_word_of_mouth_nothing_else_is_read(
    workspace: Workspace, tmp_path: Path
) -> None:
    assert not books_of_spoken(workspace, LABEL).annotations
    spoken = a_round(tmp_path / "spoken")
    pay = clause(spoken, PAY)
    take(spoken, [comment("a1", "Too slow.", pay)])
    held = spoken.books(LABEL).submissions[0]
    said = replace(comment("a2", "Too slow.", pay), submission="s9", key="a2")
    meeting: Submission = replace(
        held, id="s9", medium="meeting", file="m.txt", sha256="01"
    )
    with spoken.step("collect", by="Ann Other", when=WHEN) as step:
        step.uses_ledger(LABEL).add(
            step.number, submissions=[meeting], annotations=[said]
        )
    assert ids(books_of_spoken(spoken, LABEL)) == {"a2"}
