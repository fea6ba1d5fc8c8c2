"""Footnotes and endnotes of a redline: struck ones brought in, added ones marked.

A note goes or comes with its reference. The body of a struck note must still exist, so
it is added to the notes of the new file under a fresh id, all its words struck.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from compact_draft.diff.block import Block, Vocabulary
from compact_draft.diff.blocks import Pair, align
from compact_draft.text.normalise import fold
from compact_draft.word.equality.stories import Notes
from compact_draft.word.ooxml.markup import Reviser
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS
from compact_draft.word.redline.imports import Importer
from compact_draft.word.redline.marking.paragraphs import ChangeWriter
from compact_draft.word.redline.marking.stories import mark_cell_content
from compact_draft.word.redline.redline_paragraphs import State
from compact_draft.word.redline.resources import Resources

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
        self._writer: ChangeWriter | None = None
        self._last: dict[str, int] = {}

    def start(self, resources: Resources, writer: ChangeWriter) -> None:
        """Name the resources and the body's writer, which are made after this."""
        self._resources = resources
        self._writer = writer

    def bring(self, kind: str, identity: str) -> str:
        """Add an old note, all struck; return its id in the redline."""
        note = self.old.elements.get((kind, identity))
        if note is None or self._resources is None:
            return identity
        part = self._part(kind)
        root = self._resources.new.package.xml(part)
        twin = deepcopy(note)
        twin.tail = None
        fresh = self._fresh(kind, root)
        twin.set(w("id"), fresh)
        root.append(twin)
        writer = self._writer_for(kind, part)
        twin = writer.importer.block(twin)
        mark_cell_content(twin, State.DELETED, writer)
        return fresh

    def _fresh(self, kind: str, root: Element) -> str:
        if kind not in self._last:
            numbers = [child.get(w("id"), "") for child in root]
            if self._resources is not None:
                reference = w(f"{kind}Reference")
                for side in (self._resources.old, self._resources.new):
                    numbers += side.mentioned(reference, key=w("id"))
            self._last[kind] = max(
                (int(n) for n in numbers if n.isdecimal()), default=0
            )
        self._last[kind] += 1
        return str(self._last[kind])

    def _writer_for(self, kind: str, part: str) -> ChangeWriter:
        if self._writer is None or self._resources is None:
            raise AssertionError
        return ChangeWriter(
            self._reviser,
            Importer(self._resources, self.old.parts[kind], part),
            self._writer.old,
            self._writer.new,
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
        held = self.old.parts[kind]
        root = deepcopy(old.xml(held))
        for note in list(root):
            if note.get(w("type"), "normal") == "normal":
                root.remove(note)
        name = f"word/{_RELATIONS[kind]}.xml"
        if name in package:
            name = package.free_name(f"word/{_RELATIONS[kind]}", "xml")
        package.add_part(name, etree.tostring(root), old.content_type(held))
        package.add_relationship(package.main, _RELATIONS[kind], name)
        return name

    def settle_references(self, roots: list[Element]) -> list[tuple[str, str]]:
        """Mark the words of every note whose reference came.

        Returns:
            Kind and id of the notes whose reference stays.
        """
        stay: dict[tuple[str, str], None] = {}
        for root in roots:
            for kind in _RELATIONS:
                for reference in root.iter(w(f"{kind}Reference")):
                    note = (kind, reference.get(w("id"), ""))
                    if _is_in(reference, INSERTIONS):
                        self._mark(*note)
                    elif not _is_in(reference, DELETIONS):
                        stay[note] = None
        return list(stay)

    def _mark(self, kind: str, identity: str) -> None:
        note = self.new.elements.get((kind, identity))
        if note is None or self._resources is None:
            return
        self._resources.new.package.touch(self.new.parts[kind])
        writer = self._writer_for_new(kind)
        mark_cell_content(note, State.INSERTED, writer)

    def _writer_for_new(self, kind: str) -> ChangeWriter:
        if self._writer is None or self._resources is None:
            raise AssertionError
        part = self.new.parts[kind]
        importer = Importer(self._resources, part, part)
        return ChangeWriter(self._reviser, importer, self._writer.old, self._writer.new)


class NoteClasses:
    """Which note of the old file is which of the new one.

    By what they say, unless it is known that they keep their ids.

    Attributes:
        mates: (kind, id) of a new note → id of the old one that it was.
    """

    def __init__(
        self,
        old: Notes,
        new: Notes,
        packages: tuple[Package, Package],
        *,
        keep_ids: bool = False,
    ) -> None:
        self.mates: dict[tuple[str, str], str] = {}
        self._old: dict[tuple[str, str], str] = {}
        self._new: dict[tuple[str, str], str] = {}
        for kind in _RELATIONS:
            if keep_ids:
                self._same(kind, old, new, packages)
            else:
                self._pair(kind, old, new, packages)

    def _same(
        self, kind: str, old: Notes, new: Notes, packages: tuple[Package, Package]
    ) -> None:
        of_old = set(_in_order(packages[0], kind, old))
        for identity in _in_order(packages[1], kind, new):
            if identity in of_old:
                self._old[kind, identity] = self._new[kind, identity] = (
                    f"{kind} same {identity}"
                )
                self.mates[kind, identity] = identity

    def _pair(
        self, kind: str, old: Notes, new: Notes, packages: tuple[Package, Package]
    ) -> None:
        words = Vocabulary()
        before = _in_order(packages[0], kind, old)
        after = _in_order(packages[1], kind, new)
        of_old, of_new = list(before), list(after)
        pairs = align(
            [_block(words, old.elements[kind, identity]) for identity in of_old],
            [_block(words, new.elements[kind, identity]) for identity in of_new],
            likeness=words.likeness,
        )
        for i, j in _in_place(pairs, before, after):
            self._old[kind, of_old[i]] = self._new[kind, of_new[j]] = f"{kind} {j}"
            self.mates[kind, of_new[j]] = of_old[i]

    def old(self, kind: str, identity: str) -> str:
        """Return the class of an old note."""
        return self._old.get((kind, identity), f"{kind} old {identity}")

    def new(self, kind: str, identity: str) -> str:
        """Return the class of a new note."""
        return self._new.get((kind, identity), f"{kind} new {identity}")


def _in_order(package: Package, kind: str, notes: Notes) -> dict[str, str]:
    """Return the notes of a kind in order of their first reference.

    Their ids, and the words of the paragraph that refers to them.
    """
    found: dict[str, str] = {}
    for reference in package.xml(package.main).iter(w(f"{kind}Reference")):
        identity = reference.get(w("id"), "")
        if (kind, identity) in notes.elements and identity not in found:
            paragraph = next(reference.iterancestors(w("p")), None)
            texts = () if paragraph is None else paragraph.iter(w("t"))
            found[identity] = "".join(text.text or "" for text in texts)
    return found


def _block(words: Vocabulary, note: Element) -> Block:
    held = (paragraph.iter(w("t")) for paragraph in note.iter(w("p")))
    text = "\n".join("".join(child.text or "" for child in texts) for texts in held)
    return words.block(fold(text), key=0)


def _in_place(
    pairs: Sequence[Pair], before: dict[str, str], after: dict[str, str]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs, and a lone note that was worded anew in the same place.

    `before` and `after` are the words round the references, by the ids of notes in order.
    """
    olds, news = list(before.values()), list(after.values())
    gap: tuple[list[int], list[int]] = ([], [])
    for i, j in (*pairs, (-1, -1)):
        if i is None or j is None:
            gap[0].extend([] if i is None else [i])
            gap[1].extend([] if j is None else [j])
            continue
        if len(gap[0]) == len(gap[1]) == 1 and olds[gap[0][0]] == news[gap[1][0]]:
            yield gap[0][0], gap[1][0]
        gap = ([], [])
        if i >= 0:
            yield i, j


def _is_in(reference: Element, tags: frozenset[str]) -> bool:
    for above in reference.iterancestors():
        if above.tag in tags:
            return True
        if above.tag == w("p"):
            return False
    return False
