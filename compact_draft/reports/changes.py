"""What changed between two revisions, told in words: for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from compact_draft.model.change import (
    GRAVEST_FIRST,
    ChangeKind,
    ClauseChange,
    Comparison,
)
from compact_draft.model.clause import ClauseId, HistoryRow
from compact_draft.model.tags import By, Side
from compact_draft.reports.change_words import (
    KIND_WORDS,
    at_a_glance,
    lines_of,
    named,
    title,
)
from compact_draft.reports.clauses import wrapped
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A comparison with what is needed to tell it to people.

    Attributes:
        title: Title of the Compact.
        comparison: What changed.
        reasons: For a clause, the rows of history that the change added.
        side: The side that it is for: only what concerns it is shown; None for all.
        weakened: For a clause of the new revision, or one that was withdrawn, in words,
            how its promise may bind less than before.
        remarks: For a decision, the remarks that it answers.
        names: Whether what is written for others says who gave a reason; the screen of
            whoever works here always does.
        old_words, new_words: In words which text is compared with which, for readers to
            whom no label says anything; empty where the labels are to be shown.
        last_numbers: For a clause that was withdrawn, the number that it last printed in
            a text between the two; none where that is the number it began with.
    """

    title: str
    comparison: Comparison
    reasons: Mapping[ClauseId, tuple[HistoryRow, ...]] = field(default_factory=dict)
    side: Side | None = None
    weakened: Mapping[ClauseId, tuple[str, ...]] = field(default_factory=dict)
    remarks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: bool = False
    old_words: str = ""
    new_words: str = ""
    last_numbers: Mapping[ClauseId, str] = field(default_factory=dict)

    def named(self, change: ClauseChange) -> str:
        """Return which clause a change is about, by the number that people know it by."""
        number = self.last_numbers.get(change.old_ids[0]) if change.old_ids else None
        if change.new or not number:
            return title(change)
        return named((replace(change.old[0], number=number), *change.old[1:]))

    @property
    def heading(self) -> str:
        """What is compared with what, with the title of the Compact."""
        old = self.old_words or self.comparison.old
        new = self.new_words or self.comparison.new
        return f"{self.title}: what changed from {old} to {new}"

    @property
    def shown(self) -> tuple[ClauseChange, ...]:
        """The changes that are shown, in order."""
        changed = self.comparison.changed
        return tuple(c for c in changed if self.side is None or _concerns(c, self.side))

    @property
    def in_turn(self) -> tuple[ClauseChange, ...]:
        """The changes in the order shown: what may weaken a promise first, then in order."""
        weaker = [change for change in self.shown if self.weaker(change)]
        return (*weaker, *(change for change in self.shown if not self.weaker(change)))

    @property
    def counts(self) -> tuple[tuple[ChangeKind, int], ...]:
        """How many of the changes told are of each kind, as the gravest that fits."""
        kinds = [change.kind for change in self.shown]
        return tuple((k, kinds.count(k)) for k in GRAVEST_FIRST if k in kinds)

    @property
    def kept(self) -> int:
        """How many clauses stayed as they were."""
        return self.comparison.count("kept")

    @property
    def renumbered(self) -> int:
        """How many of them print another number now than they printed before."""
        kept = (c for c in self.comparison.changes if c.is_renumbered)
        return sum(all((*c.old_numbers, *c.new_numbers)) for c in kept)

    def weaker(self, change: ClauseChange) -> tuple[str, ...]:
        """Return how a change may weaken a promise, and who asked for it; else nothing."""
        ids = change.new_ids or change.old_ids
        found = [how for identity in ids for how in self.weakened.get(identity, ())]
        if not found:
            return ()
        return (*found, f"{asked_for(self.why(change), self.remarks)}.")

    def why(self, change: ClauseChange) -> tuple[HistoryRow, ...]:
        """Return the reasons recorded for a change, each once, oldest first."""
        ids = dict.fromkeys((*change.new_ids, *change.old_ids))
        rows = [row for identity in ids for row in self.reasons.get(identity, ())]
        told = {(row.when, row.by, row.why, row.what): row for row in rows}
        return tuple(sorted(told.values(), key=lambda row: row.when))


