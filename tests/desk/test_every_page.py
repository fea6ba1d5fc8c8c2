"""What holds for each page and each button of the desk, whichever is added later."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Route

from compact_draft.desk.app import STATIC
from compact_draft.desk.guard import Guard
from compact_draft.desk.pages.all import PAGES
from tests.built import Example, copied
from tests.desk.every_page import ADDRESSES, IDS, stale_forms
from tests.desks import ADDRESS, Browser, Clock, text, tree

ONLY_MAKES_FILES = {
    "/draft build", "/draft start", "/draft check", "/changes make", "/changes summary",
    "/promises make", "/refresh make", "/refresh clean", "/account count",
    "/workplan make", "/grid make", "/picture make", "/national report",
    "/meeting minutes", "/remarks sheet", "/tell report", "/tell digest",
    "/tell receipts", "/tell letters", "/tell evidence",
}  # fmt: skip
"""Buttons that settle nothing: they write a file into ``out/``, which is never replaced
unasked where somebody changed it."""
ONLY_READS = {
    "/old look", "/old draw", "/tell look", "/verify receipt", "/verify folder",
    "/compare compare", "/combine combine", "/later drift", "/later paper",
    "/areas beside", "/areas write", "/returned look", "/promises hold",
}  # fmt: skip
"""Buttons that write nothing that anybody settles."""
ONLY_ADDS = {
    "/returned take",  "/old take", "/old example",
    "/evidence take", "/kept take", "/first make", "/first example", "/first open",
    "/stop stop", "/work/99 stop",
}  # fmt: skip
"""Buttons that take in a whole file, look it over against what stands, and replace
nothing; and those that begin or end."""
NOT_ON_THE_EXAMPLE = {
    "/areas borrow", "/beside choose", "/clashes settle", "/clauses/{clause} right", "/evidence example", "/evidence still", "/kept settle",
    "/kept choose",
    "/meeting settle", "/meeting undo", "/merge account", "/merge each", "/merge make",
    "/merge one", "/merge out", "/merge rest", "/merge sheet", "/merge take",
    "/people part", "/places numbered", "/remarks agree", "/remarks join",
    "/returned example", "/returned others", "/returned these",
    "/signoff lift", "/tell choose", "/tell hide",
}  # fmt: skip
"""Buttons that wait for a state which the example is not in; they are sent without one."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, example: Example) -> Browser:
    folder = tmp_path_factory.mktemp("every") / "ws"
    root = copied(example.before_last("place"), folder).root
    return Browser(root, clock=Clock(dt.datetime(2026, 7, 1, tzinfo=dt.UTC)))


def whole(root: Path) -> dict[str, bytes]:
    files = (p for p in root.rglob("*") if p.is_file() and p.name != ".lock")
    return {str(path): path.read_bytes() for path in files}


def routes(browser: Browser) -> list[Route]:
    """Return every address that the app answers to."""
    guard = browser.client.app
    assert isinstance(guard, Guard)
    assert isinstance(guard.app, Starlette)
    return [route for route in guard.app.routes if isinstance(route, Route)]


def test_every_route_is_looked_at(browser: Browser) -> None:
    known = {page.path for page in PAGES} | {f"/static/{name}" for name in STATIC}
    assert {route.path for route in routes(browser)} == known | {"/alive"}
    visited = {address.partition("?")[0] for address in ADDRESSES}
    assert {page.path.format(**IDS) for page in PAGES} <= visited


def test_no_page_in_any_state_changes_anything_when_it_is_opened(
    browser: Browser,
) -> None:
    before = whole(browser.desk.folder())
    deeds = "".join(f"&do={do}" for page in PAGES for do in page.deeds)
    for address in ADDRESSES:
        joint = "&" if "?" in address else "?"
        browser.client.get(f"{address}{joint}x=1{deeds}")
    assert whole(browser.desk.folder()) == before


def test_every_route_refuses_another_host_and_who_has_no_cookie(
    browser: Browser,
) -> None:
    stranger = Browser(browser.desk.folder())
    stranger.client.cookies.clear()
    every = list(routes(browser))
    assert len(every) > 20
    for route in every:
        path = route.path.format(**IDS)
        told = browser.client.get(path, headers={"host": "evil.example:8123"})
        assert told.status_code == 421, path
        assert stranger.client.get(path).status_code == 403, path


@pytest.mark.parametrize("origin", ["", "null", "http://evil.example"])
def test_every_route_that_takes_a_form_refuses_one_of_another_site(
    browser: Browser, origin: str
) -> None:
    before = whole(browser.desk.folder())
    heads = {"origin": origin} if origin else {}
    tried = 0
    for page in PAGES:
        for do in page.deeds:
            path = page.path.format(**IDS)
            told = browser.client.post(path, data={"do": do}, headers=heads)
            assert told.status_code == 403, (path, do)
            tried += 1
    assert browser.client.post("/alive", headers=heads).status_code == 403
    assert tried > 80
    assert whole(browser.desk.folder()) == before


def test_a_page_that_is_not_the_newest_is_refused_with_both_wordings_shown(
    browser: Browser,
) -> None:
    before = whole(browser.desk.folder())
    held, apart = set(), set()
    for _, do, action, fields in stale_forms(browser):
        name = f"{action} {do}".replace("/clauses/wex-041", "/clauses/{clause}")
        if fields["about"] == "nothing":
            apart.add(name)
            continue
        sent: dict[str, Any] = {**fields, "seen": "0" * 16, "do": do}
        page = browser.send(action, _in_words(sent), status=409)
        said = text(page)
        assert "What you typed" in said, name
        assert "What stands now" in said, name
        held.add(name)
    deeds = {f"{page.path} {do}" for page in PAGES for do in page.deeds}
    settled = ONLY_MAKES_FILES | ONLY_READS | ONLY_ADDS
    assert apart <= settled
    assert {d.replace("{number}", "99") for d in deeds} - settled - held == (
        NOT_ON_THE_EXAMPLE
    )
    assert whole(browser.desk.folder()) == before


def _in_words(fields: dict[str, Any]) -> dict[str, Any]:
    """Return fields with words in one that people type, where there is one."""
    for name in ("why", "reason", "text", "note", "person", "words"):
        if name in fields:
            return {**fields, name: "My words."}
    return fields


def test_a_button_that_settles_something_is_refused_without_what_was_seen(
    browser: Browser,
) -> None:
    before = whole(browser.desk.folder())
    for name in sorted(NOT_ON_THE_EXAMPLE):
        path, do = name.split()
        told = browser.client.post(
            path, data={"do": do, "x": "1"}, headers={"origin": ADDRESS}
        )
        assert told.status_code in (409, 422), name
        assert "fault of the program" not in text(tree(told.text)), name
    assert whole(browser.desk.folder()) == before
