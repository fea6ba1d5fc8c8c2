"""While a round is open, its pages say until when, and that more may come."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.steps.status import still_open
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, Clock, text


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
