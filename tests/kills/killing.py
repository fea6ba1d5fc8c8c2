"""Kill the command in the middle, give the next command, and look at what is there.

Nothing of the program is replaced. A child process runs a verb as a person does, and
is killed as by the power going: at its n-th write (Python's own audit events: opening
to write, renaming, removing, making folders; and each statement and commit of the
ledger), or at any moment by a timer. Then another process gives the next command, and
the folder must be as before the verb, or as after it, with nothing left lying about.

``python -m tests.kills.killing`` prints one JSON line a scene: how many kills, and what
was wrong. It forks, so it runs in a process of its own.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import os
import pkgutil
import random
import re
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import compact_draft
from compact_draft.cli import main
from compact_draft.judgement.suggest import Line
from compact_draft.steps.suggest import lines_judge
from compact_draft.store.workspace import Workspace

ROOT = Path(__file__).parents[2]
WHEN = ("--when", "2026-06-01T10:00", "--by", "Ann Other")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_WRITES = frozenset(
    ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "os.truncate")
)
_GROUPS = frozenset(
    [
        "clauses",
        "tag",
        "national",
        "check",
        "workplan",
        "merge",
        "clashes",
        "people",
        "remarks",
        "signoff",
        "monitor",
        "beside",
    ]
)
"""Verbs that are told by their second word too."""
_GIVEN = re.compile(r"\[given\].*", re.DOTALL)
_IDENTITY = re.compile(rb'^id = "[^"\n]*"\n', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A verb to be killed: its words, in a folder as it stands before.

    Attributes:
        name: For people.
        before: The folder before the verb; empty for one that is yet to be made.
        words: The command's words.
    """

    name: str
    before: Path
    words: tuple[str, ...]


@dataclass(slots=True)
class Outcome:
    """What killing one scene gave."""

    name: str
    kills: int = 0
    wrong: list[str] = field(default_factory=list)


# A process that is killed -------------------------------------------------------


def run_whole(root: Path, words: Sequence[str]) -> int:
    """Run a command to its end in a process of its own; return its exit status."""
    return _status(_fork(root, words, lambda: None))


def run_killed(root: Path, words: Sequence[str], before: Callable[[], None]) -> int:
    """Run a command in a process that `before` arms; return how it ended."""
    return _status(_fork(root, words, before))


def _status(pid: int) -> int:
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def _fork(root: Path, words: Sequence[str], before: Callable[[], None]) -> int:
    pid = os.fork()
    if pid:
        return pid
    code = 3
    try:
        os.chdir(root)
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        before()
        with contextlib.redirect_stdout(io.StringIO()):
            main.main(args=list(words), prog_name="compact-draft")
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 3
    except BaseException:  # noqa: BLE001  a traceback would have reached a person
        code = 4
    finally:
        os._exit(code)


def at_write(number: int, told: int | None = None) -> Callable[[], None]:
    """Return what kills a process at its n-th write (0 for never).

    Args:
        number: Which write; the process is gone before it is done.
        told: A pipe's end that is given the count of all writes.
    """

    def arm() -> None:
        from sqlalchemy import event
        from sqlalchemy.engine import Engine

        count = 0

        def write(*_: object) -> None:
            nonlocal count
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)
            if told is not None:
                os.write(told, b".")

        def hook(name: str, args: tuple[Any, ...]) -> None:
            if name in _WRITES or (name == "open" and _writes(args)):
                write()

        sys.addaudithook(hook)
        event.listen(Engine, "before_cursor_execute", write)
        event.listen(Engine, "commit", write)

    return arm


def _writes(args: tuple[Any, ...]) -> bool:
    path, _, flags = (*args, None, None)[:3]
    is_file = isinstance(path, (str, bytes)) and not str(path).startswith("/dev/")
    return is_file and isinstance(flags, int) and bool(flags & _WRITING)


def after(seconds: float) -> Callable[[], None]:
    """Return what kills a process so many seconds after it began to work."""

    def arm() -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)

    return arm


def count_writes(root: Path, words: Sequence[str]) -> int:
    """Return how many writes a command does when it is left to its end."""
    mine, theirs = os.pipe()
    pid = _fork(root, words, at_write(0, theirs))
    os.close(theirs)
    count = 0
    while data := os.read(mine, 65536):
        count += len(data)
    os.close(mine)
    _status(pid)
    return count


