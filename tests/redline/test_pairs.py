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

PAIRS = load()
FAULTY = {"dangling-numid", "duplicate-ids", "strict"}
SMALL = [name for name in PAIRS if name not in BIG]


@pytest.mark.parametrize("name", PAIRS)
def test_both_files_of_a_pair_open_and_differ_where_they_should(name):
    case = PAIRS[name]
    files = case.make()
    texts = [plain(Package.open(data), "after") for data in files]
    flats = [read(data, "after") for data in files]
    assert all(texts)
    if case.most:
        assert flats[0] != flats[1]


@pytest.mark.parametrize("name", SMALL)
def test_a_pairs_bound_is_not_below_the_least(name):
    case = PAIRS[name]
    if not case.options:
        assert least_marks(*case.make()) <= case.most


@pytest.mark.parametrize("name", SMALL)
def test_the_files_of_a_pair_have_no_faults(name):
    for data in PAIRS[name].make():
        if name not in FAULTY:
            assert faults_of(File(data)) == []
            assert audited(data) == set()


@pytest.mark.parametrize("name", sorted(set(MARKED) - {"list-level-changed"}))
def test_the_hand_written_marks_have_no_faults(name):
    data = MARKED[name]()[0]
    assert audited(data) == set()


def test_a_pair_is_made_the_same_twice():
    assert PAIRS["word-replaced"].make() == PAIRS["word-replaced"].make()
    assert len(PAIRS) >= 150
