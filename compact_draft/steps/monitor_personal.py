"""What the yearly report says in free words, looked through for what may tell who somebody is."""

from __future__ import annotations

from dataclasses import replace

from compact_draft.monitoring.values import Monitoring, Return
from compact_draft.monitoring.yearly import Yearly
from compact_draft.reports.monitored_words import free_words, told
from compact_draft.steps.chosen import Personal, choices_in
from compact_draft.steps.monitor import VERB
from compact_draft.steps.people_known import people_known
from compact_draft.store.monitoring import read_monitoring
from compact_draft.store.workspace import Workspace
from compact_draft.telling.redaction import Words, find, taken_out

KEPT_IN = "monitoring-redactions.csv"
"""Where it is kept which words are hidden and which may stay, from the root."""


def personal(workspace: Workspace, found: Yearly) -> Personal:
    """Return what in a year's free words may tell who somebody is; nothing is written."""
    words = free_words(found)
    settings = workspace.settings()
    usual = [settings.title, settings.area, *found.names.values()]
    usual += [promise.text for promise in found.promises]
    usual += [name for promise in found.promises for name in promise.section]
    return Personal(
        round=found.year,
        finds=find(words, _known(workspace), usual) if words else (),
        choices=choices_in(workspace, KEPT_IN),
        words=words,
        kept_in=KEPT_IN,
        verb=VERB,
    )


def monitoring_told(workspace: Workspace) -> Monitoring:
    """Return all that was returned and logged, in words as they may be printed."""
    held = read_monitoring(workspace.root)
    words = [
        Words(of=_record(row), field="evidence", text=row.evidence)
        for row in held.returns
    ]
    for breach in held.breaches:
        words.append(Words(of=breach.id, field="what", text=breach.what))
        words.append(Words(of=breach.id, field="done", text=breach.done))
    if not any(word.text for word in words):
        return held
    settings = workspace.settings()
    usual = [settings.title, settings.area]
    usual += [party.name for party in settings.parties]
    usual += [clause.text for clause in workspace.clauses()]
    finds = find(words, _known(workspace), usual)
    choices = choices_in(workspace, KEPT_IN)

    def told(of: str, text: str) -> str:
        return taken_out(of, text, choices, finds)

    return replace(
        held,
        returns=tuple(
            replace(row, evidence=told(_record(row), row.evidence))
            for row in held.returns
        ),
        breaches=tuple(
            replace(one, what=told(one.id, one.what), done=told(one.id, one.done))
            for one in held.breaches
        ),
    )


def _record(row: Return) -> str:
    return f"{row.year} {row.party} {row.clause}"


def _known(workspace: Workspace) -> list[str]:
    held = read_monitoring(workspace.root)
    names = [*people_known(workspace), *(row.said_by for row in held.returns)]
    return [name for name in dict.fromkeys(names) if name]


def for_others(workspace: Workspace, found: Yearly) -> tuple[Yearly, Personal]:
    """Return a year as others may read it, and what was found in its free words.

    Words that hold something nobody has looked at are not given; what is to be hidden is
    taken out.
    """
    held = personal(workspace, found)
    return told(found, held.choices, held.finds), held
