"""Say what a copied folder is: the same Compact, or another."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.store.identity import new_identity, with_identity, write_here
from compact_draft.store.safe import read_bytes
from compact_draft.store.settings import CONFIG
from compact_draft.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What a copied folder is from now on.

    Attributes:
        id: The identity that it has now.
        same: Whether that is the one it had.
    """

    id: str
    same: bool


def copy(workspace: Workspace, *, same: bool) -> Copied:
    """Record what a copied folder is; every row of its ledgers bears its identity.

    It may be given again where it was cut off.

    Args:
        workspace: The copy.
        same: Whether it goes on with the Compact it is a copy of.

    Raises:
        RefusedError: Someone else is writing.
    """
    with workspace.log.lock():
        held = workspace.identity()
        identity = held if same and held else new_identity()
        if identity != held:
            for found in workspace.rounds():
                workspace.hand_over(found.label, identity)
            data = read_bytes(workspace.root / CONFIG) or b""
            named = with_identity(data, identity)
            workspace.log.write(workspace.root / CONFIG, named)
        write_here(workspace.root, identity)
    return Copied(id=identity, same=identity == held)
