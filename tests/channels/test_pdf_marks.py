"""Marks in a PDF: what they cover tells where they belong; a note beside is proposed."""

from __future__ import annotations

import pytest

from compact_draft.channels.pdf_marks import read_marked_pdf
from compact_draft.errors import NotWordError, WordFileError
from compact_draft.model.annotation import AnnotationKind
from compact_draft.model.received import Received
from tests.channels.marked_pdf import Mark, paper
from tests.intake.pdf_paper import pdf

LINES = (
    "4.1 Give three months' written notice, with reasons,",
    "before a grant is cut.",
    "4.2 Report back within eight weeks of a consultation.",
)


def read(*marks: Mark, sender: str = "") -> Received:
    made = read_marked_pdf("copy.pdf", paper(LINES, marks), sender=sender)
    assert made is not None
    return made


def test_a_highlight_with_words_is_a_comment_on_what_it_covers() -> None:
    made = read(Mark(kind="Highlight", on="three months' written notice", says="Why?"))
    (point,) = made.points
    assert (point.quote, point.text) == ("three months' written notice", "Why?")
    assert (made.sender.name, made.dated) == ("Pat Lowe", "2026-05-04")
    assert point.where == "page 1"


def test_struck_words_are_taken_out_and_a_caret_puts_others_in_their_place() -> None:
    made = read(
        Mark(kind="StrikeOut", on="eight weeks"),
        Mark(kind="Caret", on="grant", says="large grant"),
        Mark(kind="StrikeOut", on="a grant", answers=1),
    )
    assert [(p.kind, p.quote, p.proposed) for p in made.points] == [
        (AnnotationKind.REWORD, "eight weeks", ""),
        (AnnotationKind.REWORD, "a grant", "large grant"),
    ]


def test_a_note_stands_beside_words_and_says_nothing_of_which() -> None:
    (point,) = read(Mark(kind="Text", on="Report back", says="Too long.")).points
    assert point.reference.startswith("beside ")
    assert "Report back within eight weeks" in point.quote


def test_an_answer_is_on_what_the_note_is_on_that_it_answers() -> None:
    made = read(
        Mark(kind="Highlight", on="eight weeks", says="Too long."),
        Mark(kind="Text", on="eight", says="I agree.", author="Jo Marsh", answers=0),
    )
    assert made.points[1].quote == "eight weeks"
    assert made.points[1].author == "Jo Marsh"
    assert made.sender.name == ""  # of two people: it is asked whose copy it is


def test_a_highlight_without_words_is_listed() -> None:
    made = read(
        Mark(kind="Highlight", on="eight weeks"),
        Mark(kind="Highlight", on="Report", says="By whom?"),
    )
    assert made.left == (("page 1", "a highlight without words on “eight weeks”"),)


def test_two_thousand_comments_are_read() -> None:
    marks = [Mark(kind="Text", on="Report", says=f"Remark {n}.") for n in range(2_000)]
    assert len(read(*marks).points) == 2_000


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (pdf([]), "only pictures, as in a scan"),
        (b"%PDF-1.4 torn", "the file is no PDF"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_told(data: bytes, what: str) -> None:
    with pytest.raises((NotWordError, WordFileError), match=what):
        read_marked_pdf("copy.pdf", data)


def test_a_pdf_in_which_nothing_is_marked_is_no_marked_copy() -> None:
    assert (
        read_marked_pdf("copy.pdf", pdf(["BT /F1 11 Tf 60 700 Td (Words) Tj ET"]))
        is None
    )
