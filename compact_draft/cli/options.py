"""What the verbs have in common: the workspace, who, when, and how things are shown."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from compact_draft.errors import RefusedError, Where
from compact_draft.text.shortened import in_one_line, shortened

if TYPE_CHECKING:
    from compact_draft.steps.edit import Signed
    from compact_draft.store.pages import LoggedStep
    from compact_draft.store.workspace import Workspace

_Command = TypeVar("_Command", bound=Callable[..., Any])

_STEPS: set[str] = set()
"""The functions of verbs that are steps of a workspace."""

DONE = 0
LEFT_OVER = 1
MANY = 20
"""From so many files on, progress is shown."""

workspace_option = click.option(
    "--workspace",
    "root",
    type=click.Path(path_type=Path, file_okay=False),
    help="The Compact's folder. [default: nearest compact.toml upward]",
)
round_option = click.option(
    "--round", "label", help="The round's label. [default: the newest]"
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="One JSON value on stdout, nothing else."
)


def who_and_when(command: _Command) -> _Command:
    """Add ``--by`` and ``--when``: the person and the time that are recorded."""
    command = click.option(
        "--when",
        help="Time to record, such as 2026-03-01T10:00. [default: now]",
    )(command)
    return click.option(
        "--by", help="Who takes this step. [default: you in compact.toml]"
    )(command)


def reading(command: _Command) -> _Command:
    """Add the options of every verb that reads a workspace."""
    return workspace_option(json_option(command))


def writing(command: _Command) -> _Command:
    """Add the options of every verb that is a step of a workspace.

    Such a verb waits for its turn when it opens its workspace.
    """
    _STEPS.add(f"{command.__module__}.{command.__qualname__}")
    return who_and_when(reading(command))


def signed(
    workspace: Workspace, by: str | None, when: str | None, why: str = ""
) -> Signed:
    """Return who takes a step, when and why.

    Raises:
        RefusedError: Nobody is named, or the time cannot be read.
    """
    from compact_draft.steps.edit import Signed

    return Signed(by=person(workspace, by), when=moment(when), why=why)


def find_workspace(root: Path | None) -> Workspace:
    """Return the workspace named, or the nearest one upward from here, as it lies."""
    from compact_draft.store.workspace import Workspace

    return Workspace.find(Path.cwd()) if root is None else Workspace.open(root)


def open_workspace(root: Path | None, *, reads: bool = False) -> Workspace:
    """Return the workspace named, or the nearest one upward from here.

    A verb that is a step holds it until it has ended, and waits for its turn first.
    What was cut off before is put right, and told.

    Args:
        root: The folder named, if any.
        reads: Whether a verb that may be a step only reads this time.
    """
    found = find_workspace(root)
    if not reads:
        take_turn(found)
    for step in found.recover():
        click.echo(_told(step), err=True)
    found.watch()
    return found


def take_turn(workspace: Workspace) -> None:
    """Hold a workspace until the verb has ended, if it is a step of one.

    Raises:
        RefusedError: Somebody else has been writing for too long.
    """
    context = click.get_current_context(silent=True)
    verb = None if context is None else context.command.callback
    if context is None or verb is None or context.params.get("dry_run"):
        return
    if f"{verb.__module__}.{verb.__qualname__}" in _STEPS:
        context.with_resource(
            workspace.turn(told=lambda words: click.echo(words, err=True))
        )


def _told(step: LoggedStep) -> str:
    """Return what became of a step that was cut off."""
    if step.state == "undoing":
        return (
            f"Taking back step {step.number} ({step.verb}) was cut off; it is taken back "
            "to the end now."
        )
    return (
        f"Step {step.number} ({step.verb}) was cut off before it had ended; what it had "
        "begun is taken back."
    )


def workspace_or_none(root: Path | None) -> Workspace | None:
    """Return the workspace named or the nearest upward; None where there is none.

    Raises:
        WorkspaceError: One was named, and it is none.
    """
    from compact_draft.errors import WorkspaceError

    try:
        return open_workspace(root)
    except WorkspaceError:
        if root is not None:
            raise
        return None


def person(workspace: Workspace, by: str | None) -> str:
    """Return who is recorded.

    Raises:
        RefusedError: Nobody is named, here or in ``compact.toml``.
    """
    name = by or workspace.settings().you
    if not name:
        raise RefusedError(
            "this step records a person, and nobody is named",
            where=Where("compact.toml"),
            mend='name yourself with  --by "Your Name",  or once for all in the line  '
            'you = "Your Name"  at the top of compact.toml',
        )
    return name


def of_round(workspace: Workspace, label: str) -> str:
    """Return what a command needs to mean this round; empty where it is the newest."""
    return "" if workspace.round(None).label == label else f" --round {label}"


def moment(when: str | None, *, option: str = "--when") -> dt.datetime:
    """Return the time that is recorded, aware; now when none is given.

    `option` is the one that gave it.

    Raises:
        RefusedError: It cannot be read as a date or time.
    """
    if when is None:
        return dt.datetime.now().astimezone()
    try:
        found = dt.datetime.fromisoformat(when)
    except ValueError:
        raise RefusedError(
            f"{when!r} is not a date or time",
            where=Where(option),
            mend="write it as 2026-03-01 or 2026-03-01T10:00",
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def day(date: str | None, where: str) -> dt.date | None:
    """Return a day; None when none is given.

    Raises:
        RefusedError: It cannot be read as a day.
    """
    if not date:
        return None
    try:
        return dt.date.fromisoformat(date)
    except ValueError:
        raise RefusedError(
            f"{date!r} is not a date",
            where=Where(where),
            mend="write year, month and day as 2026-03-01",
        ) from None


def mark_date(date: str | None) -> str | None:
    """Return the date that marks carry, as Word writes it; None when none is given.

    Raises:
        RefusedError: It cannot be read as a date or time.
    """
    if date is None:
        return None
    return (
        moment(date, option="--date").astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    )


def plain(value: object) -> Any:
    """Return a value of ours as what JSON knows: objects, lists, strings, numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    if isinstance(value, str):
        return str(value)
    return value


