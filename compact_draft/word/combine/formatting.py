"""The look of paragraphs and sections, as the first reviewer who changed it has it."""

from __future__ import annotations

from collections.abc import Sequence

from compact_draft.word.combine.mark_writer import MarkWriter
from compact_draft.word.combine.units import Reading
from compact_draft.word.ooxml.markup import child, copied
from compact_draft.word.ooxml.names import Element, insert_in_order, w
from compact_draft.word.ooxml.tags import DELETIONS, INSERTIONS

_RPR, _PPR = w("rPr"), w("pPr")


def format_paragraph(
    paragraph: Element, readings: Sequence[Reading], end: int, mark_writer: MarkWriter
) -> None:
    """Give the base's ¶ what the reviewers changed in its look, and who struck it."""
    formatting = next(
        (reading for reading in readings if _former(reading.last, "pPr")), None
    )
    if formatting is not None:
        bare = copied(_found(formatting.last, "pPr"))
        for node in list(bare):
            if node.tag in (_RPR, w("sectPr")):
                bare.remove(node)
        of_copy = mark_writer.properties(formatting.reviewer, bare)
        own = child(paragraph, "pPr")
        for node in list(own):
            if node.tag not in (_RPR, w("sectPr")):
                own.remove(node)
        for node in list(of_copy):
            insert_in_order(own, node)
    mark = next((reading for reading in readings if _former(reading.last, "rPr")), None)
    if mark is not None:
        bare = copied(_found(mark.last, "pPr", "rPr"))
        for node in list(bare):
            if node.tag in INSERTIONS | DELETIONS:
                bare.remove(node)
        of_copy = mark_writer.properties(mark.reviewer, bare)
        own = child(paragraph, "pPr")
        for node in own.findall(_RPR):
            own.remove(node)
        insert_in_order(own, of_copy)
    break_ = next(
        (reading for reading in readings if _former(reading.last, "sectPr")), None
    )
    if break_ is not None:
        of_copy = _found(break_.last, "pPr", "sectPr")
        format_section(
            child(child(paragraph, "pPr"), "sectPr"),
            of_copy,
            break_.reviewer,
            mark_writer,
        )
    struck = next((reading for reading in readings if end in reading.deleted), None)
    if struck is not None:
        run = child(child(paragraph, "pPr"), "rPr")
        insert_in_order(
            run, mark_writer.new_mark(paragraph, struck.reviewer, struck.deleted[end])
        )


def format_section(
    own: Element, of_copy: Element, reviewer: int, mark_writer: MarkWriter
) -> None:
    """Give a section what a reviewer changed in it; its headers are left alone."""
    kept = {w("headerReference"), w("footerReference")}
    for node in list(own):
        if node.tag not in kept:
            own.remove(node)
    bare = copied(of_copy)
    for node in list(bare):
        if node.tag in kept:
            bare.remove(node)
    for node in list(mark_writer.properties(reviewer, bare)):
        own.append(node)


def _former(paragraph: Element, kind: str) -> bool:
    """Tell whether a ¶ has a record of what its properties of a kind were."""
    path = {"pPr": "", "rPr": f"/{_RPR}", "sectPr": f"/{w('sectPr')}"}[kind]
    return paragraph.find(f"{_PPR}{path}/{w(kind)}Change") is not None


def _found(element: Element, *path: str) -> Element:
    for tag in path:
        inner = element.find(w(tag))
        if inner is None:
            raise AssertionError
        element = inner
    return element
