"""A round as others may read it: nothing personal, names only of who may be named."""

from dataclasses import replace

import pytest

from compact_draft.model.annotation import AnnotationKind, Outcome
from compact_draft.telling.points import Closing, Hearing, Point, Voice
from compact_draft.telling.published import published, words_of
from compact_draft.telling.redaction import HIDE, KEEP, Choice, Find, Personal

POINT = Point(
    number="a1", respondent="p1", sender="p1", clause="fen-1", clause_number="1.1",
    kind=AnnotationKind.REWORD, said="Ask Bea Holt.", proposed="Bea Holt decides.",
    outcome=Outcome.NOT_AGREED, decision="d1", reason="We asked Bea Holt.",
)  # fmt: skip
REPEAT = replace(
    POINT, number="a2", decision="d2", reason_of="d1", said="", proposed=""
)
VOICES = {
    "p1": Voice(id="p1", name="Bea Holt", contact="bea@x.example", publish="yes", sector="Sport"),
    "p2": Voice(id="p2", name="Jo Dunn", publish="no"),
}  # fmt: skip
ROUND = Hearing(
    title="Fenwold Compact", group="Writers", round="round-1", issued="r1",
    points=(POINT, REPEAT), voices=VOICES, closing=Closing(received=2, decided=2),
)  # fmt: skip
FINDS = tuple(Find(of=of, kind=Personal.NAME, words="Bea Holt") for of in ("a1", "d1"))


def choices(choice: str) -> list[Choice]:
    return [
        Choice(of=of, words="Bea Holt", choice=choice, why="asked")
        for of in ("a1", "d1")
    ]


def test_each_words_of_people_are_looked_through_once_a_reason_where_it_was_written() -> (
    None
):
    assert [(words.of, words.field, words.text) for words in words_of(ROUND)] == [
        ("a1", "said", "Ask Bea Holt."),
        ("a1", "proposed", "Bea Holt decides."),
        ("d1", "reason", "We asked Bea Holt."),
    ]


def test_what_is_hidden_goes_from_the_words_and_from_a_reason_that_is_repeated() -> (
    None
):
    told = published(ROUND, choices(HIDE), FINDS)
    first, repeat = told.hearing.points
    for words in (first.said, first.proposed, first.reason, repeat.reason):
        assert words
        assert "Bea" not in words
    assert told.held_back == ("2 names taken out: asked.",)
    assert told.waits == ()
    assert told.stamp == ()


def test_what_a_person_chose_to_keep_stays() -> None:
    told = published(ROUND, choices(KEEP), FINDS)
    assert told.hearing.points[0].said == "Ask Bea Holt."
    assert told.held_back == ()


def test_what_nobody_has_looked_at_is_not_given_and_is_said_to_be_missing() -> None:
    told = published(ROUND, [], FINDS)
    assert "Bea" not in told.hearing.points[0].said
    assert len(told.waits) == 2
    (lack,) = told.stamp
    assert lack.startswith("2 things in people's words may tell who somebody is")


@pytest.mark.parametrize(("names", "printed"), [(True, "Bea Holt"), (False, "")])
def test_a_name_is_given_only_where_names_are_and_with_leave(
    names: bool, printed: str
) -> None:
    told = published(ROUND, [], [], names=names)
    assert told.hearing.voices["p1"].name == printed
    assert told.hearing.voices["p2"].name == ""
    assert told.hearing.voices["p1"].contact == ""
    assert told.hearing.voices["p1"].sector == "Sport"
    assert told.is_named is names
