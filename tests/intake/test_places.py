"""Whether "the County" acts in a text, and so is its council."""

from compact_draft.intake.places import acting_places
from compact_draft.model.tags import By

PUBLIC = By.PUBLIC_BODIES


def test_a_place_that_undertakes_something_is_a_public_body() -> None:
    found = acting_places(["The Borough will consult groups."])
    assert found == {"the borough": PUBLIC, "borough": PUBLIC}
    assert "district" in acting_places(["Groups meet; the District undertakes to pay."])


def test_a_place_in_which_something_happens_is_none() -> None:
    assert acting_places(["Groups meet in the County.", "The County is large."]) == {}


def test_a_sentence_that_goes_on_in_the_next_line_counts() -> None:
    assert "city" in acting_places(["In return, the City", "shall publish its plans."])
    assert acting_places(["The City", "Shall we dance?"]) == {}


def test_far_down_in_a_long_line_nothing_is_looked_for() -> None:
    far = "x" * 400 + ". The Town will pay."
    assert acting_places([far]) == {}
