"""Footnotes and endnotes of a redline: struck ones brought in, added ones marked.

A note goes or comes with its reference. The body of a struck note must still exist, so
it is added to the notes of the new file under a fresh id, all its words struck.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from compact_draft.word.imports import Importer, Resources
from compact_draft.word.lines import State
from compact_draft.word.markup import Reviser
from compact_draft.word.names import Element, w
from compact_draft.word.stories import Notes
from compact_draft.word.weave import Weaver
from compact_draft.word.weave_stories import sign_cell_content

_RELATIONS = {"footnote": "footnotes", "endnote": "endnotes"}


class NoteBook:
    """Brings old notes into the redline, and marks those that came.

    Attributes:
        old: Notes of the old file.
        new: Notes of the new file.
    """

    def __init__(self, old: Notes, new: Notes, reviser: Reviser) -> None:
        self.old = old
        self.new = new
        self._reviser = reviser
        self._resources: Resources | None = None
        self._weaver: Weaver | None = None

    def start(self, resources: Resources, weaver: Weaver) -> None:
        """Name the resources and the body's weaver, which are made after this."""
        self._resources = resources
        self._weaver = weaver

    def bring(self, kind: str, identity: str) -> str:
        """Add an old note, all struck; return its id in the redline."""
        note = self.old.elements.get((kind, identity))
        if note is None or self._resources is None:
            return identity
        part = self._part(kind)
        root = self._resources.new.package.xml(part)
        twin = deepcopy(note)
        twin.tail = None
        fresh = _above(root)
        twin.set(w("id"), fresh)
        root.append(twin)
        weaver = self._weaver_for(kind, part)
        twin = weaver.importer.block(twin)
        sign_cell_content(twin, State.GONE, weaver)
        return fresh

    def _weaver_for(self, kind: str, part: str) -> Weaver:
        if self._weaver is None or self._resources is None:
            raise AssertionError
        return Weaver(
            self._reviser,
            Importer(self._resources, self.old.parts[kind], part),
            self._weaver.old,
            self._weaver.new,
        )

    def _part(self, kind: str) -> str:
        if self._resources is None:
            raise AssertionError
        package = self._resources.new.package
        if kind not in self.new.parts:
            self.new.parts[kind] = self._new_part(kind)
        package.touch(self.new.parts[kind])
        return self.new.parts[kind]

    def _new_part(self, kind: str) -> str:
        """Add a part of notes with the old file's separators."""
        if self._resources is None:
            raise AssertionError
        old, package = self._resources.old.package, self._resources.new.package
        theirs = self.old.parts[kind]
        root = deepcopy(old.xml(theirs))
        for note in list(root):
            if note.get(w("type"), "normal") == "normal":
                root.remove(note)
        name = f"word/{_RELATIONS[kind]}.xml"
        if name in package:
            name = package.free_name(f"word/{_RELATIONS[kind]}", "xml")
        package.add_part(name, etree.tostring(root), old.content_type(theirs))
        package.add_relationship(package.main, _RELATIONS[kind], name)
        return name

    def mark_arrived(self, roots: list[Element]) -> None:
        """Mark the words of every note whose reference came."""
        for root in roots:
            for kind in _RELATIONS:
                for reference in root.iter(w(f"{kind}Reference")):
                    if _arrives(reference):
                        self._mark(kind, reference.get(w("id"), ""))

    def _mark(self, kind: str, identity: str) -> None:
        note = self.new.elements.get((kind, identity))
        if note is None or self._resources is None:
            return
        self._resources.new.package.touch(self.new.parts[kind])
        weaver = self._weaver_for_new(kind)
        sign_cell_content(note, State.COME, weaver)

    def _weaver_for_new(self, kind: str) -> Weaver:
        if self._weaver is None or self._resources is None:
            raise AssertionError
        part = self.new.parts[kind]
        importer = Importer(self._resources, part, part)
        return Weaver(self._reviser, importer, self._weaver.old, self._weaver.new)


def _arrives(reference: Element) -> bool:
    for above in reference.iterancestors():
        if above.tag in (w("ins"), w("moveTo")):
            return True
        if above.tag == w("p"):
            return False
    return False


def _above(root: Element) -> str:
    numbers = [int(one.get(w("id"), "0")) for one in root]
    return str(max(numbers, default=0) + 1)