# What a folder is ---------------------------------------------------------------


def picture(root: Path) -> dict[str, Any]:
    """Return what a person would call the state of a workspace.

    Files but those of the log and the ledger, the remarks and decisions in sight, and
    the steps that stand. Ids that were given stay given, and a folder is told by its
    identity; neither is a difference.
    """
    found: dict[str, Any] = {}
    for path in sorted(root.rglob("*")):
        shown = path.relative_to(root).as_posix()
        if path.is_file() and not shown.startswith("log/") and ".db" not in path.name:
            found[shown] = path.read_bytes()
        elif path.is_dir() and not any(path.iterdir()) and shown != "log":
            found[shown] = "an empty folder"
    if "compact.toml" in found:
        found["compact.toml"] = _IDENTITY.sub(b"", found["compact.toml"], count=1)
    if "clauses/ids.toml" in found:
        ids = found["clauses/ids.toml"].decode()
        found["clauses/ids.toml"] = _GIVEN.sub("", ids)
        if "withdrawn" not in ids:
            del found["clauses/ids.toml"]
    if (root / "compact.toml").is_file():
        workspace = Workspace.open(root)
        for held in workspace.rounds():
            found[f"ledger of {held.label}"] = workspace.books(held.label)
        found["steps"] = [
            (s.number, s.verb) for s in workspace.log.steps() if s.state == "done"
        ]
    return found


def litter(root: Path) -> list[str]:
    """Return what a command left that no command wants: temporary files and the like."""
    found = []
    for path in sorted(root.rglob("*")):
        shown = path.relative_to(root).as_posix()
        is_page = path.parent.name == "log" and path.is_dir()
        if path.name.endswith((".tmp", "-journal")) or path.name.startswith(".compact"):
            found.append(shown)
        if is_page and not (path / "step.json").is_file():
            found.append(shown)
        if path.name == "step.json":
            state = json.loads(path.read_bytes())["state"]
            if state not in ("done", "undone"):
                found.append(f"{shown} is {state}")
    return found


