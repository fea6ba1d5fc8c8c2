"""Whom "we" means under some headings."""

import pytest

from compact_draft.intake.voices import (
    answers_you_said,
    is_bare_label,
    is_question,
    likely_side,
    named_by,
    side_above,
    signer,
    under_label,
)
from compact_draft.model.tags import By
from tests.intake.typed import RULES


@pytest.mark.parametrize(
    ("section", "by"),
    [
        (("What the Council will do",), By.PUBLIC_BODIES),
        (("The voluntary sector undertakes", "Money"), By.VCS),
        (("What the Council will do", "We will"), By.PUBLIC_BODIES),
        (("Our town",), None),
        (("The Council's side of the bargain",), By.PUBLIC_BODIES),
    ],
)
def test_the_nearest_heading_that_binds_a_side_says_who_we_are(
    section: tuple[str, ...], by: By | None
) -> None:
    assert side_above(section, RULES) is by


def test_a_heading_that_only_speaks_of_a_side_makes_it_likely_unless_it_tells_how_to() -> (
    None
):
    assert likely_side(("The Council and its money",), RULES) is By.PUBLIC_BODIES
    assert likely_side(("How to apply to the Council",), RULES) is None


def test_a_bare_label_gives_way_to_the_heading_above_it() -> None:
    assert is_bare_label("Article 4")
    assert not is_bare_label("Article 4: money")
    assert named_by(("Money", "Article 4")) == ("Money", "Article 4")
    assert named_by(("Money", "Grants")) == ("Grants",)


def test_labels_questions_and_answers_are_known() -> None:
    assert under_label(("Pledge 4",))
    assert not under_label(("Pledges",))
    assert is_question(("Money", "Who pays?"))
    assert answers_you_said(("You said, we will",))


@pytest.mark.parametrize(
    ("words", "name"),
    [("Signed: North Police", "North Police"), ("They signed it.", "")],
)
def test_who_signs_is_named(words: str, name: str) -> None:
    assert signer(words) == name
