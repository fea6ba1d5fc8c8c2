"""The proof for a shorter text that was written elsewhere: where each old promise stands in it."""

from __future__ import annotations

from compact_draft.merging.condensed import Condensed
from compact_draft.merging.condensed import condensed as found_in
from compact_draft.merging.values import Old, Source
from compact_draft.reports.promises import Fate, OldPromise, Promises
from compact_draft.steps.areas import Area
from compact_draft.steps.diff import revision_of
from compact_draft.steps.merge import olds_of, reading_of
from compact_draft.steps.promises import in_words
from compact_draft.store.workspace import Workspace


def condensed(workspace: Workspace, area: Area, old: str | None = None) -> Promises:
    """Return what became of every promise of an old text in a file; nothing is written.

    Args:
        workspace: Where the old text is.
        area: The shorter text, as `steps.areas.read_area` reads it.
        old: Label of the old revision; None for the Compact as it was taken in.

    Raises:
        WorkspaceError: There is no revision of that label, or none at all.
    """
    before = workspace.revisions()[0] if old is None else revision_of(workspace, old)
    read = reading_of(workspace)
    olds = [read(wording) for wording in _promises(olds_of(_source("old"), before))]
    news = [read(wording) for wording in _promises(area.olds)]
    found = found_in(olds, news)
    return Promises(
        title=before.title,
        old=in_words(workspace, before.label),
        new=area.name,
        rows=_rows(found),
        added=_added(found, news),
    )


def _source(name: str) -> Source:
    return Source(name=name, prefix=name)


def _promises(olds: list[Old] | tuple[Old, ...]) -> list[Old]:
    return [old for old in olds if old.clause.kind.is_promise]


def _rows(found: tuple[Condensed, ...]) -> tuple[OldPromise, ...]:
    sharing: dict[str, list[Old]] = {}
    for row in found:
        if row.now is not None:
            sharing.setdefault(row.now.id, []).append(row.old)
    return tuple(_row(row, sharing) for row in found)


def _row(row: Condensed, sharing: dict[str, list[Old]]) -> OldPromise:
    old, now = row.old, row.now
    others = (
        []
        if now is None
        else [wording for wording in sharing[now.id] if wording != old]
    )
    return OldPromise(
        clause=old.id,
        number=old.number,
        section=old.section,
        by=old.clause.by or "",
        text=old.clause.text,
        fate=_fate(row, joined=bool(others)),
        weaker=row.weaker,
        now=() if now is None else (_name(now),),
        now_text="" if now is None else now.clause.text,
        joined_with=tuple(map(_name, others)),
        perhaps=tuple(
            f"{_name(wording)}: {wording.clause.text}" for wording in row.perhaps
        ),
    )


def _fate(row: Condensed, *, joined: bool) -> Fate:
    if row.now is None:
        return Fate.PERHAPS if row.perhaps else Fate.DROPPED
    if row.weaker:
        return Fate.WEAKER
    if joined:
        return Fate.JOINED
    same = " ".join(row.old.clause.text.split()) == " ".join(
        row.now.clause.text.split()
    )
    return Fate.KEPT if same else Fate.REWORDED


def _name(old: Old) -> str:
    if old.number:
        return old.number
    return f"under “{old.section[-1]}”" if old.section else old.id


def _added(
    found: tuple[Condensed, ...], news: list[Old]
) -> tuple[tuple[str, str, str], ...]:
    held = {row.now.id for row in found if row.now is not None}
    return tuple(
        (_name(old), old.clause.by or "", old.clause.text)
        for old in news
        if old.id not in held
    )
