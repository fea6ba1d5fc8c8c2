"""Times the pure floor: alignment of distinct texts and of copies, words of a block.

Run from the checkout: ``python -m benchmarks.diff``. Marks are word characters shown as
changed; "edits" are those of the edits that were made, which need not be the least.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from compact_draft.diff.block import Block, Vocabulary
from compact_draft.diff.blocks import Pair, align_counted, in_order
from compact_draft.diff.hunks import hunks_of
from compact_draft.diff.stream import streams, word_sizes
from compact_draft.diff.words import edits, settle_ops, word_edits
from compact_draft.text.normalise import fold
from compact_draft.text.tokens import tokens

_STEMS = ("council", "group", "partner", "grant", "review")
_WORDS = [f"{stem}{n}" for stem in _STEMS for n in range(60)]

Case = tuple[list[str], list[str], list[int | None]]
"""Old texts, new texts, and for each new one the old one it was made from."""


def paragraph(rng: random.Random, size: int = 30) -> str:
    """Return a paragraph of so many words."""
    return " ".join(rng.choices(_WORDS, k=size)) + "."


def touched(rng: random.Random, text: str) -> str:
    """Return the text with three words replaced."""
    words = text.split()
    for _ in range(3):
        words[rng.randrange(len(words))] = rng.choice(_WORDS)
    return " ".join(words)


def edited(rng: random.Random, old: list[str], share: float, shift: int = 0) -> Case:
    """Return a case: a share edited; `shift` put in near the head, cut at the tail."""
    new = [touched(rng, text) if rng.random() < share else text for text in old]
    source: list[int | None] = list(range(len(old)))
    if shift:
        fresh = [paragraph(rng) for _ in range(shift)]
        new = new[:20] + fresh + new[20:-shift]
        source = source[:20] + [None] * shift + source[20:-shift]
    return old, new, source


def changed(rng: random.Random, old: list[str]) -> Case:
    """Return a case: one in ten changed, half edited, the rest put in or taken out."""
    new: list[str] = []
    source: list[int | None] = []
    for n, text in enumerate(old):
        draw = rng.random()
        if 0.05 <= draw < 0.075:
            continue
        new.append(touched(rng, text) if draw < 0.05 else text)
        source.append(n)
        if draw > 0.975:
            new.append(paragraph(rng))
            source.append(None)
    return old, new, source


def cases() -> dict[str, Case]:
    """Return the cases of alignment, by name."""
    rng = random.Random(7)
    some = [paragraph(rng) for _ in range(100)]
    same = some[:1] * 5000
    mixed = rng.choices(some, k=5000)
    found = {
        "150 identical, a tenth edited": edited(rng, some[:1] * 150, 0.1),
        "5,000 = 100 in a cycle, a tenth edited": edited(rng, some * 50, 0.1),
        "the same, shifted by 150": edited(rng, some * 50, 0.1, 150),
        "5,000 identical, a tenth edited, shifted": edited(rng, same, 0.1, 150),
        "5,000 of 100 at random, shifted": edited(rng, mixed, 0.1, 150),
    }
    for size in (5_000, 6_000, 12_000, 24_000, 48_000):
        distinct = [paragraph(rng) for _ in range(size)]
        found[f"{size:,} distinct, a tenth changed"] = changed(rng, distinct)
    distinct = [paragraph(rng) for _ in range(5_000)]
    found["5,000 distinct, all edited, shifted"] = edited(rng, distinct, 1.0, 150)
    other = [paragraph(rng) for _ in range(1_000)]
    found["1,000 distinct, none alike"] = (distinct[:1_000], other, [None] * 1_000)
    return found


def blocks(texts: Sequence[str], vocabulary: Vocabulary) -> list[Block]:
    """Return the blocks of texts; equal texts have equal keys."""
    found = [vocabulary.block(fold(text), key=0) for text in texts]
    return [block._replace(key=block.text) for block in found]


def marks(pairs: Sequence[Pair], old: Sequence[str], new: Sequence[str]) -> int:
    """Return the word characters marked when each pair is shown by its words."""
    total = 0
    for i, j in pairs:
        before = "" if i is None else old[i]
        after = "" if j is None else new[j]
        if before != after:
            one, two = streams(tokens(before), tokens(after))
            gone, come = word_sizes(one), word_sizes(two)
            for i0, i1, j0, j1 in hunks_of(edits(one.keys, two.keys)):
                total += gone[i1] - gone[i0] + come[j1] - come[j0]
    return total


def seconds(call: Callable[[], object], times: int = 3) -> float:
    """Return the least of so many times."""
    took = []
    for _ in range(times):
        start = time.perf_counter()
        call()
        took.append(time.perf_counter() - start)
    return min(took)


def show_alignment() -> None:
    """Print the table of alignment."""
    print(f"{'alignment':44} {'seconds':>8} {'cells/n':>8} {'marks/edits':>11}")
    for name, (old, new, source) in cases().items():
        took = []
        for _ in range(3):
            vocabulary = Vocabulary()  # afresh: bags are counted in
            one, two = blocks(old, vocabulary), blocks(new, vocabulary)
            start = time.perf_counter()
            pairs, cells = align_counted(
                one, two, likeness=vocabulary.likeness, words=vocabulary.words
            )
            took.append(time.perf_counter() - start)
        made = [(i, j) for j, i in enumerate(source) if i is not None]
        least = marks(in_order(made, len(old), len(new)), old, new)
        ratio = marks(pairs, old, new) / least
        print(f"{name:44} {min(took):8.3f} {cells / len(old):8.1f} {ratio:11.3f}")


def replaced(rng: random.Random, words: Sequence[str], share: float) -> list[str]:
    """Return the words with a share of them replaced."""
    return [rng.choice(_WORDS) if rng.random() < share else word for word in words]


def show_words() -> None:
    """Print the table of words, in milliseconds."""
    rng = random.Random(11)
    print(f"\n{'words of one block, ms':44} {'3 %':>8} {'40 %':>8}")
    for size in (300, 2_000, 5_000, 16_000):
        row = []
        for share in (0.03, 0.4):
            old = rng.choices(_WORDS, k=size)
            one, two = streams(old, replaced(rng, old, share))
            row.append(1000 * seconds(lambda a=one, b=two: edits(a.keys, b.keys)))
        print(f"{f'{size:,} tokens, exact engine':44} {row[0]:8.2f} {row[1]:8.2f}")
    for size in (60, 300, 1_000):
        row = []
        for share in (0.03, 0.4):
            old = rng.choices(_WORDS, k=size // 2)
            text, new = " ".join(old), " ".join(replaced(rng, old, share))
            row.append(1000 * seconds(lambda a=text, b=new: word_edits(a, b)))
        print(f"{f'{size:,} tokens, a clause, settled':44} {row[0]:8.2f} {row[1]:8.2f}")
    old = rng.choices(_WORDS, k=60)
    before, after = " ".join(old), " ".join(replaced(rng, old, 0.1))
    one, two = streams(tokens(before), tokens(after))
    once = seconds(lambda: settle_ops(edits(one.keys, two.keys), one, two), 20)
    print(f"{'770 changed blocks of 120 tokens, settled':44} {770_000 * once:8.2f}")


if __name__ == "__main__":
    show_alignment()
    show_words()
