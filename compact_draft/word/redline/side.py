"""The two files of a redline, each read once: keys, notes, facts, headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from compact_draft.model.redline import Existing, LostOn, Options
from compact_draft.word.equality.bookmarks import name_places
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.equality.lists import name_lists
from compact_draft.word.equality.stories import Notes, close_cells, close_last_section
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import heading_styles, paragraphs
from compact_draft.word.redline.journal import Headings
from compact_draft.word.redline.notes import NoteClasses
from compact_draft.word.redline.unmarked_formatting import (
    UnmarkedFormatting,
    keys_of_both,
)
from compact_draft.word.redline.untracked import Facts, same_definitions


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two files, as it was before anything was written.

    Attributes:
        package: The file.
        keys: What compares equal in it and the other file.
        notes: Its footnotes and endnotes.
        facts: What of it cannot be tracked.
        levels: Id of a heading style → its level.
        paragraphs: Those of the main part, by ordinal.
    """

    package: Package
    keys: ContentKeys
    notes: Notes
    facts: Facts
    levels: dict[str, int]
    paragraphs: Sequence[Element]
    _headings: dict[str, Headings] = field(default_factory=dict)

    @property
    def main(self) -> str:
        """The name of the main part."""
        return self.package.main

    def headings(self, part: str) -> Headings:
        """Return the headings of a part, read when they are first asked for."""
        known = self._headings.get(part)
        if known is None:
            known = Headings(self.package, part, self.keys, self.levels)
            self._headings[part] = known
        return known

    def heading_over(self, element: Element) -> tuple[str, ...]:
        """Return the headings over an element of the main part, once those are read."""
        headings = self._headings.get(self.main)
        ordinal = None if headings is None else headings.ordinal(element)
        return () if headings is None or ordinal is None else headings.over(ordinal)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """Both files, and what is known of them together.

    Attributes:
        old: The old file.
        new: The new one, which receives the marks.
        mates: (kind, id) of a note of the new file → id of the old one that it was.
        pool: What the keys of both are interned in.
        inherited: What styles give that both files have.
        closed: Which reading has an empty paragraph that had to be put at the end.
        unmarked: Counts what is left unmarked as asked; None where all is marked.
        runs: The runs of the new main part, where it is asked what becomes of them.
    """

    old: Side
    new: Side
    mates: Mapping[tuple[str, str], str]
    pool: dict[str, int]
    inherited: Inherited
    closed: LostOn
    unmarked: UnmarkedFormatting | None
    runs: Sequence[Element] = ()

    @property
    def keys(self) -> tuple[ContentKeys, ContentKeys]:
        """The keys of both files."""
        return self.old.keys, self.new.keys

    @property
    def definitions(self) -> tuple[Definitions, Definitions]:
        """What ids mean in both files."""
        return self.old.keys.definitions, self.new.keys.definitions

    def enter(self, old_part: str, new_part: str) -> None:
        """Let keys be read in these parts from here on."""
        self.old.keys.part, self.new.keys.part = old_part, new_part


def read_sides(
    old: Package,
    new: Package,
    options: Options,
    *,
    notes_keep_ids: bool,
    traces_runs: bool = False,
) -> Sides:
    """Return both files, read.

    A section break on the last paragraph of one of them gets an empty one behind it.

    Args:
        old: The old file.
        new: The new file.
        options: What the asker decides.
        notes_keep_ids: Notes of one kind and id are the same ones in both.
        traces_runs: Whether it is asked what becomes of the runs of the new file.
    """
    for package in (old, new):
        close_cells(package)
    closed = close_last_section(old, new)
    held = [paragraphs(package.xml(package.main)) for package in (old, new)]
    notes = Notes(old), Notes(new)
    classes = NoteClasses(*notes, (old, new), keep_ids=notes_keep_ids)
    definitions = Definitions(old), Definitions(new)
    name_lists(*definitions)
    name_places(*definitions)
    inherited = Inherited(*definitions, counts_formatting=options.mark_looks)
    pool: dict[str, int] = {}
    known = (definitions, pool, classes)
    keys = keys_of_both(
        *known,
        inherited,
        folds=not options.mark_typography,
        shows_all=options.existing is Existing.KEEP,
    )
    alike = same_definitions(old, new) or not options.mark_looks
    before, after = (
        Side(
            package=package,
            keys=own,
            notes=own_notes,
            facts=Facts(package, own, styles=not alike),
            levels=heading_styles(package),
            paragraphs=own_paragraphs,
        )
        for package, own, own_notes, own_paragraphs in zip(
            (old, new), keys, notes, held, strict=True
        )
    )
    return Sides(
        old=before,
        new=after,
        mates=classes.mates,
        pool=pool,
        inherited=inherited,
        closed=closed,
        unmarked=None if options.mark_looks else UnmarkedFormatting(*known, keys),
        runs=list(new.xml(new.main).iter(w("r"))) if traces_runs else (),
    )
