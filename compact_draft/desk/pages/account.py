"""Account: every remark counted again from the files; what is missing, if anything."""

from __future__ import annotations

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.desk.made import refuse_to_replace
from compact_draft.desk.queue import queue
from compact_draft.steps import account as step
from compact_draft.steps.archive import archive_paths
from compact_draft.steps.status import still_open
from compact_draft.store.workspace import Workspace


def show(desk: Desk, ask: Ask) -> View:
    """Show the books as they stand, and the last count."""
    held = desk.look()
    rounds = held.rounds()
    if not rounds:
        return View(template="no_round.html", title="Account")
    found = queue(held, ask.query.get("round"))
    label = found.round.label
    made = [
        path
        for path in (step.table_path(label), *archive_paths(label))
        if (held.root / path).is_file() and path.startswith("out/")
    ]
    return View(
        template="account.html",
        title="Account",
        about={
            "queue": found,
            "round_options": [(round_.label, round_.label) for round_ in rounds],
            "still_open": still_open(held, desk.clock().date(), label),
            "account": desk.result(ask, step.Account),
            "made": made,
        },
    )


def count(desk: Desk, ask: Ask) -> Long:
    """Count everything again by a second reader, and write the account."""
    label = ask.get("round") or None
    archive, names = ask.has("archive"), ask.has("names")

    def run(workspace: Workspace, tell: Tell) -> step.Account:
        tell("the files as they came")
        found = step.account(workspace, label)
        written = [step.table_path(found.round)]
        written += archive_paths(found.round) if archive else ()
        for path in written:
            refuse_to_replace(workspace, workspace.root / path, ask)
        return step.write_account(
            workspace, found, names=names, archive=archive, **desk.who(workspace)
        )

    return Long(
        title="Counting every remark again",
        run=run,
        then=lambda made, work: GoTo(path=f"/account?round={made.round}&work={work}"),
        back="/account",
    )


PAGES = (Page(path="/account", name="Account", show=show, deeds={"count": count}),)
