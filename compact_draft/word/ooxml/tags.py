"""Full names of elements, in sets by what they mean: one place for all who ask.

What a redline is made of stands in ECMA-376 part 1, 17.13.5; what holds runs in 17.16 and
17.5.1. The reader that judges by rules of its own (`word.second_reader`) has its own names.
"""

from __future__ import annotations

from compact_draft.word.ooxml.names import w


def _all(*tags: str) -> frozenset[str]:
    return frozenset(map(w, tags))


INSERTIONS = _all("ins", "moveTo")
"""Marks of what was put in, round runs, on a ¶ or on a row: rejecting takes it away."""
DELETIONS = _all("del", "moveFrom")
"""Marks of what was taken out: accepting takes it away."""
RUN_MARKS = INSERTIONS | DELETIONS
"""All marks that lie round runs."""
ROW_MARKS = _all("ins", "del")
"""Marks of rows; for a row that moved there is none."""
CELL_MARKS = (w("cellIns"), w("cellDel"), w("cellMerge"))
"""Marks of cells, in their properties."""
PROPERTY_CHANGES = tuple(
    w(f"{kind}Change")
    for kind in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")
)
"""Records of what properties were before."""
INLINE_CONTAINERS = _all(
    "hyperlink", "fldSimple", "smartTag", "customXml", "dir", "bdo"
)
"""What holds runs within a paragraph and is no mark: links, simple fields, tags, directions."""
NOT_CONTENT = _all("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData")
"""The parts of a link, field or control that are not its content."""
TRACKED = (*sorted(INSERTIONS), *sorted(DELETIONS), *PROPERTY_CHANGES, *CELL_MARKS)
"""All that bears an author and is accepted or rejected, ranges left out."""
