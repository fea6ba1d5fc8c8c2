"""Keep an easy-read or a Welsh version beside each clause, and say which are out of date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.errors import RefusedError, Where, WorkspaceError
from compact_draft.model.compact import Revision
from compact_draft.store.beside import (
    VERSIONS,
    Beside,
    format_beside,
    parse_beside,
    path_of,
)
from compact_draft.store.head import decode
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace
from compact_draft.text.given_for import wording_print
from compact_draft.text.normalise import normalise

HELD, AGAIN, MISSING = "held", "look again", "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one clause stands in a version.

    Attributes:
        clause: Its id.
        number: As printed; empty for none.
        state: "held", "look again" (the clause has changed since) or "missing".
        words: The clause's words.
        text: The version's words; empty where it is missing.
    """

    clause: str
    number: str
    state: str
    words: str
    text: str


def put(
    workspace: Workspace,
    clause: str,
    version: str,
    text: str,
    *,
    by: str,
    when: datetime,
) -> Beside:
    """Keep a version beside a clause, made of its words as they stand now.

    Raises:
        RefusedError: There are no words in it.
    """
    words = normalise(text)
    if not words:
        raise RefusedError(
            "there are no words in it",
            where=Where("--text", clause=clause),
            mend='give them with  --text "..."  or  --file FILE',
        )
    held = workspace.draft().clause(clause)
    with workspace.step("beside", by=by, when=when) as step:
        made = Beside(
            clause=clause,
            version=version,
            text=words,
            of=wording_print(held.text),
            by=by,
            when=step.when,
        )
        step.write_text(path_of(version, clause), format_beside(made))
        step.what = f"{clause} {VERSIONS[version]}"
    return made


def versions_of(workspace: Workspace, version: str) -> Mapping[str, Beside]:
    """Return what is held of a version, by clause.

    Raises:
        WorkspaceError: A file is no such version, or is of another clause than its name.
    """
    found = {}
    for path in sorted((workspace.root / "beside" / version).glob("*.md")):
        shown = path.relative_to(workspace.root).as_posix()
        text = decode(read_bytes(path) or b"", shown, WorkspaceError)
        held = parse_beside(text.replace("\r\n", "\n"), version, shown)
        if path_of(version, held.clause) != shown:
            raise WorkspaceError(
                f"this file is of the clause {held.clause}",
                where=Where(shown),
                mend=f"name it {held.clause}.md, or take it out if it is a copy",
            )
        found[held.clause] = held
    return found


def standing(revision: Revision, held: Mapping[str, Beside]) -> tuple[Standing, ...]:
    """Return how every clause of a text stands in a version, in order."""
    found = []
    for row in revision.outline.rows:
        clause = revision.clause(row.clause)
        beside = held.get(clause.id)
        state = MISSING
        if beside is not None:
            state = HELD if beside.follows(clause.text) else AGAIN
        found.append(
            Standing(
                clause=clause.id,
                number=row.number,
                state=state,
                words=clause.text,
                text="" if beside is None else beside.text,
            )
        )
    return tuple(found)


def in_version(
    workspace: Workspace, revision: Revision, version: str
) -> tuple[Revision, tuple[str, ...]]:
    """Return a text in a version, and the ids of clauses that stand in their own words.

    A version whose clause has changed since is never printed for it.
    """
    stand = standing(revision, versions_of(workspace, version))
    words = {party.clause: party.text for party in stand if party.state == HELD}
    clauses = tuple(
        replace(clause, text=words.get(clause.id, clause.text))
        for clause in revision.clauses
    )
    left = tuple(party.clause for party in stand if party.state != HELD)
    return replace(revision, clauses=clauses), left
