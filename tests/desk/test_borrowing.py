"""A borrowed clause is offered its place, and stands where it is put."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from compact_draft.desk.borrowing import behind_of
from compact_draft.drafting.listing import listed
from tests.desks import Browser
from tests.workspaces import make_workspace


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    """A small text on 2 March 2026."""
    return Browser(make_workspace(tmp_path / "ws").root)


def wrong(page: Any) -> list[str]:
    return list(page.xpath("//*[@aria-invalid='true']/@name"))


def test_a_borrowed_clause_is_offered_a_place_behind_a_promise_of_its_side(
    browser: Browser,
) -> None:
    page = browser.get("/library?words=prompt+payment")
    (offered, *_) = page.xpath("//input[@name='behind']/@value")
    assert offered
    browser.press("borrow", {})
    order = browser.desk.look().draft().outline.ids
    assert order[0] != browser.at.rpartition("/")[2].partition("?")[0]
    refused = browser.press(
        "borrow", {"behind": ""}, on="/library?words=prompt+payment", status=422
    )
    assert wrong(refused) == ["behind"]


def test_the_place_offered_is_behind_a_promise_of_the_same_side(
    browser: Browser,
) -> None:
    held = browser.desk.look()
    behind = behind_of(held)
    rows = [r for r in listed(held.draft()) if r.clause.kind.is_promise]
    sides = {r.number: r.clause.by for r in rows}
    like = [clause for clause in held.library() if clause.by in sides.values()]
    assert like
    assert [c.id for c in like if sides[behind(c)] != c.by] == []
    assert all(behind(clause) in sides for clause in held.library())
