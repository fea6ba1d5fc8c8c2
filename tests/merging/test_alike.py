"""Three invented Compacts with a known answer become one; every clause is accounted for."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from compact_draft.errors import RefusedError, SheetError, WorkspaceError
from compact_draft.merging.alike import groups
from compact_draft.merging.values import Choice, Fate, Old
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.tags import By
from compact_draft.steps import merge, merge_choose, merge_make
from compact_draft.steps.merge_add import add
from compact_draft.steps.merge_sheet import take_sheet, write_sheet
from compact_draft.store.merging import format_merging, parse_merging
from compact_draft.store.workspace import Workspace
from tests.formats import EXAMPLES, agrees, example, keys
from tests.merging.settled import WHO, chosen, ids_of
from tests.workspaces import files, run, value

CASES = Path(__file__).parent / "cases"
TOGETHER = (
    ("Ashby 1.1", "Brockdale 1.1", "Carrow 1.1"),
    ("Carrow 1.2", "Ashby 1.2", "Brockdale 1.2"),
    ("Ashby 1.3", "Carrow 1.3"),
    ("Ashby 1.4", "Brockdale 1.3"),
    ("Carrow 2.1", "Ashby 2.1", "Brockdale 2.1"),
    ("Ashby 2.2", "Brockdale 2.2"),
    ("Brockdale 3.1", "Ashby 3.1"),
    ("Ashby 3.2", "Carrow 3.1"),
    ("Ashby 3.3", "Brockdale 3.2"),
    ("Carrow 4.1", "Ashby 4.1", "Brockdale 4.1"),
    ("Ashby 4.2", "Brockdale 4.2"),
)
ALONE = ("Ashby 2.3", "Brockdale 1.4", "Brockdale 3.3", "Carrow 2.2", "Carrow 3.2")
STRONGEST = ("Carrow 1.2", "Carrow 2.1", "Brockdale 3.1", "Carrow 4.1", "Ashby 2.2")


def _text(name: str) -> bytes:
    return (CASES / f"{name}.md").read_bytes()


def test_what_promises_the_same_act_stands_together_and_nothing_else(
    side: merge.Side,
) -> None:
    found = {
        frozenset(one.old.named for one in group.ranked)
        for group in side.groups
        if group.ranked[0].old.clause.kind.is_promise
    }
    known = {frozenset(names) for names in TOGETHER} | {frozenset([n]) for n in ALONE}
    assert found == known


def test_the_strongest_stands_first_and_the_others_say_in_what_they_bind_less(
    side: merge.Side,
) -> None:
    first = {group.ranked[0].old.named for group in side.groups}
    assert set(STRONGEST) <= first
    cut = next(g for g in side.groups if g.ranked[0].old.named == "Carrow 1.2")
    said = " ".join(cut.ranked[-1].weaker)
    assert "at least six months" in said
    assert "in writing" in said


def test_clauses_that_bind_different_sides_are_never_one_act() -> None:
    text = "Give three months' notice in writing before ending an agreement."
    olds = [
        Old(
            clause=Clause(id=f"{s}-1", kind=Kind.COMMITMENT, text=text, by=by), source=s
        )
        for s, by in (("a", By.PUBLIC_BODIES), ("b", By.VCS), ("c", By.BOTH))
    ]
    assert [len(group.ids) for group in groups(olds)] == [2, 1]


def test_a_clause_chosen_anew_leaves_the_others_as_they_were_or_opens_them(
    workspace: Workspace, side: merge.Side
) -> None:
    a, b, c = ids_of(side, "Ashby 1.2", "Brockdale 1.2", "Carrow 1.2")
    merge_choose.choose(workspace, [Choice(clauses=(a, b, c), words=c)], who=WHO)
    merge_choose.choose(workspace, [Choice(clauses=(b,), words=b)], who=WHO)
    rows = {row.old.id: row for row in merge.account(workspace).rows}
    assert (rows[a].words, rows[b].words, rows[c].words) == (c, b, c)
    merge_choose.choose(
        workspace, [Choice(clauses=(c,), why="No longer lawful.")], who=WHO
    )
    rows = {row.old.id: row for row in merge.account(workspace).rows}
    assert [rows[one].fate for one in (a, b, c)] == [
        Fate.OPEN,
        Fate.KEPT,
        Fate.LEFT_OUT,
    ]


def test_a_clause_is_not_left_out_without_a_reason(
    workspace: Workspace, side: merge.Side
) -> None:
    with pytest.raises(RefusedError, match="no reason is given"):
        merge_choose.choose(workspace, [Choice(clauses=("ash-004",))], who=WHO)


def test_the_sheet_goes_out_is_filled_in_and_comes_back(
    workspace: Workspace, side: merge.Side
) -> None:
    file, count = write_sheet(workspace, who=WHO)
    assert count == 57
    book = openpyxl.load_workbook(workspace.root / file)
    page = book["Merge"]
    heads = [cell.value for cell in page[4]]
    at = {name: n for n, name in enumerate(heads, start=1)}
    seen: set[str] = set()
    for row in range(5, page.max_row + 1):
        group = str(page.cell(row, at["Group"]).value)
        word = "merged" if group in seen else "its words stand"
        seen.add(group)
        page.cell(row, at["What becomes of it"]).value = word
    page.cell(5, at["What becomes of it"]).value = "left out"
    page.cell(5, at["Why"]).value = "It says nothing."
    held = io.BytesIO()
    book.save(held)
    assert take_sheet(workspace, held.getvalue(), "merge.xlsx", who=WHO) == 57
    found = merge.account(workspace)
    assert found.closes
    assert found.rows[0].why == "It says nothing."


def test_a_sheet_in_which_two_rows_of_a_group_stand_is_refused_whole(
    workspace: Workspace,
) -> None:
    file, _ = write_sheet(workspace, who=WHO)
    book = openpyxl.load_workbook(workspace.root / file)
    page = book["Merge"]
    rows = [n for n in range(5, page.max_row + 1) if page.cell(n, 1).value == "5"]
    for row in rows[:2]:
        page.cell(row, 6).value = "its words stand"
    held = io.BytesIO()
    book.save(held)
    before = files(workspace)
    with pytest.raises(SheetError, match="second of its group"):
        take_sheet(workspace, held.getvalue(), "merge.xlsx", who=WHO)
    assert files(workspace) == before


def test_another_folder_of_a_compact_can_be_added_and_the_same_file_cannot(
    workspace: Workspace, started: Path
) -> None:
    made = add(workspace, started, None, name="Deeping", who=WHO)
    assert (made.prefix, made.clauses) == ("deeping", 21)
    with pytest.raises(RefusedError, match="same file as that of Carrow"):
        add(workspace, Path("x.md"), _text("carrow"), name="Else", who=WHO)
    with pytest.raises(RefusedError, match="named Brockdale"):
        add(workspace, Path("y.md"), b"Pay soon.", name="brockdale", who=WHO)


def test_a_text_that_was_altered_by_hand_is_not_read(workspace: Workspace) -> None:
    path = workspace.root / "merging/carrow.md"
    path.write_text(path.read_text().replace("six months", "six weeks"))
    with pytest.raises(WorkspaceError, match="not as it was written"):
        merge.side_by_side(workspace)


def test_the_verb_chooses_and_gives_the_fields_of_the_page(
    workspace: Workspace,
) -> None:
    assert value(workspace, "merge", "keep", "Ashby 1.1") == {"clauses": ["ash-004"]}
    run(workspace, "merge", "choose", "Ashby 1.3", "Carrow 1.3", "--why", "Firmer.")
    found = json.loads(run(workspace, "merge", "--json", status=1))
    assert agrees(keys(found["clauses"]), keys(example("merge")["clauses"]))
    assert found.keys() == example("merge").keys()
    assert len(found["open"]) == 54


def test_the_example_of_a_merging_is_read_and_written_the_same() -> None:
    text = EXAMPLES["merging.toml"]
    assert format_merging(parse_merging(text)) == text


def test_a_clause_in_two_choices_is_a_fault_with_its_line() -> None:
    text = EXAMPLES["merging.toml"]
    with pytest.raises(WorkspaceError, match="two choices"):
        parse_merging(text.replace('"carrow-009"', '"ash-005"'))


def test_status_names_a_merge_that_is_open_until_the_new_text_is_made(
    workspace: Workspace,
) -> None:
    (notice,) = value(workspace, "status")["notices"]
    assert notice.startswith("Ashby, Brockdale and Carrow are to become one: ")
    side = merge.side_by_side(workspace)
    merge_choose.choose(workspace, chosen(side), who=WHO)
    (notice,) = value(workspace, "status")["notices"]
    assert "every clause is chosen for" in notice
    merge_make.make(workspace, who=WHO)
    assert value(workspace, "status")["notices"] == []
