"""Each reviewer's copy as a redline of the base."""

import pytest

from compact_draft.errors import NotWordError
from compact_draft.model.combined import CombineOptions, Reviewer
from compact_draft.model.redline import LostOn
from compact_draft.word.combine.reviewers import (
    ReviewerCopy,
    losses,
    open_copy,
    read_copy,
)
from compact_draft.word.ooxml.package import Package
from tests.redline.maker import DATE, come, docx, gone, note, p
from tests.word.combine.settled import lines

BASE = docx("Pay early.", "Ask early.")


def read(data: bytes, base: bytes = BASE) -> ReviewerCopy:
    plain = Package.open(base)
    reviewer = Reviewer(author="Ann", data=data, when=DATE)
    return read_copy(plain, reviewer, CombineOptions(), base)


def authors(data: bytes) -> set[str]:
    import re

    return set(
        re.findall(
            r'w:author="(\w+)"', Package.open(data).data("word/document.xml").decode()
        )
    )


def test_a_copy_in_which_every_edit_is_tracked_is_taken_as_it_stands() -> None:
    copy = docx(
        p("Pay ", gone("early", by="Cat"), come("late", by="Cat"), "."), "Ask early."
    )
    made = read(copy)
    assert made.data == made.original == copy
    assert made.untracked == ()
    assert not made.partial


def test_silent_edits_are_signed_by_the_reviewer() -> None:
    made = read(docx("Pay late.", "Ask early."))
    assert authors(made.data) == {"Ann"}
    assert lines(made.data, "reject") == lines(BASE)


def test_beside_tracked_edits_silent_ones_are_the_reviewer_s() -> None:
    copy = docx(
        p("Pay ", gone("early", by="Cat"), come("late", by="Cat"), "."), "Ask soon."
    )
    made = read(copy)
    assert authors(made.data) == {"Cat", "Ann"}
    assert lines(made.data, "reject") == lines(BASE)


def test_a_copy_that_is_no_word_file_is_named() -> None:
    with pytest.raises(NotWordError, match="the copy of Ann"):
        read(b"Pay early.")


def test_notes_are_paired_by_the_order_in_which_they_are_referred_to() -> None:
    base = docx(p("Pay", note(2)), p("Ask", note(3)), footnotes={2: "Why", 3: "How"})
    copy = docx(p("Pay", note(8)), p("Ask", note(9)), footnotes={8: "Why", 9: "How"})
    opened = open_copy(read(copy, base), Package.open(base))
    assert set(opened.notes) == {("footnote", "2"), ("footnote", "3")}
    assert len(set(opened.notes.values())) == 2


def test_only_what_is_seen_counts_as_lost() -> None:
    made = read(docx("Pay late.", "Ask early."))
    assert list(losses(made)) == [
        entry for entry in made.untracked if entry.lost_on is not LostOn.NONE
    ]
