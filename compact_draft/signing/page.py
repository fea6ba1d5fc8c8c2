"""What one body signs: its own promises, the new ones first, and what changes for it."""

from __future__ import annotations

from dataclasses import dataclass

from compact_draft.drafting.number import read_in_order
from compact_draft.model.change import ClauseChange, Comparison
from compact_draft.model.clause import Clause, ClauseId, Kind
from compact_draft.model.compact import Draft, Party, Revision, bound_parties
from compact_draft.model.tags import Evidence, Practice


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One promise of a body.

    Attributes:
        clause: Its id; of the old text where it is gone.
        number: As printed; empty for none. Of one that is gone and had none: under which
            heading it stood.
        text: Its words now; empty where it is gone.
        was: Its words before; empty where they are the same, or it is new.
        said: What the body says of its practice, where that is not "doing".
    """

    clause: ClauseId
    number: str
    text: str
    was: str = ""
    said: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPage:
    """What one body signs.

    Attributes:
        party: It.
        new: Promises that it did not make before.
        changed: Those whose words changed.
        same: Those that stand as they were.
        gone: Those that bind it no longer.
        short: Those of all that stand that it said it cannot meet yet.
        unsaid: How many of its promises it has said nothing of.
        others: How many promises of others changed, came or went.
        before: Whether there is an earlier text to compare with.
    """

    party: Party
    new: tuple[Line, ...]
    changed: tuple[Line, ...]
    same: tuple[Line, ...]
    gone: tuple[Line, ...]
    short: tuple[Line, ...]
    unsaid: int
    others: int
    before: bool

    @property
    def count(self) -> int:
        """How many promises it makes."""
        return len(self.new) + len(self.changed) + len(self.same)


def party_page(
    party: Party, before: Revision | None, now: Revision, comparison: Comparison | None
) -> PartyPage:
    """Return what a body signs.

    Args:
        party: The body.
        before: The text that it is compared with; None for none.
        now: The text that is signed.
        comparison: What changed between the two; None for none.
    """
    draft = _draft(now)
    numbers = {row.clause: row.number for row in now.outline.rows}
    mine = [now.clause(identity) for identity in read_in_order(now)]
    mine = [c for c in mine if _binds(c, draft, party)]
    bound_then = (
        {}
        if before is None
        else {c.id: c for c in before.clauses if _binds(c, draft, party)}
    )
    came_from = _came_from(comparison)
    new, changed, same = [], [], []
    for clause in mine:
        old = [bound_then[o] for o in came_from.get(clause.id, ()) if o in bound_then]
        line = _line(clause, numbers[clause.id], party)
        if not old:
            new.append(line)
        elif [earlier.text for earlier in old] == [clause.text]:
            same.append(line)
        else:
            was = "\n\n".join(earlier.text for earlier in old)
            changed.append(_line(clause, numbers[clause.id], party, was=was))
    went_to = {old for clause in mine for old in came_from.get(clause.id, ())}
    printed = (
        {} if before is None else {r.clause: r.number for r in before.outline.rows}
    )
    gone = tuple(
        Line(
            clause=identity,
            number=printed.get(identity) or _under(before, identity),
            text="",
            was=clause.text,
        )
        for identity, clause in bound_then.items()
        if identity not in went_to
    )
    lines = [*new, *changed, *same]
    return PartyPage(
        party=party,
        new=tuple(new),
        changed=tuple(changed),
        same=tuple(same),
        gone=gone,
        short=tuple(promise for promise in lines if promise.said is not None),
        unsaid=sum(party.id not in clause.standing_evidence for clause in mine),
        others=_others(comparison, draft, now, before, party),
        before=before is not None,
    )


def _under(before: Revision | None, wanted: ClauseId) -> str:
    """Return the heading above a clause that printed no number, as people name the place."""
    heading = ""
    for row in () if before is None else before.outline.rows:
        if row.clause == wanted:
            break
        clause = before.clause(row.clause) if before is not None else None
        if clause is not None and clause.kind is Kind.HEADING:
            heading = clause.text
    return f"under \u201c{heading}\u201d" if heading else ""


def _draft(now: Revision) -> Draft:
    return Draft(
        title=now.title, parties=now.parties, outline=now.outline, clauses=now.clauses
    )


def _binds(clause: Clause, draft: Draft, party: Party) -> bool:
    return clause.kind.is_promise and party.id in bound_parties(clause, draft.parties)


def _line(clause: Clause, number: str, party: Party, *, was: str = "") -> Line:
    said = clause.standing_evidence.get(party.id)
    short = said if said is not None and said.state is not Practice.DOING else None
    return Line(clause=clause.id, number=number, text=clause.text, was=was, said=short)


def _came_from(comparison: Comparison | None) -> dict[ClauseId, tuple[ClauseId, ...]]:
    if comparison is None:
        return {}
    return {
        new: change.old_ids for change in comparison.changes for new in change.new_ids
    }


def _others(
    comparison: Comparison | None,
    draft: Draft,
    now: Revision,
    before: Revision | None,
    party: Party,
) -> int:
    """Return how many promises that do not bind a body changed in their words."""
    if comparison is None or before is None:
        return 0
    held = {c.id: c for c in before.clauses} | {c.id: c for c in now.clauses}
    return sum(
        _has_other_words(change)
        and any(
            held[identity].kind.is_promise
            for identity in (*change.old_ids, *change.new_ids)
        )
        and not any(
            _binds(held[identity], draft, party)
            for identity in (*change.old_ids, *change.new_ids)
        )
        for change in comparison.changed
    )


def _has_other_words(change: ClauseChange) -> bool:
    return change.old_text != change.new_text
