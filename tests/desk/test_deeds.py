"""What each button does is what the command does, and stands in the folder afterwards."""

from __future__ import annotations

import io

import docx
import openpyxl
import pytest

from compact_draft.model.annotation import Outcome
from tests.desk.remarks import about
from tests.desks import Browser, form_with, text, values
from tests.workspaces import value


def decided(browser: Browser) -> dict[str, Outcome]:
    found = browser.desk.look().books("round-1").decided()
    return {one: decision.outcome for one, decision in found.items()}


def test_several_remarks_on_a_clause_are_decided_together(browser: Browser) -> None:
    fields = {"outcome": "noted", "too": "a28"}
    browser.press("decide", fields, on="/meeting?clause=wex-041", about=about("a1"))
    held = browser.desk.look().books("round-1").decided()
    assert held["a1"] == held["a28"]


def test_an_error_on_a_page_far_back_in_the_queue_shows_that_page_again(
    browser: Browser,
) -> None:
    at = "/remarks?show=all&page=2"
    one = values(form_with(browser.get(at), "decide"))["about"]
    page = browser.press("decide", {"outcome": "adopted"}, on=at, about=one, status=422)
    assert "needs a reason" in text(page)
    assert values(form_with(page, "decide", one))["outcome"] == "adopted"


def test_a_decision_with_other_words_is_taken_and_can_be_taken_anew(
    browser: Browser,
) -> None:
    words = "Pay grants and invoices within 20 days."
    fields = {"outcome": "adopted_reworded", "reason": "Both can.", "wording": words}
    browser.press("decide", fields, on="/remarks", about=about("a1"))
    made = browser.desk.look().books("round-1").decided()["a1"]
    assert (made.outcome, made.words) == (Outcome.ADOPTED_REWORDED, words)
    browser.press(
        "decide", {"outcome": "noted"}, on="/remarks?show=decided", about=about("a1")
    )
    assert decided(browser)["a1"] == "noted"


def test_the_words_proposed_are_no_words_of_ones_own_while_left_as_they_are(
    browser: Browser,
) -> None:
    fields = {"outcome": "adopted", "reason": "Agreed."}
    browser.press("decide", fields, on="/remarks", about=about("a1"))
    assert browser.desk.look().books("round-1").decided()["a1"].words == ""


def test_an_answer_is_proposed_and_agreed(browser: Browser) -> None:
    fields = {"outcome": "not_agreed", "reason": "It costs too much."}
    page = browser.press("propose", fields, on="/remarks", about=about("a1"))
    assert "proposes" in text(page)
    assert "a1" not in decided(browser)
    browser.press("agree", on="/remarks", about=about("a1"))
    assert decided(browser)["a1"] == "not_agreed"


def test_a_remark_is_parted_into_points(browser: Browser) -> None:
    page = browser.get("/remarks?show=all")
    form = form_with(page, "part")
    one = values(form)["about"].rpartition(":")[2]
    remark = next(
        a for a in browser.desk.look().books("round-1").annotations if a.id == one
    )
    begins = " ".join(remark.text.split(". ")[1].split()[:3])
    page = browser.press("part", {"begins": begins}, on="/remarks", about=about(one))
    assert f"{one}.1" in text(browser.get("/remarks?show=all"))


def test_the_sheet_is_filled_in_and_taken_back(browser: Browser) -> None:
    browser.press("sheet", on="/remarks")
    book = openpyxl.load_workbook(io.BytesIO(browser.save("out/answers-round-1.xlsx")))
    sheet = book.worksheets[0]
    head = next(
        row
        for row in sheet.iter_rows()
        if "outcome" in [str(c.value).casefold() for c in row]
    )
    columns = {str(c.value).casefold(): c.column for c in head}
    row = head[0].row + 1
    remark = sheet.cell(row, columns["remark"]).value
    sheet.cell(row, columns["outcome"], "noted")
    filled = io.BytesIO()
    book.save(filled)
    files = {"table": [("answers.xlsx", filled.getvalue())]}
    browser.press("table", on="/remarks", files=files)
    assert decided(browser) == {remark: "noted"}


