"""When two elements of properties say the same."""

from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.property_keys import PropertyKeys
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import cell, docx, p, row, run, table

POOL: dict[str, int] = {}


def keys(*blocks: str) -> tuple[PropertyKeys, list[Element]]:
    package = Package.open(docx(*blocks))
    held = Definitions(package)
    made = PropertyKeys(held, POOL, Inherited(held, held))
    return made, list(package.xml(package.main).iter(w("p")))


def properties(ppr: str) -> str:
    made, (paragraph, *_) = keys(p("Pay", ppr=ppr))
    return made.properties(paragraph.find(w("pPr")))


def test_the_order_of_properties_does_not_count() -> None:
    first = '<w:keepNext/><w:jc w:val="center"/>'
    second = '<w:jc w:val="center"/><w:keepNext/>'
    assert properties(first) == properties(second) != ""


def test_another_spelling_of_the_same_is_the_same_and_another_value_is_not() -> None:
    assert properties('<w:jc w:val="start"/>') == properties('<w:jc w:val="left"/>')
    assert properties('<w:jc w:val="end"/>') != properties('<w:jc w:val="center"/>')


def test_what_says_nothing_has_no_key() -> None:
    made, (paragraph,) = keys("Pay")
    assert made.properties(None) == ""
    assert made.properties(paragraph.find(w("pPr"))) == ""
    assert made.facts(None) == {}


def formats(*blocks: str) -> list[int]:
    made, found = keys(*blocks)
    said = []
    for paragraph in found:
        made.enter(paragraph)
        for element in paragraph.iter(w("r")):
            look = element.find(w("rPr"))
            said.append(0 if look is None else made.format_key(look))
    return said


def test_words_of_one_look_have_one_key_and_a_look_without_effect_none() -> None:
    first, second, plain, other = formats(
        p(
            run("a", "<w:b/>"),
            run("b", '<w:b w:val="1"/>'),
            run("c", '<w:b w:val="0"/>'),
            run("d", "<w:i/>"),
        )
    )
    assert first == second != 0
    assert plain == 0
    assert other not in (0, first)


def test_a_property_can_be_left_out() -> None:
    made, (paragraph,) = keys(p("Pay", ppr='<w:keepNext/><w:jc w:val="center"/>'))
    look = paragraph.find(w("pPr"))
    assert "jc" in made.properties(look)
    assert "jc" not in made.properties(look, without={"jc"})
    assert "keepNext" in made.properties(look, without={"jc"})


def test_a_paragraph_in_a_table_is_known_to_stand_in_one() -> None:
    made, (inside, outside) = keys(table(row(cell(p("Pay")))), p("Ask"))
    assert made.context(inside).in_table
    assert not made.context(outside).in_table


def test_the_same_of_two_files_is_alike() -> None:
    made, (first, second, third) = keys(
        p("Pay", ppr="<w:keepNext/>"), p("Ask", ppr="<w:keepNext/>"), p("No")
    )
    looks = [each.find(w("pPr")) for each in (first, second, third)]
    assert made.alike(looks[0], made, looks[1])
    assert not made.alike(looks[0], made, looks[2])


def test_one_pool_gives_one_number_to_one_key() -> None:
    made, _ = keys("Pay")
    assert made.intern("a key") == made.intern("a key")
    assert made.interned(["a key", "another"]) == [
        made.intern("a key"),
        made.intern("another"),
    ]
    assert made.intern("a key") != made.intern("another")
