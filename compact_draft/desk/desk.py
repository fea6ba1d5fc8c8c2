"""The desk itself: which folder is open, who sits at it, and the work that is under way."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from compact_draft.desk import state
from compact_draft.desk.asking import ABOUT, DO, HIDDEN, SEEN, Ask, GoTo, Long
from compact_draft.desk.pictures import OldPages
from compact_draft.desk.remembered import Remembered, fingerprint
from compact_draft.desk.work import Work, Works
from compact_draft.errors import RefusedError, StaleFileError, Where, WorkspaceError
from compact_draft.steps.edit import Signed
from compact_draft.steps.intake import TakenIn
from compact_draft.store.settings import CONFIG
from compact_draft.store.workspace import Workspace

_Result = TypeVar("_Result")
A_MOMENT = 1.5
"""Seconds that a page waits for long work before it shows how far it is."""


TURN = 30.0
"""Seconds that a deed waits for somebody else who is writing."""


class Desk:
    """What one running desk knows. Everything else lies in the folder."""

    def __init__(
        self,
        root: Path | None,
        *,
        clock: Callable[[], datetime],
        token: str | None = None,
        moment: float = A_MOMENT,
        home: Path | None = None,
        wanted: Path | None = None,
    ) -> None:
        """Open a desk on a folder; None for none yet.

        Args:
            root: The Compact's folder.
            clock: Gives the time that is recorded with each step.
            token: What a browser must bring to be let in; None for a fresh one.
            moment: Seconds that a page waits for long work.
            home: Where new folders are offered; None for the person's documents.
            wanted: The empty folder that was asked for; None for none.
        """
        self.root = root
        self.clock = clock
        self.token = token or secrets.token_urlsafe(32)
        self.session = secrets.token_urlsafe(32)
        self.moment = moment
        self.home = home or _documents()
        self.wanted = wanted
        self.works = Works()
        self.pages: frozenset[str] = frozenset()
        self.last_asked = time.monotonic()
        self.is_watched = False
        self.stop: Callable[[], object] = str
        self.old_texts: dict[str, TakenIn] = {}
        self.sheets: dict[str, tuple[int | str, ...]] = {}
        self.drawn: dict[str, OldPages] = {}
        self.taken_back: dict[int, str] = {}
        self._kept: tuple[tuple[str, str], Remembered] | None = None
        self._of_text: tuple[str, dict[object, Any]] = ("", {})
        self._for_good: tuple[Path | None, dict[object, Any]] = (None, {})

    # -- the folder ---------------------------------------------------------------------

    def folder(self) -> Path:
        """Return the folder that is open.

        Raises:
            WorkspaceError: None is.
        """
        if self.root is None:
            raise WorkspaceError(
                "no Compact is open",
                where=Where(""),
                mend="make a folder for it, or open one, on the first page",
            )
        return self.root

    def is_lost(self) -> bool:
        """Whether the folder that was open is gone: moved, renamed, or taken back."""
        return self.root is not None and not (self.root / CONFIG).is_file()

    def look(self) -> Remembered:
        """Return the folder to be read, as it is now; what was cut off is put right."""
        root = self.folder()
        print_now = fingerprint(root)
        if self._kept is not None and self._kept[0] == print_now:
            return self._kept[1]
        opened = Workspace.open(root)
        if opened.recover():
            print_now = fingerprint(root)
        if self._of_text[0] != print_now[1]:
            self._of_text = (print_now[1], {})
        if self._for_good[0] != root:
            self._for_good = (root, {})
        held = Remembered(root, self._of_text[1], self._for_good[1])
        self._kept = (print_now, held)
        return self._kept[1]

    @contextmanager
    def turn(self) -> Iterator[Workspace]:
        """Hold the folder for one deed, as a command does; wait for others first."""
        workspace = Workspace.open(self.folder())
        with workspace.turn(seconds=TURN):
            workspace.recover()
            workspace.watch()
            yield workspace

    # -- who and when -------------------------------------------------------------------

    def signed(self, workspace: Workspace, why: str = "") -> Signed:
        """Return who takes a step, when and why.

        Raises:
            RefusedError: Nobody is named in the settings.
        """
        you = workspace.settings().you
        if not you:
            raise RefusedError(
                "this step records a person, and nobody is named",
                where=Where(""),
                mend="write your name on the page Settings, and come back",
            )
        return Signed(by=you, when=self.clock(), why=why)

    def who(self, workspace: Workspace) -> dict[str, Any]:
        """Return who takes a step and when, as the steps take it by name."""
        signed = self.signed(workspace)
        return {"by": signed.by, "when": signed.when}

    # -- what a form has seen -----------------------------------------------------------

    def check_seen(self, workspace: Workspace, ask: Ask) -> None:
        """Refuse a form that has not seen the newest state of what it is about.

        Raises:
            UnseenError: With what was typed, and what stands now.
        """
        if not ask.about:
            raise RefusedError(
                "the form says not what it is about",
                where=Where(""),
                mend="go back, load the page again, and press the button once more",
            )
        is_shared = bool(workspace.settings().ledger)  # it may change beside the folder
        held = workspace if is_shared else self.look()
        if state.seen(held, ask.about) != ask.get(SEEN):
            raise UnseenError(ask, state.now(Remembered(workspace.root), ask.about))

    # -- long work ----------------------------------------------------------------------

    def begin(self, long: Long, ask: Ask) -> Work:
        """Begin long work; its turn comes like that of any other deed."""
        work = Work(id="", title=long.title, back=long.back, total=long.total)

        def run(work: Work) -> GoTo:
            if long.only_reads:
                work.result = long.run(self.look(), work.tell)
                return long.then(work.result, work.id)
            with self.turn() as workspace:
                if ask.about:
                    self.check_seen(workspace, ask)
                before = workspace.log.numbers("done")
                work.result = long.run(workspace, work.tell)
                new = workspace.log.numbers("done") - before
            to = long.then(work.result, work.id)
            return replace(to, done=max(new)) if new and not to.done else to

        return self.works.begin(work, run)

    def result(self, ask: Ask, kind: type[_Result]) -> _Result | None:
        """Return what the work that an address names has given; None where unknown."""
        work = self.works.get(ask.query.get("work", ""))
        found = None if work is None else work.result
        return found if isinstance(found, kind) else None


class UnseenError(StaleFileError):
    """A page has not seen the newest state; nothing was changed.

    Attributes:
        typed: (name, words) of what was typed.
        now: (name, words) of what stands now.
    """

    def __init__(self, ask: Ask, stands: tuple[tuple[str, str], ...]) -> None:
        super().__init__(
            "this has changed since your page was made, and nothing of yours was written",
            where=Where(""),
            mend="read both below; then go on with yours, or leave what stands",
        )
        self.ask = ask
        self.now = stands
        self.typed = tuple(
            (
                TYPED.get(name, name.replace("_", " ").capitalize()),
                "\n".join(values).replace("_", " ")
                if name in _CHOSEN
                else "\n".join(values),
            )
            for name, values in ask.form.items()
            if name not in HIDDEN | _UNSAID
            and not name.endswith("_was")
            and any(values)
            and values != ("none",)
        )


TYPED: Mapping[str, str] = {
    "text": "Its words",
    "heading": "A few words for lists",
    "kind": "It is",
    "binds": "It binds",
    "by_when": "By when",
    "delivery": "It can be done",
    "outcome": "What is decided",
    "scope": "It comes from",
}
"""What a page calls a field whose name says it otherwise."""
_CHOSEN = frozenset({"kind", "binds", "delivery", "outcome", "scope"})
_UNSAID = frozenset({"back", "next", "at_place", "drop_tags"})
"""Fields that nobody types: where to go afterwards, and what goes with a change."""


def _documents() -> Path:
    """Return where a person keeps documents, as far as that is known."""
    home = Path.home()
    found = home / "Documents"
    return found if found.is_dir() else home


__all__ = ["ABOUT", "DO", "SEEN", "Desk", "UnseenError"]
