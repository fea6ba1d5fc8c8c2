"""Practical examples beside a clause: printed with it, flagged when it changed, never a clause."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compact_draft.steps.clauses import known_words
from compact_draft.store.workspace import Workspace
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from tests.formats import EXAMPLES, keys
from tests.word.writing.built import style_of
from tests.workspaces import make_workspace, run, value

FIRST = "The Trust writes to every group in March."
SECOND = "R&D <b> notes: \U0001f642 letters go out in large print."
GIVEN = f"In practice: {FIRST}\n\n{SECOND}"
PROMISE = "Give three months' written notice, with reasons, before a grant is cut."


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = make_workspace(tmp_path / "ws")
    run(made, "beside", "set", "old-12", "--as", "example", "--text", GIVEN)
    return made


def shown(name: str) -> Any:
    return keys(json.loads(EXAMPLES[f"json {name}"]))


def built(workspace: Workspace, ending: str, *more: str) -> Path:
    out = workspace.root / "out" / f"copy{ending}"
    run(workspace, "build", "--no-pages", "--out", str(out), *more)
    return out


def data(workspace: Workspace, *more: str) -> dict[str, Any]:
    made = json.loads(built(workspace, ".json", *more).read_text("utf-8"))
    return {clause["id"]: clause for clause in made["clauses"]}


def test_examples_stand_beside_their_clause_and_not_in_its_words(
    workspace: Workspace,
) -> None:
    shown = data(workspace)
    assert shown["old-12"]["examples"] == [
        f"In practice: {FIRST}",
        f"In practice: {SECOND}",
    ]
    assert shown["old-12"]["text"] == PROMISE
    assert not any(c["examples"] for one, c in shown.items() if one != "old-12")


@pytest.mark.parametrize("copy", ["public", "consultation", "working"])
def test_a_copy_for_everybody_has_them_only_when_they_are_asked_for(
    workspace: Workspace, copy: str
) -> None:
    by_itself = data(workspace, "--copy", copy)["old-12"]["examples"]
    assert bool(by_itself) is (copy != "public")
    assert data(workspace, "--copy", copy, "--examples")["old-12"]["examples"]
    assert not data(workspace, "--copy", copy, "--no-examples")["old-12"]["examples"]


def test_markdown_and_the_page_print_them_escaped_below_their_clause(
    workspace: Workspace,
) -> None:
    markdown = built(workspace, ".md").read_text("utf-8")
    page = built(workspace, ".html").read_text("utf-8")
    for text, said in (
        (markdown, "> In practice: R&amp;D &lt;b> notes"),
        (page, '<p class="example">In practice: R&amp;D &lt;b&gt; notes'),
    ):
        assert text.index("written notice") < text.index(said)
        assert text.index(said) < text.index("Report back")


@pytest.mark.parametrize("ending", [".docx", ".md"])
def test_taken_in_again_they_are_no_clause_and_no_promise(
    workspace: Workspace, tmp_path: Path, ending: str
) -> None:
    file = built(workspace, ending, "--copy", "public", "--examples")
    again = Workspace.open(_folder(tmp_path / "again"))
    run(again, "intake", str(file), "--by", "Ann Other")
    held = {clause.id: clause for clause in again.draft().clauses}
    assert not [c.id for c in held.values() if "In practice" in c.text]
    if ending == ".docx":
        before = {clause.id: clause.text for clause in workspace.draft().clauses}
        assert {one: clause.text for one, clause in held.items()} == before


def _folder(root: Path) -> Path:
    root.mkdir()
    (root / "compact.toml").write_text(
        'title = "Again"\nid = "aaaa1111"\nprefix = "new"\n', "utf-8"
    )
    return root


def test_a_promise_in_a_table_and_a_charter_show_theirs(workspace: Workspace) -> None:
    for more in ((), ("--template", "charter")):
        file = built(workspace, ".docx", "--copy", "public", "--examples", *more)
        package = Package.open(file.read_bytes())
        root = package.xml(package.main)
        styles = [
            style_of(p)
            for p in paragraphs(root)
            if "In practice" in "".join(p.itertext())
        ]
        assert styles == ["CompactExampleInCell"] * 2


def test_they_are_flagged_and_left_out_when_the_clause_has_changed_and_not_before(
    workspace: Workspace,
) -> None:
    def state(status: int = 0) -> list[str]:
        said = run(
            workspace, "beside", "list", "--as", "example", "--json", status=status
        )
        assert keys(json.loads(said)) == keys(json.loads(EXAMPLES["json beside list"]))
        return [one["state"] for one in json.loads(said)]

    assert state() == ["held"]
    typed = PROMISE.replace("'", "\u2019")
    run(workspace, "clauses", "edit", "old-12", "--text", typed, "--why", "typing")
    assert state() == ["held"]
    assert not known_words(workspace).beside
    two = PROMISE.replace("three", "two")
    run(workspace, "clauses", "edit", "old-12", "--text", two, "--why", "asked")
    assert state(status=1) == ["look again"]
    assert [r.said for r in known_words(workspace).beside["old-12"]] == [
        f"{FIRST} \u2026"
    ]
    assert "old-12" in value(workspace, "status")["look_again"]
    out = workspace.root / "out" / "w.md"
    made = value(workspace, "build", "--out", str(out))
    assert made["examples_left"] == ["old-12"]
    text = out.read_text("utf-8")
    assert f"> In practice: {FIRST}" not in text
    run(workspace, "beside", "set", "old-12", "--as", "example", "--text", FIRST)
    assert value(workspace, "build", "--out", str(out))["examples_left"] == []


def test_a_heading_has_no_example_and_none_is_dropped_twice(
    workspace: Workspace,
) -> None:
    given = ("--as", "example", "--text", "Words.")
    assert "heading" in run(workspace, "beside", "set", "old-1", *given, status=2)
    nothing = ("--as", "example", "--text", "In practice:")
    assert "no words" in run(workspace, "beside", "set", "old-13", *nothing, status=2)
    dropped = value(workspace, "beside", "drop", "old-12", "--as", "example")
    assert keys(dropped) == shown("beside drop")
    run(workspace, "beside", "drop", "old-12", "--as", "example", status=2)
    assert data(workspace)["old-12"]["examples"] == []
    run(workspace, "undo")
    run(workspace, "undo")
    assert data(workspace)["old-12"]["examples"]


def test_to_say_a_tag_is_still_true_says_nothing_of_an_example(
    workspace: Workspace,
) -> None:
    two = PROMISE.replace("three", "two")
    run(workspace, "clauses", "edit", "old-12", "--text", two, "--why", "asked")
    run(workspace, "tag", "still-true", "old-12")
    assert known_words(workspace).beside["old-12"]
