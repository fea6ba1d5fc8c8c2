"""A round's ledger written out as text, and a lost or empty ledger filled from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.errors import RefusedError, Where, WorkspaceError
from compact_draft.steps.by_hand import altered_by_hand
from compact_draft.store.head import decode
from compact_draft.store.ledger import Ledger
from compact_draft.store.safe import read_bytes, sha256
from compact_draft.store.workspace import Workspace
from compact_draft.text.plural import plural
from compact_draft.text.round_name import round_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """What was written out, or taken in.

    Attributes:
        round: The round's label.
        files: Where the archive lies, from the root: words, names.
        received: How many remarks it holds.
        decided: How many of them have a decision.
        behind: What the steps of the log wrote and a ledger that was filled has not, in
            words; empty where it is whole.
    """

    round: str
    files: tuple[str, str]
    received: int
    decided: int
    behind: tuple[str, ...] = ()


def archive_paths(label: str) -> tuple[str, str]:
    """Return where a round's ledger is written out, from the root: words, names."""
    folder = f"consultation/{label}"
    return f"{folder}/archive.jsonl", f"{folder}/names.jsonl"


def archive(
    workspace: Workspace, *, label: str | None = None, by: str, when: datetime
) -> Archived:
    """Write a round's ledger as JSON lines, names apart; the two rebuild it exactly.

    Raises:
        RefusedError: The round has no ledger yet.
    """
    consultation = workspace.round(label)
    if not workspace.has_ledger(consultation.label):
        raise RefusedError(
            f"{round_name(consultation.label)} has no ledger yet",
            where=Where(f"consultation/{consultation.label}"),
            mend="collect what came back first:  compact-draft collect FILES",
        )
    files = archive_paths(consultation.label)
    ledger = workspace.ledger(consultation.label)
    with workspace.step("archive", by=by, when=when) as step:
        for path, text in zip(files, ledger.archive(), strict=True):
            step.write(path, text.encode("utf-8"))
        tally = ledger.tally()
        step.what = (
            f"{round_name(consultation.label)}: {plural(tally.received, 'remark')}"
        )
    return _told(workspace, consultation.label, files)


def take_in(workspace: Workspace, *, label: str | None = None) -> Archived:
    """Fill a round's ledger that is lost or empty from the archive beside it.

    It is no step: every row comes back under the step that wrote it, so the log and what
    it says of the rows are as true of the new ledger as of the old.

    Raises:
        RefusedError: There is no archive, or the ledger holds something.
        WorkspaceError: The archive cannot be read; the ledger is left as it was.
    """
    consultation = workspace.round(label)
    files = archive_paths(consultation.label)
    texts = []
    for path in files:
        data = read_bytes(workspace.root / path)
        if data is None:
            raise RefusedError(
                "there is no such file of an archive",
                where=Where(path),
                mend="put  archive.jsonl  and  names.jsonl  there from a copy",
            )
        texts.append(decode(data, path, WorkspaceError))
    _refuse_altered(workspace, files, texts)
    with workspace.log.lock():
        _empty_ledger(workspace, consultation.label).restore(*texts)
    behind = tuple(
        f"{missing.place}: {missing.what}"
        for missing in altered_by_hand(workspace, consultation.label)
    )
    return replace(_told(workspace, consultation.label, files), behind=behind)


def _refuse_altered(
    workspace: Workspace, files: tuple[str, str], texts: Sequence[str]
) -> None:
    """Refuse an archive that is not as the step of the log that made it wrote it."""
    written = {
        file.path: file.after
        for step in workspace.log.steps()
        if step.state == "done"
        for file in step.files
    }
    for path, text in zip(files, texts, strict=True):
        wanted = written.get(path)
        if wanted is not None and wanted != sha256(text.encode("utf-8")):
            raise WorkspaceError(
                "the archive is not as it was written out: it was altered or cut off",
                where=Where(path),
                mend="put it back from a copy",
            )


def _empty_ledger(workspace: Workspace, label: str) -> Ledger:
    """Return a round's ledger to be filled, a new file where the old one is gone."""
    if workspace.has_ledger(label):
        return workspace.ledger(label)
    path = workspace.root / f"consultation/{label}/ledger.db"
    return Ledger.file(path, label, workspace.identity())


def _told(workspace: Workspace, label: str, files: tuple[str, str]) -> Archived:
    tally = workspace.tally(label)
    return Archived(
        round=label,
        files=files,
        received=tally.received,
        decided=tally.decided + tally.set_aside,
    )
