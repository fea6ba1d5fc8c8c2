"""A draft with everybody's edits carried out: what a reading must add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from compact_draft.model.annotation import Annotation, AnnotationKind, Level, Placed
from compact_draft.model.compact import Revision
from compact_draft.text.normalise import normalise

EDITS = (
    AnnotationKind.REWORD,
    AnnotationKind.SPLIT,
    AnnotationKind.ADD,
    AnnotationKind.WITHDRAW,
    AnnotationKind.MOVE,
)


def applied(rev: Revision, annotations: Iterable[Annotation]) -> list[str]:
    """Return the paragraphs of the clauses with every edit carried out."""
    edits = [a for a in annotations if a.kind in EDITS]
    texts = {
        c.id: _reworded(c.text, [a for a in edits if _on(a, c.id)]) for c in rev.clauses
    }
    moved = {a.anchor.clause for a in edits if a.kind is AnnotationKind.MOVE}
    gone = {a.anchor.clause for a in edits if a.kind is AnnotationKind.WITHDRAW}
    joined = {a.anchor.to for a in edits if _is_join(a)}
    slots: dict[str, list[Annotation]] = {}
    for a in edits:
        if a.kind is AnnotationKind.ADD:
            slots.setdefault(a.anchor.clause or "", []).append(a)
        elif a.kind is AnnotationKind.MOVE:
            slots.setdefault(a.anchor.to or "", []).append(a)
    whole: list[str] = []

    def follow(clause: str) -> None:
        for a in slots.get(clause, []):
            if a.kind is AnnotationKind.ADD:
                whole.append(a.proposed)
            else:
                stand(a.anchor.clause or "")

    def stand(clause: str) -> None:
        if clause not in gone:
            if clause in joined and whole:
                whole[-1] += texts[clause]
            else:
                whole.append(texts[clause])
        follow(clause)

    follow("")
    for clause in rev.outline.ids:
        if clause not in moved:
            stand(clause)
    return [p for text in whole for p in normalise(text).split("\n\n") if p]


def _is_join(a: Annotation) -> bool:
    return a.kind is AnnotationKind.REWORD and a.anchor.to is not None


def _on(a: Annotation, clause: str) -> bool:
    is_of_words = a.kind in (AnnotationKind.REWORD, AnnotationKind.SPLIT)
    words = is_of_words and a.anchor.level is Level.WORDS
    return words and a.anchor.clause == clause


def _reworded(text: str, edits: list[Annotation]) -> str:
    pieces, at = [], 0
    for a in sorted(edits, key=lambda a: a.anchor.start or 0):
        assert a.anchor.start is not None
        assert a.anchor.end is not None
        assert text[a.anchor.start : a.anchor.end] == a.anchor.words
        pieces += [text[at : a.anchor.start], a.proposed]
        at = max(at, a.anchor.end)
    return "".join([*pieces, text[at:]])


def confirmed(remark: Annotation) -> Annotation:
    """Take what is proposed as if a person had confirmed the first candidate."""
    if remark.placed is not Placed.PROPOSED or not remark.candidates:
        return remark
    return replace(remark, anchor=replace(remark.anchor, clause=remark.candidates[0]))