def difference(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Return the names of what two pictures tell differently."""
    return sorted(k for k in {*one, *other} if one.get(k) != other.get(k))


def _without_kept(found: dict[str, Any]) -> dict[str, Any]:
    kept = re.compile("sources/|.*/received/")
    return {k: v for k, v in found.items() if not kept.match(k)}


# One scene ----------------------------------------------------------------------


class Killing:
    """Kills one scene again and again, and judges what it finds."""

    def __init__(self, scene: Scene, work: Path) -> None:
        """Take a scene; `work` is a folder for its copies."""
        self.scene = scene
        self.work = work
        self.outcome = Outcome(scene.name)
        whole = self._copy()
        self.before = picture(whole)
        self.writes = count_writes(whole, scene.words)
        self.after = picture(whole)
        undone = self._copy("undone")
        has_undone = run_whole(undone, ("undo",)) == 0
        self.undone = picture(undone) if has_undone else self.before

    def _copy(self, name: str = "whole") -> Path:
        root = self.work / name
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(self.scene.before, root)
        return root

    def at(self, number: int, following: str) -> None:
        """Kill at the n-th write, then give the next command."""
        self._judge(f"write {number}", at_write(number), following)

    def after_seconds(self, seconds: float, following: str) -> None:
        """Kill after so many seconds, then give the next command."""
        self._judge(f"{seconds:.4f} s", after(seconds), following)

    def _judge(self, how: str, arm: Callable[[], None], following: str) -> None:
        root = self._copy("killed")
        ended = run_killed(root, self.scene.words, arm)
        pages = len(list(root.glob("log/*-*")))
        held = len(list(self.scene.before.glob("log/*-*")))
        words = self.scene.words if following == "again" else (following,)
        status = run_whole(root, words)
        said = f"{how}, then {following}: "
        self.outcome.kills += ended < 0
        # Where nothing has come to be yet, there is no workspace to ask or undo.
        told = (0, 1, 2) if following != "status" or not self.before else (0, 1)
        if status not in told or ended == 4:
            self._wrong(said + f"exit status {status} after {ended}")
        if following == "again":
            run_whole(root, ("undo",))
        if left := litter(root):
            self._wrong(said + f"left {left}")
        found = picture(root)
        allowed = [self.before, self.after]
        if self.scene.words[0] == "undo":
            if following != "status":
                allowed.append(found)  # a second undo takes back another step
        elif following == "undo":
            allowed = [self.before if pages > held else self.undone]
        if following != "status":  # an undo leaves what was kept of others' files
            found, *allowed = map(_without_kept, (found, *allowed))
        if found not in allowed:
            differs = [difference(found, one) for one in allowed]
            self._wrong(said + f"neither before nor after: {differs}")

    def _wrong(self, what: str) -> None:
        self.outcome.wrong.append(f"{self.scene.name}: {what}")


def scenes(work: Path) -> Iterator[Scene]:
    """Yield every writing verb on the shipped example, each followed by its undo."""
    root = work / "compact"
    root.mkdir()
    for number, words in enumerate(_commands(), start=1):
        if words == ("undo",):  # what follows does without the step before
            if run_whole(root, words) != 0:
                raise RuntimeError("undo does not run")
            continue
        name = " ".join(words[:2]) if words[0] in _GROUPS else words[0]
        before = work / f"{number:02}-before"
        shutil.copytree(root, before)
        if run_whole(root, words) not in (0, 1):
            raise RuntimeError(f"{words} does not run")
        yield Scene(name, before, words)
        if words[0] == "new":
            continue
        taken = work / f"{number:02}-after"
        shutil.copytree(root, taken)
        yield Scene(f"undo of {name}", taken, ("undo",))


def _commands() -> list[tuple[str, ...]]:
    example = "example/returned/priya-fenwick-cvs.docx"
    spoken = "example/other-ways/workshop in Wexcombe.md"
    other = str(ROOT / "tests/merging/cases/brockdale.md")
    accord = str(ROOT / "tests/kills/accord.txt")
    theirs = [f"brockdale-{n:03}" for n in range(1, 21)]
    both = [*(f"wex-{n:03}" for n in range(1, 106)), *theirs]
    ten = "Pay grants and invoices within ten working days."
    return [
        ("new", ".", "--example", *WHEN),
        ("intake", "example/old-compact.docx", *WHEN),
        ("merge", "add", other, "--name", "Brockdale", *WHEN),
        ("merge", "keep", *both, *WHEN),
        ("merge", "make", *WHEN),
        ("undo",),
        ("undo",),
        ("undo",),
        ("tag", "evidence", "--file", "example/evidence.csv", *WHEN),
        ("tag", "set", "wex-035", "aspirational", "--reason", "x", *WHEN),
        ("clauses", "edit", "wex-006", "--text", "We will meet.", "--why", "x", *WHEN),
        ("clauses", "withdraw", "wex-007", "--why", "x", *WHEN),
        ("clauses", "add", "--text", "We will write.", "--kind", "prose", "--why", "x",
         "--after", "wex-008", *WHEN),
        ("build", *WHEN),
        ("issue", "round-1", *WHEN),
        ("collect", example, *WHEN),
        ("answer", "a1", "--outcome", "noted", *WHEN),
        ("place", "a2", "--draft", *WHEN),
        ("answer", "a2", "--outcome", "guidance", "--reason", "later", *WHEN),
        ("collect", "example/returned", spoken, *WHEN),
        ("people", "join", "p1", "p2", *WHEN),
        ("remarks", "assign", "a3", "--to", "Bo Lee", *WHEN),
        ("remarks", "split", "a33", "--at", "and hard to keep", *WHEN),
        ("remarks", "confirm", "a34", "--how", "letter", *WHEN),
        ("remarks", "join", "a33", *WHEN),
        ("remarks", "sheet", *WHEN),
        ("people", "part", "p2", *WHEN),
        ("answer", "a3", "--draft", "--outcome", "noted", *WHEN),
        ("answer", "a3", "--agree", *WHEN),
        ("revise", *WHEN),
        ("refresh", *WHEN),
        ("account", *WHEN),
        ("report", "personal", "--hide-all", *WHEN),
        ("report", "--word", "out/told.docx", *WHEN),
        ("report", "digest", "--word", "out/digest.docx", *WHEN),
        ("letters", *WHEN),
        ("receipt", *WHEN),
        ("evidence-pack", *WHEN),
        ("archive", *WHEN),
        ("signoff", "decide", "council", "--signs", "--on", "2026-06-01", *WHEN),
        ("signoff", "pages", *WHEN),
        ("monitor", "sheets", "--year", "2026", *WHEN),
        ("monitor", "say", "wex-035", "cvs", "kept", *WHEN),
        ("monitor", "log", "wex-035", "cvs", "--what", "x", *WHEN),
        ("monitor", "settle", "n1", "--done", "Orla Quenby wrote.", *WHEN),
        ("monitor", "personal", "--hide-all", *WHEN),
        ("beside", "set", "wex-035", "--as", "example", "--text", "Ask Orla Quenby.",
         *WHEN),
        ("beside", "personal", "--hide-all", *WHEN),
        ("clauses", "move", "wex-010", "--after", "wex-012", "--why", "x", *WHEN),
        ("national", "link", "wex-035", "4.4:weaker:timeframe", "--why", "x", *WHEN),
        ("national", "leave-out", "3.12", "--why", "x", *WHEN),
        ("check", "waive", "wex-028", "no_period", "--why", "x", *WHEN),
        ("tag", "sheets", *WHEN),
        ("workplan", "set", "wex-035", "--step", "ask", *WHEN),
        ("national", "add", accord, "--edition", "2026", "--source", "x", *WHEN),
        ("clauses", "borrow", "lib-pay-02", "--after", "wex-041", "--why", "x", *WHEN),
        ("answer", "a6", "--outcome", "adopted", "--reason", "x", *WHEN),
        ("answer", "a2", "--again", "--outcome", "adopted", "--effect", "reword",
         "--clause", "wex-041", "--words", ten, "--reason", "x", *WHEN),
        ("clashes", "settle", "wex-041", "--words", "Pay in 20 days.", "--reason", "x",
         *WHEN),
        ("revise", *WHEN),
    ]  # fmt: skip


def preload() -> None:
    """Load every module once, here, so that no child has to."""
    for found in pkgutil.walk_packages(compact_draft.__path__, "compact_draft."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    lines_judge(None).suggest(Line(id="", text="We will pay grants in ten days."))


def kill_all(
    *,
    at_random: int,
    seed: int,
    every: int = 1,
    only: Sequence[str] = (),
) -> Iterator[Outcome]:
    """Kill every writing verb and its undo; yield what each scene gave.

    Args:
        at_random: How many kills at any moment, over all scenes.
        seed: What they are drawn from.
        every: One kill for so many writes, drawn again; 1 for a kill at every one.
        only: Names of scenes; none for all.
    """
    preload()
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        made = list(_wanted(scenes(work), only))
        for n, scene in enumerate(made):
            killing = Killing(scene, work / f"copies-{n}")
            following = ("status", "again", "undo")
            writes = range(1, killing.writes + 1)
            count = max(1, len(writes) // every)
            for number in sorted(draw.sample(writes, count)):
                killing.at(number, following[number % 3])
            share = at_random // len(made) + (n < at_random % len(made))
            span = _seconds(killing) if share else 0.0
            for _ in range(share):
                killing.after_seconds(draw.uniform(0.0005, span), "status")
            yield killing.outcome
            shutil.rmtree(work / f"copies-{n}", ignore_errors=True)


def _wanted(made: Iterator[Scene], only: Sequence[str]) -> Iterator[Scene]:
    """Yield the scenes of these names, each with its undo; all where none is named."""
    left = dict.fromkeys(only, 2)
    for scene in made:
        name = scene.name.removeprefix("undo of ")
        if not only or name in left:
            yield scene
        if name in left:
            left[name] -= 1
            if not any(left.values()):
                return


def _seconds(killing: Killing) -> float:
    """Return how long a scene's command takes here, to draw moments within it."""
    import time

    root = killing._copy("timed")
    begun = time.perf_counter()
    run_whole(root, killing.scene.words)
    return max(0.002, time.perf_counter() - begun)


def show(outcomes: Iterator[Outcome]) -> int:
    """Print each scene's outcome as a JSON line; return how many were wrong."""
    wrong = 0
    for outcome in outcomes:
        wrong += len(outcome.wrong)
        line = {"scene": outcome.name, "kills": outcome.kills, "wrong": outcome.wrong}
        print(json.dumps(line), flush=True)
    return wrong


if __name__ == "__main__":
    settings = json.loads(sys.argv[1]) if len(sys.argv) > 1 else {}
    settings["only"] = tuple(settings.get("only", ()))
    sys.exit(show(kill_all(**settings)) > 0)
