"""Bodies that act are told by the kind of their name."""

import pytest

from compact_draft.intake.bodies import acting_bodies, kind_of_name
from compact_draft.model.tags import By

VCS, BOTH = By.VCS, By.BOTH


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("norden horticultural society", VCS),
        ("interfaith forum", VCS),
        ("race equality council", VCS),
        ("council of churches", VCS),
        ("norden college", By.PUBLIC_BODIES),
        ("norden borough council", None),
        ("police federation", None),
        ("society", None),
        ("small grants scheme", None),
    ],
)
def test_the_last_noun_of_a_name_says_its_side(name: str, side: By | None) -> None:
    assert kind_of_name(name.split()) is side


def test_only_a_body_that_acts_is_learned() -> None:
    acts = "The Norden Recycling Project will lend its van."
    told = "The Norden Recycling Project began in 1998."
    assert acting_bodies([acts]) == {"norden recycling project": VCS}
    assert acting_bodies([told]) == {}


def test_of_two_that_act_together_the_last_is_learned_too() -> None:
    words = "The Churches Council and the Norden Gardening Club will send a delegate."
    assert acting_bodies([words])["norden gardening club"] is VCS


def test_the_noun_of_one_joint_group_means_it_where_it_has_a_capital() -> None:
    named = "A Compact Steering Panel will meet."
    assert acting_bodies([named, "The Panel will report."]) == {"the panel": BOTH}
    assert acting_bodies([named, "The panel will report."]) == {}
    other = "The Youth Panel will report."
    assert acting_bodies([named, other, "The Panel will report."]) == {}
