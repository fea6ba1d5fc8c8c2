"""The look of paragraphs that reviewers changed."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import docx, p
from tests.word.combine.together import put_together

BASE = docx("Pay in advance.", "Meet twice a year.")


def looks(data: bytes) -> list[tuple[str, str]]:
    root = Package.open(data).xml("word/document.xml")
    return [
        (c.get(w("author")), next(c.getparent().iter(w("jc"))).get(w("val")))
        for c in root.iter(w("pPrChange"))
    ]


def aligned(how: str) -> bytes:
    return docx(
        p("Pay in advance.", ppr=f'<w:jc w:val="{how}"/>'), "Meet twice a year."
    )


def test_a_changed_look_is_signed_and_keeps_its_former() -> None:
    data, said = put_together(BASE, Ann=aligned("center"))
    assert looks(data) == [("Ann", "center")]
    assert said.is_complete


def test_of_two_looks_the_first_stands_and_the_other_is_told() -> None:
    data, said = put_together(BASE, Ann=aligned("center"), Ben=aligned("right"))
    assert looks(data) == [("Ann", "center")]
    told = [*said.left_out, *said.overlaps]
    assert told
    assert not said.is_complete
