"""After whom the copies of a file are named when they are put into one."""

import hashlib

import pytest

from compact_draft.errors import RefusedError
from compact_draft.steps.combine import dated, reviewers_of

SAM, JO = b"one copy", b"another copy"


def senders(**names: bytes) -> dict[str, str]:
    return {hashlib.sha256(data).hexdigest(): name for name, data in names.items()}


def authors(
    *copies: tuple[str, bytes], known: dict[str, str] | None = None
) -> list[str]:
    return [reviewer.author for reviewer in reviewers_of("Draft.docx", copies, known)]


def test_a_copy_is_named_after_who_sent_it_where_that_is_known() -> None:
    known = senders(**{"Sam Ali": SAM})
    assert authors(("Draft (1).docx", SAM), ("Draft - Jo.docx", JO), known=known) == [
        "Sam Ali",
        "Jo",
    ]


def test_else_it_is_named_after_what_its_file_says_beyond_the_draft() -> None:
    assert authors(("in/Draft - Sam Ali.docx", SAM), ("Other.docx", JO)) == [
        "Sam Ali",
        "Other",
    ]


def test_a_second_copy_of_one_sender_is_told_apart_by_its_file() -> None:
    known = senders(**{"Sam Ali": SAM})
    assert authors(("a.docx", SAM), ("b.docx", SAM), known=known) == [
        "Sam Ali",
        "Sam Ali (b)",
    ]


def test_two_copies_that_would_bear_one_name_are_refused() -> None:
    with pytest.raises(RefusedError, match="two copies are named 'Jo'"):
        authors(("a/Draft - Jo.docx", SAM), ("b/Draft - Jo.docx", JO))


def test_unsigned_edits_are_dated_where_a_day_is_given() -> None:
    (reviewer,) = dated(reviewers_of("Draft.docx", [("Jo.docx", JO)]), "2026-03-02")
    assert (reviewer.author, reviewer.when) == ("Jo", "2026-03-02")
