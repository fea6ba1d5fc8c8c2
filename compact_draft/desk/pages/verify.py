"""Verify: is a receipt, or this folder, still as it was written? Nothing is written."""

from __future__ import annotations

import tempfile
from pathlib import Path

from compact_draft.desk.asking import Ask, GoTo, Long, Page, Tell, View
from compact_draft.desk.desk import Desk
from compact_draft.errors import RefusedError, Where
from compact_draft.steps import receipts
from compact_draft.steps import verify as step
from compact_draft.store.names import safe_name
from compact_draft.store.workspace import Workspace


def show(desk: Desk, ask: Ask) -> View:
    """Show where to drop a receipt; then whether it, or the folder, is whole."""
    return View(
        template="verify.html",
        title="Verify",
        about={
            "receipt": desk.result(ask, receipts.Verified),
            "folder": desk.result(ask, step.Verified),
        },
    )


def receipt(desk: Desk, ask: Ask) -> Long:
    """Check a receipt against its seal, what was sent, and the records that are here."""
    del desk
    file = ask.file("receipt", "the receipt")
    sent = ask.files.get("sent", ())
    records = ask.has("records")

    def run(workspace: Workspace, tell: Tell) -> receipts.Verified:
        tell(file.name)
        with tempfile.TemporaryDirectory(prefix="compact-draft-") as folder:
            path = Path(folder) / "receipt" / safe_name(file.name)
            path.parent.mkdir()
            path.write_bytes(file.data)
            kept = []
            for n, sent_file in enumerate(sent):
                own = Path(folder) / str(n) / safe_name(sent_file.name)
                own.parent.mkdir()
                own.write_bytes(sent_file.data)
                kept.append(own)
            held = workspace if records else None
            try:
                return receipts.verify_receipt(path, kept, held)
            except RefusedError as error:
                where = Where(file.name) if folder in error.where.path else error.where
                raise RefusedError(error.what, where=where, mend=error.mend) from None

    return _long("Checking a receipt", run)


def folder(desk: Desk, ask: Ask) -> Long:
    """Check everything in the folder against its log."""
    del desk
    seal = ask.get("seal").strip()

    def run(workspace: Workspace, tell: Tell) -> step.Verified:
        tell("holding everything against the log")
        return step.verify(workspace.root, seal=seal)

    return _long("Checking this folder", run)


def _long(title: str, run: object) -> Long:
    return Long(
        title=title,
        run=run,  # type: ignore[arg-type]  # one of the two above
        then=lambda _, work: GoTo(path=f"/verify?work={work}"),
        back="/verify",
        only_reads=True,
    )


PAGES = (
    Page(
        path="/verify",
        name="Verify",
        show=show,
        deeds={"receipt": receipt, "folder": folder},
    ),
)
