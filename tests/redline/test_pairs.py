"""The corpus itself is in order, before anything is compared."""

import pytest

from compact_draft.word.ooxml.package import Package
from compact_draft.word.reading.plain import plain
from tests.redline.audit import audited
from tests.redline.corpus import BIG
from tests.redline.flat import read
from tests.redline.judge import File, faults_of, least_marks
from tests.redline.marked import MARKED
from tests.redline.pairs import load
from tests.sampling import one_in

PAIRS = load()
FAULTY = {"dangling-numid", "duplicate-ids", "strict"}
SMALL = [name for name in PAIRS if name not in BIG]
USUAL = [name for name in SMALL if not PAIRS[name].options]
"""Those compared with the usual options: others leave unmarked what is least."""
CHANGED = [name for name in PAIRS if PAIRS[name].most]
"""Those in which something is to be marked."""


@pytest.mark.parametrize("name", one_in(1, PAIRS, never=BIG))
def test_both_files_of_a_pair_open_and_say_something(name):
    texts = [plain(Package.open(data), "after") for data in PAIRS[name].make()]
    assert all(texts)


@pytest.mark.parametrize("name", one_in(1, CHANGED, never=BIG))
def test_the_files_of_a_pair_differ_where_something_is_to_be_marked(name):
    before, after = (read(data, "after") for data in PAIRS[name].make())
    assert before != after


@pytest.mark.parametrize("name", one_in(3, USUAL))
def test_a_pairs_bound_is_not_below_the_least(name):
    case = PAIRS[name]
    assert least_marks(*case.make()) <= case.most


@pytest.mark.parametrize("name", one_in(3, sorted(set(SMALL) - FAULTY)))
def test_the_files_of_a_pair_have_no_faults(name):
    both = PAIRS[name].make()
    assert len(both) == 2
    for data in both:
        assert faults_of(File(data)) == []
        assert audited(data) == set()


@pytest.mark.parametrize("name", sorted(FAULTY))
def test_the_files_that_are_faulty_on_purpose_are_so(name):
    found = [(faults_of(File(data)), audited(data)) for data in PAIRS[name].make()]
    assert any(faults or marks for faults, marks in found)


@pytest.mark.parametrize("name", sorted(set(MARKED) - {"list-level-changed"}))
def test_the_hand_written_marks_have_no_faults(name):
    data = MARKED[name]()[0]
    assert audited(data) == set()


def test_a_pair_is_made_the_same_twice():
    assert PAIRS["word-replaced"].make() == PAIRS["word-replaced"].make()
    assert len(PAIRS) >= 150
