"""A page sees what changed beside it."""

from __future__ import annotations

from compact_draft.store.workspace import Workspace
from tests.desk.remarks import promise_of
from tests.desks import Browser, form_with, text, values
from tests.workspaces import run


def test_the_command_beside_the_page_is_seen_at_once(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    clause = promise_of(workspace)
    browser.get(f"/clauses/{clause}")
    run(
        workspace,
        "clauses",
        "edit",
        clause,
        "--text",
        "We will write in July.",
        "--why",
        "x",
    )
    assert "We will write in July." in text(browser.get(f"/clauses/{clause}"))


def test_a_clause_changed_in_an_editor_is_seen_too(workspace: Workspace) -> None:
    browser = Browser(workspace.root)
    clause = promise_of(workspace)
    form = form_with(browser.get(f"/clauses/{clause}"), "edit")
    path = workspace.root / workspace.clause_path(clause)
    path.write_text(path.read_text("utf-8").rstrip() + " By hand.\n", "utf-8")
    fields = {**values(form), "text": "Mine.", "why": "x", "do": "edit"}
    page = browser.send(f"/clauses/{clause}", fields, status=409)
    assert "By hand." in text(page)
