"""What people call outcomes and effects is read as what it is."""

from __future__ import annotations

import pytest

from compact_draft.answers.outcome_words import (
    EFFECTS,
    OUTCOMES,
    effect_named,
    effect_words,
    outcome_named,
    outcome_words,
)
from compact_draft.model.annotation import Effect, Outcome


def test_every_outcome_and_effect_is_read_as_it_is_written() -> None:
    assert {outcome_named(outcome_words(o)) for o in Outcome} == set(Outcome)
    assert {effect_named(effect_words(e)) for e in Effect} == set(Effect)
    assert list(OUTCOMES) == list(Outcome)
    assert list(EFFECTS) == list(Effect)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Adopted, in other words", "adopted_reworded"),
        ("ADOPTED IN OTHER WORDS ", "adopted_reworded"),
        ("adopted_reworded", "adopted_reworded"),
        ("adopted reworded", "adopted_reworded"),
        ("Adopted: the words as proposed", "adopted"),
        ("It is there already", "already_there"),
        ("not agreed", "not_agreed"),
        ("perhaps", "perhaps"),
        ("", ""),
    ],
)
def test_an_outcome_is_known_by_its_words_however_they_are_written(
    words: str, outcome: str
) -> None:
    assert outcome_named(words) == outcome
