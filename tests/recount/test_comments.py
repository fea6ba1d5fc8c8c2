"""Remarks that are one by the rule, and that no one file has both of."""

from dataclasses import replace

from compact_draft.model.annotation import Annotation
from compact_draft.recount.comments import Writers, doubles
from tests.answering import comment

FIRST = comment("a1", "Too slow.", "fen-1")
AGAIN = replace(FIRST, id="a2")
WRITERS = Writers((), {}, {})


def found(rows: list[Annotation], **files: set[str]) -> list[tuple[str, str]]:
    return [(row.id, same.id) for row, same in doubles(rows, files, WRITERS)]


def test_two_remarks_of_the_same_words_in_two_files_are_one() -> None:
    assert found([FIRST, AGAIN], s1={"a1"}, s2={"a2"}) == [("a2", "a1")]


def test_two_that_stand_in_one_file_are_two() -> None:
    assert found([FIRST, AGAIN], s1={"a1", "a2"}) == []


def test_three_of_which_one_file_has_two_are_two_and_the_third_is_the_first_again() -> (
    None
):
    third = replace(FIRST, id="a3")
    assert found([FIRST, AGAIN, third], s1={"a1", "a2"}, s2={"a3"}) == [("a3", "a1")]


def test_other_words_another_place_or_another_writer_make_another_remark() -> None:
    for other in (
        replace(AGAIN, text="Too fast."),
        comment("a2", "Too slow.", "fen-2"),
        replace(AGAIN, proposed="Pay in ten days."),
        replace(AGAIN, question="q1"),
    ):
        assert found([FIRST, other], s1={"a1"}, s2={"a2"}) == []
