"""When a desk closes."""

from __future__ import annotations

from compact_draft.desk.desk import Desk
from compact_draft.desk.serving import UNWATCHED_MINUTES, WATCHED_MINUTES, is_left_alone
from compact_draft.store.workspace import Workspace
from tests.desks import ADDRESS, Browser, Clock, text


def test_a_desk_closes_when_its_pages_have_been_shut_for_a_while() -> None:
    desk = Desk(None, clock=Clock())
    desk.last_asked = 1000.0
    unwatched, watched = UNWATCHED_MINUTES * 60, WATCHED_MINUTES * 60
    assert not is_left_alone(desk, 1000.0 + watched + 1)
    assert is_left_alone(desk, 1000.0 + unwatched + 1)
    desk.is_watched = True
    assert is_left_alone(desk, 1000.0 + watched + 1)
    assert not is_left_alone(desk, 1000.0 + watched - 1)
    assert is_left_alone(desk, 1000.0 + 61, minutes=1)


def test_an_open_page_keeps_the_desk_open(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    browser.desk.last_asked = 0.0
    answer = browser.client.post("/alive", headers={"origin": ADDRESS})
    assert answer.status_code == 204
    assert browser.desk.is_watched
    assert browser.desk.last_asked > 0


def test_a_desk_can_be_told_to_close(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    told: list[str] = []
    browser.desk.stop = lambda: told.append("stop")
    page = browser.press("stop", on="/stop", status=200)
    assert told == ["stop"]
    assert "The desk is closed" in text(page)
