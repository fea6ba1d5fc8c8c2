"""Who made which edit of a copy that was edited with tracking on and off."""

from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.resolve.accept_reject import authors
from tests.redline.maker import (
    DATE,
    come,
    docx,
    gone,
    mark_come,
    p,
)
from tests.word.combine.settled import lines
from tests.word.combine.together import BASE, TAIL, put_together


def test_tracked_changes_of_a_copy_keep_their_own_authors_and_dates() -> None:
    bob = docx(
        p("The Council will consult ", come("all ", by="Cy"), gone("partners", by="Di"),
          " within twelve weeks."),
        *TAIL,
    )  # fmt: skip
    base = docx("The Council will consult partners within twelve weeks.", *TAIL)
    data, said = put_together(base, Bob=bob)
    assert authors(Package.open(data).xml("word/document.xml")) == {"Cy": 1, "Di": 1}
    assert lines(data, "reject") == lines(base)
    assert [(entry.author, entry.inserted, entry.deleted) for entry in said.signed] == [
        ("Cy", 4, 0),
        ("Di", 0, 8),
    ]


def test_a_copy_with_tracked_and_silent_edits_signs_each_by_who_made_it() -> None:
    bob = docx(
        p("The Council will always consult ", come("all ", by="Cy"),
          gone("partners", by="Di"), " within twelve weeks."),
        "Grants are paid at once.",
        p("A line by Cy.", mark=mark_come(by="Cy")).replace(
            "<w:r>", f"<w:ins w:id='900' w:author='Cy' w:date='{DATE}'><w:r>"
        ).replace("</w:r>", "</w:r></w:ins>"),
        *TAIL[1:],
    )  # fmt: skip
    data, said = put_together(BASE, Bob=bob)
    root = Package.open(data).xml("word/document.xml")
    texts = {
        (mark.get(w("author")), "".join(mark.itertext()))
        for mark in root.iter(w("ins"), w("del"))
        if "".join(mark.itertext())
    }
    assert texts == {
        ("Bob", "always "),
        ("Cy", "all "),
        ("Di", "partners"),
        ("Bob", "in advance"),
        ("Bob", "at once"),
        ("Cy", "A line by Cy."),
    }
    assert lines(data, "reject") == lines(BASE)
    assert lines(data) == lines(bob)
    assert said.is_complete
