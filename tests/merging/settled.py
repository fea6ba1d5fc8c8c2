"""Three Compacts on their way into one, every clause chosen for."""

from __future__ import annotations

from compact_draft.merging.values import Choice
from compact_draft.steps import merge, merge_choose
from compact_draft.steps.edit import Signed
from tests.workspaces import WHEN

WHO = Signed(by="Ann Other", when=WHEN)


def ids_of(side: merge.Side, *names: str) -> list[str]:
    return [merge_choose.name_clause(side, name) for name in names]


def chosen(side: merge.Side) -> list[Choice]:
    """Choose the strongest of each group, and leave Carrow's headings out."""
    made = []
    for group in side.groups:
        first = group.ranked[0].old
        is_out = first.source == "Carrow" and not first.clause.kind.is_promise
        if group.is_alone and is_out:
            made.append(Choice(clauses=group.ids, why="Ashby has a heading for it."))
        else:
            made.append(Choice(clauses=group.ids, words=first.id, why="It binds most."))
    return made
