"""A run of paragraphs as lines, each closed by its ¶."""

from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.redline.redline_paragraphs import (
    Cut,
    State,
    content,
    deleted_paragraph,
    has_section,
    inserted_paragraph,
    kept_paragraph,
)
from tests.redline.maker import docx, p, page


def of(*blocks):
    package = Package.open(docx(*blocks))
    return paragraphs(package.xml(package.main))


def test_what_leaves_goes_when_all_is_accepted_and_what_arrives_when_it_is_rejected():
    assert [s for s in State if s.leaves] == [
        State.DELETED, State.MOVED_FROM, State.STRUCK_BEFORE,
    ]  # fmt: skip
    assert [s for s in State if s.arrives] == [State.INSERTED, State.MOVED_TO]
    assert not State.KEPT.leaves
    assert not State.KEPT.arrives


def test_a_paragraph_that_stays_goes_or_comes_whole_knows_whose_it_is():
    old, new = of("Pay", "Pay sooner")
    kept = kept_paragraph(old, new)
    assert kept.untouched
    assert (kept.mark.old, kept.mark.new) == (old, new)
    gone, come = deleted_paragraph(old), inserted_paragraph(new, State.MOVED_TO, "m1")
    assert (gone.mark.old, gone.mark.new) == (old, None)
    assert (come.mark.old, come.mark.new) == (None, new)
    (piece,) = come.pieces
    assert not isinstance(piece, Cut)
    assert (piece.state, piece.move) == (State.MOVED_TO, "m1")


def test_properties_are_no_content_and_a_section_break_is_seen():
    plain, breaking = of(p("Pay", ppr="<w:keepNext/>"), p("Meet", ppr=page()))[:2]
    assert [child.tag.rpartition("}")[2] for child in content(plain)] == ["r"]
    assert not has_section(plain)
    assert has_section(breaking)
