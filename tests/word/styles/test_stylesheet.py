"""What the styles of a file give a paragraph."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.stylesheet import is_on, number_in, read_styles
from tests.redline.maker import STYLES, docx, p, run, style

MORE = (
    style("Bold body", "BoldBody", rpr='<w:b/><w:sz w:val="28"/>', based="Normal")
    + style("Child", "Child", based="BoldBody")
    + style("Loop", "Loop", based="Loop")
    + style("Off", "Off", kind="character", rpr='<w:b w:val="0"/>')
)


def opened(*blocks):
    package = Package.open(docx(*blocks, styles=STYLES + MORE))
    return read_styles(package), list(package.xml(package.main).iter(w("p")))


def test_a_style_is_followed_to_its_base_and_no_further():
    styles, _ = opened("Pay")
    names = [s.get(w("styleId")) for s in styles.chain("Child")]
    assert names == ["Child", "BoldBody", "Normal"]
    assert len(list(styles.chain("Loop"))) == 1
    assert styles.name("Child") == "Child"
    assert styles.name("Nowhere") == "Nowhere"


def test_a_paragraph_without_a_known_style_has_the_default():
    styles, found = opened(p("a", style="Child"), p("b", style="Nowhere"), "c")
    assert [styles.style_of(x) for x in found] == ["Child", "Normal", "Normal"]


def test_the_outline_level_stands_on_the_paragraph_or_in_its_style():
    own = '<w:outlineLvl w:val="3"/>'
    body = '<w:outlineLvl w:val="9"/>'
    styles, found = opened(
        p("a", style="Heading1"), p("b", ppr=own), p("c", style="Heading1", ppr=body), "d"
    )  # fmt: skip
    assert [styles.outline(x) for x in found] == [0, 3, None, None]


def test_a_toggle_on_the_run_wins_and_twice_bold_by_style_is_not_bold():
    styles, found = opened(
        p(
            run("a"),
            run("b", '<w:b w:val="0"/>'),
            run("c", '<w:rStyle w:val="Strong"/>'),
        )
    )
    runs = list(found[0].iter(w("r")))
    assert [styles.toggle(r, "Child", "b") for r in runs] == [True, False, False]
    assert styles.toggle(runs[2], "Normal", "b") is True
    assert styles.value(runs[0], "Child", "sz") == "28"
    assert styles.value(runs[0], "Normal", "sz") == ""


def test_a_toggle_that_is_not_there_says_nothing_and_a_number_that_is_none_neither():
    _, (found,) = opened(p(run("a", '<w:b/><w:i w:val="none"/><w:sz w:val="x"/>')))
    look = next(found.iter(w("rPr")))
    assert is_on(look.find(w("b"))) is True
    assert is_on(look.find(w("i"))) is False
    assert is_on(None) is None
    assert number_in(look.find(w("sz"))) is None


def test_a_run_without_any_word_on_a_toggle_has_what_the_defaults_say():
    plain = opened(p(run("Pay")))
    styles, (paragraph,) = plain
    letters = paragraph.find(w("r"))
    assert styles.toggle(letters, "Normal", "b") is False
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    package = Package.open(docx(p(run("Pay")), styles=defaults + STYLES + MORE))
    bold = read_styles(package)
    (paragraph,) = package.xml(package.main).iter(w("p"))
    assert bold.toggle(paragraph.find(w("r")), "Normal", "b") is True
