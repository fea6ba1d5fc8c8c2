"""What a step did, as people say it."""

from __future__ import annotations

from tests.desk.remarks import about
from tests.desks import Browser, text


def test_what_was_decided_is_told_by_the_number_of_its_clause_on_every_page(
    browser: Browser,
) -> None:
    words = "Pay grants and invoices within 20 days."
    fields = {"outcome": "adopted_reworded", "reason": "Both can.", "wording": words}
    said = "On clause 5.2: Adopted, in other words (a1)"
    page = browser.press("decide", fields, on="/remarks", about=about("a1"))
    assert f"Done. {said}" in text(page)
    for path in ("/", "/undo"):
        assert said in text(browser.get(path))
    browser.press("undo", on="/undo")
    assert "Taken back: step" in text(browser.get(browser.at))
    assert said in text(browser.get(browser.at))
