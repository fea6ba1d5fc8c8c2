"""A lone insertion or deletion stands where it reads best."""

import re

import pytest

from compact_draft.diff.slide import slide
from compact_draft.diff.stream import Stream, streams


def cut(text: str) -> list[str]:
    return re.findall(r"\w+|\s|[^\w\s]", text)


def both(old: str, new: str) -> tuple[Stream, Stream]:
    return streams(cut(old), cut(new))


def words(stream: Stream, start: int, end: int) -> str:
    return "".join(stream.texts[start:end])


def test_a_sentence_put_in_is_marked_from_its_first_word_to_its_stop() -> None:
    old, new = both("We pay. We say why.", "We pay. We ask. We say why.")
    assert words(new, 7, 12) == "ask. We "
    ((i0, i1, j0, j1),) = slide([(7, 7, 7, 12)], old, new)
    assert i0 == i1
    assert words(new, j0, j1) == " We ask."


def test_a_deletion_slides_in_the_old_text() -> None:
    old, new = both("pay, tell, and ask", "pay, and ask")
    ((i0, i1, j0, j1),) = slide([(3, 6, 3, 3)], old, new)
    assert j0 == j1
    assert words(old, i0, i1).strip() == "tell,"


def test_what_is_reworded_stays_where_it_is() -> None:
    old, new = both("a b a", "a c c a")
    assert slide([(2, 3, 2, 5)], old, new) == [(2, 3, 2, 5)]


def test_no_change_slides_over_the_end_of_a_line() -> None:
    old, new = both("x\n", "x\nx\n")
    ((_, _, j0, j1),) = slide([(2, 2, 2, 4)], old, new)
    assert (j0, j1) == (2, 4)


@pytest.mark.parametrize(("start", "end"), [(0, 2), (2, 4), (4, 6)])
def test_wherever_it_was_found_it_ends_at_one_place(start: int, end: int) -> None:
    old, new = both("a a ", "a a a ")
    ((i0, i1, j0, j1),) = slide([(start, start, start, end)], old, new)
    assert (i0, i1, j0, j1) == (4, 4, 4, 6)


def test_a_change_that_reaches_its_neighbour_becomes_one_with_it() -> None:
    old, new = both("a a x", "a a a y")
    # "a " put in at the beginning, then "x" becomes "y": between them lies only "a a "
    assert slide([(0, 0, 0, 2), (4, 5, 6, 7)], old, new) == [(4, 5, 4, 7)]


def test_no_deletion_slides_over_the_end_of_a_line_to_the_right() -> None:
    lines, left = both("a\na\nb", "a\nb")
    assert slide([(0, 2, 0, 0)], lines, left) == [(1, 3, 1, 1)]


def test_a_run_reads_best_that_ends_with_a_comma_and_next_that_begins_with_and() -> (
    None
):
    old, new = both("tell, ask, pay", "tell, hear, ask, pay")
    ((_, _, j0, j1),) = slide([(1, 1, 1, 4)], old, new)
    assert words(new, j0, j1).strip() == "hear,"
    old, new = both("pay and tell us", "pay and ask and tell us")
    ((_, _, j0, j1),) = slide([(2, 2, 2, 6)], old, new)
    assert words(new, j0, j1).strip() == "and ask"
