"""A workspace: the folder of one Compact, found, read, and written step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import Timeout

from compact_draft.arguments import taken
from compact_draft.errors import (
    RefusedError,
    StaleFileError,
    Where,
    WorkspaceError,
)
from compact_draft.store.binding import ROWS, format_rows
from compact_draft.store.conflict import refuse_same_remarks, refuse_same_words
from compact_draft.store.identity import (
    new_identity,
    question,
    read_here,
    unknown,
    with_identity,
    write_here,
)
from compact_draft.store.ledger import Ledger
from compact_draft.store.log import TURN_SECONDS, busy
from compact_draft.store.pages import LoggedStep
from compact_draft.store.paths import refuse_links
from compact_draft.store.reading import Reading
from compact_draft.store.recovery import put_back, refuse_changed
from compact_draft.store.safe import read_bytes
from compact_draft.store.settings import CONFIG
from compact_draft.store.snapshot import Snapshot
from compact_draft.store.step import Step


class Workspace(Reading):
    """The folder of one Compact."""

    def __init__(self, root: Path) -> None:
        """Take a folder as a workspace; `open` and `find` check that it is one."""
        super().__init__(root)
        self._standing: frozenset[int] | None = None
        self._before_turn: frozenset[int] | None = None

    @classmethod
    def open(cls, root: Path | str) -> Workspace:
        """Return the workspace at a folder, named by a path or as text.

        Raises:
            WorkspaceError: There is no ``compact.toml`` in it, or it keeps links.
        """
        root = Path(taken("root", root, "Path"))
        if not (root / CONFIG).is_file():
            cls._drop_begun(root)
            raise WorkspaceError(
                "this folder is no workspace: there is no compact.toml in it",
                where=Where(str(root)),
                mend="go to the folder of your Compact, name it with --workspace, or "
                "start one with  compact-draft new FOLDER",
            )
        refuse_links(root)
        return cls(root)

    @classmethod
    def _drop_begun(cls, root: Path) -> None:
        """Take back what was begun of a workspace that never came to be."""
        if (root / "log").is_dir():
            refuse_links(root)
            cls(root).recover()

    @classmethod
    def find(cls, start: Path) -> Workspace:
        """Return the workspace that a folder lies in: nearest ``compact.toml`` upward."""
        for folder in (start, *start.parents):
            if (folder / CONFIG).is_file():
                return cls.open(folder)
        return cls.open(start)

    def snapshot(self) -> Snapshot:
        """Return what the folder holds now, each thing read once.

        Taken inside a step, where nobody else writes; held no longer than the step.
        """
        return Snapshot(self)

    @contextmanager
    def step(self, verb: str, *, by: str, when: datetime) -> Iterator[Step]:
        """Gather what a verb writes, and commit it whole when the block ends.

        An error inside the block leaves everything as it was, the ledger too.

        Raises:
            RefusedError: Someone else is writing, a file cannot be written, or who or
                when is no name or no time.
            StaleFileError: A file changed after the verb read it.
        """
        by, when = taken("by", by, "str"), taken("when", when, "datetime")
        moment = when.isoformat(timespec="seconds")
        try:
            with self.log.lock():
                self._refuse_overtaken()
                self._recover()
                self.identify()
                step = Step(self, self.log.next_number(), verb, by, moment)
                try:
                    yield step
                    self._refuse_conflict(step)
                    logged = self.log.begin(
                        step.pending,
                        number=step.number,
                        verb=verb,
                        by=by,
                        when=moment,
                        what=step.what,
                    )
                    self._bind(logged)
                    self.log.finish(logged, step.pending)
                except BaseException:
                    self._recover()
                    raise
                finally:
                    if self._standing is not None:
                        self.watch()
                    if self._before_turn is not None:
                        self._before_turn = self.log.numbers("done")
        except Timeout as lock:
            raise busy(lock) from None

    def _bind(self, logged: LoggedStep) -> None:
        """Keep in the log what a step wrote into ledgers."""
        if logged.rounds:
            rounds = {
                label: self.ledger(label).rows_of(logged.number)
                for label in logged.rounds
            }
            path = self.log.folder / logged.folder / ROWS
            self.log.write(path, format_rows(rounds))

    @contextmanager
    def turn(
        self, *, seconds: float = TURN_SECONDS, told: Callable[[str], object] = str
    ) -> Iterator[None]:
        """Hold the folder for one command, from what it reads to what it writes.

        Somebody else's step is waited for; when the turn comes the command reads what
        is there then. Only a step that settles what the other has settled meanwhile is
        refused.

        Args:
            seconds: How long to wait.
            told: Called with a word when there is waiting to be done.

        Raises:
            RefusedError: The turn did not come in that time, or nothing can be written
                in the folder.
        """
        before = self.log.numbers("done")
        try:
            held = self.log.wait(seconds, told)
        except Timeout as lock:
            raise busy(lock) from None
        with held:
            self._before_turn = before
            try:
                yield
            finally:
                self._before_turn = None

    def _refuse_conflict(self, step: Step) -> None:
        """Refuse a step that settles what another has settled while this one waited."""
        before = self._before_turn
        if before is None:
            return
        done = [s for s in self.log.steps() if s.state == "done"]
        meanwhile = [s for s in done if s.number not in before]
        if not meanwhile:
            return
        refuse_same_words(self.log, step.pending, meanwhile)
        for label in step.pending.rounds:
            numbers = {s.number for s in meanwhile if label in s.rounds}
            refuse_same_remarks(self.ledger(label), step.number, numbers)

    def identify(self) -> None:
        """Give a folder of an early version its identity, and note where it lies.

        A copy whose ledgers are files of its own meets nobody, and goes on unasked;
        `status` says what it is.

        Raises:
            StaleFileError: It is a copy of one that is there still, both name a
                database, and nobody has said yet whether it is the same Compact.
        """
        data = read_bytes(self.root / CONFIG)
        if data is None:
            return  # `new` is writing it
        asked = self._refuse_copy()
        named = self.settings().id
        identity = named or self.identity() or new_identity()
        if not named:
            self.log.write(self.root / CONFIG, with_identity(data, identity))
        if asked is None:
            write_here(self.root, identity)

    def _refuse_copy(self) -> StaleFileError | None:
        """Refuse a copy that would meet its original in a database; return the question."""
        asked = self.asked() if (self.root / CONFIG).is_file() else None
        if asked is not None and self._database():
            raise asked
        return asked

    def asked(self) -> StaleFileError | None:
        """Return what a person has to be asked about a copied folder; None for nothing."""
        identity = self.settings().id
        found = question(self.root, identity)
        if found is None and identity and read_here(self.root) is None:
            held = (r.label for r in self.rounds() if self._database())
            if any(self.ledger(label).last_step() for label in held):
                return unknown()
        return found

    def hand_over(self, label: str, identity: str) -> None:
        """Give a round's rows another identity, where there is a ledger."""
        url, held = self._database(), self.identity()
        path = self.root / f"consultation/{label}/ledger.db"
        if url:
            own = Ledger(url, label, held, ours=lambda: self._ours(label))
            own.for_another(identity)
        elif self.has_ledger(label):
            Ledger.file(path, label, None).for_another(identity)

    def watch(self) -> None:
        """From here on refuse a step when somebody else has taken one meanwhile.

        For one command that reads first and writes later: its step would stand on
        what was read before.
        """
        self._standing = self.log.numbers("done")

    def _refuse_overtaken(self) -> None:
        if self._standing is None or self._before_turn is not None:
            return
        before = self._standing
        self.watch()
        if self._standing - before or before & self.log.numbers("undone"):
            raise StaleFileError(
                "someone else took a step in this workspace while this one was being "
                "prepared; nothing was changed by this one",
                where=Where(str(self.root)),
                mend="look at  compact-draft status,  and run the command again",
            )

    def _refuse_other(self, before: frozenset[int] | None) -> None:
        """Refuse to take back a step that whoever asked for it cannot have meant."""
        if before is not None and before != self.log.numbers("done"):
            raise StaleFileError(
                "someone else took a step, or took one back, while this command waited "
                "for its turn; the last step is not the one you meant",
                where=Where(str(self.root)),
                mend="look at  compact-draft status,  and undo again if it is wanted",
            )

    def recover(self) -> tuple[LoggedStep, ...]:
        """Put right what was cut off (the power went), and return those steps.

        A step that was begun is taken back; one that was being undone is undone to the
        end. While somebody else is writing nothing is done, for the step may be theirs.

        Raises:
            StaleFileError: A file holds what the step does not explain.
        """
        if not self.log.unfinished() and not self.log.is_littered():
            return ()
        try:
            with self.log.lock(seconds=0):
                return self._recover()
        except Timeout:
            return ()

    def _recover(self, *, keep: bool = False) -> tuple[LoggedStep, ...]:
        cut_off = self.log.unfinished()
        if cut_off:
            self._refuse_copy()
        for step in cut_off:
            refuse_changed(self.log, step, keep=keep)
        for step in cut_off:
            self._take_back(step)
        return cut_off + self.log.sweep()

    def _take_back(self, step: LoggedStep) -> LoggedStep:
        put_back(self.log, step)
        for label in step.rounds:
            path = self.root / f"consultation/{label}/ledger.db"
            if self._database() or path.is_file():
                self.ledger(label).reverse(step.number)
        return self.log.mark(step, "undone")

    def undo(self, *, keep: bool = False) -> LoggedStep:
        """Put the last step back: its files, and its rows in the ledger.

        It is a step like any other: written down first, and finished by the next
        command where it was cut off. A last step that was itself cut off is taken
        back, and no other with it.

        Args:
            keep: Whether files that were changed since stay as they are, and the
                others are put back.

        Raises:
            RefusedError: There is nothing to undo.
            StaleFileError: A file was changed since; nothing is put back.
        """
        try:
            with self.log.lock():
                self._refuse_overtaken()
                cut_off = self._recover(keep=keep)
                if cut_off:
                    return cut_off[0]
                self.identify()
                self._refuse_other(self._before_turn)
                step = self.log.last()
                _refuse_published(step)
                refuse_changed(self.log, step, keep=keep)
                return self._take_back(self.log.mark(step, "undoing"))
        except Timeout as lock:
            raise busy(lock) from None


def _refuse_published(step: LoggedStep) -> None:
    """Refuse to take back what everybody may have read already.

    Raises:
        RefusedError: The step published the text.
    """
    if step.is_for_good:
        raise RefusedError(
            "the last step published the text, and what is published is not taken back",
            where=Where(f"log/{step.folder}"),
            mend="change what is wrong, and publish again",
        )
