"""The page for changes that cannot all stand."""

from __future__ import annotations

from tests.desk.remarks import about, note_the_rest
from tests.desks import Browser, text


def test_what_clashes_is_shown_with_both_wordings_and_settled(browser: Browser) -> None:
    for one in ("a1", "a28"):
        fields = {"outcome": "adopted", "reason": f"As {one} asks."}
        browser.press("decide", fields, on="/remarks", about=about(one))
    page = browser.get("/clashes")
    said = text(page)
    assert "within 30 days of receiving an undisputed claim" in said
    assert "within ten working days" in said
    words = "Pay grants and invoices within 20 days."
    browser.press("settle", {"words": words, "reason": "Both can live with it."})
    browser.press("revise", on="/clashes")
    texts = {c.id: c.text for c in browser.desk.look().draft().clauses}
    assert texts["wex-041"] == words


def test_once_all_is_decided_a_clash_is_what_comes_next(
    browser: Browser,
) -> None:
    for one in ("a1", "a28"):
        fields = {"outcome": "adopted", "reason": f"As {one} asks."}
        browser.press("decide", fields, on="/remarks", about=about(one))
    note_the_rest(browser)
    page = browser.get("/")
    following = page.xpath("//aside[@class='next']/a")[0]
    assert following.text == "Settle what clashes"
    assert following.get("href") == "/clashes"
    waits = page.xpath("//nav//a[@href='/clashes']/span[@class='waits']")
    assert [one.text for one in waits] == ["1 clash"]
    assert "what was decided of clause 5.2 clashes" in text(page)
    assert "wex-" not in text(page)
    fields = {"words": "Pay within 20 days.", "reason": "Both can live with it."}
    browser.press("settle", fields, on="/clashes")
    page = browser.get("/")
    assert page.xpath("//aside[@class='next']/a")[0].text == "Make the new wording"
    assert not page.xpath("//nav//a[@href='/clashes']/span[@class='waits']")
