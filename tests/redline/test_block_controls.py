"""Content controls round whole paragraphs and tables come and go with their words."""

import pytest

from compact_draft.errors import TrackedChangesError
from compact_draft.model.combined import Reviewer
from compact_draft.model.redline import LostOn, Options
from compact_draft.word.combine.combine import combine
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.audit import audited
from tests.redline.flat import File, controls
from tests.redline.judge import judge
from tests.redline.maker import control, docx, p, row, table

BOUND = '<w:dataBinding w:xpath="/a/b" w:storeItemID="{1}"/>'
FORM = control(p("Name of the partner:"), p("Address of the partner:"), tag="form")
KINDS = {
    "paragraph": control(p("Signed for the Council.")),
    "paragraphs": FORM,
    "table": control(table(row("Council", "Partner"), row("one", "two"))),
    "paragraph-and-table": control(
        p("Who pays whom."), table(row("a", "b")), p("End.")
    ),
    "nested": control(p("Outside."), control(p("Within."), tag="b"), p("Again.")),
    "two": control(p("The first form.")) + control(p("The second form."), tag="b"),
    "titled": control(p("Terms."), more='<w:alias w:val="Terms of the grant"/>'),
}
START, END = p("We pay in advance, always."), p("Quick foxes jump over dogs.")


def told(old, new, **options):
    out, said = redline(old, new, Options(author="Ann", **options))
    assert judge(old, new, out).faults == []
    assert said.proof.coarser == ()
    assert audited(out) <= audited(old) | audited(new)
    return out, said


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("went", [False, True])
def test_a_control_comes_and_goes_with_all_that_is_in_it(kind, went):
    old, new = docx(START, END), docx(START, KINDS[kind], END)
    if went:
        old, new = new, old
    out, said = told(old, new)
    assert said.untracked == ()
    assert controls(File(out), "before") == controls(File(old), "after")
    assert controls(File(out), "after") == controls(File(new), "after")
    body = Package.open(out).data("word/document.xml")
    mark = b"customXmlDelRange" if went else b"customXmlInsRange"
    size = KINDS[kind].count("<w:sdt>")
    assert body.count(mark + b"Start ") == body.count(mark + b"End ") == 2 * size
    for mode, source in (("reject", old), ("accept", new)):
        settled = Package.open(out)
        settle_package(settled, mode)
        assert b"customXml" not in settled.data("word/document.xml")
        there = controls(File(settled.save()), "after")
        assert there == controls(File(source), "after")


def test_the_marks_stand_as_word_writes_them():
    out, _wordings = told(docx(START, END), docx(START, KINDS["paragraph"], END))
    body = Package.open(out).xml("word/document.xml")[0]
    names = [one.tag.rpartition("}")[2] for one in body]
    assert names[1:4] == ["customXmlInsRangeStart", "sdt", "customXmlInsRangeEnd"]
    inside = [one.tag.rpartition("}")[2] for one in body[2].find("{*}sdtContent")]
    assert inside == ["customXmlInsRangeEnd", "p", "customXmlInsRangeStart"]


def test_of_a_control_whose_words_were_replaced_in_their_place_both_are_listed():
    old = docx(START, control(p("Signed for the Council."), tag="a"), END)
    new = docx(START, control(p("Volunteers bring lunch."), tag="b"), END)
    out, said = told(old, new)
    assert [(item.old, item.new) for item in said.untracked] == [("a", ""), ("", "b")]
    for reading in ("before", "after"):  # one \u00b6, and so one control, in both
        assert [name for name, _words in controls(File(out), reading)] == ["b"]


def test_a_control_round_words_that_stay_is_listed():
    old = docx(START, *(p(one) for one in ("Name of it:", "Address of it:")), END)
    new = docx(START, control(p("Name of it:"), p("Address of it:")), END)
    for one, other in ((old, new), (new, old)):
        _out, said = told(one, other)
        assert [item.kind for item in said.untracked] == ["content control"]


def test_a_control_is_listed_where_that_is_asked():
    old, new = docx(START, END), docx(START, FORM, END)
    for one, other in ((old, new), (new, old)):
        out, said = told(one, other, track_controls=False)
        assert [item.kind for item in said.untracked] == ["content control"]
        assert b"customXml" not in Package.open(out).data("word/document.xml")


def test_a_control_that_went_is_bound_to_nothing_and_that_is_listed():
    bound = control(p("Signed for the Council."), more=BOUND)
    old, new = docx(START, bound, END), docx(START, END)
    out, said = told(old, new)
    assert [item.old for item in said.untracked] == ["bound to /a/b"]
    assert b"dataBinding" not in Package.open(out).data("word/document.xml")
    out, said = told(new, old)
    # Word would write the store's words over what stands in marks, so the binding goes.
    (taken_off,) = said.untracked
    assert taken_off.kind == "binding of a content control"
    assert taken_off.lost_on is LostOn.NONE
    assert said.is_complete
    assert b"dataBinding" not in Package.open(out).data("word/document.xml")


def test_a_control_in_a_cell_comes_with_its_words():
    old = docx(START, table(row("Council", "Partner")), END)
    cells = "".join(("<w:tc><w:tcPr/>", p("Council"), FORM, p("Yes"), "</w:tc>"))
    new = docx(START, table(f"<w:tr>{cells}{row('Partner')[6:-7]}</w:tr>"), END)
    for one, other in ((old, new), (new, old)):
        out, _wordings = redline(one, other, Options(author="Ann"))
        faults = judge(one, other, out).faults
        assert [fault for fault in faults if "before" not in fault] == []


def test_a_control_that_came_by_marks_is_a_tracked_change_and_not_carried_silently():
    old, new = docx(START, END), docx(START, FORM, END)
    marked, _wordings = told(old, new)
    with pytest.raises(TrackedChangesError):
        redline(marked, new, Options(author="Bob"))
    for copy in (marked, new):
        out, said = combine(old, [Reviewer(author="Bob", data=copy)])
        assert [(entry.kind, entry.after) for entry in said.left_out] == [
            ("content control", "form")
        ]
        assert judge(old, old, out, sizes=False).true_before
        words = Package.open(out).data("word/document.xml")
        assert b"Name of the partner:" in words
