"""A sheet that came back, looked at before a step reads it: is it one at all?"""

from __future__ import annotations

from pathlib import PurePosixPath

from compact_draft.desk.asking import Ask, File, wrong

_ENDINGS = (".xlsx", ".csv", ".tsv", ".txt")


def sheet_of(ask: Ask, name: str = "sheet") -> File:
    """Return the sheet that was dropped on a field.

    Raises:
        RefusedError: None was, it is empty, or it is no sheet by its name.
    """
    file = ask.file(name, "the sheet that came back")
    if not file.data:
        raise wrong(
            name,
            f"{file.name} is empty",
            "ask for it again; it may have been cut off when it was sent",
        )
    if PurePosixPath(file.name).suffix.lower() not in _ENDINGS:
        raise wrong(
            name,
            f"{file.name} is no sheet",
            "drop the Excel sheet that was sent out, filled in (.xlsx), or a .csv of it",
        )
    return file
