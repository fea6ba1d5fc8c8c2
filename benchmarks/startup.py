"""Time ``compact-draft --help``, and that of one verb, beside what Python alone needs.

    python benchmarks/startup.py [--times 5]

Each run is a fresh process; the figures are medians, after one run that is not counted.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
RUNS = {
    "python -c pass": ("-c", "pass"),
    "compact-draft --help": ("-m", "compact_draft", "--help"),
    "compact-draft compare --help": ("-m", "compact_draft", "compare", "--help"),
}
AIM = "aim: --help under 150 ms"


def median(words, times):
    """Return the median of the milliseconds that a Python process takes."""
    taken = []
    for number in range(times + 1):
        began = time.perf_counter()
        command = [sys.executable, *words]
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        if number:
            taken.append(1000 * (time.perf_counter() - began))
    return statistics.median(taken)


def main():
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    for name, words in RUNS.items():
        print(f"{name:30} {median(words, options.times):6.0f} ms")
    print(AIM)


if __name__ == "__main__":
    main()
