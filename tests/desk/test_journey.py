"""The example's whole journey through pages alone ends with the same bytes as the command."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from compact_draft.cli.demo import _TIMES as TIMES
from compact_draft.desk.desk import Desk
from compact_draft.store.workspace import Workspace
from tests.desk.person import Keys, Person, served
from tests.desks import Browser, Clock, text

ROUND = ("2026-03-02", "2026-05-31")
MADE = (
    "out/refresh.docx",
    "out/covering-table.docx",
    "out/working-copy.docx",
    "out/national-2010.docx",
    "out/changes.html",
    "out/work-programme.docx",
    "out/account-round-1.csv",
    "consultation/round-1/sent.docx",
)
"""What people are given, and what a test compares byte for byte; sheets of evidence name
their folder by an identity made once, and differ by that."""


def at(clock: Clock, verb: str) -> None:
    clock.now = dt.datetime.fromisoformat(TIMES.get(verb, "2026-03-02T00:00:00+00:00"))


def through_pages(browser: Browser | Person, clock: Clock, folder: Path) -> None:
    """Take the example's journey by pressing buttons."""
    at(clock, "new")
    browser.press("example", {"example_folder": str(folder)}, on="/first")
    at(clock, "intake")
    browser.press("example", on="/old")
    at(clock, "tag")
    browser.press("example", on="/evidence")
    browser.press("sheets")
    at(clock, "national")
    browser.press(
        "leave",
        {"why": "European money has ended."},
        on="/national?show=all",
        about="undertaking:national-2010:3.12",
    )
    browser.press("report", on="/national")
    at(clock, "build")
    browser.press("build", {"tags": "1"}, on="/draft")
    at(clock, "issue")
    opens, closes = ROUND
    dates = {"opens": opens, "closes": closes, "label": "round-1"}
    page = browser.press("look", {**dates, "closes": "2026-03-20"}, on="/round")
    assert "12 weeks are usual" in text(page)
    browser.press("open", dates)
    at(clock, "collect")
    page = browser.press("example", on="/returned")
    assert "not taken in copy passed on - food bank.docx" in text(page)
    passed_on = "copy passed on - food bank.docx"
    data = (folder / "example/returned" / passed_on).read_bytes()
    page = browser.press(
        "take",
        {"sender": "Marek Sorrel"},
        on="/returned",
        files={"files": [(passed_on, data)]},
    )
    assert "Marek Sorrel" in text(page)
    browser.press("others", on="/returned")
    at(clock, "place")
    browser.press(
        "place", {"where": "other", "other": "wex-015"}, on="/places?remark=a31"
    )
    browser.press("place", {"where": "draft"}, on="/places?remark=a61")
    at(clock, "answer")
    answers = (folder / "example/answers.jsonl").read_bytes()
    browser.press("table", on="/remarks", files={"table": [("answers.jsonl", answers)]})
    at(clock, "revise")
    browser.press("revise", on="/clashes")
    at(clock, "diff")
    browser.press("make", on="/changes?old=issued-round-1&new=r3")
    at(clock, "workplan")
    browser.press("make", on="/workplan")
    at(clock, "refresh")
    browser.press("make", {"date": "2026-06-22"}, on="/refresh")
    at(clock, "account")
    page = browser.press("count", on="/account")
    assert "nothing is missing" in text(page)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    folder = tmp_path_factory.mktemp("desk") / "compact-demo"
    clock = Clock()
    browser = Browser(None, clock=clock, home=folder.parent)
    through_pages(browser, clock, folder)
    return browser


@pytest.mark.parametrize("path", MADE)
def test_the_pages_make_the_same_bytes_as_the_command(
    done: Browser, example_folder: Path, path: str
) -> None:
    assert done.save(path) == (example_folder / path).read_bytes()


def test_the_ledger_is_the_same_as_by_the_command(
    done: Browser, example_folder: Path
) -> None:
    ours = done.desk.look().ledger("round-1").archive()
    theirs = Workspace.open(example_folder).ledger("round-1").archive()
    assert ours == theirs


def test_the_text_is_the_same_as_by_the_command(
    done: Browser, example_folder: Path
) -> None:
    def words(root: Path) -> dict[str, str]:
        return {p.name: p.read_text("utf-8") for p in root.rglob("clauses/**/*.md")}

    assert done.desk.root is not None
    assert words(done.desk.root) == words(example_folder)


def test_each_step_can_be_taken_back_from_its_page(done: Browser) -> None:
    page = done.get("/undo")
    assert "The last step" in text(page)


@pytest.mark.long
@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "script", "kind"),
    [(1280, True, Person), (390, False, Person), (1280, True, Keys)],
    ids=["wide", "narrow, no script", "keyboard only"],
)
def test_a_person_at_a_browser_ends_with_the_same_bytes(
    chromium: Any,
    tmp_path: Path,
    example_folder: Path,
    width: int,
    script: bool,
    kind: type[Person],
) -> None:
    folder, clock = tmp_path / "compact-demo", Clock()
    desk = Desk(None, clock=clock, home=tmp_path)
    with served(desk) as address:
        context = chromium.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script
        )
        person = kind(context.new_page(), address, desk)
        through_pages(person, clock, folder)
        for path in ("out/refresh.docx", "consultation/round-1/sent.docx"):
            assert person.save(path) == (example_folder / path).read_bytes()
        context.close()
    for path in MADE:
        assert (folder / path).read_bytes() == (example_folder / path).read_bytes()
    ours = Workspace.open(folder).ledger("round-1").archive()
    assert ours == Workspace.open(example_folder).ledger("round-1").archive()


@pytest.mark.browser
def test_a_folder_is_made_and_a_name_changed_with_the_keyboard_alone(
    chromium: Any, tmp_path: Path
) -> None:
    """The quick twin of the whole journey by keyboard."""
    desk = Desk(None, clock=Clock(), home=tmp_path)
    with served(desk) as address:
        context = chromium.new_context(viewport={"width": 1280, "height": 800})
        keys = Keys(context.new_page(), address, desk)
        folder = str(tmp_path / "ws")
        keys.press(
            "make",
            {"area": "Fenwold", "you": "Ann Other", "folder": folder},
            on="/first",
        )
        keys.press("save", {"you": "Bea Holt"}, on="/settings")
        context.close()
    assert Workspace.open(Path(folder)).settings().you == "Bea Holt"
    assert keys.tabs > 10
