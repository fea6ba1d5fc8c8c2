"""What stands against a body that signs, a place or a sheet is said before anything is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.desks import Browser, text
from tests.workspaces import make_workspace


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    """A small text on 2 March 2026."""
    return Browser(make_workspace(tmp_path / "ws").root)


def wrong(page: Any) -> list[str]:
    return list(page.xpath("//*[@aria-invalid='true']/@name"))


def test_no_body_that_is_ticked_is_lost_and_none_stands_twice(browser: Browser) -> None:
    page = browser.get("/settings")
    rows = page.xpath("//input[starts-with(@name, 'signs')]/@name")
    new = len(rows) - 2
    fields = {f"name{new}": "Fenwold Police", f"signs{new}": "1"}
    page = browser.press("save", fields, on="/settings", status=422)
    assert wrong(page) == [f"side{new}"]
    assert "It is not said which side Fenwold Police is of." in text(page)
    first = page.xpath("//input[@name='name0']/@value")[0]
    twice = {f"name{new}": first, f"signs{new}": "1", f"side{new}": "vcs"}
    page = browser.press("save", twice, on="/settings", status=422)
    assert wrong(page) == [f"name{new}"]
    page = browser.press("save", {f"name{new}": "Bell"}, on="/settings", status=422)
    assert "Bell is not ticked." in text(page)
    browser.press("save", {**fields, f"side{new}": "public_bodies"}, on="/settings")
    names = [p.name for p in browser.desk.look().settings().parties if p.signs]
    assert names[-1] == "Fenwold Police"


def test_a_body_that_is_unticked_stays_on_the_list_and_one_without_a_name_goes(
    browser: Browser,
) -> None:
    held = browser.desk.look().settings().parties
    browser.press("save", {"signs0": ""}, on="/settings")
    now = browser.desk.look().settings().parties
    assert [(p.name, p.signs) for p in now] == [
        (p.name, p.signs and n > 0) for n, p in enumerate(held)
    ]
    browser.press("save", {"name0": ""}, on="/settings")
    assert len(browser.desk.look().settings().parties) == len(held) - 1


def test_an_address_that_is_none_is_refused_at_its_field(browser: Browser) -> None:
    page = browser.press("save", {"reply_to": "soon"}, on="/settings", status=422)
    assert wrong(page) == ["reply_to"]


def test_words_changed_while_a_clause_is_borrowed_ask_for_no_second_look(
    browser: Browser,
) -> None:
    page = browser.get("/library?words=invoice")
    words = text(page.xpath("//*[@class='words']")[0]).split()[0]
    browser.press("borrow", {"changes": f"{words}={words} always"})
    assert "look again" not in text(browser.get(browser.at).find(".//main"))


def test_a_finding_that_may_stand_is_counted_apart(browser: Browser) -> None:
    browser.press(
        "edit",
        {"text": "The Council will work with the PCT.", "why": "Asked for."},
        on=f"/clauses/{next(c.id for c in browser.desk.look().clauses() if c.kind.is_promise)}",
    )
    before = text(browser.get("/check"))
    browser.press("waive", {"why": "The history of it."})
    page = browser.get("/check")
    assert "1 more may stand." in text(page)
    assert "1 more may stand." not in before
    assert "The history of it." not in text(page)
    assert "The history of it." in text(browser.get("/check?only=may-stand"))
