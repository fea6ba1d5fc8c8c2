"""From lines to XML: paragraphs of the redline, written into the tree of the new file.

Untouched paragraphs are not visited. A changed one keeps its element; its content is
taken out and put back piece by piece, so a run is cut only where a mark or a format
begins or ends within it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from compact_draft.word.ooxml.containers import (
    ALTERNATE,
    EQUATIONS,
    content_of,
    is_untrackable,
    is_untrackable_between,
)
from compact_draft.word.ooxml.markup import Reviser, as_deleted, child, copied
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.tags import (
    DELETIONS,
    INLINE_CONTAINERS,
    NOT_CONTENT,
    RUN_MARKS,
)
from compact_draft.word.redline.filler import (
    QUIET,
    Filler,
    Former,
    Tools,
)
from compact_draft.word.redline.kept_controls import kept_controls
from compact_draft.word.redline.redline_paragraphs import (
    BlockItem,
    Cut,
    RedlineParagraph,
    State,
    Whole,
    content,
)

_RUN, _RPR, _PPR, _SDT, _T = w("r"), w("rPr"), w("pPr"), w("sdt"), w("t")
_SESSIONS = tuple(w(name) for name in ("rsidR", "rsidRPr", "rsidP", "rsidRDefault"))


_PASSED = {w("tcPr"), w("moveFromRangeEnd"), w("moveToRangeEnd")}
_NO_DATE = "2000-01-01T00:00:00Z"
"""Stands on the ranges of moves where no date was given: these must have one (ECMA-376
part 1, 17.13.5.24 and 17.13.5.28), while marks need none. Nobody is shown it."""


@dataclass(slots=True)
class ChangeWriter(Tools):
    """Writes paragraphs of the redline.

    Attributes:
        written: Paragraph of either file → the one that its content stands in now.
        shown: Old paragraph → the one of the redline that was made of it.
    """

    written: dict[Element, Element] = field(default_factory=dict)
    shown: dict[Element, Element] = field(default_factory=dict)

    def write(
        self,
        paragraphs: Sequence[RedlineParagraph],
        container: Element,
        after: Element | None,
        moves: Moves,
    ) -> Element | None:
        """Write `paragraphs` in order into `container`, behind `after`; return the last.

        `after` is a block of `container`, None for its start. New paragraphs stay
        where they stand; others are put behind the one before. A range of `moves` may
        be open before and after.
        """
        bodies = self._take_out(paragraphs)
        for paragraph in paragraphs:
            element = paragraph.mark.new if paragraph.mark.new is not None else None
            if not any(
                isinstance(piece, Whole) and piece.move for piece in paragraph.pieces
            ):
                moves.close()
            if not paragraph.untouched:
                element = self._write(paragraph, element, bodies, moves)
            if element is None:
                continue
            if paragraph.mark.new is None:
                place(element, container, after)
            moves.paragraph(element, stays=paragraph.mark.state is State.KEPT)
            after = element
        return after

    def _take_out(
        self, paragraphs: Sequence[RedlineParagraph]
    ) -> dict[Element, list[Element]]:
        """Take the content out of every new paragraph that will be written again."""
        bodies: dict[Element, list[Element]] = {}
        for paragraph in paragraphs:
            if paragraph.untouched:
                continue
            for piece in paragraph.pieces:
                owners = (
                    [piece.paragraph]
                    if isinstance(piece, Whole)
                    else piece.flow.paragraphs
                )
                for owner in owners:
                    if owner not in bodies:
                        bodies[owner] = content(owner)
                        for element in bodies[owner]:
                            owner.remove(element)
            if paragraph.mark.new is not None and paragraph.mark.new not in bodies:
                bodies[paragraph.mark.new] = content(paragraph.mark.new)
                for element in bodies[paragraph.mark.new]:
                    paragraph.mark.new.remove(element)
        return bodies

    def _write(
        self,
        paragraph: RedlineParagraph,
        element: Element | None,
        bodies: dict[Element, list[Element]],
        moves: Moves,
    ) -> Element:
        mark = paragraph.mark
        if element is None:
            element = self._fresh(mark.old)
            if mark.old is not None:
                self.shown.setdefault(mark.old, element)
        filler = Filler(element, self, kept_controls(paragraph, self.old, self.new))
        for piece in paragraph.pieces:
            if isinstance(piece, Whole):
                self.written.setdefault(piece.paragraph, element)
                filler.finish()
                moves.piece(piece, element)
                self._whole(element, bodies[piece.paragraph], piece.state)
            else:
                for owner in piece.flow.paragraphs:
                    self.written.setdefault(owner, element)
                moves.close()
                self._cut(filler, piece, paragraph)
        filler.finish()
        if mark.state is State.KEPT:
            self._former_properties(element, mark.old)
        else:
            self.reviser.mark_paragraph(element, mark.state.value)
        return element

    def _fresh(self, old: Element | None) -> Element:
        """Return a new paragraph with the properties of an old one.

        The numbers of its editing sessions come along; Word keeps them with the words.
        """
        paragraph = self.importer.made("p")
        for name in () if old is None else _SESSIONS:
            value = None if old is None else old.get(name)
            if value is not None:
                paragraph.set(name, value)
        properties = None if old is None else old.find(_PPR)
        if properties is not None:
            paragraph.append(self.importer.properties(properties, keep_section=True))
        return paragraph

    # Paragraph properties

    def _former_properties(self, paragraph: Element, old: Element | None) -> None:
        """Record what the properties of a kept ¶ were, where they differ."""
        if old is None:
            return
        before, after = old.find(_PPR), paragraph.find(_PPR)
        if self.old.properties(before) == self.new.properties(after):
            return
        apart = ("rPr", "sectPr")
        old_properties = self.old.properties(before, without=apart)
        if old_properties != self.new.properties(after, without=apart):
            former = _without(before, *apart)
            if former is not None:
                former = self.importer.properties(former)
            self.reviser.was(child(paragraph, "pPr"), former)
        self._former_part(paragraph, before, after, "rPr")
        both = (before, after)
        if all(
            node is not None and node.find(w("sectPr")) is not None for node in both
        ):
            self._former_part(paragraph, before, after, "sectPr")

    def _former_part(
        self,
        paragraph: Element,
        before: Element | None,
        after: Element | None,
        tag: str,
    ) -> None:
        old_properties = None if before is None else before.find(w(tag))
        new_properties = None if after is None else after.find(w(tag))
        if not self.old.alike(old_properties, self.new, new_properties):
            former = (
                None
                if old_properties is None
                else self.importer.properties(old_properties)
            )
            self.reviser.was(child(child(paragraph, "pPr"), tag), former)

    # Content

    def _whole(self, parent: Element, body: Iterable[Element], state: State) -> None:
        """Put all content of one paragraph behind what `parent` holds."""
        if state.leaves:
            body = self.importer.content(body)
        if state is State.KEPT:
            parent.extend(body)
        else:
            self.mark_content(parent, body, state)

    def mark_content(
        self, parent: Element, body: Iterable[Element], state: State
    ) -> None:
        """Append `body` to `parent`, its runs and equations inside marks."""
        wrapper: Element | None = None
        for element in body:
            is_marked = element.tag in RUN_MARKS
            if element.tag in DELETIONS and state is State.INSERTED:
                wrapper = self.reviser.new_mark(parent, state.value)
                wrapper.append(
                    element
                )  # ours to come, theirs to go: in neither reading
                parent.append(wrapper)
                wrapper = None
            elif is_marked and not (state.leaves and element.tag == w("ins")):
                wrapper = None
                parent.append(element)
            elif is_marked or element.tag in INLINE_CONTAINERS:
                wrapper = None
                self._mark_holder(element, state)
                parent.append(element)
            elif self._is_markable(element):
                if wrapper is None:
                    wrapper = self.reviser.new_mark(parent, state.value)
                    parent.append(wrapper)
                if state is State.DELETED:
                    delete_runs(element)
                wrapper.append(element)
            else:
                wrapper = None
                parent.append(element)

    def _mark_holder(self, holder: Element, state: State) -> None:
        body = [node for node in holder if node.tag not in NOT_CONTENT]
        for node in body:
            holder.remove(node)
        self.mark_content(holder, body, state)

    def _is_markable(self, element: Element) -> bool:
        if element.tag == _RUN:
            return any(node.tag not in QUIET for node in element)
        if element.tag == ALTERNATE:
            return not is_untrackable(element)
        return element.tag in EQUATIONS or element.tag == _SDT

    def _cut(self, filler: Filler, piece: Cut, paragraph: RedlineParagraph) -> None:
        former = None
        if piece.former is not None and paragraph.old_flow is not None:
            former = Former(piece.former, paragraph.old_flow)
        for atom, start, end in piece.flow.cuts(piece.start, piece.end):
            if piece.state.leaves and not self.importer.brings(atom):
                continue
            filler.put(atom, start, end, piece.state, former)


@dataclass(slots=True)
class Moves:
    """Puts the ranges of moves round the content that belongs to them.

    A range ends behind its last paragraph or table, or within a paragraph where its ¶
    stays or other content follows. It begins before a table, else in a paragraph.
    """

    reviser: Reviser
    name: str = ""
    tag: str = ""
    number: str = ""
    last: Element | None = None
    inside: bool = False

    def piece(self, piece: Whole, element: Element) -> None:
        """Take the next piece of content, about to be written into `element`."""
        if piece.move == self.name:
            return
        self.close()
        if piece.move:
            element.append(self._start(element, piece.move, piece.state))
            self.last, self.inside = element, True

    def block(self, block: BlockItem) -> None:
        """Take a table that stands in its place."""
        if block.move != self.name:
            self.close()
            if block.move:
                start = self._start(block.element, block.move, block.state)
                block.element.addprevious(start)
        self.last, self.inside = block.element, False

    def _start(self, element: Element, move: str, state: State) -> Element:
        """Return the start of a range, which is open from now on."""
        self.tag = state.value
        start = self.reviser.new_mark(element, f"{self.tag}RangeStart")
        if start.get(w("date")) is None:
            start.set(w("date"), _NO_DATE)
        start.set(w("name"), self.reviser.move_name(move))
        self.name, self.number = move, start.get(w("id"), "")
        return start

    def paragraph(self, element: Element, *, stays: bool) -> None:
        """Take note that a line is written."""
        self.last, self.inside = element, stays

    def close(self) -> None:
        """End the range that is open."""
        if self.name and self.last is not None:
            end = self.last.makeelement(w(f"{self.tag}RangeEnd"))
            end.set(w("id"), self.number)
            if self.inside:
                self.last.append(end)
            else:
                self.last.addnext(end)
        self.name = ""


def delete_runs(element: Element) -> None:
    """Turn the text of a run, or of all runs in a control or choice, into deleted text."""
    if element.tag == _RUN or element.tag == ALTERNATE:
        as_deleted(element)
    elif element.tag == _SDT:
        for node in content_of(element).iter(_RUN):
            as_deleted(node)


def place(element: Element, container: Element, after: Element | None) -> None:
    """Put a paragraph or table behind `after`, or first among the blocks.

    It comes behind what stands there and is no block, for words may flow from it, and
    behind the end of a move.
    """
    at = after.getnext() if after is not None else next(iter(container), None)
    while at is not None and (at.tag in _PASSED or is_untrackable_between(at)):
        after, at = at, at.getnext()
    if after is not None:
        after.addnext(element)
    else:
        container.insert(0, element)


def _without(properties: Element | None, *tags: str) -> Element | None:
    if properties is None:
        return None
    rest = copied(properties)
    for tag in tags:
        for node in rest.findall(w(tag)):
            rest.remove(node)
    return rest
