"""Files: everything that was made, to be saved."""

from __future__ import annotations

from datetime import UTC, datetime

from compact_draft.desk import files
from compact_draft.desk.asking import Ask, Download, Page, View
from compact_draft.desk.desk import Desk


def show(desk: Desk, ask: Ask) -> View:
    """List the files that may be saved."""
    del ask
    held = desk.look()
    rows = [
        (file, datetime.fromtimestamp(file.when, tz=UTC).astimezone())
        for file in files.held(held)
    ]
    return View(
        template="files.html",
        title="Files",
        about={"rows": rows, "folder": str(held.root)},
    )


def get(desk: Desk, ask: Ask) -> Download:
    """Give one file to be saved."""
    name, data = files.read(desk.look(), ask.query.get("path", ""))
    return Download(name=name, data=data)


PAGES = (
    Page(path="/files", name="Files", show=show),
    Page(path="/files/get", show=get),
)
