"""Measure how long returned copies take to read and place, beside a peer.

    python benchmarks/collect.py [--copies 500] [--clauses 40] [--peer]

The copies are of our own making: each of the draft's clauses under its bookmark with
its tag line, and five marks a copy (two comments, three tracked edits) by one hand.
Seconds are medians of five runs. The peer (docx-scalpel, from PyPI, in an environment
of its own under the cache folder) lists the tracked changes of the same copies and does
nothing else: it reads no comment and places nothing.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.consultation.collect import collect_many  # noqa: E402  needs the path above
from compact_draft.consultation.sent import SentCopy  # noqa: E402  the same
from compact_draft.model.clause import Kind  # noqa: E402  the same
from compact_draft.model.compact import Revision  # noqa: E402  the same
from tests.consultation.copies import Note, Para, issued, revision, runs  # noqa: E402  the same

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


def peer(copies: list[tuple[str, bytes]]) -> str:
    """Return what the peer needs for the same copies, or why it cannot be said."""
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
            return f"cannot be installed: {done.stderr.strip().splitlines()[-1:]}"
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
                return f"cannot do it: {done.stderr.strip().splitlines()[-1:]}"
            found.append(tuple(map(float, done.stdout.split())))
    seconds = statistics.median(s for s, _ in found)
    return f"{seconds:.2f} s for {found[0][1]:.0f} tracked changes listed"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=500)
    parser.add_argument("--clauses", type=int, default=40)
    parser.add_argument("--peer", action="store_true", help="measure docx-scalpel too")
    wanted = parser.parse_args()
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
        print(f"docx-scalpel: {peer(copies)}")


if __name__ == "__main__":
    main()
