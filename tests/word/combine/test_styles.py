"""Styles and lists that several reviewers bring or define otherwise."""

import pytest

from compact_draft.model.combined import Reviewer
from compact_draft.word.combine.combine import combine
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs, words_of
from compact_draft.word.resolve.accept_reject import settle_package
from tests.redline.maker import (
    BULLETS,
    OUTLINE,
    PIXEL,
    STYLES,
    docx,
    levels,
    link,
    listed,
    lists,
    p,
    picture,
    style,
)
from tests.word.combine.together import CLAUSES, put_together


def test_styles_lists_links_and_pictures_of_two_hands_come_along_once():
    base = docx(*CLAUSES, numbering=lists(OUTLINE))
    new = STYLES + style("Boxed", ppr='<w:ind w:left="300"/>', based="Normal")
    ann = docx(
        *CLAUSES,
        p("Set apart by Ann.", style="Boxed"),
        p("See ", link("rIdA", "this page"), "."),
        styles=new,
        numbering=lists(OUTLINE),
        links={"rIdA": "https://example.org/a"},
    )
    bob = docx(
        p("Set apart by Bob.", style="Boxed"),
        *CLAUSES,
        p("A bullet by Bob.", ppr=listed(2)),
        p(picture("rIdP")),
        styles=new,
        numbering=lists(OUTLINE, BULLETS),
        media={"rIdP": PIXEL},
    )
    data, _wordings = put_together(base, Ann=ann, Bob=bob)
    package = Package.open(data)
    names = [
        name.get(w("val")) for name in package.xml("word/styles.xml").iter(w("name"))
    ]
    assert names.count("Boxed") == 1
    assert len([part for part in package.parts if part.startswith("word/media/")]) == 1
    links = package.relationships("word/document.xml").values()
    assert [link.target for link in links if link.external] == ["https://example.org/a"]


def test_a_style_that_two_define_otherwise_is_tracked_under_the_first():
    def made(indent):
        new = STYLES.replace('w:left="720"', f'w:left="{indent}"')
        return docx(p("Set apart.", style="Quote"), *CLAUSES, styles=new)

    base, ann, bob = made(720), made(360), made(900)
    data, said = put_together(base, Ann=ann, Bob=bob)
    for mode, indent in (("accept", "360"), ("reject", "720")):
        package = Package.open(data)
        settle_package(package, mode)
        [ind] = package.xml("word/styles.xml").iter(w("ind"))
        assert ind.get(w("left")) == indent
    [left] = said.left_out
    assert (left.reviewer, left.kind, left.before) == ("Bob", "style", "quote")


def test_a_new_style_that_two_define_otherwise_is_the_first_ones_and_listed():
    def made(size, words):
        fresh = style("Box text", ppr=f'<w:ind w:left="{size}"/>')
        styles = STYLES.replace("</w:styles>", f"{fresh}</w:styles>")
        styles = styles if fresh in styles else STYLES + fresh
        return docx(*CLAUSES, p(words, style="Boxtext"), styles=styles)

    base = docx(*CLAUSES)
    ann, bob = made(360, "Set apart."), made(900, "Set apart too.")
    _data, said = put_together(base, Ann=ann, Bob=bob)
    [left] = said.left_out
    assert (left.reviewer, left.kind, left.before) == ("Bob", "style", "box text")
    _data, said = put_together(base, Ann=ann, Bob=made(360, "Set apart too."))
    assert said.left_out == ()


@pytest.mark.parametrize("words", ["Meetings are open.", "All meetings are open."])
def test_a_copy_whose_program_wrote_more_levels_of_a_list_is_combined(words):
    one, nine = levels("decimal:%1."), levels("decimal:%1.", "decimal:%1.%2")
    base = docx(p("Meetings are open.", ppr=listed(1)), numbering=lists(one))
    copy = docx(p(words, ppr=listed(1)), numbering=lists(nine))
    data, _said = combine(base, [Reviewer(author="Ann", data=copy)])
    for mode, meant in (("accept", words), ("reject", "Meetings are open.")):
        package = Package.open(data)
        settle_package(package, mode)
        assert list(map(words_of, paragraphs(package.xml(package.main)))) == [meant]
