"""A letter to all who came to a meeting: whose words each were is told by leave alone."""

from __future__ import annotations

import pytest

from compact_draft.model.annotation import AnnotationKind, Outcome
from compact_draft.reports.letters import UNNAMED, letter_values
from compact_draft.telling.points import Hearing, Point, Voice

ROOM = Voice(id="p1", name="Workshop in Harle", channels=("meeting",))
SENDER = Voice(id="p1", name="Petra Quillfeather", channels=("email",))


def whose(reader: Voice, speaker: Voice, *, is_unsigned: bool = False) -> str:
    point = Point(
        number="a1", respondent=speaker.id, sender=reader.id, clause="", clause_number="",
        kind=AnnotationKind.COMMENT, said="June is full.", outcome=Outcome.NOTED,
        is_unsigned=is_unsigned,
    )  # fmt: skip
    told = Hearing(
        title="Fenwold Compact", group="Writers", round="round-1", issued="i",
        points=(point,), voices={reader.id: reader, speaker.id: speaker},
    )  # fmt: skip
    values = letter_values(told, told, reader.id, day="2026-06-01", stamp=())
    assert isinstance(values["passed_on"], tuple)
    (passed,) = values["passed_on"]
    assert isinstance(passed, dict)
    return str(passed["whose"])


@pytest.mark.parametrize(
    ("publish", "said"), [("", UNNAMED), ("no", UNNAMED), ("yes", "Odd One")]
)
def test_a_speaker_is_named_to_the_room_by_leave_alone(publish: str, said: str) -> None:
    assert whose(ROOM, Voice(id="p2", name="Odd One", publish=publish)) == said


def test_who_sent_us_the_words_of_others_still_reads_whose_they_were() -> None:
    assert whose(SENDER, Voice(id="p2", name="Odd One")) == "Odd One"


def test_words_without_a_name_stay_so() -> None:
    assert whose(ROOM, ROOM, is_unsigned=True) == "They bear no name."
