"""The judge agrees with `settle` on every hand-written mark, and finds faults."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.flat import read, text_of
from tests.redline.judge import File, faults_of, judge, least_marks
from tests.redline.maker import (
    cell,
    come,
    docx,
    field,
    former,
    gone,
    p,
    raw,
    row,
    table,
)
from tests.redline.marked import MARKED
from tests.redline.pairs import load

PAIRS = load()


def settled(data, mode):
    package = Package.open(data)
    settle_package(package, mode)
    return package.save()


@pytest.mark.parametrize("name", MARKED)
def test_two_readers_agree_on_both_sides(name):
    data, _, _ = MARKED[name]()
    for view, mode in (("before", "reject"), ("after", "accept")):
        assert read(data, view) == read(settled(data, mode), "after")


@pytest.mark.parametrize("name", MARKED)
def test_hand_written_marks_are_judged_true_and_well_made(name):
    data, _, _ = MARKED[name]()
    verdict = judge(settled(data, "reject"), settled(data, "accept"), data)
    assert verdict.faults == []


def test_a_lost_word_is_found_on_its_side():
    old, new = docx("One two."), docx("One three.")
    verdict = judge(old, new, docx(p("One ", come("three"), ".")))
    assert not verdict.true_before
    assert verdict.true_after
    assert verdict.faults[0].startswith("before, body: after 'One ' wanted 'two.\\n'")


def test_a_lost_format_and_a_lost_style_are_found():
    old = docx(p(raw("<w:t>a</w:t>", "<w:b/>")), p("b", style="Quote"), "c")
    new = docx("a", "b", "c")
    assert not judge(old, new, new).true_before
    good = docx(
        p(raw("<w:t>a</w:t>", former("rPr", "<w:b/>"))),
        p("b", ppr=former("pPr", '<w:pStyle w:val="Quote"/>')),
        "c",
    )
    assert judge(old, new, good).faults == []


def test_marks_are_counted_without_blanks_against_the_least():
    old, new = docx("The Council aims to pay."), docx("The Council will pay.")
    verdict = judge(
        old,
        new,
        docx(p("The ", gone("Council aims to"), come("Council will"), " pay.")),
    )
    assert verdict.marked == 24
    assert verdict.least == 10 == least_marks(old, new)
    assert verdict.revisions == 2


def test_untouched_paragraphs_must_stay_as_they_were():
    old, new = docx("One.", "Two.", "Three."), docx("One.", "Two!", "Three.")
    cut = p("Th", "ree.")
    verdict = judge(old, new, docx("One.", p("Two", gone("."), come("!")), cut))
    assert (verdict.untouched, verdict.kept) == (2, 1)


def test_a_paragraph_in_a_cell_is_never_one_that_stood_outside():
    old = docx("One.", "Two.", table(row(cell("Three."), cell(p()))))
    new = docx("One.", table(row(cell("Three."), cell("Two."))))
    assert judge(old, new, new).untouched == 2


def test_a_paragraph_in_a_list_taken_up_anew_is_not_untouched():
    old, new = PAIRS["list-restart"].make()
    assert judge(old, new, new).untouched == 2


def test_of_equal_ways_to_keep_rows_each_is_right():
    one, two = row("Pay", "April"), row("Meet", "Autumn")
    old, new = docx(table(one, two)), docx(table(two, one))
    out, _ = redline(old, new, Options(author="A"))
    verdict = judge(old, new, out)
    assert (verdict.untouched, verdict.kept) == (2, 2)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("<w:r><w:delText>x</w:delText></w:r>", "deleted text outside"),
        (gone("x").replace("delText", "t"), "live text in w:del"),
        ('<w:bookmarkStart w:id="1" w:name="b"/>', "starts and ends that differ"),
        (come('<w:hyperlink w:anchor="b"/>'), "hyperlink in ins"),
        (
            come("a").replace("@ID", "7") + come("b").replace("@ID", "7"),
            "the id 7 is there 2 times",
        ),
        (
            field("PAGE", "3").replace(
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""
            ),
            "without its end",
        ),
        (
            gone(field("PAGE", "3"))
            .replace("</w:del>", "", 1)
            .replace(
                '<w:r><w:fldChar w:fldCharType="end"/>',
                '</w:del><w:r><w:fldChar w:fldCharType="end"/>',
            ),
            "marked in part",
        ),
        ('<w:hyperlink r:id="rId77"/>', "unknown relationship"),
        ("<w:ins><w:r/></w:ins>", "unsigned ins"),
    ],
)
def test_what_is_ill_made_is_found(content, words):
    assert any(words in fault for fault in faults_of(File(docx(p(content)))))


def test_the_text_of_a_story_is_read_with_its_notes():
    data = MARKED["note-added"]()[0]
    assert text_of(read(data, "after")["body"]) == "Paid[In full.].\n"
