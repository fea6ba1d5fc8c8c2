"""After a mistake a person is where they were; what is shown is in the words of the pages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.built import Example, copied
from tests.desk.every_page import half_way
from tests.desks import Browser, Clock, text, values
from tests.workspaces import make_workspace


@pytest.fixture(scope="module")
def browser(example: Example, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    folder = tmp_path_factory.mktemp("back") / "ws"
    return half_way(copied(example.before_last("place"), folder).root)


def test_a_correction_that_was_refused_leads_back_to_the_old_compact_when_it_is_mended(
    browser: Browser,
) -> None:
    about = "clause:wex-041"
    page = browser.press(
        "edit",
        {"kind": "principle", "drop_tags": "1"},
        on="/old?show=all&open=wex-041",
        about=about,
        status=422,
    )
    assert page.xpath("//input[@name='back']/@value")[0].startswith("/old")
    (form,) = page.xpath("//main//form[.//button[@value='edit']]")
    sent = {**values(form), "why": "It promises nothing.", "drop_tags": "1"}
    browser.send(form.get("action"), {**sent, "do": "edit"})
    assert browser.at.startswith("/old?show=all")
    browser.press("undo", on="/undo")


def test_the_clause_to_join_with_is_named_by_its_printed_number(
    browser: Browser,
) -> None:
    page = browser.get("/clauses/wex-042")
    assert page.xpath("//input[@name='with']/@value") == ["5.2"]


def test_a_form_that_came_too_late_shows_what_was_typed_as_the_page_calls_it(
    browser: Browser,
) -> None:
    page = browser.get("/clauses/wex-041")
    (form,) = page.xpath("//main//form[.//button[@value='edit']]")
    late = {**values(form), "text": "Pay soon.", "why": "Late.", "seen": "0"}
    page = browser.send(form.get("action"), {**late, "do": "edit"}, status=409)
    names = [text(one) for one in page.xpath("//section[@aria-labelledby='yours']//dt")]
    assert names[0] == "Its words"
    assert {"It is", "It binds", "Why"} <= set(names)
    assert not [name for name in names if name.endswith("was")]
    said = text(page.xpath("//section[@aria-labelledby='yours']")[0])
    assert "public_bodies" not in said
    assert "none" not in said.split()


def test_a_receipt_counts_what_was_not_taken_in(browser: Browser) -> None:
    files = [("note.txt", b"5.2: Pay sooner.\n"), ("empty.docx", b"")]
    page = browser.press("look", {}, on="/returned", files={"files": files})
    said = text(page.xpath("//h2[@id='receipt']")[0])
    assert said.endswith("; 2 not taken in") or "; 1 not taken in" in said


def test_home_says_that_nobody_has_said_who_signs(tmp_path: Path) -> None:
    browser = Browser(None, home=tmp_path)
    browser.press("make", {"area": "Fenwold", "you": "Ann Other"}, on="/first")
    assert "nobody has said yet who signs" not in text(browser.get("/"))
    old = b"# Fenwold Compact\n\n## Money\n\nThe Council will pay within 30 days.\n"
    browser.press("take", {}, on="/old", files={"old": [("old.md", old)]})
    assert "nobody has said yet who signs" in text(browser.get("/"))


def test_home_does_not_ask_who_signs_where_it_was_said(tmp_path: Path) -> None:
    clock = Clock(dt.datetime(2026, 3, 2, tzinfo=dt.UTC))
    browser = Browser(make_workspace(tmp_path / "ws").root, clock=clock)
    parties = browser.desk.look().settings().parties
    fields = {"name0": f"{parties[0].name} of Fenwold"}
    browser.press("save", fields, on="/settings")
    assert "nobody has said yet who signs" not in text(browser.get("/"))
