"""What moved between aspirational and achievable."""

from dataclasses import replace

import pytest

from compact_draft.drafting.tag_moves import Moved, tag_moves
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.tags import Achievability, By, Ruling
from tests.drafts import block, draft_of, frozen

NOW, HOPE = Achievability.ACHIEVABLE, Achievability.ASPIRATIONAL


def promise(n: int, tag: Achievability | None, **more: object):  # type: ignore[no-untyped-def]  # as `block`
    ruling = tag and Ruling(value=tag, reason="-", by="A", when="2026-02-01")
    return block(n, Kind.ACTION, f"Act {n}.", by=By.BOTH, ruling=ruling, **more)  # type: ignore[arg-type]  # fields


@pytest.mark.parametrize(
    ("before", "now", "how"),
    [
        (HOPE, NOW, Moved.PROMOTED),
        (NOW, HOPE, Moved.SLID_BACK),
        (None, NOW, Moved.SETTLED),
        (NOW, None, Moved.OPEN_AGAIN),
    ],
)
def test_a_move_of_a_tag_has_its_name(
    before: Achievability | None, now: Achievability | None, how: Moved
) -> None:
    (move,) = tag_moves(frozen(draft_of(promise(1, before))), draft_of(promise(1, now)))
    assert (move.clause, move.how, move.before, move.now) == ("old-1", how, before, now)


def test_what_stayed_is_not_told_and_the_promoted_come_first() -> None:
    before = frozen(draft_of(promise(1, NOW), promise(2, NOW), promise(3, HOPE)))
    now = draft_of(promise(1, NOW), promise(3, NOW), promise(4, HOPE))
    assert [(m.clause, m.how) for m in tag_moves(before, now)] == [
        ("old-3", Moved.PROMOTED),
        ("old-2", Moved.WITHDRAWN),
        ("old-4", Moved.ADDED),
    ]


def test_a_clause_that_was_split_is_compared_with_what_it_came_from() -> None:
    before = frozen(draft_of(promise(1, HOPE)))
    row = HistoryRow(when="2026-03-01", by="A", what="split", source=("old-1",))
    clause, place = promise(7, NOW)
    part: Clause = replace(clause, history=(row,))
    (move,) = tag_moves(before, draft_of((part, place)))
    assert (move.how, move.before) == (Moved.PROMOTED, HOPE)
