"""What becomes of the text when a person changes a clause of it? Pure: draft in, draft out.

Every function takes the row of history that says who, when and why, and writes it into
each clause it touches. Nothing is taken away: a withdrawn clause is handed back too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from compact_draft.drafting.joined import joined_bearer, joined_evidence, refuse_join
from compact_draft.drafting.number import clauses_of, depth_of
from compact_draft.errors import RefusedError, Where
from compact_draft.model.clause import Clause, ClauseId, HistoryRow, Kind, standing
from compact_draft.model.compact import Draft, Outline, OutlineRow
from compact_draft.model.tags import By, Scope, Side
from compact_draft.text.normalise import normalise

_COLUMN = {
    Side.PUBLIC_BODIES: "the column of the public bodies",
    Side.VCS: "the column of the voluntary and community sector",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """The text after a change.

    Attributes:
        draft: As it stands now.
        touched: The clauses whose words, tags, place or history changed, new ones and
            withdrawn ones among them.
        withdrawn: Ids of those that no longer stand in it.
        new: Ids of those that did not stand in it before.
        ask: Ids of parties whose evidence was not carried over, to be asked again.
    """

    draft: Draft
    touched: tuple[Clause, ...]
    withdrawn: tuple[ClauseId, ...] = ()
    new: tuple[ClauseId, ...] = ()
    ask: tuple[str, ...] = ()


def put(draft: Draft, clause: Clause, row: HistoryRow) -> Altered:
    """Return the draft with a clause in place of the one of its id."""
    held = clauses_of(draft)
    after = _recorded(clause, row)
    return Altered(
        draft=_draft(draft, draft.outline.rows, {**held, clause.id: after}),
        touched=(after,),
    )


def add(
    draft: Draft, clause: Clause, after: ClauseId | None, row: HistoryRow
) -> Altered:
    """Return the draft with a new clause after another; first of all when None.

    Its level and column are those of its neighbour.

    Raises:
        RefusedError: It would stand in the column of a side that it does not bind.
    """
    held = clauses_of(draft)
    rows = list(draft.outline.rows)
    at = 0 if after is None else _position(rows, after) + 1
    line = _line(clause, rows, at, held)
    _refuse_other_column(clause, line.column, after)
    born = _recorded(replace(clause, level=line.level), row)
    rows.insert(at, line)
    made = _draft(draft, rows, {**held, born.id: born})
    return Altered(draft=made, touched=(born,), new=(born.id,))


def split(
    draft: Draft,
    wanted: ClauseId,
    parts: Sequence[str],
    ids: Sequence[ClauseId],
    row: HistoryRow,
) -> Altered:
    """Return the draft with a clause parted in several, each with an id of its own.

    Tags, evidence, links and history are kept on each part.

    Args:
        draft: The living text.
        wanted: The clause; it is withdrawn.
        parts: The words of each part, in order.
        ids: The ids of the parts.
        row: What is recorded; on each part it names the old clause.

    Raises:
        RefusedError: There are not two parts, or one has no words.
    """
    texts = [normalise(part) for part in parts]
    if len(texts) < 2 or not all(texts):
        raise RefusedError(
            "a split needs at least two parts with words in each",
            where=Where("", clause=wanted),
            mend="give --part twice or more, or --at with the words that begin the "
            "second part",
        )
    held = clauses_of(draft)
    rows = list(draft.outline.rows)
    at, old = _position(rows, wanted), held[wanted]
    line = rows.pop(at)
    gone = _recorded(old, row)
    born = [
        _recorded(replace(old, id=new, text=text, place=None), row, (wanted,))
        for new, text in zip(ids, texts, strict=True)
    ]
    rows[at:at] = [replace(line, clause=part.id, number="") for part in born]
    made = _draft(draft, rows, {**held, **{part.id: part for part in born}})
    return Altered(
        draft=made,
        touched=(gone, *born),
        withdrawn=(wanted,),
        new=tuple(part.id for part in born),
    )


def join(
    draft: Draft,
    wanted: Sequence[ClauseId],
    text: str,
    new: ClauseId,
    row: HistoryRow,
    bearer: Callable[[str], By | None] | None = None,
) -> Altered:
    """Return the draft with several clauses made one, where the first named stood.

    What all of them say of themselves is kept. A person's word on the tag is not, for
    it was given on other words; nor is the evidence of a party that says one thing of
    one clause and another of the next: it is to be asked again (`Altered.ask`).

    Where they bind different sides, the new words say whom they bind; where those name
    nobody, it is unclear until a person says so: nobody is bound unasked.

    Args:
        draft: The living text.
        wanted: The clauses, in order; they are withdrawn.
        text: The words of the new one.
        new: Its id.
        row: What is recorded.
        bearer: Gives whom words bind, None for nobody named.

    Raises:
        RefusedError: There are not two different ones, no words, or only some of them
            are promises.
    """
    held = clauses_of(draft)
    old = [held[identity] for identity in wanted]
    refuse_join(old, text)
    rows = list(draft.outline.rows)
    line = rows[_position(rows, wanted[0])]
    evidence, ask = joined_evidence(old, draft)
    by, only = joined_bearer(old, draft, None if bearer is None else bearer(text))
    links = tuple(dict.fromkeys(link for clause in old for link in clause.links))
    scopes = {clause.scope for clause in old}
    born = replace(
        old[0],
        id=new,
        text=normalise(text),
        by=by,
        only=only,
        scope=Scope.NATIONAL if Scope.NATIONAL in scopes else old[0].scope,
        links=links,
        evidence=evidence,
        ruling=None,
        place=None,
    )
    born = _recorded(born, row, tuple(wanted))
    gone = tuple(_recorded(clause, row) for clause in old)
    lines = [
        replace(line, clause=new, number="") if row.clause == wanted[0] else row
        for row in rows
        if row.clause == wanted[0] or row.clause not in wanted
    ]
    return Altered(
        draft=_draft(draft, lines, {**held, new: born}),
        touched=(*gone, born),
        withdrawn=tuple(wanted),
        new=(new,),
        ask=ask,
    )


def move(
    draft: Draft,
    wanted: ClauseId,
    after: ClauseId | None,
    row: HistoryRow,
    *,
    whole_section: bool = False,
) -> Altered:
    """Return the draft with a clause after another; first of all when None.

    Args:
        draft: The living text.
        wanted: The clause.
        after: The clause after which it is to stand.
        row: What is recorded.
        whole_section: For a heading: everything under it goes with it.

    Raises:
        RefusedError: It stands there already, would follow itself, or would stand in
            the column of a side that it does not bind.
    """
    held = clauses_of(draft)
    rows = list(draft.outline.rows)
    start = _position(rows, wanted)
    end = section_end(draft, wanted) if whole_section else start + 1
    taken, rest = rows[start:end], rows[:start] + rows[end:]
    if after in {row.clause for row in taken}:
        raise RefusedError(
            f"{wanted} cannot stand after {after}, which goes with it",
            where=Where("outline.toml", clause=wanted),
            mend="name a clause outside what is moved",
        )
    at = 0 if after is None else _position(rest, after) + 1
    if not whole_section:
        line = _line(held[wanted], rest, at, held)
        _refuse_other_column(held[wanted], line.column, after)
        taken = [replace(taken[0], column=line.column)]
    moved = rest[:at] + taken + rest[at:]
    if moved == rows:
        raise RefusedError(
            f"{wanted} stands there already",
            where=Where("outline.toml", clause=wanted),
            mend="name another place, or leave it as it is",
        )
    touched = tuple(_recorded(held[line.clause], row) for line in taken)
    made = _draft(draft, moved, {**held, **{clause.id: clause for clause in touched}})
    return Altered(draft=made, touched=touched)


def put_back(draft: Draft, clause: Clause, stood: Outline, row: HistoryRow) -> Altered:
    """Return the draft with a clause where an earlier outline had it.

    It follows the nearest clause before it there that still stands and was not moved
    since; whether it was itself withdrawn or only moved makes no difference.

    Raises:
        RefusedError: The earlier outline does not have it.
    """
    before = stood.ids
    if clause.id not in before:
        raise RefusedError(
            f"{clause.id} did not stand in the text that went out",
            where=Where("outline.toml", clause=clause.id),
            mend="put it where it belongs with  compact-draft clauses move",
        )
    at = before.index(clause.id)
    rows = [line for line in draft.outline.rows if line.clause != clause.id]
    held = clauses_of(draft)
    now = {r.clause: n for n, r in enumerate(rows) if not _is_moved(held[r.clause])}
    place = next((now[c] + 1 for c in reversed(before[:at]) if c in now), 0)
    rows.insert(place, replace(stood.rows[at], number=""))
    after = _recorded(clause, row)
    made = _draft(draft, rows, {**held, after.id: after})
    is_new = clause.id not in draft.outline.ids
    return Altered(draft=made, touched=(after,), new=(after.id,) if is_new else ())


def withdraw(draft: Draft, wanted: Sequence[ClauseId], row: HistoryRow) -> Altered:
    """Return the draft without some clauses; what stood under a heading stays."""
    held = clauses_of(draft)
    gone = tuple(_recorded(held[identity], row) for identity in wanted)
    rows = [line for line in draft.outline.rows if line.clause not in wanted]
    return Altered(
        draft=_draft(draft, rows, held), touched=gone, withdrawn=tuple(wanted)
    )


def section_end(draft: Draft, wanted: ClauseId) -> int:
    """Return where in the outline the section of a heading ends, from 0, exclusive.

    Raises:
        RefusedError: The clause is no heading.
    """
    held = clauses_of(draft)
    rows = draft.outline.rows
    start = _position(rows, wanted)
    if held[wanted].kind is not Kind.HEADING:
        raise RefusedError(
            f"{wanted} is no heading, so no section goes with it",
            where=Where("outline.toml", clause=wanted),
            mend="leave --with-section out, or name the heading",
        )
    depth = depth_of(rows[start], held[wanted])
    for at, line in enumerate(rows[start + 1 :], start + 1):
        clause = held[line.clause]
        is_heading = clause.kind is Kind.HEADING and line.column is None
        if is_heading and depth_of(line, clause) <= depth:
            return at
    return len(rows)


# -- the parts -----------------------------------------------------------------------


def _is_moved(clause: Clause) -> bool:
    return any(row.what == "moved" for row in standing(clause.history))


def _recorded(
    clause: Clause, row: HistoryRow, source: tuple[ClauseId, ...] = ()
) -> Clause:
    row = replace(row, source=source) if source else row
    return replace(clause, history=(*clause.history, row))


def _draft(
    draft: Draft, rows: Sequence[OutlineRow], held: dict[ClauseId, Clause]
) -> Draft:
    clauses = tuple(held[row.clause] for row in rows)
    return replace(draft, outline=Outline(rows=tuple(rows)), clauses=clauses)


def _position(rows: Sequence[OutlineRow], wanted: ClauseId) -> int:
    return next(n for n, row in enumerate(rows) if row.clause == wanted)


def _line(
    clause: Clause, rows: Sequence[OutlineRow], at: int, held: dict[ClauseId, Clause]
) -> OutlineRow:
    """Return the outline row of a clause at a place, in the column and depth of its neighbour."""
    before = rows[at - 1] if at else None
    column = None if before is None else before.column
    if clause.kind is Kind.HEADING:
        depths = [
            depth_of(row, held[row.clause])
            for row in rows[:at]
            if held[row.clause].kind is Kind.HEADING
        ]
        return OutlineRow(clause=clause.id, level=clause.level or (depths or [1])[-1])
    like = before
    if before is None or held[before.clause].kind is Kind.HEADING:
        following = rows[at] if at < len(rows) else None
        fits = following is not None and following.column is column
        like = following if fits else None
        if like is not None and held[like.clause].kind is Kind.HEADING:
            like = None
    return OutlineRow(
        clause=clause.id, level=None if like is None else like.level, column=column
    )


def _refuse_other_column(
    clause: Clause, column: Side | None, after: ClauseId | None
) -> None:
    sides = () if clause.by is None else clause.by.sides
    if column is None or not sides or column in sides:
        return
    raise RefusedError(
        f"{after} stands in {_COLUMN[column]}, which this clause does not bind",
        where=Where("outline.toml", clause=after),
        mend="name with --after a clause of the other column, or one outside the table",
    )
