"""``merging.toml`` and ``merging/``: several old Compacts on their way into one."""

from __future__ import annotations

from pathlib import Path

from compact_draft.errors import WorkspaceError
from compact_draft.merging.values import Choice, Merging, Source
from compact_draft.model.compact import Revision
from compact_draft.store.clauses import ID
from compact_draft.store.drafts import parse_revision
from compact_draft.store.head import Head, decode, read_toml, write_toml
from compact_draft.store.safe import read_bytes

PATH = "merging.toml"
_SOURCE = ("name", "prefix", "file", "sha256")
_CHOICE = ("clauses", "words", "text", "why", "by", "when")


def text_path(prefix: str) -> str:
    """Return where the text of one of the Compacts lies, from the root."""
    return f"merging/{prefix}.md"


def parse_merging(text: str, path: str = PATH) -> Merging:
    r"""Return what the file's text (with ``\n`` line ends) says.

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("base", "other", "choice", "stands"))
    base = head.table("base")
    if base is None:
        raise head.fault("no base", "put the table [base] back from a copy")
    sources = [_source(base), *(_source(row) for row in head.tables("other"))]
    prefixes = [source.prefix for source in sources]
    if len(set(prefixes)) < len(prefixes):
        raise head.fault(
            "two Compacts have one prefix", "put the file back from a copy", "other"
        )
    choices = tuple(_choice(row) for row in head.tables("choice"))
    seen: set[str] = set()
    for identity in (clause for choice in choices for clause in choice.clauses):
        if identity in seen:
            raise head.fault(
                f"two choices are of the clause {identity}",
                "keep one of the two",
                "choice",
            )
        seen.add(identity)
    stands = head.table("stands")
    return Merging(
        base=sources[0],
        others=tuple(sources[1:]),
        choices=choices,
        stands=()
        if stands is None
        else tuple((field, stands.text(field)) for field in stands.fields),
    )


def _source(row: Head) -> Source:
    row.refuse_unknown(_SOURCE)
    prefix = row.text("prefix")
    if not ID.fullmatch(f"{prefix}-1"):
        raise row.fault(
            f"prefix = {prefix[:80]!r} cannot begin the id of a clause",
            "put back what stood there",
            "prefix",
        )
    return Source(
        name=row.text("name"),
        prefix=prefix,
        file=row.text("file", ""),
        sha256=row.text("sha256", ""),
    )


def _choice(row: Head) -> Choice:
    row.refuse_unknown(_CHOICE)
    clauses = row.texts("clauses")
    words, why = row.text("words", ""), row.text("why", "")
    made = Choice(
        clauses=clauses,
        words=words,
        text=row.text("text", ""),
        why=why,
        by=row.text("by", ""),
        when=row.text("when", ""),
    )
    if not clauses or (words and words not in clauses):
        raise row.fault(
            f"the words of {words or 'no clause'} cannot stand for these",
            "name in words one of the clauses of this choice",
            "words",
        )
    if made.is_left_out and not why:
        raise row.fault(
            f"{clauses[0]} is left out, and no reason is given",
            'write a line  why = "..."',
            "clauses",
        )
    return made


def read_merging(root: Path) -> Merging | None:
    """Return what the workspace at a folder says; None where nothing is merged."""
    data = read_bytes(root / PATH)
    return None if data is None else parse_merging(decode(data, PATH, WorkspaceError))


def read_text(root: Path, prefix: str) -> Revision:
    """Return the text of one of the other Compacts, as it was when it was added.

    Raises:
        WorkspaceError: It is gone, or not as it was written.
    """
    path = text_path(prefix)
    return parse_revision(read_bytes(root / path) or b"", path)


def format_merging(merging: Merging) -> str:
    """Return the file's text."""
    made: dict[str, object] = {"base": _fields(merging.base, _SOURCE)}
    if merging.others:
        made["other"] = [_fields(source, _SOURCE) for source in merging.others]
    if merging.choices:
        made["choice"] = [_fields(choice, _CHOICE) for choice in merging.choices]
    if merging.stands:
        made["stands"] = dict(merging.stands)
    return write_toml(made)


def _fields(value: object, names: tuple[str, ...]) -> dict[str, object]:
    held = {name: getattr(value, name) for name in names}
    return {
        name: list(field) if isinstance(field, tuple) else field
        for name, field in held.items()
        if field
    }
