"""New wording of clauses: adopted edits and what writers typed, merged.

Same or touching words, or an edit to a clause that another decision withdraws, is a
clash unless the result is the same (docs/data.md, "Revise").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from compact_draft.diff.merge import Proposal as Wording
from compact_draft.diff.merge import merge
from compact_draft.drafting.alter import put, split
from compact_draft.model.annotation import Annotation, Decision, Effect
from compact_draft.model.clause import Clause
from compact_draft.revising.work import (
    HERE,
    LIVING,
    Clash,
    Work,
    is_own_split,
    row_of,
    texts_of,
)
from compact_draft.text.normalise import normalise


def reword(
    fresh: list[Decision],
    known: Mapping[str, Annotation],
    taken_out: Mapping[str, Decision],
    work: Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    """Carry out the new wordings, and the splits that remarks ask for.

    Args:
        fresh: The decisions to be carried out.
        known: Every remark by id.
        taken_out: The decision that takes a clause out as it is, by the clause.
        work: The state; it is changed.
        give: Gives that many new clause ids.
    """
    by_clause: dict[str, list[Decision]] = {}
    for decision in fresh:
        is_words = decision.effect is Effect.REWORD or is_own_split(decision)
        if is_words and decision.clause is not None:
            by_clause.setdefault(decision.clause, []).append(decision)
    stays = {clash.clause for clash in work.clashes}
    for wanted, asked in by_clause.items():
        if wanted in stays:
            continue
        if wanted not in work.clauses:
            work.clashes.append(gone(wanted, asked))
        elif wanted in taken_out:
            other = taken_out[wanted]
            work.clashes.append(
                Clash(
                    clause=wanted,
                    between=(*(d.id for d in asked), other.id),
                    words="",
                    versions=(*("new wording" for _ in asked), other.effect.value),
                    mend=again(*asked, other),
                )
            )
        else:
            _reword_one(wanted, asked, known, work, give)


def gone(wanted: str, asked: list[Decision]) -> Clash:
    """Return the clash of decisions on a clause that does not stand any more."""
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
    work: Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    clause = work.clauses[wanted]
    base = work.issued.get(wanted, clause).text
    latest = work.latest.get(wanted, clause).text
    proposals = [
        Wording(by=d.id, text=text) for d in asked for text in texts_of(d, base, known)
    ]
    settled = [d for d in asked if d.words.strip()]
    is_decided = clause.text == latest in work.decided(wanted, base, known)
    if is_decided and len(asked) == len(settled) == 1:
        # Earlier decisions alone changed it; this one gives the whole wording again.
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
                        (said or "").replace(HERE, " / ") for _, said in clash.wanted
                    ),
                    mend=again(*(d for d in asked if d.id in dict(clash.wanted))),
                )
                for clash in merged.clashes
            ]
            return
        if HERE in (merged.text or ""):
            _part(clause, merged.text or "", asked, work, give)
            return
        new = normalise(merged.text or "")
    if new == clause.text == base:
        for decision in asked:
            work.mark(decision)
        return
    for decision in asked:  # also where the file says so by now: it gives the reason
        reworded = replace(work.clauses[wanted], text=new)
        work.take(put(work.draft, reworded, row_of(decision, "reworded")), decision)


def _part(
    clause: Clause,
    text: str,
    asked: list[Decision],
    work: Work,
    give: Callable[[int], tuple[str, ...]],
) -> None:
    """Part a clause where remarks do, with what is reworded beside that."""
    for decision in asked:
        if not is_own_split(decision):
            held = replace(work.clauses[clause.id], text=normalise(_whole(text)))
            work.take(put(work.draft, held, row_of(decision, "reworded")), decision)
    first, *rest = [decision for decision in asked if is_own_split(decision)]
    parts = text.split(HERE)
    ids = give(len(parts))
    made = split(work.draft, clause.id, parts, ids, row_of(first, "split"))
    work.take(made, first)
    for decision in rest:
        for part in ids:
            row = row_of(decision, "split")
            work.take(put(work.draft, work.clauses[part], row), decision)


def _whole(text: str) -> str:
    """Return words that are to be parted as they read before that."""
    return re.sub(rf"\s*{HERE}\s*", " ", text)


def again(*asked: Decision) -> str:
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
