"""The work programme: every aspirational promise once, with who does what next by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compact_draft.drafting.listing import listed
from compact_draft.model.clause import Clause, ClauseId
from compact_draft.model.compact import Draft, Party, bound_parties
from compact_draft.model.tags import Achievability, Practice
from compact_draft.model.wording import is_of

NO_STEP = "GAP: no next step yet"
NO_OWNER = "GAP: no owner yet"
NO_DATE = "GAP: no date yet"
CANNOT = "says it cannot"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What a person planned for a promise.

    Attributes:
        clause: Its id.
        step: What is done next; may be empty.
        owner: Who sees to it; may be empty.
        by_when: A date, or words for one; may be empty.
        by: Who planned it.
        when: ISO date or time of that.
        clause_print: Print of the words that it was planned for.
    """

    clause: ClauseId
    step: str = ""
    owner: str = ""
    by_when: str = ""
    by: str = ""
    when: str = ""
    clause_print: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One line of the work programme.

    Attributes:
        clause: The promise's id.
        number: As printed; empty where none is.
        section: The headings above it, the outermost first.
        promise: Its words.
        theme: Its theme; may be empty.
        parties: Names of those bound who do not do it yet, else of all that are bound.
        states: What each of them says: "The Trust: not yet, by March 2027 (note)".
        step: The next step, or the mark of a gap.
        owner: Who sees to it, or the mark of a gap.
        by_when: By when, or the mark of a gap.
        look_again: The step was planned for other words.
    """

    clause: ClauseId
    number: str
    section: tuple[str, ...]
    promise: str
    theme: str
    parties: tuple[str, ...]
    states: tuple[str, ...]
    step: str
    owner: str
    by_when: str
    look_again: bool = False

    @property
    def gaps(self) -> int:
        """How many of step, owner and date are missing."""
        return sum(
            held in (NO_STEP, NO_OWNER, NO_DATE)
            for held in (self.step, self.owner, self.by_when)
        )


def work_programme(draft: Draft, planned: Iterable[NextStep]) -> tuple[Planned, ...]:
    """Return a line for every promise whose overall tag is aspirational, in order.

    Args:
        draft: The living text.
        planned: What people planned; what is of another promise is left out.
    """
    plans = {step.clause: step for step in planned}
    return tuple(
        _line(
            row.clause,
            row.number,
            row.section,
            draft.parties,
            plans.get(row.clause.id) or NextStep(clause=row.clause.id),
        )
        for row in listed(draft)
        if row.tag is not None and row.tag.value is Achievability.ASPIRATIONAL
    )


def _line(
    clause: Clause,
    number: str,
    section: tuple[str, ...],
    parties: tuple[Party, ...],
    plan: NextStep,
) -> Planned:
    bound = bound_parties(clause, parties)
    said = clause.standing_evidence
    short = [p for p in bound if p in said and said[p].state is not Practice.DOING]
    names = {party.id: party.name for party in parties}
    wanted = short or list(bound)
    dates = dict.fromkeys(
        f"{date} ({names.get(p, p)})" if len(short) > 1 else date
        for p in short
        if (date := said[p].by_when)
    )
    return Planned(
        clause=clause.id,
        number=number,
        section=section,
        promise=clause.text,
        theme=clause.theme.replace("_", " "),
        parties=tuple(names.get(field, field) for field in wanted),
        states=tuple(_state(clause, field, names) for field in wanted if field in said),
        step=plan.step or NO_STEP,
        owner=plan.owner or NO_OWNER,
        by_when=plan.by_when or "; ".join(dates) or NO_DATE,
        look_again=bool(plan.clause_print)
        and not is_of(plan.clause_print, clause.text),
    )


def _state(clause: Clause, party: str, names: dict[str, str]) -> str:
    held = clause.standing_evidence[party]
    state = CANNOT if held.state is Practice.CANNOT else held.state.replace("_", " ")
    words = f"{names.get(party, party)}: {state}"
    words += f", by {held.by_when}" if held.by_when else ""
    return words + (f" ({held.note})" if held.note else "")
