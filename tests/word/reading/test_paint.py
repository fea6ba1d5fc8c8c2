"""In which colour words are printed, and on which ground."""

import pytest

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.paint import colour_named, colour_of, ground_of
from compact_draft.word.styles.stylesheet import read_styles
from tests.redline.maker import cell, docx, p, row, run, table


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("FF0000", "red"),
        ("00B050", "green"),
        ("0070C0", "blue"),
        ("FFC000", "yellow"),
        ("ED7D31", "orange"),
        ("7030A0", "purple"),
        ("FFC0C0", "pink"),
        ("FF00AA", "pink"),
        ("00B0B0", "turquoise"),
        ("804000", "brown"),
        ("808080", "grey"),
        ("FAFAFA", ""),
        ("101010", ""),
        ("200000", ""),
        ("auto", ""),
        (" Black ", ""),
        ("darkBlue", "blue"),
        ("yellow", "yellow"),
        ("12", ""),
    ],
)
def test_a_colour_has_a_plain_name(value: str, name: str) -> None:
    assert colour_named(value) == name


def first(block: str) -> tuple[Package, Element, list[Element]]:
    package = Package.open(docx(block))
    paragraph = next(package.xml(package.main).iter(w("p")))
    return package, paragraph, list(paragraph.iter(w("r")))


def printed(*runs: str) -> str:
    package, _, found = first(p(*runs))
    return colour_of(found, read_styles(package), "")


RED, BLUE = '<w:color w:val="FF0000"/>', '<w:color w:val="0070C0"/>'


def test_one_colour_of_all_words_is_theirs() -> None:
    assert printed(run("a", RED), run("b", RED)) == "red"
    assert printed(run("a", RED), run("b", BLUE)) == ""
    assert printed(run("a", RED), run("b")) == ""
    assert (
        printed(run("a", '<w:color w:val="auto" w:themeColor="accent2"/>')) == "orange"
    )


def ground(block: str) -> str:
    _, paragraph, runs = first(block)
    return ground_of(paragraph, runs)


def shade(value: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{value}"/>'


MARKER = '<w:highlight w:val="yellow"/>'


def test_the_ground_is_the_marker_s_then_the_paragraph_s_then_the_cell_s() -> None:
    assert ground(p(run("a", MARKER), ppr=shade("FF0000"))) == "yellow"
    assert ground(p(run("a", MARKER), run("b"), ppr=shade("FF0000"))) == "red"
    assert ground(table(row(cell(p("a"), tcpr=shade("00B050"))))) == "green"
    assert (
        ground(table(row(cell(p("a", ppr=shade("FF0000")), tcpr=shade("00B050")))))
        == "red"
    )
    assert ground(p("a")) == ""
    assert ground(p(run("a", MARKER), run("b", '<w:highlight w:val="green"/>'))) == ""
