"""Differences of formatting in the words of Word's menus."""

from compact_draft.word.equality.formatting_names import differing, named
from compact_draft.word.equality.stories import keys_by_content
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx, p, run


def test_properties_have_the_names_of_the_menus():
    assert named("b") == named("bCs") == "bold"
    assert named("rFonts") == "font"
    assert named("unheardOf") == "unheardOf"


def test_what_differs_is_named_once_in_the_order_of_the_new_file():
    package = Package.open(
        docx(p(run("a", "<w:b/>"), run("b", '<w:i/><w:color w:val="FF0000"/>')))
    )
    keys = keys_by_content(package, {})
    old, new = package.xml(package.main).iter(w("rPr"))
    said = differing(old, new, (keys, keys)).split(", ")
    assert said[0] == "italic"
    assert set(said) == {"italic", named("color"), "bold"}
    assert differing(old, old, (keys, keys)) == ""
