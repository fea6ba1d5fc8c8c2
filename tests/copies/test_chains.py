"""Paragraphs that struck paragraph marks tie together: where in them something stands."""

import pytest

from compact_draft.copies.chains import Chain, Run, Segment
from compact_draft.copies.units import Basis
from compact_draft.word.reading.marked_text import PARAGRAPH_END

TEXTS = ("Pay us.", "", "Say why.")
CHAIN = Chain(
    sent=(4, 5, 6), text=PARAGRAPH_END.join(TEXTS), starts=(0, 8, 9), segments=(),
    basis=Basis.TEXT,
)  # fmt: skip


@pytest.mark.parametrize(("n", "text"), list(enumerate(TEXTS)))
def test_each_paragraph_ends_before_the_mark_behind_it(n: int, text: str) -> None:
    start, end = CHAIN.bounds(n)
    assert CHAIN.text[start:end] == text


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (0, 0)), (6, (0, 6)), (7, (0, 7)), (8, (1, 0)), (9, (2, 0)), (17, (2, 8))],
)
def test_an_offset_lies_in_the_last_paragraph_that_begins_before_it(
    offset: int, place: tuple[int, int]
) -> None:
    assert CHAIN.place(offset) == place


def test_all_that_neighbouring_segments_put_in_is_one_text() -> None:
    def segment(put: str) -> Segment:
        return Segment(0, 0, put, None, "", 0, 0, 0, computed=False)

    run = Run((segment("ten "), segment(""), segment("days")), 0, 2)
    assert run.put == "ten days"
