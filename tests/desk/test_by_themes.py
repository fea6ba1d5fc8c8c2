"""Clauses in the order of the text, or by what they speak of."""

from __future__ import annotations

from pathlib import Path

import pytest

from compact_draft.model.clause import Kind
from compact_draft.model.tags import By
from tests.desks import Browser, text
from tests.drafts import block, draft_of, heading
from tests.workspaces import make_workspace


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    pays = "Public bodies will pay invoices within thirty days."
    draft = draft_of(
        heading(1, "Working together"),
        block(2, Kind.COMMITMENT, pays, by=By.PUBLIC_BODIES, theme="payment"),
        block(3, Kind.COMMITMENT, "Both sides will be kind.", by=By.BOTH),
        heading(4, "Money"),
        block(
            5, Kind.COMMITMENT, "Grants are paid early.", by=By.BOTH, theme="payment"
        ),
    )
    make_workspace(tmp_path / "ws", draft)
    return Browser(tmp_path / "ws")


def heads(page: object) -> list[str]:
    return [text(h) for h in page.findall(".//main//h2")]  # type: ignore[attr-defined]


def test_by_themes_what_speaks_of_one_thing_stands_together(browser: Browser) -> None:
    page = browser.get("/clauses?order=theme")
    assert "Payment 2 clauses" in heads(page)
    said = text(page)
    first = said.index("Public bodies will pay invoices")
    assert (
        said.index("Payment 2 clauses") < first < said.index("Grants are paid early.")
    )
    assert "of the library on payment" in said


def test_a_theme_on_which_the_text_says_nothing_is_shown_with_the_library(
    browser: Browser,
) -> None:
    said = text(browser.get("/clauses?order=theme"))
    assert "Nothing on this in the text yet." in said
    assert "Nothing on this" not in text(browser.get("/clauses?order=theme&words=pay"))


def test_in_order_they_stand_under_their_headings(browser: Browser) -> None:
    found = heads(browser.get("/clauses"))
    assert found[:2] == ["Working together", "Money"]


def test_a_clause_is_added_on_a_theme(browser: Browser) -> None:
    browser.press(
        "add",
        {"text": "Groups say who speaks for them.", "new_theme": "representation"},
        on="/clauses?order=theme&theme=representation",
    )
    added = browser.desk.look().draft().clauses[0]
    assert (added.text, added.theme) == (
        "Groups say who speaks for them.",
        "representation",
    )
