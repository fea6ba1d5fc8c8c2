"""A thing said of a wording stays while only typing changes, and no longer."""

import hashlib

import pytest

from compact_draft.text.given_for import is_of, look_again, wording_print

NOTICE = "We will give three months' notice, in writing."


@pytest.mark.parametrize(
    "typed",
    [
        "We will give three months’ notice, in writing.",
        "We  will give three months' notice in writing",
        "we will give three months' notice – in writing.",
        "We will give\nthree months' notice, in writing.",
    ],
)
def test_quotes_blanks_case_and_full_stops_are_typing(typed: str) -> None:
    assert is_of(wording_print(NOTICE), typed)


@pytest.mark.parametrize(
    "other",
    [
        "We will give two months' notice, in writing.",
        "We may give three months' notice, in writing.",
        "We will give three months' notice.",
        "We will not give three months' notice, in writing.",
    ],
)
def test_another_word_is_more_than_typing(other: str) -> None:
    found = look_again("link", wording_print(NOTICE), other, {}, of="4.4", by="Ann")
    assert found is not None
    assert (found.then, found.now, found.of, found.by) == (None, other, "4.4", "Ann")


@pytest.mark.parametrize(
    ("one", "other"), [("£1.50", "£15.0"), ("£1,000", "£100"), ("10.5%", "105%")]
)
def test_a_mark_within_a_figure_is_no_typing(one: str, other: str) -> None:
    assert wording_print(f"up to {one}") != wording_print(f"up to {other}")


def test_both_wordings_are_shown_where_the_earlier_one_was_kept() -> None:
    given = wording_print(NOTICE)
    found = look_again("evidence", given, "Notice will be given.", {given: NOTICE})
    assert found is not None
    assert found.then == NOTICE


def test_prints_of_older_files_are_understood() -> None:
    old = hashlib.sha256(NOTICE.encode()).hexdigest()
    assert is_of(old, NOTICE)
    assert not is_of(old, NOTICE.replace("three", "two"))
    assert is_of("", NOTICE)
