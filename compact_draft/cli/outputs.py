"""Into which files does a verb write its report? The same options for every such verb."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from compact_draft.cli import options
from compact_draft.errors import RefusedError, Where

if TYPE_CHECKING:
    from compact_draft.cli.context import Context
    from compact_draft.model.report import Report
    from compact_draft.store.workspace import Workspace

_Command = TypeVar("_Command", bound=Callable[..., Any])
FILE = click.Path(path_type=Path, dir_okay=False)
_HELP = {
    "word": "Write it as a Word file.",
    "html": "Write it as one page for any browser.",
    "excel": "Write it as an Excel file.",
    "csv": "Write it as a table, a point a row.",
}
_ENDINGS = {"word": "docx", "html": "html", "excel": "xlsx", "csv": "csv"}


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files that a person named for a report.

    Attributes:
        paths: Each by its option: "word", "html", "excel", "csv".
        replace: Whether a file that is there, and that we did not make, gives way.
    """

    paths: dict[str, Path]
    replace: bool

    def __bool__(self) -> bool:
        """Whether any file was named."""
        return bool(self.paths)

    @property
    def by_ending(self) -> dict[str, Path]:
        """The files by the ending of their kind: "docx", "html", "xlsx", "csv"."""
        return {_ENDINGS[kind]: path for kind, path in self.paths.items()}

    def check(self, workspace: Workspace) -> None:
        """Refuse to write one file twice, or over one that we did not make.

        Raises:
            RefusedError: One of these is so.
        """
        if len({path.resolve() for path in self.paths.values()}) < len(self.paths):
            raise RefusedError(
                "two options name the same file",
                where=Where(", ".join(f"--{kind}" for kind in self.paths)),
                mend="give each a name of its own",
            )
        for path in self.paths.values():
            if not workspace.made(path):
                options.refuse_to_replace(path, replace=self.replace)

    def write(
        self,
        workspace: Workspace,
        report: Report,
        *,
        verb: str,
        context: Context,
    ) -> None:
        """Write a report to them, all in one step; nothing where none is named.

        Raises:
            RefusedError: A file lies where the workspace keeps its own.
        """
        if not self.paths:
            return
        from compact_draft.steps.report import write_report

        signed = context.signed(workspace)
        write_report(
            workspace,
            report,
            word=self.paths.get("word"),
            html=self.paths.get("html"),
            excel=self.paths.get("excel"),
            verb=verb,
            by=signed.by,
            when=signed.when,
        )

    def show(self) -> None:
        """Say where it was written."""
        for path in self.paths.values():
            click.echo(f"Written to {path}")


def report_files(*kinds: str) -> Callable[[_Command], _Command]:
    """Add an option for each kind of file, and ``--replace``.

    The verb is given them as one argument, ``files``: an `Outputs`.

    Args:
        kinds: Of "word", "html", "excel", "csv".
    """

    def added(command: _Command) -> _Command:
        @functools.wraps(command)
        def gathered(*given: Any, replace: bool, **named: Any) -> Any:
            paths = {kind: named.pop(kind) for kind in kinds}
            held = {kind: path for kind, path in paths.items() if path is not None}
            return command(*given, files=Outputs(held, replace), **named)

        made: Any = click.option(
            "--replace", is_flag=True, help="Replace a file that is there."
        )(gathered)
        for kind in reversed(kinds):
            made = click.option(f"--{kind}", type=FILE, help=_HELP[kind])(made)
        found: _Command = made
        return found

    return added
