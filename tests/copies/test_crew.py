"""Files that kill whoever reads them: each costs itself alone, here and on a cluster."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future
from pathlib import Path

import pytest

from compact_draft.copies import collect as reading
from compact_draft.copies.collect import collect_many
from compact_draft.copies.crew import Cluster, Crew, cluster
from compact_draft.errors import RefusedError
from tests.copies.many_copies import SENT, some

ROOT = Path(__file__).parents[2]
DEADLY = """
import os
from compact_draft.copies import collect

def die(*_, **__):
    os._exit(9)

collect._READERS[".deadly"] = die
"""


def die(*_: object, **__: object) -> None:
    os._exit(9)


@pytest.fixture
def deadly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that end so end whoever reads them; the workers are made after this."""
    monkeypatch.setitem(reading._READERS, ".deadly", die)  # type: ignore[arg-type]  # it returns nothing, ever


@pytest.mark.usefixtures("deadly")
def test_a_crew_loses_only_the_files_that_kill() -> None:
    sound = some(70)
    files = [*sound]
    files[3:3] = [("one.deadly", b"x")]
    files[60:60] = [("two.deadly", b"x")]
    with Crew(2) as executor:
        found = collect_many(SENT, files, executor=executor)
    assert [r.name for r in found.refused] == ["one.deadly", "two.deadly"]
    assert found.readings == collect_many(SENT, sound).readings


def until_there(path: Path) -> None:
    """Work until somebody makes a file."""
    while not path.exists():
        time.sleep(0.02)


def test_a_worker_that_dies_is_seen_though_another_started_at_the_same_time(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fork, waits = os.fork, [0.6]

    def late() -> int:
        time.sleep(waits.pop() if waits else 0)  # the first has its pipes, and waits
        return fork()

    monkeypatch.setattr(os, "fork", late)
    with Crew(2) as executor:
        dies = executor.submit(die)
        time.sleep(0.2)
        lives = executor.submit(until_there, tmp_path / "end")
        try:
            assert isinstance(dies.exception(300), BrokenExecutor)
        finally:
            (tmp_path / "end").touch()
        assert lives.result() is None


def test_a_crew_gives_back_what_went_wrong_and_goes_on() -> None:
    with Crew(1) as executor:
        with pytest.raises(ZeroDivisionError):
            executor.submit(divmod, 1, 0).result()
        assert executor.submit(divmod, 7, 2).result() == (3, 1)


class Absent:
    """A client of a scheduler whose workers leave after so many looks, and do nothing."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def nthreads(self) -> dict[str, int]:
        self.looks -= 1
        return {"w": 1} if self.looks >= 0 else {}

    def get_executor(self, *, pure: bool) -> Absent:
        assert not pure
        return self

    def submit(self, *_: object) -> Future[None]:
        return Future()

    def shutdown(self, *, wait: bool) -> None:
        pass


def test_when_all_workers_have_left_what_waits_and_what_comes_is_told() -> None:
    with Cluster(Absent(2), "tcp://x", seconds=0.5) as executor:
        for _ in range(2):
            fault = executor.submit(die).exception(300)
            assert isinstance(fault, RefusedError)
            assert "all workers of the scheduler at tcp://x have left" in str(fault)


RUNNING: dict[str, list[subprocess.Popen[bytes]]] = {}
"""The processes of each scheduler by its address: itself, then its workers' parent."""


@contextlib.contextmanager
def scheduler(folder: Path, workers: int = 2) -> Iterator[str]:
    """A Dask scheduler with two workers, on loopback, in processes of their own."""
    (folder / "deadly.py").write_text(DEADLY, encoding="utf-8")
    told = folder / "scheduler.json"
    env = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
    }
    begin = [sys.executable, "-W", "ignore", "-m"]
    running = [
        subprocess.Popen(
            [*begin, "distributed.cli.dask_scheduler", "--host", "127.0.0.1",
             "--port", "0", "--no-dashboard", "--scheduler-file", str(told)],
            env=env, stderr=subprocess.DEVNULL, cwd=folder,
        )
    ]  # fmt: skip
    try:
        address = _address(told)
        if workers:
            running.append(
                subprocess.Popen(
                    [*begin, "distributed.cli.dask_worker", address,
                     "--host", "127.0.0.1", "--nworkers", str(workers), "--nthreads",
                     "1", "--no-dashboard", "--preload", str(folder / "deadly.py"),
                     "--local-directory", str(folder)],
                    env=env, stderr=subprocess.DEVNULL, cwd=folder,
                )
            )  # fmt: skip
        RUNNING[address] = running
        yield address
    finally:
        for one in reversed(running):
            one.terminate()
        for one in running:
            try:
                one.wait(60)
            except subprocess.TimeoutExpired:
                one.kill()


def _address(told: Path) -> str:
    """Return the scheduler's address once its file is there and written to its end."""
    for _ in range(3000):
        with contextlib.suppress(OSError, ValueError):
            return str(json.loads(told.read_text(encoding="utf-8"))["address"])
        time.sleep(0.1)
    raise AssertionError("the scheduler did not begin")


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_without_a_worker_is_told_and_nobody_waits_for_ever(
    tmp_path: Path,
) -> None:
    with (
        scheduler(tmp_path, workers=0) as address,
        pytest.raises(RefusedError, match="has no worker"),
        cluster(address, seconds=2),
    ):
        pass


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_gives_the_same_and_loses_only_the_file_that_kills(
    tmp_path: Path,
) -> None:
    files = some(12)
    with scheduler(tmp_path) as address, cluster(address, seconds=60) as executor:
        here = collect_many(SENT, files)
        assert collect_many(SENT, files, executor=executor) == here
        files[5:5] = [("one.deadly", b"x")]
        found = collect_many(SENT, files, executor=executor)
    assert [r.name for r in found.refused] == ["one.deadly"]
    assert found.readings == here.readings


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")
def test_workers_that_leave_in_the_middle_are_not_waited_for(tmp_path: Path) -> None:
    with (
        scheduler(tmp_path, workers=1) as address,
        cluster(address, seconds=60) as executor,
    ):
        executor._seconds = 2  # type: ignore[attr-defined]  # the real one waits longer
        assert executor.submit(divmod, 7, 2).result(60) == (3, 1)
        waits = [executor.submit(time.sleep, 600) for _ in range(3)]
        RUNNING[address][-1].terminate()
        for future in waits:
            fault = future.exception(60)
            assert isinstance(fault, RefusedError | BrokenExecutor)
        assert any(isinstance(f.exception(), RefusedError) for f in waits)


@pytest.mark.filterwarnings("ignore")
def test_an_address_where_nobody_answers_is_told() -> None:
    with (
        pytest.raises(RefusedError, match="no scheduler answers at tcp://127"),
        cluster("tcp://127.0.0.1:9", seconds=0.5),
    ):
        pass
