"""Each fault of LibreOffice that we know: a small file, explained, and still there.

When one of these tests fails because a newer LibreOffice is right, take the file and
its paragraph in `docs/word.md` away.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from compact_draft.word.ooxml.package import Package
from tests.cases.libreoffice.make import CASES
from tests.journey.settled import differences
from tests.redline.office import need_office

FOLDER = Path(__file__).parents[1] / "cases" / "libreoffice"
DOCS = Path(__file__).parents[2] / "docs" / "word.md"
ROW = re.compile(r"^\| ([a-z-]+) \| (accept|reject|both) \| .+ \|$", re.MULTILINE)
FAULTS = dict(ROW.findall((FOLDER / "README.md").read_text(encoding="utf-8")))


def test_every_file_is_named_with_how_it_was_made_and_is_what_its_script_makes() -> (
    None
):
    files = {path.stem: path.read_bytes() for path in FOLDER.glob("*.docx")}
    assert set(files) == set(FAULTS)
    # Unpacked: zlib's bytes may differ from one build of Python to another.
    for name, data in files.items():
        held, made = Package.open(data), Package.open(CASES[name])
        assert held.parts == made.parts
        for part in held.parts:
            assert held.data(part) == made.data(part), f"{name}: {part}"


def test_every_fault_is_explained() -> None:
    said = DOCS.read_text(encoding="utf-8").partition("## Where LibreOffice errs")[2]
    said = said.partition("\n## ")[0]
    assert [name for name in FAULTS if f"`{name}`" not in said] == []
    assert f"{len(FAULTS)} faults" in said


@pytest.mark.long
@pytest.mark.office
def test_libreoffice_still_differs_on_these_and_only_so() -> None:
    need_office()
    modes = {"both": {"accept", "reject"}}
    known = {
        (name, mode)
        for name, wrong in FAULTS.items()
        for mode in modes.get(wrong, {wrong})
    }
    found = differences({f.stem: f.read_bytes() for f in sorted(FOLDER.glob("*.docx"))})
    assert set(found) == known, found
