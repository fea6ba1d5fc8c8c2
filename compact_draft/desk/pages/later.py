"""Later files: a copy that somebody may have changed, a paper that may touch a promise."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.model.report import Report
from compact_draft.reports.later import drift_report, proof_report
from compact_draft.steps.promises import in_words
from compact_draft.steps.proof import proof
from compact_draft.steps.watch import watch
from compact_draft.store.workspace import Workspace


def show(desk: Desk, ask: Ask) -> View:
    """Show where to drop a file, and what came of the last one."""
    held = desk.look()
    if not (held.root / "outline.toml").is_file():
        return View(template="no_text.html", title="Later files")
    return View(
        template="later.html",
        title="Later files",
        about={"report": desk.result(ask, Report)},
    )


def drift(desk: Desk, ask: Ask) -> Long:
    """Hold a later copy against the text."""
    file = ask.file("copy", "the later copy")

    def run(workspace: Workspace, tell: Tell) -> Report:
        del tell
        found = watch(workspace, file.data, file.name, who=desk.signed(workspace))
        words = in_words(workspace, found.text)
        return drift_report(workspace.settings().title, found, words)

    return _long(f"Reading {file.name}", run)


def paper(desk: Desk, ask: Ask) -> Long:
    """Hold a decision paper against the promises."""
    del desk
    file = ask.file("paper", "the decision paper")

    def run(workspace: Workspace, tell: Tell) -> Report:
        del tell
        found = proof(workspace, file.data, file.name)
        return proof_report(workspace.settings().title, found)

    return _long(f"Reading {file.name}", run)


def _long(title: str, run: object) -> Long:
    return Long(
        title=title,
        run=run,  # type: ignore[arg-type]  # given a workspace, returns a report
        then=lambda _, work: GoTo(path=f"/later?work={work}#found"),
        back="/later",
    )


PAGES = (
    Page(
        path="/later",
        name="Later files",
        show=show,
        deeds={"drift": drift, "paper": paper},
    ),
)
