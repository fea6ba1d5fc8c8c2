"""A national text in one edition: what is said of its wording, and what is answered to."""

from dataclasses import replace

import pytest

from compact_draft.model.framework import NOT_CHECKED, EntryKind
from tests.drafts import NATIONAL

FIRST, SECOND = NATIONAL.undertakings


def test_the_official_words_are_shown_where_there_are_any() -> None:
    official = replace(FIRST, official="Consider giving feedback.")
    assert official.text == "Consider giving feedback."
    assert FIRST.text == FIRST.paraphrase


def test_a_number_that_nobody_checked_is_never_shown_without_saying_so() -> None:
    assert FIRST.caution == NOT_CHECKED
    assert SECOND.caution == ""
    assert replace(FIRST, official="Consider giving feedback.").caution == ""


def test_our_own_words_are_never_given_out_as_the_official_text() -> None:
    assert NATIONAL.statement == (
        "The Compact (renewed): our paraphrase, not the official text."
    )


def test_a_text_that_is_official_in_part_says_so_and_names_each_source_once() -> None:
    official = replace(FIRST, official="Consider it.", source="a page of 2010.")
    mixed = replace(NATIONAL, undertakings=(official, SECOND), source="a page of 2010")
    assert mixed.statement == (
        "The Compact (renewed): the official text where it is marked as such, else our "
        "paraphrase. Source: a page of 2010."
    )
    whole = replace(mixed, undertakings=(official,))
    assert "official text as added by this workspace" in whole.statement


def test_a_text_of_which_only_a_part_is_known_says_how_much() -> None:
    part = replace(NATIONAL, is_whole=False, published_count=57)
    assert part.statement.endswith(" Only 2 of its 57 undertakings are known here.")
    unknown = replace(part, published_count=None)
    assert unknown.statement.endswith(" Only 2 undertakings are known here.")


def test_signs_of_how_it_goes_are_not_answered_to() -> None:
    sign = replace(FIRST, ref="s1", kind=EntryKind.TROUBLE)
    principle = replace(FIRST, ref="p1", kind=EntryKind.PRINCIPLE)
    text = replace(NATIONAL, undertakings=(sign, SECOND, principle))
    assert [point.ref for point in text.answered] == ["4.4", "p1"]
    assert [point.ref for point in text.signs] == ["s1"]


def test_an_undertaking_is_found_by_its_number() -> None:
    assert NATIONAL.undertaking("4.4") is SECOND
    with pytest.raises(KeyError):
        NATIONAL.undertaking("4.40")
