"""Tags are settled by people; evidence comes in whole or not at all."""

import csv
import io
from pathlib import Path

import pytest

from compact_draft.drafting.tagging import Suggested, practice_table
from compact_draft.model.clause import Kind
from compact_draft.model.tags import Achievability, By, Practice, Scope
from compact_draft.reports.tags import practice_csv
from compact_draft.store.workspace import Workspace
from compact_draft.text.sheet import safe_cell
from tests.drafts import block, doing, draft_of, heading, readable_draft
from tests.workspaces import files, make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


@pytest.fixture
def promises(tmp_path: Path) -> Workspace:
    return make_workspace(
        tmp_path / "ws",
        draft_of(
            heading(1, "Promises"),
            block(2, Kind.COMMITMENT, "The Council will publish its accounts.", by=By.PUBLIC_BODIES),
            block(3, Kind.COMMITMENT, "The Council will aim to pay early where possible.", by=By.PUBLIC_BODIES),
            block(4, Kind.PRINCIPLE, "Trust matters."),
        ),
    )  # fmt: skip


def by_id(workspace: Workspace, *words: str) -> dict[str, dict[str, object]]:
    return {row["id"]: row for row in value(workspace, "tag", "list", *words)}


# -- seeing ---------------------------------------------------------------------------


def test_every_promise_is_listed_with_tag_evidence_and_suggestion(
    workspace: Workspace,
) -> None:
    page = run(workspace, "tag", "list")
    flat = " ".join(page.split())
    assert (
        "Aspirational (mixed: some of those bound do it already) answers to national"
        in flat
    )
    assert "Aspirational local because" in flat
    assert "Not settled not settled whether local or national" in flat
    assert (
        "Fenwold Health Trust: not yet, by March 2027 (A. Person, 5 January 2026)"
        in page
    )
    assert "Fenwold Voluntary Action: nothing said yet" in page
    assert "the words suggest achievable" in page
    assert page.endswith("4 promises, 1 for a person to settle.\n")


def test_a_suggestion_stands_only_where_nothing_is_settled(
    workspace: Workspace,
) -> None:
    rows = by_id(workspace)
    assert list(rows) == ["old-12", "old-13", "old-14", "old-19"]
    assert [key for key, row in rows.items() if row["suggested"]] == ["old-14"]
    assert list(by_id(workspace, "--unsettled")) == ["old-14"]


def test_looking_at_suggestions_writes_nothing(workspace: Workspace) -> None:
    before = files(workspace)
    run(workspace, "tag", "list")
    run(workspace, "tag", "table")
    assert files(workspace) == before


# -- a person's word --------------------------------------------------------------------


def test_a_person_overrules_in_one_step_and_the_record_says_who_when_and_why(
    workspace: Workspace,
) -> None:
    run(
        workspace, "tag", "set", "4.2", "achievable", "--reason", "the trust began in May",
        "--by", "Bea", "--when", "2026-05-02",
    )  # fmt: skip
    row = by_id(workspace)["old-13"]
    assert (row["achievability"], row["standing"]) == ("achievable", "set by a person")
    clause = workspace.draft().clause("old-13")
    assert clause.ruling is not None
    assert (clause.ruling.by, clause.ruling.reason) == ("Bea", "the trust began in May")
    assert clause.history[-1].what == "retagged"


def test_a_choice_survives_newer_evidence_which_raises_look_again(
    workspace: Workspace,
) -> None:
    run(
        workspace, "tag", "set", "4.2", "achievable", "--reason", "agreed",
        "--when", "2026-03-01",
    )  # fmt: skip
    run(
        workspace, "tag", "evidence", "4.2", "trust", "cannot", "--note", "no money",
        "--when", "2026-04-01",
    )  # fmt: skip
    row = by_id(workspace, "--unsettled")["old-13"]
    assert (row["achievability"], row["look_again"]) == ("achievable", True)
    assert "look again: newer evidence" in run(workspace, "tag", "list")


def test_a_tag_needs_a_reason_and_a_promise(workspace: Workspace) -> None:
    said = run(workspace, "tag", "set", "4.1", "achievable", "--reason", " ", status=2)
    assert "a tag that a person sets has a reason" in said
    said = run(workspace, "tag", "set", "3.1", "achievable", "--reason", "x", status=2)
    assert "a principle carries no tags" in said


def test_a_confirmed_suggestion_records_its_own_reason(promises: Workspace) -> None:
    run(promises, "tag", "confirm", "1.1")
    clause = promises.draft().clause("old-2")
    assert clause.ruling is not None
    assert clause.ruling.value is Achievability.ACHIEVABLE
    assert clause.ruling.reason.startswith("suggested by the words: ")
    assert clause.ruling.by == "Ann Other"


def test_a_dont_know_is_confirmed_only_with_a_reason() -> None:
    from compact_draft.drafting.tagging import confirmed
    from compact_draft.errors import RefusedError
    from compact_draft.model.compact import overall_tag

    draft = readable_draft()
    clause = draft.clause("old-14")
    tag = overall_tag(clause, draft.parties)
    guess = Suggested(
        value=Achievability.ACHIEVABLE,
        is_sure=False,
        because=("achievability: achievable, nothing weakens it",),
    )
    with pytest.raises(RefusedError, match=r"is a “don't know”: nothing weakens it"):
        confirmed(clause, tag, guess, "", by="Ann", when="2026-03-01")
    held = confirmed(clause, tag, guess, "we asked them", by="Ann", when="2026-03-01")
    assert held.ruling is not None
    assert held.ruling.reason == "we asked them"


