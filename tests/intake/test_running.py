"""Which lines of the body are heads and feet of its pages."""

import pytest

from compact_draft.intake.running import RUNNING, find_running
from tests.intake.typed import RULES, lines

FIRST = "Groups and bodies talk early and often about every plan."
SECOND = "Money is paid as it was agreed, and in good time."
THIRD = "Rooms are lent to whoever has asked for them."
FOURTH = "Nobody is asked for the same figures again and again."


def running(*texts: str, furniture: tuple[int, ...] = (), **more: object) -> set[int]:
    found = find_running(lines(*texts), furniture, RULES, ["Fenwold Charter"], **more)  # type: ignore[arg-type]  # named
    assert set(found.values()) <= {RUNNING}
    return set(found)


def test_a_line_with_a_page_number_that_comes_back_is_a_foot() -> None:
    assert running(FIRST, "Larkmoor | 3", SECOND, "Larkmoor | 4", THIRD) == {1, 3}
    assert running(FIRST, "Larkmoor | 3", SECOND) == set()


def test_a_line_beside_page_numbers_runs_and_one_amid_the_text_does_not() -> None:
    texts = (FIRST, "Larkmoor", "2", SECOND, "Larkmoor", "3", THIRD)
    assert running(*texts, furniture=(2, 5)) == {1, 4}
    assert running(FIRST, "Larkmoor", SECOND, "Larkmoor", THIRD) == set()


def test_the_title_runs_where_it_comes_three_times() -> None:
    thrice = (FIRST, "Fenwold Charter", SECOND, "Fenwold Charter", THIRD)
    assert running(*thrice) == set()
    assert running(*thrice, "Fenwold Charter", FOURTH) == {1, 3, 5}


def test_what_cuts_a_sentence_in_two_runs() -> None:
    half, rest = "Groups and bodies talk early and", "often about every plan."
    texts = (half, "Larkmoor", rest, "Larkmoor", THIRD, "Larkmoor", SECOND)
    assert running(*texts) == {1, 3, 5}


@pytest.mark.parametrize(
    "words", ["The Council will pay early", "The Council will:", "Who pays?"]
)
def test_a_promise_a_lead_in_and_a_question_never_run(words: str) -> None:
    texts = (FIRST, words, "2", SECOND, words, "3", THIRD)
    assert running(*texts, furniture=(2, 5)) == set()


def test_what_is_something_else_is_left_alone() -> None:
    texts = (FIRST, "Larkmoor | 3", SECOND, "Larkmoor | 4", THIRD)
    assert running(*texts, but=(1, 3)) == set()


def test_a_document_that_counts_its_own_pages_runs_without_a_mark() -> None:
    texts = ("The Fenwold Compact 1", FIRST, "The Fenwold Compact 2", SECOND)
    assert running(*texts) == {0, 2}
    back = ("The Fenwold Compact 2", FIRST, "The Fenwold Compact 1", SECOND)
    assert running(FOURTH, *back, THIRD) == set()
