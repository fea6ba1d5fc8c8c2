"""A round on disk: ``consultation/<round>/round.toml``."""

from __future__ import annotations

from compact_draft.errors import WorkspaceError
from compact_draft.model.annotation import Round
from compact_draft.store.head import read_toml, write_toml
from compact_draft.store.names import is_label
from compact_draft.store.paths import is_name


def parse_round(text: str, path: str) -> Round:
    r"""Return the round of a ``round.toml``'s text (with ``\n`` line ends).

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("label", "revision", "opens", "closes", "sent_sha256", "why"))
    label, revision = head.text("label"), head.text("revision")
    for key, fits in (("label", is_label(label)), ("revision", is_name(revision))):
        if not fits:
            raise head.fault(
                f"{key} = {head.text(key)[:80]!r} cannot be a label",
                "put back what stood there: a short name of letters and digits",
                key,
            )
    return Round(
        label=label,
        revision=revision,
        opens=head.text("opens", ""),
        closes=head.text("closes", ""),
        why=head.text("why", ""),
        sent_sha256=head.text("sent_sha256", ""),
    )


def format_round(consultation: Round) -> str:
    """Return ``round.toml``'s text."""
    return write_toml(
        {
            "label": consultation.label,
            "revision": consultation.revision,
            "opens": consultation.opens,
            "closes": consultation.closes,
            "sent_sha256": consultation.sent_sha256,
            **({"why": consultation.why} if consultation.why else {}),
        }
    )
