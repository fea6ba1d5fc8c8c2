"""A paragraph with what is tracked in it: before, after, and all that is shown."""

import pytest

from compact_draft.word.reading.marked_text import PLAIN, Mark, MarkedParagraph, Piece

PUT_IN = Mark(before=False, after=True, author="Bea Holt")
STRUCK = Mark(before=True, after=False, author="Bea Holt")


def paragraph(
    *pieces: Piece, end: Mark = PLAIN, part: str = "word/document.xml"
) -> MarkedParagraph:
    return MarkedParagraph(
        part=part, ordinal=0, pieces=pieces, end=end, style="", container=0, cell="",
        bookmarks=(), contents=False, notes=(), note="", box=False,
    )  # fmt: skip


CHANGED = paragraph(
    Piece("Pay in ", PLAIN),
    Piece("60", STRUCK),
    Piece("30", PUT_IN),
    Piece(" days.", PLAIN),
)


def test_struck_words_stand_before_and_words_put_in_stand_after() -> None:
    assert CHANGED.before == "Pay in 60 days."
    assert CHANGED.after == "Pay in 30 days."
    assert CHANGED.shown == "Pay in 6030 days."


def test_a_paragraph_of_one_piece_is_read_in_each_state() -> None:
    plain = paragraph(Piece("Pay.", PLAIN))
    assert (plain.before, plain.after, plain.shown) == ("Pay.", "Pay.", "Pay.")
    put_in = paragraph(Piece("Pay.", PUT_IN))
    assert (put_in.before, put_in.after, put_in.shown) == ("", "Pay.", "Pay.")
    empty = paragraph()
    assert (empty.before, empty.after) == ("", "")


@pytest.mark.parametrize(
    ("found", "marked"),
    [
        (paragraph(Piece("Pay.", PLAIN)), False),
        (paragraph(Piece("Pay.", PUT_IN)), True),
        (paragraph(Piece("Pay.", PLAIN), end=STRUCK), True),
        (CHANGED, True),
        (paragraph(Piece("Pay ", PLAIN), Piece("us.", PLAIN)), False),
        (paragraph(Piece("Pay ", PLAIN), Piece("us.", PLAIN), end=PUT_IN), True),
        (paragraph(), False),
    ],
)
def test_a_paragraph_is_marked_where_words_or_its_end_are(
    found: MarkedParagraph, marked: bool
) -> None:
    assert found.is_marked is marked


@pytest.mark.parametrize(
    ("part", "margin"),
    [
        ("word/header1.xml", True),
        ("word/footer2.xml", True),
        ("word/document.xml", False),
        ("word/footnotes.xml", False),
    ],
)
def test_headers_and_footers_are_in_the_margin(part: str, margin: bool) -> None:
    assert paragraph(part=part).in_margin is margin
