"""Take in rounds at random and count each afresh: is what is received exact?

    python benchmarks/books.py [--rounds 10000] [--seed 0]

Each round (`tests/random_rounds.py`) is a small draft and two to five copies of it that
four people mark, send in parts, twice, saved again, without names or dates, and pass on.
What must be received is known from how the copies were made. A round is held against
it in two orders; every file is taken in again; a row is dropped, and one is doubled.
Seeds of rounds that fail are printed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.random_rounds import RandomRound  # noqa: E402  needs the path above
from tests.recount.test_random_rounds import check  # noqa: E402  needs the path above


def main() -> int:
    """Run the rounds; return 1 where one fails."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    wanted = parser.parse_args()
    began = time.process_time()
    failed, held = list[int](), Counter[str]()
    for seed in range(wanted.seed, wanted.seed + wanted.rounds):
        made = RandomRound(seed)
        held["files"] += len(made.files)
        held["marks"] += sum(len(file.marks) for file in made.files)
        held["remarks"] += made.expected().total()
        held["without names"] += sum(file.anonymous for file in made.files)
        held["without dates"] += sum(file.undated for file in made.files)
        held["of several hands"] += sum(
            len(f.hands - {f.sender}) > 0 for f in made.files
        )
        try:
            check(seed)
        except AssertionError:
            failed.append(seed)
    spent = time.process_time() - began
    last = wanted.seed + wanted.rounds - 1
    print(f"rounds {wanted.rounds} (seeds {wanted.seed} to {last})")
    for name, count in held.items():
        print(f"  {name:20} {count:8}")
    print(
        f"processor seconds {spent:.0f}; rounds that fail {len(failed)}: {failed[:20]}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
