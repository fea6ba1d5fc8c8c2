"""While a round is open, its pages say until when, and that more may come."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.steps.status import still_open
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, Clock, text
from tests.workspaces import make_workspace


def test_a_round_is_open_still_on_its_closing_day_and_not_on_the_next(
    example_folder: Path,
) -> None:
    workspace = Workspace.open(example_folder)
    last = dt.date.fromisoformat(workspace.round(None).closes)
    said = still_open(workspace, last)
    assert f"is open until {last.day} " in said
    assert "later answers are not in this yet" in said
    assert still_open(workspace, last + dt.timedelta(1)) == ""


@pytest.mark.parametrize("page", ["/", "/account", "/tell"])
def test_the_pages_of_the_result_say_that_the_round_is_open(
    page: str, example_folder: Path
) -> None:
    last = dt.date.fromisoformat(Workspace.open(example_folder).round(None).closes)
    noon = dt.datetime(last.year, last.month, last.day, 12, tzinfo=dt.UTC)
    shown = text(Browser(example_folder, clock=Clock(noon)).get(page))
    assert "later answers are not in this yet" in shown
    assert "Open the refresh in Word" not in shown
    after = Clock(noon + dt.timedelta(1))
    shown = text(Browser(example_folder, clock=after).get(page))
    assert "later answers are not in this yet" not in shown


def test_a_round_that_has_ended_is_said_to_have(tmp_path: Path) -> None:
    root = make_workspace(tmp_path / "ws").root
    browser = Browser(root, clock=Clock(dt.datetime(2026, 12, 1, tzinfo=dt.UTC)))
    dates = {"opens": "2026-03-02", "closes": "2026-05-31"}
    said = text(browser.press("look", dates, on="/round"))
    assert "It would end on 31 May 2026, which is over" in said
    refused = text(browser.press("open", dates, on="/round", status=422))
    assert "31 May 2026 is over, so everything that comes in would be late" in refused
    assert browser.desk.look().rounds() == ()
    browser.press("open", {**dates, "anyway": "1"}, on="/round")
    assert "It ended on 31 May 2026" in text(browser.get("/round"))


def test_no_round_is_opened_without_a_closing_day_or_short_without_a_reason(
    tmp_path: Path,
) -> None:
    root = make_workspace(tmp_path / "ws").root
    browser = Browser(root, clock=Clock(dt.datetime(2026, 12, 1, tzinfo=dt.UTC)))
    said = text(browser.press("open", {}, on="/round", status=422))
    assert "No closing day is named" in said
    dates = {"opens": "2027-01-04", "closes": "2027-01-17"}
    page = browser.press("open", dates, on="/round", status=422)
    assert "is open for 13 days" in text(page)
    (why,) = page.xpath("//*[@name='why']")
    assert why.get("aria-invalid") == "true"
    browser.press("open", {**dates, "why": "The board meets in February."}, on="/round")
    (one,) = browser.desk.look().rounds()
    assert one.why == "The board meets in February."
