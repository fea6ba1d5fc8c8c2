"""Every error stands at its field, in the words of the page, with its fold open."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.built import Example, copied
from tests.desk.every_page import REFUSED, half_way
from tests.desks import Browser, form_with, text, values


@pytest.fixture(scope="module")
def browser(example: Example, tmp_path_factory: pytest.TempPathFactory) -> Browser:
    folder = tmp_path_factory.mktemp("fields") / "ws"
    return half_way(copied(example.before_last("place"), folder).root)


def wrong(page: Any) -> list[str]:
    """Return the names of the fields that are marked."""
    return [one.get("name") for one in page.xpath("//*[@aria-invalid='true']")]


def summary(page: Any) -> str:
    return text(page.xpath("//*[@class='errors']")[0])


@pytest.mark.parametrize(
    ("page", "do", "fields", "field"),
    [
        ("/clauses", "add", {"text": ""}, "text"),
        ("/clauses", "add", {"text": "We meet.", "behind": "99.9"}, "behind"),
        ("/clauses/wex-041", "edit", {"text": "", "why": "We meant it."}, "text"),
        ("/clauses/wex-041", "edit", {"why": ""}, "why"),
        ("/evidence", "set", {"reason": ""}, "reason"),
        ("/national?show=all", "link", {"clause": "9.99"}, "clause"),
        ("/national?show=all", "leave", {"why": ""}, "why"),
        ("/draft", "build", {"copy": "final"}, "agreed"),
        ("/settings", "save", {"title": ""}, "title"),
        ("/kept", "log", {"what": ""}, "what"),
        ("/kept", "sheets", {"year": "banana"}, "year"),
    ],
)
def test_an_error_is_said_at_its_field_and_the_summary_leads_there(
    browser: Browser, page: str, do: str, fields: dict[str, str], field: str
) -> None:
    shown = browser.press(do, fields, on=page, status=422)
    assert wrong(shown) == [field]
    (marked,) = shown.xpath("//*[@aria-invalid='true']")
    told = marked.get("aria-describedby").split()[0]
    (said,) = shown.xpath(f"//*[@id='{told}']")
    assert text(said).startswith("Error: ")
    links = shown.xpath("//*[@class='errors']//a/@href")
    assert f"#{marked.get('id')}" in links
    folds = [f for f in marked.iterancestors("details") if f.get("open") is None]
    assert not folds


MACHINE = re.compile(
    r"\bthe field [a-z]|--[a-z]|compact-draft|compact\.toml|outline\.toml|\bLABEL\b"
    r"|\bverb\b|\bid or\b|workspace|\bpreview\b"
)


def test_no_form_that_is_refused_speaks_of_commands_options_or_files_of_the_folder(
    browser: Browser,
) -> None:
    found = {}
    for address, do, fields in REFUSED:
        form = form_with(browser.get(address), do)
        page = browser.send(
            form.get("action"), {**values(form), **fields, "do": do}, status=422
        )
        if MACHINE.search(summary(page)):
            found[address, do] = summary(page)
    assert not found


def test_a_file_is_named_as_it_is_at_the_field_where_it_was_dropped(
    browser: Browser, tmp_path: Path
) -> None:
    del tmp_path
    files = {"sheet": [("photo.gif", b"GIF89a")]}
    page = browser.press("take", {}, on="/evidence", files=files, status=422)
    assert "photo.gif" in summary(page)
    assert "Photo.gif" not in summary(page)
    assert wrong(page) == ["sheet"]
