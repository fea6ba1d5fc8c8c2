"""The forms that `issue` makes come back into the ledger by `collect`, and close."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.model.form import KIND
from compact_draft.steps.pack import form_of_round
from compact_draft.store.workspace import Workspace
from tests.channels.mails import mail
from tests.workspaces import make_workspace, run

CLAUSE = "old-12"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1", "--opens", "2026-03-02", "--closes", "2026-05-31",
        "--why", "Agreed.")  # fmt: skip
    (made.root / "inbox").mkdir()
    return made


def pack(workspace: Workspace, ending: str) -> bytes:
    folder = workspace.root / "consultation/round-1/pack"
    (found,) = [p for p in folder.iterdir() if p.name.endswith(ending)]
    return found.read_bytes()


def excel(workspace: Workspace) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(pack(workspace, ".xlsx")))
    page = book["Clauses"]
    headings = {
        str(c.value): c.column for row in page.iter_rows(max_row=8) for c in row
    }
    for row in page.iter_rows():
        if row[0].value == CLAUSE:
            page.cell(row[0].row, headings["Your comment"]).value = "Too late."
    about = book["About you"]
    about["C5"] = "Jo Marsh"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def web(workspace: Workspace, **more: Any) -> dict[str, Any]:
    mark = str(form_of_round(workspace, "round-1").mark)
    row = {"clause": CLAUSE, "comment": "Too short.", "words": "", "stance": ""}
    you = {"name": "Bea Holt"}
    return {"kind": KIND, "mark": mark, "clauses": [row], "you": you, **more}


def pasted(workspace: Workspace) -> str:
    form = form_of_round(workspace, "round-1")
    clause = form.by_id[CLAUSE]
    return f"Form: {form.mark}\n=== {clause.name} ({clause.code}) ===\nToo vague.\n=== End ===\n"


def put(workspace: Workspace, name: str, data: str | bytes) -> None:
    held = data.encode() if isinstance(data, str) else data
    (workspace.root / "inbox" / name).write_bytes(held)


def collect(workspace: Workspace, status: int = 0) -> dict[str, Any]:
    argv = ["collect", "--json", "--workspace", str(workspace.root)]
    result = CliRunner().invoke(main, argv)
    assert result.exit_code == status, result.output + result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_forms_by_every_way_are_one_ledger_and_the_books_close(
    workspace: Workspace,
) -> None:
    put(workspace, "form.xlsx", excel(workspace))
    put(workspace, "answers.json", json.dumps(web(workspace)))
    put(workspace, "pasted.eml", mail(pasted(workspace), sender="Mo <mo@x.example>"))
    put(workspace, "attached.eml", mail(
        "Please find our form attached.\n", sender="Len <len@x.example>",
        attached=(("their form.xlsx", excel(workspace)),),
    ))  # fmt: skip
    told = collect(workspace)
    assert {a["text"] for a in told["annotations"]} == {
        "Too late.",
        "Too short.",
        "Too vague.",
    }
    assert {a["clause"] for a in told["annotations"]} == {CLAUSE}
    channels = [row["channel"] for row in told["received"]]
    assert sorted(channels) == [
        "email",
        "excel_form",
        "excel_form",
        "web_form",
        "web_form",
    ]
    account = json.loads(run(workspace, "account", "--json", status=1))
    assert account["missing"] == []
    assert collect(workspace)["annotations"] == []


def test_a_form_for_another_round_is_refused_and_nothing_is_changed(
    workspace: Workspace,
) -> None:
    mark = str(form_of_round(workspace, "round-1").mark).replace("round-1", "round-9")
    put(workspace, "answers.json", json.dumps(web(workspace, mark=mark)))
    told = collect(workspace, status=1)
    assert "made for the round round-9" in told["received"][0]["fault"]
    assert workspace.books("round-1").submissions == ()


def test_an_empty_form_sent_back_is_received_and_says_nothing(
    workspace: Workspace,
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(pack(workspace, ".xlsx")))
    book["About you"]["C5"] = "Jo Marsh"
    stream = io.BytesIO()
    book.save(stream)
    put(workspace, "form.xlsx", stream.getvalue())
    told = collect(workspace)
    assert told["annotations"] == []
    assert told["left"]
