"""Let peers accept and reject our redlines, and see whether both files come back.

    python benchmarks/second_opinion.py [--peers scalpel,rdocx] [--random 200] [--list]

Every pair of the corpus but the four giants is redlined by us, forth and back, and so
are documents made and edited at random; each redline is accepted and rejected by each
peer in a process of its own. What comes back is read by the independent reader of
``tests/redline`` and held against the new file and the old one.

Columns: redlines settled, of those tried (a peer may refuse); those where all words
stand in their paragraphs, cells and notes; those where styles, numbers, formats of
every character, tables and sections are right as well; those where headers and footers
are too; those where no mark was left. Where our own result lists something that cannot
be tracked, the redline counts as listed and is left out of the other columns.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "word")]

import test_redline_random as made_up  # noqa: E402  needs the path above

from benchmarks.redline import CACHE, Peer, install  # noqa: E402  needs the path above
from compact_draft.errors import CompactError  # noqa: E402  needs the path above
from compact_draft.model.redline import Existing, LostOn, Options  # noqa: E402  needs the path above
from compact_draft.word.redline.redline import redline  # noqa: E402  needs the path above
from tests.redline.corpus import BIG, options, settled, ways  # noqa: E402  needs the path above
from tests.redline.flat import first_difference, read  # noqa: E402  needs the path above
from tests.redline.pairs import load  # noqa: E402  needs the path above

# Reads JSON lines [path in, mode, path out]; writes what went wrong, or a blank line.
LOOP = """
import json, sys
{imports}
for line in sys.stdin:
    source, mode, target = json.loads(line)
    try:
        data = settle(open(source, "rb").read(), mode)
        open(target, "wb").write(data)
        print("", flush=True)
    except Exception as fault:
        print(" ".join(str(fault).split()) or type(fault).__name__, flush=True)
{close}
"""
SCALPEL = LOOP.format(
    imports="""
import docx_scalpel as peer
CALLS = {"accept": peer.docx_diff_accept_revisions,
         "reject": peer.docx_diff_reject_revisions}
def settle(data, mode):
    return CALLS[mode](data)
""",
    close="peer.shutdown_host()",
)
RDOCX = LOOP.format(
    imports="from tests.redline.peer import settled_by_peer as settle", close=""
)
PEERS = {
    "scalpel": Peer(name="scalpel", packages=("docx-scalpel",), script=SCALPEL),
    "rdocx": Peer(name="rdocx", script=RDOCX, python=sys.executable),
}
SIDES = {"accept": "after", "reject": "before"}


def corpus():
    """Give name, old, new, how the peer's readings must look, and our options."""
    for name, case in load().items():
        for way, (old, new) in ways(case).items() if name not in BIG else ():
            if way != "itself":
                keeps = options(case).existing is Existing.KEEP
                want = {
                    "accept": read(settled(new, case), "after"),
                    "reject": read(settled(old, case), "before" if keeps else "after"),
                }
                yield f"{name} {way}", old, new, want, options(case)


def made_at_random(number, seed):
    """The same of documents made and edited at random."""
    dice = random.Random(seed)
    for _ in range(number):
        one = dice.randrange(10**9)
        old, new = (made_up.Printer().docx(side) for side in made_up.pair(one))
        want = {"accept": read(new, "after"), "reject": read(old, "after")}
        yield f"random {one}", old, new, want, Options(author="Bench")


def redlined(cases, folder):
    """Write our redline of each case; give name, wanted readings, path and if listed."""
    for number, (name, old, new, want, how) in enumerate(cases):
        try:
            out, result = redline(old, new, how)
        except CompactError as error:
            print(f"{name}: we refuse: {error.args[0]}")
            continue
        path = folder / f"{number}.docx"
        path.write_bytes(out)
        listed = {item.lost_on for item in result.untracked} - {LostOn.NONE}
        yield name, want, path, bool(listed)


def opinions(command, jobs, seconds):
    """Run a peer over jobs (path in, mode, path out); give what it says of each."""
    lines = "".join(json.dumps([str(a), mode, str(b)]) + "\n" for a, mode, b in jobs)
    done = subprocess.run(
        command,
        input=lines,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    said = done.stdout.splitlines()
    return said + ["it stopped before"] * (len(jobs) - len(said))


REACHED = ("text", "look", "headers", "left", "true")


def table(peer, command, redlines, seconds):
    """Print the rows of one peer; return what was not right."""
    notes = []
    for mode in SIDES:
        jobs = [
            (path, mode, path.with_suffix(f".{mode}")) for _, _, path, _ in redlines
        ]
        said = opinions(command, jobs, seconds)
        counts = Counter()
        for (name, want, _, listed), job, fault in zip(
            redlines, jobs, said, strict=True
        ):
            word = fault and "refused"
            word = word or first_difference(job[2].read_bytes(), want[mode])
            if word != "true":
                why = " (listed)" if listed else ""
                notes.append(f"{peer}, {mode}: {name}: {word}{why} {fault[:120]}")
            counts["listed" if listed and word != "true" else word] += 1
        reached = [sum(counts[w] for w in REACHED[n:]) for n in range(len(REACHED))]
        columns = " | ".join(str(number) for number in reached)
        print(
            f"| {peer}, {mode} | {len(jobs)} | {counts['listed']} | {columns} |",
            flush=True,
        )
    return notes


HEAD = (
    "| who | redlines | listed | settled | words | look | headers | no mark left |\n"
    "|---|---|---|---|---|---|---|---|"
)


def main():
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peers", default=",".join(PEERS), help="of these")
    parser.add_argument("--random", type=int, default=200, help="documents at random")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--cache", type=Path, default=CACHE, help="where peers live")
    parser.add_argument(
        "--seconds", type=float, default=300, help="most for one peer and mode"
    )
    parser.add_argument("--list", action="store_true", help="list what is not right")
    options_ = parser.parse_args()
    tables = {"The corpus, forth and back": corpus()}
    if options_.random:
        title = f"Made and edited at random (seed {options_.seed})"
        tables[title] = made_at_random(options_.random, options_.seed)
    with tempfile.TemporaryDirectory() as home:
        for title, cases in tables.items():
            folder = Path(home) / str(len(title))
            folder.mkdir()
            redlines = [*redlined(cases, folder)]
            print(f"\n{title}, {len(redlines)} redlines\n\n{HEAD}", flush=True)
            notes = []
            for name in options_.peers.split(","):
                command, why = commanded(PEERS[name], options_.cache)
                if why:
                    print(f"| {name}: {why} | | | | | | | |", flush=True)
                    continue
                notes += table(name, command, redlines, options_.seconds)
            if options_.list and notes:
                print("\n" + "\n".join(notes))


def commanded(peer, cache):
    """The command that runs a peer: our own Python has rdocx, others their own."""
    if peer.python:
        return [peer.python, "-c", peer.script], ""
    return install(peer, cache)


if __name__ == "__main__":
    main()
