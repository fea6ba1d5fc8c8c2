"""Sections and tables that moved are shown as moved, with all that belongs to them."""

import pytest

from compact_draft.model.redline import ChangeKind, Options
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.corpus import faults, ways
from tests.redline.pairs_structure import STRUCTURE

RUNS = [(name, way) for name, case in STRUCTURE.items() for way in ways(case)]


@pytest.mark.parametrize(("name", "way"), RUNS, ids=[f"{n}-{w}" for n, w in RUNS])
def test_what_moved_is_redlined_well(name, way):
    case = STRUCTURE[name]
    assert faults(case, way, *ways(case)[way]) == []


@pytest.mark.parametrize("name", STRUCTURE)
def test_all_that_went_is_in_the_move(name):
    """No words are struck outside the move, but for none."""
    old, new = STRUCTURE[name].make()
    out, result = redline(old, new, Options(author="Writer"))
    package = Package.open(out)
    root = package.xml(package.main)
    marked = [m for kind in ("ins", "del") for m in root.iter(w(kind))]
    assert [t.text for m in marked for t in m.iter(w("t"), w("delText"))] == []
    assert ChangeKind.MOVED in {change.kind for change in result.changes}


def test_a_moved_table_is_told_in_the_table_of_changes():
    old, new = STRUCTURE["table-moves"].make()
    result = redline(old, new, Options(author="Writer"))[1]
    assert [str(change.kind) for change in result.changes] == ["moved", "moved"]
