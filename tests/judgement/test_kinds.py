"""What a line is when its own words must say so."""

import pytest

from compact_draft.judgement.kinds import kind_by_words, promise
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The Council will pay every invoice within 30 days.", "commitment"),
        ("A quarter means three calendar months.", "definition"),
        ("There is a forum in every ward.", "prose"),
    ],
)
def test_a_promise_a_definition_and_prose_are_told_apart(line: str, kind: str) -> None:
    assert kind_by_words(READER.read(line)).kind == kind


@pytest.mark.parametrize(
    ("line", "promises"),
    [
        ("Pay every invoice within 30 days.", True),
        ("Groups should be consulted early.", True),
        ("Fenwold has nine wards.", False),
    ],
)
def test_a_modal_or_a_bare_verb_makes_a_promise(line: str, promises: bool) -> None:
    assert (promise(READER.read(line)) is not None) is promises
