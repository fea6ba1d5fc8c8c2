"""The clauses, listed, searched, shown, and changed one step at a time."""

from pathlib import Path

import pytest

from compact_draft.model.tags import Scope, Side
from compact_draft.store.frameworks import frameworks
from compact_draft.store.workspace import Workspace
from tests.drafts import draft_of
from tests.workspaces import files, freeze, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path)


def ids(workspace: Workspace) -> list[str]:
    return list(workspace.outline().ids)


# -- list, search, show ------------------------------------------------------------


def test_a_list_gives_number_tag_and_words_of_each_clause(workspace: Workspace) -> None:
    lines = run(workspace, "clauses", "list").splitlines()
    assert len(lines) == 24 + 3
    (line,) = [line for line in lines if " old-12 " in line]
    assert line.startswith("4.1 ")
    assert "public_bodies" in line
    assert "Achievable now" in line


@pytest.mark.parametrize(
    ("option", "wanted"),
    [
        (["--kind", "action"], ["old-19"]),
        (["--binds", "vcs"], ["old-14"]),
        (["--scope", "national"], ["old-12", "old-13"]),
        (["--achievability", "aspirational"], ["old-13", "old-19"]),
        (["--achievability", "mixed"], ["old-13"]),
        (["--achievability", "not_settled"], ["old-14"]),
        (["--section", "3"], ["old-8", "old-9", "old-10"]),
        (["--section", "money that"], ["old-16", "old-17", "old-18", "old-19"]),
        (["--theme", "payment"], []),
    ],
)
def test_a_list_holds_only_what_is_asked_for(
    workspace: Workspace, option: list[str], wanted: list[str]
) -> None:
    rows = value(workspace, "clauses", "list", *option)
    assert [row["id"] for row in rows] == wanted


def test_the_library_is_listed_by_what_its_words_suggest(workspace: Workspace) -> None:
    asked = ["--library", "--theme", "funding", "--achievability", "aspirational"]
    rows = value(workspace, "clauses", "list", *asked)
    assert rows
    assert {row["achievability"] for row in rows} == {"aspirational"}
    assert all(row["library"] and row["standing"] is None for row in rows)


def test_a_search_finds_words_in_the_draft_and_in_the_library(
    workspace: Workspace,
) -> None:
    rows = value(workspace, "clauses", "search", "GRANT", "notice")
    assert [row["id"] for row in rows if not row["library"]] == ["old-12"]
    assert rows[0]["id"] == "old-12"
    rows = value(workspace, "clauses", "search", "notice")
    assert [row["library"] for row in rows] == sorted(row["library"] for row in rows)
    assert rows[-1]["library"]
    assert value(workspace, "clauses", "search", "zebra") == []


def test_a_clause_is_shown_with_its_evidence_and_the_national_words(
    workspace: Workspace,
) -> None:
    shown = " ".join(run(workspace, "clauses", "show", "4.2").split())
    assert "Fenwold Health Trust: not yet, by March 2027" in shown
    assert "Aspirational (mixed" in shown
    assert "The Compact (renewed), 2010: 2.5, stronger" in shown
    assert "our paraphrase, not the official text" in shown


def test_an_undertaking_not_checked_against_the_text_bears_its_caution(
    workspace: Workspace,
) -> None:
    national = next(f for f in frameworks(workspace.root) if f.edition == "2010")
    unseen = next(u.ref for u in national.undertakings if u.caution)
    run(workspace, "clauses", "edit", "4.3", "--link", f"{unseen}:equal", "--why", "x")
    shown = " ".join(run(workspace, "clauses", "show", "4.3").split())
    assert "Caution: number and subject not checked against the official text" in shown


def test_a_library_clause_is_shown_beside_its_alternatives_the_weakest_first(
    workspace: Workspace,
) -> None:
    shown = value(workspace, "clauses", "show", "lib-pay-02")
    assert [a["id"] for a in shown["alternatives"]] == [
        "lib-pay-01",
        "lib-pay-02",
        "lib-pay-03",
    ]
    assert all(a["choose"].startswith("Choose this") for a in shown["alternatives"])


def test_a_number_printed_beside_two_clauses_is_not_guessed(
    workspace: Workspace,
) -> None:
    freeze(workspace, "r1")
    run(workspace, "clauses", "move", "4.1", "--after", "4.2")
    message = run(workspace, "clauses", "show", "4.1", status=2)
    assert "two clauses may be meant by 4.1" in message
    assert "old-13 (4.1 in the text as it stands)" in message
    assert "old-12 (4.1 in r1)" in message
    assert "To mend: name the clause by its id" in message


def test_a_clause_that_is_not_there_is_told_with_what_is_near(
    workspace: Workspace,
) -> None:
    message = run(workspace, "clauses", "show", "old-122", status=2)
    assert "there is no clause old-122 (near it: old-" in message


