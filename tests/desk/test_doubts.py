"""A doubt about the old Compact goes once a person has looked at its clause."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from compact_draft.cli import main
from compact_draft.store.workspace import Workspace
from tests.desks import Browser, Clock, text
from tests.intake.layouts.sheet import Sheet
from tests.workspaces import run

DOUBTED = "Applicants shall name all other sources of money for the same work."
AGAIN = "Funders shall give three months' written notice of any cut."


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    """A workspace whose old Compact has two clauses that were doubted."""
    sheet = Sheet("x")
    sheet.line("The Larkmoor Compact", bold=True, size=18)
    sheet.head("Principles of funding")
    sheet.lines(DOUBTED, AGAIN)
    old, root = tmp_path / "old.docx", tmp_path / "larkmoor"
    old.write_bytes(sheet.docx())
    CliRunner().invoke(main, ["new", str(root), "--by", "Ann Other"])
    run(Workspace.open(root), "intake", str(old))
    return Browser(root, clock=Clock())


def waiting(browser: Browser) -> list[str]:
    page = browser.get("/old?show=doubted")
    return [text(one) for one in page.xpath("//article//div[@class='words']")]


def clause_of(browser: Browser, words: str) -> str:
    return next(c.id for c in browser.desk.look().draft().clauses if c.text == words)


def test_what_is_right_as_it_stands_is_said_in_one_press_and_can_be_taken_back(
    browser: Browser,
) -> None:
    browser.press("look", on="/old")
    assert waiting(browser) == [DOUBTED, AGAIN]
    browser.press("right", about=f"clause:{clause_of(browser, DOUBTED)}")
    assert waiting(browser) == [AGAIN]
    said = next(c for c in browser.desk.look().clauses() if c.text == DOUBTED)
    assert (said.history[-1].what, said.kind) == ("looked_at", "commitment")
    browser.press("undo", on="/undo")
    assert waiting(browser) == [DOUBTED, AGAIN]


def test_what_was_corrected_is_doubted_no_more(browser: Browser) -> None:
    browser.press("look", on="/old")
    fields = {"kind": "principle", "why": "It only tells."}
    about = f"clause:{clause_of(browser, AGAIN)}"
    browser.press("edit", fields, on="/old?show=doubted", about=about)
    assert waiting(browser) == [DOUBTED]
