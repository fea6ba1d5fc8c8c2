"""Measure how long it takes to put many edited copies of one file into one.

    python benchmarks/combine.py [--copies 60] [--paragraphs 300] [--edits 8] [--tracked]

The base is made of invented clauses; each reviewer changes a few words here and there, puts
a paragraph in, and strikes one, so that some reviewers touch. The edits are silent, or with
``--tracked`` tracked in the copies. Seconds are of one run, proof included, in a fresh
process; the peak is of the whole process. The table also gives what each part took
when run alone with 1, 15, 30 and all copies, which shows whether it grows evenly.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from compact_draft.model.combined import Reviewer  # noqa: E402  needs the path above
from compact_draft.model.redline import Options  # noqa: E402  needs the path above
from compact_draft.word.combine.combine import combine  # noqa: E402  needs the path above
from compact_draft.word.redline.redline import redline  # noqa: E402  needs the path above
from tests.redline.maker import docx  # noqa: E402  needs the path above

WORDS = [
    "the",
    "Council",
    "and",
    "its",
    "partners",
    "will",
    "agree",
    "to",
    "consult",
    "share",
    "funds",
    "review",
    "plans",
    "within",
    "twelve",
    "weeks",
    "of",
    "any",
    "change",
    "that",
    "bears",
    "on",
    "volunteers",
    "grants",
    "premises",
    "or",
    "services",
    "each",
    "year",
    "in",
    "plain",
    "words",
    "and",
    "on",
    "time",
]
WHEN = "2026-03-02T09:00:00Z"
MOST_COPIES, MOST_PARAGRAPHS = 200, 5000


def base(count: int, rng: random.Random) -> list[str]:
    """Return the base's paragraphs."""
    return [
        f"{number}. {' '.join(rng.choices(WORDS, k=rng.randint(8, 60)))}."
        for number in range(count)
    ]


def edited(lines: list[str], edits: int, name: str, rng: random.Random) -> list[str]:
    """Return the base as one reviewer edits it."""
    out = list(lines)
    for at in rng.sample(range(len(out)), min(edits, len(out))):
        words = out[at].split(" ")
        place = rng.randrange(1, len(words))
        words[place : place + rng.randint(0, 2)] = [f"{name}-{rng.choice(WORDS)}"]
        out[at] = " ".join(words)
    out.insert(rng.randrange(len(out)), f"{name} asks for {rng.choice(WORDS)} here.")
    del out[rng.randrange(len(out))]
    return out


def copies(args: argparse.Namespace) -> tuple[bytes, list[Reviewer]]:
    """Return the base and the reviewers' copies of it."""
    rng = random.Random(20)
    lines = base(args.paragraphs, rng)
    plain = docx(*lines)
    reviewers = []
    for number in range(args.copies):
        name = f"Hand{number}"
        data = docx(*edited(lines, args.edits, name, rng))
        if args.tracked:
            data, _wordings = redline(plain, data, Options(author=name, when=WHEN))
        reviewers.append(Reviewer(author=name, data=data, when=WHEN))
    return plain, reviewers


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--copies", type=int, default=60)
    parser.add_argument("--paragraphs", type=int, default=300)
    parser.add_argument("--edits", type=int, default=8)
    parser.add_argument("--tracked", action="store_true")
    args = parser.parse_args()
    args.copies = min(args.copies, MOST_COPIES)
    args.paragraphs = min(args.paragraphs, MOST_PARAGRAPHS)
    plain, reviewers = copies(args)
    print(f"{args.paragraphs} paragraphs, {args.edits} edits a copy")
    print("| copies | seconds | marks | overlaps | left out |")
    print("|---|---|---|---|---|")
    for count in sorted({1, 15, 30, args.copies}):
        if count > args.copies:
            continue
        start = time.perf_counter()
        _data, said = combine(plain, reviewers[:count])
        seconds = time.perf_counter() - start
        marks = sum(one.marks for one in said.signed)
        row = [count, f"{seconds:.2f}", marks, len(said.overlaps), len(said.left_out)]
        print(f"| {' | '.join(map(str, row))} |")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak of the process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
