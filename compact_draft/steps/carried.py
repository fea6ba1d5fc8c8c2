"""The draft moves while people answer: where does each remark stand in the text now?"""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.copies.carrying import Carrying
from compact_draft.model.annotation import Annotation, Level, Placed
from compact_draft.steps.build import living_revision
from compact_draft.store.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One remark, on what was seen and in the text now.

    Attributes:
        id: The remark's number.
        said: What they wrote, or the words they propose.
        seen: The revision that its place is in.
        number, clause: Where it stands there; empty for no clause.
        words: The words it is about, as they stood.
        clause_words: The clause as it stood.
        now: Ids of the clauses it may be on now; one where it is sure.
        standing: "same" (clause and words are as they were), "moved" (the words stand in
            what the clause became), "words gone", "clause gone", or "draft".
    """

    id: str
    said: str
    seen: str
    number: str
    clause: str
    words: str
    clause_words: str
    now: tuple[str, ...]
    standing: str


def carried(
    workspace: Workspace, label: str | None = None, *, to: str | None = None
) -> tuple[Carried, ...]:
    """Return where each remark of a round stands now; what has gone comes first.

    Args:
        workspace: Where the round is.
        label: The round; None for the newest.
        to: A revision to look in; None for the text as it stands.
    """
    consultation = workspace.round(label)
    old = workspace.revision(consultation.revision)
    new = (
        living_revision(workspace, "now", consultation.closes or "now")
        if to is None
        else workspace.revision(to)
    )
    carrying = Carrying.between(old, new)
    numbers = {row.clause: row.number for row in old.outline.rows}
    texts = {clause.id: clause.text for clause in old.clauses}
    found = [
        _carried(remark, carrying, numbers, texts, old.label)
        for remark in workspace.books(consultation.label).placed()
    ]
    order = ("clause gone", "words gone", "moved", "same", "draft")
    return tuple(sorted(found, key=lambda remark: order.index(remark.standing)))


def _carried(
    remark: Annotation,
    carrying: Carrying,
    numbers: dict[str, str],
    texts: dict[str, str],
    seen: str,
) -> Carried:
    clause = remark.anchor.clause or ""
    now: tuple[str, ...] = ()
    standing = "draft"
    if clause:
        placing = carrying.carry(remark.anchor)
        now = carrying.of(clause)
        sure = placing.placed in (Placed.EXACT, Placed.MOVED)
        if not now:
            standing = "clause gone"
        elif sure and placing.anchor.clause is not None:
            now = (placing.anchor.clause,)
            standing = "same" if placing.placed is Placed.EXACT else "moved"
        else:
            standing = (
                "moved" if remark.anchor.level is not Level.WORDS else "words gone"
            )
    return Carried(
        id=remark.id,
        said=remark.brings,
        seen=seen,
        number=numbers.get(clause, ""),
        clause=clause,
        words=remark.anchor.words,
        clause_words=texts.get(clause, ""),
        now=now,
        standing=standing,
    )
