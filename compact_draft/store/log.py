"""The log of steps: what each verb wrote, and the bytes that were there before.

A step is written down *before* it touches a file, and marked done after. A step
that was begun and not done (the power went) is taken back by the next one; taking the
last step back is written down in the same way, and one that was cut off is finished by
the next command (`store.recovery`).

``log/0007-answer/step.json`` names the files; ``log/0007-answer/before/0`` and so on
hold the bytes. Files under ``sources/`` and ``received/`` stay when a step is undone.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from compact_draft.errors import RefusedError, StaleFileError, Where, WorkspaceError
from compact_draft.store.binding import ROWS
from compact_draft.store.pages import (
    NAME,
    LoggedStep,
    Written,
    format_page,
    parse_page,
)
from compact_draft.store.paths import within
from compact_draft.store.safe import (
    drop_begun,
    not_written,
    read_bytes,
    sha256,
    write_bytes,
    write_each,
)
from compact_draft.store.seals import PATH as SEALS
from compact_draft.store.seals import (
    Seal,
    following,
    format_seals,
    last_of,
    parse_seals,
)
from compact_draft.text.plural import plural

SEALED = ("done", "undone")
"""States in which a step is sealed."""
LOCK_SECONDS = 20
TURN_SECONDS = 600
"""How long a command waits for its turn."""
_A_MOMENT = 1.0


@dataclass(slots=True)
class Pending:
    """What a step is going to write; nothing is on disk until it is committed.

    Attributes:
        files: Bytes by path from the root; None for a file that goes.
        outside: Bytes by whole path, of files that a person named elsewhere.
        seen: What the step relies on: the bytes it found.
        rounds: Labels of rounds whose ledger it writes to.
    """

    files: dict[str, bytes | None] = field(default_factory=dict)
    outside: dict[str, bytes] = field(default_factory=dict)
    seen: dict[str, bytes | None] = field(default_factory=dict)
    rounds: list[str] = field(default_factory=list)


class Log:
    """The log of one workspace."""

    def __init__(self, root: Path) -> None:
        """Open the log of the workspace at `root`; nothing is written."""
        self.root = root
        self.folder = root / "log"
        self._lock: FileLock | None = None

    def lock(self, seconds: float = LOCK_SECONDS) -> FileLock:
        """Return the lock that every writing verb holds, waiting so long for it.

        Whoever holds it already in this log may take it again.

        Raises:
            RefusedError: Nothing can be written in the folder.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise not_written(self.folder, error) from error
        if self._lock is None:
            self._lock = FileLock(self.folder / ".lock")
        self._lock.timeout = seconds
        return self._lock

    def wait(
        self, seconds: float, told: Callable[[str], object]
    ) -> AbstractContextManager[object]:
        """Take the lock, waiting for whoever holds it, with a word after a moment.

        Raises:
            RefusedError: Nothing can be written in the folder.
            Timeout: It was not given up in that time.
        """
        lock = self.lock(seconds)
        try:
            return lock.acquire(timeout=min(seconds, _A_MOMENT))
        except Timeout:
            told(
                f"Somebody else is writing to this Compact just now{self._whose()}; "
                f"waiting for them, up to {_in_words(seconds)}."
            )
        return lock.acquire(timeout=max(0.0, seconds - _A_MOMENT))

    def _whose(self) -> str:
        """Return whose step is being written, as far as it is announced."""
        begun = [word for s in self.unfinished()[:1] for word in (s.verb, s.by) if word]
        return f" ({', '.join(begun)})" if begun else ""

    def steps(self) -> tuple[LoggedStep, ...]:
        """Return every step, oldest first.

        Raises:
            WorkspaceError: A page cannot be read, or was made by nobody of ours.
        """
        found = []
        for path in self._folders():
            data = read_bytes(path / "step.json")
            if data is not None:
                shown = (path / "step.json").relative_to(self.root).as_posix()
                found.append(parse_page(data, shown))
        return tuple(sorted(found, key=lambda step: step.number))

    def _folders(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        named = (path for path in self.folder.iterdir() if NAME.fullmatch(path.name))
        return sorted(path for path in named if path.is_dir())

    def next_number(self) -> int:
        """Return the number the next step will have; no folder's is given again."""
        named = (NAME.fullmatch(path.name) for path in self._folders())
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
        if NAME.fullmatch(f"{number:04d}-{verb}") is None:
            raise ValueError(f"no step can be read back that is called {verb!r}")
        files, saved = [], []
        for path, data in sorted(pending.files.items()):
            held = read_bytes(within(self.root, path))
            _refuse_changed(pending, path, held)
            if held == data:
                continue
            files.append(_written(path, held, data))
            saved.append(held)
        outside = []
        for path, made in sorted(pending.outside.items()):
            held = read_bytes(Path(path))
            _refuse_changed(pending, path, held)
            if held != made:
                outside.append(_written(path, held, made))
        step = LoggedStep(
            number=number,
            verb=verb,
            by=by,
            when=when,
            what=what,
            files=tuple(files),
            rounds=tuple(pending.rounds),
            state="begun",
            outside=tuple(outside),
        )
        for n, held in enumerate(saved):
            if held is not None:
                self.write(self.folder / step.folder / "before" / str(n), held)
        self.save(step)
        return step

    def finish(self, step: LoggedStep, pending: Pending) -> None:
        """Write the step's files and mark it done."""
        made: list[tuple[Path, bytes]] = []
        for written in step.files:
            data = pending.files[written.path]
            path = within(self.root, written.path)
            if data is None:
                path.unlink(missing_ok=True)
            else:
                made.append((path, data))
        write_each(made, through=self.folder)
        for written in step.outside:
            write_bytes(Path(written.path), pending.outside[written.path])
        self.save(replace(step, state="done"))

    def announce(
        self, *, number: int, verb: str, by: str, when: str, rounds: tuple[str, ...]
    ) -> None:
        """Write down that a step is going to write to these rounds' ledgers."""
        self.save(
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
        """Return the steps that were begun, or begun to be undone; newest first."""
        cut_off = ("begun", "undoing")
        return tuple(s for s in reversed(self.steps()) if s.state in cut_off)

    def is_littered(self) -> bool:
        """Whether something lies in the log that a command left when it was cut off."""
        return bool(self._orphans()) or any(self.folder.glob(".compact-draft-*.tmp"))

    def _orphans(self) -> list[Path]:
        return [p for p in self._folders() if not (p / "step.json").is_file()]

    def sweep(self) -> tuple[LoggedStep, ...]:
        """Clear away what a command had begun and not yet announced; return its steps."""
        swept = []
        for folder in self._orphans():
            named = NAME.fullmatch(folder.name)
            if named is None:
                continue
            shutil.rmtree(folder, ignore_errors=True)
            swept.append(_unannounced(int(named[1]), named[2]))
        if self.folder.is_dir():
            for folder in (self.folder, *self._folders()):
                drop_begun(folder)
                drop_begun(folder / "before")
        return tuple(swept)

    def mark(self, step: LoggedStep, state: str) -> LoggedStep:
        """Write down that a step is in a state, and return it so."""
        marked = replace(step, state=state)
        self.save(marked)
        return marked

    def last(self) -> LoggedStep:
        """Return the last step that stands.

        Raises:
            RefusedError: There is none.
        """
        done = [step for step in self.steps() if step.state == "done"]
        if not done:
            raise RefusedError(
                "there is nothing to undo",
                where=Where("log"),
                mend="no step is needed; `compact-draft status` shows where you are",
            )
        return done[-1]

    def before(self, step: LoggedStep, n: int) -> bytes | None:
        """Return the bytes that a step's file held before it; None for no file.

        Raises:
            WorkspaceError: They are gone from the log, or are others.
        """
        written = step.files[n]
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

    def save(self, step: LoggedStep) -> None:
        """Write a step's page; one that is done or undone is sealed."""
        self.write(self.folder / step.folder / "step.json", format_page(step))
        if step.state in SEALED:
            self.seal()

    def seals(self) -> tuple[Seal, ...]:
        """Return the lines of the seal, those that can be read."""
        return parse_seals(read_bytes(self.root / SEALS) or b"")[0]

    def seal(self) -> None:
        """Seal every step that is done or undone and is not sealed as that.

        One that is sealed and was altered since is left as it is: it is no step's work.
        """
        held = list(self.seals())
        known = last_of(held)
        count = len(held)
        for step in self.steps():
            sealed = known.get(step.number)
            if step.state not in SEALED or (sealed and not _goes_on(sealed, step)):
                continue
            page = read_bytes(self.folder / step.folder / "step.json") or b""
            rows = read_bytes(self.folder / step.folder / ROWS)
            held.append(
                following(
                    held[-1] if held else None,
                    step=step.number,
                    verb=step.verb,
                    state=step.state,
                    page=sha256(page),
                    rows="" if rows is None else sha256(rows),
                )
            )
        if len(held) > count:
            self.write(self.root / SEALS, format_seals(held))

    def write(self, path: Path, data: bytes) -> None:
        """Write a file of the workspace; what is not yet whole lies in the log."""
        write_bytes(path, data, through=self.folder)


def _goes_on(sealed: Seal, step: LoggedStep) -> bool:
    """Whether a step has gone on since it was sealed: what was done is undone."""
    return sealed.state == "done" and step.state == "undone"


def _refuse_changed(pending: Pending, path: str, held: bytes | None) -> None:
    if path in pending.seen and pending.seen[path] != held:
        raise StaleFileError(
            "the file was changed by someone else while this step was working",
            where=Where(path),
            mend="run the command again; it will start from the file as it is",
        )


def _written(path: str, held: bytes | None, data: bytes | None) -> Written:
    return Written(
        path=path,
        before=None if held is None else sha256(held),
        after=None if data is None else sha256(data),
    )


def _unannounced(number: int, verb: str) -> LoggedStep:
    """Return the step of a command that was cut off before it had announced itself."""
    return LoggedStep(
        number=number,
        verb=verb,
        by="",
        when="",
        what="",
        files=(),
        rounds=(),
        state="undone",
    )


def _in_words(seconds: float) -> str:
    return plural(round(seconds / 60), "minute") if seconds >= 60 else "a minute"


def busy(lock: Timeout) -> RefusedError:
    """Return the error for a workspace that someone else is writing to."""
    return RefusedError(
        "someone else is writing to this workspace just now",
        where=Where(str(lock.lock_file)),
        mend="wait until their command has ended, then run yours again",
    )
