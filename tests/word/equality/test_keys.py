"""Two paragraphs have one key when they say and look the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compact_draft.word.equality.atoms import Block
from compact_draft.word.equality.stories import body, keys_by_content
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx, p, raw

UNSEEN = '<w:smartTag w:element="place"/>'
"""Holds nothing, and is what the quick way through plain words does not know."""

FORMATS = st.sampled_from(["", "<w:b/>", "<w:i/>", "<w:b/><w:lang w:val='en-GB'/>"])
NODES = st.sampled_from(
    [
        "<w:t>Pay</w:t>",
        '<w:t xml:space="preserve"> grants “early” </w:t>',
        "<w:t/>",
        "<w:tab/>",
        "<w:cr/>",
        "<w:noBreakHyphen/>",
        "<w:softHyphen/>",
        "<w:lastRenderedPageBreak/>",
        '<w:footnoteReference w:id="1"/>',
        "<w:br/>",
        '<w:sym w:font="Symbol" w:char="F0B7"/>',
    ]
)
RUNS = st.builds(
    lambda nodes, rpr: raw("".join(nodes), rpr), st.lists(NODES, max_size=4), FORMATS
)
CHILDREN = RUNS | st.sampled_from(
    [
        '<w:bookmarkStart w:id="7" w:name="x"/><w:bookmarkEnd w:id="7"/>',
        '<w:proofErr w:type="spellStart"/>',
        '<w:hyperlink w:anchor="x"><w:r><w:t>our page</w:t></w:r></w:hyperlink>',
    ]
)
PROPERTIES = st.sampled_from(["", '<w:jc w:val="center"/>', "<w:keepNext/>"])


def keys(*paragraphs: str, folds: bool = False) -> list[Block]:
    package = Package.open(docx(*paragraphs, footnotes={1: "See the Act."}))
    found = keys_by_content(package, {}, folds=folds)
    return [found.paragraph(element) for element in body(package).iterchildren("{*}p")]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.lists(CHILDREN, max_size=5), PROPERTIES), max_size=4),
    st.booleans(),
)
def test_the_quick_way_through_plain_words_gives_the_key_of_the_long_one(
    paragraphs: list[tuple[list[str], str]], folds: bool
) -> None:
    plain = [p(*children, ppr=ppr) for children, ppr in paragraphs]
    long = [p(*children, UNSEEN, ppr=ppr) for children, ppr in paragraphs]
    found = keys(*plain, *long, folds=folds)
    assert found[: len(plain)] == found[len(plain) :]


def test_what_nobody_sees_makes_no_other_key() -> None:
    one, cut, proofed = keys(
        p(raw("<w:t>Pay grants</w:t>")),
        p(
            raw("<w:t>Pay </w:t>".replace("<w:t>", '<w:t xml:space="preserve">')),
            raw("<w:t>grants</w:t>"),
        ),
        p(
            '<w:proofErr w:type="spellStart"/>',
            raw("<w:t>Pay grants</w:t>", "<w:lang w:val='cy-GB'/>"),
        ),
    )
    assert one == cut == proofed


def test_bold_words_have_another_key_and_the_same_text() -> None:
    plain, bold = keys(p(raw("<w:t>Pay</w:t>")), p(raw("<w:t>Pay</w:t>", "<w:b/>")))
    assert plain.full != bold.full
    assert plain.text == bold.text == "Pay"
