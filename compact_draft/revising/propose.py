"""What the decisions make of the living text: new wording, new order, clashes.

Adopted edits of a clause, and what writers changed in its file since the draft was
issued, are merged on the issued words. Same or touching words, or an edit to a
clause that another decision withdraws, is a clash unless the result is the same; a
clashing clause keeps its words and is listed until a decision gives the wording
(docs/data.md, "Revise").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from compact_draft.answers.rules import PARTS
from compact_draft.drafting.alter import Altered, add, join, move, put, split, withdraw
from compact_draft.errors import RefusedError
from compact_draft.model.annotation import Annotation, Decision, Effect
from compact_draft.model.clause import Clause, Kind, standing
from compact_draft.model.compact import Draft, Outline, Revision
from compact_draft.model.look_again import with_ruling
from compact_draft.model.tags import Achievability, By, Ruling
from compact_draft.revising.rewording import gone as gone_clash
from compact_draft.revising.rewording import reword
from compact_draft.revising.take_back import replaced_ones, take_back
from compact_draft.revising.work import (
    LIVING,
    Clash,
    Work,
    is_own_split,
    row_of,
    texts_of,
)
from compact_draft.text.normalise import normalise

__all__ = ["LIVING", "Clash", "Proposal", "propose"]


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
    work = Work(issued, latest, living, kept, bearer)
    back = take_back(
        replaced_ones(superseded, held),
        living,
        issued,
        gone,
        kept,
        lambda decision, base: texts_of(decision, base, known),
    )
    work.take_back(back)
    taken_out = _taken_out(fresh, work)
    reword(fresh, known, taken_out, work, give)
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


def _taken_out(fresh: list[Decision], work: Work) -> Mapping[str, Decision]:
    """Return the decisions that take a clause out as it is: withdraw, split, join."""
    found: dict[str, Decision] = {}
    for decision in fresh:
        if is_own_split(decision):
            continue  # it goes together with new words elsewhere in the clause
        if decision.effect in (Effect.WITHDRAW, Effect.SPLIT, Effect.JOIN):
            joined = decision.others if decision.effect is Effect.JOIN else ()
            for wanted in (decision.clause or "", *joined):
                if wanted in work.clauses:
                    found[wanted] = decision
    return found


# -- everything else ---------------------------------------------------------------


def _carry_out(
    decision: Decision,
    known: Mapping[str, Annotation],
    work: Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    """Carry out a decision that is no rewording; what cannot be done is a clash."""
    clashing = {name for clash in work.clashes for name in clash.between}
    wanted = decision.clause or ""
    if decision.id in clashing or decision.effect is Effect.REWORD:
        return
    if is_own_split(decision):
        return
    if decision.effect is Effect.WITHDRAW and wanted not in work.clauses:
        work.mark(decision)  # another decision took it out: the result is the same
        return
    if decision.effect is Effect.MOVE and _stands_there(decision, work):
        # Another decision moved it there. A row of its own says that this one is
        # carried out, too, and what its reason is.
        there = put(work.draft, work.clauses[wanted], row_of(decision, "moved"))
        work.take(there, decision)
        return
    needed = [i for i in (wanted, *decision.others) if i and i not in work.clauses]
    if needed:
        work.clashes.append(gone_clash(needed[0], [decision]))
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


def _stands_there(decision: Decision, work: Work) -> bool:
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
    work: Work,
    give: Callable[[int], tuple[str, ...]],
) -> Altered:
    draft = work.draft
    wanted = decision.clause or ""
    other = (*decision.others, "")[0] or None
    if decision.effect is Effect.WITHDRAW:
        return withdraw(draft, [wanted], row_of(decision, "withdrawn"))
    if decision.effect is Effect.MOVE:
        after = work.put_behind(other, wanted)
        return move(draft, wanted, after, row_of(decision, "moved"))
    if decision.effect is Effect.SPLIT:
        parts = f"\n{decision.words}\n".split(PARTS)
        ids = give(len(parts))
        return split(draft, wanted, parts, ids, row_of(decision, "split"))
    if decision.effect is Effect.JOIN:
        (new,) = give(1)
        joined = (wanted, *decision.others)
        row = row_of(decision, "joined")
        return join(draft, joined, decision.words, new, row, work.bearer)
    if decision.effect is Effect.RETAG:
        ruling = Ruling(
            value=Achievability(decision.words),
            reason=decision.reason,
            by=decision.by,
            when=decision.when,
        )
        retagged = with_ruling(draft.clause(wanted), ruling)
        return put(draft, retagged, row_of(decision, "retagged"))
    return _added(decision, known, work, give)


def _added(
    decision: Decision,
    known: Mapping[str, Annotation],
    work: Work,
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
    return add(draft, clause, after, row_of(decision, "added"))
