"""Which Word template is filled in: the one named, the group's own, or ours?"""

from __future__ import annotations

from pathlib import Path

from compact_draft.errors import RefusedError, Where
from compact_draft.store.safe import read_bytes
from compact_draft.store.shipped import shipped
from compact_draft.store.workspace import Workspace


def template_of(
    workspace: Workspace, named: Path | None, *, own: str, ours: str
) -> tuple[bytes, str]:
    """Return a template and what it is called in messages.

    Args:
        workspace: Whose own it may be.
        named: The file a person named; None for none.
        own: Where the group's own lies in the workspace, and ours in the program.
        ours: What ours is called.

    Raises:
        RefusedError: The file named is not there.
    """
    if named is not None:
        data = read_bytes(named)
        if data is None:
            raise RefusedError(
                "there is no such template",
                where=Where(str(named)),
                mend="check the name and folder, or leave --template out for ours",
            )
        return data, str(named)
    held = read_bytes(workspace.root / own)
    return ((shipped() / own).read_bytes(), ours) if held is None else (held, own)
