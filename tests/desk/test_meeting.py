"""The page for a meeting, and its minutes."""

from __future__ import annotations

import io

import docx

from tests.desk.remarks import about, note_the_rest
from tests.desks import Browser, text


def test_a_meeting_goes_clause_by_clause_and_its_minutes_come_out_as_word(
    browser: Browser,
) -> None:
    page = browser.get("/meeting?clause=wex-041")
    assert "Pay grants and invoices promptly." in text(page)
    assert not page.xpath("//nav[@id='pages']")
    fields = {"outcome": "not_agreed", "reason": "Not this year."}
    page = browser.press("decide", fields, about=about("a1"))
    assert text(page.find(".//h1")).startswith("5.2 Pay grants")
    browser.press("minutes", {"present": "Morgan Vale, Priya Fenwick"}, on="/meeting")
    data = browser.save("out/minutes-round-1-2026-06-15.docx")
    document = docx.Document(io.BytesIO(data))
    words = "\n".join(p.text for p in document.paragraphs)
    cells = "\n".join(
        c.text for t in document.tables for row in t.rows for c in row.cells
    )
    assert "Present: Morgan Vale, Priya Fenwick" in words
    assert "Not this year." in cells
    assert "a1" in cells
    assert "Not agreed (d1, " in cells
    assert "1 decision on 1 remark, 15 June 2026." in words
    assert "2026-06" not in words


def test_a_meeting_takes_a_decision_back_and_stays_on_its_clause(
    browser: Browser,
) -> None:
    fields = {"outcome": "noted", "reason": "Heard."}
    page = browser.press(
        "decide", fields, on="/meeting?clause=wex-041&names=yes", about=about("a1")
    )
    assert "Done. On clause 5.2: Noted (a1)" in text(
        page.xpath("//*[@class='done']")[0]
    )
    page = browser.press("undo", {}, about="log")
    assert text(page.find(".//h1")).startswith("5.2 Pay grants")
    assert "Taken back: On clause 5.2: Noted (a1)" in text(page)
    assert page.xpath("//a[text()='Hide the names']")
    books = browser.desk.look().books("round-1")
    assert "a1" not in books.decided()


def test_minutes_say_that_words_were_to_be_put_in(browser: Browser) -> None:
    remark = next(
        a
        for a in browser.desk.look().books("round-1").placed()
        if a.kind == "reword" and a.proposed and not a.anchor.words
    )
    fields = {"outcome": "noted", "reason": "Heard."}
    at = f"/meeting?clause={remark.anchor.clause}"
    browser.press("decide", fields, on=at, about=about(remark.id))
    browser.press("minutes", {}, on="/meeting")
    data = browser.save("out/minutes-round-1-2026-06-15.docx")
    document = docx.Document(io.BytesIO(data))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    assert f"{remark.id}: put in “{remark.proposed.strip()}”" in cells


def test_a_meeting_names_nobody_unless_it_is_asked_to(browser: Browser) -> None:
    page = browser.get("/meeting?clause=wex-041")
    assert "Odette Marsh" not in text(page)
    (show,) = page.xpath("//a[text()='Show the names']/@href")
    page = browser.get(show)
    assert "Odette Marsh" in text(page)
    links = page.xpath("//nav[@class='turn']//a/@href")
    assert links
    assert all(link.endswith("&names=yes") for link in links)


def test_a_meeting_says_for_which_body_somebody_speaks(browser: Browser) -> None:
    found = browser.desk.look().books("round-1")
    sent = next(s for s in found.submissions if s.body and s.publish != "no")
    name = next(p.name for p in found.respondents if p.id == sent.respondent)
    remark = next(a for a in found.placed() if a.submission == sent.id)
    at = f"/meeting?clause={remark.anchor.clause or ''}"
    card = browser.get(at).xpath(f"//*[@id='{remark.id}']//*[@class='head']")[0]
    assert f"for {sent.body}" in text(card)
    assert name not in text(card)
    card = browser.get(f"{at}&names=yes").xpath(
        f"//*[@id='{remark.id}']//*[@class='head']"
    )
    assert f"{name}, for {sent.body}" in text(card[0])


