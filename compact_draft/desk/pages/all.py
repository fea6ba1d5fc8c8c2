"""All pages of the desk, in the order of a group's work."""

from __future__ import annotations

from compact_draft.desk.asking import Page
from compact_draft.desk.pages import (
    account,
    clashes,
    clause,
    clauses,
    draft,
    files,
    first,
    home,
    old,
    places,
    refresh,
    remarks,
    returned,
    rounds,
    settings,
    stop,
    undo,
    work,
)

PAGES: tuple[Page, ...] = (
    *first.PAGES,
    *home.PAGES,
    *old.PAGES,
    *clauses.PAGES,
    *clause.PAGES,
    *draft.PAGES,
    *rounds.PAGES,
    *returned.PAGES,
    *places.PAGES,
    *remarks.PAGES,
    *clashes.PAGES,
    *refresh.PAGES,
    *account.PAGES,
    *undo.PAGES,
    *files.PAGES,
    *settings.PAGES,
    *work.PAGES,
    *stop.PAGES,
)
