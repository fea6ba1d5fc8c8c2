"""Compare and combine files at random for a while, and have each result judged.

    python benchmarks/fuzz.py [--minutes 5] [--seed 0] [--kinds random,mangled]

The kinds, each given its turn with every seed:

random    a document made at random, and the same edited at random
crossed   two files of the corpus that have nothing to do with each other
copies    a few hundred paragraphs, most of them copies of a few, edited at random
keep      both files hold tracked changes of earlier people, which are kept
mangled   one file of a pair is broken: bytes, parts, ids, links, elements, attributes
hands     two to four people's copies of a document made at random, put into one
corpus    the same of a file of the corpus: one hand has its other file, one any other

The judge is the independent one of ``tests/redline``: it settles the redline itself and
compares both readings. Of a combined copy it is asked that rejecting all gives the base,
and that taking one hand's changes alone gives that hand's copy, where nothing of it
is listed as overlapping or left out.

What is not right is printed with its seed: `FALSE`, `CRASH`, `SLOW` (over the seconds
allowed), `ill made`, `RoundTripError`, and `coarser` where the proof had to step down.
Counts come last. `listed`: what differs is something that Word cannot track, and is in
the list. `refused`: one of our own errors. `unjudged`: a broken file that the judge
cannot read either; `same words`: one whose looks it takes otherwise, all words right.
"""

import argparse
import random
import signal
import sys
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "word")]

import test_redline_random as made_up  # noqa: E402  needs the path above
from lxml.etree import XMLSyntaxError  # noqa: E402  stands behind the path for order

from compact_draft.errors import CompactError  # noqa: E402  needs the path above
from compact_draft.model.combined import Hand  # noqa: E402  needs the path above
from compact_draft.model.redline import (  # noqa: E402  needs the path above
    Existing,
    LostOn,
    Options,
)
from compact_draft.word.combine import combine  # noqa: E402  needs the path above
from compact_draft.word.package import Package  # noqa: E402  needs the path above
from compact_draft.word.redline import redline  # noqa: E402  needs the path above
from compact_draft.word.settle import settle_package  # noqa: E402  needs the path above
from tests.journey.mutations import mutated  # noqa: E402  needs the path above
from tests.redline.corpus import BIG  # noqa: E402  needs the path above
from tests.redline.flat import read, text_of  # noqa: E402  needs the path above
from tests.redline.judge import difference, judge  # noqa: E402  needs the path above
from tests.redline.pairs import load  # noqa: E402  needs the path above

OPTIONS = Options(author="Fuzz")
UNREADABLE = (ValueError, KeyError, StopIteration, AttributeError, TypeError)
SHOWN = ("FALSE", "CRASH", "SLOW", "ill made", "RoundTripError", "coarser")


class OverTimeError(BaseException):
    """A case took longer than it may; no handler of ours can take it for a fault."""


@contextmanager
def at_most(seconds):
    """Stop what runs inside after so many seconds."""

    def stop(_signal, _frame):
        raise OverTimeError

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


# Pairs


def printed(blocks):
    """A document of values as a Word file."""
    return made_up.Printer().docx(blocks)


def random_pair(seed, _files):
    """A document made at random, and the same edited at random."""
    return (*map(printed, made_up.pair(seed)), OPTIONS)


def crossed_pair(seed, files):
    """Two files of the corpus that were not made for each other."""
    dice = random.Random(seed)
    return dice.choice(files), dice.choice(files), OPTIONS


def copies_pair(seed, _files):
    """A long document of copies, and the same edited at random."""
    dice = random.Random(seed)
    author = made_up.Author(dice)
    stock = author.blocks(dice.choice([1, 2, 5, 12]))
    few = author.blocks(dice.choice([0, 0, 3, 20]))
    size = dice.choice([100, 200, 400, 800])
    old = [
        dice.choice(few if few and dice.random() < 0.1 else stock) for _ in range(size)
    ]
    old = made_up.closed(old)
    new = author.edited(old, dice.choice([0.02, 0.1, 0.3]))
    return printed(old), printed(new), OPTIONS


def keep_pair(seed, _files):
    """Two files with marks of Ann and of Bob; some of the first are in the second."""
    dice = random.Random(seed)
    author = made_up.Author(dice)
    base = author.document()
    one, two, three = (author.edited(base, dice.choice([0.1, 0.3])) for _ in range(3))
    ann, bob = Options(author="Ann"), Options(author="Bob", existing=Existing.KEEP)
    old, _ = redline(printed(base), printed(one), ann)
    if dice.random() < 0.5:  # Bob went on in Ann's file
        new, _ = redline(old, printed(two), bob)
    else:  # or both began with the same file
        new, _ = redline(printed(base), printed(two), replace(bob, author="Bob"))
    if dice.random() < 0.3:  # and somebody went on with tracking off
        new, _ = redline(printed(three), new, bob)
    return old, new, replace(OPTIONS, existing=Existing.KEEP)


