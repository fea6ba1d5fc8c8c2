"""The log of steps: what each verb wrote, and the bytes that were there before.

A step is written down *before* it touches a file, and marked done after. A step
that was begun and not done (the power went) is taken back by the next one. `undo`
puts the last step back, or says which file was changed since.

``log/0007-answer/step.json`` names the files; ``log/0007-answer/before/0`` and so on
hold the bytes. Files under ``sources/`` and ``received/`` stay when a step is undone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from compact_draft.errors import (
    RefusedError,
    StaleFileError,
    Where,
    WorkspaceError,
)
from compact_draft.store.head import decode
from compact_draft.store.ids import format_ids, parse_ids
from compact_draft.store.safe import (
    drop_begun,
    not_written,
    read_bytes,
    sha256,
    write_bytes,
)

LOCK_SECONDS = 20
_KEPT = re.compile(r"^(sources/|consultation/[^/]+/received/)")
_IDS = "clauses/ids.toml"
_NAME = re.compile(r"(\d{4,})-([a-z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One file that a step wrote or took away.

    Attributes:
        path: From the workspace's root, with forward slashes.
        before: Digest of the bytes that were there; None when there was no file.
        after: Digest of the bytes written; None when the file was taken away.
    """

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedStep:
    """One step as the log holds it.

    Attributes:
        number: From 1.
        verb: The verb that took it.
        by: Who.
        when: ISO time.
        what: One line for people.
        files: What it wrote.
        rounds: Labels of rounds whose ledger it wrote to.
        state: begun, done or undone.
    """

    number: int
    verb: str
    by: str
    when: str
    what: str
    files: tuple[Written, ...]
    rounds: tuple[str, ...]
    state: str

    @property
    def folder(self) -> str:
        """Name of its folder under ``log/``."""
        return f"{self.number:04d}-{self.verb}"


@dataclass(slots=True)
class Pending:
    """What a step is going to write; nothing is on disk until it is committed."""

    files: dict[str, bytes | None] = field(default_factory=dict)
    seen: dict[str, bytes | None] = field(default_factory=dict)
    rounds: list[str] = field(default_factory=list)


