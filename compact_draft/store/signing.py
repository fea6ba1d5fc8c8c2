"""``signoff.toml``: what each body decided, of which words, and what it says of clauses."""

from __future__ import annotations

from pathlib import Path

from compact_draft.errors import WorkspaceError
from compact_draft.signing.values import (
    Reservation,
    Says,
    Signature,
    Signing,
    Stand,
)
from compact_draft.store.head import Head, decode, read_toml, write_toml
from compact_draft.store.safe import read_bytes

PATH = "signoff.toml"
_SIGNATURE = ("party", "says", "date", "name", "note", "clauses", "by", "when")
_RESERVATION = ("party", "clause", "kind", "words", "clause_print", "by", "when")


def parse_signing(text: str, path: str = PATH) -> Signing:
    r"""Return what the file's text (with ``\n`` line ends) says.

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("signature", "reservation"))
    signatures: dict[str, Signature] = {}
    for row in head.tables("signature"):
        signature = _signature(row)
        if signature.party in signatures:
            raise row.fault(
                f"two rows are of the body {signature.party}",
                "keep one of the two",
                "party",
            )
        signatures[signature.party] = signature
    reservations: dict[tuple[str, str], Reservation] = {}
    for row in head.tables("reservation"):
        said = _reservation(row)
        if (said.party, said.clause) in reservations:
            raise row.fault(
                f"two rows are of {said.party} on the clause {said.clause}",
                "keep one of the two",
                "clause",
            )
        reservations[said.party, said.clause] = said
    return Signing(
        signatures=tuple(signatures.values()),
        reservations=tuple(reservations.values()),
    )


def _signature(row: Head) -> Signature:
    row.refuse_unknown(_SIGNATURE)
    pairs = [line.rsplit(" ", 1) for line in row.texts("clauses")]
    if any(len(pair) != 2 for pair in pairs):
        raise row.fault(
            "a line of clauses is no id with a print",
            "put the file back from a copy; what was signed is never written by hand",
            "clauses",
        )
    return Signature(
        party=row.text("party"),
        says=row.must(Says, "says"),
        date=row.text("date", ""),
        name=row.text("name", ""),
        note=row.text("note", ""),
        clauses=tuple((pair[0], pair[1]) for pair in pairs),
        by=row.text("by", ""),
        when=row.text("when", ""),
    )


def _reservation(row: Head) -> Reservation:
    row.refuse_unknown(_RESERVATION)
    return Reservation(
        party=row.text("party"),
        clause=row.text("clause"),
        kind=row.must(Stand, "kind"),
        words=row.text("words"),
        clause_print=row.text("clause_print", ""),
        by=row.text("by", ""),
        when=row.text("when", ""),
    )


def read_signing(root: Path) -> Signing:
    """Return what the workspace at a folder says; nothing where it says nothing."""
    data = read_bytes(root / PATH) or b""
    return parse_signing(decode(data, PATH, WorkspaceError))


def format_signing(signing: Signing) -> str:
    """Return the file's text."""
    return write_toml(
        {
            "signature": [
                {
                    **_fields(signature, _SIGNATURE),
                    **(
                        {"clauses": [f"{c} {mark}" for c, mark in signature.clauses]}
                        if signature.clauses
                        else {}
                    ),
                }
                for signature in signing.signatures
            ],
            "reservation": [
                _fields(reservation, _RESERVATION)
                for reservation in signing.reservations
            ],
        }
    )


def _fields(value: object, names: tuple[str, ...]) -> dict[str, object]:
    held = {name: getattr(value, name) for name in names}
    return {
        name: str(field) for name, field in held.items() if field and name != "clauses"
    }
