"""A round as one value: who may be named, and whether its books are closed."""

import pytest

from compact_draft.telling.points import Closing, Voice


@pytest.mark.parametrize(
    ("capacity", "publish", "printed"),
    [
        ("person", "yes", "Bea Holt"),
        ("person", "no", ""),
        ("person", "", ""),
        ("body", "yes", "Fenwold Swimmers"),
        ("body", "", "Fenwold Swimmers"),
        ("body", "no", ""),
        ("", "", ""),
        ("", "yes", "Bea Holt"),
    ],
)
def test_a_person_is_named_with_leave_only_and_a_body_unless_it_refused(
    capacity: str, publish: str, printed: str
) -> None:
    voice = Voice(
        id="p1", name="Bea Holt", body="Fenwold Swimmers", capacity=capacity,
        publish=publish,
    )  # fmt: skip
    assert voice.public_name == printed
    assert voice.may_be_named is bool(printed)


def test_a_body_that_gave_no_name_of_its_own_goes_by_the_name_given() -> None:
    voice = Voice(id="p1", name="The swimmers", capacity="body")
    assert voice.public_name == "The swimmers"


def test_what_was_not_said_is_counted_as_not_said() -> None:
    voice = Voice(id="p1", name="Bea Holt", sector="Sport")
    assert (voice.sector_words, voice.size_words) == ("Sport", "not said")


def test_the_sum_of_the_books_names_what_is_open() -> None:
    shut = Closing(received=9, decided=6, set_aside=3)
    assert shut.sentence == "9 received = 6 decided with a reason + 3 set aside"
    open_ = Closing(received=9, decided=5, set_aside=3, lacks=("one is open",))
    assert open_.sentence.endswith(" + 3 set aside + 1 open")
    assert (shut.is_closed, open_.is_closed) == (True, False)
