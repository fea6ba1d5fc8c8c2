"""What the decisions make of the living text: new wording, new order, clashes.

Adopted edits of a clause, and what writers changed in its file since the draft was
issued, are merged on the issued words. Same or touching words, or an edit to a
clause that another decision withdraws, is a clash unless the result is the same; a
clashing clause keeps its words and is listed until a decision gives the wording
(docs/data.md, "Revise").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from compact_draft.answers.answer import PARTS
from compact_draft.diff.merge import Proposal as Wording
from compact_draft.diff.merge import merge
from compact_draft.drafting.alter import (
    Altered,
    add,
    join,
    move,
    put,
    split,
    withdraw,
)
from compact_draft.drafting.rewording import edited
from compact_draft.errors import RefusedError
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
)
from compact_draft.model.clause import Clause, HistoryRow, Kind, standing
from compact_draft.model.compact import Draft, Outline, Revision
from compact_draft.model.look_again import with_ruling
from compact_draft.model.tags import Achievability, By, Ruling
from compact_draft.revising.take_back import Stays, TakenBack, replaced_ones, take_back
from compact_draft.text.normalise import normalise

_BREAK = re.compile(r"\s*\n\n\s*")
_HERE = "\ue000"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a new revision would be.

    Attributes:
        clauses: Every clause that stands in the new outline, in its order; one that
            clashes with its issued words, whatever its file says by now.
        outline: The new order.
        withdrawn: Clauses that no longer stand in it, with the reason in their history.
        changed: Ids of clauses whose words, tags or place changed, with the decision.
        clashes: What could not be done; empty when everything was.
        applied: Ids of decisions carried out now.
    """

    clauses: tuple[Clause, ...]
    outline: Outline
    withdrawn: tuple[Clause, ...]
    changed: tuple[tuple[str, str], ...]
    clashes: tuple[Clash, ...]
    applied: tuple[str, ...]


LIVING = "the clause file as it stands"


class _Work:
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
            for one in self.kept
            if one.effect is Effect.REWORD and one.clause == wanted
            for text in _texts(one, base, known)
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
        self.clashes += [_stays(one) for one in back.stays]

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


def _row(decision: Decision, what: str) -> HistoryRow:
    return HistoryRow(
        when=decision.when,
        by=decision.by,
        why=decision.reason,
        decision=decision.id,
        what=what,
    )


def propose(
    issued: Revision,
    latest: Revision,
    living: Draft,
    decisions: Iterable[Decision],
    annotations: Iterable[Annotation],
    give: Callable[[int], tuple[str, ...]],
    past: Iterable[Clause] = (),
    superseded: Iterable[Decision] = (),
    bearer: Callable[[str], By | None] | None = None,
) -> Proposal:
    """Return what the decisions make of the living text.

    Args:
        issued: What the round consulted on; offsets of annotations are into it.
        latest: The newest revision; the same as `issued` until one was made since.
        living: The clause files and the outline as they stand.
        decisions: In order of id. Those already carried out are passed over.
        annotations: With people's later placements.
        give: Gives that many new clause ids.
        past: Clauses withdrawn before, whose history tells what was carried out.
        superseded: Decisions whose remarks were answered again, in order of id. What
            they did to the text is taken back.
        bearer: Gives whom the words of a joined clause bind; None for nobody named.
    """
    known = {a.id: a for a in annotations}
    held, gone = list(decisions), list(past)
    everything = (*living.clauses, *gone)
    done = {row.decision for clause in everything for row in standing(clause.history)}
    fresh = [d for d in held if d.effect is not Effect.NONE and d.id not in done]
    kept = [d for d in held if d.id in done]
    work = _Work(issued, latest, living, kept, bearer)
    back = take_back(
        replaced_ones(superseded, held),
        living,
        issued,
        gone,
        kept,
        lambda decision, base: _texts(decision, base, known),
    )
    work.take_back(back)
    taken_out = _taken_out(fresh, work)
    _reword(fresh, known, taken_out, work, give)
    for decision in fresh:
        _carry_out(decision, known, work, give)
    clashing = {clash.clause for clash in work.clashes}
    return Proposal(
        clauses=tuple(
            replace(c, text=work.issued[c.id].text)
            if c.id in clashing and c.id in work.issued
            else c
            for c in work.draft.clauses
        ),
        outline=work.draft.outline,
        withdrawn=tuple(work.withdrawn),
        changed=tuple(work.changed),
        clashes=tuple(work.clashes),
        applied=tuple(work.applied),
    )


def _stays(one: Stays) -> Clash:
    old, new = one.replaced.old, one.replaced.new
    return Clash(
        clause=one.clause,
        between=(old.id, new.id),
        words=one.words,
        versions=(f"{old.effect}, carried out", f"{new.outcome.replace('_', ' ')}"),
        mend=f"{old.id} was carried out before {new.id} took its place: give the "
        f"clause its words with  compact-draft clauses edit {one.clause},  or answer "
        "again with the wording",
    )


