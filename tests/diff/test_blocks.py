import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff import blocks
from compact_draft.diff.block import Block, Vocabulary, in_common
from compact_draft.diff.blocks import _score, align, align_counted, is_like
from compact_draft.text.normalise import fold
from tests.diff.trade import edited, words

paragraphs = st.lists(words, min_size=1, max_size=8).map(" ".join)
with_blanks = st.one_of(paragraphs, st.just(""))


def made(old, new, vocabulary):
    keys = {}
    return [
        [
            vocabulary.block(fold(text), key=keys.setdefault(text, len(keys)))
            for text in side
        ]
        for side in (old, new)
    ]


def aligned(old, new):
    vocabulary = Vocabulary()
    return align(*made(old, new, vocabulary), likeness=vocabulary.likeness)


def best_sum(old, new, likeness):
    """The slow twin: the whole table, with nothing stripped and no anchors."""
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, a in enumerate(old):
        for j, b in enumerate(new):
            paired = best[i][j] + _score(a, b, likeness)
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], paired)
    return best[-1][-1]


def is_sound(pairs, old, new):
    assert [i for i, _ in pairs if i is not None] == list(range(len(old)))
    assert [j for _, j in pairs if j is not None] == list(range(len(new)))
    for a, b in itertools.pairwise(pairs):
        assert not (a[0] is None and b[1] is None), "what goes comes first in a gap"
    return True


@given(edited(with_blanks, with_blanks))
def test_every_block_stands_once_and_in_order(sides):
    assert is_sound(aligned(*sides), *sides)


@given(edited(paragraphs, paragraphs))
def test_no_slower_way_finds_more_in_common(sides):
    vocabulary = Vocabulary()
    old, new = made(*sides, vocabulary)
    pairs = align(old, new, likeness=vocabulary.likeness)
    total = sum(
        _score(old[i], new[j], vocabulary.likeness)
        for i, j in pairs
        if i is not None and j is not None
    )
    assert total == best_sum(old, new, vocabulary.likeness)


@given(edited(with_blanks, with_blanks))
def test_with_anchors_and_narrow_bands_too_every_block_stands_once(sides):
    vocabulary = Vocabulary()
    old, new = made(*sides, vocabulary)
    saved = blocks._AT_ONCE, blocks._SMALL, blocks._WIDTH
    blocks._AT_ONCE, blocks._SMALL, blocks._WIDTH = 0, 4, 2
    try:
        pairs = align(old, new, likeness=vocabulary.likeness)
    finally:
        blocks._AT_ONCE, blocks._SMALL, blocks._WIDTH = saved
    assert is_sound(pairs, old, new)


@given(st.lists(with_blanks, max_size=12))
def test_a_text_pairs_with_itself_block_by_block(texts):
    assert aligned(texts, texts) == [(n, n) for n in range(len(texts))]


def test_an_edited_paragraph_pairs_with_what_it_was():
    old = ["The Council pays in advance.", "Groups report once a year."]
    new = ["Something new.", "The Council pays early.", "Groups report once a year."]
    assert aligned(old, new) == [(None, 0), (0, 1), (1, 2)]


def test_of_two_crossed_paragraphs_the_lighter_gives_way():
    long, short = "The Council pays every grant in advance.", "Groups report."
    assert aligned([long, short], [short, long]) == [(None, 0), (0, 1), (1, None)]


def test_a_light_heading_does_not_tear_an_edited_paragraph_apart():
    old = ["Funding", "The Council pays every grant in advance of need, in full."]
    new = ["The Council pays every grant early, in advance of need.", "Funding"]
    assert aligned(old, new) == [(0, None), (1, 0), (None, 1)]


def test_what_shares_too_little_is_not_paired():
    old, new = ["Volunteers receive expenses."], ["The Council pays in advance."]
    assert aligned(old, new) == [(0, None), (None, 0)]


def test_a_short_text_pairs_with_a_long_one_that_holds_it():
    old = ["Video provides."]
    new = [
        "Video provides a powerful way to help you prove your point to every reader."
    ]
    assert aligned(old, new) == [(0, 0)]
    assert is_like(13, 13, 200)
    assert not is_like(5, 5, 200)


def test_a_blank_pairs_only_beside_a_pair():
    old = ["alpha beta", "", "gamma delta"]
    new = ["epsilon zeta", "", "eta theta"]
    assert aligned(old, new) == [
        *[(n, None) for n in range(3)],
        *[(None, n) for n in range(3)],
    ]
    kept = [*old[:2], "iota kappa"]
    assert aligned(old, kept) == [(0, 0), (1, 1), (2, None), (None, 2)]


