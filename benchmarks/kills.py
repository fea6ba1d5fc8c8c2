"""Kill every writing verb and its undo, at every write and at random.

    python benchmarks/kills.py [--random 300] [--every 1] [--seed 1] [--only VERB ...]

Each kill is a process of the command that is gone as by the power going, on the shipped
example; then the next command is given (``status``, the same again, or ``undo``, in
turn) and the folder must be as before the verb or as after it, with no temporary file
and no half step left. What is a write, and what is compared, stands in
``tests/kills/killing.py``. Prints a line a scene and the sums; exit status 1 where
anything was left between.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.kills.killing import kill_all  # noqa: E402  needs the path above


def main() -> int:
    """Kill, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--random", type=int, default=300)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=())
    asked = parser.parse_args()
    begun = time.process_time()
    kills = 0
    wrong: list[str] = []
    for one in kill_all(
        at_random=asked.random,
        seed=asked.seed,
        every=asked.every,
        only=tuple(asked.only),
    ):
        print(f"{one.name:32} {one.kills:5} kills, {len(one.wrong)} wrong", flush=True)
        for fault in one.wrong:
            print(f"    {fault}", flush=True)
        kills += one.kills
        wrong += one.wrong
    print(f"{kills} kills, {len(wrong)} left between; seed {asked.seed}")
    print(
        f"{time.process_time() - begun:.0f} s of processor time here, without the killed"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
