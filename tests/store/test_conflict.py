"""Several people at once: a command waits for its turn; only what conflicts is refused."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from compact_draft.errors import RefusedError, StaleFileError
from compact_draft.model.annotation import Decision, Effect, Outcome
from compact_draft.store.workspace import Workspace
from tests.heard import hear
from tests.workspaces import WHEN, make_workspace, run

ROOT = Path(__file__).parents[2]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return make_workspace(tmp_path / "ws")


def begun(workspace: Workspace, *words: str) -> subprocess.Popen[str]:
    """Begin a command in a process of its own."""
    argv = [sys.executable, "-m", "compact_draft", *words]
    return subprocess.Popen(
        [*argv, "--workspace", str(workspace.root)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(running: Sequence[subprocess.Popen[str]]) -> list[tuple[int, str]]:
    found = []
    for one in running:
        out, err = one.communicate()
        found.append((one.returncode, out + err))
    return found


def edit(clause: str, text: str) -> tuple[str, ...]:
    return ("clauses", "edit", clause, "--text", text, "--why", "x", "--by", text)


def test_eight_at_once_are_all_done_in_their_turn(workspace: Workspace) -> None:
    promises = [c.id for c in workspace.clauses()][:8]
    running = [begun(workspace, *edit(c, f"Words of {c}.")) for c in promises]
    assert [status for status, _ in ended(running)] == [0] * 8
    now = {c.id: c.text for c in workspace.clauses()}
    assert [now[c] for c in promises] == [f"Words of {c}." for c in promises]
    done = [s.number for s in workspace.log.steps() if s.state == "done"]
    assert done == list(range(1, 10))


@pytest.mark.long
def test_eight_that_add_to_the_same_list_lose_nothing(workspace: Workspace) -> None:
    before = len(workspace.outline().rows)
    added = ("clauses", "add", "--kind", "prose", "--first", "--why", "x", "--text")
    running = [begun(workspace, *added, f"New {n}.") for n in range(8)]
    assert [status for status, _ in ended(running)] == [0] * 8
    assert len(workspace.draft().outline.rows) == before + 8


def test_whoever_waits_is_told_for_whom_and_goes_on_when_the_turn_comes(
    workspace: Workspace,
) -> None:
    other = Workspace.open(workspace.root)
    with other.step("collect", by="Bea Field", when=WHEN) as step:
        step.uses_ledger("round-1")
        waiting = begun(workspace, *edit("old-12", "Mine."))
        assert waiting.stderr is not None
        said = waiting.stderr.readline()
    assert "waiting for them" in said
    assert "collect" in said
    assert "Bea Field" in said
    assert waiting.wait() == 0
    waiting.communicate()
    assert "Mine." in [c.text for c in workspace.clauses()]


def test_a_turn_that_does_not_come_is_told_and_nothing_is_changed(
    workspace: Workspace,
) -> None:
    other = Workspace.open(workspace.root)
    words: list[object] = []
    with (
        other.turn(),
        pytest.raises(RefusedError, match="someone else is writing"),
        workspace.turn(seconds=0.01, told=words.append),
    ):
        pass
    assert words


class Waiting:
    """A command of one person that waits while another's steps are taken."""

    def __init__(self, workspace: Workspace) -> None:
        self.mine = Workspace.open(workspace.root)
        self.theirs = Workspace.open(workspace.root)

    @contextlib.contextmanager
    def while_they(self, *commands: tuple[str, ...]):  # type: ignore[no-untyped-def]
        """Hold the folder for them, take their steps, and let mine have its turn."""
        waits = threading.Event()
        with contextlib.ExitStack() as stack:
            holding = stack.enter_context(contextlib.ExitStack())
            holding.enter_context(self.theirs.turn())

            def take() -> None:
                waits.set()

            mine = self.mine.turn(
                told=lambda _: (take(), self._take(holding, commands))
            )
            stack.enter_context(mine)
            assert waits.is_set()
            yield self.mine

    def _take(
        self, holding: contextlib.ExitStack, commands: Sequence[tuple[str, ...]]
    ) -> None:
        holding.close()
        for words in commands:
            run(self.theirs, *words)


