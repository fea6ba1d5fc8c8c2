"""Files that pages make lie in ``out/``; one that somebody changed is not replaced unasked."""

from __future__ import annotations

from pathlib import Path

from compact_draft.desk.asking import Ask
from compact_draft.errors import RefusedError, Where
from compact_draft.store.workspace import Workspace


def refuse_to_replace(workspace: Workspace, path: Path, ask: Ask) -> None:
    """Raise when a file is there that we did not make so, unless "replace" is ticked.

    Raises:
        RefusedError: The file is there.
    """
    if workspace.made(path) or ask.has("replace"):
        return
    raise RefusedError(
        f"{path.name} in the folder out/ was changed since it was made, and is left as it is",
        where=Where("--replace"),
        mend="give it another name there, or tick “Replace a file that was changed since”",
    )
