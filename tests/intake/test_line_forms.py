"""What form a line has."""

import pytest

from compact_draft.intake.line_forms import (
    ends_in_a_condition,
    is_elliptic,
    is_of_a_form,
    names_a_body,
    opens_with_a_verb,
    sentences,
)


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ("Pay early", True),
        ("To publish the list", True),
        ("The Council pays", False),
        ("Payment", False),
    ],
)
def test_a_line_may_open_with_a_bare_verb(words: str, opens: bool) -> None:
    assert bool(opens_with_a_verb(words)) is opens


def test_a_field_to_fill_in_is_no_sentence() -> None:
    assert is_of_a_form("Name: ..........")
    assert not is_of_a_form("The Council will pay early.")


def test_sentences_are_parted_at_their_ends() -> None:
    assert len(list(sentences("Pay early. Say why."))) == 2
    assert len(list(sentences("Pay 1.5 per cent of it"))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Write to Mr. Patel at once.",
        "Ask Cllr. Mrs. Owusu first.",
        "Send it to St. Mary's.",
        "Meet on a weekday, e.g. Monday or Friday.",
        "See para. (B) of the annex.",
    ],
)
def test_the_stop_of_a_title_or_a_word_cut_short_ends_no_sentence(words: str) -> None:
    assert sentences(words) == [words]


def test_after_a_title_the_next_sentence_is_still_parted() -> None:
    words = "Write to Dr. Lin at St. Mary's. Say why. The Rev. Ash replies."
    assert sentences(words) == [
        "Write to Dr. Lin at St. Mary's.",
        "Say why.",
        "The Rev. Ash replies.",
    ]


def test_a_condition_at_the_end_leads_in_no_promise() -> None:
    assert ends_in_a_condition("The Council will pay if:")
    assert not ends_in_a_condition("The Council will pay:")


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Bids acknowledged within five days", True),
        ("Standard 2: Decisions given by the end of May.", True),
        ("Changes of trustees notified within a month.", True),
        ("The grants were paid within a month.", False),
        ("Money was lost before the audit.", False),
        ("Reports in on time.", False),
    ],
)
def test_a_line_may_leave_its_verb_out(words: str, is_so: bool) -> None:
    assert is_elliptic(words) is is_so


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Port Ellary Housing Services will refer nobody without a call.", True),
        ("The Friends of Tolby Church (FTC) shall open each day.", True),
        ("The weather will be fine.", False),
        ("Members will recall the fair.", False),
    ],
)
def test_a_body_with_a_name_is_known_by_its_capitals(words: str, is_so: bool) -> None:
    assert names_a_body(words) is is_so
