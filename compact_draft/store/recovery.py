"""Putting a step's files back: an undo, or a step that was cut off.

Both go by digests. A file that holds what the step wrote gets back what was there
before; one that holds that already is left; anything else is somebody's own change, and
nothing of it is touched without being asked.
"""

from __future__ import annotations

import re
from pathlib import Path

from compact_draft.errors import StaleFileError, Where, WorkspaceError
from compact_draft.store.head import decode
from compact_draft.store.ids import format_ids, parse_ids
from compact_draft.store.log import Log
from compact_draft.store.pages import LoggedStep, Written
from compact_draft.store.paths import within
from compact_draft.store.safe import drop_begun, read_bytes, sha256

IDS = "clauses/ids.toml"
_KEPT = re.compile(r"^(sources/|consultation/[^/]+/received/)")


def refuse_changed(log: Log, step: LoggedStep, *, keep: bool = False) -> None:
    """Refuse to take a step back whose files hold what it does not explain.

    Every file is looked at before any is touched, and so is what the log keeps.

    Args:
        log: Where the step is.
        step: The one to be taken back.
        keep: Whether such files are to stay as they are, and the others go back.

    Raises:
        StaleFileError: A file was changed since, with the remedy.
        WorkspaceError: The bytes of before are gone from the log.
    """
    for n, written in enumerate(step.files):
        held = read_bytes(within(log.root, written.path))
        if _digest(held) == written.after and not _stays(step, written):
            log.before(step, n)
        if keep or _explains(step, written, held):
            continue
        if step.state == "done":
            what = f"the file was changed since step {step.number} ({step.verb})"
        else:
            what = (
                f"step {step.number} ({step.verb}) was cut off, and the file holds "
                "neither what was there before it nor what it wrote"
            )
        raise StaleFileError(
            what,
            where=Where(written.path),
            mend="put your change aside in a copy, put the file back as the step left "
            "it, and undo again; nothing has been put back. To keep the file as it is "
            "and put the others back:  compact-draft undo --keep",
        )


def put_back(log: Log, step: LoggedStep) -> None:
    """Put a step's files back as they were; what was put back already is left.

    Files that hold something else stay as they are: `refuse_changed` asks first.
    """
    for n, written in enumerate(step.files):
        if _stays(step, written):
            continue
        path = within(log.root, written.path)
        now = read_bytes(path)
        if written.path == IDS:
            if _digest(now) == written.after or step.state == "undoing":
                _put_back_ids(log, path, log.before(step, n), now)
        elif _digest(now) == written.after:
            _put(log, path, log.before(step, n))
    for folder in sorted({within(log.root, w.path).parent for w in step.files}):
        drop_begun(folder)
        _drop_empty(folder, log.root)


def _explains(step: LoggedStep, written: Written, held: bytes | None) -> bool:
    """Whether a step's own digests say what a file holds now."""
    if _digest(held) in (written.after, written.before):
        return True
    # Undoing a later step keeps the ids that it gave: no change of a person's.
    return written.path == IDS or _stays(step, written)


def _stays(step: LoggedStep, written: Written) -> bool:
    """Whether a file stays when a step is undone; one that was cut off never was."""
    return step.state != "begun" and _KEPT.match(written.path) is not None


def _put(log: Log, path: Path, held: bytes | None) -> None:
    if held is None:
        path.unlink(missing_ok=True)
    else:
        log.write(path, held)


def _put_back_ids(log: Log, path: Path, held: bytes | None, now: bytes | None) -> None:
    kept = keep_given(held, now)
    if kept != now:
        log.write(path, kept)


def keep_given(before: bytes | None, now: bytes | None) -> bytes:
    """Return ``ids.toml`` as it was, but with every serial ever given still given."""
    old, new = (
        parse_ids(decode(data or b"", IDS, WorkspaceError)) for data in (before, now)
    )
    return format_ids(old.keeping(new)).encode("utf-8")


def _digest(data: bytes | None) -> str | None:
    return None if data is None else sha256(data)


def _drop_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_relative_to(root):
        if folder.is_dir():
            if any(folder.iterdir()):
                return
            folder.rmdir()
        folder = folder.parent
