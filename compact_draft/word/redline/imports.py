"""What old content brings along: its styles, lists, links, pictures and notes.

Deleted content of the old file stands in the redline, which is built on the new file.
Every id in it is looked up by meaning in the new file; what is not there is added.
"""

from __future__ import annotations

from collections.abc import Iterable

from compact_draft.word.equality.atoms import RANGE_MARK, Atom
from compact_draft.word.ooxml.containers import is_untrackable
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.markup import as_deleted, copied
from compact_draft.word.ooxml.names import (
    NAMESPACES,
    Element,
    w,
    w14,
    wp,
)
from compact_draft.word.ooxml.tags import (
    INLINE_CONTAINERS,
)
from compact_draft.word.redline.resources import NUMBERED, STYLES, R, Resources

_VAL, _ID = w("val"), w("id")
_RELID = "{" + NAMESPACES["o"] + "}relid"
_SPID = "{" + NAMESPACES["o"] + "}spid"
_V = "{" + NAMESPACES["v"] + "}"
_PICTURES = (w("pict"), w("object"))
_DROPPED = (w14("paraId"), w14("textId"))
_PASSING = {
    w(tag)
    for tag in [
        "bookmarkStart",
        "bookmarkEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "permStart",
        "permEnd",
        "proofErr",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "lastRenderedPageBreak",
        "annotationRef",
    ]
}
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_DRAWING = wp("docPr")


class Importer:
    """Brings content of one old part into one part of the redline.

    `old_part` and `new_part` name the parts whose relationships count.
    """

    def __init__(self, resources: Resources, old_part: str, new_part: str) -> None:
        self.resources = resources
        self.old_part = old_part
        self.new_part = new_part
        self._relations: dict[str, str] = {}
        self._maker = resources.new.package.look(new_part)

    def made(self, tag: str) -> Element:
        """Return a new, empty ``w:`` element."""
        return self._maker.makeelement(w(tag))

    def properties(self, element: Element, *, keep_section: bool = False) -> Element:
        """Return a copy of old properties that means the same in the new file.

        Header and footer references of a section are brought along only with
        `keep_section`.
        """
        twin = copied(element)
        _let_pass(twin)
        self._look_up(twin)
        sections = [] if keep_section else list(twin.iter(w("sectPr")))
        for section in sections:
            for child in list(section):
                if child.tag in (w("headerReference"), w("footerReference")):
                    section.remove(child)
        return twin

    def brings(self, atom: Atom) -> bool:
        """Tell whether an atom that leaves is to stand in the redline."""
        return atom.kind != RANGE_MARK

    def content(self, body: Iterable[Element]) -> list[Element]:
        """Return the old content of a paragraph, ready to stand in the new file."""
        return [
            self.settled(element, leaves=True)
            for element in body
            if isinstance(element.tag, str)
            and element.tag not in _PASSING
            and not is_untrackable(element)
        ]

    def block(self, element: Element) -> Element:
        """Return an old table or other block, ready to stand in the new file."""
        return self.settled(element, leaves=True)

    def settled(self, element: Element, *, leaves: bool) -> Element:
        """Return an element; one that leaves means the same in the new file.

        Its ids are looked up, and it loses marks of no width.
        """
        if leaves:
            _let_pass(element)
            if element.tag in INLINE_CONTAINERS:
                for child in list(element.iter(*INLINE_CONTAINERS)):
                    for untrackable in filter(is_untrackable, list(child)):
                        child.remove(untrackable)
            self._look_up(element)
        element.tail = None
        return element

    def _look_up(self, element: Element) -> None:
        if next(element.iter(*_PICTURES), None) is not None:
            self._rename_shapes(element)
        self.resources.place_names.lead(element)
        for node in element.iter():
            tag = node.tag
            if tag in STYLES:
                self._style(node)
            elif tag in NUMBERED:
                node.set(_ID, self.resources.ids.revision())
                _end_move(node)
            elif tag == w("numId"):
                node.set(_VAL, self.resources.number(node.get(_VAL, "0")))
            elif tag in _NOTES:
                kind = _NOTES[tag]
                node.set(_ID, self.resources.note(kind, node.get(_ID, "")))
            elif tag == _DRAWING:
                node.set("id", self.resources.ids.drawing())
            elif tag == w("sdtPr"):
                _fresh_control(node, self.resources.ids)
            for key in list(node.attrib):
                if key.startswith(R) or key == _RELID:
                    node.set(key, self.relation(node.get(key, "")))
                elif key in _DROPPED:
                    del node.attrib[key]

    def _rename_shapes(self, element: Element) -> None:
        """Give VML shapes names of their own, and what refers to them the same."""
        names: dict[str, str] = {}
        shapes = [node for node in element.iter(f"{_V}*") if node.get("id")]
        for shape in shapes:
            name = shape.get("id", "")
            names[name] = names.get(name) or f"{name}_{self.resources.ids.drawing()}"
            shape.set("id", names[name])
            if shape.get(_SPID):
                shape.set(_SPID, names[name])
        for shape in element.iter(f"{_V}*"):
            kind = shape.get("type", "")
            if kind.removeprefix("#") in names:
                shape.set("type", f"#{names[kind.removeprefix('#')]}")

    def _style(self, element: Element) -> None:
        identity = self.resources.style(element.get(_VAL, ""))
        element.set(_VAL, identity)

    def relation(self, identity: str) -> str:
        """Return the id in the new part of what an old relationship leads to."""
        known = self._relations.get(identity)
        if known is None:
            known = self.resources.relation(self.old_part, self.new_part, identity)
            self._relations[identity] = known
        return known


def _end_move(mark: Element) -> None:
    """Make half of somebody's move, which loses its range here, gone or come."""
    if mark.tag == w("moveTo"):
        mark.tag = w("ins")
    elif mark.tag == w("moveFrom"):
        mark.tag = w("del")
        for run in mark.iter(w("r")):
            as_deleted(run)


def _let_pass(element: Element) -> None:
    """Take the marks of no width out of an element; their other half may stay behind."""
    for child in list(element.iter(*_PASSING)):
        parent = child.getparent()
        if parent is not None and child is not element:
            _remove(child, parent)


def _remove(element: Element, parent: Element) -> None:
    parent.remove(element)
    if parent.tag == w("r") and not any(child.tag != w("rPr") for child in parent):
        above = parent.getparent()
        if above is not None:
            above.remove(parent)


def _fresh_control(properties: Element, ids: Ids) -> None:
    identity = properties.find(w("id"))
    if identity is not None:
        identity.set(_VAL, ids.revision())
