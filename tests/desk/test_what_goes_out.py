"""What goes out in a round: whom its promises bind, and which files the pack has."""

from __future__ import annotations

from pathlib import Path

from tests.desks import Browser, text
from tests.workspaces import make_workspace


def test_add_asks_whom_it_binds_and_the_round_warns_of_a_promise_that_says_not(
    tmp_path: Path,
) -> None:
    browser = Browser(make_workspace(tmp_path / "plain").root)
    fields = {"text": "We will share our room bookings.", "new_binds": "vcs"}
    page = browser.press("add", fields, on="/clauses")
    assert "binds the voluntary and community sector" in text(page)
    assert "say whom" not in text(browser.get("/round"))
    browser.press("add", {"text": "We will share our vans."}, on="/clauses")
    page = browser.get("/round")
    assert "1 promise does not say whom it binds" in text(page)
    [link] = page.xpath(
        "//main//*[@class='note warn']//a[starts-with(@href, '/clauses/')]"
    )
    new = browser.desk.look().log.last().what.split()[-1]
    assert link.get("href") == f"/clauses/{new}#edit"


def test_what_is_no_promise_binds_nobody_whatever_the_field_says(
    tmp_path: Path,
) -> None:
    browser = Browser(make_workspace(tmp_path / "plain").root)
    fields = {"text": "Trust matters.", "new_kind": "principle", "new_binds": "both"}
    page = browser.press("add", fields, on="/clauses")
    assert "binds both" not in text(page)


def test_every_file_of_a_pack_is_listed_on_the_round_page_with_what_it_is(
    example_folder: Path,
) -> None:
    browser = Browser(example_folder)
    page = browser.get("/round")
    folder = browser.desk.look().root / "consultation/round-1/pack"
    rows = page.xpath("//main//li[.//a[contains(@href, 'pack')]]")
    listed = {row.xpath("string(.//a)"): row.xpath("string(.//span)") for row in rows}
    assert set(listed) == {path.name for path in folder.iterdir()}
    assert all(listed.values()), listed
    assert browser.save("consultation/round-1/pack/covering-e-mail.txt")
