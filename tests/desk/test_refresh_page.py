"""The page Refresh says what its file does not hold yet."""

from __future__ import annotations

from tests.desk.remarks import about, note_the_rest
from tests.desks import Browser, text

NOT_YET = "not in it yet"


def test_what_is_decided_and_in_no_text_yet_is_said_before_the_file_is_made(
    browser: Browser,
) -> None:
    browser.press("revise", on="/clashes")
    fields = {"outcome": "adopted", "reason": "As they ask."}
    browser.press("decide", fields, on="/remarks", about=about("a1"))
    note_the_rest(browser)
    page = browser.get("/refresh")
    assert "1 clause with a decided change" in text(page)
    assert page.xpath("//main//a[@href='/clashes' and contains(., 'wording')]")
    assert "without a decision" not in text(page)
    browser.press("revise", on="/clashes")
    assert NOT_YET not in text(browser.get("/refresh"))


def test_remarks_without_a_decision_are_counted_there_as_on_home(
    browser: Browser,
) -> None:
    count = browser.desk.look().tally("round-1").open
    assert f"{count} remarks without a decision" in text(browser.get("/refresh"))


def test_decided_changes_that_clash_are_said_there_too(browser: Browser) -> None:
    for one in ("a1", "a28"):
        fields = {"outcome": "adopted", "reason": f"As {one} asks."}
        browser.press("decide", fields, on="/remarks", about=about(one))
    assert "1 clash: say what the clause shall be" in text(browser.get("/refresh"))
