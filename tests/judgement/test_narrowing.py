"""What a word put in leaves out, and what half of a promise fell out."""

import pytest

from compact_draft.judgement.narrowing import lost_half, narrowed

FOR_FEWER = [
    ("Pay invoices within 30 days.", "Pay undisputed invoices within 30 days.", "undisputed"),
    ("The board will answer letters from clubs.", "The board will answer letters from registered clubs.", "registered"),
    ("We will meet the expenses of volunteers.", "We will meet the agreed expenses of volunteers.", "agreed"),
    ("Refund fees in ten days.", "Refund non-disputed fees in ten days.", "non-disputed"),
    ("We will hear every group.", "We will hear funded groups.", "funded"),
    ("Send feedback to bidders.", "Send feedback to bidders who ask for it.", "who ask for it"),
    ("Charities can appeal.", "Charities with a contract can appeal.", "with a contract"),
    ("Give notice before closing a hall.", "Give notice before closing a hall, if a funded group uses it.", "if a funded group uses it"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), FOR_FEWER)
def test_a_yardstick_put_in_makes_it_hold_for_fewer(
    old: str, new: str, words: str
) -> None:
    assert narrowed(old, new) == (words,)
    assert narrowed(new, old) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ask groups before a decision is taken.", "Ask groups before the options are chosen."),
        ("Write to the group before the visit.", "Write to the chosen group before the visit."),
        ("Give groups notice of a cut.", "Give groups clear, written notice of a cut."),
        ("Groups will keep accounts.", "Voluntary and community groups will keep proper accounts."),
        ("The trust will publish its plan.", "The trust will publish its agreed plan."),
        ("Name a contact for each grant.", "Name a trained contact for each grant."),
    ],
)  # fmt: skip
def test_what_praises_or_names_the_sector_leaves_nobody_out(old: str, new: str) -> None:
    assert narrowed(old, new) == ()


def test_two_sentences_that_are_not_one_edited_are_not_compared_so() -> None:
    assert narrowed("Pay early.", "The forum hears registered clubs each spring.") == ()


def test_an_act_that_fell_out_is_named() -> None:
    old = "Tell groups of cuts and help them find other money."
    assert lost_half(old, "Tell groups of cuts.") == "and help them find other money"
    assert lost_half("Tell groups of cuts.", old) == ""


def test_what_is_only_said_in_other_words_fell_out_of_nothing() -> None:
    old = "Settle disputes quickly and fairly."
    assert lost_half(old, "Settle disputes fairly and without delay.") == ""
    assert lost_half("Give clear and full reasons.", "Give clear reasons.") == ""
