"""Styles of the house that a template holds under other ids."""

from __future__ import annotations

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_style import furnish
from compact_draft.word.styles.style_ids import name_by_house
from tests.word.writing.shipped_designs import RENAMED, design, saved_abroad


def test_a_style_of_the_house_goes_by_its_id_wherever_it_is_named() -> None:
    package = Package.open(saved_abroad(design("covenant")))
    used = {p.get(w("val")) for p in package.xml(package.main).iter(w("pStyle"))}
    assert "berschrift1" in used
    house = furnish(package)
    assert house.styles["CompactTags"] == "CompactTags"
    assert house.styles["Heading1"] == "berschrift1"
    styles = package.xml("word/styles.xml")
    based = {of.get(w("val")) for of in styles.iter(w("basedOn"), w("next"))}
    assert not based & set(RENAMED.values()) - {"berschrift1"}


def test_an_id_that_another_style_has_is_left_to_it() -> None:
    package = Package.open(design("compact"))
    before = package.data("word/styles.xml")
    name_by_house(package, {"Title": "Compact Tags"})
    assert package.data("word/styles.xml") == before
