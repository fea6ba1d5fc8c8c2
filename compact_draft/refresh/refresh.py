"""The tracked-changes refresh: the old Word file, with every change and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from compact_draft.drafting.tag_changes import TagChange
from compact_draft.model.annotation import Annotation, Decision
from compact_draft.model.clause import Clause
from compact_draft.model.compact import Revision
from compact_draft.model.redline import Options, Redline
from compact_draft.refresh.became import Became
from compact_draft.refresh.closing_table import (
    DecisionRow,
    add_closing_table,
    add_decision_table,
)
from compact_draft.refresh.plain import PlainRefresh, plain_refresh
from compact_draft.refresh.reasons import Reason, reasons
from compact_draft.word.redline.facts import Alignment, Group, Moved
from compact_draft.word.redline.places import ParagraphPlaces
from compact_draft.word.redline.redline import redline_aligned
from compact_draft.word.writing.margin import MarginNote, add_margin_notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh:
    """The refresh as a file, and what it says.

    Attributes:
        data: The tracked-changes Word file, proved.
        plain: The new file without marks, as bytes.
        redline: The changes as they are marked.
        reasons: One row for each clause that changed, in the order of the new text.
        left: What could not be done in the file, each with its clause.
        absent: Those of `reasons` whose change is not in the file.
    """

    data: bytes
    plain: bytes
    redline: Redline
    reasons: tuple[Reason, ...]
    left: tuple[str, ...]
    absent: tuple[Reason, ...] = ()

    @property
    def without_reason(self) -> tuple[Reason, ...]:
        """The changes for which no reason is recorded."""
        return tuple(r for r in self.reasons if not r.is_recorded)

    @property
    def is_complete(self) -> bool:
        """Whether every change is in the file and says why."""
        return not self.left and not self.without_reason and self.redline.is_complete


def refresh(
    old: bytes,
    taken_in: Revision,
    wanted: Revision,
    options: Options,
    *,
    past: Iterable[Clause] = (),
    decisions: Iterable[Decision] = (),
    annotations: Iterable[Annotation] = (),
    names: Mapping[str, str] | None = None,
    comments: bool = True,
    tags: Iterable[TagChange] = (),
    margin_tags: bool = True,
    tag_table: bool = False,
    decision_table: bool = False,
    numbers: Mapping[str, str] | None = None,
) -> Refresh:
    """Return the old file with the changes to a revision marked in it.

    Clause ids decide what became of what; likeness is never asked.

    Args:
        old: The file as it came in, without tracked changes.
        taken_in: The revision that intake made of it.
        wanted: The revision to show.
        options: Author and date of the marks, and names for messages.
        past: Clauses withdrawn since, for their reasons.
        decisions: Every decision, for the margin.
        annotations: Every remark, to name people where `names` is given.
        names: People's names by respondent id; None names nobody.
        comments: Whether each change has a comment in the margin.
        tags: How the tags of the promises stood and stand.
        margin_tags: Whether they are said in the margin: those of a changed promise, and
            where the tag alone changed.
        tag_table: Whether a table of all of `tags` closes the file, marked as added.
        decision_table: Whether a list of the decisions behind the changes closes it, so
            that the margin names them by number.
        numbers: The numbers by which people know clauses that are gone; None where those
            of the old text are all that they printed.

    Raises:
        WordFileError: The old file cannot be used.
        RoundTripError: The result did not prove; nothing is handed over.
    """
    tagged = tuple(tags)
    made = plain_refresh(old, taken_in, wanted, name=options.old_name)
    held = tuple(decisions)
    why = reasons(
        made.units,
        taken_in,
        wanted,
        past,
        held,
        names=names,
        annotations=annotations,
        tags=tagged if margin_tags else (),
        has_list=decision_table,
        numbers=numbers,
    )
    closing = add_closing_table(made.package, tagged) if tag_table else ()
    if decision_table:
        closing += add_decision_table(made.package, _listed(why, held))
    plain = made.package.save()
    margin = _Margin(made, why if comments else ())
    found = redline_aligned(
        old,
        plain,
        alignment((*made.became, *(Became(old=(), new=(n,)) for n in closing))),
        options,
    )
    data, lost = add_margin_notes(
        found.data, margin.notes(found.places), author=options.author, when=options.when
    )
    found.prove(data, options)
    there = {clause for row in made.became for clause in row.clauses}
    absent = tuple(r for r in why if there.isdisjoint((*r.unit.new, *r.unit.old)))
    left = [
        *made.left,
        *margin.left,
        *(f"no comment could be placed: {' '.join(note.paragraphs)}" for note in lost),
    ]
    return Refresh(
        data=data,
        plain=plain,
        redline=found.redline,
        reasons=why,
        left=tuple(left),
        absent=absent,
    )


def _listed(why: Iterable[Reason], decisions: Iterable[Decision]) -> list[DecisionRow]:
    """Return the decisions behind the changes, in the order of the new text."""
    known = {made.id: made for made in decisions}
    found: dict[str, list[str]] = {}
    for reason in why:
        for decision in reason.decisions:
            if decision in known:
                found.setdefault(decision, []).append(reason.number)
    return [
        DecisionRow(
            decision=known[identity],
            clauses=tuple(dict.fromkeys(filter(None, numbers))),
        )
        for identity, numbers in found.items()
    ]


class _Margin:
    """Which row of the facts bears the reason of which change, and in which words."""

    def __init__(self, made: PlainRefresh, why: Iterable[Reason]) -> None:
        self.left: list[str] = []
        self._rows: list[tuple[Became, tuple[str, ...]]] = []
        self._stays = {
            row.old[-1]: row.new[-1]
            for row in made.became
            if row.old and row.new and not row.moved
        }
        rows: dict[str, Became] = {}
        for row in made.became:
            for clause in row.clauses:
                rows.setdefault(clause, row)
        for reason in why:
            named = dict.fromkeys((*reason.unit.new, *reason.unit.old))
            found = next((rows[c] for c in named if c in rows), None)
            if found is None:
                if not any(
                    line.startswith(f"{next(iter(named))}:") for line in made.left
                ):
                    self.left.append(
                        f"{', '.join(named)}: its change has no paragraph in the file"
                    )
                continue
            first = (reason.unit.new or reason.unit.old)[0]
            words = reason.margin(made.notes.get(first) or "")
            if words:
                self._rows.append((found, words))

    def notes(self, places: ParagraphPlaces) -> list[MarginNote]:
        """Return the notes, each with its paragraph of the redline."""
        return [
            MarginNote(place=self._place(row, places), paragraphs=words)
            for row, words in self._rows
        ]

    def _place(self, row: Became, places: ParagraphPlaces) -> int | None:
        """Return where a row stands; where its paragraph has no place, what is above it.

        The mark of a last paragraph stays when its words go.
        """
        if row.new:
            return places.new.get(row.new[0])
        own = places.old.get(row.old[0])
        above = [n for n in self._stays if n < row.old[0]]
        if own is not None or not above:
            return own
        return places.new.get(self._stays[max(above)])


def alignment(became: Iterable[Became]) -> Alignment:
    """Return the facts as the redline takes them; neighbours that moved are one move."""
    groups: list[Group] = []
    deleted: list[int] = []
    inserted: list[int] = []
    moves: list[Moved] = []
    for row in became:
        if row.moved:
            last = moves[-1] if moves else None
            if (
                last
                and row.old[0] == last.old[-1] + 1
                and row.new[0] == last.new[-1] + 1
            ):
                old, new = (*last.old, *row.old), (*last.new, *row.new)
                moves[-1] = replace(last, old=old, new=new)
            else:
                name = f"move{len(moves) + 1}"
                moves.append(Moved(old=row.old, new=row.new, name=name))
        elif row.old and row.new:
            groups.append(Group(old=row.old, new=row.new))
        else:
            deleted += row.old
            inserted += row.new
    return Alignment(
        groups=tuple(groups),
        deleted=tuple(deleted),
        inserted=tuple(inserted),
        moves=tuple(moves),
        notes_keep_ids=True,
    )
