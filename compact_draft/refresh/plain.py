"""The old Word file with the new revision's words in it, and no marks.

The old file's look is kept: kept clauses are edited in place, withdrawn ones taken
out, added ones put after the clause before them in the outline (in their party's
column) and formatted like the nearest of their kind; all else is untouched. Beside the
file stands what became of each paragraph, so that the redline never has to guess.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from compact_draft.model.clause import Clause
from compact_draft.model.compact import Revision
from compact_draft.refresh.became import Became, Lineage
from compact_draft.refresh.elsewhere import Elsewhere
from compact_draft.refresh.formatting import formatted_like, next_label, take_list
from compact_draft.refresh.recut import recut, spread
from compact_draft.refresh.segments import Segment, find_segments, typed_label
from compact_draft.refresh.targets import Row, Target, Targets
from compact_draft.refresh.tree import detach, must_stay, outermost
from compact_draft.refresh.units import Unit, units
from compact_draft.refresh.words import cut_out, rewrite
from compact_draft.word.ooxml.names import Element
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRefresh:
    """The new file, and the facts about it.

    Attributes:
        package: The new file, unmarked.
        became: One row for every paragraph of either file, in the order of the new.
        units: What became of the clauses.
        left: What could not be done as asked, in words, with the clause.
        notes: Clauses that changed in a note → the note as people call it.
    """

    package: Package
    became: tuple[Became, ...]
    units: tuple[Unit, ...]
    left: tuple[str, ...]
    notes: Mapping[str, str] = field(default_factory=dict)


def plain_refresh(
    old: bytes,
    taken_in: Revision,
    wanted: Revision,
    *,
    name: str = "",
) -> PlainRefresh:
    """Return the old file with the words of a revision.

    Args:
        old: The file as it came in, without tracked changes.
        taken_in: The revision that intake made of it; its places point into it.
        wanted: The revision to show.
        name: How errors call the file.
    """
    package = Package.open(old, name=name)
    root = package.xml(package.main)
    elements = paragraphs(root)
    elsewhere = Elsewhere(package, taken_in, wanted, elements)
    rows, lost = _rows(units(taken_in, wanted), taken_in, elements, package.main)
    writer = _Writer(taken_in, wanted, rows, elements)
    writer.left += lost
    writer.write()
    elsewhere.settle([row.unit for row in rows])
    package.touch(package.main)
    return PlainRefresh(
        package=package,
        became=_with_notes(writer.lineage.became(root), elsewhere),
        units=tuple(row.unit for row in rows),
        left=(*writer.left, *elsewhere.left),
        notes={clause: note.name for clause, note in elsewhere.done.items()},
    )


def _rows(
    found: Sequence[Unit], taken_in: Revision, elements: list[Element], part: str
) -> tuple[list[Row], list[str]]:
    """Return the units with what they are in the tree, and lines for what was not found."""
    old = {clause.id: clause for clause in taken_in.clauses}
    order = [old[row.clause] for row in taken_in.outline.rows]
    segments, lost = find_segments(order, elements, part)
    rows: list[Row] = []
    for unit in found:
        own = [segment for i in unit.old for segment in segments.get(i, [])]
        held = list(dict.fromkeys(segment.paragraph for segment in own))
        rows.append(Row(unit, own, held))
    return rows, [
        f"{i}: its words were not found where it was taken in; left as it is, so "
        f"look at it by hand: {_place_of(old[i])}"
        for i in lost
    ]


class _Writer:
    """Writes the new text into the tree of the old file.

    Attributes:
        lineage: What became of each paragraph.
        left: What could not be done as asked, in words, with the clause.
    """

    def __init__(
        self,
        taken_in: Revision,
        wanted: Revision,
        rows: Sequence[Row],
        elements: Sequence[Element],
    ) -> None:
        self.lineage = Lineage(elements)
        self.left: list[str] = []
        self._rows = rows
        self._first = elements[0] if elements else None
        self._old = {clause.id: clause for clause in taken_in.clauses}
        self._new = {clause.id: clause for clause in wanted.clauses}
        self._outline = {row.clause: row for row in wanted.outline.rows}

    def write(self) -> None:
        """Reword what stays, take out what is withdrawn, then add and move."""
        targets = Targets(self._rows, self._outline, self._new).found()
        for row in self._rows:
            if row.unit.old and row.unit.new and row.segments:
                self._reword(row)
        for row in self._rows:
            if row.unit.old and not row.unit.new:
                self._withdraw(row)
        for at, row in enumerate(self._rows):
            if not row.stands:
                continue  # withdrawn, elsewhere, or not found
            target = targets.get(row)
            if target is not None and row.unit.old:
                self._move(row, target, self._rows[at + 1 :])
            elif target is not None:
                self._add(row, target, self._rows[at + 1 :])
            for element in row.elements:
                self.lineage.holds(element, row.unit.new)

    def _texts(self, row: Row) -> list[str]:
        return [text for i in row.unit.new for text in self._new[i].paragraphs]

    def _reword(self, row: Row) -> None:
        """Give a unit's paragraphs its new words, cutting and joining as needed."""
        texts = self._texts(row)
        olds = [self._old[i].text for i in row.unit.old]
        if "\n\n".join(olds) == "\n\n".join(texts) and len(olds) == len(row.unit.new):
            return
        whole = all(segment.is_whole for segment in row.segments)
        if len(texts) != len(row.segments) and not whole:
            self.left.append(
                f"{row.unit.new[0]}: it shares a paragraph with another clause, so its "
                "paragraphs could not be cut or joined; its words stand in one"
            )
            texts = [" ".join(texts)]
        broken = len(row.segments) > 1 and len(row.unit.old) == 1
        if broken and len(texts) == len(self._old[row.unit.old[0]].paragraphs) == 1:
            spread(row, texts[0])
            return
        if len(texts) != len(row.segments):
            recut(row, texts, self.lineage)
        for segment, text in zip(row.segments, texts, strict=True):
            rewrite(segment, text)
        row.elements = list(
            dict.fromkeys(stretch.paragraph for stretch in row.segments)
        )

    def _withdraw(self, row: Row) -> None:
        for segment in reversed(row.segments):
            if not segment.is_whole:
                cut_out(segment)
                self.left.append(
                    f"{row.unit.old[0]}: it shares a paragraph with another clause; "
                    "its words are struck inside it"
                )
                continue
            self.lineage.take_out(segment.paragraph, row.unit.old)

    def _move(self, row: Row, target: Target, later: Sequence[Row]) -> None:
        shares = any(not segment.is_whole for segment in row.segments)
        if shares or any(map(must_stay, row.elements)):
            self.left.append(
                f"{row.unit.new[0]}: it is alone in its cell or shares its paragraph, "
                "so its move is shown as struck in one place and inserted in the other"
            )
            model = deepcopy(row.elements[0])
            for segment in row.segments:
                if segment.is_whole:
                    self.lineage.take_out(segment.paragraph, row.unit.old)
                else:
                    cut_out(segment)
            self._add(row, target, later, model=model)
            return
        near = target.model
        for element in row.elements:
            if near is not None and near.segments:
                take_list(element, near.segments[0].paragraph)
            detach(element)
            self.lineage.moved(element)
        self._place(row.elements, target)

    def _add(
        self,
        row: Row,
        target: Target,
        later: Sequence[Row],
        model: Element | None = None,
    ) -> None:
        near = target.model
        taken = {
            typed_label(other.segments[0])
            for other in later
            if other.segments and other.unit.old and not other.unit.moved
        }
        like = near.segments[0].paragraph if model is None and near else model
        label = "" if near is None else next_label(near.segments[0], taken)
        row.segments, row.elements = [], []
        for n, text in enumerate(self._texts(row)):
            element = formatted_like(like)
            own = label if n == 0 else ""
            letters = Letters(element)
            letters.replace(0, len(letters.text), own + text)
            row.elements.append(element)
            row.segments.append(
                Segment(
                    paragraph=element,
                    start=len(own),
                    end=len(own) + len(text),
                    is_whole=True,
                    label=own,
                )
            )
        self._place(row.elements, target)

    def _place(self, elements: Sequence[Element], target: Target) -> None:
        """Put paragraphs where their target is, in order."""
        row = target.anchor
        if row is None:
            anchor = self._first
        else:
            anchor = row.elements[-1 if target.is_after else 0]
        if anchor is None:
            return
        if target.is_outside:
            anchor = outermost(anchor)
        for element in elements:
            if target.is_after:
                anchor.addnext(element)
                anchor = element
            else:
                anchor.addprevious(element)


def _with_notes(rows: Sequence[Became], elsewhere: Elsewhere) -> tuple[Became, ...]:
    """Give each row the clauses that changed in the notes that hang there."""
    at = {n: row for row in reversed(rows) for n in row.old}
    hung: dict[Became, list[str]] = {}
    for clause, note in elsewhere.done.items():
        if note.home in at:
            hung.setdefault(at[note.home], []).append(clause)
    return tuple(
        replace(row, clauses=(*row.clauses, *hung.get(row, ()))) for row in rows
    )


def _place_of(clause: Clause) -> str:
    return "" if clause.place is None else clause.place.words
