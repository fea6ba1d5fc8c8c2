"""What a step did, as people say it."""

from __future__ import annotations

from pathlib import Path

from compact_draft.desk.told import clause_called
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


def test_a_clause_whose_number_is_only_counted_is_told_by_it_and_a_section_as_one(
    tmp_path: Path,
) -> None:
    browser = Browser(None, home=tmp_path)
    browser.press("make", {"area": "Fenwold", "you": "Ann Other"}, on="/first")
    old = b"# Fenwold Compact\n\n## Money\n\nThe Council will pay every invoice within 30 days.\n"
    browser.press("take", {}, on="/old", files={"old": [("old.md", old)]})
    rows = browser.desk.look().draft().outline.rows
    assert [row.number for row in rows] == [""] * len(rows)
    names = {c.kind.value: c.id for c in browser.desk.look().clauses()}
    assert clause_called(browser.desk.look(), names["commitment"]) == "clause 1.1"
    assert clause_called(browser.desk.look(), names["heading"]) == "section 1"
    fields = {"text": "The Council will pay within 20 days.", "why": "Asked for."}
    page = browser.press("edit", fields, on=f"/clauses/{names['commitment']}")
    assert "Changed: clause 1.1." in text(page)