def _taken_out(fresh: list[Decision], work: _Work) -> Mapping[str, Decision]:
    """Return the decisions that take a clause out as it is: withdraw, split, join."""
    found: dict[str, Decision] = {}
    for decision in fresh:
        if _is_own_split(decision):
            continue  # it goes together with new words elsewhere in the clause
        if decision.effect in (Effect.WITHDRAW, Effect.SPLIT, Effect.JOIN):
            joined = decision.others if decision.effect is Effect.JOIN else ()
            for wanted in (decision.clause or "", *joined):
                if wanted in work.clauses:
                    found[wanted] = decision
    return found


# -- wording ---------------------------------------------------------------------


def _reword(
    fresh: list[Decision],
    known: Mapping[str, Annotation],
    taken_out: Mapping[str, Decision],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    by_clause: dict[str, list[Decision]] = {}
    for decision in fresh:
        is_words = decision.effect is Effect.REWORD or _is_own_split(decision)
        if is_words and decision.clause is not None:
            by_clause.setdefault(decision.clause, []).append(decision)
    stays = {clash.clause for clash in work.clashes}
    for wanted, asked in by_clause.items():
        if wanted in stays:
            continue
        if wanted not in work.clauses:
            work.clashes.append(_gone(wanted, asked))
        elif wanted in taken_out:
            other = taken_out[wanted]
            work.clashes.append(
                Clash(
                    clause=wanted,
                    between=(*(d.id for d in asked), other.id),
                    words="",
                    versions=(*("new wording" for _ in asked), other.effect.value),
                    mend=_again(*asked, other),
                )
            )
        else:
            _reword_one(wanted, asked, known, work, give)


def _is_own_split(decision: Decision) -> bool:
    """Whether a decision parts a clause where its remarks do."""
    return decision.effect is Effect.SPLIT and not decision.words.strip()


def _gone(wanted: str, asked: list[Decision]) -> Clash:
    return Clash(
        clause=wanted,
        between=(*(d.id for d in asked), LIVING),
        words="",
        versions=(*("new wording" for _ in asked), "withdrawn"),
        mend="answer again with the clause that took its place, or not_agreed",
    )


def _reword_one(
    wanted: str,
    asked: list[Decision],
    known: Mapping[str, Annotation],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    clause = work.clauses[wanted]
    base = work.issued.get(wanted, clause).text
    latest = work.latest.get(wanted, clause).text
    proposals = [
        Wording(by=d.id, text=text) for d in asked for text in _texts(d, base, known)
    ]
    settled = [d for d in asked if d.words.strip()]
    is_decided = clause.text == latest in work.decided(wanted, base, known)
    if is_decided and len(asked) == len(settled) == 1:
        # Earlier decisions alone changed it; this one gives the whole wording anew.
        new = normalise(settled[0].words)
    else:
        living = [Wording(by=LIVING, text=clause.text)] if clause.text != base else []
        merged = merge(base, [*living, *proposals])
        if merged.clashes:
            work.clashes += [
                Clash(
                    clause=wanted,
                    between=tuple(by for by, _ in clash.wanted),
                    words=clash.words,
                    versions=tuple(
                        (said or "").replace(_HERE, " / ") for _, said in clash.wanted
                    ),
                    mend=_again(*(d for d in asked if d.id in dict(clash.wanted))),
                )
                for clash in merged.clashes
            ]
            return
        if _HERE in (merged.text or ""):
            _part(clause, merged.text or "", asked, work, give)
            return
        new = normalise(merged.text or "")
    if new == clause.text == base:
        for decision in asked:
            work.mark(decision)
        return
    for decision in asked:  # also where the file says so by now: it gives the reason
        reworded = replace(work.clauses[wanted], text=new)
        work.take(put(work.draft, reworded, _row(decision, "reworded")), decision)


def _part(
    clause: Clause,
    text: str,
    asked: list[Decision],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    """Part a clause where remarks do, with what is reworded beside that."""
    for decision in asked:
        if not _is_own_split(decision):
            held = replace(work.clauses[clause.id], text=normalise(_whole(text)))
            work.take(put(work.draft, held, _row(decision, "reworded")), decision)
    first, *rest = [one for one in asked if _is_own_split(one)]
    parts = text.split(_HERE)
    ids = give(len(parts))
    made = split(work.draft, clause.id, parts, ids, _row(first, "split"))
    work.take(made, first)
    for decision in rest:
        for part in ids:
            row = _row(decision, "split")
            work.take(put(work.draft, work.clauses[part], row), decision)


def _whole(text: str) -> str:
    """Return words that are to be parted as they read before that."""
    return re.sub(rf"\s*{_HERE}\s*", " ", text)


def _texts(decision: Decision, base: str, known: Mapping[str, Annotation]) -> list[str]:
    """Return the whole texts of the clause that a decision adopts, one an edit."""
    if decision.words.strip():
        return [normalise(decision.words)]
    found = []
    for wanted in decision.annotations:
        annotation = known[wanted]
        if annotation.kind in (AnnotationKind.REWORD, AnnotationKind.SPLIT):
            if _is_own_split(decision):
                here = _BREAK.sub(_HERE, annotation.proposed)
                annotation = replace(annotation, proposed=here)
            found.append(edited(annotation, base))
    return found


def _again(*asked: Decision) -> str:
    """Return how to settle a clash so that the record says what was done.

    Of two that cannot both stand one is carried out, and the other is not agreed; only
    where one wording serves both are they decided together.
    """
    every = [d for d in dict.fromkeys(asked) if d.annotations]
    remarks = " ".join(dict.fromkeys(a for d in every for a in d.annotations))
    if len(every) < 2:
        return (
            "give the wording that takes up both:  compact-draft answer "
            f'{remarks} --again --outcome adopted_reworded --reason "..." --words "..."'
            f"  or leave the remark out:  compact-draft answer {remarks} --again "
            '--outcome not_agreed --reason "..."'
        )
    refuse = "  or  ".join(
        f"compact-draft answer {' '.join(d.annotations)} --again --outcome not_agreed "
        '--reason "..."'
        for d in every
    )
    return (
        f"take one of them and refuse the other:  {refuse};  or, where one wording "
        f"serves them all, give them one decision:  compact-draft answer {remarks} "
        '--again --outcome adopted_reworded --reason "..." --words "..."'
    )


# -- everything else ---------------------------------------------------------------


def _carry_out(
    decision: Decision,
    known: Mapping[str, Annotation],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    """Carry out a decision that is no rewording; what cannot be done is a clash."""
    clashing = {name for clash in work.clashes for name in clash.between}
    wanted = decision.clause or ""
    if decision.id in clashing or decision.effect is Effect.REWORD:
        return
    if _is_own_split(decision):
        return
    if decision.effect is Effect.WITHDRAW and wanted not in work.clauses:
        work.mark(decision)  # another decision took it out: the result is the same
        return
    if decision.effect is Effect.MOVE and _stands_there(decision, work):
        # Another decision moved it there. A row of its own says that this one is
        # carried out, too, and what its reason is.
        there = put(work.draft, work.clauses[wanted], _row(decision, "moved"))
        work.take(there, decision)
        return
    needed = [i for i in (wanted, *decision.others) if i and i not in work.clauses]
    if needed:
        work.clashes.append(_gone(needed[0], [decision]))
        return
    try:
        work.take(_altered(decision, known, work, give), decision)
    except RefusedError as error:
        work.clashes.append(
            Clash(
                clause=wanted,
                between=(decision.id,),
                words="",
                versions=(error.what,),
                mend=error.mend,
            )
        )


def _stands_there(decision: Decision, work: _Work) -> bool:
    """Whether a clause stands by now where it is to go, and did not when it went out."""
    wanted, after = decision.clause or "", (*decision.others, "")[0]
    if wanted in work.behind.get(after, ()):
        return True
    moved = {clause for clause, _ in work.changed}
    return _follows(wanted, after, work.draft.outline.ids) and (
        wanted in moved or not _follows(wanted, after, work.stood)
    )


def _follows(wanted: str, after: str, order: Iterable[str]) -> bool:
    """Whether one clause stands right after another; first of all where it is empty."""
    return (after, wanted) in pairwise(("", *order))


def _altered(
    decision: Decision,
    known: Mapping[str, Annotation],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> Altered:
    draft = work.draft
    wanted = decision.clause or ""
    other = (*decision.others, "")[0] or None
    if decision.effect is Effect.WITHDRAW:
        return withdraw(draft, [wanted], _row(decision, "withdrawn"))
    if decision.effect is Effect.MOVE:
        after = work.put_behind(other, wanted)
        return move(draft, wanted, after, _row(decision, "moved"))
    if decision.effect is Effect.SPLIT:
        parts = f"\n{decision.words}\n".split(PARTS)
        ids = give(len(parts))
        return split(draft, wanted, parts, ids, _row(decision, "split"))
    if decision.effect is Effect.JOIN:
        (new,) = give(1)
        joined = (wanted, *decision.others)
        row = _row(decision, "joined")
        return join(draft, joined, decision.words, new, row, work.bearer)
    if decision.effect is Effect.RETAG:
        ruling = Ruling(
            value=Achievability(decision.words),
            reason=decision.reason,
            by=decision.by,
            when=decision.when,
        )
        retagged = with_ruling(draft.clause(wanted), ruling)
        return put(draft, retagged, _row(decision, "retagged"))
    return _added(decision, known, work, give)


def _added(
    decision: Decision,
    known: Mapping[str, Annotation],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> Altered:
    """Return the draft with a new clause of the kind of the one it follows.

    Several behind one clause stand in the order in which they were decided.
    """
    draft = work.draft
    texts = [decision.words] if decision.words.strip() else []
    texts = texts or [known[a].proposed for a in decision.annotations]
    (new,) = give(1)
    text = normalise("\n\n".join(texts))
    clause = Clause(id=new, kind=Kind.PROSE, text=text)
    if decision.clause is not None:
        model = draft.clause(decision.clause)
        if model.kind is not Kind.HEADING:
            clause = Clause(
                id=new,
                kind=model.kind,
                text=text,
                by=model.by,
                only=model.only,
                theme=model.theme,
            )
    after = work.put_behind(decision.clause, new)
    return add(draft, clause, after, _row(decision, "added"))
