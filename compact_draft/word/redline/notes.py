"""Footnotes and endnotes of a redline: struck ones brought in, added ones marked.

A note goes or comes with its reference. The body of a struck note must still exist, so
it is added to the notes of the new file under a fresh id, all its words struck.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from copy import deepcopy

from lxml import etree

from compact_draft.diff.block import Block, Vocabulary
from compact_draft.diff.blocks import align
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
        olds = [_block(words, old.elements[kind, identity]) for identity in of_old]
        news = [_block(words, new.elements[kind, identity]) for identity in of_new]
        for i, j in _paired(olds, news, before, after, words):
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


def _paired(
    olds: Sequence[Block],
    news: Sequence[Block],
    before: dict[str, str],
    after: dict[str, str],
    words: Vocabulary,
) -> list[tuple[int, int]]:
    """Return which note is which: in any order by its words, else in order by likeness.

    What says just the same once in each file is one note wherever it stands. At last a
    note that was reworded, where the words round its reference are the same.
    `before` and `after` are those words, by the ids of notes in order.
    """
    found = _once_alike([block.text for block in olds], [block.text for block in news])
    left = _left(found, len(olds), len(news))
    aligned = align(
        [olds[i] for i in left[0]], [news[j] for j in left[1]], likeness=words.likeness
    )
    found += [
        (left[0][i], left[1][j]) for i, j in aligned if i is not None and j is not None
    ]
    left = _left(found, len(olds), len(news))
    round_old, round_new = list(before.values()), list(after.values())
    places = _once_alike(
        [round_old[i] for i in left[0]], [round_new[j] for j in left[1]]
    )
    return found + [(left[0][i], left[1][j]) for i, j in places]


def _once_alike(
    olds: Sequence[Hashable], news: Sequence[Hashable]
) -> list[tuple[int, int]]:
    """Return the places of each text that stands once on both sides."""
    counts = Counter(olds), Counter(news)
    places = {text: place for place, text in enumerate(news)}
    return [
        (place, places[text])
        for place, text in enumerate(olds)
        if counts[0][text] == counts[1][text] == 1
    ]


def _left(
    found: Sequence[tuple[int, int]], old_size: int, new_size: int
) -> tuple[list[int], list[int]]:
    """Return the places of both sides that are in no pair."""
    taken = {i for i, _ in found}, {j for _, j in found}
    return (
        [i for i in range(old_size) if i not in taken[0]],
        [j for j in range(new_size) if j not in taken[1]],
    )


def _is_in(reference: Element, tags: frozenset[str]) -> bool:
    for above in reference.iterancestors():
        if above.tag in tags:
            return True
        if above.tag == w("p"):
            return False
    return False
