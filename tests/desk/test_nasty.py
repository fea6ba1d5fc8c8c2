"""What people write is shown as they wrote it, on every page, and is never taken for markup."""

from __future__ import annotations

import datetime as dt

import pytest

from compact_draft.store.workspace import Workspace
from tests.desks import Browser, Clock
from tests.returned import Returned
from tests.workspaces import make_workspace

NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{% raw %}",
    "</textarea><svg onload=alert(1)>",
    "javascript:alert(1)",
    "&lt;b&gt; & <b>bold</b>",
    "\u202egnp.exe \u200b",
    "--></style></title><h1>x",
)
LINE = " ".join(NASTY)
PAGES = (
    "/",
    "/old?show=all",
    "/clauses",
    "/clauses/{clause}",
    "/library?words={words}",
    "/evidence?show=all",
    "/national?show=all",
    "/check",
    "/draft",
    "/round",
    "/returned",
    "/people",
    "/places",
    "/places?remark=a1",
    "/remarks?show=all&words={words}",
    "/remarks",
    "/clashes",
    "/meeting",
    "/changes?old=issued-round-1&new=living",
    "/refresh",
    "/account",
    "/workplan",
    "/tell",
    "/undo",
    "/files",
    "/settings",
    "/{words}",
    "/clauses/{words}",
    "/work/{words}",
    "/remarks?round={words}",
    "/national?framework={words}",
    "/changes?old={words}",
)


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A Compact in which everything that people can write is nasty."""
    root = tmp_path_factory.mktemp("nasty") / "ws"
    workspace = make_workspace(root)
    browser = Browser(root, clock=Clock(dt.datetime(2026, 3, 2, tzinfo=dt.UTC)))
    promise = next(c for c in workspace.draft().clauses if c.kind.is_promise)
    browser.press(
        "save",
        {"title": LINE, "you": LINE, "group": LINE, "name0": LINE, "signs0": "1"},
        on="/settings",
    )
    words = {"text": f"The Council will {LINE}", "heading": LINE, "why": LINE}
    browser.press("edit", words, on=f"/clauses/{promise.id}")
    browser.press(
        "evidence",
        {"note": LINE, "by_when": LINE},
        on=f"/evidence?clause={promise.id}",
    )
    browser.press(
        "set",
        {"value": "aspirational", "reason": LINE},
        on=f"/evidence?clause={promise.id}",
    )
    browser.press(
        "plan", {"step": LINE, "owner": LINE, "by_when": LINE}, on="/workplan"
    )
    browser.press("open", {"why": LINE, "questions": LINE}, on="/round")
    copy = Returned(workspace.sent("round-1"), author=LINE)
    held = Workspace.open(root).revision("issued-round-1").clause(promise.id).text
    copy.comment(held, LINE)
    data = copy.data()
    browser.press(
        "take",
        {"sender": LINE},
        on="/returned",
        files={"files": [(f"{NASTY[2]}.docx", data)]},
    )
    browser.press("decide", {"outcome": "not_agreed", "reason": LINE}, on="/remarks")
    return browser


@pytest.mark.parametrize("address", PAGES)
def test_nothing_that_people_wrote_becomes_markup(nasty: Browser, address: str) -> None:
    promise = nasty.desk.look().books("round-1").placed()[0].anchor.clause
    from urllib.parse import quote

    path = address.format(clause=promise, words=quote(NASTY[1], safe=""))
    response = nasty.client.get(path)
    page = response.text
    for bad in ("<script>alert", "<img src=x", "<svg", "<b>bold", "<h1>x"):
        assert bad not in page
    assert "49{%" not in page
    tree = nasty_tree(page)
    for element in tree.iter():
        held = [name for name in element.attrib if name.lower().startswith("on")]
        assert not held, (element.tag, held)
        href = (
            element.get("href", "") + element.get("src", "") + element.get("action", "")
        )
        assert not href.lower().startswith(("javascript", "data", "http", "//"))
    assert [s.get("src") for s in tree.iter("script")] == ["/static/desk.js"]


def nasty_tree(page: str):  # type: ignore[no-untyped-def]
    import html5lib

    return html5lib.parse(page, namespaceHTMLElements=False)


def test_what_people_wrote_is_shown_as_they_wrote_it(nasty: Browser) -> None:
    said = "".join(nasty.get("/remarks?show=all").itertext())
    for one in NASTY:
        assert " ".join(one.split()) in " ".join(said.split())
