"""The form of a round as it went out, to read by it what comes back."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.errors import WorkspaceError
from compact_draft.model.compact import Revision, RevisionKind
from compact_draft.model.form import Form
from compact_draft.model.pack import PackFacts
from compact_draft.packs.form import form_of
from compact_draft.store.head import decode
from compact_draft.store.packs import parse_pack
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace


def pack_path(label: str, name: str = "") -> str:
    """Return where a round's pack lies, or a file of it, from the root."""
    return f"consultation/{label}/pack/{name}".rstrip("/")


def facts_path(label: str) -> str:
    """Return the file that keeps what a round's pack was made with."""
    return f"consultation/{label}/pack.toml"


def pack_facts(workspace: Workspace, label: str) -> PackFacts:
    """Return what a round's pack was made with; the usual for a round without one."""
    path = facts_path(label)
    data = read_bytes(workspace.root / path)
    if data is None:
        return PackFacts()
    return parse_pack(decode(data, path, WorkspaceError), path)


def form_of_round(workspace: Workspace, label: str) -> Form:
    """Return the form of a round as it went out.

    Raises:
        RefusedError: There is no such round.
        WorkspaceError: Its files say something unusable.
    """
    consultation = workspace.round(label)
    revision = workspace.revision(consultation.revision)
    return form_of(
        revision,
        consultation.label,
        compact=workspace.settings().id,
        facts=pack_facts(workspace, consultation.label),
        before=text_before(workspace.revisions(), revision.label),
        opens=consultation.opens,
        closes=consultation.closes,
    )


def text_before(revisions: Sequence[Revision], label: str = "") -> Revision | None:
    """Return the text that a draft is told against: what people last saw of it.

    That is the draft of the round before, else the Compact as it was taken in.

    Args:
        revisions: In order, oldest first.
        label: The draft among them; empty where it stands behind them all.
    """
    labels = [one.label for one in revisions]
    earlier = revisions[: labels.index(label)] if label in labels else revisions
    issued = [one for one in earlier if one.kind is RevisionKind.ISSUED]
    taken = [one for one in earlier if one.kind is RevisionKind.TAKEN_IN]
    found = issued or taken
    return found[-1] if found else None
