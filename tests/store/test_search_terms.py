"""The trade's words for things: shipped, and a workspace's own beside them."""

from pathlib import Path

import pytest

from compact_draft.errors import SourceError
from compact_draft.store.search_terms import parse_terms, search_terms
from compact_draft.text.finding import Term


def test_a_term_has_words_and_what_they_find() -> None:
    text = '[[term]]\nwords = ["late payment"]\nfinds = ["family:pay-on-time", "interest"]\n'
    assert parse_terms(text) == (
        Term(words=("late payment",), finds=("family:pay-on-time", "interest")),
    )


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("words = []\nfinds = ['x']", "a term without words"),
        ("words = ['a']\nfinds = ['colour:red']", "'colour:red' names no label"),
        ("words = ['a']\nfinds = ['theme:a b']", "'theme:a b' names no label"),
        ("words = ['a']\nfinds = ['x']\ncolour = 'red'", "colour"),
    ],
)
def test_a_row_that_finds_nothing_is_refused(row: str, what: str) -> None:
    with pytest.raises(SourceError, match=what):
        parse_terms(f"[[term]]\n{row}\n")


def test_the_terms_of_a_workspace_stand_beside_the_shipped_ones(tmp_path: Path) -> None:
    shipped = search_terms()
    assert len(shipped) > 5
    assert search_terms(tmp_path) == shipped
    (tmp_path / "search.toml").write_text(
        '[[term]]\nwords = ["hall"]\nfinds = ["room"]\n'
    )
    assert search_terms(tmp_path) == (*shipped, Term(words=("hall",), finds=("room",)))
