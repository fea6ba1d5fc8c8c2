"""How often is a weakened promise found, and how often is mere wording called weaker?

Pairs of our own: old and new wording, whether the new one binds less, and in what way. Those of
``pairs/weakening.jsonl`` were looked at while the rules were written; each other file was
measured first as it came (``docs/figures.md``) and its kinds mended since. Run::

    python benchmarks/weakening.py [--misses]
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from compact_draft.judgement.suggest import Line
from compact_draft.steps.drift import pairs_weakened

PAIRS = Path(__file__).parent / "pairs"


def main() -> None:
    """Print the figures of each file; with ``--misses`` what was judged wrongly, too."""
    for path in sorted(PAIRS.glob("weakening*.jsonl")):
        print(path.stem)
        measure(path)


def read_pairs(path: Path) -> list[dict[str, Any]]:
    """Return the pairs of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def judged(pairs: list[dict[str, Any]]) -> tuple[tuple[str, ...], ...]:
    """Return what is said of each pair."""
    lines = [
        (
            (Line(id=p["id"], text=p["old"]), ""),
            (Line(id=p["id"], text=p["new"]), ""),
        )
        for p in pairs
    ]
    return pairs_weakened(lines)


def shares(paths: Iterable[Path] | None = None) -> tuple[float, float]:
    """Return the share of weakened pairs that are found, and of others with an alarm.

    Args:
        paths: Files of pairs; None for all.
    """
    files = sorted(PAIRS.glob("weakening*.jsonl")) if paths is None else paths
    pairs = [pair for path in files for pair in read_pairs(path)]
    said = judged(pairs)
    yes = [bool(h) for p, h in zip(pairs, said, strict=True) if p["weaker"]]
    no = [bool(h) for p, h in zip(pairs, said, strict=True) if not p["weaker"]]
    return sum(yes) / len(yes), sum(no) / len(no)


def measure(path: Path) -> None:
    """Print the figures of one file of pairs."""
    pairs = read_pairs(path)
    judged(pairs[:1])
    begun = time.perf_counter()
    said = judged(pairs)
    spent = time.perf_counter() - begun
    weak: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for pair, how in zip(pairs, said, strict=True):
        weak[pair["kind"]] += 1
        found[pair["kind"]] += bool(how)
        if bool(how) != pair["weaker"] and "--misses" in sys.argv:
            print(
                pair["id"], pair["kind"], "|", pair["old"], "->", pair["new"], "|", how
            )
    yes = [bool(h) for p, h in zip(pairs, said, strict=True) if p["weaker"]]
    no = [bool(h) for p, h in zip(pairs, said, strict=True) if not p["weaker"]]
    print(
        f"weakening found: {sum(yes)} of {len(yes)} ({100 * sum(yes) / len(yes):.0f} %)"
    )
    print(f"false alarms: {sum(no)} of {len(no)} ({100 * sum(no) / len(no):.0f} %)")
    print("told, by kind: " + ", ".join(f"{k} {found[k]}/{weak[k]}" for k in weak))
    print(f"{len(pairs)} pairs in {spent:.2f} s")


if __name__ == "__main__":
    main()