def test_a_suggestion_against_the_evidence_is_not_confirmed(
    promises: Workspace,
) -> None:
    for party in ("council", "trust"):
        run(promises, "tag", "evidence", "1.1", party, "not_yet")
    before = files(promises)
    said = run(promises, "tag", "confirm", "1.2", "1.1", status=2)
    assert "the words suggest achievable, but evidence says aspirational" in said
    assert files(promises) == before


# -- evidence ---------------------------------------------------------------------------


def test_the_overall_tag_follows_the_evidence_of_all_who_are_bound(
    promises: Workspace,
) -> None:
    run(promises, "tag", "evidence", "1.1", "council", "doing")
    assert by_id(promises)["old-2"]["achievability"] is None
    run(
        promises,
        "tag",
        "evidence",
        "1.1",
        "trust",
        "not_yet",
        "--by-when",
        "March 2027",
    )
    row = by_id(promises)["old-2"]
    assert (row["achievability"], row["mixed"]) == ("aspirational", True)
    run(promises, "tag", "evidence", "1.1", "trust", "doing")
    assert by_id(promises)["old-2"]["achievability"] == "achievable"


def test_evidence_of_a_party_that_is_not_bound_is_listed_and_not_counted(
    promises: Workspace,
) -> None:
    run(promises, "tag", "evidence", "1.1", "cvs", "doing")
    assert by_id(promises)["old-2"]["achievability"] is None
    page = " ".join(run(promises, "tag", "list").split())
    assert "[listed, not counted: it is not bound]" in page


def test_an_unknown_party_is_told_with_those_there_are(promises: Workspace) -> None:
    said = run(promises, "tag", "evidence", "1.1", "police", "doing", status=2)
    assert "name one of  council, trust, cvs" in said


# -- scope ------------------------------------------------------------------------------


def test_a_promise_is_said_to_answer_to_an_undertaking(promises: Workspace) -> None:
    run(
        promises, "tag", "scope", "1.1", "national", "--link", "4.4:weaker:timeframe",
        "--reason", "eight weeks for twelve",
    )  # fmt: skip
    clause = promises.draft().clause("old-2")
    assert clause.scope is Scope.NATIONAL
    assert clause.links[0].by == "Ann Other"
    row = clause.history[-1]
    assert (row.what, row.why) == ("retagged", "eight weeks for twelve")
    said = run(promises, "tag", "scope", "1.1", "local", status=2)
    assert "answers to national-2010:4.4" in said


# -- the table --------------------------------------------------------------------------


def test_the_table_says_doing_working_on_it_and_by_when_for_each_party(
    workspace: Workspace,
) -> None:
    rows = {(r["party"], r["id"]): r for r in value(workspace, "tag", "table")}
    cells = ("doing", "working_on_it", "by_when")
    assert [rows["council", "old-13"][c] for c in cells] == ["yes", "", ""]
    assert [rows["trust", "old-13"][c] for c in cells] == ["no", "yes", "March 2027"]
    assert [rows["cvs", "old-14"][c] for c in cells] == ["not said yet", "", ""]
    assert ("cvs", "old-13") not in rows
    page = run(workspace, "tag", "table")
    assert page.splitlines()[0] == "Fenwold District Council"


def test_a_party_on_the_way_without_a_date_is_shown_with_a_gap() -> None:
    rows = [
        block(2, Kind.COMMITMENT, "Pay.", by=By.VCS, evidence=(doing("cvs", state),))
        for state in (Practice.PARTLY,)
    ]
    (row,) = practice_table(draft_of(heading(1, "Promises"), *rows))
    assert (row.doing, row.working_on_it, row.by_when) == (
        "partly",
        "yes",
        "no date given",
    )


def test_the_table_as_csv_is_safe_in_a_spreadsheet(
    promises: Workspace, tmp_path: Path
) -> None:
    note = '=HYPERLINK("x")'
    run(promises, "tag", "evidence", "1.1", "council", "partly", "--note", note)
    path = tmp_path / "table.csv"
    run(promises, "tag", "table", "--csv", str(path))
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))
    row = next(r for r in rows if r["party"] == "council" and r["id"] == "old-2")
    assert row["note"] == "'" + note
    said = run(promises, "tag", "table", "--csv", str(path), status=2)
    assert "there is a file of that name already" in said
    run(promises, "tag", "table", "--csv", str(path), "--replace")


@pytest.mark.parametrize("cell", ["=1", "+44", "-", "@x", "\tx", "\rx"])
def test_a_cell_that_looks_like_a_formula_is_made_safe(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"
    assert safe_cell(f"a{cell}") == f"a{cell}"
    rows = practice_table(
        draft_of(heading(1, "P"), block(2, Kind.ACTION, cell, by=By.VCS))
    )
    (_, line) = csv.reader(io.StringIO(practice_csv(rows)))
    assert line[3] == f"'{cell}"
