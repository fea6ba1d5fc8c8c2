"""One piece of work, for so long and no longer.

Reading is made to cost in proportion to the file. This is the belt beside the braces: a
file that still takes longer than any honest one is set aside by name, and does not keep
the others out.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")
_STACK = 64 * 1024 * 1024
_GRACE = 5.0


class TookTooLong(Exception):  # noqa: N818  what happened, not a fault of anybody's
    """The work was not done in the time it was given."""


class _Work(threading.Thread, Generic[_T]):
    """A thread that does one piece of work and keeps what came of it."""

    def __init__(self, work: Callable[[], _T]) -> None:
        super().__init__(daemon=True)
        self.work = work
        self.made: list[_T] = []
        self.fault: BaseException | None = None

    def run(self) -> None:
        try:
            self.made.append(self.work())
        except BaseException as fault:  # noqa: BLE001  it is raised where it is waited for
            self.fault = fault

    def stop(self) -> None:
        """Raise `TookTooLong` in the thread, at its next step of Python."""
        if self.ident is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(self.ident), ctypes.py_object(TookTooLong)
            )


def in_time(work: Callable[[], _T], seconds: float) -> _T:
    """Return what some work gives.

    Raises:
        TookTooLong: It was not done in so many seconds; it is stopped.
    """
    usual = threading.stack_size(_STACK)
    try:
        running = _Work(work)
        running.start()
    finally:
        threading.stack_size(usual)
    running.join(seconds)
    if running.is_alive():
        running.stop()
        running.join(_GRACE)
        raise TookTooLong
    if running.fault is not None:
        raise running.fault
    return running.made[0]
