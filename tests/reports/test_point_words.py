"""A point in a sentence, with the person's own words."""

from dataclasses import replace

import pytest

from compact_draft.model.annotation import AnnotationKind
from compact_draft.reports.point_words import in_words
from compact_draft.telling.points import Point
from compact_draft.text.day import day_in_words

POINT = Point(
    number="a1", respondent="p1", sender="p1", clause="fen-1", clause_number="1.1",
    kind=AnnotationKind.REWORD, quote="30 days", proposed="20 days",
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "“30 days” should be “20 days”."),
        ({"proposed": ""}, "Take out “30 days”."),
        ({"quote": ""}, "Put in “20 days”."),
        ({"kind": AnnotationKind.ADD, "proposed": "Tell us."}, "Add: “Tell us.”"),
        ({"kind": AnnotationKind.WITHDRAW}, "Take this clause out."),
        (
            {"kind": AnnotationKind.SPLIT, "proposed": "A.\n\nB."},
            "Make several of it: “A.” / “B.”",
        ),
        (
            {"kind": AnnotationKind.COMMENT, "proposed": "", "said": "Late"},
            "On “30 days”: “Late”",
        ),
        (
            {"kind": AnnotationKind.COMMENT, "quote": "", "proposed": "", "said": ""},
            "A remark without words.",
        ),
    ],
)
def test_each_kind_of_point_is_a_sentence(changes: dict, words: str) -> None:  # type: ignore[type-arg]  # fields
    assert in_words(replace(POINT, **changes)) == words


def test_a_day_is_written_as_people_write_it() -> None:
    assert day_in_words("2026-03-02T09:00") == "2 March 2026"
