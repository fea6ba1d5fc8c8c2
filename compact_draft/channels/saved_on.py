"""On which day was a form saved last? The file's own properties say so, if anything does.

A program that writes no such date leaves that of the pack, which says nothing of when the
answer was written; so a day before the round opened, or its first, is taken for none.
"""

from __future__ import annotations

import re
from datetime import date

from compact_draft.model.form import Form

CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"<(?:\w+:)?modified\b[^>]*>\s*(\d{4}-\d{2}-\d{2})[T<\s]")


def saved_on(properties: bytes, form: Form) -> str:
    """Return the ISO date on which a form was saved last; empty where that is not known.

    Args:
        properties: The part of the file that holds its properties; may be empty.
        form: The form of the round.
    """
    found = _MODIFIED.search(properties)
    if found is None:
        return ""
    said = found[1].decode("ascii")
    try:
        date.fromisoformat(said)
    except ValueError:
        return ""
    return said if not form.opens or said > form.opens else ""
