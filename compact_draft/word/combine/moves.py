"""Moves of the reviewers in the combined file: kept where nobody else touched them.

A move whose source somebody else edited, struck or moved too, or put words into, is
shown as struck in one place and inserted in the other, by the same author.
"""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.word.combine.blocks import Laid, lay
from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.units import Unlike, is_tracked
from compact_draft.word.ooxml.containers import blocks_of
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.names import Element, w

_PPR = w("pPr")


def demoted_moves(
    base: Element, copies: Sequence[Element], names: Sequence[dict[Element, str]]
) -> set[tuple[int, str]]:
    """Return the moves, by reviewer and name, that are not to be shown as moves."""
    blocks = [block for block, _path in blocks_of(base)]
    laid: list[Laid] = []
    found: set[tuple[int, str]] = set()
    for reviewer, copy in enumerate(copies):
        if not is_tracked(copy):
            continue
        try:
            laid.append(lay(reviewer, copy, blocks))
        except Unlike:
            found |= {(reviewer, name) for name in names[reviewer].values()}
    touched = {
        block.reviewer: {
            n
            for n, segment in enumerate(block.segments)
            if any(map(is_tracked, segment))
        }
        for block in laid
    }
    gaps = {
        block.reviewer: {n for n, gap in enumerate(block.gaps) if gap} for block in laid
    }
    for placed in laid:
        for name, where in _sources(placed, names[placed.reviewer]).items():
            within = set(range(min(where) + 1, max(where) + 1))
            if any(
                touched[other] & where or gaps[other] & within
                for other in touched
                if other != placed.reviewer
            ):
                found.add((placed.reviewer, name))
    return found


def _sources(laid: Laid, names: dict[Element, str]) -> dict[str, set[int]]:
    """Return name of a move → the blocks of the base that hold what moved."""
    found: dict[str, set[int]] = {}
    for number, segment in enumerate(laid.segments):
        for block in segment:
            for mark in block.iter(w("moveFrom")):
                if mark in names:
                    found.setdefault(names[mark], set()).add(number)
    return found


def lay_ranges(root: Element, mark_writer: MarkWriter, ids: Ids) -> None:
    """Put the ranges of the moves round what was written for them."""
    order = {mark: at for at, mark in enumerate(root.iter(w("moveFrom"), w("moveTo")))}
    halves: dict[tuple[int, str], dict[str, list[Element]]] = {}
    for (reviewer, name, kind), marks in mark_writer.moves.items():
        there = sorted((mark for mark in marks if mark in order), key=order.__getitem__)
        if there:
            halves.setdefault((reviewer, name), {})[kind] = there
    for number, (move, kinds) in enumerate(halves.items(), start=1):
        if len(kinds) < 2:
            _demote(kinds)
            continue
        for kind, marks in kinds.items():
            _range(kind, marks, f"move{number}", ids)
        del move


def _demote(kinds: dict[str, list[Element]]) -> None:
    """Show what has lost its other half as struck or inserted."""
    for kind, marks in kinds.items():
        for mark in marks:
            mark.tag = w("del" if kind == "moveFrom" else "ins")
            for text in mark.iter(w("t")) if kind == "moveFrom" else ():
                text.tag = w("delText")


def _range(kind: str, marks: Sequence[Element], name: str, ids: Ids) -> None:
    first, last = _paragraph(marks[0]), _paragraph(marks[-1])
    identity = ids.revision()
    start = first.makeelement(w(f"{kind}RangeStart"), {w("id"): identity})
    for fact in (w("author"), w("date")):
        value = marks[0].get(fact)
        if value is not None:
            start.set(fact, value)
    start.set(w("name"), name)
    wrapper = _wrapper(marks[0])
    if wrapper is not None:
        wrapper.addprevious(start)
    else:
        first.append(start)
    end = last.makeelement(w(f"{kind}RangeEnd"), {w("id"): identity})
    wrapper = _wrapper(marks[-1])
    if wrapper is None or _ends(last, kind):
        last.addnext(end)
    else:
        wrapper.addnext(end)


def _wrapper(mark: Element) -> Element | None:
    """Return what stands in the paragraph with the mark; None for a ¶."""
    element = mark
    for above in mark.iterancestors():
        if above.tag == w("p"):
            return None if element.tag == _PPR else element
        element = above
    return None


def _ends(paragraph: Element, kind: str) -> bool:
    return paragraph.find(f"{_PPR}/{w('rPr')}/{w(kind)}") is not None


def _paragraph(mark: Element) -> Element:
    return next(mark.iterancestors(w("p")))
