import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
from compact_draft.diff.block import Vocabulary
from compact_draft.diff.blocks import align
from compact_draft.diff.clauses import match_clauses
from compact_draft.diff.groups import grow
from compact_draft.diff.moves import find_moves
from compact_draft.diff.words import word_edits
from compact_draft.text.normalise import fold

old = [f"The Council will pay grant {n % 9} within {n % 4} weeks, in full." for n in range(80)]
new = [old[(n * 7) % 80].replace("weeks", "days" if n % 3 else "weeks") for n in range(80)]
v = Vocabulary()
a, b = ([v.block(fold(t), key=len(t)) for t in side] for side in (old, new))
pairs = align(a, b, likeness=v.likeness)
gone = [i for i, j in pairs if j is None]
come = [j for i, j in pairs if i is None]
print(pairs)
print(grow(pairs, a, b, words=v.words, size=v.size))
print(find_moves(gone, come, a, b, words=v.words, size=v.size))
print([word_edits(x, y) for x, y in zip(old, new)])
print(match_clauses(list(zip(map(str, range(80)), old)), list(zip(map(str, range(80)), new))))
"""


def test_the_same_input_gives_the_same_under_any_hash_seed():
    root = Path(__file__).parents[2]
    seen = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "77")
    }
    assert len(seen) == 1
    assert len(next(iter(seen))) > 1000
