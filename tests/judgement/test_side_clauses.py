"""Verbs in side clauses govern nothing."""

import pytest

from compact_draft.judgement.side_clauses import ends_side_clause, side_clause
from compact_draft.steps.suggest import reading_of

READER, _ = reading_of(None)


def opener(line: str, verb: str) -> str | None:
    """Return the word that opens the side clause in which a verb stands."""
    reading = READER.read(line)
    found = side_clause(reading, reading.tokens.index(verb))
    return None if found is None else reading.tokens[found]


@pytest.mark.parametrize(
    ("line", "verb", "opens"),
    [
        ("The council will pay.", "will", None),
        ("Groups that the council may fund", "may", "that"),
        ("If a grant must end, the council will say so.", "must", "if"),
        ("If a grant must end, the council will say so.", "will", None),
        ("That group will tell us.", "will", None),
        ("Before cuts will come notice.", "will", None),
    ],
)
def test_what_opens_the_side_clause_is_found_up_to_the_comma(
    line: str, verb: str, opens: str | None
) -> None:
    assert opener(line, verb) == opens


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Groups that we fund will tell us", True),
        ("Groups who apply will hear", True),
        ("Ensure that groups will hear", True),
        ("Groups when small will hear", False),
    ],
)
def test_the_main_verb_may_follow_without_a_comma(line: str, ends: bool) -> None:
    reading = READER.read(line)
    at = reading.tokens.index("will")
    opens = side_clause(reading, at)
    assert opens is not None
    assert ends_side_clause(reading, opens, at) is ends
