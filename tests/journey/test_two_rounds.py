"""A second round on the text that the first one made, to a refresh that says both."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.journey.hands import marking_copy
from tests.journey.settled import settled
from tests.workspaces import value

PAID = "Pay every undisputed grant claim and invoice within 20 days of receiv"


def clause_with(workspace: Workspace, words: str) -> str:
    (found,) = [c.id for c in workspace.draft().clauses if words in c.text]
    return found


@pytest.fixture(scope="module")
def done(
    example_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Workspace, dict[str, Any]]:
    """The example after a second round, and what each command returned."""
    place = tmp_path_factory.mktemp("two") / "wexcombe"
    workspace = Workspace(shutil.copytree(example_folder, place))
    said: dict[str, Any] = {"again": clause_with(workspace, PAID)}
    value(workspace, "issue", "round-2")
    sent = workspace.sent("round-2")
    returned = place.parent / "returned"
    returned.mkdir()
    copy = marking_copy()(sent, "Odette Marsh", "2026-09-01T10:00:00Z")
    copy.replace("20 days", "15 days", PAID)
    copy.comment("Write in plain English and avoid jargon.", "Agreed at last.")
    (returned / "odette.docx").write_bytes(copy.save())
    copy = marking_copy()(sent, "Rowan Teal", "2026-09-02T10:00:00Z")
    copy.strike_paragraph("Write in plain English and avoid jargon.")
    (returned / "rowan.docx").write_bytes(copy.save())
    said["collect"] = value(workspace, "collect", str(returned))
    ids = {a["kind"]: a["id"] for a in said["collect"]["annotations"]}
    said["ids"] = ids
    lines = [
        {"annotations": [ids["reword"]], "outcome": "adopted", "reason": "We can."},
        {"annotations": [ids["withdraw"]], "outcome": "not_agreed", "reason": "No."},
        {"annotations": [ids["comment"]], "outcome": "noted"},
    ]
    answers = place.parent / "answers.jsonl"
    answers.write_text("".join(json.dumps(x) + "\n" for x in lines), encoding="utf-8")
    said["answer"] = value(workspace, "answer", "--file", str(answers))
    said["revise"] = value(workspace, "revise")
    said["refresh"] = value(
        workspace, "refresh", "--out", str(workspace.root / "out" / "second.docx")
    )
    for label in ("round-1", "round-2"):
        said[label] = value(workspace, "account", "--round", label)
    return workspace, said


def test_remarks_and_decisions_are_numbered_on(
    done: tuple[Workspace, dict[str, Any]],
) -> None:
    workspace, _ = done
    first, second = workspace.books("round-1"), workspace.books("round-2")
    last = max(int(a.id[1:]) for a in first.annotations)
    assert sorted(int(a.id[1:]) for a in second.annotations) == [
        last + 1,
        last + 2,
        last + 3,
    ]
    assert not {d.id for d in first.decisions} & {d.id for d in second.decisions}


def test_the_second_round_changes_only_what_it_decided(
    done: tuple[Workspace, dict[str, Any]],
) -> None:
    workspace, said = done
    made = said["revise"]
    assert [clause for clause, _ in made["changed"]] == [said["again"]]
    before, after = workspace.revisions()[-2:]
    changed = [
        (a.text, b.text)
        for a, b in zip(before.clauses, after.clauses, strict=True)
        if a.text != b.text
    ]
    assert len(changed) == 1
    assert "within 20 days" in changed[0][0]
    assert "within 15 days" in changed[0][1]


def test_the_refresh_gives_the_reasons_of_both_rounds(
    done: tuple[Workspace, dict[str, Any]],
) -> None:
    workspace, said = done
    (row,) = [c for c in said["refresh"]["changes"] if said["again"] in c["new"]]
    first = workspace.books("round-1").decided()["a1"].id
    second = workspace.books("round-2").decided()[said["ids"]["reword"]].id
    assert row["decisions"] == [first, second]
    old = (workspace.root / "sources/old-compact.docx").read_bytes()
    redline = (workspace.root / "out/second.docx").read_bytes()
    before = plain(Package.open(settled(redline, "reject")), "after")
    assert before == plain(Package.open(old), "after")
    assert "within 15 days" in plain(Package.open(settled(redline, "accept")), "after")


def test_the_books_of_both_rounds_close(
    done: tuple[Workspace, dict[str, Any]],
) -> None:
    _, said = done
    for label, received in (("round-1", 61), ("round-2", 3)):
        books = said[label]
        assert books["received"] == received
        assert books["received"] == books["decided"] + books["set_aside"]
        assert books["missing"] == []
