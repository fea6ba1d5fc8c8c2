"""Every person whom a workspace's records name: writers, respondents, who said what."""

from __future__ import annotations

from collections.abc import Iterator

from compact_draft.store.signing import read_signing
from compact_draft.store.workspace import Workspace
from compact_draft.telling.hidden_names import worth_looking_for


def people_known(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of people that must stand in no published file unasked."""
    settings = workspace.settings()
    bodies = [settings.group, settings.title, settings.area]
    bodies += [party.name for party in settings.parties]
    bodies += [party.id for party in settings.parties]
    return worth_looking_for(_names(workspace), bodies)


def _names(workspace: Workspace) -> Iterator[str]:
    yield workspace.settings().you
    for step in workspace.log.steps():
        yield step.by
    for clause in workspace.clauses():
        yield from (row.by for row in clause.history)
        yield from (evidence.said_by for evidence in clause.evidence)
        yield from (link.by for link in clause.links)
        yield clause.ruling.by if clause.ruling else ""
    for consultation in workspace.rounds():
        books = workspace.books(consultation.label)
        yield from (person.name for person in books.respondents)
        yield from (decision.by for decision in books.decisions)
    yield from (signature.by for signature in read_signing(workspace.root).signatures)
