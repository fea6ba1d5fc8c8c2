"""The page for remarks that need a place."""

from __future__ import annotations

from tests.desk.remarks import about
from tests.desks import Browser, form_with, text, values


def test_a_remark_is_put_on_words_and_a_misfit_is_told(browser: Browser) -> None:
    fields = {"where": "other", "other": "5.2", "words": "by tomorrow"}
    page = browser.press(
        "place", fields, on="/places?remark=a1", about=about("a1"), status=422
    )
    assert "the words stand 0 times" in text(page)
    assert values(form_with(page, "place"))["words"] == "by tomorrow"
    fields["words"] = "promptly"
    browser.press("place", fields, on="/places?remark=a1", about=about("a1"))
    held = {a.id: a.anchor for a in browser.desk.look().books("round-1").placed()}
    assert held["a1"].words == "promptly"
