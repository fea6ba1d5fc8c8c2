"""Stories that end in a table or hold nothing, styles and sections that say nothing."""

import re

import pytest

from compact_draft.model.redline import Options
from compact_draft.word.ooxml.package import Package
from compact_draft.word.redline.redline import redline
from tests.redline.corpus import faults, ways
from tests.redline.maker import docx
from tests.redline.pairs import TEXT
from tests.redline.pairs_endings import ENDINGS

RUNS = [(name, way) for name, case in ENDINGS.items() for way in ways(case)]


@pytest.mark.parametrize(("name", "way"), RUNS, ids=[f"{n}-{w}" for n, w in RUNS])
def test_such_a_pair_is_redlined_well(name, way):
    case = ENDINGS[name]
    assert faults(case, way, *ways(case)[way]) == []


@pytest.mark.parametrize("name", ENDINGS)
def test_nothing_of_such_a_pair_is_listed_as_left(name):
    old, new = ENDINGS[name].make()
    for one, other in ((old, new), (new, old)):
        result = redline(one, other, Options(author="Writer"))[1]
        assert result.is_complete
        assert result.proof.coarser == ()


@pytest.mark.parametrize("which", ["old", "new", "both"])
def test_a_template_is_compared_like_any_document(which):
    def template(data):
        package = Package.open(data)
        types = package.data("[Content_Types].xml")
        package.set_data(
            "[Content_Types].xml", re.sub(rb"document\.main", b"template.main", types)
        )
        return package.save()

    old, new = docx(TEXT[0]), docx(TEXT[0], TEXT[1])
    sides = [
        template(data) if which in (side, "both") else data
        for side, data in (("old", old), ("new", new))
    ]
    out, result = redline(*sides, Options(author="Writer"))
    assert result.is_complete
    plain = redline(old, new, Options(author="Writer"))[0]
    made, meant = Package.open(out), Package.open(plain)
    assert made.data(made.main) == meant.data(meant.main)
    assert b"template" not in made.data("[Content_Types].xml")
