from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.phrases import sharing_phrases

blocks = st.dictionaries(
    st.integers(0, 5), st.lists(st.integers(0, 3), max_size=8), max_size=5
)


def phrases_of_its_own(side):
    """Slowly: for each place, the phrases that no other place of the side has."""
    cut = {
        place: {tuple(words[n : n + 3]) for n in range(len(words) - 2)}
        for place, words in side.items()
    }
    total = Counter(phrase for own in cut.values() for phrase in own)
    return {place: {p for p in own if total[p] == 1} for place, own in cut.items()}


@given(blocks, blocks)
def test_pairs_share_what_no_other_block_has(old, new):
    points, shared = sharing_phrases(old, new)
    olds, news = phrases_of_its_own(old), phrases_of_its_own(new)
    assert points == sorted(points)
    assert len({i for i, _ in points}) == len({j for _, j in points}) == len(points)
    for (i, j), count in zip(points, shared, strict=True):
        assert count == len(olds[i] & news[j]) >= 3


def test_blocks_with_three_phrases_in_common_pair():
    assert sharing_phrases({0: [1, 2, 3, 4, 5, 6]}, {7: [9, 1, 2, 3, 4, 5]}) == (
        [(0, 7)],
        [3],
    )


def test_a_phrase_that_two_blocks_have_is_nobodys():
    words = [1, 2, 3, 4, 5]
    assert sharing_phrases({0: words, 1: words}, {0: words}) == ([], [])
