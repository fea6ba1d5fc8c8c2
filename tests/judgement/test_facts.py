"""What the other side can hold a party to by a wording."""

import pytest

from compact_draft.judgement.facts import (
    EXCEPTIONAL,
    FAIR,
    FIRM,
    NAMED,
    SOFT,
    WIDE,
    Facts,
    content_words,
    exemptions,
    facts_of,
    folded,
    said_early,
)
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


def facts(text: str, modality: str = "will") -> Facts:
    return facts_of(READER.read(text), modality=modality, by="public_bodies")


@pytest.mark.parametrize(
    ("modality", "force"),
    [("will", FIRM), ("must", FIRM), ("present", FIRM), ("should", FAIR),
     ("recognise", FAIR), ("aim", SOFT), ("may", SOFT), ("none", 0)],
)  # fmt: skip
def test_each_verb_binds_as_hard_as_it_does(modality: str, force: int) -> None:
    assert Facts(by="vcs", modality=modality).force == force


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Pay in advance, except for capital grants.", NAMED),
        ("Consult for twelve weeks save in exceptional circumstances.", EXCEPTIONAL),
        ("Give notice unless this is impossible.", WIDE),
        ("Pay in ten days unless the council decides otherwise.", WIDE),
    ],
)
def test_an_exception_is_as_wide_as_its_words(text: str, width: int) -> None:
    assert [exemption.width for exemption in exemptions(text)] == [width]


@pytest.mark.parametrize(
    "text",
    ["This helps groups save money.", "We will save time.", "Save the date.", "Pay."],
)
def test_what_saves_money_saves_nothing_from_a_promise(text: str) -> None:
    assert exemptions(text) == ()


def test_each_fact_keeps_the_words_that_show_it() -> None:
    found = facts(
        "Give every group written reasons within 30 days, before a grant is cut."
    )
    assert found.reasons == ("reasons",)
    assert found.writing == ("written",)
    assert [period.words for period in found.periods] == ["within 30 days"]
    assert found.early == ("before",)
    assert found.universal == ("every",)
    assert found.late == found.partial == found.exceptions == ()


def test_a_period_of_every_six_months_is_not_for_everybody() -> None:
    assert facts("Meet every six months.").universal == ()


def test_small_and_large_leave_nobody_out_and_only_the_large_does() -> None:
    assert facts("Pay large and small groups alike.").partial == ()
    assert facts("Pay large groups first.").partial == ("large",)
    assert facts("Pay larger groups first.").partial == ("larger",)


def test_words_beside_the_verb_weaken_it() -> None:
    weak = facts("Where possible pay in ten days.")
    assert weak.is_hedged
    assert not facts("Pay in ten days.").is_hedged


def test_after_is_late_and_only_after_is_early() -> None:
    assert facts("Tell groups after the decision.").late == ("after",)
    early = said_early("Decide only after groups were asked.")
    assert early == ("only after",)
    assert facts("Decide only after groups were asked.").late == ()


@pytest.mark.parametrize(
    ("word", "stem"),
    [("users", "user"), ("bodies", "body"), ("ties", "tie"), ("status", "status"),
     ("business", "business"), ("basis", "basis"), ("gas", "gas"), ("is", "is")],
)  # fmt: skip
def test_plurals_are_folded_and_words_that_only_end_in_s_are_not(
    word: str, stem: str
) -> None:
    assert folded(word) == stem


def test_words_that_say_nothing_are_left_out() -> None:
    assert content_words(
        ["the", "users", "will", "be", "told", "of", "30", "plans"]
    ) == [
        "user",
        "told",
        "plan",
    ]
