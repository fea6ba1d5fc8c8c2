"""Pages that do what the rarer commands do: versions, tables, templates, texts of nations."""

from __future__ import annotations

import datetime as dt
import io

import docx
import openpyxl
import pytest

from compact_draft.desk import state
from compact_draft.model.answering import remark_of
from tests.built import Example, copied
from tests.desks import Browser, Clock, form_with, text, values


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, example: Example) -> Browser:
    """The example with its new wording made; each test looks at a thing of its own."""
    folder = tmp_path_factory.mktemp("more") / "ws"
    root = copied(example.before_first("refresh"), folder).root
    return Browser(root, clock=Clock(dt.datetime(2026, 6, 15, 14, tzinfo=dt.UTC)))


def test_who_promises_what_comes_out_in_word_and_in_excel(browser: Browser) -> None:
    said = text(browser.get("/grid"))
    council = browser.desk.look().settings().parties[0].name
    assert council in said
    browser.press("make", {"as": "excel"}, on="/grid")
    data = io.BytesIO(browser.save("out/who-promises-what.xlsx"))
    sheet = openpyxl.load_workbook(data)["Grid"]
    cells = [c.value for row in sheet for c in row]
    assert council in cells
    browser.press("make", {"as": "word"}, on="/grid")
    assert docx.Document(io.BytesIO(browser.save("out/who-promises-what.docx"))).tables


def test_an_easy_read_version_is_kept_and_asked_for_again_when_its_clause_changes(
    browser: Browser,
) -> None:
    about = "beside:easy-read:wex-042"
    at = "/beside?show=missing&page=3"
    forms = [values(f)["about"] for n in range(1, 9) for f in _forms(browser, n, "put")]
    assert about in forms
    page = 1 + forms.index(about) // 20
    at = f"/beside?show=missing&page={page}"
    browser.press("put", {"text": "We pay on time."}, on=at, about=about)
    assert "Kept 1" in text(browser.get("/beside"))
    assert "We pay on time." in str(_typed(browser.get("/beside?show=held"), about))
    browser.press(
        "edit",
        {"text": "Pay every invoice within nine days.", "why": "Asked for."},
        on="/clauses/wex-042",
    )
    page_now = browser.get("/beside")
    assert "made of other words" in text(page_now)
    assert "We pay on time." in str(_typed(page_now, about))


def _forms(browser: Browser, page: int, do: str) -> list:  # type: ignore[type-arg]
    tree = browser.get(f"/beside?show=missing&page={page}")
    return tree.xpath(f"//main//form[.//button[@value='{do}']]")


def _typed(page: object, about: str) -> str:
    return str(values(form_with(page, "put", about))["text"])


def test_a_version_that_somebody_else_wrote_first_is_shown_beside_mine(
    browser: Browser,
) -> None:
    about = "beside:cy:wex-041"
    fields = {"about": about, "seen": "0" * 16, "text": "Fy ngeiriau i", "do": "put"}
    said = text(browser.send("/beside", fields, status=409))
    assert "Fy ngeiriau i" in said
    assert "There is none yet." in said


def test_no_address_of_a_version_reaches_another_file(browser: Browser) -> None:
    held = (browser.desk.folder() / "compact.toml").read_bytes()
    for about in ("beside:../..:x", "beside:cy:../../compact", "clause:../../compact"):
        fields = {"about": about, "seen": "", "text": "x", "do": "put"}
        said = text(browser.send("/beside", fields, status=409))
        assert "fault of the program" not in said
        assert "prefix" not in said
    assert (browser.desk.folder() / "compact.toml").read_bytes() == held


def test_the_draft_comes_out_as_a_page_and_says_which_version(browser: Browser) -> None:
    page = browser.get("/draft")
    assert "cy" not in page.xpath("//select[@name='version']/option/@value")
    about = "beside:cy:wex-042"
    seen = {"seen": state.seen(browser.desk.look(), about), "do": "put"}
    browser.send("/beside", {"about": about, "text": "Talu.", **seen}, status=303)
    fields = {"copy": "public", "kind": "html", "version": "cy"}
    browser.press("build", fields, on="/draft")
    assert b'lang="cy"' in browser.save("out/public-copy-welsh.html")
    assert not (browser.desk.folder() / "out/public-copy.html").exists()