class Log:
    """The log of one workspace."""

    def __init__(self, root: Path) -> None:
        """Open the log of the workspace at `root`; nothing is written."""
        self.root = root
        self.folder = root / "log"

    def lock(self, seconds: float = LOCK_SECONDS) -> FileLock:
        """Return the lock that every writing verb holds, waiting so long for it.

        Raises:
            RefusedError: Nothing can be written in the folder.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(self.folder, error) from error
        return FileLock(self.folder / ".lock", timeout=seconds)

    def steps(self) -> tuple[LoggedStep, ...]:
        """Return every step, oldest first."""
        if not self.folder.is_dir():
            return ()
        found = []
        for path in sorted(self.folder.iterdir()):
            data = read_bytes(path / "step.json") if path.is_dir() else None
            if data is not None and _NAME.fullmatch(path.name):
                shown = (path / "step.json").relative_to(self.root).as_posix()
                found.append(_step(data, shown))
        return tuple(sorted(found, key=lambda step: step.number))

    def next_number(self) -> int:
        """Return the number the next step will have; no folder's is given again."""
        if not self.folder.is_dir():
            return 1
        named = (_NAME.fullmatch(path.name) for path in self.folder.iterdir())
        return max((int(name[1]) for name in named if name), default=0) + 1

    def numbers(self, state: str) -> frozenset[int]:
        """Return the numbers of the steps that are in a state, such as done."""
        return frozenset(step.number for step in self.steps() if step.state == state)

    def begin(
        self,
        pending: Pending,
        *,
        number: int,
        verb: str,
        by: str,
        when: str,
        what: str,
    ) -> LoggedStep:
        """Write the step down, with the bytes that are there now.

        Raises:
            StaleFileError: A file changed after the verb read it; nothing is written.
        """
        files, saved = [], []
        for path, data in sorted(pending.files.items()):
            held = read_bytes(self.root / path)
            if path in pending.seen and pending.seen[path] != held:
                raise StaleFileError(
                    "the file was changed by someone else while this step was working",
                    where=Where(path),
                    mend="run the command again; it will start from the file as it is",
                )
            if held == data:
                continue
            files.append(
                Written(
                    path=path,
                    before=None if held is None else sha256(held),
                    after=None if data is None else sha256(data),
                )
            )
            saved.append(held)
        step = LoggedStep(
            number=number,
            verb=verb,
            by=by,
            when=when,
            what=what,
            files=tuple(files),
            rounds=tuple(pending.rounds),
            state="begun",
        )
        for n, held in enumerate(saved):
            if held is not None:
                write_bytes(self.folder / step.folder / "before" / str(n), held)
        self._save(step)
        return step

    def finish(self, step: LoggedStep, pending: Pending) -> None:
        """Write the step's files and mark it done."""
        for written in step.files:
            data = pending.files[written.path]
            path = self.root / written.path
            if data is None:
                path.unlink(missing_ok=True)
            else:
                write_bytes(path, data)
        self._save(replace(step, state="done"))

    def announce(
        self, *, number: int, verb: str, by: str, when: str, rounds: tuple[str, ...]
    ) -> None:
        """Write down that a step is going to write to these rounds' ledgers."""
        self._save(
            LoggedStep(
                number=number,
                verb=verb,
                by=by,
                when=when,
                what="",
                files=(),
                rounds=rounds,
                state="begun",
            )
        )

    def unfinished(self) -> tuple[LoggedStep, ...]:
        """Return the steps that were begun and never done, newest first."""
        return tuple(s for s in reversed(self.steps()) if s.state == "begun")

    def take_back(self, step: LoggedStep) -> None:
        """Put back what an unfinished step had already written."""
        self._put_back(step, only_ours=True)
        for folder in sorted({(self.root / w.path).parent for w in step.files}):
            drop_begun(folder)
            if folder.is_dir():
                _drop_empty(folder, self.root)

    def mark_undone(self, step: LoggedStep) -> LoggedStep:
        """Write down that a step is taken back."""
        undone = replace(step, state="undone")
        self._save(undone)
        return undone

    def put_back(self) -> LoggedStep:
        """Put the files of the last step back as they were and return the step.

        Raises:
            RefusedError: There is nothing to undo.
            StaleFileError: A file was changed since; nothing is put back.
        """
        done = [step for step in self.steps() if step.state == "done"]
        if not done:
            raise RefusedError(
                "there is nothing to undo",
                where=Where("log"),
                mend="no step is needed; `compact-draft status` shows where you are",
            )
        step = done[-1]
        for written in step.files:
            held = read_bytes(self.root / written.path)
            digest = None if held is None else sha256(held)
            known = (written.after, written.before)
            # Undoing a later step keeps the ids that it gave: no change of a person's.
            ours = written.path == _IDS or _KEPT.match(written.path)
            if digest not in known and not ours:
                raise StaleFileError(
                    f"the file was changed since step {step.number} ({step.verb})",
                    where=Where(written.path),
                    mend="put your change aside in a copy, put the file back as the "
                    "step left it, and undo again; nothing has been put back",
                )
        self._put_back(step, only_ours=False)
        return step

    def _put_back(self, step: LoggedStep, *, only_ours: bool) -> None:
        for n, written in enumerate(step.files):
            if _KEPT.match(written.path):
                continue
            path = self.root / written.path
            now = read_bytes(path)
            if only_ours and (None if now is None else sha256(now)) != written.after:
                continue
            held = self._before(step, n, written)
            if written.path == _IDS:
                write_bytes(path, keep_given(held, now))
            elif held is None:
                path.unlink(missing_ok=True)
                _drop_empty(path.parent, self.root)
            else:
                write_bytes(path, held)

    def _before(self, step: LoggedStep, n: int, written: Written) -> bytes | None:
        """Return the bytes that were there before a step; None when there was no file.

        Raises:
            WorkspaceError: They are gone from the log, or are others.
        """
        if written.before is None:
            return None
        path = self.folder / step.folder / "before" / str(n)
        held = read_bytes(path)
        if held is None or sha256(held) != written.before:
            raise WorkspaceError(
                f"what {written.path} was before step {step.number} is not in the log "
                "any more, so the step cannot be taken back",
                where=Where(path.relative_to(self.root).as_posix()),
                mend="put the folder log/ back from a copy",
            )
        return held

    def _save(self, step: LoggedStep) -> None:
        fields = {
            "number": step.number,
            "verb": step.verb,
            "by": step.by,
            "when": step.when,
            "what": step.what,
            "state": step.state,
            "rounds": list(step.rounds),
            "files": [
                {"path": w.path, "before": w.before, "after": w.after}
                for w in step.files
            ],
        }
        data = json.dumps(fields, ensure_ascii=False, indent=1, sort_keys=True)
        write_bytes(
            self.folder / step.folder / "step.json", data.encode("utf-8") + b"\n"
        )


def keep_given(before: bytes | None, now: bytes | None) -> bytes:
    """Return ``ids.toml`` as it was, but with every serial ever given still given."""
    old, new = (
        parse_ids(decode(data or b"", "clauses/ids.toml", WorkspaceError))
        for data in (before, now)
    )
    return format_ids(old.keeping(new)).encode("utf-8")


def _drop_empty(folder: Path, root: Path) -> None:
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _step(data: bytes, shown: str) -> LoggedStep:
    try:
        fields = json.loads(data)
        return LoggedStep(
            number=fields["number"],
            verb=fields["verb"],
            by=fields["by"],
            when=fields["when"],
            what=fields["what"],
            state=fields["state"],
            rounds=tuple(fields["rounds"]),
            files=tuple(
                Written(path=f["path"], before=f["before"], after=f["after"])
                for f in fields["files"]
            ),
        )
    except (ValueError, KeyError, TypeError):
        raise WorkspaceError(
            "this page of the log cannot be read",
            where=Where(shown),
            mend="put the file back from a copy; without one, move its folder out of "
            "log/ (that step, and those before it, can then not be undone)",
        ) from None


def busy(lock: Timeout) -> RefusedError:
    """Return the error for a workspace that someone else is writing to."""
    return RefusedError(
        "someone else is writing to this workspace just now",
        where=Where(str(lock.lock_file)),
        mend="wait until their command has ended, then run yours again",
    )
