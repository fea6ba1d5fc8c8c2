"""What happened to an issued paragraph in a copy."""

import pytest

from compact_draft.copies.events import (
    SILENT,
    Added,
    Moved,
    Origin,
    Reworded,
    Struck,
    last_that_stays,
    place_of,
)
from compact_draft.copies.units import Basis

HERE = Origin(SILENT, "", 3, Basis.TEXT)


def test_an_addition_is_behind_its_place_and_all_else_at_it() -> None:
    assert place_of(Added(HERE, after=4, put="New.")) == 4
    assert place_of(Reworded(HERE, 2, 0, 3, "Pay")) == 2
    assert place_of(Struck(HERE, 5)) == 5
    assert place_of(Moved(HERE, 6, after=1)) == 6


@pytest.mark.parametrize(
    ("after", "gone", "stays"),
    [(4, {4, 3}, 2), (4, {1}, 4), (1, {0, 1}, None), (None, {1}, None)],
)
def test_what_is_put_in_hangs_on_the_nearest_paragraph_that_stays(
    after: int | None, gone: set[int], stays: int | None
) -> None:
    assert last_that_stays(after, gone) == stays
