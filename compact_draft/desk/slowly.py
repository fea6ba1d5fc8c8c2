"""What takes long to read in a very large Compact is read beside the pages; none waits for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from compact_draft.desk.remembered import Remembered

MANY = 600
"""Clauses of a text of which more are read beside the page."""
WAIT = 1.0
"""Seconds that a page waits nonetheless, for what is almost there."""
_TURN = threading.Lock()
_Value = TypeVar("_Value")


def by_and_by(
    workspace: Remembered,
    name: object,
    make: Callable[[], _Value],
    meanwhile: Callable[[], _Value],
) -> tuple[_Value, bool]:
    """Return what is read of a text, and whether it is whole.

    Args:
        workspace: Where the text is.
        name: Under which it is kept while the text is the same.
        make: Reads it; slow.
        meanwhile: Gives what can be shown until then; quick.
    """
    if workspace.has_of_text(name):
        return workspace.of_text(name, make), True
    if len(workspace.outline().rows) <= MANY:
        return workspace.of_text(name, make), True

    def work() -> None:
        with _TURN:  # one after the other: pages come first
            workspace.of_text(name, make)

    thread = workspace.of_text(
        ("beside", name),
        lambda: threading.Thread(target=work, name=f"beside {name}", daemon=True),
    )
    if thread.ident is None:
        thread.start()
    thread.join(WAIT)
    if workspace.has_of_text(name):
        return workspace.of_text(name, make), True
    if thread.is_alive():
        return meanwhile(), False
    return workspace.of_text(name, make), True  # it failed beside: here it is told
