"""Nobody can be known by a number: what is printed is worked back by brute force."""

from __future__ import annotations

import itertools
import random

import pytest

from compact_draft.telling.small_numbers import (
    Counts,
    open_range,
    protected,
    with_sums,
)


def solutions(made: Counts, most: int) -> list[dict[tuple[int, int], int]]:
    """Return every table of counts that fits what is printed, hidden cells by place.

    Counts go up to `most`; nothing of our own code is asked.
    """
    height, width = len(made.shown) - 1, len(made.shown[0]) - 1
    cells = [(r, c) for r in range(height) for c in range(width)]
    unknown = [cell for cell in cells if made.shown[cell[0]][cell[1]] is None]
    found = []
    for values in itertools.product(range(most + 1), repeat=len(unknown)):
        table = [
            [
                made.shown[r][c] if made.shown[r][c] is not None else 0
                for c in range(width)
            ]
            for r in range(height)
        ]
        for (r, c), one in zip(unknown, values, strict=True):
            table[r][c] = one
        whole = with_sums([[int(one or 0) for one in row] for row in table])
        fits = all(
            made.shown[r][c] in (None, whole[r][c])
            for r in range(height + 1)
            for c in range(width + 1)
        )
        if fits:
            found.append(
                {
                    (r, c): whole[r][c]
                    for r in range(height + 1)
                    for c in range(width + 1)
                    if made.shown[r][c] is None
                }
            )
    return found


def names(count: int) -> list[str]:
    return [f"n{n}" for n in range(count)]


def test_a_small_number_cannot_be_worked_back_from_the_sums() -> None:
    counts = [[1, 6, 7], [9, 8, 6]]
    made = protected(names(2), names(3), counts, least=3)
    assert made.shown[0][0] is None
    fits = solutions(made, 16)
    assert {fit[0, 0] for fit in fits} >= {0, 1, 2, 3}


def test_nought_is_shown_and_hides_nobody() -> None:
    made = protected(names(2), names(2), [[0, 9], [8, 7]])
    assert made.hidden == 0
    assert made.words(0, 0) == "0"


def test_noughts_of_a_hidden_row_do_not_tell_what_the_few_are() -> None:
    made = protected(names(3), names(3), [[1, 0, 0], [9, 8, 7], [6, 9, 8]])
    assert made.shown[0] == (None, None, None, None)


def test_a_small_sum_of_a_row_is_hidden_like_any_small_number() -> None:
    made = protected(names(3), names(2), [[1, 1], [9, 8], [7, 9]], least=5)
    assert made.shown[0] == (None, None, None)
    fits = solutions(made, 12)
    assert len({fit[0, 2] for fit in fits}) >= 5


def test_where_everything_would_be_given_away_nothing_is_printed() -> None:
    made = protected(names(1), names(1), [[2]])
    assert not made.is_whole
    assert made.shown == ((None, None), (None, None))
    few = protected(names(2), names(2), [[1, 0], [0, 2]], least=5)
    assert not few.is_whole  # there are three people in all


def test_counts_of_points_are_hidden_where_few_people_stand_behind_them() -> None:
    points = [[9, 6], [7, 8]]
    people = with_sums([[1, 6], [6, 7]])
    made = protected(names(2), names(2), points, people=people, least=5)
    assert made.shown[0][0] is None  # nine points of one person
    fits = solutions(made, 24)
    assert len({fit[0, 0] for fit in fits}) >= 5


def test_sums_that_are_known_anyway_are_never_relied_on_to_be_hidden() -> None:
    points = [[2, 7], [8, 9]]
    made = protected(names(2), names(2), points, least=3, sums_known=True)
    assert made.shown[-1] == (10, 16, 26)
    assert len({solution[0, 0] for solution in solutions(made, 17)}) >= 3


@pytest.mark.parametrize("seed", range(60))
def test_no_hidden_number_of_a_random_table_can_be_worked_back(seed: int) -> None:
    dice = random.Random(seed)
    height, width = dice.randint(2, 3), dice.randint(2, 3)
    counts = [
        [dice.choice((0, 1, 1, 2, 3, 4, 6, 7)) for _ in range(width)]
        for _ in range(height)
    ]
    made = protected(names(height), names(width), counts, least=3)
    if not made.is_whole:
        return
    table = with_sums(counts)
    for r, row in enumerate(table):
        for c, value in enumerate(row):
            is_hidden = made.shown[r][c] is None
            assert is_hidden or made.shown[r][c] == value
            assert is_hidden or not 0 < value < 3
    interior = sum(
        made.shown[r][c] is None for r in range(height) for c in range(width)
    )
    if interior > 4:
        return  # too many to try; the largest flows say it
    fits = solutions(made, 9)
    assert {place: table[place[0]][place[1]] for place in fits[0]} in fits
    for r, c in fits[0]:
        if 0 < table[r][c] < 3:
            assert len({fit[r, c] for fit in fits}) >= 3


def test_the_range_that_is_open_is_what_trying_every_table_finds() -> None:
    dice = random.Random(7)
    for _ in range(8):
        counts = [[dice.randint(0, 4) for _ in range(3)] for _ in range(2)]
        table = with_sums(counts)
        hidden = set(dice.sample([(r, c) for r in range(2) for c in range(3)], 4))
        shown = tuple(
            tuple(None if (r, c) in hidden else v for c, v in enumerate(row))
            for r, row in enumerate(table)
        )
        made = Counts(rows=("a", "b"), columns=("x", "y", "z"), shown=shown)
        fits = solutions(made, 12)
        assert fits
        for place in hidden:
            values = {fit[place] for fit in fits}
            low, high, width = open_range(table, hidden, place)
            assert (low, high) == (min(values), max(values))
            assert width == high - low
