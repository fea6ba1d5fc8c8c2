"""Every pair of the corpus through the engine: true, well made, and small enough.

In the plain suite each small pair forth; the rest is long.
"""

import pytest

from tests.redline.corpus import BIG, faults, names_of_ways, ways
from tests.redline.pairs import load

PAIRS = load()
RUNS = [(name, way) for name, case in PAIRS.items() for way in names_of_ways(case)]


def is_long(name, way):
    return way != "forth" or name in BIG


@pytest.mark.parametrize(
    ("name", "way"),
    [
        pytest.param(*run, marks=[pytest.mark.long] * is_long(*run), id="-".join(run))
        for run in RUNS
    ],
)
def test_a_pair_is_redlined_well(name, way):
    case = PAIRS[name]
    assert faults(case, way, *ways(case)[way]) == []
