"""Which words and groups of letters a line holds, for weighing."""

import math
from collections import Counter

import pytest

from compact_draft.judgement.features import (
    LETTERS,
    ORDER,
    WORDS,
    fold,
    place_features,
    text_features,
    weighed,
)


@pytest.mark.parametrize(
    ("scanned", "whole"),
    [
        ("The Counci1", "the council"),
        ("rnust", "must"),
        ("vvill", "will"),
        ("partner- ship", "partnership"),
        ("“the council’s”", '"the council\'s"'),
    ],
)
def test_what_a_scanner_makes_of_letters_is_the_same_word(
    scanned: str, whole: str
) -> None:
    assert fold(scanned) == fold(whole)


def test_words_and_pairs_are_counted() -> None:
    assert text_features("Pay us; pay us")[WORDS] == Counter(
        {"pay": 2, "us": 2, "pay us": 2, "us pay": 1}
    )


def test_groups_of_letters_go_over_a_word_with_a_blank_at_either_end() -> None:
    assert text_features("pay")[LETTERS] == Counter(
        [" pa", "pay", "ay ", " pay", "pay ", " pay "]
    )
    assert text_features("a")[LETTERS] == Counter([" a "])


def test_who_stands_before_what_governs_is_told_from_who_stands_behind() -> None:
    acts = text_features("groups must tell the office")[ORDER]
    told = text_features("the office must tell groups")[ORDER]
    assert "b:groups" in acts
    assert "b:groups" not in told
    assert "a:groups" in told
    assert acts["op:must teii"] == told["op:must teii"] == 1  # "l" is folded
    assert "bl:office" in told


def test_a_line_without_anything_that_governs_is_bare() -> None:
    assert "bare" in text_features("pay in thirty days")[ORDER]
    assert "bare" in text_features("must pay")[ORDER]
    assert "bare" not in text_features("we must pay")[ORDER]


def test_by_whom_and_whose_are_kept() -> None:
    order = text_features("grants must be paid by the trust on our behaif")[ORDER]
    assert "by:trust" in order
    assert any(name.startswith("whose:our") for name in order)


def test_words_of_headings_and_of_the_column_are_kept_apart() -> None:
    assert place_features(["Money", "Our money"], "We") == Counter(
        {"s:money": 2, "s:our": 1, "t:we": 1}
    )
    assert place_features([], None) == Counter()


def test_a_block_has_unit_length_and_what_is_not_known_weighs_nothing() -> None:
    found = weighed(
        {"pay": 1, "us": 2, "never": 5}, {"pay": 0, "us": 3}, [2.0, 0, 0, 1.0]
    )
    assert set(found) == {0, 3}
    assert math.isclose(sum(weight**2 for weight in found.values()), 1.0)
    assert math.isclose(found[0] / found[3], 2.0 / (1 + math.log(2)))
    assert weighed({"never": 5}, {"pay": 0}, [2.0]) == {}
