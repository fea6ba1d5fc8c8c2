"""How notes are numbered in the whole document has no mark, and is listed."""

import pytest

from compact_draft.model.redline import ChangeKind, Options
from compact_draft.reports.redline import by_heading
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx, note, p, page


def numbered(inner="", *, kind="footnote"):
    held = {f"{kind}s": {2: "See the rules."}}
    return docx(
        p("As agreed.", note(2, kind)),
        settings=f"<w:{kind}Pr>{inner}</w:{kind}Pr>" if inner else "",
        **held,
    )


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_another_numbering_of_all_notes_is_listed(kind):
    old = numbered(kind=kind)
    new = numbered('<w:numFmt w:val="upperLetter"/>', kind=kind)
    for one, other in ((old, new), (new, old)):
        result = redline(one, other, Options(author="Writer"))[1]
        assert [x.where for x in result.untracked] == [f"{kind}s of the whole document"]
        assert not result.is_complete


def test_the_usual_numbering_written_out_is_no_difference():
    spelled = '<w:pos w:val="pageBottom"/><w:numFmt w:val="decimal"/>'
    result = redline(numbered(), numbered(spelled), Options(author="Writer"))[1]
    assert result.untracked == ()
    assert result.is_complete


def test_of_notes_that_there_are_not_nothing_is_said():
    odd = '<w:footnotePr><w:numFmt w:val="upperLetter"/></w:footnotePr>'
    files = docx("As agreed.", settings=""), docx("As agreed.", settings=odd)
    assert redline(*files, Options(author="Writer"))[1].is_complete


def test_a_page_that_was_turned_is_told_with_what_is_marked_in_it():
    old = docx("One.", "Two.", sect=page())
    new = docx("One.", "Two.", sect=page(width=16838, height=11906))
    result = redline(old, new, Options(author="Writer"))[1]
    (change,) = result.changes
    assert (change.kind, change.note) == (ChangeKind.SECTION_FORMATTED, "page size")
    assert "section formatted" in "\n".join(by_heading(result))
