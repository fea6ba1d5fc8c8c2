"""All pages of the desk, in the order of a group's work."""

from __future__ import annotations

from compact_draft.desk.asking import Page
from compact_draft.desk.pages import files, first, home, settings, stop, undo, work

PAGES: tuple[Page, ...] = (
    *first.PAGES,
    *home.PAGES,
    *undo.PAGES,
    *files.PAGES,
    *settings.PAGES,
    *work.PAGES,
    *stop.PAGES,
)
