"""What changed between two revisions, told in words: for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from compact_draft.model.change import (
    GRAVEST_FIRST,
    ChangeKind,
    ClauseChange,
    ClauseVersion,
    Comparison,
)
from compact_draft.model.clause import ClauseId, HistoryRow, Kind
from compact_draft.model.tags import By, Side
from compact_draft.reports.clauses import wrapped
from compact_draft.reports.spoken import spoken, written
from compact_draft.text.as_change import as_change
from compact_draft.text.day import day_in_words
from compact_draft.text.plural import plural
from compact_draft.text.shortened import first_words as beginning

KIND_WORDS: Mapping[ChangeKind, str] = {
    "withdrawn": "withdrawn",
    "added": "added",
    "split": "split",
    "merged": "joined",
    "moved": "moved",
    "reworded": "reworded",
    "retagged": "retagged",
    "kept": "kept",
}
_TAG_WORDS = {"by": "who is bound", "only": "only bound", "achievability": "tag"}
_VALUE_WORDS = {
    ("by", "vcs"): "the voluntary and community sector",
    ("by", "both"): "both sides",
    ("by", "unclear"): "not settled",
}
_PROMISES = frozenset(kind.value for kind in Kind if kind.is_promise)
_READ_WHOLE = 0.4
_SHORT = 7
_AT_A_GLANCE = 3
_FIRST = 9
"""How many words tell a reader which clause is meant."""


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
        return _named((replace(change.old[0], number=number), *change.old[1:]))

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


def kinds_in_words(change: ClauseChange) -> str:
    """Return everything that happened to a clause: "moved and reworded"."""
    words = [KIND_WORDS[kind] for kind in (change.kind, *change.also)]
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def title(change: ClauseChange) -> str:
    """Return which clause it is, by the number that readers see, before and now."""
    now = _named(change.new)
    before = _named(change.old)
    if not now or not before or now == before:
        return now or before
    if change.old_ids == change.new_ids:
        before = ", ".join(filter(None, map(_number_alone, change.old)))
    return f"{now}, before {before}" if before else now


def _number_alone(version: ClauseVersion) -> str:
    """Return a number that stands without its clause's words, with the list it counts in.

    A number such as "2." begins again in each list.
    """
    number = version.number or ""
    if number[-1:] not in (".", ")") or not version.section:
        return number
    return f"{number} under “{version.section[-1]}”"


def first_words(change: ClauseChange) -> str:
    """Return the first words of the clause as it stands now, or stood before."""
    return beginning((change.new or change.old)[0].text, _FIRST)


def name_of(version: ClauseVersion) -> str:
    """Return a clause as people name it: its number and heading, or its first words."""
    words = beginning(version.heading or version.text, _SHORT, without=".,;: ")
    if not words:
        return version.number or "a clause without words"
    if dict(version.tags).get("kind") == Kind.HEADING:
        return f"{version.number} {words}".strip() + " (heading)"
    return f"{version.number} “{words}”".strip()


def at_a_glance(change: ClauseChange) -> str:
    """Return what happened, and what changed inside: "reworded (eight -> ten weeks)"."""
    short = "" if is_read_whole(change) else "; ".join(inside(change)[:_AT_A_GLANCE])
    return kinds_in_words(change) + (f" ({short})" if short else "")


def _named(versions: tuple[ClauseVersion, ...]) -> str:
    return " and ".join(map(name_of, versions))


def inside(change: ClauseChange) -> tuple[str, ...]:
    """Return what changed inside the words, at a glance: "eight -> ten weeks".

    Longer passages are not among them: they are read in full.
    """
    if len(change.old) != 1 or len(change.new) != 1:
        return ()
    found, at = [], 0
    edits = list(change.edits)
    text = change.old_text
    for n, edit in enumerate(edits):
        if edit.kind == "inserted":
            continue
        if edit.kind == "deleted":
            after = edits[n + 1] if n + 1 < len(edits) else None
            new = after.text if after is not None and after.kind == "inserted" else ""
            if edit.text.strip()[:1].isalnum() and new.strip()[:1].isalnum():
                found.append(as_change(text, at, at + len(edit.text), new))
        at += len(edit.text)
    return tuple(filter(None, found))


def is_read_whole(change: ClauseChange) -> bool:
    """Say whether so much changed that the two texts are better read one by one."""
    same = sum(len(edit.text) for edit in change.edits if edit.kind == "same")
    longer = max(len(change.old_text), len(change.new_text))
    return bool(change.edits) and same < _READ_WHOLE * longer


def tag_changes(change: ClauseChange) -> tuple[tuple[str, str, str], ...]:
    """Return name, old and new value of every tag that changed; empty text for none.

    Where several became one, or one several, the values of all of them.
    """
    if not change.old or not change.new:
        return ()
    old, new = (
        [dict(version.tags) for version in side] for side in (change.old, change.new)
    )
    names = sorted({name for tags in (*old, *new) for name in tags})
    return tuple(
        (name, _values(name, old), _values(name, new))
        for name in names
        if any(a.get(name) != b.get(name) for a in old for b in new)
    )


def _values(name: str, every: Sequence[Mapping[str, str]]) -> str:
    values = [tags.get(name, "") for tags in every]
    if len(set(values)) == 1:
        return values[0]
    return " and ".join(dict.fromkeys(value or "none" for value in values))


def tag_in_words(name: str, old: str, new: str) -> str:
    """Return a changed tag in words: "tag: was not settled, is aspirational"."""
    none = "not settled" if name == "achievability" else "none"
    before, now = (
        _VALUE_WORDS.get((name, value)) or value.replace("_", " ") or none
        for value in (old, new)
    )
    label = _TAG_WORDS.get(name, name)
    return f"{label.capitalize()}: was {before}, is now {now}."


def tags_in_short(change: ClauseChange) -> str:
    """Return both tags of the promises of a change as they stand now, in words.

    Of a withdrawn promise those it had; empty for what is no promise, and where none is
    settled.
    """
    label = "Tags now" if change.new else "Tags it had"
    said = [
        f"{_of(version, change.new)[2:]}: {words}" if len(change.new) > 1 else words
        for version in change.new or change.old
        if (words := _both_tags(version))
    ]
    return f"{label}: {'; '.join(said)}." if said else ""


def _both_tags(version: ClauseVersion) -> str:
    tags = dict(version.tags)
    if tags.get("kind") not in _PROMISES:
        return ""
    return ", ".join(tags[name] for name in ("achievability", "scope") if name in tags)


def notes_of(change: ClauseChange) -> tuple[str, ...]:
    """Return what is said beside the words: where it moved, and its tags."""
    notes = (
        place_in_words(change),
        *(tag_in_words(*row) for row in tag_changes(change)),
        tags_in_short(change),
    )
    return tuple(note for note in notes if note)


def place_in_words(change: ClauseChange) -> str:
    """Return where a moved clause stood and stands; empty for one that did not move."""
    if "moved" not in (change.kind, *change.also):
        return ""
    old, new = (" / ".join(side[0].section) for side in (change.old, change.new))
    under = change.old[0].under
    if old == new or (under and under == change.new[0].under):
        return f"Moved within “{new}”." if new else "Moved."
    return f"Moved: stood under “{old}”, stands now under “{new}”."


def lines_of(change: ClauseChange) -> tuple[str, ...]:
    """Return what happened to the words, in words; one line each."""
    if change.kind == "withdrawn":
        told = [f"Removed: {_flat(change.old_text)} End.", tags_in_short(change)]
        return tuple(filter(None, told))
    if change.kind == "added":
        told = [f"Added: {_flat(change.new_text)} End.", tags_in_short(change)]
        return tuple(filter(None, told))
    told = [place_in_words(change)]
    several = len(change.old) > 1 or len(change.new) > 1
    if several or is_read_whole(change):
        told += [
            f"Before{_of(version, change.old)}: {_flat(version.text)} End."
            for version in change.old
        ]
        told += [
            f"Now{_of(version, change.new)}: {_flat(version.text)} End."
            for version in change.new
        ]
    else:
        told += spoken(change.edits)
    told += [tag_in_words(*row) for row in tag_changes(change)]
    told.append(tags_in_short(change))
    return tuple(line for line in told if line)


def words_changed(change: ClauseChange) -> tuple[str, ...]:
    """Return what changed word by word, one line each, for who sees before and now."""
    told = [place_in_words(change)]
    several = len(change.old) > 1 or len(change.new) > 1
    if not several and not is_read_whole(change):
        told += written(change.edits)
    return tuple(line for line in told if line)


def _of(version: ClauseVersion, versions: tuple[ClauseVersion, ...]) -> str:
    return f", {version.number or name_of(version)}" if len(versions) > 1 else ""


def _flat(text: str) -> str:
    return " / ".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


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
