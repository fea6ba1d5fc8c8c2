"""A made-up bookmark is known by the place that it marks."""

import pytest

from compact_draft.word.equality.bookmarks import (
    bookmark_names,
    is_made_up,
    name_places,
)
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import bookmark, docx, p


@pytest.mark.parametrize("name", ["_Toc12", "_GoBack", "__RefHeading", "h.1a2b3c4"])
def test_programs_make_names_up(name: str) -> None:
    assert is_made_up(name)


@pytest.mark.parametrize("name", ["money", "Ref_4", "h.one"])
def test_people_name_their_own(name: str) -> None:
    assert not is_made_up(name)


def package(*blocks: str) -> Package:
    return Package.open(docx(*blocks))


def places(old: Package, new: Package) -> tuple[dict[str, str], dict[str, str]]:
    before, after = Definitions(old), Definitions(new)
    name_places(before, after)
    return dict(before.places), dict(after.places)


MONEY, VOICE = "How money is paid to groups", "How groups are heard"


def test_two_names_of_one_place_are_one() -> None:
    old = package(p(bookmark("_Toc1", MONEY, number=1)), p("Pay."))
    new = package(p(bookmark("_Toc9", MONEY, number=1)), p("Pay."))
    assert places(old, new) == ({"_Toc1": "at _Toc1"}, {"_Toc9": "at _Toc1"})


def test_places_of_other_words_keep_their_names() -> None:
    old = package(p(bookmark("_Toc1", MONEY, number=1)))
    new = package(p(bookmark("_Toc9", "Nothing like it whatever", number=1)))
    assert places(old, new) == ({"_Toc1": "_Toc1"}, {"_Toc9": "_Toc9"})
    assert places(package("Pay."), new)[0] == {}


def test_a_place_that_moved_is_found_again() -> None:
    marked = (
        p(bookmark("_Toc1", MONEY, number=1)),
        p(bookmark("_Toc2", VOICE, number=2)),
    )
    moved = p(bookmark("_Toc8", VOICE, number=1)), p(bookmark("_Toc9", MONEY, number=2))
    old, new = places(package(*marked), package(*moved))
    assert new["_Toc9"] == old["_Toc1"]
    assert new["_Toc8"] == old["_Toc2"]


def test_in_one_paragraph_the_letters_before_tell_them_apart() -> None:
    line = (
        bookmark("_Toc1", "Pay", number=1),
        " early ",
        bookmark("_Ref2", "now", number=2),
    )
    other = (
        bookmark("_Toc7", "Pay", number=1),
        " early ",
        bookmark("_Ref8", "now", number=2),
    )
    old, new = places(package(p(*line)), package(p(*other)))
    assert (new["_Toc7"], new["_Ref8"]) == (old["_Toc1"], old["_Ref2"])
    assert old["_Toc1"] != old["_Ref2"]


def test_all_names_of_a_file_are_found() -> None:
    held = package(
        p(bookmark("money", "Pay", number=1)), p(bookmark("_Toc1", "x", number=2))
    )
    assert bookmark_names(held) == {"money", "_Toc1"}
    assert bookmark_names(package("Pay.")) == set()
