"""Two files compared, copies put into one, receipts and folders verified, through pages."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from compact_draft.model.combined import CombineOptions
from compact_draft.model.redline import Options
from compact_draft.steps.combine import combine_copies, reviewers_of, senders_of
from compact_draft.steps.compare import compare_documents
from tests.built import Example, copied
from tests.desks import Browser, text


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, example: Example) -> Browser:
    folder = tmp_path_factory.mktemp("other") / "ws"
    return Browser(copied(example.root, folder).root)


@pytest.fixture(scope="module")
def copies(browser: Browser) -> list[tuple[str, bytes]]:
    root = browser.desk.folder()
    found = sorted((root / "example/returned").glob("*.docx"))[:2]
    return [(path.name, path.read_bytes()) for path in found]


def whole(root: Path) -> dict[str, bytes]:
    files = (p for p in root.rglob("*") if p.is_file() and p.name != ".lock")
    return {str(path): path.read_bytes() for path in files}


def saved(browser: Browser, page: Any) -> tuple[str, bytes]:
    (link,) = page.findall(".//a[@class='button save']")
    response = browser.client.get(link.get("href"))
    return response.headers["content-disposition"], response.content


def test_two_files_are_compared_as_by_the_step_and_the_folder_holds_nothing_of_them(
    browser: Browser,
) -> None:
    root = browser.desk.folder()
    old = (root / "example/old-compact.docx").read_bytes()
    new = (root / "consultation/round-1/sent.docx").read_bytes()
    before = whole(root)
    page = browser.press(
        "compare",
        {"existing": "accept"},
        on="/compare",
        files={"old": [("old.docx", old)], "new": [("the new <b>.docx", new)]},
    )
    head, data = saved(browser, page)
    settings = browser.desk.look().settings()
    options = Options(
        author=settings.group or settings.you,
        when=browser.clock().isoformat(timespec="seconds"),
        old_name="old.docx",
        new_name="the new <b>.docx",
    )
    assert data == compare_documents(old, new, options).data
    assert "attachment" in head
    assert "compared.docx" in head
    assert "inserted" in text(page)
    assert whole(root) == before


def test_copies_are_put_into_one_as_by_the_step(
    browser: Browser, copies: list[tuple[str, bytes]]
) -> None:
    root = browser.desk.folder()
    base = (root / "consultation/round-1/sent.docx").read_bytes()
    page = browser.press(
        "combine",
        on="/combine",
        files={"base": [("sent.docx", base)], "copies": copies},
    )
    _, data = saved(browser, page)
    settings = browser.desk.look().settings()
    options = CombineOptions(
        author=settings.group or settings.you, base_name="sent.docx"
    )
    whose = reviewers_of("sent.docx", copies, senders_of([root / "sent.docx"]))
    again = combine_copies(base, whose, options)
    assert data == again.data
    made = again.combined
    assert all(
        f"{entry.author}: {entry.marks} marks" in text(page) for entry in made.signed
    )


def test_what_is_no_word_file_is_said_and_no_traceback(browser: Browser) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w") as held:
        held.writestr("../word/document.xml", "<x/>")
    for data in (b"", b"no zip", bomb.getvalue()):
        page = browser.press(
            "compare",
            on="/compare",
            files={"old": [("a.docx", data)], "new": [("b.docx", data)]},
            status=422,
        )
        said = text(page)
        assert "This was not done" in said
        assert "Traceback" not in said
        assert "fault of the program" not in said


def test_a_file_that_was_not_chosen_is_asked_for(browser: Browser) -> None:
    for do, on in (("compare", "/compare"), ("combine", "/combine")):
        assert "No file was chosen" in text(browser.press(do, on=on, status=422))
    page = browser.press("receipt", on="/verify", status=422)
    assert "No file was chosen: the receipt" in text(page)


def test_a_receipt_is_whole_and_one_changed_letter_is_found(browser: Browser) -> None:
    root = browser.desk.folder()
    if not list(root.glob("out/receipts-round-1/*")):
        browser.press("receipts", on="/tell")
    path = min((root / "out/receipts-round-1").glob("*.json"))
    data = path.read_bytes()
    good = browser.press(
        "receipt", on="/verify", files={"receipt": [(path.name, data)]}
    )
    assert "The receipt is whole" in text(good)
    assert "the records of the round" in text(good)
    at = data.index(b'"round"')
    bad = data[:at] + data[at:].replace(b"e", b"a", 1)
    page = browser.press("receipt", on="/verify", files={"receipt": [("r.json", bad)]})
    assert "not as it was" in text(page)
    page = browser.press(
        "receipt", on="/verify", files={"receipt": [("r.json", b"{}")]}, status=422
    )
    assert "r.json" in text(page)
    assert "compact-draft-" not in text(page)


def test_the_folder_is_held_against_its_log(browser: Browser) -> None:
    page = browser.press("folder", on="/verify")
    assert "Everything in the folder is as it was written" in text(page)
    page = browser.press("folder", {"seal": "0" * 64}, on="/verify")
    assert "not as it was" in text(page)
