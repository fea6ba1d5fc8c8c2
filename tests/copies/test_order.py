"""Which issued paragraph stands before one that was put in."""

from compact_draft.copies.order import Order
from compact_draft.copies.units import Basis, Match

FIRST = Match((0,), (0,), Basis.TEXT)
TAGS = Match((1,), (1,), Basis.TEXT)
LAST = Match((2,), (3,), Basis.TEXT)


def order(columns: list[tuple[str, ...]]) -> Order:
    return Order(
        homes=["", "", "", ""],
        columns=columns,
        of_unit={0: FIRST, 1: TAGS, 3: LAST},
        tags={1},
        is_clause=lambda n: n != 1,
    )


def test_tag_lines_are_passed_over() -> None:
    found = order([(), (), (), ()])
    assert [found.before(n) for n in range(4)] == [None, 0, 0, 0]
    assert found.above(2) is FIRST
    assert [found.clause_below(n) for n in range(4)] == [0, 2, 2, 2]


def test_in_another_column_nothing_stands_above_or_below() -> None:
    found = order([("a",), ("a",), ("b",), ("a",)])
    assert found.above(2) is None
    assert found.clause_below(2) is None
    assert found.before(2) == 0
