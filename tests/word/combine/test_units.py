"""A paragraph as units: characters, objects and marks of no width."""

import pytest

from compact_draft.word.combine.units import (
    RANGE_MARK,
    Base,
    Unlike,
    read,
    units,
)
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from tests.redline.maker import bookmark, box, come, docx, gone, p


def one(*content):
    package = Package.open(docx(p(*content)))
    return paragraphs(package.xml(package.main))[0]


def test_a_unit_is_a_character_and_knows_its_marks():
    found = units(one("a", come("b"), gone("c")))
    assert [u.key for u in found] == ["a", "b", "c"]
    assert [u.inserted is not None for u in found] == [False, True, False]
    assert [u.deleted is not None for u in found] == [False, False, True]


def test_tabs_breaks_and_boxes_read_as_people_see_them():
    found = units(one("a\tb\nc"))
    assert "".join(u.text for u in found) == "a\tb\nc"
    (boxed,) = [u for u in units(one(box("Boxed"))) if len(u.key) > 1]
    assert boxed.described == "[Boxed]"


def test_a_bookmark_has_no_width():
    found = units(one(bookmark("x", "a", number=1)))
    assert [u.key for u in found] == [RANGE_MARK, "a", RANGE_MARK]


def test_a_redline_is_read_in_the_base_s_offsets_and_another_text_is_refused():
    base = Base.read(one("Pay now"))
    reading = read(0, [one("Pay ", gone("now"), come("soon"))], base)
    assert sorted(reading.deleted) == [4, 5, 6]
    assert (
        "".join(u.text for at in reading.gaps for u in reading.insertion(at)) == "soon"
    )
    assert reading.text(base, 4, 7) == "soon"
    with pytest.raises(Unlike):
        read(0, [one("Meet now")], base)
