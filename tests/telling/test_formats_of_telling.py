"""What the page of formats shows of reports and receipts is what the verbs give."""

from __future__ import annotations

import json
from pathlib import Path

from compact_draft.store.workspace import Workspace
from compact_draft.telling.receipt import receipt_faults
from tests.formats import EXAMPLES, agrees, example, keys
from tests.workspaces import run


def shape(found: object) -> object:
    return keys(json.loads(json.dumps(found)))


def test_the_json_of_the_verbs_has_the_fields_that_the_page_names(
    workspace: Workspace, tmp_path: Path
) -> None:
    told = json.loads(run(workspace, "report", "--json", status=1))
    assert agrees(shape(told), shape(example("report")))
    run(workspace, "report", "personal", "--hide-all")
    held = json.loads(run(workspace, "report", "personal", "--json"))
    assert agrees(shape(held), shape(example("report personal")))
    sent = json.loads(run(workspace, "letters", "--for", "p1", "--json"))
    assert agrees(shape(sent), shape(example("letters")))
    packed = json.loads(run(workspace, "evidence-pack", "--json"))
    assert agrees(shape(packed), shape(example("evidence-pack")))
    made = json.loads(run(workspace, "receipt", "--out", str(tmp_path), "--json"))
    assert agrees(shape(made), shape(example("receipt")))
    path = tmp_path / "receipt-round-1-p1.json"
    found = json.loads(run(workspace, "verify", str(path), "--json"))
    assert agrees(shape(found), shape(example("verify")))
    assert (found["faults"], receipt_faults(path.read_bytes())) == ([], ())
    body = json.loads(path.read_bytes())
    assert agrees(shape(body), shape(json.loads(EXAMPLES["receipt.json"])))


def test_the_table_has_the_columns_that_the_page_names(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "report", "personal", "--hide-all")
    path = tmp_path / "you.csv"
    run(workspace, "report", "--csv", str(path))
    head = path.read_text("utf-8-sig").splitlines()[0]
    assert head == EXAMPLES["you-said.csv"].splitlines()[0]


def test_a_spoilt_receipt_is_told_with_status_1_and_another_file_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    run(workspace, "receipt", "--out", str(tmp_path), "--for", "p1")
    path = tmp_path / "receipt-round-1-p1.json"
    path.write_bytes(path.read_bytes().replace(b"Meeting helps", b"Meeting hurts"))
    said = run(workspace, "verify", str(path), status=1)
    assert "Not as it was: point a2: it was altered" in said
    said = run(workspace, "verify", str(workspace.root / "compact.toml"), status=2)
    assert "this is not the receipt of a consultation round" in said
