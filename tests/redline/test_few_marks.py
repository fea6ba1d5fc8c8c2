"""The corpus as a whole marks hardly more than it must."""

import pytest

from compact_draft.word.redline.redline import redline
from tests.redline.corpus import BIG, options
from tests.redline.judge import judge
from tests.redline.pairs import load


@pytest.mark.long
def test_all_pairs_mark_at_most_a_twenty_fifth_over_the_least_and_none_thrice():
    marked = least = 0
    for name, case in load().items():
        if name not in BIG and not case.options:
            old, new = case.make()
            out, _ = redline(old, new, options(case))
            verdict = judge(old, new, out, headers=False)
            marked, least = marked + verdict.marked, least + verdict.least
            if verdict.least >= 20:
                assert verdict.marked <= 3 * verdict.least, name
    assert marked <= 1.04 * least, marked / least


def test_documents_of_copies_mark_at_most_three_tenths_over_the_least():
    copies = ("cycle-of-100", "cycle-shifted", "150-identical", "blank-heavy")
    pairs = {name: case for name, case in load().items() if name in copies}
    assert pairs
    for case in pairs.values():
        old, new = case.make()
        out, _ = redline(old, new, options(case))
        verdict = judge(old, new, out)
        assert verdict.marked <= 1.3 * verdict.least
