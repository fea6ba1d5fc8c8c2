"""The Excel twin comes back however it was saved: right, or refused with row and column."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from compact_draft.answers.letters import text_of
from compact_draft.errors import DecisionError
from compact_draft.steps.answer import answer
from compact_draft.steps.answer_sheet import read_sheet, write_sheet
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
from tests.built import copy_of
from tests.workspaces import run, value

WHO = {"by": "Ann Other", "when": WHEN}
REASON = "It’s £20 “at most” – naïve, they said; “so be it”."
WORDS = "Pay grants in 20 days; café costs, too: “£5”."


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return copy_of("to be answered", heard, tmp_path / "fen")


def heard(root: Path) -> None:
    made = a_round(root)
    pay, notice, report = (clause(made, words) for words in (PAY, NOTICE, REPORT))
    take(
        made,
        [
            edit("a1", pay, PAY, "30", "20", respondent="p2", submission="s2"),
            comment("a2", "It’s “too long”.", pay),
            comment("a3", "=1+1 is what we make of it", notice),
            edit("a4", notice, NOTICE, "three", "six"),
            comment("a5", "We don’t agree.\nNot at all.", report),
        ],
    )
    run(made, "answer", "a5", "--outcome", "outside", "--reason", "Not for here.")


def book(workspace: Workspace) -> Any:
    file, count = write_sheet(workspace, label=LABEL, **WHO)
    assert count == 5
    return openpyxl.load_workbook(workspace.root / file, rich_text=True)


def at(page: Any, remark: str, heading: str) -> Any:
    heads = {cell.value: cell.column for cell in page[4]}
    row = next(
        r
        for r in range(5, page.max_row + 1)
        if page.cell(r, heads["Key"]).value.startswith(f"{remark}:")
    )
    return page.cell(row, heads[heading])


def filled(page: Any) -> None:
    """Answer four of the remarks, one with wording, two together."""
    for remark, said in {
        "a1": {"Outcome": "adopted_reworded", "Reason": REASON, "Wording": WORDS},
        "a2": {"Outcome": "not_agreed", "Reason": "No.", "Decision": "x"},
        "a3": {"Outcome": "not_agreed", "Reason": "No.", "Decision": "x"},
        "a4": {"Outcome": "adopted", "Reason": "- as asked"},
    }.items():
        for heading, words in said.items():
            at(page, remark, heading).value = words
            at(page, remark, heading).data_type = "s"


def saved(made: Any, path: Path) -> Path:
    made.save(path)
    return path


def taken(workspace: Workspace) -> dict[str, tuple[str, str, str]]:
    books = workspace.books(LABEL)
    return {a: (d.outcome.value, d.reason, d.words) for a, d in books.decided().items()}


WANTED = {
    "a1": ("adopted_reworded", REASON, WORDS),
    "a2": ("not_agreed", "No.", ""),
    "a3": ("not_agreed", "No.", ""),
    "a4": ("adopted", "- as asked", ""),
    "a5": ("outside", "Not for here.", ""),
}


def test_a_sheet_shows_the_change_and_names_nobody(workspace: Workspace) -> None:
    page = book(workspace)["Answers"]
    assert (
        str(at(page, "a1", "Asked for as a change").value)
        == "Pay grants in [30] 20 days."
    )
    assert at(page, "a1", "Who").value == "p2"
    everything = " ".join(str(c.value) for row in page.iter_rows() for c in row)
    assert "Person" not in everything
    assert at(page, "a3", "Said").data_type == "s"
    assert at(page, "a5", "Outcome").value == "Outside this Compact"
    assert at(page, "a5", "Reason").protection.locked is False
    assert at(page, "a5", "Said").protection.locked is True
    same = [
        write_sheet(workspace, workspace.root / f"out/{n}.xlsx", **WHO)[0]
        for n in (1, 2)
    ]
    first, second = ((workspace.root / name).read_bytes() for name in same)
    assert first == second


def test_a_sheet_that_is_filled_in_is_taken_and_twice_is_once(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = book(workspace)
    filled(made["Answers"])
    path = saved(made, tmp_path / "back.xlsx")
    run(workspace, "answer", "--file", str(path))
    assert taken(workspace) == WANTED
    said = run(workspace, "answer", "--file", str(path))
    assert "0 decisions recorded." in said
    assert "5 remarks decided so already" in said


def rows_of(page: Any) -> list[list[str]]:
    return [
        ["" if c.value is None else str(c.value) for c in row]
        for row in page.iter_rows(min_row=4)
    ]


SAVED = [
    ("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "	"), ("utf-16-le", "	"),
    ("cp1252", ";"), ("mac_roman", ","), ("cp850", ";"),
]  # fmt: skip


@pytest.mark.parametrize(("letters", "delimiter"), SAVED)
def test_a_sheet_saved_as_csv_is_taken_in_any_letters_or_refused(
    workspace: Workspace, tmp_path: Path, letters: str, delimiter: str
) -> None:
    made = book(workspace)
    filled(made["Answers"])
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter)
    writer.writerows(rows_of(made["Answers"]))
    try:
        data = stream.getvalue().encode(letters)
    except UnicodeEncodeError:
        data = stream.getvalue().encode(letters, errors="replace")
        wrong = data.decode(letters) != stream.getvalue()
        assert wrong
        return
    (tmp_path / "back.csv").write_bytes(data)
    run(workspace, "answer", "--file", str(tmp_path / "back.csv"))
    assert taken(workspace) == WANTED


Change = Callable[[list[list[str]]], list[list[str]]]


def renamed(rows: list[list[str]]) -> list[list[str]]:
    names = {
        "Remark": "No.",
        "Outcome": "Result",
        "Reason": "Why?",
        "Wording": "New wording",
    }
    return [[names.get(cell, cell) for cell in rows[0]], *rows[1:]]


def without(*gone: str) -> Change:
    def change(rows: list[list[str]]) -> list[list[str]]:
        keep = [n for n, name in enumerate(rows[0]) if name not in gone]
        return [[row[n] for n in keep] for row in rows]

    return change


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: [rows[0], *reversed(rows[1:])],
        lambda rows: [row[::-1] for row in rows],
        renamed,
        without("Remark"),
        without("Key"),
        without("Clause words", "Said", "Proposed", "Who", "Alike"),
        without(
            "What it does to the text",
            "On which clause",
            "Other clauses",
            "Repeats remark",
            "By",
        ),
        lambda rows: [rows[0], [""] * len(rows[0]), *rows[1:]],
    ],
    ids=[
        "sorted",
        "mirrored",
        "renamed",
        "no number",
        "no key",
        "no words",
        "no effect",
        "empty row",
    ],
)
def test_rows_sorted_and_columns_renamed_or_lost_change_nothing(
    workspace: Workspace, tmp_path: Path, change: Change
) -> None:
    made = book(workspace)
    filled(made["Answers"])
    other = openpyxl.Workbook()
    for at_row, row in enumerate(change(rows_of(made["Answers"])), start=1):
        for column, words in enumerate(row, start=1):
            cell = other.active.cell(at_row, column, words or None)
            cell.data_type = "s" if words else cell.data_type
    run(workspace, "answer", "--file", str(saved(other, tmp_path / "back.xlsx")))
    assert taken(workspace) == WANTED


def test_a_column_that_is_lost_takes_no_decision_back(
    workspace: Workspace, tmp_path: Path
) -> None:
    words = (
        "--outcome",
        "adopted_reworded",
        "--reason",
        "x",
        "--words",
        "Pay in a week.",
    )
    run(workspace, "answer", "a1", *words)
    made = book(workspace)
    at(made["Answers"], "a5", "Reason").value = "Another reason."
    rows = without(
        "Wording", "What it does to the text", "On which clause", "Decision"
    )(rows_of(made["Answers"]))
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    (tmp_path / "b.csv").write_text(stream.getvalue(), encoding="utf-8")
    run(workspace, "answer", "--file", str(tmp_path / "b.csv"))
    assert taken(workspace)["a1"][2] == "Pay in a week."
    assert taken(workspace)["a5"][1] == "Another reason."
    assert len(workspace.books(LABEL).superseded) == 1


def test_a_stale_sheet_changes_only_what_nobody_else_touched(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = book(workspace)
    filled(made["Answers"])
    at(made["Answers"], "a5", "Reason").value = "Mine."
    path = saved(made, tmp_path / "back.xlsx")
    run(workspace, "answer", "a1", "--outcome", "noted")
    run(
        workspace,
        "answer",
        "a5",
        "--again",
        "--outcome",
        "guidance",
        "--reason",
        "Theirs.",
    )
    said = run(workspace, "answer", "--file", str(path), status=1)
    assert (
        "a1: open stood when the sheet was made, and somebody else has made it d2"
        in said
    )
    assert (
        "a5: d1 stood when the sheet was made, and somebody else has made it d3" in said
    )
    held = taken(workspace)
    assert held == WANTED | {"a1": ("noted", "", ""), "a5": ("guidance", "Theirs.", "")}
    # What was left alone in the sheet asks for nothing, whatever others did.
    fresh = book(workspace)
    run(workspace, "answer", "a4", "--again", "--outcome", "noted")
    path = saved(fresh, tmp_path / "late.xlsx")
    before = taken(workspace)
    assert value(workspace, "answer", "--file", str(path))["stale"] == []
    assert taken(workspace) == before


def test_a_decision_that_was_taken_back_is_not_taken_again_by_an_old_sheet(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = saved(book(workspace), tmp_path / "old.xlsx")
    (workspace.root / f"out/answers-{LABEL}.xlsx").unlink()
    run(workspace, "undo", "--keep")
    run(workspace, "undo", "--keep")
    assert taken(workspace) == {}
    said = run(workspace, "answer", "--file", str(path), status=1)
    assert "a5: d1 stood when the sheet was made" in said
    assert taken(workspace) == {}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda p: setattr(at(p, "a1", "Reason"), "value", "=1+1"), "row 5, column reason: a formula stands"),
        (lambda p: setattr(at(p, "a1", "Reason"), "value", "#NAME?"), "row 5, column reason: the spreadsheet shows"),
        (lambda p: setattr(at(p, "a2", "Remark"), "value", "a4"), "row 6, column remark: it says a4, and the row was made for a2"),
        (lambda p: setattr(at(p, "a1", "Reason"), "value", "x" * 32767), "row 5, column reason: it is as long as"),
        (lambda p: setattr(at(p, "a1", "Outcome"), "value", "perhaps"), "outcome 'perhaps' is not one we know"),
        (lambda p: setattr(at(p, "a1", "On which clause"), "value", "9.9"), "there is no clause 9.9"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_sheet_is_told_and_nothing_of_it_is_taken(
    workspace: Workspace, tmp_path: Path, change: Callable[[Any], object], said: str
) -> None:
    made = book(workspace)
    filled(made["Answers"])
    change(made["Answers"])
    before = taken(workspace)
    path = saved(made, tmp_path / "back.xlsx")
    assert said in run(workspace, "answer", "--file", str(path), status=2)
    assert taken(workspace) == before


def test_rows_sorted_without_their_words_are_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = book(workspace)
    filled(made["Answers"])
    rows = without("Key")(rows_of(made["Answers"]))
    said = rows[0].index("Said")
    rows[2][said], rows[3][said] = rows[3][said], rows[2][said]
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    (tmp_path / "b.csv").write_text(stream.getvalue(), encoding="utf-8")
    told = run(workspace, "answer", "--file", str(tmp_path / "b.csv"), status=2)
    assert "the row shows the words of a3, and names a2" in told


def test_a_sheet_of_another_compact_or_round_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    for row, said in ((2, "for another Compact"), (3, "a sheet of")):
        made = book(workspace)
        made["version"].cell(row, 1).value = "other"
        path = saved(made, tmp_path / "b.xlsx")
        assert said in run(workspace, "answer", "--file", str(path), status=2)


@pytest.mark.office
@pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed here"
)
@pytest.mark.long
def test_a_sheet_saved_by_libreoffice_is_taken(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = book(workspace)
    filled(made["Answers"])
    path = saved(made, tmp_path / "back.xlsx")
    for ending, wanted in (
        ("xlsx", "xlsx"),
        ("csv:Text - txt - csv (StarCalc):59,34,ANSI,1", "csv"),
    ):
        folder = tmp_path / wanted
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/lo",
             "--convert-to", ending, "--outdir", str(folder), str(path)],
            check=True, capture_output=True,
        )  # fmt: skip
    for name in ("xlsx", "csv"):
        copy = tmp_path / f"ws-{name}"
        shutil.copytree(workspace.root, copy)
        other = Workspace.open(copy)
        found = read_sheet(
            other, (tmp_path / name / f"back.{name}").read_bytes(), f"back.{name}"
        )
        answer(other, found.answers, shown=found.shown, **WHO)
        assert taken(other) == WANTED


def test_letters_that_cannot_be_told_are_refused() -> None:
    data = "remark,outcome,reason\na1,noted,\xe6\xf8\xd5\xde\n".encode("cp1252")
    with pytest.raises(DecisionError, match="in which letters"):
        text_of(data, "a.csv", ["plain words"])
    known = ["we don’t"]
    for letters in ("cp1252", "mac_roman"):
        text = "remark,outcome,reason\na1,noted,we don’t – ever\n"
        assert text_of(text.encode(letters), "a.csv", known) == text
