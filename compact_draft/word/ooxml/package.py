"""A Word file as parts: opened with care, changed part by part, saved the same.

A part that nobody touched keeps its bytes. The same parts give the same file.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from typing import TypeVar

from lxml import etree

from compact_draft.errors import (
    DamagedError,
    HostileFileError,
    Where,
)
from compact_draft.word.ooxml import archive, main_types, part_bytes
from compact_draft.word.ooxml.names import NAMESPACES, Element, name
from compact_draft.word.ooxml.relationships import (
    LINKS_KNOWN,
    TYPES_KNOWN,
    Relationship,
    absolute,
    is_rels,
    keep,
    rels_of,
    whole_type,
)
from compact_draft.word.ooxml.shared_trees import SharedTree, shared_tree
from compact_draft.word.ooxml.strict import is_strict, to_transitional

_Value = TypeVar("_Value")
_TYPES = "[Content_Types].xml"
_HYPERLINK = "/hyperlink"
_SHARED = (".styles+xml", ".numbering+xml")
_ASK_AGAIN = "open it in Word, save it under a new name, and use that file"


class Package:
    """The parts of one Word file. Made by `Package.open`.

    Attributes:
        name: What the file is called in messages.
        main: The part with the document's body, ``word/document.xml``.
        was_strict: The file was Strict Office Open XML; its names have been mapped.
    """

    def __init__(self, parts: dict[str, bytes], *, name: str) -> None:
        self.name = name
        self.was_strict = False
        self.main = ""
        self._data = parts
        self._trees: dict[str, Element] = {}
        self._touched: set[str] = set()
        self._links: dict[str, dict[str, Relationship]] = {}
        self._types: dict[str, str] | None = None

    @classmethod
    def open(cls, data: bytes, *, name: str = "") -> Package:
        """Look over and open the bytes of a Word file.

        Raises:
            WordFileError: one of its family, with what is wrong and what to do.
        """
        known = _OPENED.get(data) or cls._looked_over(data, name)
        if len(data) <= _MOST_KEPT and data not in _OPENED:
            keep(_OPENED, data, known, most=4)
        twin = known.twin()
        twin.name = name
        return twin

    @classmethod
    def _looked_over(cls, data: bytes, name: str) -> Package:
        where = Where(name)
        parts = archive.read_archive(data, where)
        if _TYPES not in parts:
            spelled = next((p for p in parts if p.lower() == _TYPES.lower()), None)
            if spelled is None:
                raise archive.other_kind(parts, where)
            parts[_TYPES] = parts.pop(spelled)
        package = cls(parts, name=name)
        if is_strict(parts.get("_rels/.rels", b"")):
            package._read_as_transitional()
        for part, content in parts.items():
            if _is_xml(part):
                package._refuse_entities(part, content)
        package._find_main()
        return package

    def twin(self) -> Package:
        """Return a package of the same parts as they are now, with trees of its own."""
        for part in list(self._touched):
            self.data(part)
        twin = Package(dict(self._data), name=self.name)
        twin.main, twin.was_strict = self.main, self.was_strict
        twin._links, twin._types = dict(self._links), self._types
        return twin

    def hold_alike(self, other: Package) -> None:
        """Let parts that are equal in `other` be held in memory once."""
        for part, data in self._data.items():
            if other._data.get(part) == data:
                self._data[part] = other._data[part]

    # Parts

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of the parts in file order; content types and relationships not."""
        return tuple(p for p in self._data if p != _TYPES and not is_rels(p))

    def __contains__(self, part: object) -> bool:
        return part in self._data

    def data(self, part: str) -> bytes:
        """Return the bytes of `part` as they would be saved now."""
        if part not in self._data:
            raise self._damaged(f"it has no part {part!r}")
        if part in self._touched:
            self._data[part] = part_bytes.written(self._trees[part])
            self._touched.discard(part)
        return self._data[part]

    def xml(self, part: str) -> Element:
        """Return the root of `part`, parsed once; changes are saved after `touch`.

        Raises:
            DamagedError: there is no such part, or it is not well-formed XML.
            HostileFileError: the part has a document type, or is nested too deep.
        """
        if part not in self._trees:
            self._trees[part] = self._parsed(part)
        return self._trees[part]

    def shared(self, part: str) -> SharedTree:
        """Return `part` to be read only, parsed once for all packages that have it alike.

        Its own tree where that was asked for by `xml`.
        """
        if part in self._trees:
            return SharedTree(self._trees[part], is_own=True)
        return shared_tree(self._data.get(part, b""), lambda: self._parsed(part))

    def look(self, part: str) -> Element:
        """Return the root of `part` to be read only; styles and lists as `shared`."""
        return self.seen(part, lambda root: root)

    def seen(self, part: str, look: Callable[[Element], _Value]) -> _Value:
        """Return what `look` sees in `part`, once for styles and lists as `shared`."""
        if self.content_type(part).endswith(_SHARED):
            return self.shared(part).made(look)
        return look(self.xml(part))

    def rewrite(self, part: str) -> None:
        """Write `part` as after `touch`, without a tree of its own if nobody asked."""
        if part in self._trees:
            self.touch(part)
        else:
            self._data[part] = self.shared(part).made(part_bytes.written)

    def is_parsed(self, part: str) -> bool:
        """Say whether the tree of `part` has been asked for."""
        return part in self._trees

    def touch(self, part: str) -> None:
        """Say that the tree of `part` was changed and must be written on saving."""
        self.xml(part)
        self._touched.add(part)

    def set_data(self, part: str, data: bytes) -> None:
        """Replace the bytes of an existing part."""
        if part not in self._data:
            raise self._damaged(f"it has no part {part!r}")
        self._data[part] = data
        self._forget(part)

    def add_part(self, part: str, data: bytes, content_type: str) -> None:
        """Add a part under a name that is free (see `free_name`)."""
        if part.lower() in {p.lower() for p in self._data}:
            raise self._damaged(f"the part {part!r} would be there twice")
        self._data[part] = data
        if self.content_type(part).lower() == content_type.lower():
            return
        extension = part.rpartition(".")[2].lower()
        if content_type.startswith("image/") and not self.content_type(f".{extension}"):
            line = {"Extension": extension, "ContentType": content_type}
            etree.SubElement(self.xml(_TYPES), name("ct:Default"), line)
        else:
            line = {"PartName": f"/{part}", "ContentType": content_type}
            etree.SubElement(self.xml(_TYPES), name("ct:Override"), line)
        self._types = None
        self.touch(_TYPES)

    def free_name(self, stem: str, extension: str) -> str:
        """Return a part name that is free: ``word/media/image7.png``."""
        taken = {part.lower() for part in self._data}
        number = 1
        while f"{stem}{number}.{extension}".lower() in taken:
            number += 1
        return f"{stem}{number}.{extension}"

    def content_type(self, part: str) -> str:
        """Return the content type of `part`; empty where the package states none."""
        if self._types is None:
            self._types = self._read_types()
        extension = f".{part.rpartition('.')[2]}".lower()
        return self._types.get(f"/{part}".lower(), self._types.get(extension, ""))

    # Relationships

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return the relationships of `part` by id; ``""`` is the package itself."""
        if part not in self._links:
            self._links[part] = self._read_relationships(part)
        return dict(self._links[part])

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts that `part` is related to by `kind`, and that exist.

        `kind` is the last segment of the type: ``comments``, ``styles``, ``header``.
        """
        links = self.relationships(part).values()
        found = (k.target for k in links if k.kind == kind and not k.external)
        return [target for target in found if target in self._data]

    def add_relationship(
        self, part: str, kind: str, target: str, *, external: bool = False
    ) -> str:
        """Relate `part` to `target`; return the fresh id.

        `kind` is a whole type, or its last segment. `target` is the absolute name of
        a part, or with `external` an address.
        """
        links = self.relationships(part)
        number = len(links) + 1
        while f"rId{number}" in links:
            number += 1
        identity = f"rId{number}"
        rels = rels_of(part)
        if rels not in self._data:
            self._data[rels] = f'<Relationships xmlns="{NAMESPACES["rel"]}"/>'.encode()
        whole = whole_type(kind)
        line = etree.SubElement(self.xml(rels), name("rel:Relationship"))
        line.set("Id", identity)
        line.set("Type", whole)
        if external:
            line.set("Target", target)
            line.set("TargetMode", "External")
        elif whole.endswith(_HYPERLINK):
            line.set("Target", target)
        else:
            folder = posixpath.dirname(part)
            line.set("Target", posixpath.relpath(f"/{target}", f"/{folder}"))
        self.touch(rels)
        self._links[part] = links | {
            identity: Relationship(
                id=identity, type=whole, target=target, external=external
            )
        }
        return identity

    def save(self) -> bytes:
        """Return the bytes of the file; the same parts give the same bytes."""
        first = [n for n in (_TYPES, "_rels/.rels") if n in self._data]
        rest = [n for n in self._data if n not in first]
        return archive.write_archive({n: self.data(n) for n in [*first, *rest]})

    # Inside

    def _forget(self, part: str) -> None:
        self._trees.pop(part, None)
        self._touched.discard(part)
        if is_rels(part):
            self._links.clear()
        if part == _TYPES:
            self._types = None

    def _damaged(self, what: str, part: str = "") -> DamagedError:
        paragraph = f"in the part {part}" if part else None
        where = Where(self.name, paragraph=paragraph)
        return DamagedError(what, where=where, mend=_ASK_AGAIN)

    def _hostile(self, what: str, part: str) -> HostileFileError:
        return HostileFileError(
            what,
            where=Where(self.name, paragraph=f"in the part {part}"),
            mend="do not open it; ask the sender for the document again, as a new file",
        )

    def _read_as_transitional(self) -> None:
        self.was_strict = True
        for part, data in self._data.items():
            if _is_xml(part):
                try:
                    self._data[part] = to_transitional(data)
                except UnicodeDecodeError as fault:
                    raise self._damaged("its letters are broken", part) from fault

    def _refuse_entities(self, part: str, data: bytes) -> None:
        what = part_bytes.only_in_attacks(data)
        if what:
            raise self._hostile(what, part)

    def _parsed(self, part: str) -> Element:
        data = self.data(part)
        self._refuse_entities(part, data)
        try:
            return part_bytes.tree_of(data)
        except part_bytes.DeepError as fault:
            raise self._hostile(str(fault), part) from fault
        except (ValueError, LookupError, etree.XMLSyntaxError) as fault:
            raise self._damaged(f"the part is broken: {fault}", part) from fault

    def _find_main(self) -> None:
        if "_rels/.rels" not in self._data:
            raise self._damaged("it lacks the part '_rels/.rels'")
        links = self.relationships("")
        kinds = [k for k in links.values() if k.kind == "officeDocument"]
        if not kinds:
            raise self._damaged("it does not say which part is the document")
        self.main = kinds[0].target
        kind = self.content_type(self.main).lower()
        if kind == main_types.TEMPLATE:
            self._read_as_document()
        elif kind != main_types.DOCUMENT:
            raise main_types.refused(kind, Where(self.name), _ASK_AGAIN)
        if self.main not in self._data:
            raise self._damaged(f"its main part {self.main!r} is missing")
        if any(self.content_type(p).endswith("vbaProject") for p in self.parts):
            raise main_types.refused(main_types.MACROS, Where(self.name), _ASK_AGAIN)

    def _read_as_document(self) -> None:
        """Let the main part of a template be a document's; what is saved is one.

        Word opens no template under a document's name.
        """
        for line in self.xml(_TYPES):
            if line.get("ContentType", "").lower() == main_types.TEMPLATE:
                line.set("ContentType", main_types.DOCUMENT)
        self._types = None
        self.touch(_TYPES)

    def _read_types(self) -> dict[str, str]:
        data = self.data(_TYPES)
        known = TYPES_KNOWN.get(data)
        if known is None:
            known = {}
            for line in self.xml(_TYPES):
                key = f".{line.get('Extension', '')}"
                key = line.get("PartName", key).lower()
                known.setdefault(key, line.get("ContentType", ""))
            keep(TYPES_KNOWN, data, known)
        return known

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        rels = rels_of(part)
        if rels not in self._data:
            return {}
        key = (self.data(rels), part, tuple(self._data))
        known = LINKS_KNOWN.get(key)
        if known is None:
            known = self._parsed_relationships(part, rels)
            keep(LINKS_KNOWN, key, known)
        return known

    def _parsed_relationships(self, part: str, rels: str) -> dict[str, Relationship]:
        spelled = {p.lower(): p for p in self._data}
        found: dict[str, Relationship] = {}
        for line in self.xml(rels).iter(name("rel:Relationship")):
            target = line.get("Target", "")
            external = line.get("TargetMode") == "External"
            identity = line.get("Id", "")
            if identity in found:
                raise self._damaged(f"the relationship {identity!r} is twice", rels)
            if not external:
                inside = absolute(target, part)
                if inside is None:
                    what = f"a relationship leads outside: {target!r}"
                    raise self._hostile(what, rels)
                if not line.get("Type", "").endswith(_HYPERLINK):
                    target = spelled.get(inside.lower(), inside)
            found[identity] = Relationship(
                id=identity,
                type=line.get("Type", ""),
                target=target,
                external=external,
            )
        return found


_OPENED: dict[bytes, Package] = {}
"""The last few files that were looked over, by their bytes: most are asked for again."""
_MOST_KEPT = 1_000_000


def _is_xml(part: str) -> bool:
    return part.lower().endswith((".xml", ".rels", ".vml"))
