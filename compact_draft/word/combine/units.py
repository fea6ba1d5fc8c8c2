"""What a redline of the base says of one paragraph of it, in the base's coordinates.

A paragraph is read as units: one for each character and each object, and ¶. Units that
nobody inserted are the base's, so two redlines of one base can be laid over another
unit by unit, whatever runs they are cut into.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from compact_draft.word.ooxml.containers import RANGES, boxes_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import (
    DELETIONS,
    INLINE_CONTAINERS,
    INSERTIONS,
    NOT_CONTENT,
    TRACKED,
)

RANGE_MARK = ""
"""Key of what has no width: a bookmark, the anchor of a comment."""
PILCROW = "\u00b6\u00b6"
"""Key of a ¶ within the paragraph; longer than a character, so never one."""
TABLE = "table"
_R, _RPR, _PPR, _P, _TBL = w("r"), w("rPr"), w("pPr"), w("p"), w("tbl")
_TEXT = {w("t"), w("delText")}
_CODE = {w("instrText"), w("delInstrText")}
_ANCHORS = {w("commentReference"), w("annotationRef")}
_CACHE = w("lastRenderedPageBreak")
_PLAIN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


class Unlike(Exception):  # noqa: N818  # no error: the caller takes another way
    """A redline does not follow the base unit by unit."""


class Unit(NamedTuple):
    """One character, object, ¶ or mark of no width.

    Attributes:
        key: The character; for others a name of what it is.
        node: The element that holds it.
        run: The run it stands in; None for what stands in none.
        at: Offset of a character in its node.
        holders: The links and tags it lies in, outermost first.
        insertion: The mark of its insertion; None for what is the base's.
        deleted: The mark of its deletion; None for what stays.
    """

    key: str
    node: Element
    run: Element | None
    at: int
    holders: tuple[Element, ...]
    inserted: Element | None
    deleted: Element | None

    @property
    def text(self) -> str:
        """Return the unit as a reader sees it."""
        if len(self.key) == 1:
            return self.key
        return "\n" if self.key == PILCROW else _PLAIN.get(self.key, "")

    @property
    def described(self) -> str:
        """Return the unit for people: of a text box, its words in brackets."""
        if self.text or self.run is None:
            return self.text
        words = [
            "".join(element.text or "" for element in box.iter(w("t")))
            for box in boxes_of(self.node)[0]
        ]
        return f"[{' '.join(words)}]" if any(words) else ""


def units(paragraph: Element) -> list[Unit]:
    """Return the units of a paragraph's content in order."""
    found: list[Unit] = []
    _walk(paragraph, (), None, None, found)
    return found


def _walk(
    parent: Element,
    holders: tuple[Element, ...],
    inserted: Element | None,
    deleted: Element | None,
    out: list[Unit],
) -> None:
    for element in parent:
        tag = element.tag
        if tag == _R:
            _run(element, holders, inserted, deleted, out)
        elif tag in INSERTIONS:
            _walk(element, holders, element, deleted, out)
        elif tag in DELETIONS:
            _walk(element, holders, inserted, element, out)
        elif tag in INLINE_CONTAINERS:
            _walk(element, (*holders, element), inserted, deleted, out)
        elif tag in RANGES:
            out.append(Unit(RANGE_MARK, element, None, 0, holders, inserted, deleted))
        elif isinstance(tag, str) and tag != _PPR and tag not in NOT_CONTENT:
            out.append(Unit(_short(tag), element, None, 0, holders, inserted, deleted))


def _run(
    run: Element,
    holders: tuple[Element, ...],
    inserted: Element | None,
    deleted: Element | None,
    out: list[Unit],
) -> None:
    for node in run:
        tag = node.tag
        if tag in _TEXT:
            for at, sign in enumerate(node.text or ""):
                out.append(Unit(sign, node, run, at, holders, inserted, deleted))
        elif tag in _ANCHORS:
            out.append(Unit(RANGE_MARK, node, run, 0, holders, inserted, deleted))
        elif tag in _CODE:
            key = f"instr:{node.text or ''}"
            out.append(Unit(key, node, run, 0, holders, inserted, deleted))
        elif isinstance(tag, str) and tag not in (_RPR, _CACHE):
            key = _short(tag)
            if key == "fldChar":
                key += node.get(w("fldCharType"), "")
            out.append(Unit(key, node, run, 0, holders, inserted, deleted))


def _short(tag: str) -> str:
    short = tag.rpartition("}")[2]
    return short if len(short) > 1 else f"{short}:"


def mark_of(paragraph: Element, kinds: Iterable[str]) -> Element | None:
    """Return what signs the ¶ of a paragraph as one of the kinds (full names)."""
    formatting = paragraph.find(f"{_PPR}/{_RPR}")
    for kind in kinds if formatting is not None else ():
        found = formatting.find(kind) if formatting is not None else None
        if found is not None:
            return found
    return None


def is_tracked(element: Element) -> bool:
    """Tell whether there is a tracked change in an element, or it is one."""
    return next(element.iter(*TRACKED), None) is not None


@dataclass(slots=True)
class Base:
    """A paragraph of the base.

    Attributes:
        paragraph: The ``w:p``.
        units: What it holds, marks of no width left out.
        range_marks: Offset → the marks of no width that stand before that unit.
    """

    paragraph: Element
    units: list[Unit] = field(default_factory=list)
    range_marks: dict[int, list[Unit]] = field(default_factory=dict)

    @classmethod
    def read(cls, paragraph: Element) -> Base:
        """Return a paragraph of the base, read."""
        found = cls(paragraph)
        for unit in units(paragraph):
            if unit.key == RANGE_MARK:
                found.range_marks.setdefault(len(found.units), []).append(unit)
            else:
                found.units.append(unit)
        return found


