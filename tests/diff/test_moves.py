import random

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.block import Vocabulary
from compact_draft.diff.blocks import align
from compact_draft.diff.moves import Move, find_moves
from compact_draft.text.normalise import fold
from tests.diff.trade import edited, words

TEXTS = [
    "The Council will pay every grant in advance of need.",
    "Groups will report on the use of money once a year.",
    "Both sides meet each quarter to review what was learned.",
    "Volunteers receive training and their out of pocket expenses.",
    "Decisions are published within ten working days of a meeting.",
]
LONG = (
    "Where a grant is to end the Council will give three months notice in writing, "
    "with reasons, and will meet the group to talk about what comes after."
)


def found(old, new):
    vocabulary = Vocabulary()
    olds = [vocabulary.block(fold(t), key=0) for t in old]
    news = [vocabulary.block(fold(t), key=0) for t in new]
    olds, news = ([b._replace(key=b.text) for b in side] for side in (olds, news))
    pairs = align(olds, news, likeness=vocabulary.likeness)
    gone = [i for i, j in pairs if i is not None and j is None]
    come = [j for i, j in pairs if j is not None and i is None]
    return (
        find_moves(
            gone, come, olds, news, words=vocabulary.words, size=vocabulary.size
        ),
        gone,
        come,
    )


def moves(old, new):
    return found(old, new)[0]


def test_a_paragraph_moved_down_is_one_move():
    new = [*TEXTS[1:4], TEXTS[0], TEXTS[4]]
    assert moves(TEXTS, new) == [Move((0,), (3,), ())]


def test_a_section_moves_as_one_with_its_short_heading_and_blanks():
    section = ["Funding", TEXTS[0], "", TEXTS[1], "Yes"]
    rest = [f"{text} And again in words of its own." for text in (*TEXTS[2:], LONG)]
    assert moves([*section, *rest], [*rest, *section]) == [
        Move(tuple(range(5)), tuple(range(4, 9)), ())
    ]


def test_a_moved_and_edited_paragraph_is_a_move():
    new = [*TEXTS, LONG.replace("three", "six")]
    assert moves([LONG, *TEXTS], new) == [Move((0,), (5,), (0,))]


def test_one_edited_beyond_recognition_is_not():
    new = [*TEXTS, "Where a grant ends the group is told by letter and may ask why."]
    assert moves([LONG, *TEXTS], new) == []


def test_stock_paragraphs_are_never_moves():
    long = [f"{TEXTS[0]} {TEXTS[1]}", f"{TEXTS[2]} {TEXTS[3]}"]
    assert moves(["Yes", *long], [*long, "Yes"]) == []
    assert moves(["", *long], [*long, ""]) == []


def test_what_occurs_twice_is_never_a_move():
    assert moves([TEXTS[0], LONG], [LONG, TEXTS[0], TEXTS[0]]) == []
    assert moves([TEXTS[0], TEXTS[0], LONG], [LONG, TEXTS[0]]) == []


def test_a_run_that_stands_once_moves_though_its_parts_do_not():
    old = ["Fair funding", "We will act.", LONG, "We will act.", "Fair dealing"]
    new = [LONG, "We will act.", "Fair dealing", "Fair funding", "We will act."]
    assert moves(old, new) == []  # only five words: too short to tell
    longer = [t.replace("We will act.", "We will act at once.") for t in old]
    moved = [t.replace("We will act.", "We will act at once.") for t in new]
    assert moves(longer, moved) == []
    heading = ["On fair funding of all", *longer[1:]]
    last = [*moved[:3], "On fair funding of all", moved[4]]
    assert moves(heading, last) == [Move((0, 1), (3, 4), ())]


def test_two_that_are_equally_like_are_left_alone():
    one, two = LONG.replace("three", "six"), LONG.replace("three", "four")
    assert moves([LONG, *TEXTS], [*TEXTS, one, two]) == []


def test_neighbours_that_moved_apart_are_two_moves():
    new = [TEXTS[2], TEXTS[0], TEXTS[3], TEXTS[1], LONG, TEXTS[4]]
    old = [TEXTS[0], TEXTS[1], TEXTS[2], TEXTS[3], LONG, TEXTS[4]]
    assert all(len(move.old) == 1 for move in moves(old, new))


@given(st.permutations(range(12)))
def test_in_distinct_paragraphs_all_that_left_its_place_moved(order):
    rng = random.Random(5)
    stock = [f"word{n}" for n in range(300)]
    old = [" ".join(rng.sample(stock, 12)) for _ in range(12)]
    new = [old[n] for n in order]
    seen, gone, come = found(old, new)
    assert sorted(i for move in seen for i in move.old) == gone
    assert sorted(j for move in seen for j in move.new) == come
    assert all(
        old[i] == new[j] for m in seen for i, j in zip(m.old, m.new, strict=True)
    )


@given(edited(st.lists(words, max_size=9).map(" ".join), words))
def test_no_place_moves_twice_and_runs_are_unbroken(sides):
    seen, gone, come = found(*sides)
    olds = [i for move in seen for i in move.old]
    news = [j for move in seen for j in move.new]
    assert olds == sorted(set(olds))
    assert len(news) == len(set(news))
    assert set(olds) <= set(gone)
    assert set(news) <= set(come)
    for move in seen:
        assert list(move.old) == list(range(move.old[0], move.old[-1] + 1))
        assert list(move.new) == list(range(move.new[0], move.new[-1] + 1))
        assert len(move.old) == len(move.new)


@given(edited(st.sampled_from([*TEXTS, LONG, "Yes", ""]), st.sampled_from(TEXTS)))
def test_each_moved_block_is_what_the_rule_says_and_none_is_missed(sides):
    """The slow twin of the exact rule, by its words."""
    old, new = sides
    seen, gone, come = found(old, new)
    moved = {(i, j) for m in seen for i, j in zip(m.old, m.new, strict=True)}
    for i in gone:
        for j in come:
            alone = old.count(old[i]) == new.count(new[j]) == 1
            if old[i] == new[j] and alone and len(old[i].split()) >= 5:
                assert (i, j) in moved
    for i, j in moved:
        assert old[i] == new[j] or any(i in move.edited for move in seen)
