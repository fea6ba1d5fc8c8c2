"""The shipped old Compact is what its script makes, and holds what it should."""

from __future__ import annotations

import runpy
from collections import Counter
from pathlib import Path

from lxml import etree

from compact_draft.steps.intake import look_over
from compact_draft.word.ooxml.names import w
from compact_draft.word.ooxml.package import Package

FOLDER = Path(__file__).parents[2] / "consultation" / "example-round"
FILE = FOLDER / "old-compact.docx"


def made() -> bytes:
    return runpy.run_path(str(FOLDER / "make_old_compact.py"))["old_compact"]()


def parts(data: bytes) -> dict[str, bytes]:
    package = Package.open(data)
    return {part: package.data(part) for part in package.parts}


def test_the_shipped_file_is_what_the_script_makes():
    assert parts(FILE.read_bytes()) == parts(made())


def test_making_it_twice_gives_the_same_bytes():
    assert made() == made()


def test_it_has_the_kinds_of_layout_that_old_compacts_have():
    package = Package.open(FILE.read_bytes())
    body = package.xml(package.main)
    words = "".join(etree.ElementTextIterator(body))
    assert len(list(body.iter(w("tbl")))) == 1
    assert len(list(body.iter(w("footnoteReference")))) == 1
    assert len(list(body.iter(w("numPr")))) > 15
    assert words.count("Statutory partners will") == 3
    assert "PCT" in words
    assert "CRB" in words


def test_taking_it_in_finds_every_kind_and_nothing_to_doubt():
    intake = look_over(FILE.read_bytes(), FILE.name).intake
    kinds = Counter(str(clause.kind) for clause in intake.clauses)
    assert kinds["commitment"] == 31
    assert kinds["action"] == kinds["outcome"] == 7
    assert kinds["principle"] == 6
    assert kinds["definition"] == 5
    assert kinds["contact"] == kinds["procedure"] == 4
    assert len(intake.doubted) == 0
