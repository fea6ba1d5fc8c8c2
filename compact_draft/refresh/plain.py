"""The old Word file with the new revision's words in it, and no marks.

The old file's look is kept: kept clauses are edited in place, withdrawn ones taken
out, added ones put after the clause before them in the outline (in their party's
column) and dressed like the nearest of their kind; furniture is untouched. Beside the
file stands what became of each paragraph, so that the redline never has to guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace

from compact_draft.model.clause import Clause
from compact_draft.model.compact import OutlineRow, Revision
from compact_draft.refresh.dress import dressed, is_bullet, next_label, take_list
from compact_draft.refresh.elsewhere import Elsewhere
from compact_draft.refresh.segments import Segment, find_segments, typed_label
from compact_draft.refresh.tree import detach, must_stay, outermost, row_of
from compact_draft.refresh.units import Unit, units
from compact_draft.refresh.words import boundaries, cut_out, rewrite, words_of
from compact_draft.text.normalise import normalise_with_map
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.writing.edit import Letters


@dataclass(frozen=True, slots=True, kw_only=True)
class Became:
    """Old paragraphs and the new ones they became, by ordinal.

    Attributes:
        old: Ordinals in the old file, rising; empty for what was added.
        new: Ordinals in the new file, rising; empty for what was withdrawn.
        moved: They stand elsewhere than they did.
        clauses: Ids of the clauses concerned, those last that changed in a note which
            hangs here; empty for furniture.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    moved: bool = False
    clauses: tuple[str, ...] = ()


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
    work = _Work(package, taken_in, wanted, units(taken_in, wanted))
    work.run()
    package.touch(package.main)
    return PlainRefresh(
        package=package,
        became=work.became(),
        units=work.units,
        left=(*work.left, *work.elsewhere.left),
        notes={clause: note.name for clause, note in work.elsewhere.done.items()},
    )


@dataclass(slots=True)
class _Row:
    """What one unit is in the tree."""

    unit: Unit
    segments: list[Segment] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)


