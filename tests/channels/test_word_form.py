"""Word forms that came back filled in, meddled with and saved by others: read whole."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from compact_draft.channels.word_form import is_word_form, read_word_form
from compact_draft.errors import CompactError, RefusedError
from compact_draft.model.received import Received
from compact_draft.word.ooxml.package import Package
from tests.channels.word_forms import (
    COMMENT,
    PROPOSED,
    filled,
    row_of,
    usual,
    write,
)
from tests.round_forms import (
    FORM,
    OTHER_COMPACT,
    OTHER_DRAFT,
    OTHER_ROUND,
    in_word,
    said,
)

COMMITMENT = FORM.by_id["old-12"]


def read(change: Callable[[Any], None]) -> Received:
    return read_word_form("form.docx", filled(change), FORM)


def faults(change: Callable[[Any], None]) -> str:
    with pytest.raises(RefusedError) as raised:
        read(change)
    return raised.value.what


USUAL = [
    ("comment", "old-10", "Keep it as it is.", ""),
    ("reword", "old-12", "Too late.\nMuch.", "Give six months’ notice."),
    ("comment", None, "Clause 4.1.", ""),
    ("comment", None, "Short.", ""),
    ("add", None, "", "Pay in advance."),
]


def is_usual(received: Received) -> bool:
    sender = received.sender
    assert (sender.name, sender.capacity, sender.sector) == (
        "Jo Marsh", "body", "Faith group",
    )  # fmt: skip
    return said(received) == USUAL


# -- what goes out --------------------------------------------------------------------


def test_the_same_round_gives_the_same_bytes() -> None:
    assert in_word() == in_word()


def test_each_numbered_clause_has_a_row_with_fields_that_say_what_they_are_for() -> (
    None
):
    document = docx.Document(io.BytesIO(in_word()))
    numbered = [clause for clause in FORM.clauses if clause.number]
    assert len(numbered) > 2
    for clause in numbered:
        titles = [
            alias.get(qn("w:val"))
            for alias in row_of(document, clause.id)._tr.iter(qn("w:alias"))
        ]
        assert len(titles) == 3
        assert all(clause.name.lower() in title.lower() for title in titles)


def test_the_heads_of_the_tables_are_repeated_and_rows_are_not_cut() -> None:
    document = docx.Document(io.BytesIO(in_word()))
    assert document.tables
    for table in document.tables:
        head, *rest = table.rows
        assert head._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        for row in rest:
            assert row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_no_two_fields_have_one_id() -> None:
    data = Package.open(in_word()).data("word/document.xml").decode()
    ids = re.findall(r'<w:id w:val="(\d+)"/>', data)
    assert len(ids) == len(set(ids)) > 20


# -- what comes back ------------------------------------------------------------------


def test_a_form_that_somebody_filled_in_is_read() -> None:
    data = filled(usual)
    assert is_word_form(data)
    received = read_word_form("form.docx", data, FORM)
    assert is_usual(received)
    assert received.left == ()
    assert [point.where for point in received.points][:2] == [
        "Clause 3.2",
        "Clause 4.1",
    ]
    assert received.points[2].question == "What matters most to you?"


def test_a_form_as_it_went_out_says_nothing() -> None:
    received = read_word_form("form.docx", in_word(), FORM)
    assert received.points == ()
    assert received.left == (("the form", "no field of it says anything of the draft"),)


@pytest.mark.parametrize(
    "shown", ["Click or tap here to enter text.", "Choose an item.", "Write here", " "]
)
def test_what_word_writes_into_an_emptied_field_is_no_answer(shown: str) -> None:
    received = read(lambda d: write(row_of(d, "old-12").cells[COMMENT], shown))
    assert received.points == ()


@pytest.mark.parametrize("form", [OTHER_ROUND, OTHER_COMPACT, OTHER_DRAFT])
def test_a_form_of_another_round_draft_or_compact_is_refused(form: Any) -> None:
    with pytest.raises(RefusedError, match="this form was made for"):
        read_word_form("form.docx", filled(usual), form)


def test_a_program_that_drops_properties_and_fields_does_no_harm() -> None:
    def dropped(document: Any) -> None:
        usual(document)
        for control in list(document.element.body.iter(qn("w:sdt"))):
            parent = control.getparent()
            at = parent.index(control)
            for piece in list(control.find(qn("w:sdtContent"))):
                parent.insert(at, piece)
                at += 1
            parent.remove(control)

    package = Package.open(filled(dropped))
    package.set_data(
        "docProps/custom.xml",
        package.data("docProps/custom.xml").replace(b"cdf1", b"x"),
    )
    data = package.save()
    assert is_word_form(data)
    assert is_usual(read_word_form("form.docx", data, FORM))


def test_a_form_without_its_marks_is_refused() -> None:
    def unmarked(document: Any) -> None:
        usual(document)
        document.paragraphs[-1].clear()

    package = Package.open(filled(unmarked))
    package.set_data(
        "docProps/custom.xml",
        package.data("docProps/custom.xml").replace(b"cdf1", b"x"),
    )
    data = package.save()
    assert not is_word_form(data)
    with pytest.raises(RefusedError, match="its mark is gone"):
        read_word_form("form.docx", data, FORM)


def test_the_day_on_which_the_form_was_saved_last_is_its_date() -> None:
    import datetime as dt

    def saved(document: Any) -> None:
        usual(document)
        document.core_properties.modified = dt.datetime(2026, 6, 2, tzinfo=dt.UTC)

    assert read(saved).dated == "2026-06-02"
    assert read(usual).dated == ""


def test_rows_may_stand_in_any_order() -> None:
    def turned(document: Any) -> None:
        usual(document)
        for table in document.tables:
            body = list(table.rows)[1:]
            for row in body:
                table._tbl.remove(row._tr)
            for row in reversed(body):
                table._tbl.append(row._tr)

    received = read(turned)
    assert sorted(said(received), key=str) == sorted(USUAL, key=str)


def test_words_changed_in_the_clause_itself_are_a_proposal() -> None:
    def edited(document: Any) -> None:
        cell = row_of(document, "old-13").cells[0]
        cell.paragraphs[1].runs[0].text = "Report back within four weeks."

    received = read(edited)
    assert said(received) == [
        ("reword", "old-13", "", "Report back within four weeks.")
    ]
    assert received.points[0].where.endswith("in the words of the draft themselves")


def test_a_tracked_change_in_the_clause_itself_is_a_proposal_as_it_would_stand() -> (
    None
):
    def tracked(document: Any) -> None:
        paragraph = row_of(document, "old-13").cells[0].paragraphs[1]
        run = paragraph.runs[0]
        run.text = "Report back within "
        for tag, words, kind in (
            ("w:del", "eight", "w:delText"),
            ("w:ins", "four", "w:t"),
        ):
            mark = run._r.makeelement(qn(tag), {qn("w:id"): "9", qn("w:author"): "Jo"})
            piece = run._r.makeelement(qn("w:r"), {})
            held = run._r.makeelement(qn(kind), {})
            held.text = words
            piece.append(held)
            mark.append(piece)
            paragraph._p.append(mark)
        paragraph.add_run(" weeks of a consultation.")

    assert said(read(tracked)) == [
        ("reword", "old-13", "", "Report back within four weeks of a consultation.")
    ]


def test_words_written_beside_the_boxes_are_taken_too() -> None:
    def beside(document: Any) -> None:
        usual(document)
        document.paragraphs[2].insert_paragraph_before("We met twice on this.")

    received = read(beside)
    assert ("comment", None, "We met twice on this.", "") in said(received)
    assert len(received.points) == len(USUAL) + 1


def test_a_comment_in_the_margin_is_taken_on_the_clause_of_its_row() -> None:
    def commented(document: Any) -> None:
        run = row_of(document, "old-13").cells[0].paragraphs[1].runs[0]
        document.add_comment(run, text="Four weeks would do.", author="Jo Marsh")

    (point,) = read(commented).points
    assert (point.clause, point.text, point.author) == (
        "old-13", "Four weeks would do.", "Jo Marsh",
    )  # fmt: skip


def test_a_row_too_many_is_refused_with_its_place() -> None:
    def more(document: Any) -> None:
        usual(document)
        row = document.tables[0].add_row()
        row.cells[0].text = "Clause 9.9 · 4KTR"
        row.cells[2].text = "A new one."

    what = faults(more)
    assert "this row is not one of the form's" in what
    assert "column table 1" in what
    assert "'Clause 9.9 · 4KTR'" in what


def test_a_row_that_was_pasted_twice_is_refused() -> None:
    def twice(document: Any) -> None:
        from copy import deepcopy

        usual(document)
        row = row_of(document, "old-12")._tr
        row.addnext(deepcopy(row))

    assert "this row is there already" in faults(twice)


def test_a_row_that_lost_a_column_is_refused() -> None:
    def cut(document: Any) -> None:
        usual(document)
        row = row_of(document, "old-12")
        row._tr.remove(row.cells[2]._tc)

    assert "this row has lost a column" in faults(cut)


def test_a_row_whose_code_and_name_do_not_fit_is_not_guessed_at() -> None:
    def swapped(document: Any) -> None:
        usual(document)
        label = row_of(document, "old-12").cells[0].paragraphs[0].runs[0]
        label.text = label.text.replace("Clause 4.1", "Clause 4.2")

    assert "this row is not one of the form's" in faults(swapped)


@pytest.mark.parametrize("words", ["=1+1", "+1", "- no", "@all", "<script>x</script>"])
def test_words_that_would_be_something_else_elsewhere_are_words(words: str) -> None:
    (point,) = read(lambda d: write(row_of(d, "old-12").cells[COMMENT], words)).points
    assert point.text == words


def test_ten_thousand_characters_in_a_field_are_read() -> None:
    long = "Too late. " * 4000
    (point,) = read(lambda d: write(row_of(d, "old-12").cells[PROPOSED], long)).points
    assert point.proposed == long.strip()


def test_what_is_no_form_is_told_without_a_traceback() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 300_000_000)
    for data in (b"", b"PK\x03\x04", b"{}", b"%PDF-1.7", bomb.getvalue()):
        assert not is_word_form(data)
        with pytest.raises(CompactError) as raised:
            read_word_form("form.docx", data, FORM)
        assert raised.value.mend


@pytest.mark.office
@pytest.mark.long
def test_a_form_that_libreoffice_saved_is_read(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        if os.environ.get("COMPACT_DRAFT_REQUIRE_OFFICE") == "1":
            pytest.fail("LibreOffice is required and not on this machine")
        pytest.skip("LibreOffice is not on this machine")
    path = tmp_path / "form.docx"
    path.write_bytes(filled(usual))
    subprocess.run(
        [office, f"-env:UserInstallation=file://{tmp_path}/lo", "--headless",
         "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(tmp_path / "back"),
         str(path)],
        check=True, capture_output=True, timeout=1200,
    )  # fmt: skip
    data = (tmp_path / "back" / "form.docx").read_bytes()
    assert is_word_form(data)
    received = read_word_form("form.docx", data, FORM)
    assert is_usual(received)
    assert received.left == ()
