"""Old Compact: drop the file; then its clauses, what was doubted first, corrected in place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Literal, cast
from urllib.parse import quote

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Picture, Tell, View
from compact_draft.desk.called import called
from compact_draft.desk.desk import Desk
from compact_draft.desk.old_pages import draw_pages, leaves, old_pages
from compact_draft.desk.old_text import Doubted, doubted, is_known, taken_in
from compact_draft.desk.pages.clause import BINDS, KINDS
from compact_draft.desk.pictures import can_draw
from compact_draft.desk.remembered import Remembered
from compact_draft.drafting.listing import Listed, listed
from compact_draft.errors import RefusedError, Where
from compact_draft.steps import intake as step
from compact_draft.steps.example import FOLDER
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace

_EXAMPLE = f"{FOLDER}/old-compact.docx"
_TRACKED = ("accept", "reject")


def _as_in_the_file(held: Remembered) -> list[Listed]:
    """Return the clauses in the order of the file, beside whose pages they stand."""
    rows = held.of_text("listed", lambda: listed(held.draft()))
    order = {identity: at for at, identity in enumerate(held.draft().outline.ids)}
    return sorted(rows, key=lambda row: order[row.clause.id])


def show(desk: Desk, ask: Ask) -> View:
    """Show where to drop the file; once it is taken in, what was understood."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        has_example = (held.root / _EXAMPLE).is_file()
        return View(
            template="old_file.html",
            title="Old Compact",
            about={"has_example": has_example, "folder": str(held.root)},
        )
    rows = _as_in_the_file(held)
    doubts: dict[str, Doubted] = {}
    known = is_known(desk, held)
    if known:
        doubts = {k: v for k, v in doubted(desk, held).items() if v.doubts}
    which = ask.query.get("show", "doubted" if doubts else "all")
    shown = {r.clause.id for r in rows if which in ("all", r.clause.kind)}
    if which == "doubted":
        shown = set(doubts)
    found = taken_in(desk, held) if known else None
    pages = old_pages(desk, held)
    return View(
        template="old_clauses.html",
        title="Old Compact",
        about={
            "leaves": leaves(rows, shown, doubts, pages),
            "doubts": doubts,
            "known": known,
            "which": which,
            "opened": ask.query.get("open", ""),
            "kinds": Counter(r.clause.kind.value for r in rows),
            "all_kinds": KINDS,
            "binds": BINDS,
            "called": called,
            "before": dict(zip([r.clause.id for r in rows[1:]], rows, strict=False)),
            "furniture": 0
            if found is None
            else sum(r.is_furniture for r in found.intake.rows),
            "whole": () if found is None else found.intake.doubts,
            "offered": 0 if found is None else len(found.parties),
            "drawn": pages is not None,
            "can_draw": pages is None and can_draw(),
        },
    )


def picture(desk: Desk, ask: Ask) -> Picture:
    """Show the picture of one page of the old file."""
    pages = old_pages(desk, desk.look())
    named = ask.query.get("n", "")
    number = int(named) if named.isascii() and named.isdigit() else 0
    if pages is None or not 0 < number <= len(pages.pictures):
        raise RefusedError(
            "there is no picture of that page",
            where=Where(""),
            mend="press “Show the pages beside them” on the page Old Compact",
        )
    return Picture(data=pages.pictures[number - 1].png)


def take(desk: Desk, ask: Ask) -> Long:
    """Take the old Compact in."""
    file = ask.file("old", "the old Compact")
    return _long(desk, ask, file.name, file.data)


def example(desk: Desk, ask: Ask) -> Long:
    """Take in the old Compact of the example."""
    data = read_bytes(desk.look().root / _EXAMPLE) or b""
    return _long(desk, ask, Path(_EXAMPLE).name, data)


def _long(desk: Desk, ask: Ask, name: str, data: bytes) -> Long:
    tracked = ask.get("existing")
    settled = cast("Literal['accept', 'reject']", tracked)

    def run(workspace: Workspace, tell: Tell) -> step.TakenIn:
        del tell
        taken = step.intake(
            workspace,
            Path(name),
            data,
            tracked=settled if tracked in _TRACKED else None,
            parties=ask.has("parties"),
            **desk.who(workspace),
        )
        desk.old_texts[taken.intake.sha256] = taken
        return taken

    return Long(
        title="Reading the old Compact",
        run=run,
        then=lambda _, __: GoTo(path="/old"),
        back="/old",
    )


def look(desk: Desk, ask: Ask) -> Long:
    """Read the file in ``sources/`` once more, to see what was doubted."""
    del ask

    def run(workspace: Workspace, tell: Tell) -> None:
        del tell
        taken_in(desk, workspace)

    return Long(
        title="Reading the old Compact again",
        run=run,
        then=lambda _, __: GoTo(path="/old"),
        back="/old",
    )


def draw(desk: Desk, ask: Ask) -> Long:
    """Draw the pages of the old file; others go on meanwhile."""
    which = ask.get("show")

    def run(workspace: Workspace, tell: Tell) -> None:
        draw_pages(desk, workspace, tell)

    return Long(
        title="Drawing the pages of the old Compact",
        run=run,
        then=lambda _, __: GoTo(path=f"/old?show={quote(which)}" if which else "/old"),
        back="/old",
        only_reads=True,
    )


PAGES = (
    Page(
        path="/old",
        name="Old Compact",
        show=show,
        deeds={"take": take, "example": example, "look": look, "draw": draw},
    ),
    Page(path="/old/page", show=picture),
)
