"""What is kept beside a clause, as a file and back."""

import pytest

from compact_draft.errors import WorkspaceError
from compact_draft.store.beside import Beside, format_beside, parse_beside, path_of
from compact_draft.text.given_for import wording_print

HELD = Beside(
    clause="fen-004",
    version="cy",
    text="Talu yn gynnar.\n\nTalu yn llawn.",
    of=wording_print("Pay early."),
    by="Ann Other",
    when="2026-03-02",
)


def test_a_file_says_of_which_words_it_was_made_and_comes_back_the_same() -> None:
    text = format_beside(HELD)
    assert text.startswith("+++\n")
    assert parse_beside(text, "cy", path_of("cy", "fen-004")) == HELD
    assert path_of("easy-read", "fen-004") == "beside/easy-read/fen-004.md"


def test_it_follows_the_words_that_it_was_made_of_and_no_others() -> None:
    assert HELD.follows("Pay early.")
    assert HELD.follows(" Pay  early. ")
    assert not HELD.follows("Pay late.")


def test_who_and_when_may_be_missing_and_the_clause_may_not() -> None:
    made = parse_beside('+++\nclause = "a-1"\nof = "x"\n+++\nPay.\n', "cy", "f.md")
    assert (made.by, made.when, made.text) == ("", "", "Pay.")
    with pytest.raises(WorkspaceError, match="no clause"):
        parse_beside('+++\nof = "x"\n+++\nPay.\n', "cy", "f.md")
    with pytest.raises(WorkspaceError, match="'who' is not a field we know"):
        parse_beside(
            '+++\nclause = "a"\nof = "x"\nwho = "y"\n+++\nPay.\n', "cy", "f.md"
        )
