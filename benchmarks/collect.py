"""Measure how long returned copies take to read and place, beside a peer.

    python benchmarks/collect.py [--copies 500] [--clauses 40] [--runs 5] [--cluster] [--peer]

First the whole step, as ``compact-draft collect`` takes it: a workspace is made, an old
Compact taken in, the draft sent out, and the copies that come back are read, placed,
kept as files and written to the ledger; here and with a worker for each processor.
Then reading and placing alone, on plainer copies. Each copy has five marks by one hand:
two comments, three tracked edits. Seconds are medians of five runs, each step's in a
workspace of its own that holds nothing yet. With ``--cluster`` the same step is taken by a
Dask scheduler with two workers on this machine, whose start is told apart. The peer (docx-scalpel, in an environment
of its own under the cache folder) lists the tracked changes of the same copies and does
nothing else: it reads no comment and places nothing.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.copies.collect import collect_many  # noqa: E402  needs the path above
from compact_draft.copies.crew import cluster  # noqa: E402  needs the path above
from compact_draft.copies.sent import SentCopy  # noqa: E402  needs the path above
from compact_draft.model.clause import Kind  # noqa: E402  needs the path above
from compact_draft.model.compact import Revision  # noqa: E402  needs the path above
from compact_draft.steps.collect import collect  # noqa: E402  needs the path above
from compact_draft.steps.collected import Collected  # noqa: E402  needs the path above
from compact_draft.steps.intake import intake  # noqa: E402  needs the path above
from compact_draft.steps.issue import issue  # noqa: E402  needs the path above
from compact_draft.steps.new import new  # noqa: E402  needs the path above
from compact_draft.store.settings import DEFAULT_PARTIES, Settings  # noqa: E402  needs the path above
from compact_draft.store.workspace import Workspace  # noqa: E402  needs the path above
from tests.copies.copies import Note, Para, issued, revision, runs  # noqa: E402  needs the path above
from tests.copies.test_crew import scheduler  # noqa: E402  needs the path above
from tests.journey.hands import marking_copy  # noqa: E402  needs the path above
from tests.redline.maker import docx, p  # noqa: E402  needs the path above

CACHE = (
    Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    / "compact-draft-peers"
)
PEER = """
import pathlib, sys, time
from docx_scalpel import open_session, shutdown_host
files = sorted(pathlib.Path(sys.argv[1]).glob("*.docx"))
with open_session(files[0].read_bytes()) as session:
    session.list_revisions()
begun = time.perf_counter()
marks = 0
for file in files:
    with open_session(file.read_bytes()) as session:
        marks += len(session.list_revisions())
