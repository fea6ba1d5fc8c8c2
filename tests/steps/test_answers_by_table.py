"""The account's table of the shipped example, filled in, gives the example's decisions."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.model.annotation import Decision
from compact_draft.store.workspace import Workspace
from tests.built import Example, copied
from tests.workspaces import files, run, value

LABEL = "round-1"
Rows = list[dict[str, str]]


@pytest.fixture
def workspace(example_folder: Path, tmp_path: Path) -> Workspace:
    """A copy of the example as the demo leaves it."""
    shutil.copytree(example_folder, tmp_path / "ws")
    return Workspace.open(tmp_path / "ws")


@pytest.fixture
def undecided(example: Example, tmp_path: Path) -> Workspace:
    """The example before its first answer."""
    return copied(example.before_first("answer"), tmp_path / "undecided")


def table(workspace: Workspace, *, status: int = 0) -> Rows:
    run(workspace, "account", "--replace", status=status)
    data = (workspace.root / f"out/account-{LABEL}.csv").read_bytes()
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def saved(
    rows: Sequence[Mapping[str, str]],
    path: Path,
    *,
    columns: Sequence[str] = (),
    delimiter: str = ";",
    encoding: str = "utf-8-sig",
) -> Path:
    """Write rows as Excel does: a mark first, semicolons, rows left empty."""
    names = list(columns or rows[0])
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, names, extrasaction="ignore", delimiter=delimiter)
    writer.writeheader()
    for row in rows:
        writer.writerow(row)
        stream.write(delimiter * (len(names) - 1) + "\r\n")
    path.write_bytes(stream.getvalue().encode(encoding))
    return path


def same(decisions: Sequence[Decision]) -> set[Decision]:
    return {replace(d, id="", by="", when="") for d in decisions}


def test_a_table_filled_in_gives_the_decisions_of_the_lines_of_json(
    workspace: Workspace, tmp_path: Path
) -> None:
    filled, wanted = table(workspace), workspace.books(LABEL).decisions
    while json.loads(run(workspace, "undo", "--json"))["verb"] != "answer":
        pass
    path = saved(filled, tmp_path / "back.csv", columns=sorted(filled[0]))
    made = value(workspace, "answer", "--file", str(path))
    assert len(made["decisions"]) == len(wanted)
    assert made["undecided"] == made["left_alone"] == []
    assert same(workspace.books(LABEL).decisions) == same(wanted)
    before = files(workspace)
    said = run(workspace, "answer", "--file", str(path))
    assert "0 decisions recorded." in said
    assert "61 remarks decided so already" in said
    assert files(workspace) == before


def test_an_unchanged_table_asks_for_nothing_and_one_row_changed_for_one_decision(
    workspace: Workspace, tmp_path: Path
) -> None:
    rows = table(workspace)
    path = saved(rows, tmp_path / "a.csv", delimiter=",", encoding="utf-8")
    assert value(workspace, "answer", "--file", str(path))["decisions"] == []
    row = next(r for r in rows if r["outcome"] == "not_agreed")
    row["reason"] = "=It costs too much."
    path = saved([{**r, "reason": f"'{r['reason']}"} if r is row else r for r in rows],
                 tmp_path / "b.csv")  # fmt: skip
    said = run(workspace, "answer", "--file", str(path), status=2)
    assert f"{row['remark']} has a decision already ({row['decision']})" in said
    made = value(workspace, "answer", "--file", str(path), "--again")
    (decision,) = made["decisions"]
    assert (decision["annotations"], decision["reason"]) == (
        [row["remark"]],
        "=It costs too much.",
    )
    # The same table once more: what it asked for stands, and is left alone.
    assert value(workspace, "answer", "--file", str(path))["decisions"] == []
    # A change of a row whose decision was changed since is not taken.
    row["reason"] = "Something else."
    path = saved(rows, tmp_path / "c.csv")
    said = run(workspace, "answer", "--file", str(path), "--again", status=1)
    assert "NOT TAKEN  row" in said
    assert "and somebody else has made it" in said


WRONG: list[tuple[Callable[[Rows], object], str]] = [
    (lambda rows: rows[1].update(outcome="perhaps"), "row 4, column outcome"),
    (lambda rows: rows[1].update(outcome="outside"), "row 4, column reason"),
    (
        lambda rows: rows[1].update(outcome="partly", reason="x"),
        "row 4, column wording: a2: partly",
    ),
    (
        lambda rows: rows[1].update(outcome="noted", remark="a99"),
        "row 4, column remark: a99: there is no remark a99",
    ),
    (
        lambda rows: rows[1].update(
            {"outcome": "adopted", "reason": "x", "wording": "x", "falls on": "99.9"}
        ),
        "row 4, column falls on: a2: there is no clause 99.9",
    ),
    (
        lambda rows: rows[1].update(outcome="duplicate"),
        "row 4, column twin: a2: a duplicate names the remark that it repeats",
    ),
    (
        lambda rows: rows[1].update(outcome="noted", effect="paint"),
        "row 4, column effect",
    ),
]


@pytest.mark.parametrize(("change", "told"), WRONG)
def test_one_wrong_row_is_told_and_nothing_is_recorded(
    undecided: Workspace,
    tmp_path: Path,
    change: Callable[[Rows], object],
    told: str,
) -> None:
    rows = table(undecided, status=1)
    rows[0].update(outcome="noted")
    change(rows)
    path = saved(rows, tmp_path / "back.csv")
    before = files(undecided)
    said = run(undecided, "answer", "--file", str(path), status=2)
    assert f"back.csv, {told}" in said
    assert "To mend: " in said
    assert files(undecided) == before


def test_all_that_is_wrong_is_told_at_once(
    undecided: Workspace, tmp_path: Path
) -> None:
    rows = table(undecided, status=1)
    rows[0].update(outcome="perhaps")
    rows[1].update(outcome="outside")
    rows[2].update(outcome="noted")
    path = saved(rows, tmp_path / "back.csv")
    said = run(undecided, "answer", "--file", str(path), status=2)
    assert "2 answers cannot be taken, so none was:" in said
    assert "back.csv, row 2, column outcome: a1: outcome 'perhaps'" in said
    assert "back.csv, row 4, column reason: a2: outside needs a reason" in said
    assert said.count("To mend: ") == 3


def test_a_number_that_a_spreadsheet_may_have_cut_short_is_not_guessed(
    undecided: Workspace, tmp_path: Path
) -> None:
    issued = undecided.revision(undecided.round(LABEL).revision)
    printed = {row.number for row in issued.outline.rows}
    short = next(n for n in sorted(printed) if "." in n and f"{n}0" in printed)
    rows = table(undecided, status=1)
    rows[0].update(
        {"outcome": "partly", "reason": "x", "wording": "x", "falls on": short}
    )
    path = saved(rows, tmp_path / "back.csv")
    said = run(undecided, "answer", "--file", str(path), status=2)
    assert "row 2, column falls on" in said
    assert f"there is a clause {short} and a clause {short}0" in said


def test_a_broken_workbook_and_letters_that_cannot_be_told_are_refused(
    undecided: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "back.csv"
    for data, told in (
        (b"PK\x03\x04\xff\xfe", "the file is cut off or damaged"),
        ("remark,outcome\na1,£\n".encode("cp1252"), "in Excel  Save as, CSV UTF-8"),
    ):
        path.write_bytes(data)
        assert told in run(undecided, "answer", "--file", str(path), status=2)
