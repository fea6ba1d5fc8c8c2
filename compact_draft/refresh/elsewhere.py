"""Clauses that stand outside the body: in footnotes, endnotes, headers, comments.

A clause of a note is reworded where it stands, and goes where the reference of its
note goes. Whatever else was to become of it is listed with what to do by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compact_draft.model.clause import Clause
from compact_draft.model.compact import Revision
from compact_draft.refresh.segments import Segment, find_segments
from compact_draft.refresh.tree import detach
from compact_draft.refresh.units import Unit
from compact_draft.refresh.words import rewrite
from compact_draft.text.shortened import in_one_line, shortened
from compact_draft.word.equality.stories import Notes
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs

_KINDS = ("footnote", "endnote")
_OWN_MARK = ("1", "true", "on")
_SHORT = 40
_STORIES = {
    "hdr": "a header",
    "ftr": "a footer",
    "comments": "a comment",
    "footnotes": "a footnote",
    "endnotes": "an endnote",
}
WITHDRAWN, REWORDED, MOVED = "is withdrawn", "was reworded", "was moved"
BY_HAND = "in the refreshed file, with Track Changes on,"
TAKE_OUT = "take out “{}”"
REWORD = "give “{}” its new words"
MOVE = "move “{}” to its new place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note as its clauses know it.

    Attributes:
        key: Kind ("footnote", "endnote") and id.
        name: As people call it, its references counted from 1: "footnote 2".
        home: Ordinal of the paragraph of the old body that it hangs on.
    """

    key: tuple[str, str]
    name: str
    home: int


