"""A day as somebody types it, and as people read it."""

from datetime import date

import pytest

from compact_draft.errors import RefusedError
from compact_draft.text.day import day_in_words, day_of


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


def test_a_day_or_a_time_is_written_as_people_write_it_and_other_words_stay() -> None:
    assert day_in_words("2026-03-01T09:30:00+00:00") == "1 March 2026"
    assert day_in_words(date(2026, 12, 24)) == "24 December 2026"
    assert day_in_words("") == ""
    assert day_in_words("next spring") == "next spring"
