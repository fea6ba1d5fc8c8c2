"""How often is it told right whether a comment speaks for a thing, against it, or asks?

Comments of our own (``pairs/stance*.txt``), each with what a reader would say, or ``?`` where
the words do not tell. *Right* names the same; *cannot tell* names none though a reader would;
*wrong* names another, or one where a reader would name none. Run::

    python benchmarks/stance.py [--misses]
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.telling.stance import Stance, stance_of_words  # noqa: E402  needs the path above

PAIRS = Path(__file__).parent / "pairs"
WORDS = {
    Stance.FOR: "for",
    Stance.AGAINST: "against",
    Stance.ASKS: "asks",
    Stance.REMARK: "?",
}


def measure(path: Path) -> tuple[Counter[str], list[str]]:
    """Return how many comments of a file are told right, wrong or not at all; and which."""
    told: Counter[str] = Counter()
    misses = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        meant, _, text = line.partition("\t")
        said = WORDS[stance_of_words(text)]
        how = "right" if said == meant else "cannot tell" if said == "?" else "wrong"
        told[how] += 1
        told[f"{meant}: {how}"] += 1
        if how != "right":
            misses.append(f"{meant}, told {said}: {text}")
    return told, misses


def main() -> None:
    """Print the figures of each file."""
    for path in sorted(PAIRS.glob("stance*.txt")):
        told, misses = measure(path)
        every = told["right"] + told["wrong"] + told["cannot tell"]
        print(
            f"{path.stem}: {every} comments; right {told['right']}, cannot tell "
            f"{told['cannot tell']}, wrong {told['wrong']}"
        )
        if "--misses" in sys.argv:
            print(*misses, sep="\n")


if __name__ == "__main__":
    main()
