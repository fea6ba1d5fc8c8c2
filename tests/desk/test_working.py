"""Two at work, work that is stopped, an upload that breaks off, a desk that is left alone."""

from __future__ import annotations

import datetime as dt
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from compact_draft.desk.app import create_app
from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.command import desk as command
from compact_draft.desk.desk import Desk
from compact_draft.desk.guard import cookie_name
from compact_draft.desk.serving import UNWATCHED_MINUTES, WATCHED_MINUTES, is_left_alone
from compact_draft.steps.launchers import LINUX, MACOS, WINDOWS
from compact_draft.store.workspace import Workspace
from tests.desks import ADDRESS, Browser, Client, Clock, alone, form_with, text, values
from tests.workspaces import make_workspace, run


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


def promise_of(workspace: Workspace) -> str:
    return next(c.id for c in workspace.draft().clauses if c.kind.is_promise)


# -- two at work ------------------------------------------------------------------------


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


def test_the_command_beside_the_page_is_seen_at_once(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    clause = promise_of(workspace)
    browser.get(f"/clauses/{clause}")
    run(
        workspace,
        "clauses",
        "edit",
        clause,
        "--text",
        "We will write in July.",
        "--why",
        "x",
    )
    assert "We will write in July." in text(browser.get(f"/clauses/{clause}"))


def test_a_clause_changed_in_an_editor_is_seen_too(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    clause = promise_of(workspace)
    form = form_with(browser.get(f"/clauses/{clause}"), "edit")
    path = workspace.root / workspace.clause_path(clause)
    path.write_text(path.read_text("utf-8").rstrip() + " By hand.\n", "utf-8")
    fields = {**values(form), "text": "Mine.", "why": "x", "do": "edit"}
    page = browser.send(f"/clauses/{clause}", fields, status=409)
    assert "By hand." in text(page)


def test_undo_takes_back_what_was_seen_and_nothing_else(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    clause = promise_of(workspace)
    browser.press("edit", {"text": "First.", "why": "x"}, on=f"/clauses/{clause}")
    form = form_with(browser.get("/undo"), "undo")
    run(workspace, "clauses", "edit", clause, "--text", "Second.", "--why", "x")
    browser.send("/undo", {**values(form), "do": "undo"}, status=409)
    held = {c.id: c.text for c in workspace.clauses()}
    assert held[clause] == "Second."


# -- long work --------------------------------------------------------------------------


def _long(started: threading.Event, ends: threading.Event) -> Page:
    def show(desk: Desk, ask: Ask) -> View:
        del desk, ask
        return View(
            template="stop.html", title="x", about={"is_closed": False, "works": ()}
        )

    def begin(desk: Desk, ask: Ask) -> Long:
        del ask

        def work(workspace: Workspace, tell: Tell) -> None:
            when = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
            with workspace.step("build", by="Ann", when=when) as step:
                step.write("out/half.txt", b"half")
                started.set()
                while not ends.is_set():
                    tell("a thing")
                    time.sleep(0.01)

        return Long(
            title="Long", run=work, then=lambda _, __: GoTo(path="/"), back="/", total=9
        )

    return Page(path="/long", show=show, deeds={"begin": begin})


def test_work_that_is_stopped_leaves_nothing_behind(workspace: Workspace) -> None:
    from compact_draft.desk.pages.all import PAGES

    started, ends = threading.Event(), threading.Event()
    desk = Desk(workspace.root, clock=Clock(), moment=0.05)
    client = Client(create_app(desk, (*PAGES, _long(started, ends))))
    client.get("/start", params={"token": desk.token})
    before = workspace.log.numbers("done")
    parts = [("about", (None, "nothing")), ("seen", (None, "nothing"))]
    head = {"origin": ADDRESS}
    answer = client.post("/long", files=[*parts, ("do", (None, "begin"))], headers=head)
    work = answer.headers["location"]
    assert work == "/work/1"
    assert started.wait(300)
    shown = client.get(work)
    assert "of 9" in shown.text
    assert 'http-equiv="refresh"' in shown.text
    assert "Working: Long" in client.get("/").text
    client.post(work, files=[*parts, ("do", (None, "stop"))], headers=head)
    held = desk.works.get("1")
    assert held is not None
    assert held.ended.wait(300)
    assert "It was stopped" in client.get(work).text
    assert workspace.log.numbers("done") == before
    assert not (workspace.root / "out/half.txt").exists()
    workspace.recover()
    assert not workspace.log.unfinished()


def test_an_upload_that_breaks_off_leaves_everything_as_it_was(
    workspace: Workspace,
) -> None:
    desk = Desk(workspace.root, clock=Clock())
    app = create_app(desk)
    held = {p: p.read_bytes() for p in workspace.root.rglob("*") if p.is_file()}
    messages: list[dict[str, Any]] = [
        {
            "type": "http.request",
            "body": b'--b\r\ncontent-disposition: form-data; name="files"; filename="a"',
            "more_body": True,
        },
        {"type": "http.disconnect"},
    ]
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    cookie = f"{cookie_name(8123)}={desk.session}".encode()
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/returned",
        "raw_path": b"/returned",
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "server": ("127.0.0.1", 8123),
        "client": ("127.0.0.1", 5),
        "headers": [
            (b"host", b"127.0.0.1:8123"),
            (b"origin", ADDRESS.encode()),
            (b"cookie", cookie),
            (b"content-type", b"multipart/form-data; boundary=b"),
        ],
    }
    alone(app(scope, receive, send))  # type: ignore[arg-type]
    assert held == {p: p.read_bytes() for p in workspace.root.rglob("*") if p.is_file()}


# -- starting and closing ---------------------------------------------------------------


def test_a_desk_closes_when_its_pages_have_been_shut_for_a_while() -> None:
    desk = Desk(None, clock=Clock())
    desk.last_asked = 1000.0
    unwatched, watched = UNWATCHED_MINUTES * 60, WATCHED_MINUTES * 60
    assert not is_left_alone(desk, 1000.0 + watched + 1)
    assert is_left_alone(desk, 1000.0 + unwatched + 1)
    desk.is_watched = True
    assert is_left_alone(desk, 1000.0 + watched + 1)
    assert not is_left_alone(desk, 1000.0 + watched - 1)
    assert is_left_alone(desk, 1000.0 + 61, minutes=1)


def test_an_open_page_keeps_the_desk_open(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    browser.desk.last_asked = 0.0
    answer = browser.client.post("/alive", headers={"origin": ADDRESS})
    assert answer.status_code == 204
    assert browser.desk.is_watched
    assert browser.desk.last_asked > 0


def test_a_desk_can_be_told_to_close(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    told: list[str] = []
    browser.desk.stop = lambda: told.append("stop")
    page = browser.press("stop", on="/stop", status=200)
    assert told == ["stop"]
    assert "The desk is closed" in text(page)


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
