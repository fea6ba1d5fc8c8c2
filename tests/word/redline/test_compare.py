"""Two packages compared story by story."""

from compact_draft.model.redline import Options
from compact_draft.word.redline.redline import redline
from tests.redline.maker import docx, note, p, page

REFS = page(
    refs='<w:headerReference w:type="default" r:id="rIdH1"/>'
    '<w:footerReference w:type="default" r:id="rIdF1"/>'
)


def of(body: str, head: str, foot: str, noted: str) -> bytes:
    return docx(
        p(body, note(1)), footnotes={1: noted}, headers=[head], footers=[foot], sect=REFS
    )  # fmt: skip


def test_each_story_that_differs_has_its_change_and_the_others_none():
    old = of("Pay late.", "Draft one", "Page", "See the Act.")
    new = of("Pay soon.", "Draft two", "Page", "See the Law.")
    _, said = redline(old, new, Options(author="Writers"))
    assert sorted({change.part for change in said.changes}) == [
        "word/document.xml", "word/footnotes.xml", "word/header1.xml",
    ]  # fmt: skip
    assert {(c.before, c.after) for c in said.changes} == {
        ("late", "soon"), ("one", "two"), ("Act", "Law"),
    }  # fmt: skip
