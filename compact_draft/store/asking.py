"""Questions to a round's ledger, each answered by a query: lists, and how many of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from compact_draft.model.annotation import Annotation, Decision, Placed
from compact_draft.model.answering import State, as_point, state_of
from compact_draft.store import migrations as tables
from compact_draft.store.rows import anchor_of, annotation_of, decision_of, split_of
from compact_draft.store.standing import Rows, chunks
from compact_draft.store.wanted import DOUBTFUL, Wanted, seen, which

_S = tables.STANDING
__all__ = (
    "Found",
    "Tally",
    "Wanted",
    "by_clause",
    "count",
    "given_to",
    "ids",
    "page",
    "tally",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One remark or point, and how far it is.

    Attributes:
        annotation: Where it stands now.
        outcome: What was decided; "open" for nothing yet.
        decision: The decision; None for none.
        person: Who is to answer it; empty for nobody.
        draft: Who has drafted an answer; empty for nobody.
    """

    annotation: Annotation
    outcome: str
    decision: Decision | None = None
    person: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of what a round holds; remarks as they were received, points beside them.

    Attributes:
        received: Remarks; their number never changes by parting or joining.
        points: What is to be answered: remarks, or the points of those that were parted.
        decided, set_aside, open: Remarks that are so; together those received.
        doubtful: Points without a sure place.
        people: Persons who sent or said something.
        outcomes: Points by outcome, "open" among them.
        by_respondent, by_submission, by_clause: (id, received, decided, set aside) in
            order of id; by clause points are counted, and a remark on none is under "".
    """

    received: int = 0
    points: int = 0
    decided: int = 0
    set_aside: int = 0
    open: int = 0
    doubtful: int = 0
    people: int = 0
    outcomes: tuple[tuple[str, int], ...] = ()
    by_respondent: tuple[tuple[str, int, int, int], ...] = ()
    by_submission: tuple[tuple[str, int, int, int], ...] = ()
    by_clause: tuple[tuple[str, int, int, int], ...] = ()


def count(rows: Rows, wanted: Wanted) -> int:
    """Return how many remarks and points are asked for."""
    query = sa.select(sa.func.count()).select_from(_S).where(which(rows, wanted))
    return rows.connection.execute(query).scalar() or 0


def ids(
    rows: Rows, wanted: Wanted, *, limit: int | None = None, offset: int = 0
) -> tuple[str, ...]:
    """Return the numbers of what is asked for, in order of arrival; see `page`."""
    query = _cut(sa.select(_S.c.annotation).where(which(rows, wanted)), limit, offset)
    return tuple(rows.connection.execute(query).scalars())


def by_clause(rows: Rows, wanted: Wanted) -> Mapping[str, int]:
    """Return how many there are of what is asked for on each clause; "" is on none."""
    query = sa.select(_S.c.clause, sa.func.count()).where(which(rows, wanted))
    found = rows.connection.execute(query.group_by(_S.c.clause))
    return dict(sorted((clause, n) for clause, n in found))


def given_to(rows: Rows) -> tuple[str, ...]:
    """Return who is to answer anything, in order of name."""
    query = sa.select(_S.c.person).where(rows.own(_S), _S.c.person != "").distinct()
    return tuple(sorted(rows.connection.execute(query).scalars()))


def _cut(query: sa.Select[Any], limit: int | None, offset: int) -> sa.Select[Any]:
    """Return a question for a part of its rows, in order of arrival."""
    query = query.order_by(_S.c.place)
    if limit is not None:
        query = query.limit(limit)
    if offset:
        query = query.offset(offset)
        if limit is None:
            query = query.limit(2**31 - 1)
    return query


def page(
    rows: Rows, wanted: Wanted, *, limit: int | None = None, offset: int = 0
) -> tuple[Found, ...]:
    """Return some of what is asked for, in order of arrival.

    Args:
        rows: The round's.
        wanted: Which.
        limit: How many at most; None for all.
        offset: How many to pass over first.
    """
    query = _cut(sa.select(_S).where(which(rows, wanted)), limit, offset)
    standing = [dict(r) for r in rows.connection.execute(query).mappings()]
    said = _remarks(rows, {r["remark"] for r in standing})
    words = _points(rows, {r["annotation"] for r in standing if "." in r["annotation"]})
    places = _places(rows, {r["annotation"] for r in standing})
    decisions = _decisions(rows, {r["decision"] for r in standing if r["decision"]})
    found = []
    for row in standing:
        remark = said[row["remark"]]
        if row["annotation"] != row["remark"]:
            remark = as_point(
                remark, row["annotation"], words.get(row["annotation"], "")
            )
        remark = _put(remark, places)
        found.append(
            Found(
                annotation=remark,
                outcome=row["outcome"],
                decision=decisions.get(row["decision"]),
                person=row["person"],
                draft=row["draft"],
            )
        )
    return tuple(found)


def tally(rows: Rows) -> Tally:
    """Return how many of what the round holds."""
    by = (_S.c.respondent, _S.c.submission, _S.c.clause, _S.c.outcome, _S.c.placed)
    whole = (
        sa.select(*by, sa.func.count().label("n"))
        .where(rows.own(_S), _S.c.remark == _S.c.annotation)
        .group_by(*by)
    )
    counts = [dict(r) for r in rows.connection.execute(whole).mappings()]
    parted = [
        dict(r)
        for r in rows.connection.execute(
            sa.select(*by, _S.c.remark)
            .where(rows.own(_S), _S.c.remark != _S.c.annotation)
            .order_by(_S.c.place)
        ).mappings()
    ]
    remarks = [(r, state_of([r["outcome"]]), r["n"]) for r in counts]
    remarks += [
        (each[0], state_of([r["outcome"] for r in each]), 1)
        for each in _grouped(parted)
    ]
    points = [(r, state_of([r["outcome"]]), r.get("n", 1)) for r in (*counts, *parted)]
    states: Counter[State] = Counter()
    for _, state, n in remarks:
        states[state] += n
    outcomes: Counter[str] = Counter()
    for row, _, n in points:
        outcomes[row["outcome"]] += n
    people = sa.select(sa.func.count()).select_from(tables.RESPONDENTS)
    people = people.where(rows.own(tables.RESPONDENTS), seen(rows, tables.RESPONDENTS))
    return Tally(
        received=states.total(),
        points=outcomes.total(),
        decided=states[State.DECIDED],
        set_aside=states[State.SET_ASIDE],
        open=states[State.OPEN],
        doubtful=sum(n for r, _, n in points if r["placed"] in DOUBTFUL),
        people=rows.connection.execute(people).scalar() or 0,
        outcomes=tuple(sorted(outcomes.items())),
        by_respondent=_shares(remarks, "respondent"),
        by_submission=_shares(remarks, "submission"),
        by_clause=_shares(points, "clause"),
    )


_Counted = Sequence[tuple[Mapping[str, Any], State, int]]


def _shares(counted: _Counted, name: str) -> tuple[tuple[str, int, int, int], ...]:
    held: dict[str, list[int]] = {}
    for row, state, n in counted:
        share = held.setdefault(row[name], [0, 0, 0])
        share[0] += n
        share[1] += n if state is State.DECIDED else 0
        share[2] += n if state is State.SET_ASIDE else 0
    order = sorted(held, key=lambda identity: (identity[:1], len(identity), identity))
    return tuple((identity, *held[identity]) for identity in order)  # type: ignore[misc]  # three numbers each


def _grouped(parted: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    held: dict[str, list[dict[str, Any]]] = {}
    for row in parted:
        held.setdefault(row["remark"], []).append(row)
    return list(held.values())


def _remarks(rows: Rows, ids: set[str]) -> dict[str, Annotation]:
    """Return remarks as they were collected."""
    authors, table = tables.AUTHORS, tables.ANNOTATIONS
    found: dict[str, Annotation] = {}
    for some in chunks(ids):
        names = {
            r["annotation"]: r["author"]
            for r in rows.rows(authors, authors.c.annotation.in_(some))
        }
        for row in rows.rows(table, table.c.id.in_(some)):
            found[row["id"]] = annotation_of(row, names.get(row["id"], ""))
    return found


def _points(rows: Rows, ids: set[str]) -> dict[str, str]:
    """Return the words of points."""
    table = tables.SPLITS
    of = {identity.rpartition(".")[0] for identity in ids}
    splits = (
        split_of(row)
        for some in chunks(of)
        for row in rows.rows(table, table.c.annotation.in_(some))
    )
    return {p.id: p.text for split in splits for p in split.parts if p.id in ids}


def _places(rows: Rows, ids: set[str]) -> dict[str, Any]:
    """Return the last places that people gave to remarks, and to what those are of."""
    wanted = {
        ".".join(identity.split(".")[: n + 1])
        for identity in ids
        for n in range(identity.count(".") + 1)
    }
    table = tables.PLACEMENTS
    return {
        row["annotation"]: anchor_of(row["anchor"])
        for some in chunks(wanted)
        for row in rows.rows(table, table.c.annotation.in_(some))
    }


def _put(remark: Annotation, places: Mapping[str, Any]) -> Annotation:
    pieces = remark.id.split(".")
    for n in range(len(pieces), 0, -1):
        anchor = places.get(".".join(pieces[:n]))
        if anchor is not None:
            return replace(remark, anchor=anchor, placed=Placed.EXACT)
    return remark


def _decisions(rows: Rows, ids: set[str]) -> dict[str, Decision]:
    table = tables.DECISIONS
    return {
        row["id"]: decision_of(row)
        for some in chunks(ids)
        for row in rows.rows(table, table.c.id.in_(some))
    }
