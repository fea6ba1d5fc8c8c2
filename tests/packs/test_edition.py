"""Which draft this is, in words for readers."""

from dataclasses import replace
from datetime import date

from compact_draft.model.compact import RevisionKind
from compact_draft.packs.edition import edition_in_words, since_in_words, text_in_words
from tests.drafts import frozen, readable_draft

ISSUED = frozen(readable_draft(), "issued-round-1")
TAKEN_IN = replace(ISSUED, label="taken-in", kind=RevisionKind.TAKEN_IN)
AGREED = replace(ISSUED, label="agreed-2026", kind=RevisionKind.AGREED)


def test_a_round_is_called_as_people_call_it() -> None:
    assert edition_in_words("round-1") == "Draft for consultation, round 1"


def test_a_draft_is_told_against_the_text_before_it() -> None:
    assert since_in_words(None) == ""
    assert since_in_words(TAKEN_IN) == "the Compact as it stands today"
    assert since_in_words(ISSUED) == "the draft of round 1"
    assert since_in_words(AGREED) == "the text of 2 March 2026"


def test_no_copy_says_the_label_of_its_revision() -> None:
    said = [
        text_in_words(ISSUED),
        text_in_words(TAKEN_IN),
        text_in_words(AGREED),
        text_in_words(ISSUED, is_living=True),
        text_in_words(ISSUED, agreed=date(2026, 12, 1)),
    ]
    assert said == [
        "Draft for consultation, round 1",
        "The Compact as it was taken in",
        "Text agreed on 2 March 2026",
        "Text as it stood on 2 March 2026",
        "Text agreed on 1 December 2026",
    ]
