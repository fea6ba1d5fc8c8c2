"""What the first cells of a table's rows say of who acts."""

from collections.abc import Mapping, Sequence

import pytest

from compact_draft.intake.lines import Line
from compact_draft.intake.row_heads import (
    EVERY_COLUMN,
    RowHead,
    find_row_heads,
    find_times,
    is_ditto,
    names_nobody,
    row_head_side,
    side_of_codes,
)
from compact_draft.model.tags import By
from tests.intake.typed import RULES, lines, table

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


def grid(made: Sequence[Line]) -> Mapping[int, Mapping[int, Sequence[int]]]:
    found: dict[int, dict[int, list[int]]] = {}
    for n, line in enumerate(made):
        cell = line.block.cell
        if cell is not None:
            found.setdefault(cell.row, {}).setdefault(cell.column, []).append(n)
    return found


def sides(*rows: Sequence[str], **more: object) -> dict[int, By | None]:
    made = table(*rows)
    heads, _ = find_row_heads(made, grid(made), RULES, heads=set(), **more)  # type: ignore[arg-type]  # named
    return {row: head.side for row, head in heads.items()}


def test_a_head_holds_for_the_rows_below_whose_cell_is_empty() -> None:
    made = table(
        ["Council will", "publish its plan"],
        ["", "ask early"],
        ["Groups will", "choose who speaks"],
    )
    heads, taken = find_row_heads(made, grid(made), RULES, heads=set())
    assert {row: head.side for row, head in heads.items()} == {
        0: PUBLIC,
        1: PUBLIC,
        2: VCS,
    }
    assert taken == {0, 4}
    assert (heads[0].words, heads[0].column, heads[0].is_bar) == (
        "Council will",
        0,
        False,
    )


def test_the_same_as_above_is_the_same_and_is_no_promise() -> None:
    made = table(["Council", "publish its plan"], ["ditto", "ask early"])
    heads, taken = find_row_heads(made, grid(made), RULES, heads=set())
    assert heads[1].side is PUBLIC
    assert taken == {0, 2}


def test_a_column_that_seldom_names_a_side_holds_no_heads() -> None:
    rows = (["Council", "pays"], ["Money", "is paid"], ["Rooms", "are lent"])
    assert sides(*rows) == {}
    assert sides(*rows[:2]) == {0: PUBLIC, 1: None}


def test_where_a_head_says_who_the_column_counts_whatever_it_names() -> None:
    rows = (["is paid", "Rotary"], ["is lent", "Oxmoor District Council"])
    assert sides(*rows, column=1) == {0: None, 1: PUBLIC}


def test_somebody_unknown_beside_a_side_is_unsure() -> None:
    made = table(["pay early", "Council and Rotary"], ["lend rooms", "Council"])
    heads, _ = find_row_heads(made, grid(made), RULES, heads=set(), column=1)
    assert [head.unsure for head in heads.values()] == [True, False]


def test_a_row_of_column_heads_ends_what_a_head_holds() -> None:
    made = table(["Council", "pays"], ["Who", "What"], ["", "is lent"])
    heads, _ = find_row_heads(made, grid(made), RULES, heads={2, 3})
    assert set(heads) == {0}


def test_a_bar_over_all_columns_is_one() -> None:
    assert RowHead(words="Council", column=EVERY_COLUMN).is_bar


@pytest.mark.parametrize("text", ["ditto", ' " ', "As above", "〃"])
def test_ditto(text: str) -> None:
    assert is_ditto(text)
    assert not is_ditto(f"{text} Council")


@pytest.mark.parametrize("text", ["To be agreed.", "??", "nobody yet", "TBA", "–"])
def test_nobody_is_named_yet(text: str) -> None:
    assert names_nobody(text)
    assert not names_nobody(f"{text} by the Council")


def test_a_whole_cell_that_only_names_a_side() -> None:
    made = lines("The Council", "The Council pays its grants early.", "Who pays?")
    assert row_head_side(made, [0], RULES) is PUBLIC
    assert row_head_side(made, [1], RULES) is None
    assert row_head_side(made, [2], RULES) is None


def test_letters_of_the_key_are_sides() -> None:
    rules = RULES.knowing({}, {"c": PUBLIC, "v": VCS})
    assert side_of_codes("C", rules) is PUBLIC
    assert side_of_codes("C and V", rules) is BOTH
    assert side_of_codes("C, X", rules) is None
    assert side_of_codes("", rules) is None


def test_a_column_of_dates_is_one_and_one_of_acts_is_not() -> None:
    made = table(
        ["pay early", "By April 2009"],
        ["lend rooms", "ongoing"],
        ["print a list", "the list"],
    )
    assert find_times(made, grid(made), set()) == {1}
    assert find_times(made, grid(made), {1}) == set()
