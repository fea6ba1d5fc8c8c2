"""Publish and hand over: everything for everybody, and a folder for whoever comes after."""

from __future__ import annotations

from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.remembered import Remembered
from compact_draft.errors import CompactError, RefusedError, Where
from compact_draft.steps import handover as giving
from compact_draft.steps import publish as step
from compact_draft.steps.before_publishing import open_points
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_of


def show(desk: Desk, ask: Ask) -> View:
    """Show what was published, and what it said to look at."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Publish")
    folder = held.root / step.FOLDER
    given = held.root / giving.FOLDER
    found = desk.result(ask, step.Published)
    return View(
        template="publish.html",
        title="Publish",
        about={
            "made": [
                f"{step.FOLDER}/{p.name}"
                for p in sorted(folder.glob("*"))
                if p.is_file()
            ],
            "given": given.is_dir(),
            "left": () if found is None else found.left,
            "open": _open(desk, held),
        },
    )


def _open(desk: Desk, held: Remembered) -> tuple[str, ...]:
    """Return what stands against calling the text agreed, or why that cannot be told."""
    today = desk.clock().date()

    def told() -> tuple[str, ...]:
        try:
            return open_points(held, today)
        except CompactError as error:
            return (error.what,)

    return held.once(("open points", today), told)


def _refuse(workspace: Workspace, folder: Path, ask: Ask) -> None:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
        if path.is_file():
            refuse_to_replace(workspace, path, ask)


def publish(desk: Desk, ask: Ask) -> Long:
    """Write everything that is for everybody."""
    what = ask.get("as") or "draft"
    agreed = day_of(ask.get("agreed"), "--agreed")
    if (what == "final") != (agreed is not None):
        raise RefusedError(
            "it is not clear whether this is the agreed text or a draft",
            where=Where("--agreed"),
            mend="give the day of agreement with the agreed text, and none with a draft",
        )

    def run(workspace: Workspace, tell: Tell) -> step.Published:
        del tell
        folder = workspace.root / step.FOLDER
        _refuse(workspace, folder, ask)
        return step.publish(
            workspace,
            folder,
            agreed=agreed,
            examples=ask.has("examples"),
            although=ask.has("although"),
            who=desk.signed(workspace),
        )

    return Long(
        title="Writing what is for everybody",
        run=run,
        then=lambda _, number: GoTo(path=f"/publish?work={number}"),
        back="/publish",
    )


def hand_over(desk: Desk, ask: Ask) -> Long:
    """Write the folder for whoever comes after."""

    def run(workspace: Workspace, tell: Tell) -> giving.HandedOver:
        del tell
        folder = workspace.root / giving.FOLDER
        _refuse(workspace, folder, ask)
        return giving.handover(
            workspace, folder, names=ask.has("names"), who=desk.signed(workspace)
        )

    return Long(
        title="Writing the folder for whoever comes after",
        run=run,
        then=lambda _, __: GoTo(path="/publish#hand-over"),
        back="/publish",
    )


PAGES = (
    Page(
        path="/publish",
        name="Publish",
        show=show,
        deeds={"publish": publish, "handover": hand_over},
    ),
)
