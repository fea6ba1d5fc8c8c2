"""Pieces of lines in columns, joined."""

from compact_draft.intake.across import Item, spaced
from compact_draft.intake.drafts import whole
from compact_draft.model.tags import By
from tests.intake.typed import lines


def test_pieces_are_joined_by_a_space_the_first_by_nothing() -> None:
    first, second = lines("Pay grants", "on time.")
    pieces = spaced([whole(first), whole(second)])
    assert [piece.joint for piece in pieces] == ["", " "]
    item = Item(parts=pieces, side=By.PUBLIC_BODIES)
    assert item.words == "Pay grants on time."