def test_a_practical_example_is_kept_shown_and_printed_in_the_final_copy(
    browser: Browser,
) -> None:
    at, about = "/beside?as=example&show=held", "beside:example:wex-042"
    first = {"about": about, "text": "In practice: The Council pays on Fridays."}
    seen = {"seen": state.seen(browser.desk.look(), about), "do": "put"}
    browser.send("/beside", {**first, **seen}, status=303)
    assert "The Council pays on Fridays." in text(browser.get("/clauses/wex-042"))
    fields = {"copy": "final", "kind": "html", "agreed": "2026-06-01", "examples": "1"}
    browser.press("build", fields, on="/draft")
    assert b"In practice: The Council pays on Fridays." in browser.save(
        "out/final-copy.html"
    )
    fields.pop("agreed")
    said = browser.press("build", fields, on="/draft", status=422)
    assert "on which it was agreed" in text(said)
    browser.press("put", {"text": ""}, on=at, about=about)
    assert "Fridays" not in text(browser.get("/clauses/wex-042"))


def test_a_template_is_put_into_the_folder_and_a_spoilt_one_is_told(
    browser: Browser,
) -> None:
    browser.press("start", {"start": "code"}, on="/draft")
    made = browser.desk.folder() / "templates/compact.docx"
    whole = docx.Document(io.BytesIO(made.read_bytes()))
    files = {"checked": [("mine.docx", made.read_bytes())]}
    assert "It can be filled in." in text(
        browser.press("check", on="/draft", files=files)
    )
    whole.add_paragraph("{{ nobody knows this }}")
    spoilt = io.BytesIO()
    whole.save(spoilt)
    files = {"checked": [("mine.docx", spoilt.getvalue())]}
    page = browser.press("check", on="/draft", files=files)
    assert "To mend" in text(page)
    browser.press("undo", on="/undo")
    assert not made.exists()


def test_a_remark_is_given_to_somebody_and_found_under_their_name(
    browser: Browser,
) -> None:
    fields = {"outcome": "noted"}
    one = _open_remark(browser)
    browser.press(
        "give",
        {"person": "Bea Holt"},
        on=f"/remarks?show=all&words={one}",
        about=f"remarks:round-1:{one}",
    )
    page = browser.get("/remarks?show=all&to=Bea+Holt")
    assert [a.get("id") for a in page.xpath("//article")] == [one]
    assert "Bea Holt is to draft the answer." in text(page)
    stale = {
        **values(form_with(page, "give")),
        "person": "Cara Elm",
        "seen": "0" * 16,
        "do": "give",
    }
    said = text(browser.send("/remarks", stale, status=409))
    assert "given to Bea Holt" in said
    del fields


def _open_remark(browser: Browser) -> str:
    """Return a remark without a decision; one is undecided for it where none is."""
    books = browser.desk.look().books("round-1")
    decided = books.decided()
    waits = [a.id for a in books.placed() if a.id not in decided]
    if waits:
        return waits[0]
    note = (
        b"Name: Ida Fell\nChannel: letter\n\n5.2: Please pay us a good deal sooner.\n"
    )
    files = {"files": [("letter.txt", note)]}
    browser.press(
        "take",
        {"sender": "Ida Fell", "channel": "letter"},
        on="/returned",
        files=files,
    )
    return browser.desk.look().books("round-1").placed()[-1].id


def test_points_of_a_remark_become_one_again(browser: Browser) -> None:
    one = _open_remark(browser)
    held = {a.id: a for a in browser.desk.look().books("round-1").placed()}
    words = held[one].text.split()
    about = f"remarks:round-1:{one}"
    fields = {"begins": " ".join(words[4:])}
    if len(held[one].text) > 60:
        browser.press("part", fields, on=f"/remarks?words={one}", about=about)
    else:
        browser.press("part", fields, on=f"/places?remark={one}", about=about)
    parts = [
        a.id
        for a in browser.desk.look().books("round-1").placed()
        if remark_of(a.id) == one
    ]
    assert len(parts) == 2
    browser.press(
        "join",
        on=f"/remarks?words={parts[1]}",
        about=f"remarks:round-1:{parts[1]}",
    )
    ids = [a.id for a in browser.desk.look().books("round-1").placed()]
    assert one in ids
    assert not set(parts) & set(ids)