@dataclass(slots=True)
class Reading:
    """What one reviewer made of a paragraph; its ¶ is the unit behind the last.

    Attributes:
        reviewer: Number of the reviewer.
        last: The paragraph of the redline whose ¶ is the base's.
        gaps: Offset → what is inserted before that unit, marks of no width with it.
        deleted: Offset → the mark of its deletion.
        formats: Offset → the ``w:rPr`` that says what it looks like now and before.
        inside: Offset → an object with changes in it.
        homes: Links and tags of the redline → those of the base.
    """

    reviewer: int
    last: Element
    gaps: dict[int, list[Unit]] = field(default_factory=dict)
    deleted: dict[int, Element] = field(default_factory=dict)
    formats: dict[int, Element] = field(default_factory=dict)
    inside: dict[int, Unit] = field(default_factory=dict)
    homes: dict[Element, Element] = field(default_factory=dict)

    def insertion(self, at: int) -> list[Unit]:
        """Return what is inserted at an offset and has a width."""
        return [unit for unit in self.gaps.get(at, ()) if unit.key != RANGE_MARK]

    def text(self, base: Base, start: int, end: int) -> str:
        """Return the reviewer's words from one offset to another, both gaps with them."""
        words: list[str] = []
        for at in range(start, end + 1):
            words += [
                unit.described for unit in self.gaps.get(at, ()) if unit.deleted is None
            ]
            if at < min(end, len(base.units)) and at not in self.deleted:
                words.append(base.units[at].described)
        return "".join(words)


def read(reviewer: int, segment: Sequence[Element], base: Base) -> Reading:
    """Return what a redline says of a paragraph of the base.

    Args:
        reviewer: Number of the reviewer.
        segment: The paragraphs of the redline that are it; the last has its ¶.
        base: The paragraph.

    Raises:
        Unlike: it does not hold the base's units in their order.
    """
    found = Reading(reviewer, segment[-1])
    at = 0
    for block in segment:
        if block.tag == _TBL:
            found.gaps.setdefault(at, []).append(
                Unit(TABLE, block, None, 0, (), block, None)
            )
            continue
        for unit in units(block):
            if unit.inserted is not None or unit.key == RANGE_MARK:
                found.gaps.setdefault(at, []).append(unit)
            elif unit.deleted is None and _is_plumbing(unit.key):
                at = _past_plumbing(base, at, unit.key)
            else:
                at = _to_what_is_read(base, at, unit.key)
                _follow(found, unit, base, at)
                at += 1
        if block is found.last:
            at = _to_what_is_read(base, at, "")
        _pilcrow(found, block, at)
    if at != len(base.units):
        raise Unlike
    return found


def _is_plumbing(key: str) -> bool:
    """Say whether a unit is the begin, instruction, separator or end of a field."""
    return key.startswith(("instr:", "fldChar"))


def _past_plumbing(base: Base, at: int, key: str) -> int:
    """Return where the base goes on behind what an unmarked part of a field stands for.

    A redline leaves a field unmarked that does the same, however its instruction is
    spelled or cut and whether it is written as a simple or a complex field: what stands
    is the base's own.
    """
    if key.startswith("instr:"):
        return at
    while at < len(base.units) and base.units[at].key.startswith("instr:"):
        at += 1
    return at + 1 if at < len(base.units) and base.units[at].key == key else at


def _to_what_is_read(base: Base, at: int, key: str) -> int:
    """Return where the base has `key`, past parts of fields that the copy spells otherwise."""
    while (
        at < len(base.units)
        and base.units[at].key != key
        and _is_plumbing(base.units[at].key)
    ):
        at += 1
    return at


def _follow(found: Reading, unit: Unit, base: Base, at: int) -> None:
    if at >= len(base.units) or base.units[at].key != unit.key:
        raise Unlike
    own = base.units[at].holders
    if len(own) == len(unit.holders):
        found.homes.update(zip(unit.holders, own, strict=True))
    if unit.deleted is not None:
        found.deleted[at] = unit.deleted
    formatting = None if unit.run is None else unit.run.find(_RPR)
    if formatting is not None and formatting.find(w("rPrChange")) is not None:
        found.formats[at] = formatting
    if len(unit.key) > 1 and is_tracked(unit.node):
        found.inside[at] = unit


def _pilcrow(found: Reading, block: Element, at: int) -> None:
    deleted = mark_of(block, DELETIONS)
    if block is found.last:
        if deleted is not None:
            found.deleted[at] = deleted
        return
    inserted = mark_of(block, INSERTIONS)
    found.gaps.setdefault(at, []).append(
        Unit(PILCROW, block, None, 0, (), inserted, deleted)
    )


def read_whole(reviewer: int, segment: Sequence[Element], base: Base) -> Reading:
    """Return a reading that strikes the base's words and puts in the reviewer's.

    For a redline that does not follow the base unit by unit; its first mark signs.
    """
    first = next(element for block in segment for element in block.iter(*TRACKED))
    mark, strike = first.makeelement(w("ins")), first.makeelement(w("del"))
    for fact in (w("author"), w("date")):
        for element in (mark, strike):
            element.set(fact, first.get(fact, ""))
    found = Reading(reviewer, segment[-1])
    end = len(base.units)
    found.deleted = dict.fromkeys(range(end), strike)
    for block in segment:
        if block.tag == _TBL:
            found.gaps.setdefault(end, []).append(
                Unit(TABLE, block, None, 0, (), block, None)
            )
            continue
        for unit in units(block):
            if unit.deleted is None:
                inserted = mark if unit.inserted is None else unit.inserted
                found.gaps.setdefault(end, []).append(unit._replace(inserted=inserted))
        _pilcrow(found, block, end)
    return found