print(time.perf_counter() - begun, marks)
shutdown_host()
"""
WORDS = [
    "the",
    "Council",
    "will",
    "pay",
    "grants",
    "in",
    "advance",
    "where",
    "there",
    "is",
    "need",
    "and",
    "give",
    "twelve",
    "weeks",
    "for",
    "written",
    "consultation",
    "volunteers",
    "groups",
    "reasons",
    "notice",
    "local",
    "fairly",
    "openly",
    "each",
    "year",
    "funding",
    "review",
    "training",
    "travel",
    "costs",
    "within",
    "ten",
    "days",
    "of",
    "asking",
]


def draft(clauses: int, dice: random.Random) -> Revision:
    """Return a revision of so many promises under headings, each of 18 words."""
    rows = []
    for n in range(clauses):
        if n % 8 == 0:
            rows.append((f"h-{n:03}", Kind.HEADING, f"Part {n // 8 + 1}"))
        words = " ".join(dice.choices(WORDS, k=18))
        rows.append((f"c-{n:03}", Kind.COMMITMENT, f"{n + 1} {words}."))
    return revision(rows)


def returned(rev: Revision, number: int, dice: random.Random) -> bytes:
    """Return a copy with two comments and three tracked edits by one hand."""
    copy = issued(rev)
    author = f"Respondent {number}"
    places = [
        n
        for n, b in enumerate(copy.blocks)
        if isinstance(b, Para) and b.bookmark.startswith("_cd_c_")
    ]
    for k, at in enumerate(dice.sample(places, 5)):
        block = copy.blocks[at]
        assert isinstance(block, Para)
        words = block.text.split(" ")
        w = dice.randrange(2, len(words) - 2)
        if k < 2:
            start = len(" ".join(words[:w])) + 1
            copy.comment_at(at, start, start + len(words[w]), k + 1)
            copy.notes.append(Note(k + 1, f"Remark {k} on {words[w]}.", author=author))
        else:
            words[w] = f"[-{words[w]}-]{{+{dice.choice(WORDS)}+}}"
            copy.set_at(at, runs=runs(" ".join(words), author))
    return copy.data()


def median(run: Callable[[], object], times: int = 5) -> float:
    """Return the median of the seconds that `run` takes."""
    seconds = []
    for _ in range(times):
        begun = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - begun)
    return statistics.median(seconds)


# -- the whole step -------------------------------------------------------------------

WHEN = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
WHO: dict[str, Any] = {"by": "Bench", "when": WHEN}


def promises(clauses: int, dice: random.Random) -> list[str]:
    """Return so many different promises of 18 words."""
    return [f"We {' '.join(dice.choices(WORDS, k=17))}." for _ in range(clauses)]


def round_of(folder: Path, texts: list[str]) -> bytes:
    """Make a workspace with an open round, and return the draft that went out."""
    body = [p("Our Compact", style="Title")]
    for n, text in enumerate(texts):
        if n % 8 == 0:
            body.append(p(f"Part {n // 8 + 1}", style="Heading1"))
        body.append(p(text))
    settings = Settings(
        title="Our Compact", area="Wex", prefix="wex", parties=DEFAULT_PARTIES
    )
    new(folder, settings, **WHO)
    workspace = Workspace.open(folder)
    intake(workspace, Path("old.docx"), docx(*body), **WHO)
    issue(workspace, "round-1", **WHO)
    return workspace.sent("round-1")


def marked(sent: bytes, texts: list[str], number: int, dice: random.Random) -> bytes:
    """Return a copy of the draft with two comments and three tracked edits."""
    copy = marking_copy()(sent, f"Respondent {number}", "2026-03-09T10:00:00Z")
    for k, text in enumerate(dice.sample(texts, 5)):
        words = text.split(" ")
        w = dice.randrange(2, len(words) - 3)
        phrase = " ".join(words[w : w + 2])
        if text.count(phrase) != 1:
            phrase = text
        if k < 2:
            copy.comment(text, f"Remark {k} on {words[w]}.")
        else:
            copy.replace(phrase, dice.choice(WORDS), within=text)
    data: bytes = copy.save()
    return data


@contextmanager
def workers(count: int) -> Iterator[Executor | None]:
    """Give that many processes; none for one."""
    if count == 1:
        yield None
        return
    with ProcessPoolExecutor(count) as executor:
        yield executor


def step_seconds(
    folder: Path,
    copies: list[tuple[str, bytes]],
    count: int,
    runs_wanted: int,
    executor_of: Callable[[], AbstractContextManager[Executor | None]],
) -> tuple[float, float, Collected]:
    """Return the median seconds of the step in fresh workspaces, and what it gave.

    Seconds of the clock, and of processors, the workers' among them.
    """
    seconds, made, spent = [], None, []
    for n in range(runs_wanted):
        fresh = folder.with_name(f"run-{count}-{n}")
        shutil.copytree(folder, fresh)
        workspace = Workspace.open(fresh)
        begun, worked = time.perf_counter(), _worked()
        with executor_of() as executor:
            made = collect(workspace, copies, executor=executor, **WHO)
        seconds.append(time.perf_counter() - begun)
        spent.append(_worked() - worked)
        shutil.rmtree(fresh)
    assert made is not None
    return statistics.median(seconds), statistics.median(spent), made


def _worked() -> float:
    """Return the processor seconds of this process and of workers that have ended."""
    ours, theirs = (
        resource.getrusage(who)
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return ours.ru_utime + ours.ru_stime + theirs.ru_utime + theirs.ru_stime


def whole_step(
    copies: int, clauses: int, runs_wanted: int, *, by_cluster: bool
) -> None:
    """Print how long ``collect`` takes, ledger written."""
    dice = random.Random(7)
    texts = promises(clauses, dice)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "wex"
        sent = round_of(folder, texts)
        returned_ones = [
            (f"copy-{n:04}.docx", marked(sent, texts, n, dice)) for n in range(copies)
        ]
        for count in sorted({1, os.cpu_count() or 1}):
            found = step_seconds(
                folder, returned_ones, count, runs_wanted, partial(workers, count)
            )
            _tell(f"{count} process(es)", *found)
        if by_cluster:
            on_cluster(folder, returned_ones, runs_wanted)


def on_cluster(folder: Path, copies: list[tuple[str, bytes]], runs_wanted: int) -> None:
    """Print how long the same takes by a scheduler with two workers, and its start."""
    begun = time.perf_counter()
    with (
        scheduler(folder.parent) as address,
        cluster(address, seconds=60) as executor,
    ):
        list(executor.map(abs, range(2)))
        print(
            f"a Dask scheduler with two workers: {time.perf_counter() - begun:.1f} s to start"
        )
        begun = time.perf_counter()
        loaded = collect_many(
            SentCopy(
                Workspace.open(folder).sent("round-1"),
                Workspace.open(folder).revision("issued-round-1"),
            ),
            copies[:50],
            executor=executor,
        )
        print(
            f"  its first {len(loaded.readings)} copies, the program loaded: "
            f"{time.perf_counter() - begun:.1f} s"
        )
        found = step_seconds(
            folder, copies, 0, runs_wanted, lambda: nullcontext(executor)
        )
        _tell("two workers of Dask (their processor time not counted)", *found)


def _tell(how: str, seconds: float, spent: float, made: Collected) -> None:
    copies = len(made.received)
    exact = sum(a.placed == "exact" for a in made.annotations)
    print(
        f"collect, ledger written, {how}: {seconds:.2f} s for "
        f"{copies} copies, {len(made.annotations)} remarks, "
        f"{exact} exact, {len(made.not_taken)} not taken in; "
        f"{1000 * spent / copies:.1f} ms of processor time a copy; "
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most",
        flush=True,
    )


# -- the peer ----------------------------------------------------------------------


def peer(copies: list[tuple[str, bytes]]) -> tuple[float, str]:
    """Return the seconds the peer needs for the same copies, and what it did in them.

    The seconds are 0 where it cannot be said, with the reason in place of the rest.
    """
    place = CACHE / "docx-scalpel"
    python = place / "bin" / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
        done = subprocess.run(
            [str(python), "-m", "pip", "install", "-q", "docx-scalpel"],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            return 0, f"cannot be installed: {done.stderr.strip().splitlines()[-1:]}"
    with tempfile.TemporaryDirectory() as folder:
        for name, data in copies:
            (Path(folder) / name).write_bytes(data)
        found = []
        for _ in range(5):
            done = subprocess.run(
                [str(python), "-c", PEER, folder],
                capture_output=True,
                text=True,
                check=False,
                timeout=600,
            )
            if done.returncode:
                return 0, f"cannot do it: {done.stderr.strip().splitlines()[-1:]}"
            found.append(tuple(map(float, done.stdout.split())))
    seconds = statistics.median(s for s, _ in found)
    return seconds, f"{seconds:.2f} s for {found[0][1]:.0f} tracked changes listed"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=500)
    parser.add_argument("--clauses", type=int, default=40)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cluster", action="store_true", help="by Dask, too")
    parser.add_argument("--step", action="store_true", help="only the whole step")
    parser.add_argument("--peer", action="store_true", help="measure docx-scalpel too")
    wanted = parser.parse_args()
    whole_step(wanted.copies, wanted.clauses, wanted.runs, by_cluster=wanted.cluster)
    if wanted.step:
        return
    dice = random.Random(7)
    rev = draft(wanted.clauses, dice)
    copies = [
        (f"copy-{n:04}.docx", returned(rev, n, dice)) for n in range(wanted.copies)
    ]
    sent = SentCopy(issued(rev).data(), rev)
    found = collect_many(sent, copies)
    placed = [a for r in found.readings for a in r.annotations]
    exact = sum(a.placed == "exact" for a in placed)
    print(
        f"{len(found.readings)} copies of {wanted.clauses} clauses: "
        f"{len(placed)} annotations, {exact} exact"
    )
    ours = median(lambda: collect_many(sent, copies))
    print(
        f"read and placed: {ours:.2f} s ({1000 * ours / wanted.copies:.2f} ms a copy)"
    )
    if wanted.peer:
        theirs, said = peer(copies)
        print(f"docx-scalpel: {said}; theirs / ours: {theirs / ours:.1f}")


if __name__ == "__main__":
    main()
