"""Why a clause changed, in the words that stand in the margin of the redline.

The reason comes first and once; what the mark shows by itself is not said. Reasons come
from a clause's history rows; a change without one is listed, and its margin says nothing
of it. Decisions are named by number only where the file closes with their list, people
only when that was asked for (docs/data.md, "Refresh").
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
from compact_draft.refresh.deciding import RETAG, deciding
from compact_draft.refresh.units import Unit
from compact_draft.text.day import day_in_words

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
        why: The reasons, each once; empty where none is recorded.
        decisions: Ids of the decisions behind it, those that decided the words shown.
        remarks: Ids of the remarks that these decisions answer.
        is_recorded: Whether any reason was found.
        tags: The tags of the promise in a sentence, those before and now where they
            changed; empty for what is no promise, and where none is settled.
        seen: What happened, in a sentence, where its mark is easily overlooked: a move,
            a split, a join; else empty.
        signed: `why` as the margin says it: with the decision's number where a list in
            the file has it, and with names where they were asked for.
    """

    unit: Unit
    what: str
    number: str
    why: tuple[str, ...]
    decisions: tuple[str, ...]
    is_recorded: bool
    tags: str = ""
    remarks: tuple[str, ...] = ()
    seen: str = ""
    signed: tuple[str, ...] = ()

    def margin(self, note: str = "") -> tuple[str, ...]:
        """Return the margin comment: the reasons, what happened, then the tags.

        Args:
            note: The name of the note that bears the mark, such as "footnote 2"; empty
                where the mark stands in the paragraph that bears the comment.

        Returns:
            Its paragraphs; none where there is nothing to say.
        """
        seen = f"In {note}: {self.what.lower()}." if note else self.seen
        if not self.signed and not note:
            seen = ""
        return tuple(filter(None, (*self.signed, seen, self.tags)))


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
    has_list: bool = False,
    numbers: Mapping[str, str] | None = None,
) -> tuple[Reason, ...]:
    """Return one reason for each unit whose words, place or tags changed.

    Args:
        changed: The units, as `units.units` gives them.
        old: The revision taken in.
        new: The revision shown.
        past: Clauses withdrawn since, with their history.
        decisions: Every decision of the rounds, those answered again since, too.
        names: People's names by respondent id; None names nobody.
        annotations: The remarks, to find who made them and what they brought.
        tags: How the tags of the promises stood and stand; empty to say nothing of them.
        has_list: Whether the file closes with a list of the decisions, so that the
            margin may name them by number.
        numbers: The numbers by which people know clauses that are gone; None where those
            of the old text are all that they printed.
    """
    book = _Book(old, new, past, decisions, names, annotations)
    book.has_list = has_list
    book.numbers = book.numbers | dict(numbers or {})
    book.tags = {change.clause: change for change in tags}
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
        self.has_list = False
        self.parties = new.parties
        self.old = {c.id: c for c in old.clauses}
        self.new = {c.id: c for c in new.clauses}
        self.past = {c.id: c for c in past}
        self.decisions = {d.id: d for d in decisions}
        self.names = names
        self.remarks = {a.id: a for a in annotations}
        self.outline = new.outline
        self.stood = {r.clause: r.number for r in old.outline.rows if r.number}
        self.numbers = self.stood | {
            r.clause: r.number for r in new.outline.rows if r.number
        }

    def reason(self, unit: Unit) -> Reason | None:
        what = self.what(unit)
        if not what:
            return None
        rows = self.rows(unit, is_tag=what == RETAGGED)
        first = (unit.new or unit.old)[0]
        told = {self.words(row): row for row in reversed(rows) if self.words(row)}
        why = tuple(reversed(told))
        signed = tuple(self.signed(words, told[words]) for words in why)
        if what == RETAGGED and not why:
            why = signed = self.because(first)
        given = [
            self.decisions[r.decision] for r in rows if r.decision in self.decisions
        ]
        return Reason(
            unit=unit,
            what=what,
            number=self.numbers.get(first, ""),
            why=why,
            decisions=tuple(
                dict.fromkeys(row.decision for row in rows if row.decision)
            ),
            is_recorded=bool(why),
            tags=" ".join(dict.fromkeys(self.tag_sentences(unit))),
            remarks=tuple(dict.fromkeys(a for d in given for a in d.annotations)),
            seen=self.seen(what, unit),
            signed=signed,
        )

    def because(self, wanted: str) -> tuple[str, ...]:
        """Return why a promise has its tag; a person's word without who gave it."""
        clause = self.new[wanted]
        said = because_of(clause, self.parties)
        if clause.ruling is not None and self.names is None:
            said = clause.ruling.reason.strip()
            said = f"{said[:1].upper()}{said[1:]}"
            said = f"{said.removesuffix('.')}."
        return (said,) if said else ()

    def seen(self, what: str, unit: Unit) -> str:
        """Return what happened where the mark alone hardly tells it."""
        if what.startswith(("Split", "Joined")):
            return f"{what.removesuffix(' and reworded')}."
        if not unit.moved or not unit.new:
            return ""
        was = self.stood.get(unit.old[0], "")
        now = next((r.number for r in self.outline.rows if r.clause == unit.new[0]), "")
        is_told = was and was != now
        return f"Moved here; it was {was} before." if is_told else "Moved here."

    def tag_sentences(self, unit: Unit) -> list[str]:
        """Return the tags of each promise of a unit, a sentence each."""
        there = [
            self.tags[identity]
            for identity in unit.new or unit.old
            if identity in self.tags
        ]
        return [change.sentence for change in there if change.sentence]

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

    def rows(self, unit: Unit, *, is_tag: bool) -> list[HistoryRow]:
        """Return the history since the text was taken in, each reason once.

        What was taken back is no reason, unless nothing else is said; what tells of tags
        alone is one only where a tag changed, and the last of them decided.
        """
        if unit.new:
            clauses = [self.new[i] for i in unit.new]
        else:
            clauses = [self.past[i] for i in unit.old if i in self.past]
        kept = [row for clause in clauses for row in standing(clause.history)]
        since = [row for row in kept if row.what not in ("taken_in", STILL_TRUE)]
        back = [r for c in clauses for r in c.history if r.what == TAKEN_BACK]
        tags = [row for row in since if row.what == RETAG and self.words(row)][-1:]
        if is_tag:
            return tags
        told = deciding(
            [row for row in since if row.what != RETAG],
            "\n\n".join(self.old[i].text for i in unit.old),
            "\n\n".join(self.new[i].text for i in unit.new),
            self.decisions,
            self.remarks,
        )
        if any(self.tags[i].is_changed for i in unit.new if i in self.tags):
            told += tags
        found: dict[tuple[str, str, str], HistoryRow] = {}
        for row in told or back:
            found.setdefault((row.decision, row.why, row.when), row)
        return list(found.values())

    def words(self, row: HistoryRow) -> str:
        """Return the reason that a row gives; empty for none."""
        decision = self.decisions.get(row.decision)
        return row.why.strip() or ("" if decision is None else decision.reason.strip())

    def signed(self, words: str, row: HistoryRow) -> str:
        """Return a reason with where to read on, and who asked where that is wanted."""
        decision = self.decisions.get(row.decision)
        notes = []
        if decision is not None:
            notes += [decision.id] if self.has_list else []
            asked = dict.fromkeys(map(self.name, decision.annotations))
            names = [name for name in asked if name]
            notes += [f"asked for by {_listed(names)}"] if names else []
        elif self.names is not None and row.by:
            notes.append(f"{row.by}, {day_in_words(row.when)}")
        return f"{words} ({'; '.join(notes)})" if notes else words

    def name(self, remark: str) -> str:
        """Return who made a remark; empty while nobody is to be named."""
        if self.names is None or remark not in self.remarks:
            return ""
        return self.names.get(self.remarks[remark].respondent, "")


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _paragraphs(text: str) -> list[str]:
    """Return the words of a clause, paragraph by paragraph."""
    return [" ".join(part.split()) for part in text.split("\n\n")]