def mangled_pair(seed, files):
    """A pair of which one file is broken."""
    dice = random.Random(seed)
    if dice.random() < 0.5:
        sides = [*random_pair(seed, files)[:2]]
    else:
        at = 2 * dice.randrange(len(files) // 2)
        sides = files[at : at + 2]
    if dice.random() < 0.3:
        sides = [sides[0], sides[0]]
    broken = dice.randrange(2)
    sides[broken] = mutated(sides[broken], seed)
    return *sides, replace(OPTIONS, existing=dice.choice([*Existing]))


def compared(pair, is_broken):
    """What came of a pair: a word, and what is wrong."""
    old, new, options = pair
    out, result = redline(old, new, options)
    if options.existing in (Existing.ACCEPT, Existing.REJECT):
        old, new = (settled(side, options.existing) for side in (old, new))
    keeps = options.existing is Existing.KEEP
    try:
        verdict = judge(old, new, out, sizes=False, earlier=keeps)
    except (*UNREADABLE, XMLSyntaxError):
        if is_broken:
            return "unjudged", []
        raise
    made = [fault for fault in verdict.faults if fault.startswith("made")]
    listed = {item.lost_on for item in result.untracked} - {LostOn.NONE}
    if made != verdict.faults and not listed:
        says_same = is_broken and says(old, new, out, keeps=keeps)
        return "same words" if says_same else "FALSE", verdict.faults
    if made:
        return "ill made", made
    if verdict.faults:
        return "listed", []
    return (
        ("coarser", [str(result.proof.coarser)])
        if result.proof.coarser
        else ("true", [])
    )


def says(old, new, out, *, keeps):
    """Whether both readings of a redline have the words of its sources, in order."""
    before = text_of(read(old, "before" if keeps else "after")["body"])
    after = text_of(read(new, "after")["body"])
    return (before.split(), after.split()) == tuple(
        text_of(read(out, side)["body"]).split() for side in ("before", "after")
    )


def settled(data, mode):
    """A file as it is taken in: with its changes accepted or rejected."""
    package = Package.open(data)
    settle_package(package, mode)
    return package.save()


# Hands


def hands_of_one(seed, _files):
    """A document made at random, and two to four people's copies of it."""
    dice = random.Random(seed)
    author = made_up.Author(dice)
    base = author.document()
    rate = dice.choice([0.1, 0.3, 0.5])
    copies = [author.edited(base, rate) for _ in range(dice.randint(2, 4))]
    return printed(base), [printed(copy) for copy in copies], dice


def hands_of_corpus(seed, files):
    """A file of the corpus, its other file as one copy, and any other as another."""
    dice = random.Random(seed)
    at = 2 * dice.randrange(len(files) // 2)
    base, copies = files[at], [files[at + 1]]
    copies += [dice.choice(files) for _ in range(dice.randint(1, 2))]
    dice.shuffle(copies)
    return base, copies, dice


def combined(made):
    """What came of putting copies into one: a word, and what is wrong."""
    base, copies, dice = made
    hands = []
    for number, copy in enumerate(copies):
        name = f"Hand {number + 1}"
        if dice.random() < 0.4:  # this one worked with tracking on
            copy, _ = redline(base, copy, Options(author=name))
        hands.append(Hand(author=name, data=copy))
    out, result = combine(base, hands)
    faults = difference(read(base, "after")["body"], read(out, "before")["body"], "all")
    apart = {one.hand for one in result.left_out}
    for lap in result.overlaps:
        apart |= {version.hand for version in lap.versions if not version.stands}
    for hand in hands:
        if hand.author not in apart:
            want = read(hand.data, "after")["body"]
            have = read(taken(out, hand.author), "before")["body"]
            faults += difference(want, have, hand.author)
    if faults:
        return "FALSE", faults
    if result.rounds > 1:
        return "coarser", [f"{result.rounds} rounds"]
    return ("listed" if apart else "true"), []


def taken(data, author):
    """The file with one hand's changes accepted; the others' are still there."""
    package = Package.open(data)
    settle_package(package, "accept", only={author})
    return package.save()


# The run

KINDS = {
    "random": lambda seed, files: compared(random_pair(seed, files), is_broken=False),
    "crossed": lambda seed, files: compared(crossed_pair(seed, files), is_broken=False),
    "copies": lambda seed, files: compared(copies_pair(seed, files), is_broken=False),
    "keep": lambda seed, files: compared(keep_pair(seed, files), is_broken=False),
    "mangled": lambda seed, files: compared(mangled_pair(seed, files), is_broken=True),
    "hands": lambda seed, files: combined(hands_of_one(seed, files)),
    "corpus": lambda seed, files: combined(hands_of_corpus(seed, files)),
}


def outcome(kind, seed, files, seconds):
    """What came of one case in a word, and what is wrong."""
    try:
        with at_most(seconds):
            return KINDS[kind](seed, files)
    except CompactError as error:
        if not (error.what and error.mend):
            return "CRASH", [f"an error that does not say what to do: {error!r}"]
        name = type(error).__name__
        return name if name == "RoundTripError" else f"refused: {name}", [error.what]
    except OverTimeError:
        return "SLOW", [f"over {seconds:.0f} s"]
    except Exception as error:  # noqa: BLE001  whatever it is, it is what we look for
        return "CRASH", [repr(error)]


def main():
    """Run until the time is over; print what failed, then the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=0, help="the first of them")
    parser.add_argument("--kinds", default=",".join(KINDS), help="of these")
    parser.add_argument("--seconds", type=float, default=60, help="most for one case")
    options = parser.parse_args()
    kinds = options.kinds.split(",")
    small = [pair for name, pair in load().items() if name not in BIG]
    files = [file for pair in small if not pair.options for file in pair.make()]
    until = time.monotonic() + 60 * options.minutes
    counts, spent = Counter(), Counter()
    seed = options.seed
    while time.monotonic() < until:
        for kind in kinds:
            began = time.monotonic()
            said, faults = outcome(kind, seed, files, options.seconds)
            spent[kind] += time.monotonic() - began
            counts[kind, said] += 1
            if said in SHOWN:
                print(f"{kind} {seed}: {said} {'; '.join(faults)[:300]}", flush=True)
        seed += 1
    print(f"\nSeeds {options.seed} to {seed - 1}")
    for (kind, said), count in sorted(counts.items()):
        print(f"{kind:8} {said:28} {count:6}")
    for kind in kinds:
        print(f"{kind:8} {spent[kind]:6.0f} s")


if __name__ == "__main__":
    main()
