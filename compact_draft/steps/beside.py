"""Keep easy read, Welsh and practical examples beside a clause, and say which are out of date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from compact_draft.errors import RefusedError, Where, WorkspaceError
from compact_draft.model.clause import ClauseId, Kind
from compact_draft.model.compact import Draft, Revision
from compact_draft.model.look_again import CLAUSE, Given, LookAgain
from compact_draft.store.beside import (
    EXAMPLE,
    KEPT,
    Beside,
    format_beside,
    parse_beside,
    path_of,
)
from compact_draft.store.head import decode
from compact_draft.store.reading import Reading
from compact_draft.store.safe import read_bytes
from compact_draft.store.workspace import Workspace
from compact_draft.text.given_for import wording_print
from compact_draft.text.normalise import normalise
from compact_draft.text.shortened import first_words

HELD, AGAIN, MISSING = "held", "look again", "missing"
IN_PRACTICE = "In practice: "
_SAID_ALREADY = re.compile(r"in practice\s*[:\u2013-]\s*", re.IGNORECASE)
_FEW = 8


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
    """Keep a version, or examples, beside a clause, made of its words as they stand now.

    Raises:
        RefusedError: There are no words in it, or it is an example of a heading.
    """
    words = normalise(text)
    if version == EXAMPLE:
        words = "\n\n".join(filter(None, map(_example, words.split("\n\n"))))
    if not words:
        raise RefusedError(
            "there are no words in it",
            where=Where("--text", clause=clause),
            mend='give them with  --text "..."  or  --file FILE',
        )
    held = workspace.draft().clause(clause)
    if version == EXAMPLE and held.kind is Kind.HEADING:
        raise RefusedError(
            "a heading has no example: nothing is promised in it",
            where=Where("CLAUSE", clause=clause),
            mend="name the clause below it that the example shows",
        )
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
        step.keep_wordings(held.text)
        step.what = f"{clause} {KEPT[version]}"
    return made


def _example(words: str) -> str:
    """Return an example without the "In practice:" that is printed before it anyway."""
    return (
        _SAID_ALREADY.sub("", words, count=1) if _SAID_ALREADY.match(words) else words
    )


def drop(
    workspace: Workspace, clause: str, version: str, *, by: str, when: datetime
) -> None:
    """Take what is kept beside a clause away; `undo` brings it back.

    Raises:
        RefusedError: Nothing of the kind is kept.
    """
    if clause not in versions_of(workspace, version):
        raise RefusedError(
            f"nothing is kept {KEPT[version]} beside it",
            where=Where("CLAUSE", clause=clause),
            mend="see what is kept with  compact-draft beside list",
        )
    with workspace.step("beside", by=by, when=when) as step:
        step.remove(path_of(version, clause))
        step.what = f"{clause} no more {KEPT[version]}"


def versions_of(workspace: Reading, version: str) -> Mapping[str, Beside]:
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


def kept_of(
    workspace: Reading, clause: ClauseId, words: str, version: str
) -> tuple[str, str]:
    """Return what is kept beside one clause in a version: its state, and its words."""
    data = read_bytes(workspace.root / path_of(version, clause))
    if data is None:
        return MISSING, ""
    path = path_of(version, clause)
    text = decode(data, path, WorkspaceError).replace("\r\n", "\n")
    held = parse_beside(text, version, path)
    return HELD if held.follows(words) else AGAIN, held.text


def examples_in(
    workspace: Reading, revision: Revision
) -> tuple[dict[ClauseId, tuple[str, ...]], tuple[ClauseId, ...]]:
    """Return how the clauses of a text are kept in practice, and which are left out.

    Examples of words that have changed since are never printed beside the new ones.

    Returns:
        Lines to print by clause, and the ids of clauses whose examples are to be looked
        at again.
    """
    held = versions_of(workspace, EXAMPLE)
    stand = [one for one in standing(revision, held) if one.text]
    shown = {
        one.clause: tuple(f"{IN_PRACTICE}{words}" for words in one.text.split("\n\n"))
        for one in stand
        if one.state == HELD
    }
    return shown, tuple(one.clause for one in stand if one.state == AGAIN)


def again(
    workspace: Reading, draft: Draft, wordings: Mapping[str, str]
) -> dict[ClauseId, tuple[LookAgain, ...]]:
    """Return what is kept beside clauses that read otherwise by now, by clause."""
    now = {clause.id: clause.text for clause in draft.clauses}
    found: dict[ClauseId, tuple[LookAgain, ...]] = {}
    for version in KEPT:
        for beside in versions_of(workspace, version).values():
            words = now.get(beside.clause)
            if words is None or beside.follows(words):
                continue
            row = LookAgain(
                what=Given.BESIDE,
                of=version,
                said=first_words(beside.text, _FEW),
                side=CLAUSE,
                then=wordings.get(beside.of),
                now=words,
                by=beside.by,
                when=beside.when,
            )
            found[beside.clause] = (*found.get(beside.clause, ()), row)
    return found


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
