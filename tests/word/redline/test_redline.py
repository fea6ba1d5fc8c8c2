"""Redlines of small documents: what is marked, and that both readings are true."""

import io
import re

import pytest
from docx import Document

from compact_draft.errors import TrackedChangesError
from compact_draft.model.redline import ChangeKind, Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline import maker
from tests.redline.pairs import load
from tests.word.documents import document
from tests.word.redline.seen import FIRST, compared

ITALIC = "<w:i/>"


def test_equal_files_give_no_marks():
    text, result = compared(FIRST, FIRST)
    assert not re.search(r"[-+]", text)
    assert result.changes == ()


def test_a_replaced_word_is_struck_whole():
    new = ["The Council will pay grants in arrears.", *FIRST[1:]]
    text, result = compared(FIRST, new)
    assert "grants in [-advance-]{+arrears+}.\n" in text
    assert [(c.kind, c.before, c.after) for c in result.changes] == [
        (ChangeKind.REPLACED, "advance", "arrears")
    ]


def test_an_inserted_paragraph_brings_its_mark():
    text, _ = compared(FIRST, [*FIRST[:2], "Minutes are public.", *FIRST[2:]])
    assert "\n{+Minutes are public.+}¶+\n" in text


def test_a_deleted_last_paragraph_leaves_the_last_mark_in_place():
    text, _ = compared(FIRST, FIRST[:3])
    assert "Each partner names one person.¶-\n[-This Compact" in text
    assert text.rstrip().endswith("every year.-]")


def test_a_style_alone_is_a_change_of_format():
    _, result = compared(FIRST, [(FIRST[0], "Heading 1"), *FIRST[1:]])
    assert [c.kind for c in result.changes] == [ChangeKind.PARAGRAPH_FORMATTED]


def test_tracked_changes_in_a_file_are_refused_with_their_authors():
    tracked, _ = redline(
        document(FIRST), document(FIRST[1:]), Options(author="Ana Doe")
    )
    with pytest.raises(TrackedChangesError, match="Ana Doe"):
        redline(tracked, document(FIRST), Options(author="Writers"))


def test_the_same_files_give_the_same_bytes():
    old, new = document(FIRST), document(FIRST[::-1])
    options = Options(author="Writers", when="2026-01-02T00:00:00Z")
    assert redline(old, new, options)[0] == redline(old, new, options)[0]


def test_a_split_paragraph_marks_only_its_mark():
    old = ["The Council will pay grants in advance. Partners meet twice a year."]
    new = ["The Council will pay grants in advance.", "Partners meet twice a year."]
    text, result = compared(old, new)
    kinds = [change.kind for change in result.changes]
    assert kinds == [ChangeKind.SPLIT, ChangeKind.DELETED]
    assert "in advance.[- -]¶+\nPartners" in text


def test_a_moved_paragraph_is_one_move():
    _, result = compared(FIRST, [*FIRST[1:], FIRST[0], "The end of it."])
    assert ChangeKind.MOVED in {change.kind for change in result.changes}


def test_typing_alone_can_be_left_unmarked_and_is_listed():
    old = ["The Council's grants are paid - in advance.", FIRST[1]]
    new = ["The Council’s grants are paid – in arrears.", FIRST[1].upper()]
    options = Options(author="Writers", mark_typography=False)
    _, result = redline(document(old), document(new), options)
    assert [(c.before, c.after) for c in result.changes] == [("advance", "arrears")]
    assert [(entry.kind, entry.old) for entry in result.untracked] == [
        ("typing", "2 paragraphs")
    ]
    assert not result.is_complete


def test_tracked_changes_in_a_header_are_refused_too():
    files = []
    for words in ("Head", "Another head"):
        document = Document()
        document.sections[0].header.paragraphs[0].text = words
        document.add_paragraph(FIRST[0])
        stream = io.BytesIO()
        document.save(stream)
        files.append(stream.getvalue())
    tracked, result = redline(files[0], files[1], Options(author="Ana Doe"))
    assert [change.part for change in result.changes] == ["word/header1.xml"]
    with pytest.raises(TrackedChangesError, match="Ana Doe"):
        redline(tracked, files[1], Options(author="Writers"))


def test_a_property_that_libreoffice_says_twice_makes_no_change():
    files = [maker.docx(maker.p("We pay.", mark=mark)) for mark in (ITALIC, ITALIC * 2)]
    assert redline(*files, Options(author="Writers"))[1].changes == ()


def test_the_ranges_of_a_move_bear_a_date_even_where_marks_bear_none() -> None:
    old, new = load()["moved-last"].make()
    out, _ = redline(old, new, Options(author="Group"))
    again, _ = redline(old, new, Options(author="Group"))
    package = Package.open(out)
    root = package.xml(package.main)
    starts = list(root.iter(w("moveFromRangeStart"), w("moveToRangeStart")))
    assert len(starts) == 2
    assert all(start.get(w("date")) for start in starts)
    assert not any(mark.get(w("date")) for mark in root.iter(w("moveTo")))
    assert out == again
