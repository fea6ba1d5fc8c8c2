"""Time `compare` on 200, 1,000 and 5,000 paragraphs, a tenth edited, beside docx-scalpel.

    python benchmarks/compare.py [--sizes 200,1000,5000] [--times 5] [--no-peer]

Each run is a fresh process, start included; the figures are medians. What is made is
judged in `benchmarks/redline.py`, which has more peers; here only time counts.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.redline import (
    CACHE,
    PEERS,
    big,
    install,
    run,
)

AIM = "aims: 5,000 at most 6 times 1,000; 5,000 under 3 s"


def seconds(name, sizes, times, cache):
    """Return size → median seconds of a peer, or why they cannot be said."""
    command, why = install(PEERS[name], cache)
    if why:
        return dict.fromkeys(sizes, why)
    found = {}
    for size, (old, new, _) in big(sizes).items():
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{side}.docx" for side in ("old", "new", "out")]
            paths[0].write_bytes(old)
            paths[1].write_bytes(new)
            taken = []
            for _ in range(times):
                paths[2].unlink(missing_ok=True)
                took, _, problem = run(PEERS[name], command, *paths, 120)
                if problem:
                    found[size] = problem
                    break
                taken.append(took)
            else:
                found[size] = statistics.median(taken)
    return found


def shown(value):
    """Return a figure, or the words in its place."""
    return f"{value:.2f} s" if isinstance(value, float) else str(value)


def ratio(part, whole):
    """Return how many times `whole` goes into `part`; a dash where it cannot."""
    known = isinstance(part, float) and isinstance(whole, float)
    return f"{part / whole:.1f}" if known else "–"


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="200,1000,5000")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where peers live")
    options = parser.parse_args()
    sizes = options.sizes.split(",")
    ours = seconds("ours", sizes, options.times, options.cache)
    peer = {}
    if not options.no_peer:
        peer = seconds("scalpel", sizes, options.times, options.cache)
    print("| paragraphs | ours | docx-scalpel | theirs / ours |\n|---|---|---|---|")
    for size in sizes:
        other = peer.get(size, "–")
        print(
            f"| {size} | {shown(ours[size])} | {shown(other)} "
            f"| {ratio(other, ours[size])} |"
        )
    print(
        f"\nours, {sizes[-1]} / {sizes[-2] if len(sizes) > 1 else sizes[-1]}: "
        f"{ratio(ours[sizes[-1]], ours[sizes[-2:][0]])}  ({AIM})"
    )


if __name__ == "__main__":
    main()
