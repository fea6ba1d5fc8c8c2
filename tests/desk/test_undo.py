"""Taking back what was seen."""

from __future__ import annotations

from compact_draft.store.workspace import Workspace
from tests.desk.remarks import promise_of
from tests.desks import Browser, form_with, values
from tests.workspaces import run


def test_undo_takes_back_what_was_seen_and_nothing_else(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    clause = promise_of(workspace)
    browser.press("edit", {"text": "First.", "why": "x"}, on=f"/clauses/{clause}")
    form = form_with(browser.get("/undo"), "undo")
    run(workspace, "clauses", "edit", clause, "--text", "Second.", "--why", "x")
    browser.send("/undo", {**values(form), "do": "undo"}, status=409)
    held = {c.id: c.text for c in workspace.clauses()}
    assert held[clause] == "Second."
