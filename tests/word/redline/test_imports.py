"""What old content brings along when it is struck in the new file."""

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.maker import PIXEL, STYLES, docx, link, p, picture, run, style


def redlined(old, new):
    data, _ = redline(old, new, Options(author="Writers"))
    return Package.open(data)


def test_a_struck_picture_and_a_struck_link_lead_where_they_led():
    old = docx(
        "Pay.", p(picture("rId7")), p(link("rId8", "our page")),
        media={"rId7": PIXEL}, links={"rId8": "https://fenwold.example/a"},
    )  # fmt: skip
    package = redlined(old, docx("Pay."))
    xml = package.data("word/_rels/document.xml.rels").decode()
    assert "https://fenwold.example/a" in xml
    images = [
        package.data(part) for part in package.parts if part.startswith("word/media/")
    ]
    assert PIXEL in images


def test_a_style_that_only_struck_words_are_in_is_brought():
    fresh = style("Shout", "Shout", kind="character", rpr="<w:caps/>")
    old = docx(
        p("Pay ", run("now", '<w:rStyle w:val="Shout"/>')), styles=STYLES + fresh
    )
    package = redlined(old, docx("Pay "))
    (part,) = package.related(package.main, "styles")
    names = {
        s.find(w("name")).get(w("val")) for s in package.xml(part).iter(w("style"))
    }
    assert "Shout" in names
