from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from compact_draft.word.ooxml.names import ORDER, insert_in_order, name, rank, w, w14

PARENTS = st.sampled_from(sorted(ORDER))


def test_a_name_is_written_in_full():
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert w("p") == name("w:p") == f"{{{main}}}p"


@given(
    PARENTS.flatmap(lambda p: st.tuples(st.just(p), st.permutations(sorted(ORDER[p]))))
)
def test_properties_end_in_the_order_of_the_schema(case):
    tag, children = case
    parent = etree.Element(tag)
    for child in children:
        insert_in_order(parent, etree.Element(child))
    ranks = [ORDER[tag][child.tag] for child in parent]
    assert ranks == sorted(ranks)


def test_a_mark_of_a_paragraph_comes_first_and_the_former_format_last():
    parent = etree.Element(w("rPr"))
    for child in (w("rPrChange"), w14("glow"), w("b"), w("ins")):
        insert_in_order(parent, etree.Element(child))
    assert [c.tag for c in parent] == [w("ins"), w("b"), w14("glow"), w("rPrChange")]


def test_properties_of_one_name_keep_the_order_given():
    parent = etree.Element(w("sectPr"))
    insert_in_order(parent, etree.Element(w("pgSz")))
    for kind, number in (
        ("headerReference", "1"),
        ("footerReference", "2"),
        ("headerReference", "3"),
    ):
        insert_in_order(parent, etree.Element(w(kind), n=number))
    assert [c.get("n") for c in parent] == ["1", "2", "3", None]


def test_properties_of_a_paragraph_stand_before_its_content():
    paragraph = etree.Element(w("p"))
    etree.SubElement(paragraph, w("r"))
    insert_in_order(paragraph, etree.Element(w("pPr")))
    assert [c.tag for c in paragraph] == [w("pPr"), w("r")]
    assert rank(w("p"), w("pPr")) < rank(w("p"), w("r"))
