"""Compare files at random for a while, and have each redline judged.

    python benchmarks/fuzz.py [--minutes 5] [--seed 0]

Half of the cases are documents made and edited at random, half are two files of the
corpus that have nothing to do with each other. The judge is the independent one of
``tests/redline``: it settles the redline itself and compares both readings. What fails
is printed with its seed; the counts come last. A file that is refused with one of our
own errors counts as refused.
"""

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "word")]

import test_redline_random as made_up  # noqa: E402  needs the path above

from compact_draft.errors import CompactError  # noqa: E402  the same
from compact_draft.model.redline import LostOn, Options  # noqa: E402  the same
from compact_draft.word.redline import redline  # noqa: E402  the same
from tests.redline.corpus import BIG  # noqa: E402  the same
from tests.redline.judge import judge  # noqa: E402  the same
from tests.redline.pairs import load  # noqa: E402  the same

OPTIONS = Options(author="Fuzz")


def random_pair(seed, _files):
    """Return a document made at random, and the same edited at random."""
    before, after = made_up.pair(seed)
    return made_up.Printer().docx(before), made_up.Printer().docx(after)


def crossed_pair(seed, files):
    """Return two files of the corpus that were not made for each other."""
    dice = random.Random(seed)
    return dice.choice(files), dice.choice(files)


def outcome(old, new):
    """Return what came of a pair in a word, and the judge's faults."""
    try:
        out, result = redline(old, new, OPTIONS)
    except CompactError as error:
        return f"refused: {type(error).__name__}", []
    except Exception as error:  # noqa: BLE001  whatever it is, it is what we look for
        return "CRASH", [repr(error)]
    verdict = judge(old, new, out)
    listed = {item.lost_on for item in result.untracked} - {LostOn.NONE}
    if not verdict.faults:
        return "true", []
    return ("listed" if listed else "FALSE"), verdict.faults


def main():
    """Run until the time is over; print what failed, then the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    small = [pair for name, pair in load().items() if name not in BIG]
    files = [file for pair in small if not pair.options for file in pair.make()]
    until = time.monotonic() + 60 * options.minutes
    counts = Counter()
    seed = options.seed
    while time.monotonic() < until:
        for kind, make in (("random", random_pair), ("crossed", crossed_pair)):
            said, faults = outcome(*make(seed, files))
            counts[kind, said] += 1
            if said in ("FALSE", "CRASH") or "RoundTrip" in said:
                print(f"{kind} {seed}: {said} {'; '.join(faults)[:300]}", flush=True)
        seed += 1
    for (kind, said), count in sorted(counts.items()):
        print(f"{kind:8} {said:28} {count:6}")


if __name__ == "__main__":
    main()