def test_a_body_that_gave_no_leave_is_not_named_in_front_of_guests(
    browser: Browser,
) -> None:
    note = (
        b"Name: Sam Ali\nGroup: Fenwold Bell Ringers\nPublish: no\n\n5.2: Pay sooner.\n"
    )
    files = {"files": [("note.txt", note)]}
    browser.press("take", {"channel": "meeting"}, on="/returned", files=files)
    found = browser.desk.look().books("round-1")
    (sent,) = [s for s in found.submissions if s.body == "Fenwold Bell Ringers"]
    assert sent.publish == "no"
    at = "/meeting?clause=wex-041"
    assert "Bell Ringers" not in text(browser.get(at))
    assert "Sam Ali, for Fenwold Bell Ringers" in text(browser.get(f"{at}&names=yes"))


def test_whoever_adopts_both_sides_of_a_clash_is_asked_there_for_one_wording(
    browser: Browser,
) -> None:
    at = "/meeting?clause=wex-041"
    for one in ("a1", "a28"):
        fields = {"outcome": "adopted", "reason": f"As {one} asks."}
        page = browser.press("decide", fields, on=at, about=about(one))
    assert "clause 5.2 clashes now: settle it" in text(
        page.xpath("//*[@role='status']")[0]
    )
    asked = page.xpath("//*[@id='clash']")[0]
    assert "You have adopted both; what shall the clause say?" in text(asked)
    assert "within ten working days" in text(asked)
    (link,) = page.xpath("//a[text()='Next clause with something open']")
    assert "second" in link.get("class")
    begin = asked.xpath(".//a[contains(., 'Begin with this wording')]/@href")
    assert len(begin) == 2
    page = browser.get(begin[1])
    field = page.xpath("//*[@id='words-wex-041']")[0]
    assert "within ten working days" in field.text
    page = browser.press("settle", {"reason": ""}, status=422)
    fault = page.xpath("//*[@class='errors']//a/@href")
    assert fault == ["#reason-wex-041"]
    words = "Pay grants and invoices within 20 days."
    page = browser.press("settle", {"words": words, "reason": "Both can live with it."})
    assert text(page.find(".//h1")).startswith("5.2 Pay grants")
    assert not page.xpath("//*[@id='clash']")
    assert words in text(page)


def test_a_meeting_does_not_end_while_something_clashes(browser: Browser) -> None:
    for one in ("a1", "a28"):
        fields = {"outcome": "adopted", "reason": f"As {one} asks."}
        browser.press("decide", fields, on="/meeting?clause=wex-041", about=about(one))
    note_the_rest(browser)
    assert browser.get("/meeting").xpath("//*[@id='clash']")
    stops = browser.get("/meeting").xpath("//nav[@class='turn']/span")
    assert "0 remarks open" in " ".join(map(text, stops))
    page = browser.get("/meeting?clause=wex-060")
    assert "Every remark has a decision." not in text(page)
    assert page.xpath("//a[text()='Next clause with something open']/@href")


def test_numbers_and_addresses_are_not_on_the_wall_but_on_the_officers_page(
    browser: Browser,
) -> None:
    note = (
        b"Name: Sam Ali\n\n5.2: Pay sooner. Ring 07700 900123 or sam@ali.example, "
        b"yours Sam Ali\n"
    )
    files = {"files": [("note.txt", note)]}
    browser.press("take", {"channel": "meeting"}, on="/returned", files=files)
    said = text(browser.get("/meeting?clause=wex-041"))
    assert "Ring [telephone number hidden] or [e-mail address hidden]" in said
    assert "07700" not in said
    assert "Sam Ali" not in said
    (taken,) = [
        a for a in browser.desk.look().books("round-1").placed() if "07700" in a.text
    ]
    fields = {"outcome": "noted", "reason": "We ring 07700 900123."}
    at = "/meeting?clause=wex-041"
    page = browser.press("decide", fields, on=at, about=about(taken.id))
    assert "We ring [telephone number hidden]." in text(page)
    said = text(browser.get("/remarks?clause=wex-041&show=all"))
    assert "07700 900123" in said
    assert "sam@ali.example" in said


def test_the_question_stands_beside_its_answer(browser: Browser) -> None:
    found = browser.desk.look().books("round-1").placed()
    remark = next(a for a in found if a.question and not a.anchor.clause)
    for at in ("/meeting?clause=", f"/remarks?show=all&words={remark.id}"):
        card = browser.get(at).xpath(f"//*[@id='{remark.id}']")[0]
        assert f"To the question: {remark.question}" in text(card)
