"""LibreOffice reads the hand-written marks as `settle` does, but for what is listed.

LibreOffice 7.4 lets the properties of the *first* paragraph win when a mark goes; in
Word, and by ECMA-376 17.13.5.15, what goes with a mark are its properties. It does
not know marks of cells, nor of content controls around blocks.
"""

import pytest

from tests.redline.marked import MARKED
from tests.redline.office import need_office, settled_by_office

FIRST_WINS = "the properties of the first paragraph win"
CELLS = "marks of cells are not known"
EMPTY = "a paragraph before a table is left empty"
FIELDS = "fields are computed again"
CONTROLS = "marks in content controls are not resolved"
EQUATIONS = "equations have no text"
BOXES = "boxes are not read here"
DIFFERS = {
    ("split-where-the-halves-differ", "reject"): FIRST_WINS,
    ("text-flows-through-two-gone-marks", "accept"): FIRST_WINS,
    ("section-break-added-by-mark-swap", "reject"): FIRST_WINS,
    ("section-break-removed-by-mark-swap", "accept"): FIRST_WINS,
    ("first-paragraph-before-a-table-goes-directly", "accept"): EMPTY,
    ("table-replaced-beside", "accept"): EMPTY,
    ("table-replaced-beside", "reject"): EMPTY,
    ("column-added", "reject"): CELLS,
    ("column-deleted", "accept"): CELLS,
    ("cells-merged-across", "accept"): CELLS,
    ("simple-field-replaced", "accept"): FIELDS,
    ("simple-field-replaced", "reject"): FIELDS,
    ("field-deleted-whole", "reject"): FIELDS,
    ("inline-control-added", "accept"): CONTROLS,
    ("block-control-added", "accept"): CONTROLS,
    ("block-control-added", "reject"): CONTROLS,
    ("equation-replaced", "accept"): EQUATIONS,
    ("equation-replaced", "reject"): EQUATIONS,
    ("word-in-a-box", "accept"): BOXES,
    ("word-in-a-box", "reject"): BOXES,
}
NOTES = {"[note 1]": "[note]", "[endnote 1]": "[note]"}


def as_written(line):
    style, text = line
    style = style.replace("Heading ", "Heading")
    return ("" if style == "Standard" else f"{style}>") + text.replace("\n", "⏎")


@pytest.mark.long
@pytest.mark.office
def test_libreoffice_settles_the_marks_alike_but_for_its_known_faults():
    need_office()
    files = {name: make() for name, make in MARKED.items()}
    office = settled_by_office({name: made[0] for name, made in files.items()})
    differs = set()
    for name, (_, before, after) in files.items():
        for mode, lines in (("reject", before), ("accept", after)):
            for ours, theirs in NOTES.items():
                lines = [line.replace(ours, theirs) for line in lines]
            found = [as_written(x) for x in office[name][mode] if x[0] != "note"]
            if found != lines:
                differs.add((name, mode))
    assert differs == set(DIFFERS)
