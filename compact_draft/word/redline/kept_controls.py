"""Which inline content controls of a paragraph stay, so that changes are marked inside?

One stays where words of it do. What goes from it or comes into it before those words
must not be written as a control of its own that went or came.
"""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.word.equality.atoms import RANGE_MARK, Atom
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.redline.redline_paragraphs import Cut, RedlineParagraph, State

_SDT = w("sdt")


def kept_controls(
    paragraph: RedlineParagraph, old: ContentKeys, new: ContentKeys
) -> dict[Element, Element]:
    """Return each control that stays, of either file → that of the new file.

    An old control is known by what it is, where one such stays and no other is there.
    """
    pieces = [piece for piece in paragraph.pieces if isinstance(piece, Cut)]
    flows = {id(piece.flow): piece.flow for piece in pieces}.values()
    if not any(_controls(flow.atoms) for flow in flows):
        return {}
    kept = _controls(
        atom
        for piece in pieces
        if piece.state is State.KEPT
        for atom, _start, _end in piece.flow.cuts(piece.start, piece.end)
    )
    if not kept:
        return {}
    found = {control: control for control in kept}
    names = [new.step(control) for control in kept]
    struck = _controls(
        atom
        for piece in pieces
        if piece.state.leaves
        for atom, _start, _end in piece.flow.cuts(piece.start, piece.end)
    )
    leaving = [old.step(control) for control in struck]
    for control, name in zip(struck, leaving, strict=True):
        if names.count(name) == leaving.count(name) == 1:
            found[control] = kept[names.index(name)]
    return found


def _controls(atoms: Iterable[Atom]) -> list[Element]:
    """Return the controls that atoms of some width lie in, each once, in order."""
    found = {
        holder: None
        for atom in atoms
        if atom.holders and atom.kind != RANGE_MARK
        for holder in atom.holders
        if holder.tag == _SDT
    }
    return list(found)