def test_what_was_left_out_is_asked_for_in_the_words_of_the_page(
    browser: Browser,
) -> None:
    fields = {"outcome": "partly", "reason": "Half of it."}
    page = browser.press(
        "decide", fields, on="/meeting?clause=wex-029", about=about("a19"), status=422
    )
    assert "a19: “Adopted in part” needs the new words" in text(page)
    (one,) = page.xpath("//*[@id='a19']//details")
    assert one.get("open") is not None


def test_what_was_typed_of_one_body_stays_with_it_when_its_day_is_missing(
    browser: Browser,
) -> None:
    fields = {"name": "The cabinet"}
    page = browser.press("decide", fields, on="/signoff", about="log", status=422)
    assert "To mend: give the day of the decision: the field “Day of its decision”" in (
        text(page)
    )
    assert page.xpath("//a[@href='#on']")
    assert len(page.xpath("//input[@id='on']")) == 1
    assert page.xpath("//input[@name='name']/@value").count("The cabinet") == 1


def test_a_clause_is_split_joined_moved_and_taken_out(browser: Browser) -> None:
    browser.press("split", {"at": "hold a briefing"}, on="/clauses/wex-030")
    parts = [c for c in browser.desk.look().draft().clauses if "briefing" in c.text]
    assert parts[-1].text.startswith("hold a briefing")
    page = browser.press("withdraw", on="/clauses/wex-048", status=422)
    assert "It is not said why" in text(page)
    browser.press("withdraw", {"why": "It asks too much."}, on="/clauses/wex-048")
    assert "wex-048" not in browser.desk.look().outline().ids
    browser.press("move", {"behind": "wex-041"}, on="/clauses/wex-044")
    order = list(browser.desk.look().outline().ids)
    assert order.index("wex-044") == order.index("wex-041") + 1


def test_a_clause_is_borrowed_with_other_words(browser: Browser) -> None:
    page = browser.get("/library?words=prompt+payment")
    assert "weakest" in text(page)
    fields = {"which": "lib-pay-02", "behind": "5.2", "changes": "ten days=12 days"}
    forms = page.xpath("//form")
    form = next(f for f in forms if values(f).get("which") == "lib-pay-02")
    browser.send("/library", {**values(form), **fields, "do": "borrow"})
    made = [c for c in browser.desk.look().draft().clauses if "12 days" in c.text]
    assert made[0].history[-1].source == ("lib-pay-02",)


def test_a_suggested_link_is_confirmed_and_another_is_made_by_hand(
    browser: Browser,
) -> None:
    assert browser.desk.root is not None
    page = browser.get("/national")
    form = form_with(page, "confirm")
    ref, clause = values(form)["ref"], values(form)["about"].partition(":")[2]
    browser.send("/national", {**values(form), "do": "confirm"})
    links = {
        (c.id, link.ref)
        for c in browser.desk.look().draft().clauses
        for link in c.links
    }
    assert (clause, ref) in links
    forms = browser.get("/national?show=all").xpath("//form")
    form = next(
        f
        for f in forms
        if values(f).get("ref") == "4.4" and f.xpath(".//button[@value='link']")
    )
    fields = {"clause": "5.5", "relation": "weaker", "differs": "timeframe"}
    browser.send("/national", {**values(form), **fields, "do": "link"})
    told = value(browser.desk.look(), "national", "--no-suggest")
    row = next(
        undertaking
        for undertaking in told["undertakings"]
        if undertaking["ref"] == "4.4"
    )
    assert row["state"] == "partly"


def test_a_finding_may_stand_for_a_reason(browser: Browser) -> None:
    page = browser.get("/check")
    before = text(page)
    form = form_with(page, "waive")
    browser.send("/check", {**values(form), "why": "It is history.", "do": "waive"})
    assert text(browser.get("/check")) != before


