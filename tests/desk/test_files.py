"""The page of files, and pages that wait for a text."""

import datetime as dt
from pathlib import Path

import pytest

from compact_draft.desk.asking import Ask
from compact_draft.desk.desk import Desk
from compact_draft.desk.pages import draft, files, kept
from compact_draft.steps.new import new
from compact_draft.store.settings import DEFAULT_PARTIES, Settings
from compact_draft.store.workspace import Workspace
from tests.desks import Clock
from tests.workspaces import WHEN


@pytest.fixture
def empty(tmp_path: Path) -> Desk:
    """A desk of a Compact that has no text yet."""
    settings = Settings(
        title="Our Compact", area="Fenwold", prefix="fen", you="Ann Other",
        parties=DEFAULT_PARTIES,
    )  # fmt: skip
    new(tmp_path / "new", settings, by="Ann Other", when=WHEN)
    return Desk(tmp_path / "new", clock=Clock(dt.datetime(2026, 6, 15, tzinfo=dt.UTC)))


def full(workspace: Workspace) -> Desk:
    return Desk(workspace.root, clock=Clock(dt.datetime(2026, 6, 15, tzinfo=dt.UTC)))


def test_pages_that_need_a_text_say_so_while_there_is_none(
    empty: Desk, workspace: Workspace
) -> None:
    for page in (draft, kept):
        assert page.show(empty, Ask()).template == "no_text.html"
        assert page.show(full(workspace), Ask()).template != "no_text.html"


def test_what_was_made_is_listed_with_its_day_and_given_as_it_lies_there(
    workspace: Workspace,
) -> None:
    path = workspace.root / "out" / "notes.docx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"words")
    view = files.show(full(workspace), Ask())
    assert view.template == "files.html"
    names = [file.path for file, _ in view.about["rows"]]
    assert "out/notes.docx" in names
    given = files.get(full(workspace), Ask(query={"path": "out/notes.docx"}))
    assert (given.name, given.data) == ("notes.docx", b"words")
