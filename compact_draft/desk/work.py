"""Long work beside the page: how far it is, what became of it; it can be stopped.

Work runs in a thread of its own. To stop it raises `Stopped` in that thread, as Ctrl+C
does in a command: the step that was begun is taken back whole.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from compact_draft.desk.asking import GoTo
from compact_draft.errors import CompactError, RefusedError, Where

KEPT = 20
"""Works that have ended are kept so long, for their receipts."""


class Stopped(BaseException):
    """A person stopped this work."""


@dataclass(slots=True, kw_only=True)
class Work:
    """One long work.

    Attributes:
        id: Its number, as text.
        title: What is done.
        back: The page to go back to.
        total: How many things it goes through; 0 where that is not known.
        told: The names of what was begun so far.
        goes_to: Where to go now that it is done; None while it is not.
        error: Why it was not done; None for no error.
        stopped: Whether a person stopped it.
        result: What it gave.
        ended: Set when it is over, however it ended.
    """

    id: str
    title: str
    back: str
    total: int = 0
    told: list[str] = field(default_factory=list)
    goes_to: GoTo | None = None
    error: CompactError | None = None
    stopped: bool = False
    result: object = None
    ended: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None

    @property
    def is_over(self) -> bool:
        """Whether it is over, however it ended."""
        return self.ended.is_set()

    def tell(self, name: str) -> None:
        """Note that a thing is begun; here the work can be stopped."""
        if self.stopped:
            raise Stopped
        self.told.append(name)

    def stop(self) -> None:
        """Ask the work to stop; what it had begun is taken back."""
        self.stopped = True
        thread = self.thread
        if thread is not None and thread.ident is not None and not self.is_over:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(thread.ident), ctypes.py_object(Stopped)
            )


class Works:
    """All long work of a desk, by number."""

    def __init__(self) -> None:
        self._held: dict[str, Work] = {}
        self._last = 0
        self._lock = threading.Lock()

    def begin(self, work: Work, run: Callable[[Work], GoTo]) -> Work:
        """Begin a work in a thread of its own."""
        with self._lock:
            self._last += 1
            work.id = str(self._last)
            self._held[work.id] = work
            over = [running for running in self._held.values() if running.is_over]
            for old in over[:-KEPT]:
                del self._held[old.id]
        work.thread = threading.Thread(
            target=_carry_out, args=(work, run), name=f"work {work.id}", daemon=True
        )
        work.thread.start()
        return work

    def get(self, number: str) -> Work | None:
        """Return a work by its number; None where it is not known any more."""
        return self._held.get(number)

    @property
    def running(self) -> tuple[Work, ...]:
        """What has not ended yet, oldest first."""
        with self._lock:
            return tuple(work for work in self._held.values() if not work.is_over)


def _carry_out(work: Work, run: Callable[[Work], GoTo]) -> None:
    try:
        work.goes_to = run(work)
    except CompactError as error:
        work.error = error
    except Stopped:
        work.stopped = True
    except RecursionError:
        work.error = RefusedError(
            "something in a file is nested too deep to be read",
            where=Where(""),
            mend="do not use it; ask the sender for it again, as a new file",
        )
    except Exception as error:  # noqa: BLE001  a fault of ours is shown, not thrown
        work.error = fault(error)
    finally:
        work.ended.set()


def fault(error: Exception) -> CompactError:
    """Return a fault of ours as an error for people: what, and where in the program."""
    place, trace = "", error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if "compact_draft" in code.co_filename:
            name = code.co_filename.replace("\\", "/").rpartition("compact_draft/")[2]
            place = f"{name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    if isinstance(error, OSError):
        return RefusedError(
            f"a file cannot be read or written ({error.strerror or 'no reason given'})",
            where=Where(""),
            mend="close it if it is open in another program; look whether the disk is full",
        )
    return RefusedError(
        f"this is a fault of the program ({type(error).__name__} in {place}), "
        "and nothing was changed",
        where=Where(""),
        mend="please report it with what you did; the folder is as it was before",
    )
