"""What people write is shown as they wrote it, on every page, and is never taken for markup."""

from __future__ import annotations

import datetime as dt

import pytest

from compact_draft.desk.pages.all import PAGES
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
STATES = (
    "/old?show=all",
    "/library?words={words}",
    "/evidence?show=all",
    "/national?show=all",
    "/places?remark=a1",
    "/beside?show=held",
    "/remarks?show=all&words={words}",
    "/remarks?show=all",
    "/remarks?show=all&page=2",
    "/remarks?to={words}",
    "/meeting?names=yes",
    "/changes?old=issued-round-1&new=living",
    "/promises?old=issued-round-1&new=living",
    "/{words}",
    "/clauses/{words}",
    "/work/{words}",
    "/remarks?round={words}",
    "/national?framework={words}",
    "/changes?old={words}",
)
ADDRESSES = (*(page.path for page in PAGES), *STATES)
"""Every page that there is, and states that show more of what people wrote."""
EMAIL = f"""From: {LINE.replace("<", "[").replace(">", "]")[:60]} <sam@fen.example>
To: compact@fen.example
Subject: {LINE}
Date: Mon, 2 Mar 2026 09:00:00 +0000
Message-ID: <1@fen.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

1: {LINE}
"""
NOTES = f"Name: {LINE}\nGroup: {LINE}\nChannel: meeting\n\n1: {LINE}\n"
LETTER = f"Dear all,\n\nClause 1: {LINE}\n\nYours\n{LINE}\n"
SURVEY = (
    "ID,Start time,Completion time,Email,Name,Name of your group,"
    "Which clause would you change?,What words would you suggest?,Any other comments\r\n"
    '1,4/20/26 19:01:12,4/20/26 19:09:40,anonymous,"{0}","{0}",1,"{0}","{0}"\r\n'
    "2,4/21/26 08:30:00,4/21/26 08:41:03,anonymous,Osric,,1,Pay now.,None\r\n"
)
WAYS = {
    "e-mail": ("mail.eml", EMAIL.encode()),
    "notes": ("notes.txt", NOTES.encode()),
    "letter": ("letter.txt", LETTER.encode()),
    "survey": ("survey.csv", SURVEY.format(LINE.replace('"', '""')).encode()),
}
"""What came back by other ways than a marked copy, all of it nasty."""


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
    fields = {"why": LINE, "questions": LINE, "anyway": "1"}
    browser.press("open", fields, on="/round")
    copy = Returned(workspace.sent("round-1"), author=LINE)
    held = Workspace.open(root).revision("issued-round-1").clause(promise.id).text
    copy.comment(held, LINE)
    copy.insert(held.split()[0], f" {LINE}")
    data = copy.data()
    browser.press(
        "take",
        {"sender": LINE},
        on="/returned",
        files={"files": [(f"{NASTY[2]}.docx", data)]},
    )
    for way, file in WAYS.items():
        fields = {"sender": LINE} if way == "letter" else {}
        browser.press("take", fields, on="/returned", files={"files": [file]})
    browser.press("decide", {"outcome": "not_agreed", "reason": LINE}, on="/remarks")
    browser.press("propose", {"outcome": "not_agreed", "reason": LINE}, on="/remarks")
    browser.press("give", {"person": LINE}, on="/remarks")
    browser.press("put", {"text": LINE}, on="/beside")
    number = browser.desk.look().outline().ids[1]
    browser.press("reserve", {"clause": number, "why": LINE}, on="/signoff")
    return browser


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_that_people_wrote_becomes_markup(nasty: Browser, address: str) -> None:
    promise = nasty.desk.look().books("round-1").placed()[0].anchor.clause
    from urllib.parse import quote

    words = quote(NASTY[1], safe="")
    path = address.format(clause=promise, words=words, number=1)
    response = nasty.client.get(path)
    if not response.headers.get("content-type", "").startswith("text/html"):
        return
    page = response.text
    for bad in ("<script>alert", "<img src=x", "<svg onload", "<b>bold", "<h1>x"):
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


def test_what_is_nasty_came_in_by_every_way(nasty: Browser) -> None:
    books = nasty.desk.look().books("round-1")
    assert {s.medium for s in books.submissions} >= {
        "word",
        "email",
        "meeting",
        "letter",
        "survey",
    }
    of = {s.id: s.medium for s in books.submissions}
    said = {of[a.submission] for a in books.annotations if "<svg" in a.brings}
    assert said >= {"word", "email", "meeting", "letter", "survey"}
    assert any("<svg" in a.proposed for a in books.annotations)


def test_what_people_wrote_is_shown_as_they_wrote_it(nasty: Browser) -> None:
    said = "".join(nasty.get("/remarks?show=all").itertext())
    for one in NASTY:
        assert " ".join(one.split()) in " ".join(said.split())
