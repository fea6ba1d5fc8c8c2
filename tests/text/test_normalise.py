import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from compact_draft.text.normalise import (
    fold,
    normalise,
    normalise_with_map,
)

ODD = list(
    "aé .,-\n\r\t\xa0\xad\u200b\u0301\u0323\u2011\u2028\u2029\x00\x0b\x0c\x85\ufeff"
    "\ud800\uffff\u1100\u1161\u11a8\u200d👍🏽’“–"
)
odd_text = st.one_of(st.text(st.sampled_from(ODD), max_size=30), st.text(max_size=40))


def test_every_blank_becomes_one_space_and_line_ends_become_newlines():
    assert normalise("a \t b\xa0\u2009c \r\nd\re") == "a b c\nd\ne"


def test_paragraphs_are_parted_by_one_empty_line():
    assert normalise("\n\na\n \n\t\n\nb\u2029c\n") == "a\n\nb\n\nc"


def test_invisible_characters_go_and_hyphens_become_plain():
    assert normalise("co\xadoper\u200bate non\u2011stop\ufeff") == "cooperate non-stop"


def test_letters_are_composed_even_where_a_soft_hyphen_stood_between():
    assert normalise("cafe\u0301 w\xad\u0302") == "café ŵ"


def test_quotes_and_dashes_stay_as_written():
    assert normalise("‘Groups’ – “all”…") == "‘Groups’ – “all”…"


def test_joiners_that_shape_letters_and_emoji_stay():
    assert normalise("👩\u200d👧 می\u200cخواهم") == "👩\u200d👧 می\u200cخواهم"


def test_what_no_file_can_hold_is_dropped_or_shown():
    assert normalise("a\x00b\x1fc\ud800\uffff") == "ab c\ufffd\ufffd"


@given(odd_text)
@example("a\u0301\u0323")
@example(" \u0301")
def test_normalising_twice_is_normalising_once(text):
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(odd_text)
@example("e\xad\u0301")
@example("\u1100\u1161\u11a8x")
def test_the_map_gives_the_same_text_and_runs_forward(text):
    mapped = normalise_with_map(text)
    assert mapped.text == normalise(text)
    assert mapped.raw == text
    assert len(mapped.starts) == len(mapped.ends) == len(mapped.text)
    assert all(s <= e for s, e in zip(mapped.starts, mapped.ends, strict=True))
    assert list(mapped.starts) == sorted(mapped.starts)
    assert list(mapped.ends) == sorted(mapped.ends)
    for at, character in enumerate(mapped.text):
        source = text[mapped.starts[at] : mapped.ends[at]]
        if source.isascii() and source.isalnum():
            assert character == source


@given(odd_text, st.data())
def test_a_span_of_letters_maps_to_what_normalises_to_it(text, data):
    mapped = normalise_with_map(text)
    start = data.draw(st.integers(0, len(mapped.text)))
    end = data.draw(st.integers(start, len(mapped.text)))
    raw_start, raw_end = mapped.raw_span(start, end)
    assert 0 <= raw_start <= raw_end <= len(text)
    if start < end and mapped.text[start:end].isalnum() and text.isascii():
        assert normalise(text[raw_start:raw_end]) == mapped.text[start:end]


def test_an_edit_found_on_the_normal_text_lands_on_the_files_characters():
    mapped = normalise_with_map("The  Council\xa0will\xad pay. ")
    assert mapped.text == "The Council will pay."
    start = mapped.text.index("will")
    assert mapped.raw[slice(*mapped.raw_span(start, start + 4))] == "will"
    assert mapped.raw[slice(*mapped.raw_span(3, 4))] == "  "
    end = len(mapped.text)
    assert mapped.raw_span(end, end) == (23, 23)


def test_a_gap_between_paragraphs_goes_whole():
    mapped = normalise_with_map("a\n \n\n b")
    assert mapped.text == "a\n\nb"
    assert mapped.raw_span(1, 3) == (1, 6)


def test_a_place_in_the_file_has_a_place_in_the_normal_text():
    mapped = normalise_with_map("  The  Council")
    assert [mapped.offset(raw) for raw in (0, 2, 5, 6, 7, 14)] == [0, 0, 3, 3, 4, 11]


def test_no_character_is_joined_by_nfc_with_one_before_it_but_those_we_know():
    from compact_draft.text.normalise import _leans_on_what_precedes

    seconds = set()
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            second = chr(int(parts[1], 16))
            if unicodedata.is_normalized("NFC", chr(code)):
                seconds.add(second)
    assert all(map(_leans_on_what_precedes, seconds))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The Council's", "the council’s"),
        ("“co–design”", '"co-design"'),
        ("a  b\xa0c", "a b c"),
        ("wait…", "wait..."),
        ("now -- then", "now — then"),
        ("soft\xadhyphen", "softhyphen"),
        ("ŴYL", "w\u0302yl"),
    ],
)
def test_what_differs_in_typing_only_folds_alike(old, new):
    assert fold(old) == fold(new)


@pytest.mark.parametrize(("old", "new"), [("will", "may"), ("a b", "ab")])
def test_other_words_never_fold_alike(old, new):
    assert fold(old) != fold(new)


@given(odd_text)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)