class _Work:
    def __init__(
        self,
        package: Package,
        taken_in: Revision,
        wanted: Revision,
        all_units: tuple[Unit, ...],
    ) -> None:
        self.root = package.xml(package.main)
        self.elements = paragraphs(self.root)
        self.units = all_units
        self.wanted = wanted
        self.old = {c.id: c for c in taken_in.clauses}
        self.new = {c.id: c for c in wanted.clauses}
        self.rows = {row.clause: row for row in wanted.outline.rows}
        order = [self.old[row.clause] for row in taken_in.outline.rows]
        self.elsewhere = Elsewhere(package, taken_in, wanted, self.elements)
        self.found, lost = find_segments(order, self.elements, package.main)
        self.left: list[str] = [
            f"{i}: its words were not found where it was taken in; left as it is, so "
            f"look at it by hand: {_place_of(self.old[i])}"
            for i in lost
        ]
        self.origin: dict[Element, set[int]] = {
            element: {n} for n, element in enumerate(self.elements)
        }
        self.owner: dict[Element, tuple[str, ...]] = {}
        self.moved: set[Element] = set()
        self.gone: list[Became] = []
        self.built: list[_Row] = []

    def run(self) -> None:
        for unit in self.units:
            row = _Row(unit)
            row.segments = [s for i in unit.old for s in self.found.get(i, [])]
            row.elements = list(dict.fromkeys(s.paragraph for s in row.segments))
            self.built.append(row)
        for row in self.built:
            if row.unit.old and row.unit.new and row.segments:
                self._reword(row)
        for row in self.built:
            if row.unit.old and not row.unit.new:
                self._withdraw(row)
        previous: _Row | None = None
        for n, row in enumerate(self.built):
            if not row.unit.new:
                continue
            if row.unit.old and not row.segments:
                continue  # elsewhere, or not found
            if not row.unit.old:
                self._add(row, previous, self.built[n + 1 :])
            elif row.unit.moved:
                self._move(row, previous, self.built[n + 1 :])
            for element in row.elements:
                held = self.owner.get(element, ())
                self.owner[element] = (*held, *row.unit.new)
            if row.elements:
                previous = row
        self.elsewhere.settle(self.units)

    # -- words -------------------------------------------------------------------

    def _reword(self, row: _Row) -> None:
        """Give a unit's paragraphs its new words, cutting and joining as needed."""
        texts = [p for i in row.unit.new for p in self.new[i].paragraphs]
        olds = [self.old[i].text for i in row.unit.old]
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
        if broken and len(texts) == len(self.old[row.unit.old[0]].paragraphs) == 1:
            self._spread(row, texts[0])
            return
        if len(texts) != len(row.segments):
            self._recut(row, texts)
        for segment, text in zip(row.segments, texts, strict=True):
            rewrite(segment, text)
        row.elements = list(dict.fromkeys(s.paragraph for s in row.segments))

    def _spread(self, row: _Row, text: str) -> None:
        """Reword one clause that the old file broke over several paragraphs."""
        held = [words_of(segment) for segment in row.segments]
        cuts = boundaries(held, text)
        for segment, words in zip(row.segments, cuts, strict=True):
            rewrite(segment, words)

    def _recut(self, row: _Row, texts: list[str]) -> None:
        """Cut and join paragraphs until there is one for each new text."""
        first = row.segments[0]
        for segment in row.segments[1:]:
            self._join(first, segment)
        held = words_of(first)
        row.segments = [first]
        parts = boundaries([" ".join(texts)], held, into=texts)
        for part in parts[:-1]:
            last = row.segments[-1]
            row.segments.append(self._cut(last, part))

    def _join(self, first: Segment, second: Segment) -> None:
        letters = Letters(first.paragraph)
        if second.start:
            Letters(second.paragraph).replace(0, second.start, "")
            second.end -= second.start
        if letters.text and not letters.text[-1].isspace():
            letters.replace(len(letters.text), len(letters.text), " ")
        joined_at = len(letters.text)
        letters.join(second.paragraph)
        self.origin[first.paragraph] |= self.origin.pop(second.paragraph)
        first.end = joined_at + second.end

    def _cut(self, segment: Segment, words: str) -> Segment:
        letters = Letters(segment.paragraph)
        raw = letters.text[segment.start : segment.end]
        held = normalise_with_map(raw)
        at = held.raw_span(0, len(words))[1] if words else 0
        while at < len(raw) and raw[at].isspace():
            at += 1
        cut = segment.start + at
        element = letters.split(cut)
        self.origin[element] = set(self.origin[segment.paragraph])
        end = segment.end - cut
        segment.end = cut
        label = segment.label if is_bullet(segment.label) else ""
        if label:
            Letters(element).replace(0, 0, label)
        return Segment(
            paragraph=element,
            start=len(label),
            end=end + len(label),
            is_whole=True,
            label=label,
        )

    # -- places ------------------------------------------------------------------

    def _withdraw(self, row: _Row) -> None:
        for segment in reversed(row.segments):
            if not segment.is_whole:
                cut_out(segment)
                self.left.append(
                    f"{row.unit.old[0]}: it shares a paragraph with another clause; "
                    "its words are struck inside it"
                )
                continue
            self._take_out(segment.paragraph, row.unit.old)

    def _take_out(self, element: Element, clauses: tuple[str, ...]) -> None:
        """Take a paragraph out; the last of its cell stays, emptied."""
        ordinals = tuple(sorted(self.origin.get(element, ())))
        if must_stay(element):
            tr = row_of(element)
            if tr is not None and self._is_bare(tr, element):
                self.gone.append(Became(old=ordinals, new=(), clauses=clauses))
                for other in tr.iter(w("p")):
                    held = self.origin.pop(other, None)
                    if held and other is not element:
                        emptied = self.owner.pop(other, ())
                        self.gone.append(
                            Became(old=tuple(sorted(held)), new=(), clauses=emptied)
                        )
                detach(tr)
                return
            letters = Letters(element)
            letters.replace(0, len(letters.text), "")
            self.owner[element] = clauses
            return
        self.gone.append(Became(old=ordinals, new=(), clauses=clauses))
        self.origin.pop(element, None)
        detach(element)

    def _is_bare(self, tr: Element, element: Element) -> bool:
        """Whether a row holds nothing but this paragraph and empty ones."""
        others = [p for p in tr.iter(w("p")) if p is not element]
        table = tr.getparent()
        rows = [] if table is None else table.findall(w("tr"))
        return len(rows) > 1 and not any(Letters(p).text.strip() for p in others)

    def _move(self, row: _Row, previous: _Row | None, later: list[_Row]) -> None:
        shared = [s for s in row.segments if not s.is_whole]
        stays = [e for e in row.elements if must_stay(e)]
        if shared or stays:
            self.left.append(
                f"{row.unit.new[0]}: it is alone in its cell or shares its paragraph, "
                "so its move is shown as struck in one place and inserted in the other"
            )
            model = deepcopy(row.elements[0])
            for segment in row.segments:
                if segment.is_whole:
                    self._take_out(segment.paragraph, row.unit.old)
                else:
                    cut_out(segment)
            row.segments, row.elements = [], []
            self._add(row, previous, later, model=model)
            return
        near = self._model(row, previous, later)
        for element in row.elements:
            if near is not None and near.segments:
                take_list(element, near.segments[0].paragraph)
            detach(element)
            self.moved.add(element)
        self._place(row.elements, row, previous, later)

    def _add(
        self,
        row: _Row,
        previous: _Row | None,
        later: list[_Row],
        model: Element | None = None,
    ) -> None:
        texts = [p for i in row.unit.new for p in self.new[i].paragraphs]
        near = self._model(row, previous, later)
        taken = {
            typed_label(r.segments[0])
            for r in later
            if r.segments and r.unit.old and not r.unit.moved
        }
        like = near.segments[0].paragraph if model is None and near else model
        label = "" if near is None else next_label(near.segments[0], taken)
        row.segments, row.elements = [], []
        for n, text in enumerate(texts):
            element = dressed(like)
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
        self._place(row.elements, row, previous, later)

    def _place(
        self,
        elements: list[Element],
        row: _Row,
        previous: _Row | None,
        later: list[_Row],
    ) -> None:
        column = self._outline(row).column
        beside = previous
        if column is not None:
            before = self.built[: self.built.index(row)]
            same = [
                r
                for r in before
                if r.unit.new and r.elements and self._outline(r).column is column
            ]
            heading = previous is not None and self._outline(previous).column is None
            follows = next((r for r in later if self._stands(r, column)), None)
            if same and not heading:
                beside = same[-1]
            elif follows is not None:
                anchor = follows.elements[0]
                for element in elements:
                    anchor.addprevious(element)
                return
            elif same:
                beside = same[-1]
        if beside is None:
            follows = next((r for r in later if self._stands(r, None)), None)
            first = self.elements[0] if follows is None else follows.elements[0]
            target = outermost(first)
            for element in elements:
                target.addprevious(element)
            return
        anchor = beside.elements[-1]
        if column is None and self._outline(beside).column is not None:
            anchor = outermost(anchor)
        for element in elements:
            anchor.addnext(element)
            anchor = element

    def _outline(self, row: _Row) -> OutlineRow:
        return self.rows[row.unit.new[0]]

    def _stands(self, row: _Row, column: object) -> bool:
        if not (row.unit.new and row.unit.old and row.elements and not row.unit.moved):
            return False
        return column is None or self._outline(row).column is column

    # -- dress -------------------------------------------------------------------

    def _model(
        self, row: _Row, previous: _Row | None, later: list[_Row]
    ) -> _Row | None:
        """Return the promise right beside a promise; else the nearest unit of its kind.

        What stands before it counts before what stands behind it.
        """
        clause, mine = self.new[row.unit.new[0]], self._outline(row)
        at = self.built.index(row)
        near = [*reversed(self.built[:at]), *later]
        standing = [r for r in near if r.unit.new and r.segments and r is not row]
        beside = [r for r in (previous, *later[:1]) if r in standing]
        for other in beside if clause.kind.is_promise else ():
            if (
                other is not None
                and self.new[other.unit.new[0]].kind.is_promise
                and self._outline(other).column is mine.column
            ):
                return other
        for test in (
            lambda o, c: o.column is mine.column and c.kind is clause.kind
            and o.level == mine.level,
            lambda o, c: o.column is mine.column and c.kind is clause.kind,
            lambda o, _: o.column is mine.column and mine.column is not None,
            lambda _, c: c.kind is clause.kind,
        ):  # fmt: skip
            for other in standing:
                if test(self._outline(other), self.new[other.unit.new[0]]):
                    return other
        return previous

    # -- result ------------------------------------------------------------------

    def became(self) -> tuple[Became, ...]:
        """Return what each paragraph became, pairs of a split or join together."""
        rows: list[Became] = []
        owners = list(paragraphs(self.root))
        n = 0
        while n < len(owners):
            element = owners[n]
            mine = self.origin.get(element, set())
            group = [n]
            while (
                mine
                and n + 1 < len(owners)
                and self.origin.get(owners[n + 1], set()) & mine
            ):
                n += 1
                mine = mine | self.origin[owners[n]]
                group.append(n)
            clauses = dict.fromkeys(
                c for g in group for c in self.owner.get(owners[g], ())
            )
            rows.append(
                Became(
                    old=tuple(sorted(mine)),
                    new=tuple(group),
                    moved=element in self.moved,
                    clauses=tuple(clauses),
                )
            )
            n += 1
        return self._with_notes((*rows, *self.gone))

    def _with_notes(self, rows: tuple[Became, ...]) -> tuple[Became, ...]:
        """Give each row the clauses that changed in the notes that hang there."""
        at = {n: row for row in reversed(rows) for n in row.old}
        hung: dict[Became, list[str]] = {}
        for clause, note in self.elsewhere.done.items():
            if note.home in at:
                hung.setdefault(at[note.home], []).append(clause)
        return tuple(
            replace(row, clauses=(*row.clauses, *hung.get(row, ()))) for row in rows
        )


def _place_of(clause: Clause) -> str:
    return "" if clause.place is None else clause.place.words
