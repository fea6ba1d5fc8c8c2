"""A note stays a note, a box a box and a cover line a cover line in the built draft."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.steps.intake import look_over
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.writing.draft import draft_document, text_of
from tests.intake.layouts.sheet import Sheet
from tests.intake.paper import footnote_mark, footnotes, paper, para, run

HOUSE = (Path(__file__).parents[3] / "templates" / "compact.docx").read_bytes()
WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
NOTE = "The partners are listed in Appendix B."


def with_a_note() -> bytes:
    return paper(
        para("Foreword", style="Heading1"),
        para(run("Groups matter here."), footnote_mark(1)),
        para("Nobody doubts it."),
        footnotes=footnotes(NOTE),
    )


def built(data: bytes, copy: str) -> Package:
    taken = look_over(data, "old.docx", prefix="fen").intake
    revision = Revision(
        label="r1",
        made="2026-03-02",
        parent=None,
        kind=RevisionKind.TAKEN_IN,
        title="Our Compact",
        parties=(),
        outline=taken.outline,
        clauses=taken.clauses,
    )
    made = draft_document(revision, HOUSE, copy=copy, status="DRAFT", when=WHEN)
    return Package.open(made)


def styled(package: Package, words: str) -> str:
    for paragraph in package.xml(package.main).iter(w("p")):
        if text_of(paragraph) == words:
            return style_of(paragraph)
    return "not there"


def style_of(paragraph: Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else found.get(w("val"), "")


def test_a_footnote_of_the_old_file_is_a_footnote_of_the_public_draft(tmp_path) -> None:
    package = built(with_a_note(), "public")
    assert styled(package, NOTE) == "not there"
    notes = package.xml("word/footnotes.xml")
    assert [text_of(p) for p in notes.iter(w("p"))][-1] == NOTE
    host = next(
        p
        for p in package.xml(package.main).iter(w("p"))
        if p.find(f".//{w('footnoteReference')}") is not None
    )
    assert text_of(host) == "Groups matter here."
    path = tmp_path / "made.docx"
    path.write_bytes(package.save())
    assert OpenXmlValidator().validate(str(path)).is_valid


@pytest.mark.parametrize("copy", ["working", "consultation"])
def test_in_copies_that_come_back_a_note_stands_as_a_note_to_be_remarked_on(
    copy: str,
) -> None:
    assert styled(built(with_a_note(), copy), NOTE) == "CompactFootnote"


def test_cover_lines_and_boxes_are_set_apart() -> None:
    sheet = Sheet("x")
    sheet.line("Compact for Low Fell", bold=True, size=24)
    sheet.line("Adopted in May")
    sheet.document.add_page_break()
    sheet.head("Money")
    sheet.line("Money matters.")
    sheet.box("Did you know that the ferry runs on Sundays?")
    package = built(sheet.docx(), "consultation")
    assert styled(package, "Adopted in May") == "CompactCover"
    box = "Did you know that the ferry runs on Sundays?"
    assert styled(package, box) == "CompactBox"
    assert styled(package, "Money matters.") == "CompactText"
