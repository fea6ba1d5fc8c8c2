"""Time `compare` on 200, 1,000 and 5,000 paragraphs, a tenth edited, beside docx-scalpel.

    python benchmarks/compare.py [--sizes 200,1000,5000] [--times 5] [--no-peer] [--plain]

Policies have tables, notes, lists, headers and styles (`benchmarks/policies.py`); with
`--plain` the documents are paragraphs and headings alone.

Each run is a fresh process, start included; the figures are medians. What is made is
judged in `benchmarks/redline.py`, which has more peers; here only time counts.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.policies import pair
from benchmarks.redline import (
    CACHE,
    PEERS,
    big,
    install,
    run,
)

AIM = "aims: 0.3 of the peer's time at 5,000 and 120 MiB, 0.25 at 200; 4 times as long for 4 times as many"


def seconds(name, cases, times, cache):
    """Return size → median seconds of a peer and its MiB, or why they cannot be said."""
    command, why = install(PEERS[name], cache)
    if why:
        return dict.fromkeys(cases, (why, 0))
    found = {}
    for size, (old, new) in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / f"{side}.docx" for side in ("old", "new", "out")]
            paths[0].write_bytes(old)
            paths[1].write_bytes(new)
            taken, most = [], 0
            for _ in range(times):
                paths[2].unlink(missing_ok=True)
                took, peak, problem = run(PEERS[name], command, *paths, 120)
                if problem:
                    found[size] = (problem, 0)
                    break
                taken.append(took)
                most = max(most, peak)
            else:
                found[size] = (statistics.median(taken), most)
    return found


def shown(value):
    """Return a figure with its memory, or the words in its place."""
    took, peak = value
    return f"{took:.2f} s, {peak:.0f} MiB" if isinstance(took, float) else str(took)


def ratio(part, whole):
    """Return a part of a whole; a dash where it cannot be said."""
    one, other = part[0], whole[0]
    known = isinstance(one, float) and isinstance(other, float)
    return f"{one / other:.2f}" if known else "–"


def cases_of(sizes, *, plain):
    """Return size → old and new file."""
    if plain:
        return {size: case[:2] for size, case in big(sizes).items()}
    return {size: pair(int(size)) for size in sizes}


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="200,1000,5000")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--plain", action="store_true", help="paragraphs alone")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where peers live")
    options = parser.parse_args()
    sizes = options.sizes.split(",")
    cases = cases_of(sizes, plain=options.plain)
    ours = seconds("ours", cases, options.times, options.cache)
    peer = {}
    if not options.no_peer:
        peer = seconds("scalpel", cases, options.times, options.cache)
    print("| paragraphs | ours | docx-scalpel | ours / theirs |\n|---|---|---|---|")
    for size in sizes:
        other = peer.get(size, ("–", 0))
        print(
            f"| {size} | {shown(ours[size])} | {shown(other)} "
            f"| {ratio(ours[size], other)} |"
        )
    print(
        f"\nours, {sizes[-1]} / {sizes[-2] if len(sizes) > 1 else sizes[-1]}: "
        f"{ratio(ours[sizes[-1]], ours[sizes[-2:][0]])}  ({AIM})"
    )


if __name__ == "__main__":
    main()
