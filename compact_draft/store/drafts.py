"""The outline of the living text, and frozen revisions.

``outline.toml`` gives the order of the clauses; ``revisions/<label>.md`` holds a
whole revision in one readable file that is written once and sealed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import tomlkit

from compact_draft.errors import Where, WorkspaceError
from compact_draft.model.clause import Clause, Kind
from compact_draft.model.compact import (
    Outline,
    OutlineRow,
    Party,
    Revision,
    RevisionKind,
)
from compact_draft.model.tags import Side
from compact_draft.store.clauses import ID, clause_fields, clause_of
from compact_draft.store.head import FENCE, Head, read_toml, split_head, write_toml

_TOP = """\
# The order of the Compact: one line a clause, from the top.
# Move a line to move a clause. level: of a heading (1 ...), or of a list item (0 ...).
# column: the side in whose column of a two-column table the clause stands.
"""
_SEAL = "sealed: "


def parse_outline(text: str, path: str = "outline.toml") -> Outline:
    r"""Return the outline of ``outline.toml``'s text (with ``\n`` line ends).

    Raises:
        WorkspaceError: With file, line and remedy.
    """
    head = read_toml(text, path, WorkspaceError)
    head.refuse_unknown(("rows",))
    rows = tuple(_row(row) for row in head.tables("rows"))
    seen: set[str] = set()
    for row in rows:
        if row.clause in seen:
            raise WorkspaceError(
                f"the clause {row.clause} stands twice in the outline",
                where=Where(path, _line_of(text, row.clause), row.clause),
                mend="take one of the two lines out",
            )
        seen.add(row.clause)
    return Outline(rows=rows)


def _line_of(text: str, wanted: str) -> int | None:
    lines = [n for n, line in enumerate(text.split("\n"), 1) if f'"{wanted}"' in line]
    return lines[-1] if lines else None


def _row(head: Head) -> OutlineRow:
    head.refuse_unknown(("clause", "level", "column"))
    clause = head.text("clause")
    if not ID.fullmatch(clause):
        raise head.fault(
            f"clause = {clause[:80]!r} is not an id",
            "write the id of a clause, such as  wex-12",
            "clause",
        )
    return OutlineRow(
        clause=clause,
        level=head.number("level"),
        column=head.choice(Side, "column"),
    )


def format_outline(outline: Outline, clauses: Iterable[Clause]) -> str:
    """Return ``outline.toml``'s text; each line says its clause in a few words."""
    held = {clause.id: clause for clause in clauses}
    lines = []
    for row in outline.rows:
        fields: dict[str, Any] = {"clause": row.clause}
        if row.level is not None:
            fields["level"] = row.level
        if row.column is not None:
            fields["column"] = row.column.value
        table = tomlkit.inline_table()
        table.update(fields)
        clause = held.get(row.clause)
        words = "" if clause is None else _words(clause)
        lines.append(f"  {table.as_string()},  # {words}".rstrip(" #") + "\n")
    return f"{_TOP}rows = [\n{''.join(lines)}]\n"


def _words(clause: Clause) -> str:
    words = clause.shown_heading or clause.text
    short = " ".join(words.split())[:60]
    safe = "".join(c if c.isprintable() else " " for c in short)
    return safe.upper() if clause.kind is Kind.HEADING else safe


def format_revision(revision: Revision) -> bytes:
    """Return a revision's file: head, every clause, and a seal over all of it."""
    head = write_toml(
        {
            "label": revision.label,
            "made": revision.made,
            "parent": revision.parent,
            "kind": revision.kind.value,
            "title": revision.title,
            "digest": revision.digest,
            "party": [party_fields(party) for party in revision.parties],
        }
    )
    held = {clause.id: clause for clause in revision.clauses}
    blocks = [f"{FENCE}\n{head.strip()}\n{FENCE}\n"]
    for row in revision.outline.rows:
        clause = held[row.clause]
        fields = clause_fields(clause)
        fields["outline"] = {
            k: v
            for k, v in (
                ("number", row.number),
                ("level", row.level),
                ("column", row.column and row.column.value),
            )
            if v is not None and v != ""
        }
        body = "\n".join(_escape(line) for line in clause.text.split("\n"))
        blocks.append(f"\n{FENCE}\n{write_toml(fields).strip()}\n{FENCE}\n{body}\n")
    text = "".join(blocks)
    seal = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return f"{text}\n{_SEAL}{seal}\n".encode()


def _escape(line: str) -> str:
    return f"\\{line}" if line.startswith(("\\", FENCE, _SEAL)) else line


@lru_cache(maxsize=64)
def parse_revision(data: bytes, path: str) -> Revision:
    """Return the revision of a file; one that was read before is not parsed again.

    Raises:
        WorkspaceError: The bytes no longer fit their seal, or cannot be read.
    """
    text = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
    body, found, seal = text.rpartition(f"\n{_SEAL}")
    fits = hashlib.sha256(body.encode("utf-8")).hexdigest() == seal.strip()
    if not found or not fits:
        raise WorkspaceError(
            "this revision is not as it was written: its bytes no longer fit its seal",
            where=Where(path),
            mend="put the file back from a copy; a revision is frozen, so a change "
            "belongs in the clause files and a new revision",
        )
    blocks = _blocks(body)
    head, _ = split_head(blocks[0], path, WorkspaceError)
    rows: list[OutlineRow] = []
    clauses: list[Clause] = []
    for block in blocks[1:]:
        fields, words = split_head(block, path, WorkspaceError)
        plain = "\n".join(line.removeprefix("\\") for line in words.split("\n"))
        clause = clause_of(fields, plain, also=("outline",))
        rows.append(_printed(clause.id, fields.table("outline")))
        clauses.append(clause)
    return Revision(
        label=head.text("label"),
        made=head.text("made"),
        parent=head.text("parent", "") or None,
        kind=head.must(RevisionKind, "kind"),
        title=head.text("title", ""),
        parties=tuple(party_of(row) for row in head.tables("party")),
        outline=Outline(rows=tuple(rows)),
        clauses=tuple(clauses),
    )


def _blocks(body: str) -> list[str]:
    """Cut a revision's text before each head: every second fence opens one."""
    blocks: list[list[str]] = []
    is_open = False
    for line in body.split("\n"):
        if line == FENCE:
            is_open = not is_open
            if is_open:
                blocks.append([])
        if blocks:
            blocks[-1].append(line)
    return ["\n".join(lines) for lines in blocks]


def _printed(wanted: str, head: Head | None) -> OutlineRow:
    if head is None:
        return OutlineRow(clause=wanted)
    return OutlineRow(
        clause=wanted,
        level=head.number("level"),
        column=head.choice(Side, "column"),
        number=head.text("number", ""),
    )


def party_of(head: Head) -> Party:
    """Return a party of ``[[party]]``."""
    head.refuse_unknown(("id", "name", "side", "signs"))
    return Party(
        id=head.text("id"),
        name=head.text("name"),
        side=head.must(Side, "side"),
        signs=head.truth("signs", default=True),
    )


def party_fields(party: Party) -> Mapping[str, Any]:
    """Return a party as the fields of ``[[party]]``."""
    return {
        "id": party.id,
        "name": party.name,
        "side": party.side.value,
        "signs": party.signs,
    }
