"""Print what the tests cost in processor time, by room, by file and by test.

    python benchmarks/suite_time.py [--most 50] [what to give to pytest ...]
    python benchmarks/suite_time.py -n 2 --dist loadfile
    python benchmarks/suite_time.py -n 0 -m long tests/redline

Processor time (user and system) of the tests' own process and of the processes that it
started and that have ended; what a browser still running costs is counted with the test
in which it is closed. A fixture's time is its first user's: look at a file's sum first.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WATCH = "benchmarks.suite_time"
FOLDER = "COMPACT_DRAFT_SUITE_TIME"
AIM = "aim: `make test` at most 420 s of processor time"


def spent():
    """Return the processor time of this process and of its children that ended."""
    return sum(os.times()[:4])


class Watch:
    """Writes down what each test of a worker costs, and what is around them."""

    def __init__(self, path):
        self.path = path
        self.setups = 0.0

    def write(self, name, seconds, setup=0.0):
        """Add a line to the worker's file."""
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([name, seconds, setup]) + "\n")

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item):
        """Measure a test with its fixtures."""
        before, self.setups = spent(), 0.0
        result = yield
        self.write(item.nodeid, spent() - before, self.setups)
        return result

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self):
        """Measure what stands before a test's first line."""
        before = spent()
        try:
            return (yield)
        finally:
            self.setups = spent() - before

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_collection(self):
        """Measure the collecting, with all that was imported before it."""
        result = yield
        self.write("collecting", spent())
        return result


def pytest_configure(config):
    """Join a run of pytest that `main` has started."""
    if os.environ.get(FOLDER):
        path = Path(os.environ[FOLDER]) / f"{os.getpid()}.jsonl"
        config.pluginmanager.register(Watch(path), "suite-time")


def report(rows, whole, most):
    """Print the rows (name, seconds, of which before the test) and their sums."""
    rooms, files, setups, counts = Counter(), Counter(), Counter(), Counter()
    for name, seconds, setup in rows:
        file = name.partition("::")[0]
        parts = file.split("/")
        room = "/".join(parts[:2]) if len(parts) > 2 else file
        for sums, key in ((rooms, room), (files, file)):
            sums[key] += seconds
        setups[file] += setup
        counts[file] += 1
    print(f"{whole:8.1f} s  the whole run, all processes")
    print(f"{whole - sum(files.values()):8.1f} s  of it around the tests\n")
    for room, seconds in rooms.most_common():
        print(f"{seconds:8.1f} s  {room}")
    print("\n     sum   before the tests   tests  file")
    for file, seconds in files.most_common(most):
        print(f"{seconds:8.1f} {setups[file]:18.1f} {counts[file]:7}  {file}")
    print("\n     sum   before the test  test")
    for name, seconds, setup in sorted(rows, key=lambda row: -row[1])[:most]:
        print(f"{seconds:8.1f} {setup:17.1f}  {name}")
    print(f"\n{AIM}")


def main():
    """Run pytest and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=50)
    options, given = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        before = spent()
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", WATCH, *given],
            cwd=ROOT,
            env={**os.environ, FOLDER: folder, "PYTHONPATH": str(ROOT)},
            check=False,
        )
        whole = spent() - before
        rows = [
            json.loads(line)
            for path in sorted(Path(folder).glob("*.jsonl"))
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
    report(rows, whole, options.most)
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
