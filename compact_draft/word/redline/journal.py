"""What the redline says, for people and reports: each change with its place.

The journal records every step before it is written, while old and new paragraphs
still stand in their own files.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from compact_draft.model.redline import Change, ChangeKind
from compact_draft.text.shortened import in_one_line, shortened
from compact_draft.word.equality.described import NOTHING as _NOTHING
from compact_draft.word.equality.described import (
    Stretch,
    format_of,
    otherwise,
    stretch,
    words_seen,
)
from compact_draft.word.equality.flow import MARK, Flow
from compact_draft.word.equality.formatting_names import differing
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.bold_headings import headings_by_formatting
from compact_draft.word.redline.group import Group, changed_words
from compact_draft.word.redline.plan import KeyedBlock, Step

_P = w("p")
_MOST_OF_WORDS = 61
_UNNAMED = frozenset("\ufffc\ufffd\n")
INSIDE = "inside a move"
"""Note of words that changed in a paragraph which also moved."""


class Headings:
    """The headings over each paragraph of one part.

    In a part without heading styles or outline levels they are those by look.

    Attributes:
        ordinals: Paragraph → its number in the part, from 0.
    """

    def __init__(
        self, package: Package, part: str, keys: ContentKeys, levels: dict[str, int]
    ) -> None:
        root = package.xml(part)
        self.part = part
        self.ordinals = {paragraph: n for n, paragraph in enumerate(paragraphs(root))}
        self._starts: list[int] = []
        self._paths: list[tuple[str, ...]] = []
        self._read(root, levels, keys)
        if not self._starts:
            self._read_bold_headings()

    def _read(self, root: Element, levels: dict[str, int], keys: ContentKeys) -> None:
        path: list[tuple[int, str]] = []
        for style in root.iter(w("pStyle"), w("outlineLvl")):
            level = _level(style, levels)
            properties = style.getparent()
            paragraph = None if properties is None else properties.getparent()
            if level is None or paragraph not in self.ordinals:
                continue
            path = [heading for heading in path if heading[0] < level]
            text = words_seen(keys.inline(paragraph))
            path.append((level, " ".join(text.split())))
            self._starts.append(self.ordinals[paragraph] + 1)
            self._paths.append(tuple(text for _level, text in path))

    def _read_bold_headings(self) -> None:
        for paragraph, text in headings_by_formatting(self.ordinals):
            self._starts.append(self.ordinals[paragraph] + 1)
            self._paths.append((text,))

    def over(self, ordinal: int) -> tuple[str, ...]:
        """Return the headings over a paragraph, outermost first, its own left out."""
        at = bisect_right(self._starts, ordinal) - 1
        return self._paths[at] if at >= 0 else ()

    def ordinal(self, element: Element) -> int | None:
        """Return the number of a paragraph, or of the first one in a table."""
        paragraph = _first_paragraph(element)
        return None if paragraph is None else self.ordinals.get(paragraph)


def _level(style: Element, levels: dict[str, int]) -> int | None:
    value = style.get(w("val"), "")
    if style.tag == w("pStyle"):
        return levels.get(value)
    return int(value) + 1 if value in set("012345678") else None


class Journal:
    """Keeps the changes of one part, in the order of the redline.

    Attributes:
        inserted: Characters of text that came.
        deleted: Characters of text that went.
        typed: Paragraphs left unmarked though their typing differs.
    """

    def __init__(
        self, old: Headings, new: Headings, keys: tuple[ContentKeys, ContentKeys]
    ) -> None:
        self.old = old
        self.new = new
        self._old_keys, self._new_keys = keys
        self._changes: list[tuple[Change, Element | None]] = []
        self.inserted = 0
        self.deleted = 0
        self.typed = 0
        self._shown: dict[Element, str] = {}
        self._halves: dict[str, tuple[list[KeyedBlock], list[KeyedBlock]]] = {}

    def deaf(self) -> Journal:
        """Return a journal for what is said twice, which nobody will read."""
        return Journal(self.old, self.new, (self._old_keys, self._new_keys))

    def step(
        self,
        step: Step,
        old: Sequence[KeyedBlock],
        new: Sequence[KeyedBlock],
        group: Group | None,
    ) -> None:
        """Record one step; `group` holds the words of paragraphs compared."""
        if step.same:
            before, after = old[step.old[0]], new[step.new[0]]
            if before.text != after.text:
                self.typed += 1
            return
        olds = [old[i] for i in step.old]
        news = [new[j] for j in step.new]
        if group is not None:
            self._words(olds, news, group)
            self.typed += self._old_keys.folds and self._has_typed(group)
            self._properties(olds[-1], news[-1])
        elif olds and not news:
            self._whole(olds[0], None, step.move)
        elif news and not olds:
            self._whole(None, news[0], step.move)

    def note(
        self,
        kind: ChangeKind,
        old: Element | None,
        new: Element | None,
        before: str,
        after: str,
        note: str = "",
    ) -> None:
        """Add a change at an old or a new element."""
        self.inserted += len(after) if kind not in _FORMATTING else 0
        self.deleted += len(before) if kind not in _FORMATTING else 0
        there = None if old is None else self.old.ordinal(old)
        here = None if new is None else self.new.ordinal(new)
        if here is not None:
            heading = self.new.over(here)
        else:
            heading = () if there is None else self.old.over(there)
        shown = (after or before) if new is None and old is None else ""
        paragraph = new if new is not None else old
        keys = self._new_keys if new is not None else self._old_keys
        if paragraph is not None:
            shown = self._shown.get(paragraph, "")
            if paragraph not in self._shown:
                shown = self._shown[paragraph] = _first_words(paragraph, keys)
        change = Change(
            kind=kind,
            part=self.new.part,
            heading=heading,
            old_paragraph=there,
            new_paragraph=here,
            place=None,
            words=shown,
            before=before,
            after=after,
            note=note,
        )
        self._changes.append((change, paragraph))

    def changes(
        self, ordinals: dict[Element, int], written: dict[Element, Element]
    ) -> list[Change]:
        """Return what was recorded, with its places in the redline.

        `ordinals` are those of the part as written; `written` tells where content of
        a paragraph now stands.
        """
        found: list[Change] = []
        for change, element in self._changes:
            paragraph = None if element is None else _first_paragraph(element)
            place: int | None = None
            if paragraph is not None:
                place = ordinals.get(written.get(paragraph, paragraph))
            found.append(replace(change, place=place))
        return found

    def row(self, kind: ChangeKind, element: Element) -> None:
        """Record a row or cell that was deleted or inserted."""
        came = kind in (ChangeKind.ROW_INSERTED, ChangeKind.CELL_INSERTED)
        keys = self._new_keys if came else self._old_keys
        text = "\n".join(
            words_seen(keys.inline(paragraph)) for paragraph in element.iter(w("p"))
        )
        if came:
            self.note(kind, None, element, "", text)
        else:
            self.note(kind, element, None, text, "")

    def _whole(self, old: KeyedBlock | None, new: KeyedBlock | None, move: str) -> None:
        block = old or new
        if block is None:
            return
        before = "" if old is None else _described(old, self._old_keys)
        after = "" if new is None else _described(new, self._new_keys)
        self.deleted += 0 if old is None else len(old.text) - len(before)
        self.inserted += 0 if new is None else len(new.text) - len(after)
        kind = _WHOLE[block.is_table, new is not None]
        if move:
            kind = ChangeKind.MOVED
        old_element = None if old is None else old.element
        new_element = None if new is None else new.element
        self.note(kind, old_element, new_element, before, after, move)
        if move:
            self._moved(block, move, is_new=new is not None)

    def _moved(self, block: KeyedBlock, move: str, *, is_new: bool) -> None:
        """Record one paragraph of a move, and what changed in it once both are known."""
        halves = self._halves.setdefault(move, ([], []))
        halves[is_new].append(block)
        at = len(halves[is_new]) - 1
        if at >= len(halves[not is_new]):
            return
        old, new = halves[0][at], halves[1][at]
        for before, after in changed_words(old.text, new.text):
            kind = _WORDS[bool(before), bool(after)]
            held = self.inserted, self.deleted
            self.note(kind, old.element, new.element, before, after, INSIDE)
            self.inserted, self.deleted = held  # the move itself has counted them

    def _has_typed(self, group: Group) -> bool:
        """Tell whether kept words of a group are typed otherwise."""
        return any(
            group.old.texts[op.old_start : op.old_end]
            != group.new.texts[op.new_start : op.new_end]
            for op in group.ops
            if op.kind == "same"
        )

    def _words(
        self, olds: list[KeyedBlock], news: list[KeyedBlock], group: Group
    ) -> None:
        waiting = _NOTHING
        started = False
        for op in group.ops:
            if op.kind == "deleted":
                waiting = self._one_side(group, op.old_start, op.old_end, olds, news)
                started = True
                continue
            came = _NOTHING
            if op.kind == "inserted":
                came = self._one_side(
                    group, op.new_start, op.new_end, olds, news, came=True
                )
            if started or op.kind == "inserted":
                self._replaced(olds, news, waiting, came)
            waiting, started = _NOTHING, False
            if op.kind == "same":
                self._formats(group, op.old_start, op.new_start, op.new_end, olds, news)
        if started:
            self._replaced(olds, news, waiting, _NOTHING)

    def _one_side(
        self,
        group: Group,
        first: int,
        last: int,
        olds: list[KeyedBlock],
        news: list[KeyedBlock],
        *,
        came: bool = False,
    ) -> Stretch:
        """Note splits or joins; return what else there is."""
        flow = group.new if came else group.old
        for token in range(first, last):
            if flow.keys[token] == MARK:
                kind = ChangeKind.SPLIT if came else ChangeKind.JOINED
                self.note(kind, olds[0].element, news[0].element, "", "")
        return stretch(flow, first, last)

    def _replaced(
        self,
        olds: list[KeyedBlock],
        news: list[KeyedBlock],
        before: Stretch,
        after: Stretch,
    ) -> None:
        if not (before.described or after.described):
            return
        kind = _WORDS[bool(before.described), bool(after.described)]
        self.inserted += len(after.text) - len(after.described)
        self.deleted += len(before.text) - len(before.described)
        note = otherwise(before, after)
        was, now = olds[0].element, news[0].element
        self.note(kind, was, now, before.described, after.described, note)

    def _formats(
        self,
        group: Group,
        there: int,
        first: int,
        last: int,
        olds: list[KeyedBlock],
        news: list[KeyedBlock],
    ) -> None:
        run: list[int] = []
        for token in [*range(first, last), -1]:
            same = token < 0 or (
                group.new.formats[token] == group.old.formats[there + token - first]
            )
            if not same:
                run.append(token)
            elif run:
                text = "".join(group.new.texts[n] for n in run)
                both = (
                    format_of(group.old, there + run[0] - first),
                    format_of(group.new, run[0]),
                )
                names = differing(*both, (self._old_keys, self._new_keys))
                run = []
                was, now = olds[0].element, news[0].element
                self.note(ChangeKind.FORMATTED, was, now, text, text, names)

    def _properties(self, old: KeyedBlock, new: KeyedBlock) -> None:
        before = self._old_keys.properties(old.element.find(w("pPr")))
        after = self._new_keys.properties(new.element.find(w("pPr")))
        if before != after:
            was, now = old.element, new.element
            both = was.find(w("pPr")), now.find(w("pPr"))
            names = differing(*both, (self._old_keys, self._new_keys))
            self.note(ChangeKind.PARAGRAPH_FORMATTED, was, now, "", "", names)


def _first_paragraph(element: Element) -> Element | None:
    """Return a paragraph itself, or the first within; `iter` would look for a second."""
    return element if element.tag == _P else next(element.iter(_P), None)


def _described(block: KeyedBlock, keys: ContentKeys) -> str:
    """Return the text of a whole block; of a paragraph, with its objects by name."""
    is_plain = block.text and not _UNNAMED.intersection(block.text)
    if is_plain or not block.is_paragraph:
        return block.text
    flow = Flow([block.element], keys)
    return stretch(flow, 0, len(flow)).described


def _first_words(element: Element, keys: ContentKeys) -> str:
    for paragraph in element.iter(_P):
        text = words_seen(keys.inline(paragraph))
        words = in_one_line(text)
        if words:
            return shortened(words, _MOST_OF_WORDS)
    return ""


_FORMATTING = {
    ChangeKind.FORMATTED,
    ChangeKind.PARAGRAPH_FORMATTED,
    ChangeKind.SECTION_FORMATTED,
    ChangeKind.TABLE_FORMATTED,
}
_WORDS = {
    (True, True): ChangeKind.REPLACED,
    (False, True): ChangeKind.INSERTED,
    (True, False): ChangeKind.DELETED,
}
_WHOLE = {
    (False, False): ChangeKind.PARAGRAPH_DELETED,
    (False, True): ChangeKind.PARAGRAPH_INSERTED,
    (True, False): ChangeKind.TABLE_DELETED,
    (True, True): ChangeKind.TABLE_INSERTED,
}
