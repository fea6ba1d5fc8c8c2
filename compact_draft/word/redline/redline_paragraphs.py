"""A run of paragraphs as lines: pieces of content, each line closed by its ¶.

A redline of a run is the old and the new text with every ¶ kept, deleted or inserted
(docs/engine.md, 2.6). Whose properties survive follows by itself: those of the ¶ that
stays. `settle_ends` holds the law of the last ¶: where a run ends before a table or at
the end of its container, its last ¶ stays whatever its text does.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from compact_draft.word.equality.flow import Flow
from compact_draft.word.ooxml.names import Element, w

_PPR, _SECTPR = w("pPr"), w("sectPr")


class State(Enum):
    """What becomes of content or of a ¶; the value is the mark's ``w:`` name."""

    KEPT = ""
    DELETED = "del"
    INSERTED = "ins"
    MOVED_FROM = "moveFrom"
    MOVED_TO = "moveTo"
    STRUCK_BEFORE = "theirs"  # old content that somebody struck before us

    @property
    def leaves(self) -> bool:
        """Tell whether accepting takes it away."""
        return self in (State.DELETED, State.MOVED_FROM, State.STRUCK_BEFORE)

    @property
    def arrives(self) -> bool:
        """Tell whether rejecting takes it away."""
        return self in (State.INSERTED, State.MOVED_TO)


@dataclass(slots=True)
class Whole:
    """All content of one paragraph, old where it leaves, else new.

    Attributes:
        paragraph: Whose content it is.
        state: What becomes of it.
        move: The name of the move it belongs to; empty for none.
    """

    paragraph: Element
    state: State
    move: str = ""


@dataclass(slots=True)
class Cut:
    """Content of a flow between two positions.

    Attributes:
        flow: The old flow where the content leaves, else the new.
        start: Position of the first character.
        end: Position after the last.
        state: What becomes of it.
        former: For kept content that looked otherwise, the key of its old format;
            None where it looks as before.
    """

    flow: Flow
    start: int
    end: int
    state: State
    former: int | None = None


@dataclass(slots=True)
class Mark:
    """A ¶.

    Attributes:
        state: What becomes of it.
        old: The old paragraph whose ¶ it is; None where it arrives.
        new: The new paragraph whose ¶ it is; None where it leaves.
    """

    state: State
    old: Element | None = None
    new: Element | None = None


@dataclass(slots=True)
class RedlineParagraph:
    """A paragraph of the redline.

    Attributes:
        pieces: Its content in order.
        mark: Its ¶.
        untouched: It is the new file's paragraph as it stands.
        old_flow: The group's old flow, for formats of kept content.
    """

    pieces: list[Whole | Cut]
    mark: Mark
    untouched: bool = False
    old_flow: Flow | None = None


@dataclass(slots=True)
class BlockItem:
    """A table or other block between lines.

    Attributes:
        element: The block; an old one is still to be put in its place.
        state: What becomes of it.
        move: The name of the move it belongs to; empty for none.
    """

    element: Element
    state: State
    move: str = ""


Item = RedlineParagraph | BlockItem


def kept_paragraph(old: Element, new: Element) -> RedlineParagraph:
    """Return the line of a paragraph that is the same in both files."""
    return RedlineParagraph(
        [Whole(new, State.KEPT)], Mark(State.KEPT, old, new), untouched=True
    )


def deleted_paragraph(
    old: Element, state: State = State.DELETED, move: str = ""
) -> RedlineParagraph:
    """Return the line of a paragraph that leaves whole."""
    return RedlineParagraph([Whole(old, state, move)], Mark(state, old))


def inserted_paragraph(
    new: Element, state: State = State.INSERTED, move: str = ""
) -> RedlineParagraph:
    """Return the line of a paragraph that arrives whole."""
    return RedlineParagraph([Whole(new, state, move)], Mark(state, None, new))


def swap_sections(items: list[Item]) -> list[Item]:
    """Return `items` where a kept ¶ that gained or lost a section break is swapped.

    A section break hangs on a ¶ and cannot be tracked on one that stays. So the ¶
    with the break comes and an empty one goes, or the other way round; the empty one
    stands second.
    """
    swapped: list[Item] = []
    for paragraph in items:
        if isinstance(paragraph, BlockItem):
            swapped.append(paragraph)
            continue
        mark = paragraph.mark
        kept = mark.state is State.KEPT and not paragraph.untouched
        if not kept or mark.old is None or mark.new is None:
            swapped.append(paragraph)
            continue
        before, after = has_section(mark.old), has_section(mark.new)
        if before == after:
            swapped.append(paragraph)
            continue
        paragraph.untouched = False
        if after:
            paragraph.mark = Mark(State.INSERTED, None, mark.new)
            other = Mark(State.DELETED, mark.old)
        else:
            paragraph.mark = Mark(State.DELETED, mark.old)
            other = Mark(State.INSERTED, None, mark.new)
        swapped += [paragraph, RedlineParagraph([], other)]
    return swapped


