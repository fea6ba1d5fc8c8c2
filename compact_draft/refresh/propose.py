"""What the decisions make of the living text: new wording, new order, clashes.

Adopted edits of a clause, and what writers changed in its file since the draft was
issued, are merged on the issued words. Same or touching words, or an edit to a
clause that another decision withdraws, is a clash unless the result is the same; a
clashing clause keeps its words and is listed until a decision gives the wording
(DATA.md, "revise").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from compact_draft.diff.merge import Proposal as Wording
from compact_draft.diff.merge import merge
from compact_draft.model.annotation import (
    Annotation,
    AnnotationKind,
    Decision,
    Effect,
    Level,
)
from compact_draft.model.clause import Clause, HistoryRow, Kind
from compact_draft.model.compact import Draft, Outline, OutlineRow, Revision
from compact_draft.model.tags import Achievability, Ruling
from compact_draft.text.normalise import normalise

PARTS = "\n---\n"


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
        clauses: Every clause that stands in the new outline, in its order.
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
_TAKEN = {
    Effect.WITHDRAW: "withdrawn",
    Effect.SPLIT: "split",
    Effect.JOIN: "joined",
}


class _Work:
    """The state while decisions are carried out one after the other."""

    def __init__(self, issued: Revision, latest: Revision, living: Draft) -> None:
        self.issued = {c.id: c for c in issued.clauses}
        self.latest = {c.id: c for c in latest.clauses}
        self.clauses = {c.id: c for c in living.clauses}
        self.rows = list(living.outline.rows)
        self.withdrawn: list[Clause] = []
        self.changed: list[tuple[str, str]] = []
        self.clashes: list[Clash] = []
        self.applied: list[str] = []

    def position(self, wanted: str) -> int:
        return next(n for n, row in enumerate(self.rows) if row.clause == wanted)

    def put(self, clause: Clause, decision: Decision, what: str) -> None:
        """Put a clause in place of itself, with a row of history."""
        self.clauses[clause.id] = _recorded(clause, decision, what)
        self.changed.append((clause.id, decision.id))
        self.mark(decision)

    def mark(self, decision: Decision) -> None:
        if decision.id not in self.applied:
            self.applied.append(decision.id)


def _recorded(clause: Clause, decision: Decision, what: str) -> Clause:
    row = HistoryRow(
        when=decision.when,
        by=decision.by,
        why=decision.reason,
        decision=decision.id,
        what=what,
    )
    return replace(clause, history=(*clause.history, row))


def propose(
    issued: Revision,
    latest: Revision,
    living: Draft,
    decisions: Iterable[Decision],
    annotations: Iterable[Annotation],
    give: Callable[[int], tuple[str, ...]],
    past: Iterable[Clause] = (),
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
    """
    work = _Work(issued, latest, living)
    known = {a.id: a for a in annotations}
    everything = (*living.clauses, *past)
    done = {row.decision for clause in everything for row in clause.history}
    fresh = [d for d in decisions if d.effect is not Effect.NONE and d.id not in done]
    taken_out = _taken_out(fresh, work)
    _reword(fresh, known, taken_out, work)
    for decision in fresh:
        _carry_out(decision, known, work, give)
    rows = tuple(work.rows)
    return Proposal(
        clauses=tuple(work.clauses[row.clause] for row in rows),
        outline=Outline(rows=rows),
        withdrawn=tuple(work.withdrawn),
        changed=tuple(work.changed),
        clashes=tuple(work.clashes),
        applied=tuple(work.applied),
    )


def _taken_out(fresh: list[Decision], work: _Work) -> Mapping[str, Decision]:
    """Return the decisions that take a clause out as it is: withdraw, split, join."""
    found: dict[str, Decision] = {}
    for decision in fresh:
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
) -> None:
    by_clause: dict[str, list[Decision]] = {}
    for decision in fresh:
        if decision.effect is Effect.REWORD and decision.clause is not None:
            by_clause.setdefault(decision.clause, []).append(decision)
    for wanted, asked in by_clause.items():
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
                    mend="answer these remarks again (--again) with one decision",
                )
            )
        else:
            _reword_one(wanted, asked, known, work)


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
) -> None:
    clause = work.clauses[wanted]
    base = work.issued.get(wanted, clause).text
    latest = work.latest.get(wanted, clause).text
    proposals = [
        Wording(by=d.id, text=text) for d in asked for text in _texts(d, base, known)
    ]
    settled = [d for d in asked if d.words.strip()]
    if clause.text == latest != base and len(asked) == len(settled) == 1:
        # An earlier revision changed the clause; this decision gives the wording anew.
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
                    versions=tuple(said or "" for _, said in clash.wanted),
                    mend="answer these remarks again (--again) with one decision that "
                    "gives the wording",
                )
                for clash in merged.clashes
            ]
            return
        new = normalise(merged.text or "")
    if new == clause.text:
        for decision in asked:
            work.mark(decision)
        return
    for decision in asked:
        work.put(replace(work.clauses[wanted], text=new), decision, "reworded")


def _texts(decision: Decision, base: str, known: Mapping[str, Annotation]) -> list[str]:
    """Return the whole texts of the clause that a decision adopts, one an edit."""
    if decision.words.strip():
        return [normalise(decision.words)]
    found = []
    for wanted in decision.annotations:
        annotation = known[wanted]
        if annotation.kind is AnnotationKind.REWORD:
            found.append(_applied(annotation, base))
    return found


