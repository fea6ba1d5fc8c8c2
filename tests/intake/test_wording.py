"""Which side a sentence names, and whether it promises."""

import pytest

from compact_draft.intake.turned_round import is_resolved
from compact_draft.intake.wording import (
    Subject,
    agent_of,
    is_strong,
    mentioned,
    other_subject,
    promise_in,
    together,
)
from compact_draft.model.tags import By
from tests.intake.typed import RULES

PUBLIC, VCS, BOTH = By.PUBLIC_BODIES, By.VCS, By.BOTH


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The Council will pay groups.", PUBLIC),
        ("Voluntary groups will tell the Council.", VCS),
        ("Both sides will meet.", BOTH),
        ("The Council and voluntary groups will meet.", BOTH),
    ],
)
def test_a_promise_binds_its_subject(text: str, by: By) -> None:
    promise = promise_in(text, RULES)
    assert promise is not None
    assert promise.by is by
    assert is_strong(promise, RULES)


@pytest.mark.parametrize("text", ["The Council met groups.", "It will rain."])
def test_a_sentence_without_a_side_and_a_verb_of_promise_is_none(text: str) -> None:
    assert promise_in(text, RULES) is None


def test_sides_are_found_where_they_stand_and_two_make_both() -> None:
    found = mentioned("the council tells voluntary groups", RULES)
    assert [by for *_, by in found] == [PUBLIC, VCS]
    assert together([PUBLIC, VCS]) is BOTH
    assert together([VCS, VCS]) is VCS
    assert together([]) is None


def test_who_does_it_stands_behind_by() -> None:
    assert agent_of("Grants will be paid by the Council.", RULES) is PUBLIC
    assert agent_of("Grants will be paid by June.", RULES) is None


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("ACTION: CVS to send a list of late payments each month.", By.VCS),
        ("AGREED: the Council to keep the register.", By.PUBLIC_BODIES),
        ("Agreed that both sides would share the cost of a newsletter.", By.BOTH),
        ("RESOLVED that the accounts of groups be sent to the clerk.", None),
        ("the CCG shall meet the forum each quarter", By.PUBLIC_BODIES),
    ],
)
def test_minutes_say_who_is_to_act(words: str, side: By | None) -> None:
    promise = promise_in(words, RULES)
    assert (promise.by if promise else None) is side


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("RESOLVED that all plans be put out for twelve weeks.", True),
        ("It was agreed that both sides would pay half.", True),
        ("Action 3: the Treasurer to pay within ten days.", True),
        ("Agreed that the hall was cold.", False),
        ("It was a good meeting.", False),
    ],
)
def test_what_was_resolved_is_told_from_what_was_said(words: str, is_so: bool) -> None:
    assert is_resolved(words) is is_so


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("The mayor will open each meeting.", Subject.SOMEBODY),
        ("A report will be sent each spring.", Subject.NOBODY),
        ("Pay grants in ten days.", None),
        ("Groups that ask will wait.", None),
        ("Free rooms on market days.", None),
    ],
)
def test_a_line_names_somebody_else_nobody_or_has_no_subject(
    line: str, subject: Subject | None
) -> None:
    assert other_subject(line) is subject
