"""Which of the reasons in a clause's history decided the words that are shown.

A clause may have been decided on several times: in one round and again in the next, or
by two decisions on the same words. Only what still stands in the new words is a reason
for them; what a later decision wrote over is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from compact_draft.diff.words import word_edits
from compact_draft.drafting.rewording import edited
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
)
from compact_draft.model.clause import HistoryRow

RETAG = "retagged"
"""The verb of a row that changed a tag, a theme or a link, and no words."""
WITHDRAWN = "withdrawn"
_MOST = 0.8
"""Where so many of the words that a decision brought stand, it is a reason still."""
_OVER = ("reworded", "moved")
"""Verbs of rows that a later row of the same verb may have written over."""


def deciding(
    rows: Sequence[HistoryRow],
    old: str,
    new: str,
    decisions: Mapping[str, Decision],
    remarks: Mapping[str, Annotation],
) -> list[HistoryRow]:
    """Return the rows whose change is seen in the new words, oldest first.

    Args:
        rows: What happened to the clauses since the old text; without tags alone.
        old: The old words; empty where the clauses are new.
        new: The new words; empty where they were withdrawn.
        decisions: Every decision, by id.
        remarks: Every remark, by id.
    """
    if not new:
        return [row for row in rows if row.what == WITHDRAWN] or list(rows)
    moves = [decisions.get(row.decision) for row in rows if row.what == "moved"]
    goal = moves[-1].others if moves and moves[-1] is not None else None
    kept = []
    for row in rows:
        decision = decisions.get(row.decision)
        if row.what not in _OVER or decision is None:
            kept.append(row)
        elif row.what == "moved":
            if decision.others == goal or goal is None:
                kept.append(row)
        elif _stands(decision, old, new, remarks):
            kept.append(row)
    is_lost = any(row.what == "reworded" for row in rows) and not any(
        row.what == "reworded" for row in kept
    )
    if is_lost:
        last = [row for row in rows if row.what == "reworded"][-1]
        return [row for row in rows if row in kept or row is last]
    return kept


def _stands(
    decision: Decision, old: str, new: str, remarks: Mapping[str, Annotation]
) -> bool:
    """Whether something that a decision brought, or took out, is so in the new words."""
    known = [
        remarks[identity] for identity in decision.annotations if identity in remarks
    ]
    texts = [] if not decision.words.strip() else [decision.words]
    if not texts and decision.effect is Effect.REWORD:
        texts = [text for remark in known if (text := _edited(remark, old))]
    if not old or not texts:
        asked = [remark.proposed for remark in known if remark.proposed.strip()]
        return not asked or any(_flat(words) in _flat(new) for words in asked)
    shown = _changes(old, new)
    for text in texts:
        wanted = _changes(old, text)
        if not wanted or any(_is_shown(span, shown) for span in wanted):
            return True
        if _kept_share(old, text, new) >= _MOST:
            return True
    return False


def _kept_share(old: str, text: str, new: str) -> float:
    """Return how many of the letters that a text brought stand in the new one, 0 to 1."""
    brought: list[bool] = []
    for edit in word_edits(old, text):
        if edit.kind != "deleted":
            brought += [edit.kind == "inserted"] * len(edit.text)
    kept: list[bool] = []
    for edit in word_edits(text, new):
        if edit.kind != "inserted":
            kept += [edit.kind == "same"] * len(edit.text)
    came = [
        stays
        for letter, is_new, stays in zip(text, brought, kept, strict=True)
        if is_new and not letter.isspace()
    ]
    return sum(came) / len(came) if came else 0.0


def _edited(remark: Annotation, old: str) -> str:
    """Return the old words as a remark edits them; empty where they are not its words."""
    anchor = remark.anchor
    if remark.kind is not AnnotationKind.REWORD or anchor.level is not Level.WORDS:
        return ""
    if anchor.start is None or anchor.end is None:
        return ""
    if old[anchor.start : anchor.end] != anchor.words:
        return ""
    return edited(remark, old)


_Change = tuple[int, int, str, str]
"""Start and end in the old words, the words that went, and those that came."""


def _changes(old: str, new: str) -> list[_Change]:
    found: list[_Change] = []
    at, start, gone, came = 0, 0, "", ""
    for edit in (*word_edits(old, new), None):
        if edit is None or edit.kind == "same":
            if gone or came:
                found.append((start, at, gone, came))
            at += 0 if edit is None else len(edit.text)
            start, gone, came = at, "", ""
        elif edit.kind == "deleted":
            gone += edit.text
            at += len(edit.text)
        else:
            came += edit.text
    return found


def _is_shown(span: _Change, shown: Iterable[_Change]) -> bool:
    start, end, gone, came = span
    for first, last, away, there in shown:
        if first > end + 1 or last + 1 < start:  # a blank may be of either
            continue
        if came.strip():
            if f" {_flat(came)} " in f" {_flat(there)} ":
                return True
        elif _flat(gone) in _flat(away) and _flat(gone) not in _flat(there):
            return True
    return False


def _flat(text: str) -> str:
    return " ".join(text.split())
