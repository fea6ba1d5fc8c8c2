"""What the yearly report says in free words, looked through for what may tell who somebody is."""

from __future__ import annotations

from compact_draft.monitoring.yearly import Yearly
from compact_draft.reports.monitored_words import free_words, told
from compact_draft.steps.monitor import VERB
from compact_draft.steps.people_known import people_known
from compact_draft.steps.personal import Personal, choices_in
from compact_draft.store.monitoring import read_monitoring
from compact_draft.store.workspace import Workspace
from compact_draft.telling.redaction import find

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
