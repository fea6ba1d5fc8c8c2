"""The state while decisions are carried out one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from compact_draft.diff.merge import Proposal as Wording
from compact_draft.diff.merge import merge
from compact_draft.drafting.alter import Altered
from compact_draft.drafting.rewording import edited
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
)
from compact_draft.model.clause import Clause, HistoryRow, standing
from compact_draft.model.compact import Draft, Revision
from compact_draft.model.tags import By
from compact_draft.revising.take_back import Stays, TakenBack
from compact_draft.text.normalise import normalise

BREAK = re.compile(r"\s*\n\n\s*")
HERE = "\ue000"
"""Where a clause is parted, while its words are merged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """Two changes to one clause that cannot both stand.

    Attributes:
        clause: The clause's id; it keeps its words.
        between: What clashes: decision ids, or "the clause file as it stands".
        words: The words both fall on; empty where one of them takes the clause out.
        versions: What each makes of them, in the order of `between`.
        mend: What to do.
    """

    clause: str
    between: tuple[str, ...]
    words: str
    versions: tuple[str, ...]
    mend: str


LIVING = "the clause file as it stands"


class Work:
    """The state while decisions are carried out one after the other."""

    def __init__(
        self,
        issued: Revision,
        latest: Revision,
        living: Draft,
        kept: Sequence[Decision],
        bearer: Callable[[str], By | None] | None,
    ) -> None:
        self.kept = kept
        self.bearer = bearer
        self.behind: dict[str, list[str]] = {}
        self.issued = {c.id: c for c in issued.clauses}
        self.stood = issued.outline.ids
        self.latest = {c.id: c for c in latest.clauses}
        self.draft = living
        self.withdrawn: list[Clause] = []
        self.changed: list[tuple[str, str]] = []
        self.clashes: list[Clash] = []
        self.applied: list[str] = []

    @property
    def clauses(self) -> dict[str, Clause]:
        """The clauses as they stand now, by id."""
        return {c.id: c for c in self.draft.clauses}

    def decided(
        self, wanted: str, base: str, known: Mapping[str, Annotation]
    ) -> tuple[str, ...]:
        """Return what earlier decisions alone made of a clause's issued words."""
        texts = [
            text
            for decision in self.kept
            if decision.effect is Effect.REWORD and decision.clause == wanted
            for text in texts_of(decision, base, known)
        ]
        merged = merge(base, [Wording(by="", text=text) for text in texts])
        return (*texts, merged.text or "") if texts else ()

    def take(self, altered: Altered, decision: Decision) -> None:
        """Take over what a decision made of the text."""
        self._note(altered, decision)
        self.draft = altered.draft
        self.mark(decision)

    def _note(self, altered: Altered, decision: Decision) -> None:
        gone = set(altered.withdrawn)
        self.withdrawn += [c for c in altered.touched if c.id in gone]
        self.changed += [(c.id, decision.id) for c in altered.touched]

    def take_back(self, back: TakenBack) -> None:
        """Take over what was taken back, and list what could not be."""
        for altered, decision in back.steps:
            self._note(altered, decision)
        self.draft = back.draft
        self.clashes += [stays(staying) for staying in back.stays]

    def put_behind(self, wanted: str | None, new: str) -> str | None:
        """Return the clause behind which one goes that was asked for behind another.

        That is the last of those which decisions put there already.
        """
        at = -1 if wanted is None else self.draft.outline.ids.index(wanted)
        now = self.behind.setdefault(wanted or "", [])
        earlier = {d.id for d in self.kept if _goes_behind(d, wanted)}
        last = wanted
        for clause in self.draft.clauses[at + 1 :]:
            came = {row.decision for row in standing(clause.history)}
            if clause.id == new or not (clause.id in now or came & earlier):
                break
            last = clause.id
        now.append(new)
        return last

    def mark(self, decision: Decision) -> None:
        """Note that a decision is carried out."""
        if decision.id not in self.applied:
            self.applied.append(decision.id)


def _goes_behind(decision: Decision, wanted: str | None) -> bool:
    """Whether a decision puts something behind a clause; None for first of all."""
    if decision.effect is Effect.ADD:
        return decision.clause == wanted
    return decision.effect is Effect.MOVE and (*decision.others, "")[0] == (
        wanted or ""
    )


def row_of(decision: Decision, what: str) -> HistoryRow:
    """Return the row of history for what a decision did to a clause."""
    return HistoryRow(
        when=decision.when,
        by=decision.by,
        why=decision.reason,
        decision=decision.id,
        what=what,
    )


def is_own_split(decision: Decision) -> bool:
    """Whether a decision parts a clause where its remarks do."""
    return decision.effect is Effect.SPLIT and not decision.words.strip()


def texts_of(
    decision: Decision, base: str, known: Mapping[str, Annotation]
) -> list[str]:
    """Return the whole texts of the clause that a decision adopts, one an edit."""
    if decision.words.strip():
        return [normalise(decision.words)]
    found = []
    for wanted in decision.annotations:
        annotation = known[wanted]
        if annotation.kind in (AnnotationKind.REWORD, AnnotationKind.SPLIT):
            if is_own_split(decision):
                here = BREAK.sub(HERE, annotation.proposed)
                annotation = replace(annotation, proposed=here)
            found.append(edited(annotation, base))
    return found


def stays(staying: Stays) -> Clash:
    """Return the clash of what could not be taken back."""
    old, new = staying.replaced.old, staying.replaced.new
    return Clash(
        clause=staying.clause,
        between=(old.id, new.id),
        words=staying.words,
        versions=(f"{old.effect}, carried out", f"{new.outcome.replace('_', ' ')}"),
        mend=f"{old.id} was carried out before {new.id} took its place: give the "
        f"clause its words with  compact-draft clauses edit {staying.clause},  or answer "
        "again with the wording",
    )
