"""Every pair of the corpus through the engine: true, well made, and small enough."""

import pytest

from tests.redline.corpus import faults, ways
from tests.redline.pairs import load

PAIRS = load()
RUNS = [(name, way) for name, case in PAIRS.items() for way in ways(case)]


@pytest.mark.parametrize(("name", "way"), RUNS, ids=[f"{n}-{w}" for n, w in RUNS])
def test_a_pair_is_redlined_well(name, way):
    case = PAIRS[name]
    assert faults(case, way, *ways(case)[way]) == []
