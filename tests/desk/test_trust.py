"""Who may speak with the desk, what they may send, and what they never get."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from compact_draft.desk import guard
from compact_draft.desk.app import create_app
from compact_draft.desk.asking import Ask, GoTo, Page, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.pages.all import PAGES
from compact_draft.store.workspace import Workspace
from tests.desks import ADDRESS, Browser, Client, Clock, alone, text, tree
from tests.workspaces import make_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


@pytest.fixture
def browser(workspace: Workspace) -> Browser:
    return Browser(workspace.root)


def post(browser: Browser, **headers: str) -> httpx.Response:
    """Press undo as a page of the desk would, with other headers where given."""
    seen = browser.get("/undo").xpath("//main//input[@name='seen']/@value")[0]
    wanted = {"origin": ADDRESS, **headers}
    return browser.client.post(
        "/undo",
        data={"about": "log", "seen": seen, "do": "undo"},
        headers={k: v for k, v in wanted.items() if v},
    )


# -- who --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1", "127.0.0.1:9", "localhost.evil.example:8123", ""],
)
def test_another_host_is_refused(browser: Browser, host: str) -> None:
    answer = browser.client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "Compact" not in answer.text


def test_the_desk_answers_by_its_two_names(browser: Browser) -> None:
    for host in ("127.0.0.1:8123", "localhost:8123"):
        assert browser.client.get("/", headers={"host": host}).status_code == 200


def test_without_the_cookie_nothing_is_shown(browser: Browser) -> None:
    browser.client.cookies.clear()
    for page in ("/", "/undo", "/files/get?path=compact.toml", "/static/desk.css"):
        answer = browser.client.get(page)
        assert answer.status_code == 403
        assert answer.headers["content-type"].startswith("text/plain")


def test_a_wrong_token_gives_no_cookie(browser: Browser) -> None:
    browser.client.cookies.clear()
    answer = browser.client.get("/start", params={"token": "x" * 43})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_cookie_is_for_this_desk_alone_and_no_script_reads_it(
    browser: Browser,
) -> None:
    answer = browser.client.get("/start", params={"token": browser.desk.token})
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie
    assert cookie.startswith("compact_desk_8123=")
    assert browser.desk.token not in cookie


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": ""},
        {"origin": "null"},
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9"},
        {"origin": "https://127.0.0.1:8123"},
        {"origin": ADDRESS, "sec-fetch-site": "cross-site"},
        {"origin": ADDRESS, "sec-fetch-site": "same-site"},
    ],
)
def test_what_changes_anything_must_come_from_a_page_of_the_desk(
    browser: Browser, workspace: Workspace, headers: dict[str, str]
) -> None:
    answer = post(browser, **headers)
    assert answer.status_code == 403
    assert workspace.log.last().state == "done"
    assert post(browser).status_code == 303  # and one of the desk does it


def test_no_address_changes_anything_when_it_is_only_opened(
    browser: Browser, workspace: Workspace
) -> None:
    before = {p: p.read_bytes() for p in workspace.root.rglob("*") if p.is_file()}
    for page in PAGES:
        path = page.path.format(clause="old-2", number="1", label="x", which="x")
        browser.client.get(f"{path}?do=undo&do=stop")
    after = {p: p.read_bytes() for p in workspace.root.rglob("*") if p.is_file()}
    assert before == after


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_no_other_method_is_known(browser: Browser, method: str) -> None:
    assert browser.client.request(method, "/").status_code == 405


# -- what -------------------------------------------------------------------------------


def test_every_answer_forbids_script_of_others_and_guessing_of_types(
    browser: Browser,
) -> None:
    pages = ("/", "/nothing-here", "/static/desk.js", "/files/get?path=x")
    for page in pages:
        headers = browser.client.get(page).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["cache-control"] == "no-store"


def test_no_page_holds_script_or_style_of_its_own() -> None:
    templates = sorted(Path(guard.__file__).parent.glob("templates/*.html"))
    assert templates
    for path in templates:
        words = path.read_text(encoding="utf-8")
        assert not re.search(r"\s(on[a-z]+|style)\s*=\s*[\"']", words), path.name
        assert "<style" not in words, path.name
        for script in re.findall(r"<script[^>]*>", words):
            assert 'src="/static/' in script, path.name
        assert "|safe" not in words, path.name
        assert "javascript:" not in words, path.name


def test_a_request_that_is_too_large_is_not_taken(workspace: Workspace) -> None:
    desk = Desk(workspace.root, clock=Clock())
    client = Client(create_app(desk, most_body=2000))
    client.get("/start", params={"token": desk.token})
    told = client.post("/undo", content=b"x" * 3000, headers={"origin": ADDRESS})
    assert told.status_code == 413

    async def drops() -> AsyncIterator[bytes]:
        for _ in range(8):
            yield b"x" * 500  # no length is told beforehand

    type_ = "application/x-www-form-urlencoded"
    told = client.post(
        "/undo", content=drops(), headers={"origin": ADDRESS, "content-type": type_}
    )
    assert told.status_code == 413
    assert workspace.log.last().state == "done"


def test_a_request_that_comes_too_slowly_is_given_up(workspace: Workspace) -> None:
    import asyncio

    desk = Desk(workspace.root, clock=Clock())
    app = create_app(desk, most_seconds=0.05)
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        await asyncio.sleep(600)
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, object]) -> None:
        sent.append(message)

    cookie = f"{guard.cookie_name(8123)}={desk.session}".encode()
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/undo",
        "raw_path": b"/undo",
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "server": ("127.0.0.1", 8123),
        "client": ("127.0.0.1", 5),
        "headers": [
            (b"host", b"127.0.0.1:8123"),
            (b"origin", ADDRESS.encode()),
            (b"cookie", cookie),
            (b"content-type", b"application/x-www-form-urlencoded"),
        ],
    }
    alone(app(scope, receive, send))
    assert sent[0]["status"] == 408


@pytest.mark.parametrize(
    "path",
    [
        "compact.toml",
        "log/0001-intake/step.json",
        "../ws/compact.toml",
        "out/../compact.toml",
        "/etc/passwd",
        "out",
        "out/",
        "consultation/round-1/received/s1-x.docx",
        "consultation/round-1/ledger.db",
        "out/link.txt",
        "out\\..\\compact.toml",
        "",
    ],
)
def test_only_files_that_were_made_for_people_are_given(
    browser: Browser, workspace: Workspace, path: str
) -> None:
    out = workspace.root / "out"
    out.mkdir(exist_ok=True)
    (out / "link.txt").symlink_to(workspace.root / "compact.toml")
    answer = browser.client.get("/files/get", params={"path": path})
    assert answer.status_code == 422
    assert "prefix" not in answer.text


def test_what_is_given_is_saved_and_never_shown(
    browser: Browser, workspace: Workspace
) -> None:
    out = workspace.root / "out"
    out.mkdir(exist_ok=True)
    (out / 'a "b"; ü.html').write_bytes(b"<script>alert(1)</script>")
    answer = browser.client.get("/files/get", params={"path": 'out/a "b"; ü.html'})
    assert answer.headers["content-type"] == "application/octet-stream"
    given = answer.headers["content-disposition"]
    assert given.startswith('attachment; filename="a _b__ _.html"')


def test_no_folder_is_listed(browser: Browser) -> None:
    for path in (
        "/static",
        "/static/",
        "/files/get",
        "/static/../desk.py",
        "/templates",
    ):
        assert browser.client.get(path).status_code in (404, 422)


# -- faults -----------------------------------------------------------------------------


def broken(desk: Desk, ask: Ask) -> View:
    del desk
    raise ZeroDivisionError("<b>secret</b>" if ask.query else "x")


def pressed(desk: Desk, ask: Ask) -> GoTo:
    del desk, ask
    raise KeyError("secret")


def test_a_fault_of_the_program_is_told_in_words_and_without_a_traceback(
    workspace: Workspace,
) -> None:
    desk = Desk(workspace.root, clock=Clock())
    pages = (Page(path="/broken", show=broken, deeds={"x": pressed}),)
    client = Client(create_app(desk, pages))
    client.get("/start", params={"token": desk.token})
    for told in (
        client.get("/broken"),
        client.post("/broken", data={"do": "x"}, headers={"origin": ADDRESS}),
    ):
        assert told.status_code == 500
        assert "Traceback" not in told.text
        assert "secret" not in told.text
        assert "fault of the program" in text(tree(told.text))
        assert "please report it" in text(tree(told.text))


def test_a_button_that_is_not_there_does_nothing(
    browser: Browser, workspace: Workspace
) -> None:
    page = browser.send("/undo", {"about": "log", "do": "burn"}, status=400)
    assert "no such button" in text(page)
    assert workspace.log.last().state == "done"


def test_a_page_that_has_not_seen_the_newest_state_is_refused_with_both_shown(
    browser: Browser, workspace: Workspace
) -> None:
    fields = {"about": "settings", "seen": "0" * 16, "you": "Mine <i>", "do": "save"}
    page = browser.send("/settings", fields, status=409)
    said = text(page)
    assert "Mine <i>" in said
    assert "Ann Other" in said
    assert workspace.settings().you == "Ann Other"
