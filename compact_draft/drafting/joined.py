"""What does a joined clause keep of those it was made of? Evidence, and who is bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Draft, bound_parties
from compact_draft.model.tags import By, Evidence, latest
from compact_draft.text.normalise import normalise


def refuse_join(old: Sequence[Clause], text: str) -> None:
    """Raise RefusedError where clauses cannot become one."""
    ids = [clause.id for clause in old]
    what = mend = ""
    if len(set(ids)) < 2 or len(set(ids)) < len(ids):
        what = "a join needs at least two different clauses"
        mend = "name each of them once"
    elif len({clause.kind.is_promise for clause in old}) > 1:
        kinds = ", ".join(f"{clause.id} is a {clause.kind}" for clause in old)
        what = f"only some of these are promises: {kinds}"
        mend = "make them of one kind first, with  compact-draft clauses edit ID --kind"
    elif not normalise(text):
        what, mend = "the joined clause has no words", 'give them with  --text "..."'
    if what:
        raise RefusedError(what, where=Where("", clause=ids[0]), mend=mend)


def joined_evidence(
    old: Sequence[Clause], draft: Draft
) -> tuple[tuple[Evidence, ...], tuple[str, ...]]:
    """Return the evidence that holds for all of them, and who is to be asked again."""
    said = [
        (latest(clause.evidence), bound_parties(clause, draft.parties))
        for clause in old
    ]
    ask = []
    for party in sorted({party for rows, _ in said for party in rows}):
        states = {
            rows[party].state if party in rows else None
            for rows, bound in said
            if party in rows or party in bound
        }
        ask += [party] if len(states) > 1 else []
    rows = [row for clause in old for row in clause.evidence if row.party not in ask]
    return tuple(dict.fromkeys(rows)), tuple(ask)


def joined_bearer(
    old: Sequence[Clause], draft: Draft, named: By | None
) -> tuple[By | None, tuple[str, ...]]:
    """Return who is bound by one made of several clauses; `named` is by its words."""
    bys = {clause.by for clause in old}
    if len({(clause.by, clause.only) for clause in old}) == 1:
        return old[0].by, old[0].only
    if None in bys:
        return By.UNCLEAR, ()
    by = old[0].by if len(bys) == 1 else named
    if by is None or by is By.UNCLEAR:
        return By.UNCLEAR, ()
    bound = {party for clause in old for party in bound_parties(clause, draft.parties)}
    whole = replace(old[0], by=by, only=())
    everyone = bound_parties(whole, draft.parties)
    only = tuple(p for p in everyone if p in bound)
    return by, () if only == tuple(everyone) else only
