"""What a loop in a template repeats, given ids of its own.

docxtpl copies the passage of a loop as it stands, ids and all, and Word wants each
bookmark, paragraph id, drawing id and note reference once (ECMA-376 part 1, 17.13.6,
17.11; [MS-DOCX] 2.6.2.3). The first copy keeps what it has. A bookmark's name stands once,
with the first; a note is repeated under a fresh id for each further reference.
"""

from __future__ import annotations

from copy import deepcopy

from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.names import Element, w, w14, wp
from compact_draft.word.ooxml.package import Package

_ID, _NAME = w("id"), w("name")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_PARA_ID = w14("paraId")


def tell_repeated_apart(package: Package) -> None:
    """Give everything that a loop repeated in the main part ids that stand once."""
    root = package.xml(package.main)
    xml = (package.data(part) for part in package.parts if part.endswith(".xml"))
    ids = Ids(list(xml))
    changed = _bookmarks(root, ids) + _paragraphs(root, ids) + _drawings(root, ids)
    for kind in ("footnote", "endnote"):
        for part in package.related(package.main, f"{kind}s")[:1]:
            copied = _notes(root, package.xml(part), kind, ids)
            changed += copied
            if copied:
                package.touch(part)
    if changed:
        package.touch(package.main)


def _bookmarks(root: Element, ids: Ids) -> int:
    """Take off further bookmarks of a name, and number those of other names again."""
    names: set[str] = set()
    numbers: set[str] = set()
    open_ones: dict[str, list[str | None]] = {}
    changed = 0
    for mark in list(root.iter(_START, _END)):
        number = mark.get(_ID, "")
        parent = mark.getparent()
        if mark.tag == _START:
            is_again = mark.get(_NAME, "") in names
            names.add(mark.get(_NAME, ""))
            fresh = number
            if not is_again and number in numbers:
                fresh = ids.revision()
                mark.set(_ID, fresh)
                changed += 1
            numbers.add(fresh)
            open_ones.setdefault(number, []).append(None if is_again else fresh)
            if is_again and parent is not None:
                parent.remove(mark)
                changed += 1
        elif open_ones.get(number):
            meant = open_ones[number].pop(0)
            if meant is None and parent is not None:
                parent.remove(mark)
            elif meant is not None:
                mark.set(_ID, meant)
    return changed


def _paragraphs(root: Element, ids: Ids) -> int:
    known: set[str] = set()
    changed = 0
    for paragraph in root.iter(w("p"), w("tr")):
        value = paragraph.get(_PARA_ID)
        if value is not None and value.upper() in known:
            paragraph.set(_PARA_ID, ids.paragraph())
            changed += 1
        elif value is not None:
            known.add(value.upper())
    return changed


def _drawings(root: Element, ids: Ids) -> int:
    known: set[str] = set()
    changed = 0
    for properties in root.iter(wp("docPr")):
        value = properties.get("id", "")
        if value in known:
            properties.set("id", ids.drawing())
            changed += 1
        known.add(value)
    return changed


def _notes(root: Element, notes: Element, kind: str, ids: Ids) -> int:
    """Repeat a note for each further reference to it."""
    held = {note.get(_ID, ""): note for note in notes.iter(w(kind))}
    known: set[str] = set()
    changed = 0
    for reference in root.iter(w(f"{kind}Reference")):
        number = reference.get(_ID, "")
        note = held.get(number)
        if number in known and note is not None:
            again = deepcopy(note)
            fresh = ids.revision()
            again.set(_ID, fresh)
            for paragraph in again.iter(w("p")):
                if paragraph.get(_PARA_ID) is not None:
                    paragraph.set(_PARA_ID, ids.paragraph())
            notes.append(again)
            reference.set(_ID, fresh)
            changed += 1
        known.add(number)
    return changed
