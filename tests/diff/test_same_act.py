"""Clauses that say one thing in other words are held together by what they answer to."""

from __future__ import annotations

from collections.abc import Mapping

from compact_draft.diff.same_act import likeness, same_acts

ANSWERS: dict[str, dict[str, float]] = {
    "Payments shall be made in advance of expenditure.": {"3.10": 0.9, "3.14": 0.05},
    "We pay up front when you ask.": {"3.10": 0.95},
    "Notice of three months shall be given in writing.": {"4.4": 0.8, "3.4": 0.1},
    "You hear three months before we stop.": {"4.4": 0.7, "3.4": 0.1},
    "A thank-you evening is held each June.": {"3.15": 0.02, "1.4": 0.02},
    "A list of late invoices appears each April.": {"3.15": 0.02, "1.4": 0.02},
    "You hear from us well before we stop.": {"4.4": 0.75},
}


def meant(text: str) -> Mapping[str, float]:
    return ANSWERS.get(text, {})


TEXTS = list(ANSWERS)


def test_clauses_that_answer_to_one_undertaking_pair_whatever_their_words() -> None:
    pairs = same_acts([TEXTS[0], TEXTS[2]], [TEXTS[3], TEXTS[1]], meant)
    assert sorted(pairs) == [(0, 1), (1, 0)]


def test_clauses_that_answer_to_none_never_pair_however_alike_their_little_is() -> None:
    assert likeness(ANSWERS[TEXTS[4]], ANSWERS[TEXTS[5]]) > 0.9
    assert same_acts([TEXTS[4]], [TEXTS[5]], meant) == []


def test_where_two_are_as_near_none_is_taken() -> None:
    assert same_acts([TEXTS[2]], [TEXTS[3], TEXTS[6]], meant) == []
    assert same_acts([TEXTS[3], TEXTS[6]], [TEXTS[2]], meant) == []


def test_a_heading_is_too_short_to_say_what_it_means() -> None:
    assert same_acts(["Paying up front"], [TEXTS[1]], lambda _: {"3.10": 1.0}) == []


def test_of_nothing_comes_nothing() -> None:
    assert same_acts([], TEXTS, meant) == same_acts(TEXTS, [], meant) == []
    assert likeness({}, {"3.10": 1.0}) == 0.0
