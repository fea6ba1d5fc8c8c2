"""Thousands send the same words on the same place: each is found among their own."""

from __future__ import annotations

import sys
from typing import Any

from compact_draft.copies.collect import Refused, read_each, reads
from compact_draft.copies.reading import CopyReading
from compact_draft.copies.recording import Recording
from compact_draft.model.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Level,
    Placed,
)


def said(author: str, number: int) -> Annotation:
    """Return a comment that its author signed, the same words as everybody's."""
    return Annotation(
        id=f"a{number}",
        submission="",
        respondent="",
        author=author,
        kind=AnnotationKind.COMMENT,
        tracked=True,
        state="open",
        seen="draft",
        anchor=Anchor(level=Level.CLAUSE, clause="wex-001"),
        placed=Placed.EXACT,
        text=f"Please keep point {number} of this promise.",
        made="2026-03-01T10:00:00Z",
        where="paragraph 3",
    )


def sent_by(author: str) -> CopyReading:
    return CopyReading(
        name=f"{author}.docx",
        sha256=author,
        respondent=author,
        ask="",
        suggested="",
        authors=((author, 3),),
        origin="",
        draft="",
        doubt="",
        is_of_this_draft=True,
        annotations=tuple(said(author, n) for n in range(1, 4)),
        left=(),
        formats=0,
        matched_by=(),
    )


def taken(recording: Recording, people: int) -> list[Any]:
    return [
        recording.take(
            sent_by(f"Person {n}"), f"Person {n}", file=str, seen="draft", received=""
        )
        for n in range(people)
    ]


def steps(people: int) -> int:
    """Return how many functions taking in so many copies calls."""
    count = 0

    def tell(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(tell)
    try:
        taken(Recording(), people)
    finally:
        sys.setprofile(None)
    return count


def test_each_of_many_who_say_the_same_is_received_and_again_adds_nothing() -> None:
    recording = Recording()
    first = taken(recording, 40)
    assert sum(len(one.new) for one in first) == 120
    assert len({remark.key for remark in recording.annotations}) == 120
    again = taken(recording, 40)
    assert sum(len(one.new) for one in again) == 0
    assert [one.again for one in again] == [tuple(a.id for a in f.new) for f in first]


def test_a_campaign_costs_in_proportion_to_the_copies_that_come() -> None:
    taken(Recording(), 5)  # what is made ready once is no cost of a copy
    few, many, most = steps(20), steps(40), steps(80)
    assert most - many <= 2.2 * (many - few)


def test_files_after_one_that_takes_too_long_are_read_all_the_same() -> None:
    @reads(".slow-or-not")
    def slow(_sent: object, name: str, *_: object, **__: object) -> Any:
        while name.startswith("slow"):
            pass
        return sent_by(name)

    files = [
        ("one.slow-or-not", b""),
        ("slow.slow-or-not", b""),
        ("two.slow-or-not", b""),
    ]
    found = list(read_each(None, files, seconds=0.1))  # type: ignore[arg-type]  # it is not asked
    assert [isinstance(one, Refused) for one in found] == [False, True, False]
    assert found[2].name == "two.slow-or-not.docx"
