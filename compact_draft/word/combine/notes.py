"""Notes that a reviewer put in, brought into the combined file with the marks they hold."""

from __future__ import annotations

from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.equality.stories import Notes
from compact_draft.word.ooxml.markup import Reviser, copied
from compact_draft.word.ooxml.names import w
from compact_draft.word.redline.imports import Importer
from compact_draft.word.redline.notes import NoteBook
from compact_draft.word.redline.resources import Resources


class ReviewerNotes(NoteBook):
    """Brings the notes of one reviewer's redline.

    `numbers` keeps the last id of each kind, for all reviewers.
    """

    def __init__(
        self, of_copy: Notes, own: Notes, reviser: Reviser, numbers: dict[str, int]
    ) -> None:
        super().__init__(of_copy, own, reviser)
        self._last = numbers
        self._reviewer = 0
        self._mark_writer: MarkWriter | None = None

    def begin(
        self, reviewer: int, resources: Resources, mark_writer: MarkWriter
    ) -> None:
        """Name the reviewer and what is made after this."""
        self._reviewer, self._resources, self._mark_writer = (
            reviewer,
            resources,
            mark_writer,
        )

    def bring(self, kind: str, identity: str) -> str:
        """Add a note of the reviewer's, marked as it is; return its id."""
        note = self.old.elements.get((kind, identity))
        if note is None or self._resources is None or self._mark_writer is None:
            return identity
        part = self._part(kind)
        root = self._resources.new.package.xml(part)
        twin = copied(note)
        fresh = self._fresh(kind, root)
        twin.set(w("id"), fresh)
        root.append(twin)
        importer = Importer(self._resources, self.old.parts[kind], part)
        self._mark_writer.own(self._reviewer, note, importer.block(twin))
        return fresh
