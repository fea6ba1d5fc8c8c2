"""The page Several into one: what waits is chosen by its buttons, and the page is valid."""

from __future__ import annotations

import shutil
from pathlib import Path

import html5lib
import pytest

from compact_draft.merging.values import Fate
from compact_draft.steps import merge
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, text


@pytest.fixture
def browser(started: Path, tmp_path: Path) -> Browser:
    shutil.copytree(started, tmp_path / "ws")
    return Browser(tmp_path / "ws")


def test_clauses_are_made_one_left_out_and_kept_from_the_page(browser: Browser) -> None:
    page = browser.get("/merge")
    assert "57 clauses open" in text(page)
    html5lib.HTMLParser(strict=True).parse(browser.client.get("/merge").text)
    page = browser.press("rest", {"source": "Carrow"}, on="/merge")
    assert "Carrow: 16 clauses = 6 stand" in text(page)
    form = page.xpath("//article[contains(., 'six months')]//form")[0]
    ids = form.xpath(".//input[@name='clause']/@value")
    sent = {
        "about": form.xpath(".//input[@name='about']/@value")[0],
        "seen": form.xpath(".//input[@name='seen']/@value")[0],
        "clause": ids[:2],
        "words": ids[0],
        "why": "The longest notice.",
        "do": "one",
    }
    page = browser.send("/merge", sent, status=303)
    rows = {r.old.id: r for r in merge.account(Workspace.open(browser.desk.root)).rows}
    assert rows[ids[1]].words == ids[0] == "carrow-004"
    assert rows[ids[2]].fate is Fate.OPEN
    fresh = browser.get("/merge").xpath(f"//article[@id='g-{ids[0]}']//form")[0]
    sent |= {
        "seen": fresh.xpath(".//input[@name='seen']/@value")[0],
        "clause": [ids[2]],
        "do": "out",
        "why": "",
    }
    assert "no reason is given" in text(browser.send("/merge", sent, status=422))
