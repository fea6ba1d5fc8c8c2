"""Letters, evidence and people on pages are what the commands make."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from compact_draft.steps.letters import TEMPLATE
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace
from tests.channels.mails import mail
from tests.desks import WHEN, Browser, form_with, text, values
from tests.returned import Returned
from tests.workspaces import make_workspace, run, value


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A round that Bea Holt answered over three ways, and Mo Lee by a letter."""
    made = make_workspace(tmp_path / "ws")
    run(made, "issue", "round-1")
    folder = made.root / "inbox"
    folder.mkdir()
    copy = Returned(made.sent("round-1"), "Bea Holt")
    copy.comment("three months", "Why not four?")
    (folder / "a.docx").write_bytes(copy.data())
    (folder / "b.eml").write_bytes(mail("On clause 4.2 we agree.\n"))
    note = "From: B. Holt\nE-mail: bea@holt.example\n\nClause 4.3: fine.\n"
    (folder / "c.txt").write_text(note)
    (folder / "d.txt").write_text("From: Mo Lee\n\nClause 4.3: slow.\n")
    run(made, "collect")
    return made


@pytest.fixture
def browser(workspace: Workspace) -> Browser:
    return Browser(workspace.root)


def said_in(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_who_may_be_the_same_is_joined_by_a_button_and_parted_by_another(
    browser: Browser, workspace: Workspace
) -> None:
    page = browser.get("/people")
    said = text(page)
    assert said.index("The same name") < said.index("Who answered")
    assert "Bea Holt p1 marked Word copy 1 remark" in said
    form = form_with(page, "join")
    assert (values(form)["into"], values(form)["other"]) == ("p1", "p2")
    page = browser.send("/people", {**values(form), "do": "join"})
    told = value(workspace, "people")
    assert (told["people"][0]["id"], told["people"][0]["is_also"]) == ("p1", ["p2"])
    form = form_with(page, "part")
    page = browser.send("/people", {**values(form), "do": "part"})
    told = value(workspace, "people")
    assert [p["id"] for p in told["people"]] == ["p1", "p2", "p3", "p4"]
    assert "The same name." not in text(page)


def test_two_are_joined_by_choosing_both(
    browser: Browser, workspace: Workspace
) -> None:
    form = browser.get("/people").xpath("//form[.//select[@name='into']]")[0]
    fields = {**values(form), "do": "join"}
    page = browser.send("/people", {**fields, "into": "p1"}, status=422)
    assert "Two people have to be chosen" in text(page)
    browser.send("/people", {**fields, "into": "p1", "other": "p4"})
    assert value(workspace, "people")["people"][0]["is_also"] == ["p4"]
    browser.press("undo", on="/undo")
    assert len(value(workspace, "people")["people"]) == 4


def test_a_joining_that_a_page_has_not_seen_is_shown_and_nothing_is_written(
    browser: Browser, workspace: Workspace
) -> None:
    form = form_with(browser.get("/people"), "join")
    run(workspace, "people", "join", "p1", "p4")
    page = browser.send("/people", {**values(form), "do": "join"}, status=409)
    assert "p4 is p1" in text(page)
    assert value(workspace, "people")["people"][0]["is_also"] == ["p4"]


def test_letters_say_first_what_is_held_back_and_are_those_of_the_command(
    browser: Browser, workspace: Workspace
) -> None:
    before = text(browser.get("/tell"))
    assert "each letter bears the word DRAFT" in before
    assert "Nobody has looked yet" in before
    page = browser.press("letters", on="/tell")
    said = text(page)
    assert "4 letters: all in one, for the printer" in said
    assert "They bear the word DRAFT. What is missing:" in said
    names = [
        "letters-round-1.docx",
        *(f"letter-round-1-p{n}.docx" for n in (1, 2, 3, 4)),
    ]
    made = {n: browser.save(f"out/letters-round-1/{n}") for n in names}
    assert "Why not four?" in said_in(made["letter-round-1-p1.docx"])
    assert "Why not four?" not in said_in(made["letter-round-1-p4.docx"])
    browser.press("undo", on="/undo")
    run(workspace, "letters", "--when", WHEN.isoformat(), status=1)
    folder = workspace.root / "out/letters-round-1"
    assert {n: (folder / n).read_bytes() for n in names} == made


def test_one_letter_is_written_in_a_template_of_ones_own(
    browser: Browser, tmp_path: Path
) -> None:
    document = docx.Document(str(shipped() / TEMPLATE))
    document.add_paragraph("Fenwold House, Mill Lane")
    document.save(str(tmp_path / "own.docx"))
    own = {"template": [("own.docx", (tmp_path / "own.docx").read_bytes())]}
    browser.press("letters", {"wanted": "p4"}, on="/tell", files=own)
    assert "Fenwold House" in said_in(
        browser.save("out/letters-round-1/letter-round-1-p4.docx")
    )
    root = browser.desk.folder()
    assert not (root / "out/letters-round-1/letter-round-1-p1.docx").exists()
    bad = {"template": [("own.docx", b"no Word file")]}
    browser.press("letters", on="/tell", files=bad, status=422)
    assert not (root / "out/letters-round-1/letter-round-1-p1.docx").exists()


def test_a_letter_changed_by_hand_is_not_written_over_unasked(browser: Browser) -> None:
    browser.press("letters", on="/tell")
    made = browser.desk.folder() / "out/letters-round-1/letter-round-1-p4.docx"
    made.write_bytes(b"mine")
    page = browser.press("letters", on="/tell", status=422)
    assert "letter-round-1-p4.docx" in text(page)
    assert made.read_bytes() == b"mine"
    browser.press("letters", {"replace": "1"}, on="/tell")
    assert made.read_bytes().startswith(b"PK")


def test_the_evidence_of_a_round_is_gathered_whole_only_where_asked(
    browser: Browser,
) -> None:
    page = browser.press("evidence", on="/tell")
    assert "The books of the round are open. What is missing:" in text(page)
    assert "issued-round-1.md" not in _parts(browser)
    browser.press("evidence", {"whole": "1"}, on="/tell")
    assert "issued-round-1.md" in _parts(browser)
    browser.press("undo", on="/undo")
    assert "issued-round-1.md" not in _parts(browser)


def _parts(browser: Browser) -> list[str]:
    data = browser.save("out/evidence-round-1.zip")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return packed.namelist()


def test_once_all_is_hidden_the_page_does_not_say_that_nobody_has_looked(
    browser: Browser, workspace: Workspace
) -> None:
    _give_a_number(browser, workspace)
    said = text(browser.press("look", on="/tell"))
    assert "01632 960123" in said
    assert "Nobody has looked yet" not in said
    said = text(browser.press("hide", on="/tell"))
    assert "Nothing waits. 1 choice is kept." in said
    assert "Nobody has looked yet" not in said
    browser.press("digest", on="/tell")
    later = text(Browser(workspace.root).get("/tell"))
    assert "looked through before, and 1 choice is kept" in later
    assert "Nobody has looked yet" not in later


def test_a_report_that_is_a_draft_is_said_to_be_with_what_is_missing(
    browser: Browser, workspace: Workspace
) -> None:
    _give_a_number(browser, workspace)
    said = text(browser.press("report", on="/tell"))
    missing = (
        "1 thing in people's words may tell who somebody is, and nobody has said yet "
        "whether it may stay."
    )
    assert "The last “you said, we did” bears the word DRAFT." in said
    assert missing in said
    assert "01632 960123" in said.partition("What is not printed")[2]
    browser.get("/people")
    browser.press("digest", on="/tell")
    again = browser.get("/tell")
    assert missing in text(again)
    assert "Look again, and show the list" in text(again)
    browser.press("look", on="/tell")
    browser.press("hide")
    browser.press("report")
    assert missing not in text(browser.get("/tell"))


def _give_a_number(browser: Browser, workspace: Workspace) -> None:
    """Let somebody write their telephone number beside what they ask."""
    note = "From: Ida Marsh\n\nClause 4.3: too slow, ring me on 01632 960123.\n"
    (workspace.root / "inbox" / "e.txt").write_text(note)
    run(workspace, "collect")
