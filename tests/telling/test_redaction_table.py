"""The table of what may tell who somebody is, written and read again."""

import pytest

from compact_draft.errors import RefusedError
from compact_draft.telling.redaction import Choice, Find, Personal
from compact_draft.telling.redaction_table import HEAD, read_choices, table_rows

FIND = Find(of="a1", kind=Personal.NAME, words="Jo Marsh", around="ask Jo Marsh of")
SAID = Choice(of="a2", words="Ann", choice="hide", why="asked")
TEXTS = {"a1": "Please ask Jo  Marsh of the hall.", "a2": "Ann said so."}


def read(*rows: list[str]) -> tuple[Choice, ...]:
    numbered = list(enumerate(rows, start=1))
    return read_choices(numbered, TEXTS, file="t.csv", by="A", when="2026-03-02")


def test_what_was_chosen_comes_first_and_what_waits_has_an_empty_choice() -> None:
    head, chosen, waits = table_rows([FIND], [SAID])
    assert head == HEAD
    assert chosen == ("a2", "name", "Ann", "", "hide", "asked")
    assert waits[:5] == ("a1", "name", "Jo Marsh", "ask Jo Marsh of", "")


def test_a_filled_in_table_gives_the_choices_and_what_is_empty_still_waits() -> None:
    rows = [list(row) for row in table_rows([FIND], [SAID])]
    assert [c.of for c in read(*rows)] == ["a2"]
    rows[2][4] = " Keep "
    choices = read(*rows)
    assert [(c.of, c.words, c.choice, c.by) for c in choices] == [
        ("a2", "Ann", "hide", "A"),
        ("a1", "Jo Marsh", "keep", "A"),
    ]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        (["a1", "name", "Jo Marsh", "", "maybe", ""], "neither hide nor keep"),
        (["a9", "name", "Jo Marsh", "", "hide", ""], "no 'a9' in this round"),
        (["a1", "name", "Ann", "", "hide", ""], "'Ann' does not stand in a1"),
        (["a1", "name", "", "", "hide", ""], "does not stand in a1"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused_with_its_column(
    row: list[str], what: str
) -> None:
    with pytest.raises(RefusedError, match=what):
        read(list(HEAD), row)


def test_a_table_without_its_columns_is_refused() -> None:
    with pytest.raises(RefusedError, match="no column 'choice'"):
        read(["record", "words"], ["a1", "Jo Marsh"])
