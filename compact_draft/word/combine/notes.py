"""Notes that a hand put in, brought into the combined file with the marks they hold."""

from __future__ import annotations

from compact_draft.word.combine.mark_writer import Ink
from compact_draft.word.equality.stories import Notes
from compact_draft.word.ooxml.markup import Reviser, copied
from compact_draft.word.ooxml.names import w
from compact_draft.word.redline.imports import Importer, Resources
from compact_draft.word.redline.notes import NoteBook


class HandNotes(NoteBook):
    """Brings the notes of one hand's redline.

    `numbers` keeps the last id of each kind, for all hands.
    """

    def __init__(
        self, theirs: Notes, own: Notes, reviser: Reviser, numbers: dict[str, int]
    ) -> None:
        super().__init__(theirs, own, reviser)
        self._last = numbers
        self._hand = 0
        self._ink: Ink | None = None

    def begin(self, hand: int, resources: Resources, ink: Ink) -> None:
        """Name the hand and what is made after this."""
        self._hand, self._resources, self._ink = hand, resources, ink

    def bring(self, kind: str, identity: str) -> str:
        """Add a note of the hand's, marked as it is; return its id."""
        note = self.old.elements.get((kind, identity))
        if note is None or self._resources is None or self._ink is None:
            return identity
        part = self._part(kind)
        root = self._resources.new.package.xml(part)
        twin = copied(note)
        fresh = self._fresh(kind, root)
        twin.set(w("id"), fresh)
        root.append(twin)
        importer = Importer(self._resources, self.old.parts[kind], part)
        self._ink.own(self._hand, note, importer.block(twin))
        return fresh
