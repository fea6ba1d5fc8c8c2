"""A day as somebody types it."""

from datetime import date

import pytest

from compact_draft.errors import RefusedError
from compact_draft.text.day import day_of


def test_a_day_is_read_with_blanks_around_it_and_nothing_is_no_day() -> None:
    assert day_of(" 2026-03-01 ", "--closes") == date(2026, 3, 1)
    assert day_of("  ", "--closes") is None


@pytest.mark.parametrize("typed", ["1 March 2026", "2026-02-30", "01/03/2026"])
def test_what_is_no_day_is_refused_with_its_field_and_how_to_write_one(
    typed: str,
) -> None:
    with pytest.raises(RefusedError) as refused:
        day_of(typed, "--closes")
    assert refused.value.where is not None
    assert refused.value.where.path == "--closes"
    assert typed in str(refused.value)
    assert "2026-03-01" in str(refused.value)
