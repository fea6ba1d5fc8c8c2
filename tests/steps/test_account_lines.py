"""What became of each remark of a round: a line each, and the table of them."""

from dataclasses import replace

import pytest

from compact_draft.model.annotation import Anchor, AnnotationKind, Level, Placed
from compact_draft.steps.account_lines import as_table, lines_of
from compact_draft.store.workspace import Workspace
from compact_draft.text.sheet import read_rows
from tests.answering import LABEL, NOTICE, PAY, a_round, clause, comment, edit, take
from tests.workspaces import run


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = a_round(tmp_path_factory.mktemp("lines") / "ws")
    pay, notice = clause(made, PAY), clause(made, NOTICE)
    added = Anchor(level=Level.CLAUSE, clause=pay)
    moved = Anchor(level=Level.CLAUSE, clause=notice, to=pay)
    take(
        made,
        [
            edit("a1", pay, PAY, "30", "20"),
            comment(
                "a2",
                "=Too slow.",
                notice,
                question="q1",
                respondent="p2",
                submission="s2",
            ),
            comment(
                "a3",
                "",
                pay,
                kind=AnnotationKind.ADD,
                anchor=added,
                proposed="Say why.",
            ),
            comment("a4", "", notice, kind=AnnotationKind.MOVE, anchor=moved),
            comment(
                "a5",
                "",
                kind=AnnotationKind.ADD,
                proposed="Meet.",
                placed=Placed.ORPHAN,
            ),
        ],
    )
    run(made, "answer", "a1", "--outcome", "not_agreed", "--reason", "We cannot.")
    return made


def lines(workspace: Workspace):  # type: ignore[no-untyped-def]  # lines by id
    books = workspace.books(LABEL)
    revision = workspace.revision(workspace.round(LABEL).revision)
    return {line.id: line for line in lines_of(books, books.placed(), revision)}


def test_a_change_of_words_is_read_at_a_glance_with_its_decision(
    workspace: Workspace,
) -> None:
    line = lines(workspace)["a1"]
    assert "30" in line.change
    assert "20" in line.change
    assert (line.outcome, line.reason) == ("not_agreed", "We cannot.")
    assert line.clause_words == PAY
    assert line.number


def test_what_nobody_has_decided_is_open(workspace: Workspace) -> None:
    line = lines(workspace)["a2"]
    assert (line.outcome, line.decision, line.reason) == ("open", "", "")
    assert (line.question, line.change) == ("q1", "")


def test_where_what_is_added_or_moved_goes_is_said_in_words(
    workspace: Workspace,
) -> None:
    found = lines(workspace)
    number = found["a1"].number
    assert found["a3"].where == f"after {number}"
    assert found["a4"].where == f"after {number}"
    assert found["a5"].where == ""


def test_the_table_has_a_row_each_and_names_only_when_they_are_given(
    workspace: Workspace,
) -> None:
    made = lines(workspace).values()
    rows = [cells for _, cells in read_rows(as_table(made, LABEL))]
    assert len(rows) == 6
    assert len({len(row) for row in rows}) == 1
    assert "name" not in rows[0]
    assert "'=Too slow." in rows[2]  # no spreadsheet takes it for a formula
    named = [cells for _, cells in read_rows(as_table(made, LABEL, {"p1": "Ann Able"}))]
    assert named[0][-2:] == ["name", "sender"]
    assert named[1][-2:] == ["Ann Able", "Ann Able"]
    assert named[2][-2:] == ["", ""]


def test_a_person_who_signed_nothing_is_not_named(workspace: Workspace) -> None:
    bare = replace(lines(workspace)["a1"], unsigned=True)
    (_, row) = [
        cells for _, cells in read_rows(as_table([bare], LABEL, {"p1": "Ann Able"}))
    ]
    assert row[-2:] == ["", "Ann Able"]
