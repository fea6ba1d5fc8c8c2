"""The page for what came back."""

from __future__ import annotations

from tests.desks import Browser, text


def test_what_would_come_of_a_file_is_looked_at_without_taking_it(
    browser: Browser,
) -> None:
    note = b"Dear all,\n\nClause 5.2: please say within ten days.\n\nKind regards\nSam Ali\n"
    files = {"files": [("letter.txt", note)]}
    fields = {"sender": "Sam Ali", "channel": "letter"}
    before = len(browser.desk.look().books("round-1").submissions)
    page = browser.press("look", fields, on="/returned", files=files)
    assert "nothing was written" in text(page)
    assert len(browser.desk.look().books("round-1").submissions) == before
    browser.press("these")
    assert (
        browser.desk.look().books("round-1").submissions[-1].file.endswith("letter.txt")
    )
    assert len(browser.desk.look().books("round-1").submissions) == before + 1


def test_a_file_that_is_none_is_told_in_its_receipt(browser: Browser) -> None:
    files = {"files": [("x.docx", b"MZ\x90\x00 no Word file"), ("empty.docx", b"")]}
    page = browser.press("take", on="/returned", files=files)
    said = text(page)
    assert said.count("not taken in") >= 2
    assert "To mend" in said
