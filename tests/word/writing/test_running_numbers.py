"""Word prints the numbers that readers know."""

from __future__ import annotations

from compact_draft.drafting.number import numbered
from tests.drafts import frozen, readable_draft
from tests.word.writing.built import (
    built,
    printed_by_word,
)


def test_words_own_numbering_shows_our_numbers():
    revision = frozen(readable_draft())
    wanted = {row.clause: row.number for row in numbered(revision).rows}
    assert printed_by_word(built(revision)) == wanted
    assert wanted["old-14"] == "4.3"
