"""What guests of a meeting see of people's words."""

from __future__ import annotations

import pytest

from compact_draft.telling.on_the_wall import Wall
from compact_draft.telling.redaction import Choice


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("My mobile is 07700 900123.", "My mobile is [telephone number hidden]."),
        ("Ring (01632) 960 123.", "Ring [telephone number hidden]."),
        ("jo@post.example says no", "[e-mail address hidden] says no"),
        ("jo (at) post.example says no", "[e-mail address hidden] says no"),
        ("I am at 12 Orchard Close", "I am at [address hidden]"),
        ("See www.jo.example/me", "See [link hidden]"),
        ("We meet at AB1 2DE.", "We meet at [postcode hidden]."),
        ("Pay within 30 days from 2026, 1,200 groups.", None),
        ("Clause 3.2 and 12 weeks", None),
    ],
)
def test_what_leads_to_somebody_is_hidden_by_what_it_is(
    text: str, seen: str | None
) -> None:
    assert Wall().shown(("a1",), text) == (text if seen is None else seen)


def test_what_a_person_kept_stays_and_what_they_hid_goes() -> None:
    keep = Choice(of="a1", words="01632 960 123", choice="keep")
    hide = Choice(of="a1", words="the baker", choice="hide", kind="name")
    wall = Wall([keep, hide])
    assert wall.shown(("a1",), "Ring 01632 960 123") == "Ring 01632 960 123"
    assert wall.shown(("a2",), "Ring 01632 960 123") != "Ring 01632 960 123"
    assert wall.shown(("a1",), "As The baker said") == "As [name hidden] said"


def test_those_who_answered_are_not_named_by_their_own_words() -> None:
    wall = Wall(names=["Odette  Marsh", "Fenwold"])
    assert wall.shown(("a1",), "Regards, odette marsh") == "Regards, [name hidden]"
    assert wall.shown(("a1",), "Fenwold is large") == "Fenwold is large"
