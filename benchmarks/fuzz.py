"""Compare and combine files at random for a while, and have each result judged.

    python benchmarks/fuzz.py [--minutes 5] [--seed 0] [--kinds random,mangled]

The kinds, each given its turn with every seed:

random    a document made at random, and the same edited at random
people    a document in the layout of one of many programs, edited as people edit
crossed   two files of the corpus that have nothing to do with each other
copies    a few hundred paragraphs, most of them copies of a few, edited at random
keep      both files hold tracked changes of earlier people, which are kept
mangled   one file of a pair is broken: bytes, parts, ids, links, elements, attributes
hands     two to four people's copies of a document made at random, put into one
corpus    the same of a file of the corpus: one hand has its other file, one any other

The judge is the independent one of ``tests/redline``: it settles the redline itself and
compares both readings. Of a combined copy it is asked that rejecting all gives the base,
and that taking one hand's changes alone gives that hand's copy, where nothing of it
is listed as overlapping or left out.

What is not right is printed with its seed: `FALSE`, `CRASH`, `SLOW` (over the seconds
allowed), `ill made`, `RoundTripError`, and `coarser` where the proof had to step down.
Counts come last. `listed`: what differs is something that Word cannot track, and is in
the list. `refused`: one of our own errors. `unjudged`: a broken file that the judge
cannot read either; `same words`: one whose looks it takes otherwise, all words right.
"""

import argparse
import signal
import sys
import time
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.errors import CompactError  # noqa: E402  needs the path above
from tests.redline import at_random  # noqa: E402  needs the path above

SHOWN = ("FALSE", "CRASH", "SLOW", "ill made", "RoundTripError", "coarser")


class OverTimeError(BaseException):
    """A case took longer than it may; no handler of ours can take it for a fault."""


@contextmanager
def at_most(seconds):
    """Stop what runs inside after so many seconds."""

    def stop(_signal, _frame):
        raise OverTimeError

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


# The run

KINDS = {
    "random": at_random.random_pair,
    "people": at_random.people_pair,
    "crossed": at_random.crossed_pair,
    "copies": at_random.copies_pair,
    "keep": at_random.keep_pair,
    "mangled": at_random.mangled_pair,
    "hands": at_random.hands_of_one,
    "corpus": at_random.hands_of_corpus,
}


def judged(kind, seed, files):
    """What came of one case, by its kind."""
    case = KINDS[kind](seed, files)
    if kind in ("hands", "corpus"):
        return at_random.combined(case)
    return at_random.compared(case, is_broken=kind == "mangled")


def outcome(kind, seed, files, seconds):
    """What came of one case in a word, and what is wrong."""
    try:
        with at_most(seconds):
            return judged(kind, seed, files)
    except CompactError as error:
        if not (error.what and error.mend):
            return "CRASH", [f"an error that does not say what to do: {error!r}"]
        name = type(error).__name__
        return name if name == "RoundTripError" else f"refused: {name}", [error.what]
    except OverTimeError:
        return "SLOW", [f"over {seconds:.0f} s"]
    except Exception as error:  # noqa: BLE001  whatever it is, it is what we look for
        return "CRASH", [repr(error)]


def main():
    """Run until the time is over; print what failed, then the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=0, help="the first of them")
    parser.add_argument("--kinds", default=",".join(KINDS), help="of these")
    parser.add_argument("--seconds", type=float, default=60, help="most for one case")
    options = parser.parse_args()
    kinds = options.kinds.split(",")
    files = at_random.corpus_files()
    until = time.monotonic() + 60 * options.minutes
    counts, spent = Counter(), Counter()
    seed = options.seed
    while time.monotonic() < until:
        for kind in kinds:
            began = time.monotonic()
            said, faults = outcome(kind, seed, files, options.seconds)
            spent[kind] += time.monotonic() - began
            counts[kind, said] += 1
            if said in SHOWN:
                print(f"{kind} {seed}: {said} {'; '.join(faults)[:300]}", flush=True)
        seed += 1
    print(f"\nSeeds {options.seed} to {seed - 1}")
    for (kind, said), count in sorted(counts.items()):
        print(f"{kind:8} {said:28} {count:6}")
    for kind in kinds:
        print(f"{kind:8} {spent[kind]:6.0f} s")


if __name__ == "__main__":
    main()
