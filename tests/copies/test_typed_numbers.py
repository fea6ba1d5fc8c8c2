"""Printed numbers that a word processor typed are nobody's words."""

from __future__ import annotations

import pytest

from compact_draft.copies.typed_numbers import TYPED, kept_apart
from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.revisions import read_marks
from tests.copies.copies import CLAUSES, Copy, written
from tests.copies.read import SENT

GRANTS = CLAUSES[1][2]


@pytest.mark.parametrize(
    ("typed", "apart"), [("2.\t", True), ("9.\t", False), ("2 ", True), ("", False)]
)
def test_the_number_that_the_clause_printed_is_kept_apart_and_another_is_not(
    copy: Copy, typed: str, apart: bool
) -> None:
    copy.set(GRANTS, typed + GRANTS)
    paragraphs = read_marks(Package.open(written(copy))).paragraphs
    found = kept_apart(SENT, paragraphs)
    marks = [piece.mark.put_in_by for paragraph in found for piece in paragraph.pieces]
    assert (TYPED in marks) is apart
    held = next(p for p in found if GRANTS in p.after + p.before)
    assert (held.before == GRANTS) is (apart or not typed)
