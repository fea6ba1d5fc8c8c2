"""Old Compact: drop the file; then its clauses, what was doubted first, corrected in place."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Literal, cast

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.old_text import Doubted, doubted, is_known, taken_in
from compact_draft.desk.pages.clause import BINDS, KINDS
from compact_draft.drafting.listing import listed
from compact_draft.steps import intake as step
from compact_draft.steps.example import FOLDER
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace

_EXAMPLE = f"{FOLDER}/old-compact.docx"
_TRACKED = ("accept", "reject")


def show(desk: Desk, ask: Ask) -> View:
    """Show where to drop the file; once it is taken in, what was understood."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        has_example = (held.root / _EXAMPLE).is_file()
        return View(
            template="old_file.html",
            title="Old Compact",
            about={"has_example": has_example},
        )
    rows = held.of_text("listed", lambda: listed(held.draft()))
    doubts: dict[str, Doubted] = {}
    known = is_known(desk, held)
    if known:
        doubts = {k: v for k, v in doubted(desk, held).items() if v.doubts}
    which = ask.query.get("show", "doubted" if doubts else "all")
    shown = [r for r in rows if which == "all" or which in (r.clause.kind, "doubted")]
    if which == "doubted":
        shown = [r for r in rows if r.clause.id in doubts]
    found = taken_in(desk, held) if known else None
    return View(
        template="old_clauses.html",
        title="Old Compact",
        about={
            "rows": shown,
            "doubts": doubts,
            "known": known,
            "which": which,
            "kinds": Counter(r.clause.kind.value for r in rows),
            "all_kinds": KINDS,
            "binds": BINDS,
            "before": dict(
                zip(
                    [r.clause.id for r in rows[1:]],
                    [r.clause.id for r in rows],
                    strict=False,
                )
            ),
            "furniture": 0
            if found is None
            else sum(r.is_furniture for r in found.intake.rows),
            "whole": () if found is None else found.intake.doubts,
            "offered": 0 if found is None else len(found.parties),
        },
    )


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


PAGES = (
    Page(
        path="/old",
        name="Old Compact",
        show=show,
        deeds={"take": take, "example": example, "look": look},
    ),
)
