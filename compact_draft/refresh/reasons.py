"""Why a clause changed, in the words that stand in the margin of the redline.

Reasons come from a clause's history rows; a change without one says so. Remarks are
named by number, people only when that was asked for (docs/data.md, "Refresh").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compact_draft.drafting.tag_changes import TagChange, because_of
from compact_draft.model.annotation import Annotation, Decision
from compact_draft.model.clause import (
    STILL_TRUE,
    TAKEN_BACK,
    Clause,
    HistoryRow,
    standing,
)
from compact_draft.model.compact import Revision
from compact_draft.refresh.units import Unit

NO_REASON = "No reason is recorded."
RETAGGED = "Retagged"
"""What happened to a promise whose words and place stayed, and whose tag did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What happened to a unit of clauses, and why.

    Attributes:
        unit: The clauses concerned.
        what: "Reworded", "Moved", "Moved and reworded", "Added", "Withdrawn",
            "Split in 2", "Joined from 2", "Retagged".
        number: The number printed before it in the new text, else in the old.
        why: One paragraph for each reason, or the one that says there is none.
        decisions: Ids of the decisions behind it.
        is_recorded: Whether any reason was found.
        tags: The tags of the promise in a sentence, those before and now where they
            changed; empty for what is no promise, and where none is settled.
    """

    unit: Unit
    what: str
    number: str
    why: tuple[str, ...]
    decisions: tuple[str, ...]
    is_recorded: bool
    tags: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The margin comment: what happened, then why, then the tags."""
        return (f"{self.what}.", *self.said)

    @property
    def said(self) -> tuple[str, ...]:
        """The margin comment below its first line."""
        return (*self.why, *([self.tags] if self.tags else []))


def reasons(
    changed: Iterable[Unit],
    old: Revision,
    new: Revision,
    past: Iterable[Clause],
    decisions: Iterable[Decision],
    *,
    names: Mapping[str, str] | None = None,
    annotations: Iterable[Annotation] = (),
    tags: Iterable[TagChange] = (),
) -> tuple[Reason, ...]:
    """Return one reason for each unit whose words, place or tags changed.

    Args:
        changed: The units, as `units.units` gives them.
        old: The revision taken in.
        new: The revision shown.
        past: Clauses withdrawn since, with their history.
        decisions: Every decision of the rounds, those answered again since, too.
        names: People's names by respondent id; None names nobody.
        annotations: The remarks, to find who made them; needed with `names`.
        tags: How the tags of the promises stood and stand; empty to say nothing of them.
    """
    book = _Book(old, new, past, decisions, names, annotations)
    book.tags = {one.clause: one for one in tags}
    return tuple(r for unit in changed if (r := book.reason(unit)) is not None)


class _Book:
    def __init__(
        self,
        old: Revision,
        new: Revision,
        past: Iterable[Clause],
        decisions: Iterable[Decision],
        names: Mapping[str, str] | None,
        annotations: Iterable[Annotation],
    ) -> None:
        self.tags: dict[str, TagChange] = {}
        self.parties = new.parties
        self.old = {c.id: c for c in old.clauses}
        self.new = {c.id: c for c in new.clauses}
        self.past = {c.id: c for c in past}
        self.decisions = {d.id: d for d in decisions}
        self.last = {
            annotation: wanted
            for wanted in sorted(self.decisions, key=lambda i: (len(i), i))
            for annotation in self.decisions[wanted].annotations
        }
        self.names = names
        self.who = {a.id: a.respondent for a in annotations}
        self.numbers = {r.clause: r.number for r in old.outline.rows if r.number}
        self.numbers |= {r.clause: r.number for r in new.outline.rows if r.number}

    def reason(self, unit: Unit) -> Reason | None:
        what = self.what(unit)
        if not what:
            return None
        rows = self.rows(unit)
        first = (unit.new or unit.old)[0]
        if what == RETAGGED:
            rows = [row for row in rows if row.what == "retagged"]
        why = tuple(self.sentence(row) for row in rows if row.why or row.decision)
        if what == RETAGGED and not why:
            why = tuple(filter(None, [because_of(self.new[first], self.parties)]))
        return Reason(
            unit=unit,
            what=what,
            number=self.numbers.get(first, ""),
            why=why or (NO_REASON,),
            decisions=tuple(row.decision for row in rows if row.decision),
            is_recorded=bool(why),
            tags=" ".join(dict.fromkeys(self.tag_sentences(unit))),
        )

    def tag_sentences(self, unit: Unit) -> list[str]:
        """Return the tags of each promise of a unit, a sentence each."""
        there = [self.tags[one] for one in unit.new or unit.old if one in self.tags]
        return [one.sentence for one in there if one.sentence]

    def what(self, unit: Unit) -> str:
        if not unit.new:
            return "Withdrawn"
        if not unit.old:
            return "Added"
        before = "\n\n".join(self.old[i].text for i in unit.old)
        after = "\n\n".join(self.new[i].text for i in unit.new)
        is_one = len(unit.old) == len(unit.new) == 1
        read = _paragraphs if is_one else str.split
        reworded = "and reworded" if read(before) != read(after) else ""
        if len(unit.new) > 1:
            return f"Split in {len(unit.new)} {reworded}".strip()
        if len(unit.old) > 1:
            return f"Joined from {len(unit.old)} {reworded}".strip()
        if unit.moved:
            return f"Moved {reworded}".strip()
        if reworded:
            return "Reworded"
        changed = any(self.tags[i].is_changed for i in unit.new if i in self.tags)
        return RETAGGED if changed else ""

    def rows(self, unit: Unit) -> list[HistoryRow]:
        """Return the history since the text was taken in, each reason once.

        What was taken back is no reason, unless nothing else is said.
        """
        found: dict[tuple[str, str, str], HistoryRow] = {}
        if unit.new:
            clauses = [self.new[i] for i in unit.new]
        else:
            clauses = [self.past[i] for i in unit.old if i in self.past]
        kept = [row for clause in clauses for row in standing(clause.history)]
        since = [row for row in kept if row.what not in ("taken_in", STILL_TRUE)]
        back = [r for c in clauses for r in c.history if r.what == TAKEN_BACK]
        for row in since or back:
            found.setdefault((row.decision, row.why, row.when), row)
        return list(found.values())

    def sentence(self, row: HistoryRow) -> str:
        decision = self.decisions.get(row.decision)
        reason = row.why.strip() or NO_REASON
        if decision is None:
            said = f"{row.by}, {row.when[:10]}" if row.by else row.when[:10]
            return f"{reason} ({said})"
        remarks = ", ".join(self.remark(a) for a in decision.annotations)
        outcome = decision.outcome.replace("_", " ")
        plural = "remark" if len(decision.annotations) == 1 else "remarks"
        again = self.again(decision)
        return (
            f"{reason} (decision {decision.id}, {outcome}; {plural} {remarks}{again})"
        )

    def again(self, decision: Decision) -> str:
        """Return what to say of a decision whose remarks were answered again."""
        later = {self.last[a] for a in decision.annotations} - {decision.id}
        return f"; answered again since, {', '.join(sorted(later))}" if later else ""

    def remark(self, wanted: str) -> str:
        if self.names is None:
            return wanted
        name = self.names.get(self.who.get(wanted, ""), "")
        return f"{wanted} by {name}" if name else wanted


def _paragraphs(text: str) -> list[str]:
    """Return the words of a clause, paragraph by paragraph."""
    return [" ".join(part.split()) for part in text.split("\n\n")]
