"""A workspace whose readings are kept until a file of it changes: pages are quick by it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from compact_draft.errors import SourceError
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, Revision
from compact_draft.model.library import ClauseLibrary
from compact_draft.store.log import Log
from compact_draft.store.pages import LoggedStep
from compact_draft.store.rows import Books
from compact_draft.store.settings import Settings
from compact_draft.store.workspace import Workspace

_Value = TypeVar("_Value")
_FOLDERS = (
    "clauses",
    "revisions",
    "library",
    "national",
    "frameworks",
    "beside",
    "consultation",
    "log",
)
_NO_TEXT = ("consultation", "log")
_DEPTH = 3


class _RememberedLog(Log):
    """A log that is read once."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._steps: tuple[LoggedStep, ...] | None = None

    def steps(self) -> tuple[LoggedStep, ...]:
        """Return every step, oldest first."""
        if self._steps is None:
            self._steps = super().steps()
        return self._steps


class Remembered(Workspace):
    """A workspace that is read for pages; values are frozen, so they can be shared.

    It is never written through: a deed opens the folder again.
    """

    def __init__(
        self,
        root: Path,
        of_text: dict[object, Any] | None = None,
        for_good: dict[object, Any] | None = None,
    ) -> None:
        """Take a folder as a workspace.

        Args:
            root: The folder.
            of_text: What is kept of a text that is the same; None for nothing yet.
            for_good: What is kept whatever changes; None for nothing yet.
        """
        super().__init__(root)
        self.log = _RememberedLog(root)
        self._held: dict[object, Any] = {}
        self._of_text: dict[object, Any] = {} if of_text is None else of_text
        self._for_good: dict[object, Any] = {} if for_good is None else for_good

    def once(self, name: object, make: Callable[[], _Value]) -> _Value:
        """Return what `make` gives, made once for the state of this folder."""
        if name not in self._held:
            self._held[name] = make()
        found: _Value = self._held[name]
        return found

    def of_text(self, name: object, make: Callable[[], _Value]) -> _Value:
        """Return what `make` gives, made once for the text, whatever else is decided."""
        if name not in self._of_text:
            self._of_text[name] = make()
        found: _Value = self._of_text[name]
        return found

    def has_of_text(self, name: object) -> bool:
        """Return whether something is kept for the text as it is."""
        return name in self._of_text

    def for_good(self, name: object) -> dict[str, Any]:
        """Return a note that is kept while the folder is open, whatever changes.

        Who writes in it writes too what it was made of, and looks whether that is so still.
        """
        found: dict[str, Any] = self._for_good.setdefault(name, {})
        return found

    def forget(self, name: object) -> None:
        """Let go of what is kept for the state of this folder under a name."""
        self._held.pop(name, None)

    def has(self, name: object) -> bool:
        """Whether something is kept for the state of this folder."""
        return name in self._held

    def settings(self) -> Settings:
        """Return what ``compact.toml`` says."""
        return self.of_text("settings", super().settings)

    def read_clauses(self) -> tuple[tuple[Clause, ...], tuple[SourceError, ...]]:
        """Return the clauses and every fault in their files."""
        return self.of_text("clauses", super().read_clauses)

    def draft(self) -> Draft:
        """Return the living text."""
        return self.of_text("draft", super().draft)

    def revisions(self) -> tuple[Revision, ...]:
        """Return every revision, oldest first."""
        return self.of_text("revisions", super().revisions)

    def revision(self, label: str) -> Revision:
        """Return a frozen revision."""
        return self.of_text(
            ("revision", label), lambda: super(Remembered, self).revision(label)
        )

    def books(self, label: str) -> Books:
        """Return what a round's ledger holds."""
        return self.once(("books", label), lambda: super(Remembered, self).books(label))

    def library(self) -> ClauseLibrary:
        """Return the library with the workspace's own layer over it."""
        return self.of_text("library", super().library)

    def wordings(self) -> dict[str, str]:
        """Return the wordings that something was said of, by their prints."""
        return self.of_text("wordings", super().wordings)


def fingerprint(root: Path) -> tuple[str, str]:
    """Return prints of the names, sizes and times of a workspace's own files.

    The first is of all of them, the second of those that hold the text.
    """
    everything, text = hashlib.sha256(), hashlib.sha256()
    for folder in ("", *_FOLDERS):
        lines = sorted(_below(root / folder, _DEPTH if folder else 0))
        told = "".join(lines).encode("utf-8", "surrogateescape")
        everything.update(told)
        if folder not in _NO_TEXT:
            text.update(told)
    return everything.hexdigest(), text.hexdigest()


def _below(folder: Path, depth: int) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name == ".lock" or entry.name.endswith(("-shm", "-wal")):
            continue
        try:
            if entry.is_file(follow_symlinks=False):
                stat = entry.stat(follow_symlinks=False)
                yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}\n"
            elif depth and entry.is_dir(follow_symlinks=False):
                yield from _below(Path(entry.path), depth - 1)
        except OSError:
            continue
