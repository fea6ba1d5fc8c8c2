"""Where a paragraph stands in the tree of a Word file, and whether it may go."""

from __future__ import annotations

from compact_draft.word.ooxml.names import Element, w


def detach(element: Element) -> None:
    """Take an element out of the tree."""
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)


def row_of(element: Element) -> Element | None:
    """Return the table row that an element stands in; None outside a table."""
    for above in element.iterancestors():
        if above.tag == w("tr"):
            return above
    return None


def must_stay(element: Element) -> bool:
    """Whether a paragraph is the last that its cell, box or note must have.

    One that ends a section stays as well.
    """
    if element.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return True
    holder = element.getparent()
    if holder is None or holder.tag == w("body"):
        return False
    others = [e for e in holder if e.tag == w("p") and e is not element]
    before = element.getprevious()
    ends = holder.tag == w("tc") and holder[-1] is element
    return not others or (ends and (before is None or before.tag != w("p")))


def outermost(element: Element) -> Element:
    """Return the child of the body that holds an element."""
    at = element
    for above in element.iterancestors():
        if above.tag == w("body"):
            return at
        at = above
    return at
