"""Which cells of two paired rows are one."""

from compact_draft.diff.block import Block, Vocabulary
from compact_draft.diff.rows import (
    Cell,
    Row,
    align_cells,
    by_place,
    first_columns,
    in_common,
    weight_of,
)

WORDS = Vocabulary()


def row(*cells: str | tuple[str, int], before: int = 0) -> Row:
    made = [(cell, 1) if isinstance(cell, str) else cell for cell in cells]
    return Row(
        [Cell(WORDS.block(text, key=0), span) for text, span in made], 0, before=before
    )


def likeness(old: Block, new: Block) -> int:
    return WORDS.likeness(old, new)


def test_each_cell_begins_in_the_column_behind_the_cells_before_it() -> None:
    assert first_columns(row("a", ("b", 3), "c", before=2)) == [2, 3, 6]


def test_rows_weigh_the_letters_of_all_their_cells() -> None:
    assert weight_of([row("pay", "us"), row(""), row("30 days")]) == 5 + 0 + 6


def test_cells_of_one_text_share_all_of_it() -> None:
    first, second = WORDS.block("pay us", key=1), WORDS.block("pay them", key=2)
    assert in_common(first, first, likeness) == 5
    assert in_common(first, second, likeness) == 3


def test_columns_pair_in_order_and_the_rest_of_the_longer_side_stands_alone() -> None:
    assert by_place([0, 2, 4], [1]) == [(0, 1), (2, None), (4, None)]
    assert by_place([0], [1, 3]) == [(0, 1), (None, 3)]


def test_rows_of_one_shape_pair_cell_by_cell_whatever_their_words() -> None:
    old, new = row("pay us", "say why"), row("other", "words")
    assert align_cells(old, new, {0: 0, 1: 1}, likeness) == [(0, 0), (1, 1)]


def test_a_cell_of_a_column_that_was_put_in_has_no_mate() -> None:
    old, new = row("pay", "why"), row("pay", "new", "why")
    assert align_cells(old, new, {0: 0, 1: 2}, likeness) == [(0, 0), (None, 1), (1, 2)]


def test_of_two_merged_cells_the_one_with_more_in_common_stays() -> None:
    old, new = row("pay", "say why not"), row(("say why not", 2))
    assert align_cells(old, new, {0: 0, 1: 1}, likeness) == [(0, None), (1, 0)]


def test_very_wide_rows_pair_by_place() -> None:
    wide = row(*["x"] * 501)
    assert align_cells(wide, row("x"), {}, likeness)[:2] == [(0, 0), (1, None)]
