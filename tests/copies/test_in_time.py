"""Pieces of work, each for so long and no longer."""

import threading

import pytest

from compact_draft.copies.in_time import TimeKeeper, TookTooLong, in_time


def never() -> None:
    while True:
        threading.Event().wait(0.01)


def test_work_that_is_done_gives_what_it_made() -> None:
    assert in_time(lambda: 6 * 7, 30) == 42


def test_what_goes_wrong_in_the_work_is_raised_where_it_is_waited_for() -> None:
    with pytest.raises(ValueError, match="no number"):
        in_time(_fails, 30)


def _fails() -> int:
    raise ValueError("no number")


def test_work_that_takes_too_long_is_stopped_and_the_next_is_done() -> None:
    before = threading.active_count()
    with TimeKeeper() as keeper:
        assert keeper.do(lambda: 1, 30) == 1
        with pytest.raises(TookTooLong):
            keeper.do(never, 0.05)
        assert keeper.do(lambda: 2, 30) == 2
    for _ in range(200):
        if threading.active_count() <= before:
            break
        threading.Event().wait(0.05)
    assert threading.active_count() <= before


def test_one_thread_does_one_thing_after_the_other() -> None:
    with TimeKeeper() as keeper:
        names = {
            keeper.do(lambda: threading.current_thread().name, 30) for _ in range(3)
        }
    assert len(names) == 1
    assert names != {threading.current_thread().name}
