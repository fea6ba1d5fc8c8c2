"""Word forms as people send them back: filled in, and saved."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.oxml.ns import qn

from tests.round_forms import (
    FORM,
    in_word,
)

STANCE, COMMENT, PROPOSED = 1, 2, 3


def filled(change: Callable[[Any], None], data: bytes | None = None) -> bytes:
    """Return the form as python-docx saves it after a change of the document."""
    document = docx.Document(io.BytesIO(data or in_word()))
    change(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def rows(document: Any) -> dict[str, Any]:
    """Return the rows of all tables by the first line of their first cell."""
    return {
        row.cells[0].paragraphs[0].text: row
        for table in document.tables
        for row in table.rows
    }


def row_of(document: Any, clause: str) -> Any:
    code = FORM.by_id[clause].code
    return next(
        row for label, row in rows(document).items() if code in label.split(" · ")
    )


def write(cell: Any, *lines: str) -> None:
    """Write into the field of a cell as Word does: each line's end a break."""
    (content,) = cell._tc.iter(qn("w:sdtContent"))
    for shown in cell._tc.iter(qn("w:showingPlcHdr")):
        shown.getparent().remove(shown)
    (run,) = list(content)
    for piece in list(run):
        run.remove(piece)
    for at, line in enumerate(lines):
        if at:
            run.append(run.makeelement(qn("w:br"), {}))
        words = run.makeelement(qn("w:t"), {})
        words.text = line
        run.append(words)


def usual(document: Any) -> None:
    """Fill in a form as a careful person does."""
    row = row_of(document, "old-12")
    write(row.cells[COMMENT], "Too late.", "Much.")
    write(row.cells[PROPOSED], "Give six months’ notice.")
    write(row_of(document, "old-10").cells[STANCE], "Keep it as it is")
    held = rows(document)
    write(held["Question 2"].cells[1], "Clause 4.1.")
    write(held["The draft as a whole"].cells[1], "Short.")
    write(held["Something that is missing"].cells[1], "Pay in advance.")
    write(held["Your name"].cells[1], "Jo Marsh")
    write(held["Do you answer for a body, or as a person?"].cells[1], "For a body")
    write(held["Your sector"].cells[1], "Faith group")
