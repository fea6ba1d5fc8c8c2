"""Redlines of small documents: what is marked, and that both readings are true."""

import io
import re

import pytest
from docx import Document

from compact_draft.errors import TrackedChangesError
from compact_draft.model.redline import ChangeKind, Options, Redline
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline import maker
from tests.redline.pairs import load
from tests.word.documents import Table, docx

FIRST = [
    "The Council will pay grants in advance.",
    "Partners meet twice a year.",
    "Each partner names one person.",
    "This Compact is reviewed every year.",
]
ITALIC = "<w:i/>"


def compared(old: list, new: list) -> tuple[str, Redline]:
    data, result = redline(docx(old), docx(new), Options(author="Writers"))
    xml = Package.open(data).data("word/document.xml").decode()
    return marked(xml), result


def marked(xml: str) -> str:
    """Return the body, one paragraph a line, marks as [-gone-] and {+come+}."""
    xml = xml[xml.index("<w:body>") :]
    xml = re.sub(r"<w:pPr>.*?</w:pPr>", _mark, xml)
    xml = re.sub(r"<w:del [^>]*[^/]>", "[-", xml).replace("</w:del>", "-]")
    xml = re.sub(r"<w:ins [^>]*[^/]>", "{+", xml).replace("</w:ins>", "+}")
    xml = re.sub(r"</w:p>|<w:p/>", "\n", xml)
    lines = re.sub(r"<[^>]*>", "", xml).split("\n")
    return "\n".join(re.sub(r"^(.*)¶(.)¶(.*)$", r"\1\3¶\2", line) for line in lines)


def _mark(found: re.Match[str]) -> str:
    kind = re.search(r"<w:(ins|del) ", found[0])
    return "" if kind is None else f"¶{'+' if kind[1] == 'ins' else '-'}¶"


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


@pytest.mark.parametrize("forward", [True, False])
def test_a_table_that_came_or_went_is_true_both_ways(forward):
    table: Table = [["Who", "What"], ["Council", "pays"]]
    sides = [[*FIRST, table, "End."], [*FIRST, "End."]]
    _, result = compared(*(sides if forward else sides[::-1]))
    assert result.proof.rounds == 1
    assert len(result.changes) == 1


def test_a_style_alone_is_a_change_of_format():
    _, result = compared(FIRST, [(FIRST[0], "Heading 1"), *FIRST[1:]])
    assert [c.kind for c in result.changes] == [ChangeKind.PARAGRAPH_FORMATTED]


def test_tracked_changes_in_a_file_are_refused_with_their_authors():
    tracked, _ = redline(docx(FIRST), docx(FIRST[1:]), Options(author="Ana Doe"))
    with pytest.raises(TrackedChangesError, match="Ana Doe"):
        redline(tracked, docx(FIRST), Options(author="Writers"))


def test_the_same_files_give_the_same_bytes():
    old, new = docx(FIRST), docx(FIRST[::-1])
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


def test_words_changed_inside_a_move_are_named_and_not_counted_twice():
    clause = "The Council will consult voluntary groups early and publish what it heard"
    old = [f"{clause} within a month.", *FIRST[:3]]
    new = [*FIRST[:3], f"{clause} within a year, promptly.", "The end of it."]
    _, result = compared(old, new)
    inside = [change for change in result.changes if change.note == "inside a move"]
    assert [(one.kind, one.before, one.after) for one in inside] == [
        (ChangeKind.REPLACED, "month", "year, promptly")
    ]
    assert inside[0].words.startswith("The Council will consult")
    assert inside[0].place == 4
    whole = [change for change in result.changes if change.kind is ChangeKind.MOVED]
    assert result.marked_deleted == sum(len(one.before) for one in whole)


def test_a_row_put_in_is_marked_and_the_others_stay():
    old: Table = [["Who", "What"], ["Council", "pays the grants"]]
    new: Table = [old[0], ["Partners", "meet twice a year"], old[1]]
    _, result = compared([old, "End."], [new, "End."])
    assert [change.kind for change in result.changes] == [ChangeKind.ROW_INSERTED]


def test_a_column_put_in_marks_its_cells():
    old: Table = [["Who", "What"], ["Council", "pays the grants"]]
    new: Table = [["Who", "When", "What"], ["Council", "yearly", "pays the grants"]]
    _, result = compared([old, "End."], [new, "End."])
    assert {change.kind for change in result.changes} == {
        ChangeKind.CELL_INSERTED,
        ChangeKind.TABLE_FORMATTED,
    }


def test_a_change_names_its_place_in_the_redline():
    new = ["The Council will pay grants in arrears.", FIRST[1], FIRST[3]]
    _, result = compared(FIRST, new)
    assert [change.place for change in result.changes] == [0, 2]


def test_typing_alone_can_be_left_unmarked_and_is_listed():
    old = ["The Council's grants are paid - in advance.", FIRST[1]]
    new = ["The Council’s grants are paid – in arrears.", FIRST[1].upper()]
    options = Options(author="Writers", mark_typography=False)
    _, result = redline(docx(old), docx(new), options)
    assert [(c.before, c.after) for c in result.changes] == [("advance", "arrears")]
    assert [(entry.kind, entry.old) for entry in result.untracked] == [
        ("typing", "2 paragraphs")
    ]
    assert not result.is_complete


def test_equal_files_have_nothing_untracked():
    assert compared(FIRST, FIRST)[1].untracked == ()


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


def test_a_new_paragraph_without_words_is_told_by_what_is_in_it():
    field = maker.p(maker.field("TOC"))
    leaf = maker.p(maker.raw('<w:br w:type="page"/>'))
    files = [maker.docx(*FIRST), maker.docx(FIRST[0], field, leaf, *FIRST[1:])]
    _, result = redline(*files, Options(author="Writers"))
    assert [change.after for change in result.changes] == ["[field]", "[page break]"]
    assert result.marked_inserted == len("\n")


def test_a_paragraph_taken_off_its_list_brings_a_part_of_lists():
    """``w:numId`` 0 is no list (17.9.18); yet it wants a part that tells of lists."""
    off = maker.p(FIRST[1], ppr=maker.listed(0))
    old = maker.docx(FIRST[0], off, FIRST[2], numbering=maker.lists(maker.OUTLINE))
    out, _ = redline(old, maker.docx(FIRST[0], FIRST[2]), Options(author="Writers"))
    package = Package.open(out)
    assert package.related(package.main, "numbering") == ["word/numbering.xml"]


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
