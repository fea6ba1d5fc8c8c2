"""Files that pages make."""

from __future__ import annotations

from tests.desks import Browser, text


def test_a_file_changed_since_is_not_written_over_unasked(browser: Browser) -> None:
    browser.press("build", {"tags": "1"}, on="/draft")
    assert browser.desk.root is not None
    made = browser.desk.root / "out/working-copy.docx"
    made.write_bytes(b"mine")
    page = browser.press("build", {"tags": "1"}, on="/draft", status=422)
    assert "was changed since it was made" in text(page)
    assert made.read_bytes() == b"mine"
    browser.press("build", {"tags": "1", "replace": "1"}, on="/draft")
    assert made.read_bytes() != b"mine"
