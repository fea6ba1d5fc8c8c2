"""Long work beside the page."""

from __future__ import annotations

import datetime as dt
import threading
import time
from typing import Any

from compact_draft.desk.app import create_app
from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.guard import cookie_name
from compact_draft.store.workspace import Workspace
from tests.desks import ADDRESS, Client, Clock, alone


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
