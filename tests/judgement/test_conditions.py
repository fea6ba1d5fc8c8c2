"""Conditions that leave a promise to circumstances, and those that only name a case."""

import pytest

from compact_draft.judgement.conditions import on_circumstances
from compact_draft.judgement.suggest import Line, suggest
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Rooms will be lent free, the caretaker willing.", "the caretaker willing"),
        ("Drivers permitting, the trust will collect furniture.", "Drivers permitting"),
        (
            "The council will fund a post, if a sponsor can be found.",
            "if a sponsor can be found",
        ),
        (
            "Groups will meet weekly, as interest grows.",
            "as interest grows",
        ),
        (
            "A map will go online once the system is ready.",
            "once the system is ready",
        ),
        (
            "The police will join in, should the chief come on board.",
            "should the chief come on board",
        ),
        (
            "A panel yet to be appointed will hear appeals.",
            "yet to be appointed",
        ),
        ("Forms will be cut, bit by bit.", "bit by bit"),
    ],
)
def test_words_that_leave_a_promise_to_circumstances_are_found(
    line: str, words: str
) -> None:
    found = on_circumstances(READER.read(line))
    assert found is not None
    assert found.words == words
    said = suggest(Line(id="x", text=line), READER)
    assert said.achievability == "aspirational"


@pytest.mark.parametrize(
    "line",
    [
        "If a group asks, the council will give its reasons.",
        "Once the budget is voted, the council will meet the groups.",
        "If money is going to be tight, the council will say so early.",
        "When a grant ends, the officer will call.",
        "If a cut has to be found, the council will say so first.",
        "Save where the building is let, rooms are free.",
        "Grants are paid as well as contracts.",
        "The trust will answer within a week, so that work can begin.",
    ],
)
def test_a_condition_that_names_a_case_leaves_a_promise_firm(line: str) -> None:
    assert on_circumstances(READER.read(line)) is None
