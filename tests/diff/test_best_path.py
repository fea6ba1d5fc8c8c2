import itertools

from hypothesis import given
from hypothesis import strategies as st

from compact_draft.diff.best_path import (
    around_diagonal,
    around_path,
    best_path,
    whole_table,
)

tables = st.integers(1, 7).flatmap(
    lambda m: st.lists(
        st.lists(st.integers(0, 4), min_size=m, max_size=m), min_size=1, max_size=7
    )
)


def best_by_the_textbook(table):
    n, m = len(table), len(table[0])
    best = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n):
        for j in range(m):
            best[i + 1][j + 1] = max(
                best[i][j + 1], best[i + 1][j], best[i][j] + table[i][j]
            )
    return best[n][m]


def solve(table, windows):
    return best_path(lambda i, a, b: table[i][a:b], len(table[0]), windows)


def is_sound(windows, n, m):
    assert len(windows) == n + 1
    assert windows[0][0] == 0
    assert windows[-1][1] == m
    for (low, high), (next_low, next_high) in itertools.pairwise(windows):
        assert 0 <= low <= next_low <= high <= next_high <= m
    return True


@given(tables)
def test_a_whole_table_gives_the_best_sum(table):
    found = solve(table, whole_table(len(table), len(table[0])))
    assert found.score == best_by_the_textbook(table)
    assert found.score == sum(table[i][j] for i, j in found.pairs)
    assert all(table[i][j] for i, j in found.pairs)
    assert found.pairs == sorted(found.pairs)
    assert len({j for _, j in found.pairs}) == len(found.pairs)
    assert not found.touches


@given(tables, st.integers(1, 3))
def test_a_band_never_beats_the_table_and_does_not_touch_where_it_might_fail(
    table, width
):
    n, m = len(table), len(table[0])
    for windows in (around_diagonal(n, m, width), around_path([], n, m, width)):
        assert is_sound(windows, n, m)
        found = solve(table, windows)
        assert found.score == sum(table[i][j] for i, j in found.pairs)
        assert found.score <= best_by_the_textbook(table)
    wide = solve(table, around_diagonal(n, m, 10))
    assert wide.score == best_by_the_textbook(table)


@given(st.integers(0, 30), st.integers(0, 30), st.data())
def test_windows_around_any_path_can_be_walked_and_hold_it(n, m, data):
    size = data.draw(st.integers(0, min(n, m)))
    olds = sorted(data.draw(st.permutations(range(n)))[:size])
    news = sorted(data.draw(st.permutations(range(m)))[:size])
    pairs = list(zip(olds, news, strict=True))
    windows = around_path(pairs, n, m, data.draw(st.integers(1, 3)))
    assert is_sound(windows, n, m)
    for i, j in pairs:
        assert windows[i][0] <= j <= windows[i][1]
        assert windows[i + 1][0] <= j + 1 <= windows[i + 1][1]


@given(st.integers(1, 3000), st.integers(0, 3000))
def test_a_band_along_the_diagonal_stays_narrow(n, m):
    windows = around_diagonal(n, m, 40)
    assert is_sound(windows, n, m)
    assert max(high - low for low, high in windows) <= 2 * 40 + 401 + m // n


def test_of_equal_ways_the_latest_pairs_win():
    assert solve([[1, 1, 1]], whole_table(1, 3)).pairs == [(0, 2)]
    assert solve([[1], [1], [1]], whole_table(3, 1)).pairs == [(2, 0)]
