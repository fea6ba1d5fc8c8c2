"""The first page: whatever is wrong is said at once, and there is always a way on."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.desks import Browser, text

OURS = {"area": "Fenwold", "you": "Ann Other"}


def test_everything_that_is_missing_is_said_at_once_and_each_at_its_field(
    tmp_path: Path,
) -> None:
    browser = Browser(None, home=tmp_path)
    page = browser.press("make", {}, on="/first", status=422)
    marked = page.xpath("//*[@aria-invalid='true']/@name")
    assert marked == ["area", "you"]
    links = page.xpath("//*[@class='errors']//a/@href")
    assert links == ["#area", "#you"]
    page = browser.press("make", {**OURS, "area": "F" * 300}, on="/first", status=422)
    assert "The name of the area has 300 letters." in text(page)


def test_taking_back_the_folder_leads_to_the_first_page(tmp_path: Path) -> None:
    browser = Browser(None, home=tmp_path)
    browser.press("make", OURS, on="/first")
    page = browser.press("undo", {})
    assert browser.at.startswith("/first")
    assert "Taken back." in text(page)
    browser.press("make", OURS)
    assert (tmp_path / "Fenwold Compact" / "compact.toml").is_file()


def test_a_folder_that_was_moved_is_told_on_the_first_page_and_found_when_it_is_back(
    tmp_path: Path,
) -> None:
    browser = Browser(None, home=tmp_path)
    browser.press("make", OURS, on="/first")
    folder = tmp_path / "Fenwold Compact"
    shutil.move(folder, tmp_path / "elsewhere")
    page = browser.get("/clauses")
    assert browser.at == "/first"
    assert f"The folder {folder} is not there now" in text(page)
    shutil.move(tmp_path / "elsewhere", folder)
    browser.get("/old")
    assert browser.at == "/old"


def test_a_folder_in_which_no_compact_lies_is_told_in_words_of_the_page(
    tmp_path: Path,
) -> None:
    browser = Browser(None, home=tmp_path)
    page = browser.press("open", {"where": "nowhere"}, on="/first", status=422)
    assert f"No Compact lies in {tmp_path / 'nowhere'}." in text(page)
    assert "workspace" not in text(page)
    assert page.xpath("//*[@aria-invalid='true']/@name") == ["where"]


def test_an_empty_folder_that_was_asked_for_stands_in_its_field(tmp_path: Path) -> None:
    (tmp_path / "Ours").mkdir()
    browser = Browser(None, home=tmp_path, wanted=tmp_path / "Ours")
    browser.press("make", OURS, on="/first")
    assert (tmp_path / "Ours" / "compact.toml").is_file()
