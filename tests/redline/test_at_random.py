"""Cases made at random are true: broken files, kept marks, copies, many hands.

`benchmarks/fuzz.py` runs the same for as long as it is asked to.
"""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from compact_draft.errors import CompactError, RoundTripError
from tests.redline.at_random import (
    combined,
    compared,
    copies_pair,
    corpus_files,
    crossed_pair,
    hands_of_corpus,
    hands_of_one,
    keep_pair,
    mangled_pair,
    people_pair,
)

SEEDS = st.integers(0, 10**9)
SLOWLY = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
GOOD = {"true", "listed"}


@SLOWLY
@given(SEEDS)
def test_a_document_edited_as_people_edit_is_redlined_true(seed):
    said, faults = compared(people_pair(seed, corpus_files()))
    assert said == "true", faults


@SLOWLY
@given(SEEDS)
def test_two_files_that_have_nothing_to_do_with_each_other_are_redlined(seed):
    said, faults = compared(crossed_pair(seed, corpus_files()))
    assert said in GOOD | {"coarser"}, faults


@settings(SLOWLY, max_examples=2)
@given(SEEDS)
def test_a_document_of_copies_is_redlined_true(seed):
    said, faults = compared(copies_pair(seed, corpus_files()))
    assert said in GOOD, faults


@SLOWLY
@given(SEEDS)
@example(22)  # a move of the old file alone, struck and not signed
@example(52)  # a number of somebody's mark twice
@example(275)  # a look somebody changed in words that come
def test_marks_of_earlier_people_are_kept_in_both_files(seed):
    said, faults = compared(keep_pair(seed, corpus_files()))
    assert said in GOOD | {"coarser"}, faults


@pytest.mark.long
@settings(SLOWLY, max_examples=40)
@given(SEEDS)
@example(425028879)  # the end of a bookmark among the properties of a section
def test_a_broken_file_gives_a_redline_of_its_words_or_an_error_of_ours(seed):
    try:
        said, faults = compared(mangled_pair(seed, corpus_files()), is_broken=True)
    except RoundTripError:
        raise
    except CompactError as error:
        said = "refused" if error.what and error.mend else "refused without a word"
        faults = [repr(error)]
    assert said in GOOD | {"coarser", "same words", "unjudged", "refused"}, faults


@pytest.mark.long
@SLOWLY
@given(SEEDS)
def test_the_copies_of_several_come_out_of_one_file_hand_by_hand(seed):
    said, faults = combined(hands_of_one(seed, corpus_files()))
    assert said in GOOD | {"coarser"}, faults


@pytest.mark.long
@SLOWLY
@given(SEEDS)
def test_copies_that_have_little_to_do_with_the_base_are_put_together(seed):
    said, faults = combined(hands_of_corpus(seed, corpus_files()))
    assert said in GOOD | {"coarser"}, faults
