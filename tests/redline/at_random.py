"""Cases made at random from a number, and what is to be said of each.

Each maker takes a number and the files of the corpus: the same number, the same case.
`compared` and `combined` run the engine on one and have it judged; they give one word,
and what is wrong:

- "true"; "listed" where what differs is something that Word cannot track, and is listed;
- "coarser" where the proof had to step down, "ill made", "FALSE";
- of a broken file "unjudged" where the judge cannot read it either, and "same words"
  where it takes its looks otherwise.
"""

import functools
import random
from dataclasses import replace

from lxml.etree import XMLSyntaxError

from compact_draft.model.combined import Reviewer
from compact_draft.model.redline import Existing, LostOn, Options
from compact_draft.word.combine.combine import combine
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from compact_draft.word.resolve.accept_reject import settle_package
from tests.journey.mutations import mutated
from tests.redline.corpus import BIG
from tests.redline.flat import read, text_of
from tests.redline.human_documents import KINDS
from tests.redline.human_edits import EDITS
from tests.redline.human_makers import MAKERS
from tests.redline.judge import difference, judge
from tests.redline.pairs import load
from tests.word.redline.random_documents import Author, Printer, closed, pair

OPTIONS = Options(author="Fuzz")
UNREADABLE = (ValueError, KeyError, StopIteration, AttributeError, TypeError)


@functools.cache
def corpus_files():
    """Both files of every small pair of the corpus, side by side."""
    small = [case for name, case in load().items() if name not in BIG]
    return [file for case in small if not case.options for file in case.make()]


# Pairs


def printed(blocks):
    """A document of values as a Word file."""
    return Printer().docx(blocks)


def random_pair(seed, _files):
    """A document made at random, and the same edited at random."""
    return (*map(printed, pair(seed)), OPTIONS)


def people_pair(seed, _files):
    """A document of any layout, and a version of it with up to four edits of people."""
    dice = random.Random(seed)
    old = KINDS[dice.choice([*KINDS])](seed)
    new = old
    for edit in dice.sample(EDITS, dice.randint(1, 4)):
        made = edit(new, dice)
        if made is not None and len(made) == 2:  # else it is of two documents
            new = made[0]
    maker = MAKERS[dice.choice([*MAKERS])]
    return maker(f"{seed} old").file(old), maker(f"{seed} new").file(new), OPTIONS


def crossed_pair(seed, files):
    """Two files of the corpus that were not made for each other."""
    dice = random.Random(seed)
    return dice.choice(files), dice.choice(files), OPTIONS


def copies_pair(seed, _files):
    """A long document of copies, and the same edited at random."""
    dice = random.Random(seed)
    author = Author(dice)
    stock = author.blocks(dice.choice([1, 2, 5, 12]))
    few = author.blocks(dice.choice([0, 0, 3, 20]))
    size = dice.choice([100, 200, 400, 800])
    old = [
        dice.choice(few if few and dice.random() < 0.1 else stock) for _ in range(size)
    ]
    old = closed(old)
    new = author.edited(old, dice.choice([0.02, 0.1, 0.3]))
    return printed(old), printed(new), OPTIONS


def keep_pair(seed, _files):
    """Two files with marks of Ann and of Bob; some of the first are in the second."""
    dice = random.Random(seed)
    author = Author(dice)
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


def compared(case, *, is_broken=False):
    """What came of a pair: a word, and what is wrong."""
    old, new, options = case
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
    if is_broken:  # its styles may be what is broken: names without one stay names
        verdict.faults = [f for f in verdict.faults if "names the unknown" not in f]
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


# Reviewers


def hands_of_one(seed, _files):
    """A document made at random, and two to four people's copies of it."""
    dice = random.Random(seed)
    author = Author(dice)
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
    reviewers = []
    for number, copy in enumerate(copies):
        name = f"Hand {number + 1}"
        if dice.random() < 0.4:  # this one worked with tracking on
            copy, _ = redline(base, copy, Options(author=name))
        reviewers.append(Reviewer(author=name, data=copy))
    out, result = combine(base, reviewers)
    faults = difference(read(base, "after")["body"], read(out, "before")["body"], "all")
    apart = {entry.reviewer for entry in result.left_out}
    for overlap in result.overlaps:
        apart |= {
            version.reviewer for version in overlap.versions if not version.stands
        }
    for reviewer in reviewers:
        if reviewer.author not in apart:
            want = without_widths(read(reviewer.data, "after")["body"])
            have = without_widths(read(taken(out, reviewer.author), "before")["body"])
            faults += difference(want, have, reviewer.author)
    if faults:
        return "FALSE", faults
    if result.rounds > 1:
        return "coarser", [f"{result.rounds} rounds"]
    return ("listed" if apart else "true"), []


def without_widths(tokens):
    """A story without the widths of columns: no name stands on a change of those."""
    return [token[:2] if token[0] == "TBL" else token for token in tokens]


def taken(data, author):
    """The file with one reviewer's changes accepted; the others' are still there."""
    package = Package.open(data)
    settle_package(package, "accept", only={author})
    return package.save()
