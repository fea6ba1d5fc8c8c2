"""Signed elements: who changed what, and when, as WordprocessingML has it.

ECMA-376 part 1, 17.13.5. Every mark has ``w:id`` and ``w:author``, and ``w:date``
where a time was given.
"""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy

from compact_draft.errors import RefusedError, Where
from compact_draft.text.xml_characters import first_forbidden
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.names import Element, insert_in_order, mc, w
from compact_draft.word.ooxml.tags import CELL_MARKS, DELETIONS, INSERTIONS, RUN_MARKS

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DELETED_NAMES = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_SEEN_THROUGH = {
    *map(w, ("r", "sdt", "sdtContent")),
    *map(mc, ("AlternateContent", "Choice", "Fallback")),
}
_OF_MARKS = RUN_MARKS | {w("rPrChange")}
_NOT_FORMER = {
    w("pPr"): {w("rPr"), w("sectPr"), w("pPrChange")},
    w("rPr"): _OF_MARKS,
    w("sectPr"): {w("headerReference"), w("footerReference"), w("sectPrChange")},
    w("tblPr"): {w("tblPrChange")},
    w("tblPrEx"): {w("tblPrExChange")},
    w("tblGrid"): {w("tblGridChange")},
    w("trPr"): {w("ins"), w("del"), w("trPrChange")},
    w("tcPr"): {*CELL_MARKS, w("tcPrChange")},
}


def check_author(author: str) -> None:
    """Refuse a name that marks cannot carry.

    Raises:
        RefusedError: It holds a character that no Word file can hold.
    """
    if found := first_forbidden(author):
        raise RefusedError(
            f"the author's name holds the character {found}, which no Word file can hold",
            where=Where(author.encode("unicode_escape").decode()),
            mend="write the name without it",
        )


class Reviser:
    """Signs marks with one author, one time and fresh ids."""

    def __init__(
        self,
        author: str,
        when: str | None,
        ids: Ids,
        moves: Collection[str] = (),
    ) -> None:
        self.author = author
        self.when = when
        self.ids = ids
        self._moves = frozenset(moves)

    def move_name(self, name: str) -> str:
        """Return the name of a move, other than those that the file has already."""
        while name in self._moves:
            name = f"{name}_1"
        return name

    def new_mark(self, parent: Element, tag: str) -> Element:
        """Return a new, empty ``w:`` mark, made for the document of `parent`."""
        mark = parent.makeelement(w(tag))
        mark.set(w("id"), self.ids.revision())
        mark.set(w("author"), self.author)
        if self.when is not None:
            mark.set(w("date"), self.when)
        return mark

    def mark_paragraph(self, paragraph: Element, kind: str) -> None:
        """Sign the ¶ of `paragraph` as ``ins``, ``del``, ``moveFrom`` or ``moveTo``.

        A ¶ that somebody signed so before stays theirs.
        """
        properties = child(child(paragraph, "pPr"), "rPr")
        if not _is_marked_so(properties, kind):
            insert_in_order(properties, self.new_mark(paragraph, kind))

    def was(self, properties: Element, former: Element | None) -> None:
        """Record in `properties` that they were as `former`, None for "none at all".

        Serves ``rPr``, ``pPr``, ``sectPr``, ``tblPr``, ``tblPrEx``, ``tblGrid``,
        ``trPr`` and ``tcPr``. Marks and whatever the record may not hold are left
        out of it; `former` itself is not changed. Where there is a record already, the
        older one stays: it tells what was before all changes.
        """
        whole = str(properties.tag)
        if properties.find(f"{whole}Change") is not None:
            return
        tag = whole.rpartition("}")[2]
        if tag == "tblGrid":
            change = properties.makeelement(w("tblGridChange"))
            change.set(w("id"), self.ids.revision())
        else:
            change = self.new_mark(properties, f"{tag}Change")
        inner = change.makeelement(whole)
        change.append(inner)
        for fact in () if former is None else former:
            if fact.tag not in _NOT_FORMER[whole]:
                inner.append(copied(fact))
        insert_in_order(properties, change)

    def mark_row(self, row: Element, kind: str) -> None:
        """Sign a table row as ``ins`` or ``del``, unless somebody did before."""
        properties = child(row, "trPr")
        if not _is_marked_so(properties, kind):
            insert_in_order(properties, self.new_mark(row, kind))

    def mark_cell(self, cell: Element, kind: str) -> None:
        """Sign a table cell as ``cellIns`` or ``cellDel``."""
        insert_in_order(child(cell, "tcPr"), self.new_mark(cell, kind))


def _is_marked_so(properties: Element, kind: str) -> bool:
    """Tell whether a ¶ or row goes, or comes, by somebody's hand already."""
    alike = INSERTIONS if w(kind) in INSERTIONS else DELETIONS
    return any(properties.find(name) is not None for name in alike)


def copied(element: Element) -> Element:
    """Return a copy of `element` with all below it, without the text after it."""
    twin = deepcopy(element)
    twin.tail = None
    return twin


def child(parent: Element, tag: str) -> Element:
    """Return the ``w:`` child of that name, made in its place where it lacks."""
    found = parent.find(w(tag))
    if found is None:
        found = parent.makeelement(w(tag))
        if parent.tag == w("p"):
            parent.insert(0, found)
        else:
            insert_in_order(parent, found)
    return found


def as_deleted(run: Element) -> Element:
    """Turn the text of `run` into deleted text; return `run`.

    ``w:t`` becomes ``w:delText`` and ``w:instrText`` ``w:delInstrText``: Word reads a
    ``w:t`` inside ``w:del`` as text still present. Text that a reader may choose is
    looked for too; text inside a drawing or a ruby keeps its name.
    """
    for node in run:
        tag = str(node.tag)
        deleted = _DELETED_NAMES.get(tag)
        if deleted is not None:
            node.tag = deleted
            node.set(_SPACE, "preserve")
        elif tag in _SEEN_THROUGH:
            as_deleted(node)
    return run
