"""What goes out when a Compact is agreed: what changed, a table of clauses, what is what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from compact_draft.model.change import ClauseVersion, Comparison
from compact_draft.model.clause import Kind
from compact_draft.model.report import Part, Report, Table
from compact_draft.text.plural import plural
from compact_draft.text.sheet import write_rows

_PROMISES = frozenset(kind.value for kind in Kind if kind.is_promise)
_BINDS: Mapping[str, str] = {
    "public_bodies": "Public bodies",
    "vcs": "Voluntary and community sector",
    "both": "Both sides",
}
COLUMNS = (
    "id", "number", "kind", "section", "text", "by", "binds", "theme", "achievability",
    "mixed", "scope", "national", "source",
)  # fmt: skip


def changed_report(title: str, comparison: Comparison, *, old: str, new: str) -> Report:
    """Return in plain words which promises are new, changed and gone.

    No reason and nobody's name stands in it: those are in the report of the round.

    Args:
        title: Title of the Compact.
        comparison: What changed.
        old: The earlier text in words.
        new: The text that is published, in words.
    """
    new_ones: list[tuple[str, ...]] = []
    other: list[tuple[str, ...]] = []
    gone: list[tuple[str, ...]] = []
    for change in comparison.changed:
        before, after = _promises(change.old), _promises(change.new)
        if after and not before:
            new_ones += [
                (_name(version), _who(version), version.text) for version in after
            ]
        elif before and not after:
            gone += [
                (_name(version), _who(version), version.text) for version in before
            ]
        elif before and change.old_text != change.new_text:
            other.append(
                (
                    ", ".join(_name(version) for version in after),
                    _who(after[0]),
                    "\n".join(version.text for version in before),
                    "\n".join(version.text for version in after),
                )
            )
    parts = [
        Part(heading=heading, tables=(_table(heading, head, rows),))
        for heading, head, rows in (
            ("New promises", ("Clause", "Who is bound", "What is promised"), new_ones),
            (
                "Promises in other words",
                ("Clause", "Who is bound", "It was", "It is now"),
                other,
            ),
            (
                "Promises that are gone",
                ("Clause then", "Who was bound", "What was promised"),
                gone,
            ),
        )
        if rows
    ]
    counts = (
        f"{plural(len(new_ones), 'new promise')}, {len(other)} in other words, "
        f"{len(gone)} gone."
    )
    return Report(
        title=f"{title}: what changed",
        status="What changed",
        summary=(f"From {old} to {new}.", counts),
        parts=tuple(parts),
        is_upright=True,
    )


def _table(
    caption: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]]
) -> Table:
    shares = (2, 3, *(7 for _ in head[2:]))
    cells = tuple(tuple(c.replace("\n\n", "\n") for c in row) for row in rows)
    return Table(caption=caption, head=head, rows=cells, shares=shares)


def _promises(versions: Iterable[ClauseVersion]) -> tuple[ClauseVersion, ...]:
    return tuple(
        version for version in versions if dict(version.tags).get("kind") in _PROMISES
    )


def _who(version: ClauseVersion) -> str:
    return _BINDS.get(dict(version.tags).get("by", ""), "Not settled")


def _name(version: ClauseVersion) -> str:
    return version.number or (
        f"under “{version.section[-1]}”" if version.section else "–"
    )


def clauses_csv(data: Mapping[str, Any]) -> str:
    """Return the clauses of `draft_data` as a table, a row a clause, safe to be opened."""
    rows: list[tuple[str, ...]] = [COLUMNS]
    for clause in data["clauses"]:
        held = {
            **clause,
            "section": " / ".join(clause["section"]),
            "binds": " ".join(clause.get("binds", ())),
            "mixed": {True: "yes", False: "no"}.get(clause.get("mixed", ""), ""),
            "national": " ".join(
                f"{link['framework']}:{link['ref']}:{link['relation']}"
                for link in clause.get("national", ())
            ),
        }
        rows.append(tuple(str(held.get(name) or "") for name in COLUMNS))
    return write_rows(rows)


def checksums(files: Mapping[str, str]) -> str:
    """Return digests by name as ``sha256sum -c`` reads them."""
    return "".join(f"{files[name]}  {name}\n" for name in sorted(files))


def read_me(title: str, edition: str, rows: Iterable[tuple[str, str]]) -> str:
    """Return a plain text that says what each file is."""
    lines = [title, "=" * len(title), "", f"{edition}.", "", "What lies here:", ""]
    lines += [f"  {name}\n      {says}" for name, says in rows]
    lines += [
        "",
        "SHA256SUMS.txt holds the digest of each file. To check that none was altered:",
        "  on Linux:    sha256sum -c SHA256SUMS.txt",
        "  on a Mac:    shasum -a 256 -c SHA256SUMS.txt",
        "  on Windows:  certutil -hashfile FILE SHA256",
        "",
    ]
    return "\n".join(lines)
