"""Rows and columns that come and go are marked, and the others stay."""

import pytest

from compact_draft.model.redline import ChangeKind
from tests.word.documents import Table
from tests.word.redline.seen import FIRST, compared


@pytest.mark.parametrize("forward", [True, False])
def test_a_table_that_came_or_went_is_true_both_ways(forward):
    table: Table = [["Who", "What"], ["Council", "pays"]]
    sides = [[*FIRST, table, "End."], [*FIRST, "End."]]
    _, result = compared(*(sides if forward else sides[::-1]))
    assert result.proof.rounds == 1
    assert len(result.changes) == 1


def test_a_row_put_in_is_marked_and_the_others_stay():
    old: Table = [["Who", "What"], ["Council", "pays the grants"]]
    new: Table = [old[0], ["Partners", "meet twice a year"], old[1]]
    _, result = compared([old, "End."], [new, "End."])
    assert [change.kind for change in result.changes] == [ChangeKind.ROW_INSERTED]


def test_a_column_put_in_marks_its_cells():
    old: Table = [["Who", "What"], ["Council", "pays the grants"]]
    new: Table = [["Who", "When", "What"], ["Council", "yearly", "pays the grants"]]
    _, result = compared([old, "End."], [new, "End."])
    assert {change.kind for change in result.changes} == {
        ChangeKind.CELL_INSERTED,
        ChangeKind.TABLE_FORMATTED,
    }
