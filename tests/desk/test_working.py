"""Two at work, work that is stopped, an upload that breaks off, a desk that is left alone."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

from compact_draft.desk.command import desk as command
from compact_draft.steps.launchers import LINUX, MACOS, WINDOWS
from compact_draft.store.workspace import Workspace
from tests.desk.remarks import promise_of
from tests.desks import Browser, form_with, text, values


def test_two_tabs_on_one_clause_the_second_is_shown_both_wordings(
    workspace: Workspace,
) -> None:
    one, other = Browser(workspace.root), Browser(workspace.root)
    clause = promise_of(workspace)
    stale = form_with(other.get(f"/clauses/{clause}"), "edit")
    one.press(
        "edit", {"text": "We will answer in May.", "why": "x"}, on=f"/clauses/{clause}"
    )
    mine = {
        **values(stale),
        "text": "We will answer in June.",
        "why": "x",
        "do": "edit",
    }
    page = other.send(f"/clauses/{clause}", mine, status=409)
    assert "We will answer in May." in text(page)
    assert "We will answer in June." in text(page)
    assert workspace.clauses()
    held = {c.id: c.text for c in workspace.clauses()}
    assert held[clause] == "We will answer in May."
    form = page.xpath("//main//form")[-1]
    again = {
        one.get("name"): one.text.removeprefix("\n")
        for one in form.xpath(".//textarea")
    }
    hidden = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
    other.send(f"/clauses/{clause}", {**again, **hidden, "do": "edit"})
    held = {c.id: c.text for c in workspace.clauses()}
    assert held[clause] == "We will answer in June."


def test_two_tabs_on_two_clauses_do_not_stop_each_other(workspace: Workspace) -> None:
    one, other = Browser(workspace.root), Browser(workspace.root)
    first, second = [c.id for c in workspace.draft().clauses if c.kind.is_promise][:2]
    waits = form_with(other.get(f"/clauses/{second}"), "edit")
    one.press(
        "edit", {"text": "We will answer in May.", "why": "x"}, on=f"/clauses/{first}"
    )
    fields = {**values(waits), "text": "We will pay in June.", "why": "x", "do": "edit"}
    other.send(f"/clauses/{second}", fields)
    held = {c.id: c.text for c in workspace.clauses()}
    assert held[first] == "We will answer in May."
    assert held[second] == "We will pay in June."


def test_the_module_without_arguments_opens_the_desk(tmp_path: Path) -> None:
    code = (
        "import sys, runpy\nimport compact_draft.desk.serving as s\n"
        "s.serve = lambda desk, **more: print('served', desk.root)\n"
        "sys.argv = ['compact_draft']\n"
        "runpy.run_module('compact_draft', run_name='__main__')"
    )
    root = Path(__file__).parents[2]
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert "served None" in told.stdout, told.stderr
    assert command.name == "desk"


def test_new_puts_launchers_into_the_folder(tmp_path: Path) -> None:
    browser = Browser(None, home=tmp_path)
    browser.press("make", {"area": "Fenwold", "you": "Ann Other"}, on="/first")
    folder = tmp_path / "Fenwold Compact"
    assert browser.desk.root == folder
    for name in (WINDOWS, MACOS, LINUX):
        words = (folder / name).read_text(encoding="ascii")
        assert "desk ." in words
        assert str(tmp_path) not in words
    assert "\r\n" in (folder / WINDOWS).read_bytes().decode("ascii")
    for name in (MACOS, LINUX):
        assert (folder / name).stat().st_mode & stat.S_IXUSR
        subprocess.run(["/bin/sh", "-n", str(folder / name)], check=True)


def test_the_launcher_runs_the_command_that_it_finds(tmp_path: Path) -> None:
    browser = Browser(None, home=tmp_path)
    browser.press("make", {"area": "Fenwold", "you": "Ann Other"}, on="/first")
    found = tmp_path / "bin" / "compact-draft"
    found.parent.mkdir()
    found.write_text('#!/bin/sh\necho "$@" in "$(pwd)"\n')
    found.chmod(0o755)
    folder = tmp_path / "Fenwold Compact"
    told = subprocess.run(
        ["/bin/sh", str(folder / LINUX)],
        capture_output=True,
        text=True,
        env={"PATH": f"{found.parent}:/usr/bin:/bin", "HOME": str(tmp_path)},
        check=True,
    )
    assert told.stdout.strip() == f"desk . in {folder}"


def test_a_folder_that_is_full_is_told_and_nothing_typed_is_lost(
    tmp_path: Path,
) -> None:
    (tmp_path / "Fenwold Compact").mkdir()
    (tmp_path / "Fenwold Compact" / "letter.txt").write_text("mine")
    browser = Browser(None, home=tmp_path)
    fields = {"area": "Fenwold", "you": "Ann Other"}
    page = browser.press("make", fields, on="/first", status=422)
    assert "the folder is not empty" in text(page)
    assert values(form_with(page, "make"))["area"] == "Fenwold"
    assert browser.desk.root is None


def test_a_folder_that_is_no_compact_is_told_and_nothing_is_served(
    tmp_path: Path,
) -> None:
    from click.testing import CliRunner

    from compact_draft.cli import main

    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    for name in ("full", "not-there"):
        told = CliRunner().invoke(main, ["desk", str(tmp_path / name), "--no-browser"])
        assert told.exit_code == 2
        assert "no workspace" in told.stderr
        assert "To mend" in told.stderr
