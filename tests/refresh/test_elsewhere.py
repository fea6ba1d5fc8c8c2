"""Clauses of footnotes and endnotes: reworded in their note, or listed with advice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compact_draft.model.clause import HistoryRow, Place
from compact_draft.model.compact import Revision
from compact_draft.model.redline import Options
from compact_draft.refresh.refresh import Refresh, refresh
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.comments import read_comments
from compact_draft.word.reading.plain import plain
from tests.redline.maker import docx, note, p, page, raw, run
from tests.refresh.texts import revision

OPTIONS = Options(author="Writers' group", when="2026-03-01T10:00:00Z")
WHY = HistoryRow(
    when="2026-03-01", by="Group", why="Twenty is enough.", what="reworded"
)
FIRST = ("wex-1", "We will pay on time.")
NOTE = ("wex-2", "Within thirty days of the invoice.")
SECOND = ("wex-3", "We will say why.")
OTHER = ("wex-4", "In writing.")


def old_file(kind: str = "footnote") -> bytes:
    texts = {
        2: p(raw(f"<w:{kind}Ref/>"), " ", run("Within", "<w:b/>"), NOTE[1][6:]),
        1: OTHER[1],
    }
    return docx(
        p("Our Compact"),
        p("•\tWe will pay", note(2, kind), " on time."),
        p("•\tWe will say why.", note(1, kind)),
        **{f"{kind}s": texts},
    )


def taken_in(kind: str = "footnote") -> Revision:
    """The four clauses; the notes' paragraphs are behind those of two separators."""
    made = revision(
        "taken-in", *((*line, [0], "") for line in (FIRST, NOTE, SECOND, OTHER))
    )
    places = (
        ("word/document.xml", 1),
        (f"word/{kind}s.xml", 2),
        ("word/document.xml", 2),
        (f"word/{kind}s.xml", 3),
    )
    clauses = tuple(
        replace(
            clause, place=Place(file="old.docx", sha256="", part=part, ordinals=(n,))
        )
        for clause, (part, n) in zip(made.clauses, places, strict=True)
    )
    return replace(made, clauses=clauses)


def made_of(*lines: tuple[str, str], kind: str = "footnote") -> Refresh:
    wanted = revision("r2", *((*line, None, "") for line in lines))
    old = {c.id: c.text for c in taken_in().clauses}
    clauses = tuple(
        replace(c, history=(WHY,)) if old.get(c.id) != c.text else c
        for c in wanted.clauses
    )
    return refresh(
        old_file(kind), taken_in(kind), replace(wanted, clauses=clauses), OPTIONS
    )


def words(made: Refresh, view: str = "marked") -> str:
    return plain(Package.open(made.data), view)


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_reworded_clause_of_a_note_is_marked_in_its_note(kind: str) -> None:
    new = ("wex-2", "Within twenty days of the invoice.")
    made = made_of(FIRST, new, SECOND, OTHER, kind=kind)
    assert "Within [-thirty-]{+twenty+} days of the invoice." in words(made)
    assert made.left == ()
    assert made.absent == ()
    assert made.is_complete
    bold = [
        element.findtext("{*}t")
        for element in Package.open(made.plain).xml(f"word/{kind}s.xml").iter("{*}r")
        if element.find("{*}rPr/{*}b") is not None
    ]
    assert bold == ["Within"]


def test_its_reason_stands_beside_the_reference_and_names_the_note() -> None:
    made = made_of(FIRST, NOTE, SECOND, ("wex-4", "In plain writing."))
    (comment,) = read_comments(Package.open(made.data))
    assert comment.text == "Twenty is enough.\nIn footnote 2: reworded."
    package = Package.open(made.data)
    (start,) = package.xml("word/document.xml").iter("{*}commentRangeStart")
    assert "say why" in "".join(start.getparent().itertext())
    assert not list(package.xml("word/footnotes.xml").iter("{*}commentReference"))


