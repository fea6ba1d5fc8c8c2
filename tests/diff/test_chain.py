from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.chain import heaviest_chain, stretches, unique_runs

weighed = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 9)), max_size=9
).map(lambda rows: sorted({row[0]: row for row in rows}.values()))


def heaviest_by_trying_all(points, weights):
    best = 0
    for size in range(len(points) + 1):
        for pick in combinations(range(len(points)), size):
            rising = all(
                points[a][0] < points[b][0] and points[a][1] < points[b][1]
                for a, b in pairwise(pick)
            )
            if rising:
                best = max(best, sum(weights[n] for n in pick))
    return best


@given(weighed)
def test_no_rising_chain_weighs_more(rows):
    points = [(old, new) for old, new, _ in rows]
    weights = [weight for _, _, weight in rows]
    chain = heaviest_chain(points, weights)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(chain))
    weight_of = dict(zip(points, weights, strict=True))
    assert sum(weight_of[p] for p in chain) == heaviest_by_trying_all(points, weights)


def test_of_two_crossed_matches_the_lighter_gives_way():
    assert heaviest_chain([(0, 1), (1, 0)], [3, 50]) == [(1, 0)]
    assert heaviest_chain([(0, 1), (1, 0)], [50, 3]) == [(0, 1)]


def test_of_two_that_weigh_the_same_the_first_stays():
    assert heaviest_chain([(0, 1), (1, 0)], [5, 5]) == [(0, 1)]


def test_nothing_gives_an_empty_chain():
    assert heaviest_chain([], []) == []


def test_only_what_stands_once_on_both_sides_is_unique():
    assert unique_runs([1, 2, 3, 2], [3, 1, 1, 2], 0, 4, 0, 4, 1) == [(2, 0)]
    assert unique_runs([1, 2, 1, 3], [1, 3, 1, 2], 0, 4, 0, 4, 2) == [(0, 2), (2, 0)]
    assert unique_runs([1, 2], [1, 2], 0, 2, 0, 2, 3) == []


def test_unique_is_judged_within_the_ranges():
    assert unique_runs([1, 1, 2], [1, 1, 2], 1, 3, 1, 3, 1) == [(1, 1), (2, 2)]


def test_matches_that_follow_one_another_are_one_stretch():
    points = [(0, 4), (1, 5), (2, 6), (5, 0), (6, 1), (7, 9)]
    assert stretches(points) == ([(0, 4), (5, 0), (7, 9)], [3, 2, 1])
    assert stretches([]) == ([], [])


@given(st.permutations(range(12)))
def test_a_chain_of_stretches_weighs_as_much_as_one_of_matches(order):
    points = list(enumerate(order))
    firsts, lengths = stretches(points)
    length_of = dict(zip(firsts, lengths, strict=True))
    chain = heaviest_chain(firsts, lengths)
    assert sum(length_of[one] for one in chain) == len(
        heaviest_chain(points, [1] * len(points))
    )
