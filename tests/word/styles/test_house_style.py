"""The house's styles and lists, put into a file that lacks them."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_style import furnish
from tests.redline.maker import docx


def test_what_is_lacking_is_added_once_and_what_is_there_is_kept():
    package = Package.open(docx("Pay"))
    house = furnish(package)
    (part,) = package.related(package.main, "styles")
    ids = [s.get(w("styleId")) for s in package.xml(part).iter(w("style"))]
    assert len(ids) == len(set(ids))
    assert set(house.styles.values()) <= set(ids)
    assert "Quote" in ids
    assert furnish(package) == house
    assert ids == [s.get(w("styleId")) for s in package.xml(part).iter(w("style"))]


def test_every_list_has_a_number_of_its_own_that_the_file_defines():
    package = Package.open(docx("Pay"))
    house = furnish(package)
    (part,) = package.related(package.main, "numbering")
    numbers = {n.get(w("numId")) for n in package.xml(part).iter(w("num"))}
    assert len(set(house.lists.values())) == len(house.lists) >= 4
    assert set(house.lists.values()) <= numbers