def test_a_note_that_lost_every_word_is_still_the_same_note() -> None:
    made = made_of(FIRST, ("wex-2", "Always before spring comes."), SECOND, OTHER)
    root = Package.open(made.data).xml("word/document.xml")
    assert not list(root.iter("{*}ins", "{*}del"))
    assert len(list(root.iter("{*}footnoteReference"))) == 2
    assert "Always before spring comes." in words(made, "after")
    assert "Within thirty days of the invoice." in words(made, "before")


def test_the_body_clause_and_its_note_can_both_be_reworded() -> None:
    made = made_of(
        ("wex-1", "We will always pay on time."),
        ("wex-2", "Within twenty days of the invoice."),
        SECOND,
        OTHER,
    )
    assert "{+always +}" in words(made)
    assert "[-thirty-]{+twenty+}" in words(made)
    assert len(read_comments(Package.open(made.data))) == 2
    assert made.is_complete


def test_a_note_goes_with_the_clause_that_it_hangs_on() -> None:
    made = made_of(SECOND, OTHER)
    assert made.left == ()
    assert made.absent == ()
    assert "Within thirty" not in words(made, "after")
    assert "Within thirty" in words(made, "before")


def test_a_kept_note_whose_clause_is_withdrawn_is_listed() -> None:
    made = made_of(NOTE, SECOND, OTHER)
    (line,) = made.left
    assert line.startswith("wex-2: its footnote 1 went with the words it hung on")
    assert "by hand" in line


def test_a_note_that_moves_with_its_clause_is_in_the_file() -> None:
    new = ("wex-2", "Within twenty days of the invoice.")
    made = made_of(SECOND, OTHER, FIRST, new)
    assert made.left == ()
    after = words(made, "after")
    assert after.index("say why") < after.index("on time")
    assert "Within twenty days of the invoice." in after


def test_a_withdrawn_note_is_listed_with_advice() -> None:
    made = made_of(FIRST, SECOND, OTHER)
    assert made.left == (
        (
            "wex-2: it is withdrawn, but stands in footnote 1, where that has to be done by "
            "hand: in the refreshed file, with Track Changes on, take out “Within thirty "
            "days of the invoice.”"
        ),
    )
    assert [row.unit.old for row in made.absent] == [("wex-2",)]


def test_a_note_cut_in_paragraphs_is_listed_with_advice() -> None:
    new = ("wex-2", "Within thirty days.\n\nOf the invoice.")
    made = made_of(FIRST, new, SECOND, OTHER)
    (line,) = made.left
    assert line.startswith("wex-2: it was reworded, but stands in footnote 1, where")
    assert line.endswith("give “Within thirty days of the invoice.” its new words")
    assert words(made, "after") == plain(Package.open(old_file()), "after")


def test_a_note_that_moved_to_another_clause_is_listed_and_its_words_change() -> None:
    new = ("wex-4", "In plain writing.")
    made = made_of(FIRST, new, NOTE, SECOND)
    assert "{+plain +}" in words(made)
    assert any("was moved" in line and line.startswith("wex-4:") for line in made.left)


def test_a_reworded_header_is_listed_with_advice() -> None:
    sect = page(refs='<w:headerReference w:type="default" r:id="rIdH1"/>')
    old = revision(
        "taken-in", ("wex-1", "We pay.", [0], ""), ("wex-2", "Draft", [0], "")
    )
    head, draft = old.clauses
    place = Place(file="old.docx", sha256="", part="word/header1.xml", ordinals=(0,))
    old = replace(old, clauses=(head, replace(draft, place=place)))
    new = revision("r2", ("wex-1", "We pay.", None, ""), ("wex-2", "Final", None, ""))
    made = refresh(docx("We pay.", sect=sect, headers=["Draft"]), old, new, OPTIONS)
    assert made.left == (
        (
            "wex-2: it was reworded, but stands in a header, where that has to be done by "
            "hand: in the refreshed file, with Track Changes on, give “Draft” its new words"
        ),
    )
