import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact_draft.text.tokens import is_word, tokens


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("£4,250.50 a year", ["£4,250.50", " ", "a", " ", "year"]),
        ("at 12:30, 50%", ["at", " ", "12:30", ",", " ", "50%"]),
        ("in 2026/27.", ["in", " ", "2026/27", "."]),
        ("in 2026-27", ["in", " ", "2026-27"]),
        ("4.1-4.2", ["4.1", "-", "4.2"]),
        ("3-4.2", ["3", "-", "4.2"]),
        ("12:30-14:00", ["12:30", "-", "14:00"]),
        ("£5.50-£6", ["£5.50", "-", "£6"]),
        ("A4.1, pre-4.1 v2", ["A4.1", ",", " ", "pre-4.1", " ", "v2"]),
        ("the 21st, 5km", ["the", " ", "21st", ",", " ", "5km"]),
        ("co-design isn’t", ["co-design", " ", "isn’t"]),
        ("clause 4.2(a)", ["clause", " ", "4.2", "(", "a", ")"]),
        ("a  b\tc", ["a", " ", " ", "b", "\t", "c"]),
        ("'all' -- or", ["'", "all", "'", " ", "-", "-", " ", "or"]),
        ("ŵyl cafe\u0301s", ["ŵyl", " ", "cafe\u0301s"]),
        ("协议书", ["协", "议", "书"]),
        ("👩‍👩‍👧👍🏽🇬🇧", ["👩‍👩‍👧", "👍🏽", "🇬🇧"]),
        ("الاتفاق", ["الاتفاق"]),
        ("and/or", ["and", "/", "or"]),
        ("5%\u0301", ["5%\u0301"]),
        ("", []),
    ],
)
def test_words_numbers_and_prices_are_whole(text, cut):
    assert tokens(text) == cut


@given(st.text(max_size=60))
def test_joined_tokens_give_the_text_back(text):
    assert "".join(tokens(text)) == text


@given(st.text(st.sampled_from("ab1£%.,:'’- \n\u0301\u200d👍🏽é中"), max_size=20))
def test_no_mark_is_parted_from_its_letter_and_no_token_is_empty(text):
    at = 0
    for token in tokens(text):
        assert token
        if at and unicodedata.category(token[0])[0] == "M":
            assert text[at - 1].isspace()
        at += len(token)


def test_a_blank_or_a_mark_is_no_word():
    assert [t for t in tokens("We pay £5, now.") if is_word(t)] == [
        "We",
        "pay",
        "£5",
        "now",
    ]
