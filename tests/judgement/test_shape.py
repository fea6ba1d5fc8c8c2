"""How a line is built: its words as a row of kinds."""

import pytest

from compact_draft.judgement.shape import shape_features
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


def built(text: str) -> set[str]:
    return set(shape_features(READER.read(text)))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The council will tell groups.", "kp:^ PUB will"),
        ("Charities must tell us.", "kp:^ VCS must"),
        ("Pay cheques in 30 days.", "kp:^ v n in"),
        ("Cheques are paid by us.", "kp:^ n be"),
        ("Paid cheques.", "kp:^ ed n"),
    ],
)
def test_a_line_begins_with_the_kinds_of_its_first_words(text: str, start: str) -> None:
    assert any(feature.startswith(start) for feature in built(text)), built(text)


def test_what_was_done_stands_behind_to_be_and_else_is_only_a_form() -> None:
    assert "k:be done" in built("Grants are paid.")
    assert "k:ed" in built("Grants paid late.")
    assert "k:done" not in built("Grants paid late.")


def test_articles_and_adverbs_are_left_out_and_things_run_together() -> None:
    assert built("We will promptly pay the grant.") == built("We will pay grant.")
    assert built("We will pay cheques.") == built("We will pay cheque money.")


def test_a_number_is_a_number_whatever_it_is() -> None:
    assert built("Pay in 30 days.") == built("Pay in 10 days.")
    assert "k:0" in built("Pay in 30 days.")


def test_only_sides_and_what_binds_are_kept_for_who_binds_whom() -> None:
    found = built("The council will pay groups by the spring.")
    assert "s:PUB will VCS" in found
    assert "g:PUB will VCS" in found
    assert not any(feature.startswith("g:") and " by" in feature for feature in found)


def test_an_empty_line_is_only_its_two_ends() -> None:
    assert built("") == {"k:^", "k:$", "k:^ $", "kp:^ $"} | {
        f for f in built("") if f.startswith(("g:", "s:"))
    }
