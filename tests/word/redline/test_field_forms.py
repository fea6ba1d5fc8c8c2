"""One field in two forms is one field."""

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from compact_draft.word.redline.redline import redline
from tests.redline.judge import judge
from tests.redline.maker import anchor, docx, field, link, p, run, simple_field

ADDRESS = {"rIdL1": "https://example.org/a"}
LINKS = {
    "an address": (
        link("rIdL1", "the page of the rules"),
        field('HYPERLINK "https://example.org/a"', "the page of the rules"),
    ),
    "a place in the document": (
        anchor("Money", "the part about money"),
        field(r'HYPERLINK \l "Money"', "the part about money"),
    ),
    "a place, with a tip": (
        anchor("Money", "the part about money"),
        field(r'HYPERLINK \l "Money" \o "Go there"', "the part about money"),
    ),
}
FIELDS = {
    "the page": (simple_field("PAGE", "4"), field(" PAGE", "4")),
    "a reference": (
        simple_field(r"REF Money \h", "Part 1"),
        field(r"REF  Money \h", "Part 1"),
    ),
    "a property": (simple_field("AUTHOR", run("Ann")), field("author", run("Ann"))),
}


def marks(old, new):
    out, result = redline(old, new, Options(author="Writer"))
    return judge(old, new, out), result, out


@pytest.mark.parametrize("name", LINKS)
@pytest.mark.parametrize("turned", [False, True])
def test_a_link_and_a_field_that_links_are_one(name, turned):
    forms = LINKS[name][::-1] if turned else LINKS[name]
    old, new = (docx(p("See ", form, " for more."), links=ADDRESS) for form in forms)
    verdict, result, out = marks(old, new)
    assert verdict.revisions == 0
    assert result.changes == result.untracked == ()
    for view in ("before", "after"):
        assert plain(Package.open(out), view) == plain(Package.open(new), "after")


@pytest.mark.parametrize("name", LINKS)
def test_only_the_word_beside_a_link_in_another_form_is_marked(name):
    one, other = LINKS[name]
    old = docx(p("See ", one, " for all of it."), links=ADDRESS)
    new = docx(p("See ", other, " for some of it."), links=ADDRESS)
    verdict, _result, _out = marks(old, new)
    assert verdict.marked == len("allsome")


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("turned", [False, True])
def test_a_simple_field_and_one_in_pieces_are_one(name, turned):
    forms = FIELDS[name][::-1] if turned else FIELDS[name]
    old, new = (docx(p("It says ", form, " there.")) for form in forms)
    verdict, result, _out = marks(old, new)
    assert verdict.revisions == 0
    assert result.changes == ()
    assert verdict.faults == []


def test_a_file_with_both_forms_keeps_them_apart_in_order():
    simple, pieces = FIELDS["the page"]
    old = docx(p("Page ", simple, " here."), p("Again ", pieces, " there."))
    new = docx(p("Page ", pieces, " here."), p("Again ", simple, " there."))
    assert marks(old, new)[0].revisions == 0


def test_a_link_that_leads_elsewhere_now_is_still_marked():
    old = docx(p("See ", LINKS["an address"][0], " for more."), links=ADDRESS)
    other = field('HYPERLINK "https://example.org/b"', "the page of the rules")
    verdict, _result, _out = marks(old, docx(p("See ", other, " for more.")))
    assert verdict.marked == 2 * len("thepageoftherules")
    assert verdict.true_before
