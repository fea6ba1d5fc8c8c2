"""Days as people and programs write them."""

import pytest

from compact_draft.channels.dates import iso_date


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-05-13", "2026-05-13"),
        ("13/05/2026 10:00:00", "2026-05-13"),
        ("13 May 2026", "2026-05-13"),
        ("13th May 2026", "2026-05-13"),
        ("2026/05/13 09:14:33 am GMT+1", "2026-05-13"),
        ("2026.05.13", "2026-05-13"),
        ("2026/13/05", ""),
        ("31/02/2026", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_a_day_is_read_as_people_here_write_it(words: str, day: str) -> None:
    assert iso_date(words) == day