def test_evidence_is_written_down_and_a_suggestion_confirmed(browser: Browser) -> None:
    fields = {"party": "council", "state": "doing", "note": "Since 2024."}
    browser.press("evidence", fields, on="/evidence?clause=wex-042")
    held = {c.id: c for c in browser.desk.look().draft().clauses}
    assert held["wex-042"].evidence[-1].note == "Since 2024."
    form = form_with(browser.get("/evidence"), "confirm")
    one = values(form)["about"].partition(":")[2]
    fields = {**values(form), "reason": "All of us do.", "do": "confirm"}
    browser.send("/evidence", fields)
    assert {c.id: c for c in browser.desk.look().draft().clauses}[
        one
    ].ruling is not None


def test_the_settings_take_bodies_and_what_the_pack_asks(browser: Browser) -> None:
    fields = {
        "reply_to": "compact@wexcombe.example",
        "questions": "Is it clear?\nIs it fair?",
        "name4": "Harle Fire Service",
        "side4": "public_bodies",
        "signs4": "1",
    }
    browser.press("save", fields, on="/settings")
    held = browser.desk.look().settings()
    assert held.parties[-1].name == "Harle Fire Service"
    assert held.consultation.questions == ("Is it clear?", "Is it fair?")
    browser.press("undo", on="/undo")
    assert "Fire" not in browser.desk.look().settings().parties[-1].name


def test_the_new_text_comes_out_clean_and_the_old_promises_as_a_list(
    browser: Browser,
) -> None:
    page = browser.get("/promises")
    assert "Old promises" in text(page)
    browser.press("make", on="/promises")
    assert browser.save("out/old-promises.docx").startswith(b"PK")
    browser.press("clean", on="/refresh")
    document = docx.Document(io.BytesIO(browser.save("out/clean-copy.docx")))
    assert document.paragraphs


@pytest.mark.parametrize("page", ["/remarks", "/meeting?clause=wex-041"])
def test_wishes_that_cannot_all_be_met_stand_side_by_side(
    browser: Browser, page: str
) -> None:
    said = text(browser.get(page))
    at = said.index("These cannot all be met, on “promptly”")
    assert "a1: within 30 days" in said[at : at + 200]
    assert "a28: within ten working days" in said[at : at + 200]


def test_a_clause_is_named_by_its_number_and_heading_and_never_by_its_id(
    browser: Browser,
) -> None:
    title = browser.get("/clauses/wex-041").xpath("//h1")[0].text_content().split()
    assert title[0] == "5.2"
    assert "wex-041" not in title
    head = browser.get("/remarks?clause=wex-041").xpath("//h2[@id='c-wex-041']")[0]
    said = head.text_content().split()
    assert said[0] == "5.2"
    assert "wex-041" not in said
    assert len(said) > 3
    link = browser.get("/clauses").xpath("//a[@href='/clauses/wex-041']")[0]
    assert link.text_content().startswith("5.2 ")


def test_what_two_pages_read_is_the_same_after_a_decision_as_read_anew(
    browser: Browser,
) -> None:
    browser.get("/remarks")
    browser.press("decide", {"outcome": "noted"}, on="/remarks", about=about("a1"))
    kept = browser.get("/remarks?show=all")
    assert browser.desk.root is not None
    again = Browser(browser.desk.root, clock=browser.clock).get("/remarks?show=all")
    assert text(kept) == text(again)


def test_open_remarks_are_counted_alike_on_every_page_once_one_is_parted(
    browser: Browser,
) -> None:
    held = browser.desk.look().books("round-1")
    remark = next(
        a for a in held.placed() if a.kind == "comment" and len(a.text.split()) > 14
    )
    words = remark.text.split()
    begins = {"begins": " ".join(words[6:])}
    count = len(held.placed())
    browser.press(
        "part", begins, on=f"/remarks?show=all&words={words[0]}", about=about(remark.id)
    )
    assert len(browser.desk.look().books("round-1").placed()) == count + 1
    assert f"{count} open" in text(browser.get("/"))
    assert f"{count} remarks open" in text(browser.get("/meeting"))
    assert f"{count} remarks still wait" in text(browser.get("/clashes"))
    assert f"{count} received" in text(browser.get("/account"))
    assert f"Open {count}" in text(browser.get("/remarks"))