def test_a_section_or_definition_is_named_as_a_sentence_names_it(
    workspace: Workspace,
) -> None:
    assert value(workspace, "clauses", "show", "clause 4.1")["id"] == "old-12"
    assert value(workspace, "clauses", "show", "Section 4")["id"] == "old-11"
    assert value(workspace, "clauses", "show", "definition b")["id"] == "old-22"
    assert value(workspace, "clauses", "show", "OLD-12")["id"] == "old-12"


# -- changes -------------------------------------------------------------------------


def test_a_borrowed_clause_remembers_the_library_and_shows_what_was_changed(
    workspace: Workspace,
) -> None:
    library = value(workspace, "clauses", "show", "lib-pay-01")["text"]
    made = value(
        workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1",
        "--change", "public bodies=the Police", "--change", "30 days=8 weeks",
    )  # fmt: skip
    assert made["new"] == ["fen-001"]
    (row,) = made["clauses"]
    assert row["number"] == "4.2"
    assert row["text"].startswith("The Police will pay each correct invoice")
    assert "no later than 8 weeks after" in row["text"]
    assert row["achievability"] is None
    shown = value(workspace, "clauses", "show", "fen-001")
    assert shown["borrowed"] == "lib-pay-01"
    assert shown["history"][-1]["from"] == ["lib-pay-01"]
    assert shown["history"][-1]["what"] == "borrowed"
    page = run(workspace, "clauses", "show", "fen-001")
    assert "Removed: Public bodies End. Added: The Police End." in page
    assert value(workspace, "clauses", "show", "lib-pay-01")["text"] == library
    row_of = {row.clause: row for row in workspace.outline().rows}
    assert row_of["fen-001"].column is Side.PUBLIC_BODIES
    assert row_of["fen-001"].level == row_of["old-12"].level


def test_borrowing_a_clause_twice_is_told(workspace: Workspace) -> None:
    first = run(workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1")
    assert "already" not in first
    second = run(workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1")
    assert "It stands in the draft already, as fen-001: borrowed twice." in second


def test_a_number_in_the_words_of_a_heading_names_its_section(
    workspace: Workspace,
) -> None:
    run(
        workspace, "clauses", "edit", "old-16", "--text", "Key Priority 14",
        "--why", "Numbered.", "--drop-tags",
    )  # fmt: skip
    rows = value(workspace, "clauses", "list", "--section", "14")
    assert [row["id"] for row in rows][:2] == ["old-16", "old-17"]
    assert "old-16" not in {
        row["id"] for row in value(workspace, "clauses", "list", "--section", "4")
    }


def test_words_that_the_library_clause_does_not_have_are_refused(
    workspace: Workspace,
) -> None:
    before = files(workspace)
    message = run(
        workspace, "clauses", "borrow", "lib-pay-01", "--after", "4.1",
        "--change", "council=police", status=2,
    )  # fmt: skip
    assert "the words 'council' do not stand in lib-pay-01" in message
    assert files(workspace) == before


def test_a_promise_of_one_side_is_kept_out_of_the_others_column(
    workspace: Workspace,
) -> None:
    message = run(
        workspace, "clauses", "borrow", "lib-pay-12", "--after", "4.1", status=2
    )
    assert "old-12 stands in the column of the public bodies" in message


def test_a_clause_added_in_a_column_binds_that_side(workspace: Workspace) -> None:
    words = ["--kind", "commitment", "--text", "Answer letters in ten days."]
    made = value(workspace, "clauses", "add", "--after", "old-14", *words)
    assert made["clauses"][0]["by"] == "vcs"
    assert ids(workspace)[14] == "fen-001"


def test_a_new_clause_may_come_from_a_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("\ufeffOne.\r\n\r\nTwo.\r\n".encode())
    made = value(workspace, "clauses", "add", "--first", "--file", str(path))
    assert made["clauses"][0]["text"] == "One.\n\nTwo."
    assert ids(workspace)[0] == "fen-001"


def test_a_clause_can_be_written_where_there_is_no_old_compact(tmp_path: Path) -> None:
    new = make_workspace(tmp_path / "new", draft_of(title="New Compact"))
    (new.root / "outline.toml").unlink()
    run(new, "clauses", "add", "--first", "--kind", "heading", "--text", "Foreword")
    assert new.draft().clauses[0].text == "Foreword"


def test_a_link_is_confirmed_by_a_person_on_both_texts_as_they_are(
    workspace: Workspace,
) -> None:
    run(
        workspace, "clauses", "edit", "4.3", "--link",
        "national-2010:4.4:weaker:timeframe,reasons", "--why", "compared",
    )  # fmt: skip
    clause = workspace.draft().clause("old-14")
    (link,) = clause.links
    assert link.differences == ("timeframe", "reasons")
    assert link.by == "Ann Other"
    assert len(link.clause_print) == len(link.undertaking_print) == 24
    assert clause.scope is Scope.NATIONAL


def test_the_shipped_library_is_listed_outside_any_workspace(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from compact_draft.cli.app import main

    monkeypatch.chdir(tmp_path)
    told = CliRunner().invoke(main, ["clauses", "list", "--library"])
    assert told.exit_code == 0
    assert len(told.stdout.splitlines()) > 300
