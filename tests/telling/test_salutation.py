"""A letter greets people and bodies by name, and those who came to a meeting as such."""

from __future__ import annotations

import pytest

from compact_draft.reports.salutation import salutation
from compact_draft.telling.points import Voice


@pytest.mark.parametrize(
    ("name", "channel", "begins"),
    [
        ("Youth forum, 3 December 2026", "meeting", "To those who came to Youth forum"),
        ("Arts evening (3/12/2026)", "meeting", "To those who came to Arts evening"),
        ("Village hall 2026-12-03", "meeting", "To those who came to Village hall"),
        ("Forum on Tuesday 3rd of May", "meeting", "To those who came to Forum"),
        ("Youth forum, December 2026", "word", "Dear Youth forum"),
        ("Fern Lowe", "meeting", "Dear Fern Lowe"),
        ("April May", "email", "Dear April May"),
        ("Club of March 1990", "word", "Dear Club of March 1990"),
        ("", "letter", "Dear respondent"),
    ],
)
def test_a_letter_begins_without_a_date(name: str, channel: str, begins: str) -> None:
    assert salutation(Voice(id="p1", name=name, channels=(channel,))) == begins


def test_a_body_that_answers_from_a_meeting_is_greeted_by_name() -> None:
    one = Voice(
        id="p1",
        name="Youth forum",
        capacity="body",
        body="Youth forum",
        channels=("meeting",),
    )
    assert salutation(one) == "Dear Youth forum"
