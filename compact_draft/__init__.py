"""Refresh a local Compact: every change says why, every remark is accounted for.

The public names, each loaded when it is first asked for, so that the command starts
quickly. Users import from here; the insides may move.
"""

from __future__ import annotations

import importlib
from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compact_draft.copies.from_word import read_copy
    from compact_draft.copies.sent import SentCopy
    from compact_draft.diff.compare import compare_revisions
    from compact_draft.errors import CompactError, Where
    from compact_draft.intake.take_in import take_in
    from compact_draft.model.annotation import (
        Anchor,
        Annotation,
        Decision,
        Effect,
        Level,
        Outcome,
        Placed,
        Respondent,
        Round,
        Submission,
    )
    from compact_draft.model.change import ClauseChange, Comparison, Edit
    from compact_draft.model.clause import Clause, Kind, Link, Place, Relation
    from compact_draft.model.combined import (
        Combined,
        CombineOptions,
        Overlap,
        Reviewer,
    )
    from compact_draft.model.compact import Draft, Outline, OutlineRow, Party, Revision
    from compact_draft.model.framework import Framework, Undertaking
    from compact_draft.model.library import ClauseLibrary
    from compact_draft.model.redline import (
        Change,
        Existing,
        Options,
        Redline,
        Untracked,
    )
    from compact_draft.model.tags import (
        Achievability,
        By,
        Evidence,
        Overall,
        Practice,
        Scope,
        Side,
    )
    from compact_draft.refresh.refresh import refresh
    from compact_draft.steps.account import account
    from compact_draft.steps.answer import answer
    from compact_draft.steps.build import build
    from compact_draft.steps.collect import collect
    from compact_draft.steps.combine import combine_copies
    from compact_draft.steps.compare import compare_documents
    from compact_draft.steps.issue import issue
    from compact_draft.steps.revise import revise
    from compact_draft.store.settings import Settings
    from compact_draft.store.workspace import Workspace

__all__ = [
    "Achievability",
    "Anchor",
    "Annotation",
    "By",
    "Change",
    "Clause",
    "ClauseChange",
    "ClauseLibrary",
    "CombineOptions",
    "Combined",
    "CompactError",
    "Comparison",
    "Decision",
    "Draft",
    "Edit",
    "Effect",
    "Evidence",
    "Existing",
    "Framework",
    "Kind",
    "Level",
    "Link",
    "Options",
    "Outcome",
    "Outline",
    "OutlineRow",
    "Overall",
    "Overlap",
    "Party",
    "Place",
    "Placed",
    "Practice",
    "Redline",
    "Relation",
    "Respondent",
    "Reviewer",
    "Revision",
    "Round",
    "Scope",
    "SentCopy",
    "Settings",
    "Side",
    "Submission",
    "Undertaking",
    "Untracked",
    "Where",
    "Workspace",
    "account",
    "answer",
    "build",
    "collect",
    "combine_copies",
    "compare_documents",
    "compare_revisions",
    "issue",
    "read_copy",
    "refresh",
    "revise",
    "take_in",
]

_HOMES = {
    "copies.from_word": "read_copy",
    "copies.sent": "SentCopy",
    "diff.compare": "compare_revisions",
    "errors": "CompactError Where",
    "intake.take_in": "take_in",
    "model.annotation": "Anchor Annotation Decision Effect Level Outcome Placed "
    "Respondent Round Submission",
    "model.change": "ClauseChange Comparison Edit",
    "model.clause": "Clause Kind Link Place Relation",
    "model.combined": "CombineOptions Combined Overlap Reviewer",
    "model.compact": "Draft Outline OutlineRow Party Revision",
    "model.framework": "Framework Undertaking",
    "model.library": "ClauseLibrary",
    "model.redline": "Change Existing Options Redline Untracked",
    "model.tags": "Achievability By Evidence Overall Practice Scope Side",
    "refresh.refresh": "refresh",
    "steps.account": "account",
    "steps.answer": "answer",
    "steps.build": "build",
    "steps.issue": "issue",
    "steps.collect": "collect",
    "steps.combine": "combine_copies",
    "steps.compare": "compare_documents",
    "steps.revise": "revise",
    "store.settings": "Settings",
    "store.workspace": "Workspace",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _HOME_OF:
        message = f"module 'compact_draft' has no attribute {name!r}"
        raise AttributeError(message)
    home = importlib.import_module(f"compact_draft.{_HOME_OF[name]}")
    found = getattr(home, name)
    if isinstance(found, FunctionType):
        from compact_draft.arguments import checked

        found = checked(found)
    globals()[name] = found
    return found
