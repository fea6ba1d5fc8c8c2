"""Has a page seen the newest state of what it is about? Small prints of it, and what it is now."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from compact_draft.desk.told import numbers, page_of, told
from compact_draft.store.beside import KEPT, path_of
from compact_draft.store.ledger_part import books_about, books_of_people
from compact_draft.store.national import read_left_out
from compact_draft.store.safe import read_bytes
from compact_draft.telling.points import OUTCOME_WORDS
from compact_draft.text.plural import plural

if TYPE_CHECKING:
    from compact_draft.desk.remembered import Remembered
    from compact_draft.model.annotation import Decision
    from compact_draft.store.workspace import Workspace

NOTHING = "nothing"
"""What a form is about that settles nothing which somebody else may have settled."""
_PRINT = 16
_ID = re.compile(r"[A-Za-z0-9_-]+")


def seen(workspace: Workspace, about: str) -> str:
    """Return the print of the state of a thing.

    Args:
        workspace: Where it is.
        about: ``log``, ``settings``, ``clause:ID``, ``remarks:ROUND:a1,a2``,
            ``people:ROUND``, ``undertaking:FRAMEWORK:REF``, ``beside:VERSION:ID`` or
            ``nothing``.
    """
    kind, _, rest = about.partition(":")
    if kind == "clause":
        return _print([_clause(workspace, rest)])
    if kind == "beside":
        return _print(_beside(workspace, rest))
    if kind == "settings":
        return _print([read_bytes(workspace.root / "compact.toml") or b""])
    if kind == "remarks":
        return _print(line.encode("utf-8") for line in _remarks(workspace, rest))
    if kind == "people":
        return _print(line.encode("utf-8") for line in _joined(workspace, rest))
    if kind == "undertaking":
        return _print(line.encode("utf-8") for line in _left_out(workspace, rest))
    if kind == "log":
        steps = workspace.log.steps()
        return _print(f"{s.number} {s.verb} {s.state}".encode() for s in steps)
    return NOTHING


def now(workspace: Remembered, about: str) -> tuple[tuple[str, str], ...]:
    """Return what stands now of a thing, as (name, words) for people."""
    kind, _, rest = about.partition(":")
    if kind == "clause":
        held = {c.id: c for c in workspace.clauses()}.get(rest)
        if held is None:
            return (("The clause", "It is gone."),)
        bound = "" if held.by is None else f", binding {held.by.replace('_', ' ')}"
        return (("Its words", held.text), ("It is", f"{held.kind}{bound}"))
    if kind == "beside":
        words, version = (data.decode("utf-8") for data in _beside(workspace, rest))
        return (
            ("Clause", words.rpartition("+++")[2].strip()),
            (
                "The version",
                version.rpartition("+++")[2].strip() or "There is none yet.",
            ),
        )
    if kind == "remarks":
        lines = _remarks(workspace, rest, numbers(workspace))
        return (("What was decided of it", "\n".join(lines) or "Nothing yet."),)
    if kind == "people":
        lines = _joined(workspace, rest)
        return (("Who is the same", "\n".join(lines) or "Nobody yet."),)
    if kind == "undertaking":
        lines = _left_out(workspace, rest)
        return (("Left out", "\n".join(lines) or "It is not left out."),)
    if kind == "settings":
        settings = workspace.settings()
        signing = ", ".join(p.name for p in settings.parties)
        return (("You", settings.you), ("Group", settings.group), ("Signing", signing))
    steps = [s for s in workspace.log.steps() if s.state == "done"][-3:]
    said = "\n".join(
        f"Step {s.number}, {page_of(s)}, by {s.by or 'somebody'}: {told(workspace, s)}"
        for s in steps
    )
    return ((f"The last {plural(len(steps), 'step')}", said or "None."),)


def _left_out(workspace: Workspace, rest: str) -> list[str]:
    framework, _, ref = rest.partition(":")
    return [
        f"By {left_out.by}: {left_out.why}"
        for left_out in read_left_out(workspace.root)
        if (left_out.framework, left_out.ref) == (framework, ref)
    ]


def _joined(workspace: Workspace, label: str) -> list[str]:
    """Return what was said of who is the same as whom, in its order."""
    return [
        f"{joining.respondent} is {joining.into}, by {joining.by}"
        if joining.respondent != joining.into
        else f"{joining.respondent} is a person apart, by {joining.by}"
        for joining in books_of_people(workspace, label).joinings
    ]


def _clause(workspace: Workspace, identity: str) -> bytes:
    if not _ID.fullmatch(identity):
        return b""
    return read_bytes(workspace.root / workspace.clause_path(identity)) or b""


def _beside(workspace: Workspace, rest: str) -> tuple[bytes, bytes]:
    """Return the files of a clause and of a version of it; empty for none."""
    version, _, clause = rest.partition(":")
    if version not in KEPT or not _ID.fullmatch(clause):
        return b"", b""
    path = workspace.root / path_of(version, clause)
    return _clause(workspace, clause), read_bytes(path) or b""


def _remarks(
    workspace: Workspace, rest: str, names: Mapping[str, str] | None = None
) -> list[str]:
    """Return what was decided of remarks, and where people put them.

    Args:
        workspace: Where the round is.
        rest: Its label and the remarks.
        names: What people call clauses; None for their ids.
    """
    label, _, ids = rest.partition(":")
    wanted = set(ids.split(","))
    books = books_about(workspace, label, wanted)
    decided = books.decided()
    found = [
        _said(decided[identity]) for identity in ids.split(",") if identity in decided
    ]
    found += [
        f"{p.annotation} placed on {_place(p.anchor.clause, names or {})} by {p.by}"
        for p in books.placements
        if p.annotation in wanted
    ]
    found += [
        f"{assignment.annotation} given to {assignment.person or 'nobody'} by {assignment.by}"
        for assignment in books.assignments
        if assignment.annotation in wanted
    ]
    return found


def _place(clause: str | None, names: Mapping[str, str]) -> str:
    return names.get(clause, clause) if clause else "the whole draft"


def _said(decision: Decision) -> str:
    outcome = OUTCOME_WORDS[decision.outcome]
    said = f"{decision.id}, by {decision.by}: {outcome}. {decision.reason}".strip()
    return f"{said}\n{decision.words}".strip()


def _print(pieces: Iterable[bytes]) -> str:
    found = hashlib.sha256()
    for piece in pieces:
        found.update(len(piece).to_bytes(8, "big"))
        found.update(piece)
    return found.hexdigest()[:_PRINT]
