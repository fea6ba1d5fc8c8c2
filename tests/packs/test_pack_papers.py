"""The papers of a pack: what they say, what they do not promise, and how they read."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest

from compact_draft.drafting.room_codes import find_codes, room_codes
from compact_draft.model.form import Form, Gone, Standing
from compact_draft.model.pack import PackFacts
from compact_draft.model.report import Report
from compact_draft.model.tags import By
from compact_draft.packs import notices
from compact_draft.packs.form import form_of
from compact_draft.packs.news import news_paper
from compact_draft.packs.room_sheets import room_sheets
from compact_draft.steps.pack import pack_files
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.validity import faults, warnings
from tests.round_forms import (
    FACTS,
    FORM,
    LOOK,
    WHEN,
    before,
    in_word,
    page,
    revision,
    round_form,
)


def words(report: Report) -> str:
    lines = [report.title, *report.summary]
    for part in report.parts:
        lines += [part.heading, *part.paragraphs, *part.points]
        for table in part.tables:
            lines += [*table.head, *(cell for row in table.rows for cell in row)]
    return "\n".join(lines)


def text_of(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    lines = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        lines += [cell.text for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def test_the_privacy_notice_promises_no_secrecy_and_names_the_act_and_the_case() -> (
    None
):
    said = words(notices.privacy_notice(FORM, FACTS))
    assert "Freedom of Information Act 2000" in said
    assert "Cambridgeshire County Council v Information Commissioner" in said
    assert "cannot promise that an answer stays secret" in said
    assert "Fenwold District Council holds what you send" in said
    for promise in ("confidential", "in confidence", "will not be shared", "anonym"):
        assert promise not in said


def test_how_to_respond_names_each_way_the_day_and_the_reason() -> None:
    said = words(notices.how_to_respond(FORM, FACTS, why="The fund closes in May"))
    for wanted in (
        "respond.html", "response-form.docx", "response-form.xlsx", "Compact, Fenwold Hall",
        "by 31 May 2026 to compact@fenwold.example", "The fund closes in May.", "marked as late",
    ):  # fmt: skip
        assert wanted in said
    assert "shorter" not in words(notices.how_to_respond(FORM, FACTS))


def test_without_a_word_in_compact_toml_the_papers_are_whole_sentences() -> None:
    bare = round_form(facts=PackFacts())
    for said in (
        words(notices.how_to_respond(bare, PackFacts())),
        words(notices.privacy_notice(bare, PackFacts())),
        "\n".join(notices.how_in_three_lines(bare)),
        notices.covering_letter(bare, PackFacts()),
    ):
        assert "  " not in said
        assert " ." not in said
        assert any(
            where in said
            for where in (
                "to whoever sent you this draft",
                "council holds",
                "as a reply",
            )
        )


def test_what_is_new_is_told_with_the_words_and_whose_promise_it_is() -> None:
    said = words(news_paper(FORM))
    assert "Small groups matter as large ones do." in said
    assert "Agree a form for small grants.\nAgree one form for small grants" in said
    assert "Print a fax directory each June." in said
    assert "1 new passage, changes 1 and leaves out 1" in said
    assert (
        "Fenwold District Council, Fenwold Health Trust and Fenwold Voluntary Action"
        in said
    )


def test_a_draft_whose_words_are_as_before_has_no_such_paper() -> None:
    same = replace(FORM, gone=(), clauses=())
    files = pack_files(same, FACTS, b"", why="", when=WHEN)
    assert notices.NEWS not in files
    assert notices.NEWS not in files[notices.LETTER].decode()


def test_the_room_sheets_have_each_passage_in_large_print_beside_its_code() -> None:
    data = room_sheets(FORM, LOOK, when=WHEN)
    document = docx.Document(io.BytesIO(data))
    codes = room_codes(revision())
    rows = {
        row.cells[0].paragraphs[0].text: row
        for table in document.tables[:-1]
        for row in table.rows[1:]
    }
    for clause in FORM.clauses:
        row = rows[codes[clause.id]]
        assert row.cells[1].text.replace("\n", "\n\n") == clause.text
        sizes = {run.font.size.pt for p in row.cells[1].paragraphs for run in p.runs}
        assert min(sizes) >= 16
    assert document.tables[-1].rows[0].cells[0].text == "Code"


def test_notes_that_begin_with_a_code_find_their_clause() -> None:
    codes = {clause.id: clause.code for clause in FORM.clauses}
    notes = f"- {codes['old-12']}: six months\n- {codes['old-13'].lower()} – four weeks"
    assert [find_code.clause for find_code in find_codes(notes, codes)] == [
        "old-12",
        "old-13",
    ]


@pytest.mark.parametrize("why", ["", "The fund closes in May"])
def test_the_same_round_gives_the_same_pack(why: str) -> None:
    one = pack_files(FORM, FACTS, b"x", why=why, when=WHEN)
    assert one == pack_files(FORM, FACTS, b"x", why=why, when=WHEN)
    assert set(one) == {
        "draft.docx", "respond.html", "response-form.docx", "response-form.xlsx",
        "how-to-respond.docx", "privacy-notice.docx", "questions.docx", "what-is-new.docx",
        "room-sheets.docx", "covering-e-mail.txt",
    }  # fmt: skip
    shown = text_of(one["how-to-respond.docx"])
    assert (why in shown) is bool(why) or not why
    assert (why.encode() in one["respond.html"]) or not why
    assert (why in one["covering-e-mail.txt"].decode()) or not why


def test_words_with_control_characters_break_no_file() -> None:
    odd = replace(FORM, title="A \x01 B", reply_to="a\x0b@b.example")
    files = pack_files(odd, FACTS, b"", why="x\x02y", when=WHEN)
    assert "A  B" in text_of(files["response-form.docx"])


def test_no_word_file_of_a_pack_has_what_makes_word_offer_a_repair() -> None:
    files = pack_files(FORM, FACTS, in_word(), why="x", when=WHEN)
    assert sum(name.endswith(".docx") for name in files) > 3
    for name, data in files.items():
        if name.endswith(".docx"):
            package = Package.open(data, name=name)
            assert [*faults(package)] == [], name
            assert [*warnings(package)] == [], name
            order = package.xml(package.main)
            for row in order.iter(w("tr")):
                tags = [child.tag for child in row]
                assert tags.index(w("tc")) == len(tags) - tags.count(w("tc")), name


def unsettled(by: By | None = By.UNCLEAR, *, signs: bool = True) -> Form:
    """A form in which the promise that is changed says not whom it binds."""
    held = revision()
    clauses = tuple(
        replace(clause, by=by, only=()) if clause.id == "old-19" else clause
        for clause in held.clauses
    )
    parties = tuple(replace(party, signs=signs) for party in held.parties)
    now = replace(held, clauses=clauses, parties=parties)
    return form_of(now, "round-1", before=before())


@pytest.mark.parametrize("by", [By.UNCLEAR, None])
def test_a_promise_that_binds_nobody_yet_goes_out_as_not_settled(by: By | None) -> None:
    form = unsettled(by)
    assert form.by_id["old-19"].is_unbound
    changed = next(p for p in news_paper(form).parts if p.heading == "Changed")
    assert [row[-1] for row in changed.tables[0].rows] == ["not settled yet"]
    shown = page(form).decode()
    assert "A promise; whom it binds is not settled yet." in shown


def test_a_promise_of_a_side_without_bodies_is_the_promise_of_that_side() -> None:
    form = unsettled(By.VCS, signs=False)
    assert form.by_id["old-19"].who == "the voluntary and community sector"
    assert not form.by_id["old-19"].is_unbound


@pytest.mark.parametrize(
    ("title", "ends"),
    [
        ("What do we need to do?", "What do we need to do?"),
        ("Act now!", "Act now!"),
        ("He asked “why?”", "He asked “why?”"),
        ("Grants", "Grants."),
    ],
)
def test_a_heading_of_the_page_that_ends_in_a_mark_gets_no_second(
    title: str, ends: str
) -> None:
    first = replace(FORM.clauses[0], section=(title,), standing=Standing.NEW)
    shown = page(replace(FORM, clauses=(first,), since="the text before")).decode()
    assert f'<p class="who">{ends}</p>' in shown
    paper = words(notices.how_to_respond(replace(FORM, title="Ready?"), FACTS))
    assert "?." not in paper


def test_what_is_left_out_is_named_by_its_old_heading_and_number() -> None:
    gone = Gone(number="7.", text="Print a directory.", heading="Key Priority 2")
    form = replace(FORM, gone=(gone,))
    assert "Key Priority 2, 7" in words(news_paper(form))
    assert "Key Priority 2, 7: Print a directory." in page(form).decode()
    assert all(one.heading for one in FORM.gone if one.number)
