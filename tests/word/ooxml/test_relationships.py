"""To what a part refers."""

from compact_draft.word.ooxml.relationships import (
    Relationship,
    is_rels,
    keep,
    rels_of,
)


def test_the_relationships_of_a_part_lie_beside_it() -> None:
    assert rels_of("word/document.xml") == "word/_rels/document.xml.rels"
    assert is_rels("word/_rels/document.xml.rels")
    assert not is_rels("word/document.xml.rels")
    assert not is_rels("word/_rels/image.png")


def test_the_kind_is_the_last_word_of_the_type() -> None:
    link = Relationship(id="rId7", type="http://x.example/2006/hyperlink", target="t")
    assert link.kind == "hyperlink"


def test_of_many_that_are_kept_the_oldest_goes() -> None:
    known: dict[int, int] = {}
    for n in range(40):
        keep(known, n, n)
    assert len(known) == 32
    assert min(known) == 8
