"""An overdue return is named."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from compact_draft.monitoring.values import (
    Found,
    Monitoring,
    Return,
    Year,
)
from compact_draft.monitoring.years import overdue
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, Clock, text
from tests.monitoring.sheets import WHEN
from tests.workspaces import make_workspace, run, value

K, P, N, T = Found.KEPT, Found.PARTLY, Found.NOT_KEPT, Found.NOT_TESTED


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Clauses 4.1 and 4.2 bind council and trust, 4.3 the CVS, 5.2 everyone."""
    return make_workspace(tmp_path / "ws")


def test_a_yearly_return_is_overdue_a_year_after_the_agreement_or_the_last_one() -> (
    None
):
    bodies = ("council", "cvs")

    def late(held: Monitoring, since: str, today: str) -> tuple[str, str] | None:
        found = overdue(held, bodies, since=since, today=dt.date.fromisoformat(today))
        return None if found is None else (found.due, ", ".join(found.parties))

    none = Monitoring()
    assert late(none, "", "2030-01-01") is None
    assert late(none, "2026-02-28", "2027-02-28") is None
    assert late(none, "2024-02-29", "2025-03-01") == ("2025-02-28", "")
    asked = Monitoring(years=(Year(year="2026", due="2027-03-31", asked="2027-02-01"),))
    assert late(asked, "2026-02-28", "2027-03-31") is None
    assert late(asked, "2026-02-28", "2027-04-01") == ("2027-03-31", "council, cvs")
    row = Return(party="council", clause="a", year="2026", found=K)
    some = replace(asked, returns=(row,))
    assert late(some, "2026-02-28", "2027-04-01") == ("2027-03-31", "cvs")
    full = replace(some, returns=(row, replace(row, party="cvs")))
    assert late(full, "2026-02-28", "2028-03-31") is None
    assert late(full, "2026-02-28", "2028-04-01") == ("2028-03-31", "")


def test_status_and_home_name_an_overdue_return(workspace: Workspace) -> None:
    assert value(workspace, "status")["notices"] == []
    run(workspace, "monitor", "sheets", "--year", "2025", "--due", "2026-01-31", *WHEN)
    run(workspace, "monitor", "say", "4.1", "council", "kept", *WHEN)
    (notice,) = value(workspace, "status")["notices"]
    assert "due on 31 January 2026" in notice
    assert "Fenwold Health Trust, Fenwold Voluntary Action" in notice
    assert notice in run(workspace, "status")
    browser = Browser(
        workspace.root, clock=Clock(dt.datetime(2027, 2, 2, tzinfo=dt.UTC))
    )
    assert "due on 31 January 2026" in text(browser.get("/"))
    assert "the page How it is kept" in text(browser.get("/"))