def test_a_run_of_blanks_pairs_as_far_as_it_goes():
    assert aligned(["a b", "", "", "c"], ["a b", "", "", "", "c"])[-1] == (3, 4)


def test_blocks_of_two_kinds_never_pair():
    old, new = [Block(1, 1, 9, 0)], [Block(1, 1, 9, 1)]
    assert align(old, new) == [(0, None), (None, 0)]


def test_an_equal_copy_is_preferred_to_one_that_only_reads_the_same():
    old = [Block(1, 7, 9)]
    new = [Block(2, 7, 9), Block(1, 7, 9), Block(3, 7, 9)]
    assert align(old, new) == [(None, 0), (0, 1), (None, 2)]


def test_bags_are_used_where_no_likeness_is_given():
    old = [Block(1, 1, 9, 0, {5: 6, 6: 3})]
    new = [Block(2, 2, 8, 0, {5: 6, 7: 2})]
    assert in_common(old[0].bag or {}, new[0].bag or {}) == 6
    assert align(old, new) == [(0, 0)]


def test_one_page_of_identical_paragraphs_pairs_each_with_its_place():
    old = ["This page is left for notes of the meeting."] * 150
    new = [f"{text[:-1]} {n}." if n % 12 == 5 else text for n, text in enumerate(old)]
    assert aligned(old, new) == [(n, n) for n in range(150)]


def cycle_of_100(edited_share):
    rng = random.Random(3)
    vocabulary = [f"word{n}" for n in range(200)]
    some = [" ".join(rng.choices(vocabulary, k=20)) for _ in range(100)]
    old = some * 20
    new = [f"{t} more" if rng.random() < edited_share else t for t in old]
    return old, new, some


def test_a_cycle_of_copies_keeps_its_places():
    old, new, _ = cycle_of_100(0.1)
    assert aligned(old, new) == [(n, n) for n in range(2000)]


def test_a_shifted_cycle_of_copies_pairs_along_the_shift():
    old, new, _some = cycle_of_100(0.1)
    new = new[:5] + [f"quite new {n}" for n in range(60)] + new[5:-60]
    pairs = aligned(old, new)
    shifted = [(i, j) for i, j in pairs if i is not None and j == i + 60]
    assert len(shifted) >= 1900


@pytest.mark.parametrize("copies", [1, 5, 100])
def test_cost_grows_with_the_length_alone(copies):
    """Cells visited stand for time: a test that times is no test."""
    per_block = []
    for size in (1000, 2000):
        texts = [f"clause {n % copies} on grants and fair notice" for n in range(size)]
        new = [f"{t} anew" if n % 10 == 3 else t for n, t in enumerate(texts)]
        vocabulary = Vocabulary()
        old_blocks, new_blocks = made(texts, new, vocabulary)
        cells = align_counted(old_blocks, new_blocks, likeness=vocabulary.likeness)[1]
        per_block.append(cells / size)
    assert per_block[1] <= 200
    assert per_block[1] <= 1.1 * per_block[0] + 1


def test_distinct_blocks_need_hardly_a_table():
    texts = [f"clause {n} on grant {n * 7} and notice {n * 13}" for n in range(3000)]
    new = [f"{t} anew" if n % 10 == 3 else t for n, t in enumerate(texts)]
    vocabulary = Vocabulary()
    found = align_counted(*made(texts, new, vocabulary), likeness=vocabulary.likeness)
    assert found[0] == [(n, n) for n in range(3000)]
    assert found[1] <= 3000


def test_where_every_paragraph_was_touched_phrases_of_their_own_still_anchor():
    rng = random.Random(9)
    stock = [f"word{n}" for n in range(400)]
    old = [" ".join(rng.choices(stock, k=25)) for _ in range(600)]
    new = [text.replace(text.split()[12], "changed", 1) for text in old]
    new = [" ".join(rng.choices(stock, k=25)) for _ in range(150)] + new
    vocabulary = Vocabulary()
    pairs, cells = align_counted(
        *made(old, new, vocabulary),
        likeness=vocabulary.likeness,
        words=vocabulary.words,
    )
    assert sum(i is not None and j == i + 150 for i, j in pairs) == 600
    assert cells == 0