def asked_for(
    rows: Iterable[HistoryRow], remarks: Mapping[str, tuple[str, ...]]
) -> str:
    """Return which remarks asked for a change, by the reasons recorded for it.

    Args:
        rows: The rows of history that the change added.
        remarks: For a decision, the remarks that it answers.
    """
    decisions = list(dict.fromkeys(row.decision for row in rows if row.decision))
    if not decisions:
        return "nobody asked"
    by = [remark for decision in decisions for remark in remarks.get(decision, ())]
    of = f"decision{'s' if len(decisions) > 1 else ''} {', '.join(decisions)}"
    if not by:
        return f"asked for by {of}"
    return f"asked for by remark{'s' if len(by) > 1 else ''} {', '.join(by)} ({of})"


def _concerns(change: ClauseChange, side: Side) -> bool:
    """Say whether a change concerns a side: it binds it, or is no promise at all."""
    for version in (*change.old, *change.new):
        by = dict(version.tags).get("by")
        if by is None or by == By.UNCLEAR or side in By(by).sides:
            return True
    return False


def summary(told: Told) -> str:
    """Return in one or two sentences what changed, in counts."""
    said = [f"{count} {KIND_WORDS[kind]}" for kind, count in told.counts]
    changes = plural(len(told.shown), "change")
    words = f"{changes}: {', '.join(said)}." if said else "No clause changed."
    words += f" {told.kept} kept and not shown"
    if told.renumbered:
        words += f", {told.renumbered} of them with another number"
    return f"{words}."


def why_in_words(row: HistoryRow, *, names: bool = True) -> str:
    """Return a reason with what was done and when; says so where none is recorded.

    Args:
        row: The row of history.
        names: Whether it says who gave it, as for the officer's own screen.
    """
    what = row.what.replace("_", " ") or "changed"
    source = f" from {row.came_from}" if row.source else ""
    decision = f"decision {row.decision}" if row.decision else ""
    who = row.by if names else ""
    signed = ", ".join(
        filter(None, [f"{what}{source}", who, day_in_words(row.when), decision])
    )
    return f"{row.why or 'No reason is recorded.'} ({signed})"


def page(told: Told) -> str:
    """Return what changed, for the terminal: a summary first, then clause by clause."""
    comparison = told.comparison
    lines = [f"{told.title}: from {comparison.old} to {comparison.new}"]
    if told.side is not None:
        lines.append(f"What concerns the side {told.side.replace('_', ' ')}.")
    lines += wrapped(summary(told))
    heading = ""
    for change in told.in_turn:
        how = told.weaker(change)
        under = "May weaken a promise" if how else _under(change)
        if under != heading:
            heading = under
            lines += ["", under]
        lines += ["", *wrapped(f"{told.named(change)}: {at_a_glance(change)}")]
        lines += wrapped(f"It may bind less: {'; '.join(how)}", "  ") if how else []
        lines += [w for line in lines_of(change) for w in wrapped(line, "  ")]
        for row in told.why(change):
            lines += wrapped(f"Why: {why_in_words(row)}", "  ")
    return "\n".join(lines)


def _under(change: ClauseChange) -> str:
    here = (change.new or change.old)[0].section
    return f"Under {' / '.join(here)}" if here else "At the front"


def weaker_lines(told: Told) -> list[str]:
    """Return what may weaken a promise, for the terminal; empty where nothing does."""
    weaker = [
        (clause_change, told.weaker(clause_change))
        for clause_change in told.shown
        if told.weaker(clause_change)
    ]
    lines = ["May weaken a promise"] if weaker else []
    for change, how in weaker:
        lines += wrapped(f"{told.named(change)}: {'; '.join(how)}", "  ")
    return lines
