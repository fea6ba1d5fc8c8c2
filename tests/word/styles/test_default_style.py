"""Two files that mean other styles by the same words."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.default_style import (
    forget_undefined_styles,
    say_default_style,
)
from tests.redline.maker import STYLES, docx, p, style

OTHER = STYLES.replace(' w:default="1"', "").replace(
    'w:styleId="Quote"', 'w:default="1" w:styleId="Quote"'
)


def named(package):
    root = package.xml(package.main)
    return [
        "" if s is None else s.get(w("val"))
        for s in (x.find(f"{w('pPr')}/{w('pStyle')}") for x in root.iter(w("p")))
    ]


def test_where_the_defaults_differ_the_old_file_names_its_own():
    old = Package.open(docx("a", p("b", style="Heading1")))
    new = Package.open(docx("a", styles=OTHER))
    assert say_default_style(old, new)
    assert named(old) == ["Normal", "Heading1"]
    (part,) = old.related(old.main, "styles")
    defaults = [
        s.get(w("styleId"))
        for s in old.xml(part).iter(w("style"))
        if s.get(w("default")) == "1"
    ]
    assert defaults == ["Quote"]


def test_where_they_are_the_same_nothing_changes():
    old, new = Package.open(docx("a")), Package.open(docx("b"))
    assert not say_default_style(old, new)
    assert named(old) == [""]


def test_a_style_that_only_the_new_file_defines_is_named_no_more():
    old = Package.open(docx(p("a", style="Fresh"), p("b", style="Quote")))
    new = Package.open(docx("a", styles=STYLES + style("Fresh", "Fresh")))
    assert forget_undefined_styles(old, new)
    assert named(old) == ["", "Quote"]
    assert not forget_undefined_styles(old, new)