class Elsewhere:
    """The clauses of a revision taken in that stand outside the body.

    Attributes:
        left: What could not be done as asked, in words, with the clause.
        done: Clauses whose change is in the file → the note they stand in.
    """

    def __init__(
        self,
        package: Package,
        taken_in: Revision,
        wanted: Revision,
        body: list[Element],
    ) -> None:
        """Read the notes of the old file, before anything in it is changed.

        Args:
            package: The old file, to be changed in place.
            taken_in: The revision that intake made of it.
            wanted: The revision to show.
            body: The paragraphs of the main part, by ordinal.
        """
        self.left: list[str] = []
        self.done: dict[str, Note] = {}
        self._package = package
        self._old = {c.id: c for c in taken_in.clauses}
        self._new = {c.id: c for c in wanted.clauses}
        self._hosts = tuple(self._hosts_in(revision) for revision in (taken_in, wanted))
        self._notes: dict[str, Note] = {}
        self._segments: dict[str, list[Segment]] = {}
        notes = _notes(body)
        self._hanging = tuple(notes)
        parts = Notes(package).parts
        self._parts = tuple(parts.values())
        order = [self._old[row.clause] for row in taken_in.outline.rows]
        for kind, part in parts.items():
            held = paragraphs(package.xml(part))
            found, _ = find_segments(order, held, part)
            self._segments |= found
            for clause in order:
                place = clause.place
                if place is None or place.part != part or not place.ordinals:
                    continue
                key = _note_at(held, place.ordinals[0], kind)
                if key in notes:
                    self._notes[clause.id] = notes[key]

    def is_elsewhere(self, identity: str) -> bool:
        """Tell whether a clause of the old text stands outside the body, or nowhere."""
        place = self._old[identity].place
        return place is None or place.part != self._package.main

    def settle(self, units: Iterable[Unit]) -> None:
        """Change the words of notes, and list what cannot be done; the body is done."""
        standing = set(_notes(paragraphs(self._package.xml(self._package.main))))
        wanted: list[tuple[Segment, str]] = []
        for unit in units:
            if any(map(self.is_elsewhere, unit.old)):
                wanted += self._settle(unit, standing)
        for segment, text in wanted:
            rewrite(segment, text)
        took_out = self._took_out_orphans()
        if wanted or took_out:
            for part in self._parts:
                self._package.touch(part)

    def _took_out_orphans(self) -> bool:
        """Take out the notes whose reference went: nobody would see their words."""
        root = self._package.xml(self._package.main)
        still = {
            (kind, reference.get(w("id"), ""))
            for kind in _KINDS
            for reference in root.iter(w(f"{kind}Reference"))
        }
        held = Notes(self._package).elements
        orphans = [key for key in self._hanging if key not in still and key in held]
        for key in orphans:
            detach(held[key])
        return bool(orphans)

    def _settle(
        self, unit: Unit, standing: set[tuple[str, str]]
    ) -> list[tuple[Segment, str]]:
        """Return the new words of a unit's segments; list what they leave undone."""
        first = unit.old[0]
        if not all(map(self.is_elsewhere, unit.old)):
            for identity in filter(self.is_elsewhere, unit.old):
                self._leave(identity, "was joined with text of the body", TAKE_OUT)
            return []
        note = self._notes.get(first)
        if note is not None and note.key not in standing:
            self._went(unit, note)
            return []
        what = self._what(unit)
        if not what:
            return []
        if not unit.new:
            for identity in unit.old:
                self._leave(identity, what, TAKE_OUT)
            return []
        if len(unit.old) > 1 or len(unit.new) > 1:
            self._leave(first, "was cut or joined", REWORD, unit.new[0])
            return []
        segments = self._segments.get(first, [])
        texts = self._new[unit.new[0]].paragraphs
        moved = unit.moved and self._changes_host(unit)
        if note is None or len(segments) != len(texts):
            do = REWORD if what == REWORDED else MOVE
            self._leave(first, what, do, unit.new[0])
            return []
        if moved:
            self._leave(first, MOVED, MOVE, unit.new[0])
        if moved and what == MOVED:
            return []
        self.done[unit.new[0]] = note
        return list(zip(segments, texts, strict=True))

    def _what(self, unit: Unit) -> str:
        """Return what became of a unit; empty for nothing."""
        if not unit.new:
            return WITHDRAWN
        before = "\n\n".join(self._old[i].text for i in unit.old)
        after = "\n\n".join(self._new[i].text for i in unit.new)
        if before != after or len(unit.old) != len(unit.new):
            return REWORDED
        return MOVED if unit.moved else ""

    def _went(self, unit: Unit, note: Note) -> None:
        """Take note of a unit whose note went with the words it hung on."""
        if not unit.new:
            self.done |= dict.fromkeys(unit.old, note)
            return
        self.left.append(
            f"{unit.new[0]}: its {note.name} went with the words it hung on, so it is "
            f"not in the file; {BY_HAND} put it by hand where it belongs now"
        )

    def _leave(self, old: str, what: str, do: str, new: str = "") -> None:
        clause = self._old[old]
        self.left.append(
            f"{new or old}: it {what}, but stands in {self._where(clause)}, where that "
            f"has to be done by hand: {BY_HAND} {do.format(_short(clause.text))}"
        )

    def _where(self, clause: Clause) -> str:
        note = self._notes.get(clause.id)
        if note is not None:
            return note.name
        if clause.place is None or clause.place.part not in self._package:
            return "a place that was not found again"
        root = self._package.xml(clause.place.part)
        return _STORIES.get(str(root.tag).rpartition("}")[2], clause.place.part)

    def _changes_host(self, unit: Unit) -> bool:
        before, after = self._hosts
        return before.get(unit.old[0]) != after.get(unit.new[0])

    def _hosts_in(self, revision: Revision) -> Mapping[str, str]:
        """Return for each clause the nearest one above it that stands in the body."""
        hosts: dict[str, str] = {}
        host = ""
        for row in revision.outline.rows:
            hosts[row.clause] = host
            if row.clause not in self._old or not self.is_elsewhere(row.clause):
                host = row.clause
        return hosts


def _notes(body: Sequence[Element]) -> dict[tuple[str, str], Note]:
    """Return the notes that hang on paragraphs, each by its first reference."""
    found: dict[tuple[str, str], Note] = {}
    counted = dict.fromkeys(_KINDS, 0)
    homes = {element: ordinal for ordinal, element in enumerate(body)}
    for paragraph in body:
        for kind in _KINDS:
            for reference in paragraph.iter(w(f"{kind}Reference")):
                if next(reference.iterancestors(w("p"))) is not paragraph:
                    continue  # in a text box: its own paragraph has it
                key = (kind, reference.get(w("id"), ""))
                own = reference.get(w("customMarkFollows"), "0") in _OWN_MARK
                counted[kind] += not own
                name = f"{kind} {'with its own mark' if own else counted[kind]}"
                found.setdefault(key, Note(key=key, name=name, home=homes[paragraph]))
    return found


def _note_at(held: list[Element], ordinal: int, kind: str) -> tuple[str, str] | None:
    """Return the note that a paragraph of a part of notes belongs to; None for none."""
    if ordinal >= len(held):
        return None
    note = next(held[ordinal].iterancestors(w(kind)), None)
    return None if note is None else (kind, note.get(w("id"), ""))


def _short(text: str) -> str:
    return shortened(in_one_line(text), _SHORT)