def test_the_same_clause_changed_while_a_command_waited_is_refused(
    workspace: Workspace,
) -> None:
    with Waiting(workspace).while_they(edit("old-12", "Theirs.")) as mine:
        with pytest.raises(StaleFileError, match=r"changed by step 2 .*Theirs"):
            change(mine, "old-12", text="Mine.")
        change(mine, "old-11", text="Mine.")
    now = {c.id: c.text for c in workspace.clauses()}
    assert (now["old-12"], now["old-11"]) == ("Theirs.", "Mine.")


def change(workspace: Workspace, clause: str, **fields: object) -> None:
    from dataclasses import replace

    with workspace.step("clauses", by="Ann", when=WHEN) as step:
        held = next(c for c in workspace.clauses() if c.id == clause)
        step.write_clause(replace(held, **fields))  # type: ignore[arg-type]


def test_what_is_changed_of_a_clause_beside_anothers_change_stands(
    workspace: Workspace,
) -> None:
    with Waiting(workspace).while_they(edit("old-12", "Theirs.")) as mine:
        change(mine, "old-12", theme="payment")
    (now,) = (c for c in workspace.clauses() if c.id == "old-12")
    assert (now.text, now.theme) == ("Theirs.", "payment")


def test_a_remark_that_somebody_else_has_just_settled_is_refused(
    workspace: Workspace,
) -> None:
    run(workspace, "issue", "round-1")
    for serial in (1, 2):
        hear(workspace, "round-1", serial)
    theirs = ("answer", "a1", "--outcome", "noted", "--by", "Bea")
    with Waiting(workspace).while_they(theirs) as mine:
        with pytest.raises(StaleFileError, match="a1: somebody else has settled"):
            decide(mine, "d2", "a1")
        decide(mine, "d3", "a2")
    books = workspace.books("round-1")
    assert {a: d.id for a, d in books.decided().items()} == {"a1": "d1", "a2": "d3"}


def decide(workspace: Workspace, name: str, remark: str) -> None:
    with workspace.step("answer", by="Ann", when=WHEN) as step:
        step.uses_ledger("round-1").add(
            step.number,
            decisions=[
                Decision(
                    id=name,
                    annotations=(remark,),
                    outcome=Outcome.NOTED,
                    by="Ann",
                    when="2026-03-01",
                    reason="",
                    effect=Effect.NONE,
                )
            ],
        )


def test_an_undo_takes_no_step_back_that_came_while_it_waited(
    workspace: Workspace,
) -> None:
    run(workspace, *edit("old-12", "Mine."))
    with (
        Waiting(workspace).while_they(edit("old-11", "Theirs.")) as mine,
        pytest.raises(StaleFileError, match="not the one you meant"),
    ):
        mine.undo()
    assert "Theirs." in [c.text for c in workspace.clauses()]
    run(workspace, "undo")


def test_a_verb_that_only_reads_waits_for_nobody(workspace: Workspace) -> None:
    run(workspace, "issue", "round-1")
    other = Workspace.open(workspace.root)
    with other.turn():
        for words in (["status"], ["place"], ["answer"], ["clauses", "list"]):
            run(workspace, *words)
        run(workspace, "diff", "issued-round-1", "living")


def test_a_command_killed_while_it_holds_the_folder_holds_it_no_longer(
    workspace: Workspace, tmp_path: Path
) -> None:
    twin = Workspace.open(shutil.copytree(workspace.root, tmp_path / "twin"))
    code = (
        "import sys, time; from pathlib import Path\n"
        "from compact_draft.store.workspace import Workspace\n"
        f"with Workspace(Path({str(twin.root)!r})).turn():\n"
        "    print('held', flush=True); time.sleep(1000)"
    )
    held = subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    held.kill()
    held.wait()
    held.stdout.close()
    run(twin, *edit("old-12", "Mine."))
