"""Reading ``search.toml``: the trade's words for things, for searching the clauses."""

from __future__ import annotations

from pathlib import Path

from compact_draft.errors import SourceError
from compact_draft.store.head import Head, decode, read_toml
from compact_draft.store.safe import read_bytes
from compact_draft.store.shipped import shipped
from compact_draft.text.finding import Term

PATH = "search.toml"
_LABELS = ("family:", "theme:")


def parse_terms(text: str, path: str = PATH) -> tuple[Term, ...]:
    r"""Return the terms of a file's text (with ``\n`` line ends).

    Raises:
        SourceError: With file, line and remedy.
    """
    head = read_toml(text, path, SourceError)
    head.refuse_unknown(("term",))
    return tuple(_term(row) for row in head.tables("term"))


def _term(row: Head) -> Term:
    row.refuse_unknown(("words", "finds"))
    words, finds = row.texts("words"), row.texts("finds")
    if not words:
        raise row.fault(
            "a term without words", 'write  words = ["prompt payment"]', "words"
        )
    for find in finds:
        if ":" in find and (not find.startswith(_LABELS) or " " in find):
            raise row.fault(
                f"{find!r} names no label",
                'write it as  "family:pay-on-time",  "theme:payment",  or as plain words',
                "finds",
            )
    return Term(words=words, finds=finds)


def search_terms(root: Path | None = None) -> tuple[Term, ...]:
    """Return the shipped terms, with those of a workspace's ``search.toml`` beside them."""
    path = shipped() / "templates" / PATH
    found = parse_terms(decode(path.read_bytes(), PATH, SourceError), PATH)
    own = None if root is None else read_bytes(root / PATH)
    return (
        found if own is None else (*found, *parse_terms(decode(own, PATH, SourceError)))
    )