def has_section(paragraph: Element) -> bool:
    """Tell whether a section ends with this paragraph."""
    return any(
        next(properties.iterchildren(_SECTPR), None) is not None
        for properties in paragraph.iterchildren(_PPR)
    )


def settle_ends(items: list[Item]) -> None:
    """See to it that the last ¶ stays wherever something must follow it.

    That is before an block item that stays in the reading in which the ¶ would go, and at
    the end of `items`, where a table that stays or the end of the container follows.
    Where a reading ends in a table there is no last ¶ to stay. Items are changed in
    place.
    """
    at = 0
    while at < len(items):
        item = items[at]
        if isinstance(item, BlockItem):
            at = _settle_before(items, at, item.state) + 1
        at += 1
    end = len(items)
    while end and isinstance(items[end - 1], BlockItem):
        end -= 1
    _settle_before(items, end, State.KEPT)


def _settle_before(items: list[Item], end: int, block: State) -> int:
    """Settle the last line before `end`; return where `end` is then."""
    if end == 0:
        return end
    last = items[end - 1]
    if isinstance(last, BlockItem) or last.mark.state is State.KEPT:
        return end
    if last.mark.state.leaves and block.leaves:
        return end
    if last.mark.state.arrives and block.arrives:
        return end
    if _ends_in_block(items[: end - 1], last):
        return end
    kept, tail = _tail(items, end)
    leaving = [paragraph for paragraph in tail if paragraph.mark.state.leaves]
    arriving = [paragraph for paragraph in tail if paragraph.mark.state.arrives]
    if leaving and arriving:
        return end - _pair_last(items, leaving[-1], arriving[-1])
    if kept is not None and _may_carry(kept, tail[-1]):
        _carry([kept, *tail], leaves=bool(leaving))
    return end


def _ends_in_block(items: Sequence[Item], last: RedlineParagraph) -> bool:
    """Tell whether a table is the end of `items` in the reading that `last` is not in."""
    for item in reversed(items):
        state = item.state if isinstance(item, BlockItem) else item.mark.state
        absent = state.leaves if last.mark.state.leaves else state.arrives
        if not absent:
            return isinstance(item, BlockItem)
    return False


def _tail(
    items: list[Item], end: int
) -> tuple[RedlineParagraph | None, list[RedlineParagraph]]:
    """Return the last line that stays before `end`, and the lines after it.

    Block items that go and come are looked over; one that stays is a border.
    """
    tail: list[RedlineParagraph] = []
    for item in reversed(items[:end]):
        if isinstance(item, BlockItem):
            if item.state is State.KEPT:
                break
        elif item.mark.state is State.KEPT:
            return item, tail[::-1]
        else:
            tail.append(item)
    return None, tail[::-1]


def _may_carry(kept: RedlineParagraph, last: RedlineParagraph) -> bool:
    """Tell whether the ¶ of `last` may stay in place of that of `kept`.

    A section break stays with its ¶ in both readings, so the ¶ that is to stay must
    have none.
    """
    if last.mark.state.leaves:
        ends = (last.mark.old, kept.mark.new)
    else:
        ends = (kept.mark.old, last.mark.new)
    return not any(end is not None and has_section(end) for end in ends)


def _pair_last(
    items: list[Item], leaving: RedlineParagraph, arriving: RedlineParagraph
) -> int:
    """Make the ¶ of the last line that leaves and the last that arrives one.

    Returns:
        How many items fewer there are.
    """
    places = [n for n, item in enumerate(items) if item is leaving or item is arriving]
    at = places[0]
    first, last = (leaving, arriving) if items[at] is leaving else (arriving, leaving)
    last.mark = Mark(State.KEPT, leaving.mark.old, arriving.mark.new)
    last.untouched = False
    onward, host = items[at + 1], last
    if isinstance(onward, RedlineParagraph) and not _ends_a_control(
        items[at + 1 :], last
    ):
        host = onward
    host.pieces[:0] = first.pieces
    del items[at]
    return 1


def _ends_a_control(items: list[Item], last: RedlineParagraph) -> bool:
    """Tell whether a line before `last` stands in another holder, as in a control.

    No ¶ flows out of a content control.
    """
    before = itertools.takewhile(lambda item: item is not last, items)
    places = [
        paragraph.mark.new
        for paragraph in before
        if isinstance(paragraph, RedlineParagraph)
    ]
    here = None if last.mark.new is None else last.mark.new.getparent()
    return any(child is not None and child.getparent() is not here for child in places)


def _carry(paragraphs: list[RedlineParagraph], *, leaves: bool) -> None:
    """Shift the kept ¶ of the first line to the last; those between follow suit."""
    first, last = paragraphs[0], paragraphs[-1]
    first.untouched = last.untouched = False
    old, new = first.mark.old, first.mark.new
    if leaves:
        first.mark = Mark(State.DELETED, old)
        last.mark = Mark(State.KEPT, last.mark.old, new)
    else:
        first.mark = Mark(State.INSERTED, None, new)
        last.mark = Mark(State.KEPT, old, last.mark.new)


def content(paragraph: Element) -> list[Element]:
    """Return the children of a paragraph without its properties."""
    return [child for child in paragraph if child.tag != _PPR]