def test_what_was_only_said_is_confirmed_in_writing(browser: Browser) -> None:
    note = b"Name: Una Reed\nChannel: phone\n\n5.2: Pay us sooner.\n"
    files = {"files": [("call.txt", note)]}
    browser.press("take", {"channel": "phone"}, on="/returned", files=files)
    one = browser.desk.look().books("round-1").annotations[-1].id
    page = browser.press("confirm", {"how": "Her e-mail"}, on="/people", status=422)
    assert "Nothing is ticked" in text(page)
    browser.press(
        "confirm", {"spoken": one, "how": "Her e-mail of 3 June"}, on="/people"
    )
    assert "Confirmed: Her e-mail of 3 June" in text(browser.get("/people"))
    browser.press("confirm", {"spoken": one, "not": "1", "how": ""}, on="/people")
    assert browser.desk.look().books("round-1").confirmed().get(one, "") == ""


def test_those_that_name_their_clause_by_its_number_are_put_there_at_one_press(
    browser: Browser,
) -> None:
    note = b"Name: Ola Birch\nChannel: letter\n\n4.2 Good but slow.\n\n5.1 Charities too.\n"
    files = {"files": [("numbers.txt", note)]}
    page = browser.press("take", {"channel": "letter"}, on="/returned", files=files)
    one, two = (a.id for a in browser.desk.look().books("round-1").placed()[-2:])
    browser.press("numbered", on="/places")
    placed = {a.id: a for a in browser.desk.look().books("round-1").placed()}
    assert [placed[i].anchor.clause for i in (one, two)] == ["wex-027", "wex-040"]
    page = browser.get("/places")
    assert not page.xpath("//button[@value='numbered']")


def test_a_national_text_is_taken_in_and_one_replaced_is_seen_at_once(
    browser: Browser,
) -> None:
    words = b"1.1 Government will answer every letter within ten days.\n"
    fields = {
        "id": "fen",
        "title": "The Fen Accord",
        "edition": "2026",
        "source": "A letter",
    }
    files = {"text": [("accord.txt", words)]}
    page = browser.press("add", fields, on="/national", files=files)
    assert "answer every letter within ten days" in text(page)
    other = {"text": [("accord.txt", words.replace(b"ten", b"nine"))]}
    page = browser.press("add", fields, on="/national", files=other, status=422)
    assert "has a framework fen already" in text(page)
    fields["replace"] = "1"
    page = browser.press("add", fields, on="/national", files=other)
    assert "within nine days" in text(page)


def test_a_clause_can_bind_some_bodies_only_and_be_said_to_be_local(
    browser: Browser,
) -> None:
    clause = next(
        c
        for c in browser.desk.look().draft().clauses
        if c.by == "public_bodies" and not c.only and not c.links
    )
    fields = {"only": "council", "scope": "local", "why": "Only they pay."}
    browser.press("edit", fields, on=f"/clauses/{clause.id}")
    made = browser.desk.look().draft().clause(clause.id)
    assert made.only == ("council",)
    assert made.scope == "local"
    page = browser.get(f"/clauses/{clause.id}")
    form = form_with(page, "edit")
    sent = {k: v for k, v in values(form).items() if k != "only"}
    browser.send(f"/clauses/{clause.id}", {**sent, "why": "All do.", "do": "edit"})
    assert browser.desk.look().draft().clause(clause.id).only == ()
    assert browser.desk.look().draft().clause(clause.id).scope == "local"


def test_a_clean_copy_and_one_in_words_lie_beside_the_refresh(browser: Browser) -> None:
    page = browser.press("make", {"beside": "1", "decision_table": "1"}, on="/refresh")
    for name in ("refresh-clean", "refresh-in-words"):
        assert f"out/{name}.docx" in text(page)
        assert docx.Document(io.BytesIO(browser.save(f"out/{name}.docx"))).paragraphs


def test_what_is_refused_of_a_remark_leads_to_its_card(browser: Browser) -> None:
    one = _open_remark(browser)
    about = f"remarks:round-1:{one}"
    page = browser.press(
        "decide", {"outcome": "not_agreed"}, on=f"/remarks?words={one}", about=about,
        status=422,
    )  # fmt: skip
    (link,) = page.xpath("//*[@class='errors']//a[@class='place']")
    assert (link.text, link.get("href")) == (one, f"#{one}")
    assert page.xpath(f"//article[@id='{one}']//*[text()='Choose']")


def test_adopting_a_plain_comment_is_offered_in_the_words_that_are_given(
    browser: Browser,
) -> None:
    one = _open_remark(browser)
    page = browser.get(f"/remarks?words={one}")
    offered = page.xpath(f"//article[@id='{one}']//option[@value='adopted']")
    assert [option.text for option in offered] == [
        "Adopted: in the words that you give below"
    ]
