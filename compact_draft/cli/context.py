"""What every verb of a workspace is given: where, by whom, when, and how to answer."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from compact_draft.cli import options

if TYPE_CHECKING:
    from compact_draft.steps.edit import Signed
    from compact_draft.store.workspace import Workspace

_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The options that all verbs of a workspace share.

    Attributes:
        root: The folder named with ``--workspace``; None for the nearest one upward.
        as_json: Whether one JSON value is asked for, and nothing else.
        by: The person named with ``--by``.
        when: The time given with ``--when``.
    """

    root: Path | None
    as_json: bool
    by: str | None = None
    when: str | None = None

    def open(self, *, reads: bool = False) -> Workspace:
        """Return the workspace; a verb that is a step waits for its turn first.

        Args:
            reads: Whether a verb that may be a step only reads this time.

        Raises:
            WorkspaceError: There is none, or somebody else writes for too long.
        """
        return options.open_workspace(self.root, reads=reads)

    def signed(self, workspace: Workspace, why: str = "") -> Signed:
        """Return who takes the step, when and why.

        Raises:
            RefusedError: Nobody is named, or the time cannot be read.
        """
        return options.signed(workspace, self.by, self.when, why)


def reading(command: _Command) -> _Command:
    """Add the options of every verb that reads a workspace; it is given a `Context`."""
    return options.reading(_given_context(command, ("root", "as_json")))


def writing(command: _Command) -> _Command:
    """Add the options of every verb that is a step; it is given a `Context`.

    Such a verb waits for its turn when it opens its workspace.
    """
    return options.writing(_given_context(command, ("root", "as_json", "by", "when")))


def _given_context(command: _Command, names: tuple[str, ...]) -> _Command:
    @functools.wraps(command)
    def gathered(*given: Any, **named: Any) -> Any:
        held = {name: named.pop(name) for name in names}
        return command(*given, context=Context(**held), **named)

    found: Any = gathered
    verb: _Command = found
    return verb