def show_json(value: object) -> None:
    """Print one value as JSON on stdout."""
    click.echo(json.dumps(plain(value), ensure_ascii=False, indent=2))


def refuse_to_replace(path: Path, *, replace: bool) -> None:
    """Raise when a file is there that we may not have made, unless `replace`.

    Raises:
        RefusedError: The file is there and ``--replace`` was not given.
    """
    if path.exists() and not replace:
        raise RefusedError(
            "there is a file of that name already, and it is left as it is",
            where=Where(str(path)),
            mend="name another with --out, or replace it with --replace",
        )


def refuse_to_write_over(
    named: Sequence[tuple[str, Path]], came: Sequence[Path], *, replace: bool
) -> None:
    """Raise when a file to be written came in, is named twice, or is there already.

    Args:
        named: Options, each with the file that it names to be written.
        came: The files that are read.
        replace: Whether a file that is there may be written over.

    Raises:
        RefusedError: One of these is so.
    """
    given = {path.resolve(): "a file that came in" for path in came}
    for option, path in named:
        if path.resolve() in given:
            raise RefusedError(
                f"this is {given[path.resolve()]}, which is never written over",
                where=Where(option),
                mend="name another file",
            )
        given[path.resolve()] = "the file of another option"
        refuse_to_replace(path, replace=replace)


def read_file(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        RefusedError: There is no such file, it cannot be read, or it is larger than any
            Word file that is taken.
    """
    from compact_draft.word.ooxml.archive import MOST_BYTES

    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise RefusedError(
            f"the file cannot be read ({error.strerror or error})",
            where=Where(str(path)),
            mend="check its name and folder, and close it if it is open elsewhere",
        ) from None
    if len(data) > MOST_BYTES:
        raise RefusedError(
            f"the file is larger than {MOST_BYTES // 1_000_000} MB",
            where=Where(str(path)),
            mend="check that it is the right file; if pictures make it so large, let "
            "Word compress them, and save it again",
        )
    return data


@contextmanager
def progress(
    what: str, total: int, *, quiet: bool
) -> Iterator[Callable[[str], object]]:
    """Show how far a long work is, on a terminal's stderr; nothing elsewhere.

    Gives a function to call with the name of each thing before it is begun.
    """
    if quiet or total < MANY or not sys.stderr.isatty():
        yield str.strip
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)

        def tick(name: str) -> None:
            bar.update(task, advance=1, description=f"{what} {short(name, 40)}")

        yield tick


def read_text(path: Path) -> str:
    """Return a text file's words.

    Raises:
        RefusedError: There is no such file, or it is not UTF-8 text.
    """
    from compact_draft.steps.text_file import words_of

    return words_of(read_file(path), str(path))


def table(
    rows: Sequence[tuple[str, ...]], head: tuple[str, ...], *, width: int | None = None
) -> str:
    """Return rows as text in columns, the last column left to run on.

    On a terminal each line keeps to its width, in characters; the last cell is cut
    with an ellipsis for it, and the heads are bold. Elsewhere nothing is cut.
    """
    edge = terminal_width() if width is None else width
    wide = [
        max(len(row[n]) for row in [head, *rows]) if n < len(head) - 1 else 0
        for n in range(len(head))
    ]
    room = max(edge - sum(w + 2 for w in wide), 20) if edge else 0
    lines = []
    for row in [head, tuple("-" * (w or len(head[-1])) for w in wide), *rows]:
        last = short(row[-1], room) if room else row[-1]
        cells = [cell.ljust(wide[n]) for n, cell in enumerate([*row[:-1], last])]
        lines.append("  ".join(cells).rstrip())
    lines[0] = click.style(lines[0], bold=True) if edge else lines[0]
    return "\n".join(lines)


def terminal_width() -> int:
    """Return how many characters a line of the terminal holds; 0 where there is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def short(text: str, width: int = 60) -> str:
    """Return the first words of a text on one line, cut with an ellipsis."""
    return shortened(in_one_line(text), width)
