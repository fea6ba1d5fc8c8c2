"""Is the main part of a package a document's, by its content type?

A template is read as the document that it would begin; files with macros, and those of
other programs, are refused by name.
"""

from __future__ import annotations

from compact_draft.errors import DamagedError, NotWordError, Where, WordFileError

_PROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DOCUMENT = f"{_PROCESSING}.document.main+xml"
"""The content type of a document, in small letters."""
TEMPLATE = f"{_PROCESSING}.template.main+xml"
"""The content type of a template."""
MACROS = "application/vnd.ms-word.document.macroenabled.main+xml"
"""The content type of a document with macros."""
_REFUSED = {
    MACROS: "a Word file with macros (.docm)",
    "application/vnd.ms-word.template.macroenabledtemplate.main+xml": "a Word template with macros (.dotm)",
}


def refused(kind: str, where: Where, ask_again: str) -> WordFileError:
    """Return the refusal of a file whose main part is of `kind`, in small letters."""
    what = _REFUSED.get(kind, "")
    if "spreadsheetml" in kind or "ms-excel" in kind:
        what = "an Excel file (.xlsx)"
    elif "presentationml" in kind or "ms-powerpoint" in kind:
        what = "a PowerPoint file (.pptx)"
    if not what:
        told = "its list of contents does not name a Word document"
        return DamagedError(told, where=where, mend=ask_again)
    mend = "open it in Word, choose Save As, type Word Document (.docx)"
    if "Word" not in what:
        mend = "ask for the Word file"
    return NotWordError(
        f"this is {what}, not a plain Word file", where=where, mend=mend
    )
