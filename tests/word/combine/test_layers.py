"""A paragraph with what several reviewers made of it."""

import re

from compact_draft.word.ooxml.package import Package
from tests.redline.maker import anchor, come, docx, gone, p, run
from tests.word.combine.settled import lines
from tests.word.combine.together import put_together

BASE = docx(p("Pay grants ", run("early", "<w:b/>"), " and in full."), "End.")


def written(base: bytes, **copies: bytes) -> str:
    data, _ = put_together(base, **copies)
    return Package.open(data).data("word/document.xml").decode()


def test_each_mark_keeps_its_author_and_the_base_s_formats_stay() -> None:
    ann = docx(p("Pay all grants ", run("early", "<w:b/>"), " and in full."), "End.")
    ben = docx(p("Pay grants ", run("early", "<w:b/>"), " and in cash."), "End.")
    data, _ = put_together(BASE, Ann=ann, Ben=ben)
    assert lines(data, only={"Ann"}) == lines(ann)
    assert lines(data, only={"Ben"}) == lines(ben)
    assert lines(data, "reject") == lines(BASE)
    made = Package.open(data).data("word/document.xml").decode()
    assert made.count("<w:b/>") == 1


def test_words_struck_by_two_are_struck_once_by_the_first() -> None:
    short = docx(p("Pay grants ", run("early", "<w:b/>"), "."), "End.")
    made = written(BASE, Ann=short, Ben=short)
    assert list(re.findall(r'<w:del [^>]*w:author="(\w+)"', made)) == ["Ann"]
    assert "delText" in made


def test_what_two_put_in_alike_stands_once() -> None:
    same = docx(p("Pay all grants ", run("early", "<w:b/>"), " and in full."), "End.")
    assert written(BASE, Ann=same, Ben=same).count("all ") == 1


def test_a_paragraph_that_one_splits_is_split_for_all() -> None:
    parted = docx("Pay grants ", p(run("early", "<w:b/>"), " and in full."), "End.")
    data, _ = put_together(BASE, Ann=parted)
    assert len(lines(data)) == 3
    assert lines(data, "reject") == lines(BASE)


def test_a_link_stays_round_words_that_change_in_it() -> None:
    base = docx(p("See ", anchor("money", "the part on money"), "."), "End.")
    ann = docx(p("See ", anchor("money", "the chapter on money"), "."), "End.")
    made = written(base, Ann=ann)
    link = made[made.index("<w:hyperlink") : made.index("</w:hyperlink>")]
    assert "chapter" in link
    assert "part" in link


def test_an_overlap_is_said_in_a_comment_where_it_is() -> None:
    ann = docx(p("Pay grants ", run("late", "<w:b/>"), " and in full."), "End.")
    ben = docx(p("Pay grants ", run("soon", "<w:b/>"), " and in full."), "End.")
    made = written(BASE, Ann=ann, Ben=ben)
    assert made.count("<w:commentReference ") == 1
    start, end = (made.index(f"<w:commentRange{side}") for side in ("Start", "End"))
    assert start < made.index("late") < made.index("soon") < end


def test_tracked_marks_keep_the_names_of_who_made_them() -> None:
    ann = docx(
        p(
            "Pay grants ",
            run("early", "<w:b/>"),
            gone(" and in full", by="Cat"),
            come(" now", by="Dan"),
            ".",
        ),
        "End.",
    )
    made = written(BASE, Ann=ann)
    assert 'w:author="Cat"' in made
    assert 'w:author="Dan"' in made
    assert 'w:author="Ann"' not in made
