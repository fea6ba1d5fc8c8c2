"""Tables that were turned sideways, and long ones that hold several."""

from compact_draft.intake.lines import Line
from compact_draft.intake.table_shapes import PARTS, shaped, table_number
from compact_draft.word.reading.cells import Cell
from tests.intake.typed import RULES, table


def cells(lines: list[Line]) -> list[tuple[str, int, int, int]]:
    held = [(line.words, line.block.cell) for line in lines]
    return [
        (words, cell.table, cell.row, cell.column)
        for words, cell in held
        if cell is not None
    ]


def test_a_table_with_its_heads_down_the_side_is_stood_upright() -> None:
    made = shaped(
        table(["Action", "Pay early", "Ask early"], ["Who", "Council", "Groups"]), RULES
    )
    assert cells(made) == [
        ("Action", 0, 0, 0),
        ("Who", 0, 0, 1),
        ("Pay early", 0, 1, 0),
        ("Council", 0, 1, 1),
        ("Ask early", 0, 2, 0),
        ("Groups", 0, 2, 1),
    ]
    first = made[0].block.cell
    assert first is not None
    assert (first.rows, first.columns, first.turned) == (3, 2, True)
    assert (first.is_head, made[2].block.cell.is_head) == (True, False)  # type: ignore[union-attr]  # in a table


def test_a_table_with_its_heads_at_the_top_stays_as_it_is() -> None:
    upright = table(["Action", "Who"], ["Pay early", "Council"])
    assert shaped(upright, RULES) == upright
    without_who = table(["Action", "Pay early"], ["Theme", "Money"])
    assert shaped(without_who, RULES) == without_who


def test_a_row_of_heads_further_down_begins_a_table_of_its_own() -> None:
    made = shaped(
        table(
            ["The Council will", "Voluntary groups will"],
            ["pay early", "keep accounts"],
            ["lend rooms", "answer letters"],
            ["Action", "By whom"],
            ["print a list", "Council"],
        ),
        RULES,
    )
    assert [(t, r, c) for _, t, r, c in cells(made)][-4:] == [
        (PARTS, 0, 0),
        (PARTS, 0, 1),
        (PARTS, 1, 0),
        (PARTS, 1, 1),
    ]
    last = made[-1].block.cell
    assert last is not None
    assert (last.rows, last.above, table_number(last)) == (2, 3, 0)


def test_the_same_heads_again_begin_no_table() -> None:
    again = table(
        ["The Council will", "Voluntary groups will"],
        ["pay early", "keep accounts"],
        ["lend rooms", "answer letters"],
        ["The Council will", "Voluntary groups will"],
        ["print a list", "read it"],
    )
    assert shaped(again, RULES) == again


def test_columns_that_tabs_make_are_in_no_table_of_the_file() -> None:
    assert table_number(Cell(table=-1, row=0, column=0)) is None
    assert table_number(Cell(table=2 * PARTS + 3, row=0, column=0)) == 3
