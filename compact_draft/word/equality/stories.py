"""Which texts does a Word file hold: body, notes, headers and footers.

Each is a container of blocks. Text boxes lie inside paragraphs and are not listed here.
"""

from __future__ import annotations

from typing import NamedTuple
from weakref import ref

from compact_draft.model.redline import LostOn
from compact_draft.word.equality.definitions import Definitions
from compact_draft.word.equality.inherited import Inherited
from compact_draft.word.equality.keys import ContentKeys
from compact_draft.word.ooxml.containers import RELATIONSHIP_ID, blocks_of
from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package

_NOTE_PARTS = {"footnote": "footnotes", "endnote": "endnotes"}
_HOLDERS = (w("sdt"), w("customXml"))
_ID, _TYPE = w("id"), w("type")
_REFERENCES = {w("headerReference"): "header", w("footerReference"): "footer"}


def body(package: Package) -> Element:
    """Return the ``w:body``; a document without one gets an empty one."""
    root = package.xml(package.main)
    found = root.find(w("body"))
    if found is None:
        found = root.makeelement(w("body"))
        root.append(found)
    return found


def fill_body(package: Package) -> bool:
    """Put an empty paragraph, as Word does, into a body without any block.

    Returns whether there was need to.
    """
    main = body(package)
    if blocks_of(main):
        return False
    main.insert(0, main.makeelement(w("p")))
    package.touch(package.main)
    return True


def close_cells(package: Package) -> bool:
    """Put an empty paragraph into every cell of the body that does not end in one.

    Every cell must (ECMA-376 part 1, 17.4.65), and Word repairs one that ends in a table.
    Returns whether there was need to.
    """
    closed = False
    for cell in body(package).iter(w("tc")):
        last = next(cell.iterchildren(w("p"), w("tbl"), *_HOLDERS, reversed=True), None)
        if last is not None and last.tag == w("tbl"):
            last.addnext(cell.makeelement(w("p")))
            package.touch(package.main)
            closed = True
    return closed


def even_sections(old: Package, new: Package) -> None:
    """Give a body without properties of its last section empty ones, as they mean.

    So that it can be said on them what they were: where only one file has any.
    """
    mains = [body(side) for side in (old, new)]
    ends = [main.find(w("sectPr")) for main in mains]
    for package, main, own, other in zip(
        (old, new), mains, ends, ends[::-1], strict=True
    ):
        if own is None and other is not None:
            main.append(main.makeelement(w("sectPr")))
            package.touch(package.main)


def close_last_section(old: Package, new: Package) -> LostOn:
    """Put an empty paragraph behind a section that ends with one body and not the other.

    A section break cannot be tracked on the last paragraph there is. Where only one of
    the bodies ends with one, that body gets an empty paragraph behind it. Returns the
    reading that has it then; NONE where nothing was done.
    """
    ends = [_last_with_section(side) for side in (old, new)]
    for at, package, reading in ((0, old, LostOn.REJECT), (1, new, LostOn.ACCEPT)):
        end = ends[at]
        if end is not None and ends[1 - at] is None:
            end.addnext(end.makeelement(w("p")))
            package.touch(package.main)
            return reading
    return LostOn.NONE


def _last_with_section(package: Package) -> Element | None:
    """Return the last child of the body where a paragraph that ends a section ends it."""
    children = body(package).iterchildren(*_HOLDERS, w("p"), w("tbl"), reversed=True)
    outermost = next(children, None)
    blocks = [] if outermost is None else blocks_of(body(package))
    last = blocks[-1][0] if blocks else None
    if last is None or last.find(f"{w('pPr')}/{w('sectPr')}") is None:
        return None
    return outermost


class Notes:
    """The footnotes and endnotes of a package, separators left out.

    Attributes:
        parts: Kind ("footnote", "endnote") → the part, where there is one.
        elements: (kind, id) → the note.
    """

    def __init__(self, package: Package) -> None:
        self.parts: dict[str, str] = {}
        self.elements: dict[tuple[str, str], Element] = {}
        for kind, relation in _NOTE_PARTS.items():
            for part in package.related(package.main, relation)[:1]:
                self.parts[kind] = part
                for note in package.xml(part).iter(w(kind)):
                    if note.get(_TYPE, "normal") == "normal":
                        self.elements[kind, note.get(_ID, "")] = note


def content_key(notes: Notes, keys: ContentKeys, kind: str, identity: str) -> str:
    """Return a key of all that a note holds; its own number does not count."""
    note = notes.elements.get((kind, identity))
    if note is None:
        return f"{kind}?{identity}"
    before, keys.part = keys.part, notes.parts[kind]
    found = ",".join(
        f"{path}{keys.block(block).full}" for block, path in blocks_of(note)
    )
    keys.part = before
    return f"{kind}:{found}"


def keys_by_content(
    package: Package,
    pool: dict[str, int],
    *,
    definitions: Definitions | None = None,
    folds: bool = False,
    inherited: Inherited | None = None,
) -> ContentKeys:
    """Return keys in which a note stands for all that it holds."""
    notes = _NotesByContent(package)
    keys = ContentKeys(
        definitions or Definitions(package),
        pool,
        notes.key,
        folds=folds,
        inherited=inherited,
    )
    notes.read_with(keys)
    return keys


class _NotesByContent:
    """Says what each note holds, each read once, with keys that ask this for notes."""

    def __init__(self, package: Package) -> None:
        self._notes = Notes(package)
        self._known: dict[tuple[str, str], str] = {}
        self._keys: ref[ContentKeys] | None = None

    def read_with(self, keys: ContentKeys) -> None:
        """Read notes with these keys; they hold this, so they are held loosely."""
        self._keys = ref(keys)

    def key(self, kind: str, identity: str) -> str:
        """Return what stands for a note; one within itself stands for no more."""
        known = self._known.get((kind, identity))
        keys = None if self._keys is None else self._keys()
        if known is None and keys is not None:
            self._known[kind, identity] = f"{kind} in itself"
            known = content_key(self._notes, keys, kind, identity)
            self._known[kind, identity] = known
        return known or ""


class HeaderOrFooter(NamedTuple):
    """A header or footer as a section shows it.

    Attributes:
        section: Number of the section, from 0.
        kind: "header" or "footer".
        type: "default", "first" or "even".
        part: The part that shows.
    """

    section: int
    kind: str
    type: str
    part: str

    @property
    def name(self) -> str:
        """The name of the story."""
        return f"{self.kind} {self.type} of section {self.section + 1}"


def sections(package: Package) -> list[Element]:
    """Return the ``w:sectPr`` of the body in order, former ones left out."""
    changes = {w("sectPrChange"), w("pPrChange")}
    return [
        section
        for section in body(package).iter(w("sectPr"))
        if (above := section.getparent()) is None or above.tag not in changes
    ]


def headers_and_footers(package: Package) -> list[HeaderOrFooter]:
    """Return the headers and footers of every section as they are in effect.

    A section without one of a type shows that of the section before it.
    """
    links = package.relationships(package.main)
    shown: dict[tuple[str, str], str] = {}
    found: list[HeaderOrFooter] = []
    for number, section in enumerate(sections(package)):
        for reference in section:
            kind = _REFERENCES.get(str(reference.tag))
            if kind is None:
                continue
            identity = reference.get(RELATIONSHIP_ID, "")
            link = links.get(identity)
            if link is not None and link.target in package:
                shown[kind, reference.get(w("type"), "default")] = link.target
        found += [
            HeaderOrFooter(number, *key, part) for key, part in sorted(shown.items())
        ]
    return found