def _applied(annotation: Annotation, base: str) -> str:
    anchor = annotation.anchor
    if anchor.level is not Level.WORDS or anchor.start is None or anchor.end is None:
        return normalise(annotation.proposed)
    return base[: anchor.start] + annotation.proposed + base[anchor.end :]


# -- everything else ---------------------------------------------------------------


def _carry_out(
    decision: Decision,
    known: Mapping[str, Annotation],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    clashing = {name for clash in work.clashes for name in clash.between}
    wanted = decision.clause or ""
    if decision.id in clashing or decision.effect is Effect.REWORD:
        return
    if decision.effect is Effect.ADD:
        _add(decision, known, work, give)
    elif wanted not in work.clauses:
        if decision.effect is not Effect.WITHDRAW:
            work.clashes.append(_gone(wanted, [decision]))
    elif decision.effect is Effect.WITHDRAW:
        _take_out(wanted, decision, work)
    elif decision.effect is Effect.MOVE:
        _move(decision, work)
    elif decision.effect is Effect.RETAG:
        clause = work.clauses[wanted]
        ruling = Ruling(
            value=Achievability(decision.words),
            reason=decision.reason,
            by=decision.by,
            when=decision.when,
        )
        work.put(replace(clause, ruling=ruling), decision, "retagged")
    elif decision.effect is Effect.SPLIT:
        _split(decision, work, give)
    elif decision.effect is Effect.JOIN:
        _join(decision, work, give)


def _take_out(wanted: str, decision: Decision, work: _Work) -> None:
    if wanted in work.clauses:
        work.rows.pop(work.position(wanted))
        clause = work.clauses.pop(wanted)
        work.withdrawn.append(_recorded(clause, decision, _TAKEN[decision.effect]))
        work.changed.append((wanted, decision.id))
    work.mark(decision)


def _move(decision: Decision, work: _Work) -> None:
    wanted, after = decision.clause or "", (*decision.others, "")[0]
    if after and after not in work.clauses:
        work.clashes.append(_gone(after, [decision]))
        return
    row = work.rows.pop(work.position(wanted))
    at = work.position(after) + 1 if after else 0
    if after:
        beside = work.rows[at - 1]
        column = (
            beside.column if beside.level is None or row.level is not None else None
        )
        row = replace(row, column=column)
    work.rows.insert(at, row)
    work.put(work.clauses[wanted], decision, "moved")


def _add(
    decision: Decision,
    known: Mapping[str, Annotation],
    work: _Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    after = decision.clause or ""
    texts = [decision.words] if decision.words.strip() else []
    texts = texts or [known[a].proposed for a in decision.annotations]
    if after and after not in work.clauses:
        work.clashes.append(_gone(after, [decision]))
        return
    (new,) = give(1)
    model = work.clauses.get(after)
    clause = _like(model, new, normalise("\n\n".join(texts)))
    at = work.position(after) + 1 if after else 0
    beside = work.rows[at - 1] if after else OutlineRow(clause=new)
    is_heading = model is not None and model.kind is Kind.HEADING
    level = None if is_heading else beside.level
    work.rows.insert(at, OutlineRow(clause=new, level=level, column=beside.column))
    work.put(clause, decision, "added")


def _like(model: Clause | None, new: str, text: str) -> Clause:
    """Return a new clause of the kind of the one it follows."""
    if model is None or model.kind is Kind.HEADING:
        return Clause(id=new, kind=Kind.PROSE, text=text)
    return Clause(
        id=new,
        kind=model.kind,
        text=text,
        by=model.by,
        only=model.only,
        theme=model.theme,
        level=model.level,
    )


def _split(
    decision: Decision, work: _Work, give: Callable[[int], tuple[str, ...]]
) -> None:
    wanted = decision.clause or ""
    parts = [normalise(p) for p in f"\n{decision.words}\n".split(PARTS)]
    parts = [part for part in parts if part]
    old = work.clauses[wanted]
    at = work.position(wanted)
    row = work.rows[at]
    _take_out(wanted, decision, work)
    for n, (new, text) in enumerate(zip(give(len(parts)), parts, strict=True)):
        work.rows.insert(at + n, replace(row, clause=new, number=""))
        born = replace(old, id=new, text=text, place=None)
        work.put(born, decision, "split")
        _from(new, (wanted,), work)


def _join(
    decision: Decision, work: _Work, give: Callable[[int], tuple[str, ...]]
) -> None:
    wanted = decision.clause or ""
    joined = (wanted, *(o for o in decision.others if o in work.clauses))
    old = work.clauses[wanted]
    row = work.rows[work.position(wanted)]
    at = work.position(wanted)
    evidence = tuple(e for i in joined for e in work.clauses[i].evidence)
    links = tuple(dict.fromkeys(k for i in joined for k in work.clauses[i].links))
    before = sum(1 for other in joined if work.position(other) < at)
    for other in joined:
        _take_out(other, decision, work)
    (new,) = give(1)
    work.rows.insert(at - before, replace(row, clause=new, number=""))
    born = replace(
        old,
        id=new,
        text=normalise(decision.words),
        place=None,
        evidence=evidence,
        links=links,
        ruling=None,
    )
    work.put(born, decision, "joined")
    _from(new, joined, work)


def _from(new: str, source: tuple[str, ...], work: _Work) -> None:
    """Write into the last row of a clause's history what it came from."""
    clause = work.clauses[new]
    last = replace(clause.history[-1], source=source)
    work.clauses[new] = replace(clause, history=(*clause.history[:-1], last))
