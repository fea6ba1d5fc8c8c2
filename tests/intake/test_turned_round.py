"""A duty that is put the other way round reads as who will do it."""

import pytest

from compact_draft.intake.turned_round import is_resolved, said_plainly


@pytest.mark.parametrize(
    ("said", "plainly"),
    [
        (
            "It is the responsibility of groups to report early.",
            "groups will report early.",
        ),
        ("It falls to the Council to pay.", "the Council will pay."),
        (
            "We, the Council and the Trust, shall pay.",
            "the Council and the Trust shall pay.",
        ),
        ("A1: The Council will pay.", "The Council will pay."),
        (
            "RESOLVED that the Council allow twelve weeks.",
            "the Council will allow twelve weeks.",
        ),
        (
            "Agreed: that all plans be put out early.",
            "all plans will be put out early.",
        ),
        ("ACTION: the Trust to write to all.", "the Trust will write to all."),
        (
            "Neither party may end this alone.",
            "Neither party will end this alone.",
        ),
        ("Each will give the other a name.", "each party will give the other a name."),
    ],
)
def test_whoever_is_to_act_stands_first_and_will(said: str, plainly: str) -> None:
    assert said_plainly(said) == plainly


@pytest.mark.parametrize(
    "text", ["The Council will pay.", "It is the view of groups.", "", "Grants matter."]
)
def test_what_is_said_plainly_stays_as_it_is(text: str) -> None:
    assert said_plainly(text) == text


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("RESOLVED that the Council allow twelve weeks.", True),
        ("It was agreed that all plans be put out early.", True),
        ("ACTION: the Trust to write to all.", True),
        ("Agreed that this was useful.", False),
        ("The Council will pay.", False),
        ("Action is needed.", False),
    ],
)
def test_minutes_say_what_was_agreed_or_who_is_to_act(
    text: str, resolved: bool
) -> None:
    assert is_resolved(text) is resolved
