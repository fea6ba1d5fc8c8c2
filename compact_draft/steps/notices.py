"""What waits beside the round: contradicting answers, several Compacts on their way into one, an overdue return."""

from __future__ import annotations

from datetime import date

from compact_draft.steps.answered_two_ways import contradictions, in_a_sentence
from compact_draft.steps.clauses import living
from compact_draft.steps.merge import base_text
from compact_draft.steps.monitor import overdue_on
from compact_draft.store.merging import read_merging, read_text
from compact_draft.store.workspace import Workspace
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural

_MOST = 3


def notices(workspace: Workspace, today: date | None) -> tuple[str, ...]:
    """Return what waits, a sentence each with the command that shows it.

    Args:
        workspace: Where to look; its text can be read.
        today: The day, to tell what is overdue; None to leave that out.
    """
    said = [*_answered_two_ways(workspace), _merging(workspace)]
    said += [] if today is None else [_overdue(workspace, today)]
    return tuple(filter(None, said))


def _answered_two_ways(workspace: Workspace) -> list[str]:
    """Return the wishes of the newest round that were met for one and not for another."""
    if not workspace.rounds():
        return []
    found = contradictions(workspace, workspace.round(None).label)
    said = [
        f"{in_a_sentence(pair)}. Look whether both can stand:  compact-draft remarks "
        f"show {pair.refused[0]}"
        for pair in found[:_MOST]
    ]
    if len(found) > _MOST:
        more = plural(len(found) - _MOST, "more wish", "more wishes")
        said.append(f"{more} answered in two ways:  compact-draft account")
    return said


def _merging(workspace: Workspace) -> str:
    held = read_merging(workspace.root)
    if held is None or not held.others or held.is_made:
        return ""
    *first, last = (source.name for source in held.sources)
    names = f"{', '.join(first)} and {last}"
    texts = [base_text(workspace)]
    texts += [read_text(workspace.root, source.prefix) for source in held.others]
    every = [identity for text in texts for identity in text.outline.ids]
    chosen = {identity for choice in held.choices for identity in choice.clauses}
    left = sum(identity not in chosen for identity in every)
    if not left:
        return (
            f"{names} are to become one, and every clause is chosen for; the new text is "
            "not made yet:  compact-draft merge make"
        )
    return (
        f"{names} are to become one: {left} of {len(every)} clauses still open:  "
        "compact-draft merge"
    )


def _overdue(workspace: Workspace, today: date) -> str:
    draft = living(workspace)
    late = overdue_on(workspace, draft, today)
    if late is None:
        return ""
    if not late.year:
        return (
            f"The yearly return was due on {day_in_words(late.due)}, and nobody has been "
            "asked for it:  compact-draft monitor sheets"
        )
    names = {party.id: party.name for party in draft.parties}
    silent = ", ".join(names.get(party, party) for party in late.parties)
    return (
        f"The yearly return for {late.year} was due on {day_in_words(late.due)}; nothing "
        f"has come from {silent}:  compact-draft monitor"
    )
