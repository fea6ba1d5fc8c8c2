"""Variants of styles and lists, made where a document needs them."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.house_variants import counted_list, style_variant
from tests.redline.maker import OUTLINE, docx, lists


def opened():
    return Package.open(docx("a", numbering=lists(OUTLINE)))


def test_a_variant_of_a_style_is_based_on_it_and_added_once():
    package = opened()
    made = [
        style_variant(package, "Quote", "further in", "<w:keepNext/>") for _ in "ab"
    ]
    assert made == ["Quotefurtherin", "Quotefurtherin"]
    again = Package.open(package.save())
    (part,) = again.related(again.main, "styles")
    (found,) = [
        s for s in again.xml(part).iter(w("style")) if s.get(w("styleId")) == made[0]
    ]
    assert found.find(w("basedOn")).get(w("val")) == "Quote"
    assert found.find(w("name")).get(w("val")) == "Quote further in"


def test_a_list_that_begins_at_a_number_has_an_id_of_its_own():
    package = opened()
    number = counted_list(
        package, form="lowerLetter", text="(%1)", start=3, left=720, hang=360
    )
    assert number == "2"
    (part,) = package.related(package.main, "numbering")
    root = package.xml(part)
    (num,) = [n for n in root.iter(w("num")) if n.get(w("numId")) == number]
    abstract = num.find(w("abstractNumId")).get(w("val"))
    (held,) = [
        a for a in root.iter(w("abstractNum")) if a.get(w("abstractNumId")) == abstract
    ]
    assert next(held.iter(w("start"))).get(w("val")) == "3"
    tags = [child.tag for child in root]
    assert tags == sorted(tags, key=lambda tag: tag == w("num"))
