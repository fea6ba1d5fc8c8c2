"""What is no sheet is told at the field on which it was dropped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.desks import Browser, text
from tests.workspaces import make_workspace


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    """A small text on 2 March 2026."""
    return Browser(make_workspace(tmp_path / "ws").root)


def wrong(page: Any) -> list[str]:
    return list(page.xpath("//*[@aria-invalid='true']/@name"))


@pytest.mark.parametrize("page", ["/evidence", "/kept"])
def test_what_is_no_sheet_is_told_at_its_field(browser: Browser, page: str) -> None:
    for name, data, said in (
        ("empty.xlsx", b"", "is empty"),
        ("photo.gif", b"GIF89a\x01\x00\x00\xff", "photo.gif is no sheet"),
    ):
        files = {"sheet": [(name, data)]}
        shown = browser.press("take", {}, on=page, files=files, status=422)
        assert wrong(shown) == ["sheet"]
        assert said in text(shown)
