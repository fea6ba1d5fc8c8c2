"""What can stand in no mark is listed where it differs."""

from compact_draft.word.equality.stories import keys_by_content
from compact_draft.word.equality.untrackable import unlike, untrackable_in
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx, p

CHUNK = '<w:altChunk r:id="rId99"/>'


def held(*blocks):
    package = Package.open(docx(*blocks))
    keys = keys_by_content(package, {})
    root = package.xml(package.main)
    return untrackable_in(package, keys), list(root.iter(w("p")))


def test_what_only_one_file_has_is_listed_with_the_words_beside_it():
    old, _ = held(p("Pay"), CHUNK, p("Meet"))
    new, _ = held(p("Pay"), p("Meet"))
    assert [omitted.tag for omitted in old] == [w("altChunk")]
    (gone,) = unlike(old, new, {})
    assert (gone.kind, gone.old, gone.new) == ("embedded document", "there", "")
    assert "Pay" in gone.where or "Meet" in gone.where
    (come,) = unlike(new, old, {})
    assert (come.old, come.new) == ("", "there")


def test_what_stands_beside_the_same_paragraphs_in_both_is_not_listed():
    old, olds = held(p("Pay"), CHUNK, p("Meet"))
    new, news = held(p("Pay"), CHUNK, p("Meet"))
    assert unlike(old, new, dict(zip(olds, news, strict=True))) == []


def test_what_stands_elsewhere_is_listed_on_both_sides():
    old, olds = held(p("Pay"), CHUNK, p("Meet"), p("Say"))
    new, news = held(p("Pay"), p("Meet"), p("Say"), CHUNK)
    found = unlike(old, new, dict(zip(olds, news, strict=True)))
    assert len(found) == 2


def test_what_stands_before_all_else_in_both_is_not_listed():
    old, olds = held(CHUNK, p("Pay"))
    new, news = held(CHUNK, p("Pay"))
    assert unlike(old, new, dict(zip(olds, news, strict=True))) == []
    later, laters = held(p("New"), CHUNK, p("Pay sooner"))
    assert len(unlike(old, later, {olds[0]: news[0]})) == 2
    assert laters
