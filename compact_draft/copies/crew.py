"""Workers that fail one at a time: each is a process of its own, replaced when it dies.

A pool of processes is broken as a whole when one of them dies, and nobody can say on
whose file. Here each worker is a pool of one: what it was given fails, and nothing else.
"""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    InvalidStateError,
    ProcessPoolExecutor,
)
from contextlib import contextmanager
from typing import Any, TypeVar

from compact_draft.errors import RefusedError, Where

_T = TypeVar("_T")
_LOOK_EVERY = 0.5
"""Seconds between two looks at whether a cluster has workers still."""
_TO_COME_BACK = 60.0
"""Seconds for which all workers may be away: one that died is started again, slowly where a
machine is busy."""
_STARTING = threading.Lock()
"""Held where a process may be started. One that starts while another does would keep the
other's end of a pipe open, and that the other died would never be seen."""


class Crew(Executor):
    """So many processes, each of which may die without the others."""

    def __init__(self, workers: int) -> None:
        """Make that many workers; a process begins when there is work for it."""
        self._work: queue.SimpleQueue[Callable[[Executor], BaseException | None] | None]
        self._work = queue.SimpleQueue()
        self._threads = [
            threading.Thread(target=self._serve, daemon=True) for _ in range(workers)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> Future[_T]:
        """Give a worker something to do; its future fails where the worker died of it."""
        told: Future[_T] = Future()

        def run(pool: Executor) -> BaseException | None:
            if not told.set_running_or_notify_cancel():
                return None
            try:
                with _STARTING:
                    given = pool.submit(fn, *args, **kwargs)
                told.set_result(given.result())
            except BaseException as fault:  # noqa: BLE001  it is raised where it is waited for
                told.set_exception(fault)
                return fault
            return None

        self._work.put(run)
        return told

    def _serve(self) -> None:
        pool = ProcessPoolExecutor(1)
        while (run := self._work.get()) is not None:
            if isinstance(run(pool), BrokenExecutor):
                pool.shutdown(wait=False)
                pool = ProcessPoolExecutor(1)
        pool.shutdown()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  the signature is `Executor`'s
        """Let the workers end when what was given to them is done."""
        del cancel_futures
        for _ in self._threads:
            self._work.put(None)
        for thread in self._threads if wait else ():
            thread.join()


class Cluster(Executor):
    """The workers of a Dask scheduler; one that died of its work is named as such.

    Where all of them have left, what still waits fails with a word, and so does what
    comes: a scheduler without workers would keep it for ever.
    """

    def __init__(self, client: Any, address: str, seconds: float) -> None:
        """Take a client that is connected; `seconds` is how long workers may be away."""
        self._client = client
        self._address = address
        self._executor: Executor = client.get_executor(pure=False)
        self._seconds = seconds
        self._waiting: set[Future[Any]] = set()
        self._gone = False
        self._ended = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> Future[_T]:
        """Give the cluster something to do."""
        told: Future[_T] = Future()

        def done(future: Future[_T]) -> None:
            self._waiting.discard(told)
            fault = None if future.cancelled() else future.exception()
            with contextlib.suppress(InvalidStateError):  # nobody waits for it any more
                if future.cancelled():
                    told.set_exception(self._left())
                elif fault is None:
                    told.set_result(future.result())
                elif type(fault).__name__ == "KilledWorker":
                    told.set_exception(BrokenExecutor(str(fault)))
                else:
                    told.set_exception(fault)

        told.set_running_or_notify_cancel()
        if self._gone:
            told.set_exception(self._left())
            return told
        self._waiting.add(told)
        self._executor.submit(fn, *args, **kwargs).add_done_callback(done)
        return told

    def _watch(self) -> None:
        """Let what waits fail once nobody has been there for too long."""
        away = 0.0
        while not self._ended.wait(_LOOK_EVERY):
            away = 0.0 if self._has_workers() else away + _LOOK_EVERY
            if away >= self._seconds:
                self._gone = True
                for told in list(self._waiting):
                    with contextlib.suppress(InvalidStateError):
                        told.set_exception(self._left())

    def _has_workers(self) -> bool:
        try:
            return bool(self._client.nthreads())
        except Exception:  # noqa: BLE001  whatever it is, nobody is there who could read
            return False

    def _left(self) -> RefusedError:
        return RefusedError(
            f"all workers of the scheduler at {self._address} have left, so that the rest "
            "is read by nobody; nothing was taken in",
            where=Where("--cluster"),
            mend="start some with  dask worker ADDRESS  and give the command again, or "
            "leave --cluster out",
        )

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002  as above
        """Leave the scheduler; it and its workers go on."""
        self._ended.set()
        self._executor.shutdown(wait=wait and not cancel_futures)


@contextmanager
def cluster(address: str, *, seconds: float = 10.0) -> Iterator[Executor]:
    """Give the workers of a Dask scheduler.

    Files travel to the workers and what they say travels back, as Python objects: name
    only a scheduler that you run yourself, on a network of your own.

    Args:
        address: Such as ``tcp://127.0.0.1:8786``.
        seconds: How long to wait for it, and for its first worker.

    Raises:
        RefusedError: Nothing answers there, no worker has joined it in that time, or the
            extra is not installed.
    """
    try:
        from distributed import Client
    except ImportError:
        raise RefusedError(
            "reading on a cluster needs a part that is not installed",
            where=Where("--cluster"),
            mend="pip install compact-draft[cluster]",
        ) from None
    try:
        client = Client(address, timeout=seconds, set_as_default=False)  # type: ignore[no-untyped-call]  # it has no types
    except (OSError, ValueError, TimeoutError) as fault:
        raise RefusedError(
            f"no scheduler answers at {address} ({type(fault).__name__})",
            where=Where("--cluster"),
            mend="start one with  dask scheduler --no-dashboard --host 127.0.0.1  and "
            "workers with  dask worker ADDRESS,  then give that address",
        ) from None
    try:
        try:
            client.wait_for_workers(1, timeout=seconds)
        except TimeoutError:
            raise RefusedError(
                f"the scheduler at {address} has no worker, so nobody would ever read",
                where=Where("--cluster"),
                mend="start one with  dask worker ADDRESS",
            ) from None
        executor = Cluster(client, address, _TO_COME_BACK)
        try:
            yield executor
        finally:
            executor.shutdown(wait=False, cancel_futures=True)
    finally:
        client.close()  # type: ignore[no-untyped-call]  # as above
