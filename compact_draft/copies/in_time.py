"""Pieces of work, each for so long and no longer.

Reading is made to cost in proportion to the file. This is the belt beside the braces: a
file that still takes longer than any honest one is set aside by name, and does not keep
the others out.
"""

from __future__ import annotations

import ctypes
import queue
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self, TypeVar

_T = TypeVar("_T")
_STACK = 64 * 1024 * 1024
_GRACE = 5.0


class TookTooLong(Exception):  # noqa: N818  what happened, not a fault of anybody's
    """The work was not done in the time it was given."""


class _Reader(threading.Thread):
    """A thread that does what it is asked, one thing after the other."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.asked: queue.SimpleQueue[Callable[[], Any] | None] = queue.SimpleQueue()
        self.made: queue.SimpleQueue[tuple[Any, BaseException | None]]
        self.made = queue.SimpleQueue()

    def run(self) -> None:
        while (work := self.asked.get()) is not None:
            try:
                self.made.put((work(), None))
            except BaseException as fault:  # noqa: BLE001  it is raised where it is waited for
                self.made.put((None, fault))
            del work

    def stop(self) -> None:
        """Raise `TookTooLong` in the thread, at its next step of Python, and let it end."""
        self.asked.put(None)
        if self.ident is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(self.ident), ctypes.py_object(TookTooLong)
            )


class TimeKeeper:
    """Does pieces of work, one after the other, each for so long and no longer.

    One thread does them all; one that is stopped over its work is replaced. Use it with
    ``with``, so that the thread ends.
    """

    def __init__(self) -> None:
        self._reader: _Reader | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._reader is not None:
            self._reader.asked.put(None)
            self._reader = None

    def do(self, work: Callable[[], _T], seconds: float) -> _T:
        """Return what some work gives.

        Raises:
            TookTooLong: It was not done in so many seconds; it is stopped.
        """
        reader = self._ready()
        reader.asked.put(work)
        try:
            made, fault = reader.made.get(timeout=seconds)
        except queue.Empty:
            self._reader = None
            reader.stop()
            reader.join(_GRACE)
            raise TookTooLong from None
        if fault is not None:
            raise fault
        given: _T = made
        return given

    def _ready(self) -> _Reader:
        if self._reader is None:
            usual = threading.stack_size(_STACK)
            try:
                self._reader = _Reader()
                self._reader.start()
            finally:
                threading.stack_size(usual)
        return self._reader


def in_time(work: Callable[[], _T], seconds: float) -> _T:
    """Return what one piece of work gives.

    Raises:
        TookTooLong: It was not done in so many seconds; it is stopped.
    """
    with TimeKeeper() as keeper:
        return keeper.do(work, seconds)
