"""LibreOffice settles our redlines as it reads the old file and the new one.

Both sides are read by LibreOffice, so that what it reads in its own way (fields,
controls, boxes) is read alike. Where it still differs, the reason is named here, and
the pairs are counted: no other difference is allowed.
"""

import pytest

from compact_draft.word.redline.redline import redline
from tests.redline.corpus import BIG, options
from tests.redline.office import need_office, settled_by_office
from tests.redline.pairs import load

FIRST_WINS = "the properties of the first paragraph win where a mark goes"
CELLS = "changes of cells and their properties are not known"
EMPTY = "an empty paragraph is left where none should be"
CONTROLS = "marks in content controls are not resolved"
NOTES = "notes are read in the order of their part, not by their ids"
PICTURES = "a paragraph of pictures alone is lost"
FIELDS = "a field is computed again"
DIFFERS = {
    ("simple-field-changed", "accept"): FIELDS,
    ("ref-deleted", "reject"): FIELDS,
    ("sdt-block-edited", "accept"): CONTROLS,
    ("sdt-block-edited", "reject"): CONTROLS,
    ("sdt-block-added", "reject"): CONTROLS,
    ("control-among-new-words", "reject"): CONTROLS,
    ("control-in-place-of-words", "reject"): CONTROLS,
    ("image-replaced", "reject"): PICTURES,
    ("media-same-name", "reject"): PICTURES,
    ("split-styles-differ", "reject"): FIRST_WINS,
    ("heading-twice-not-moved", "accept"): FIRST_WINS,
    ("heading-twice-not-moved", "reject"): FIRST_WINS,
    ("moved-with-note", "reject"): EMPTY,
    ("two-notes-swapped", "accept"): NOTES,
    ("two-notes-swapped", "reject"): NOTES,
    ("same-ids-other-notes", "reject"): NOTES,
    ("sections-with-notes-change-places", "accept"): NOTES,
    ("sections-with-notes-change-places", "reject"): NOTES,
    ("section-moves-past-a-note-that-is-edited", "accept"): NOTES,
    ("section-moves-past-a-note-that-is-edited", "reject"): NOTES,
    ("column-added-left", "reject"): CELLS,
    ("column-added-middle", "reject"): CELLS,
    ("column-deleted", "accept"): CELLS,
    ("merged-across", "accept"): CELLS,
    ("merged-down", "reject"): CELLS,
    ("unmerged", "reject"): CELLS,
    ("blank-column-gone-from-a-form", "accept"): CELLS,
    ("column-gone-from-a-blank-form", "accept"): CELLS,
    ("three-cells-merged-in-the-head", "accept"): CELLS,
    ("two-blank-cells-merged", "accept"): CELLS,
    ("two-cells-merged-in-one-row", "accept"): CELLS,
    ("code-changed-all-the-same", "accept"): FIELDS,
    ("code-changed-all-the-same", "reject"): FIELDS,
    ("code-cut-and-a-word", "accept"): FIELDS,
    ("code-cut-and-a-word", "reject"): FIELDS,
    ("table-replaced-beside", "accept"): EMPTY,
    ("table-replaced-beside", "reject"): EMPTY,
}


@pytest.mark.long
@pytest.mark.office
def test_libreoffice_settles_our_redlines_but_for_its_known_faults():
    need_office()
    cases = {n: c for n, c in load().items() if n not in BIG and not c.options}
    sources, redlines = {}, {}
    for name, case in cases.items():
        old, new = case.make()
        sources[f"{name} reject"], sources[f"{name} accept"] = old, new
        redlines[name], _ = redline(old, new, options(case))
    want = settled_by_office(sources, modes=["accept"])
    have = settled_by_office(redlines)
    differs = {
        (name, mode)
        for name in cases
        for mode in ("accept", "reject")
        if have[name][mode] != want[f"{name} {mode}"]["accept"]
    }
    assert differs == set(DIFFERS)
