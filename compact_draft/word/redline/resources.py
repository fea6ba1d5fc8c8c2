"""Styles, lists, relationships and parts of the old file, added to the new where needed.

Every id is looked up by meaning in the new file; what is not there is added.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from lxml import etree

from compact_draft.word.equality.definitions import Definitions, levels
from compact_draft.word.ooxml.ids import Ids
from compact_draft.word.ooxml.markup import copied
from compact_draft.word.ooxml.names import NAMESPACES, Element, insert_in_order, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import CELL_MARKS, PROPERTY_CHANGES, RUN_MARKS
from compact_draft.word.redline.carried_places import PlaceNames

_VAL, _ID = w("val"), w("id")
STYLES = {w("pStyle"), w("rStyle"), w("tblStyle")}
"""Full names of what names a style."""
NUMBERED = RUN_MARKS.union(CELL_MARKS, PROPERTY_CHANGES, [w("numberingChange")])
"""Full names of the marks of tracked changes, each with a number of its own."""
R = "{" + NAMESPACES["r"] + "}"
_STORY_TYPES = ("header+xml", "footer+xml")
_LINKS = (w("link"), w("basedOn"), w("next"))

BringNote = Callable[[str, str], str]
"""From kind and old id of a note to the id that it has in the redline."""


class Resources:
    """Styles, lists, parts and notes of the old file, added to the new where needed.

    Attributes:
        old: What ids mean in the old file.
        new: What they mean in the new one, whose package receives.
        place_names: What the new file calls the places that the old one marks.
        ids: Fresh ids for the redline.
    """

    def __init__(
        self, old: Definitions, new: Definitions, ids: Ids, bring_note: BringNote
    ) -> None:
        self.old = old
        self.new = new
        self.ids = ids
        self.note = bring_note
        self.place_names = PlaceNames(old, new)
        self._styles: dict[str, str] = {}
        self._style_ids = new.style_ids()
        self._numbers: dict[str, str] = {}
        self._definitions: dict[Element, str] = {}
        self._lists = {name: number for number, name in reversed(new.lists.items())}
        self._parts: dict[str, str] = {}

    # Styles

    def style(self, identity: str) -> str:
        """Return the id in the new file of the style that an old id means."""
        known = self._styles.get(identity)
        if known is None:
            known = self._style_ids.get(self.old.style(identity))
            if known is None:
                known = self._bring_style(identity)
            self._styles[identity] = known
        return known

    def _bring_style(self, identity: str) -> str:
        style = self.old.style_element(identity)
        root = self._styles_root()
        if style is None or root is None:
            return identity
        taken = {element.get(w("styleId")) for element in root.iter(w("style"))}
        taken |= self._dangling_styles
        fresh = identity
        while fresh in taken:
            fresh = f"{fresh}_old1"
        self._styles[identity] = fresh
        twin = copied(style)
        twin.set(w("styleId"), fresh)
        if w("default") in twin.attrib:
            del twin.attrib[w("default")]
        root.append(twin)
        for link in [child for child in twin if child.tag in _LINKS]:
            link.set(_VAL, self.style(link.get(_VAL, "")))
        for number in twin.iter(w("numId")):
            number.set(_VAL, self.number(number.get(_VAL, "0")))
        self._bring_effects(twin)
        return fresh

    def _bring_effects(self, style: Element) -> None:
        """Put a style into the list of Word 2010 too, where the new file has it.

        ``stylesWithEffects.xml`` holds every style once more for Word 2010; one that
        is missing there is missing in that program.
        """
        package = self.new.package
        for part in package.related(package.main, "stylesWithEffects")[:1]:
            root = package.xml(part)
            identity = style.get(w("styleId"))
            if all(child.get(w("styleId")) != identity for child in root):
                root.append(copied(style))
                package.touch(part)

    @cached_property
    def _dangling_styles(self) -> set[str]:
        """Ids of styles that either file names and does not define."""
        return {
            identity
            for side in (self.old, self.new)
            for identity in side.mentioned(*STYLES)
            if side.style_element(identity) is None
        }

    @cached_property
    def _mentioned_lists(self) -> list[str]:
        tag = w("numId")
        return [
            identity
            for side in (self.old, self.new)
            for identity in side.mentioned(tag)
        ]

    def _styles_root(self) -> Element | None:
        package = self.new.package
        for part in package.related(package.main, "styles")[:1]:
            package.touch(part)
            return package.xml(part)
        return None

    # Lists

    def number(self, identity: str) -> str:
        """Return the ``w:numId`` in the new file of the list that an old one means."""
        if identity == "0" and self.old.numbers:
            self._numbering_root()  # "no list" too wants a part that tells of lists
        if identity == "0" or identity not in self.old.numbers:
            return identity
        known = self._numbers.get(identity)
        if known is None:
            known = self._lists.get(self.old.number(identity))
            if known is None:
                known = self._bring_list(identity)
            self._numbers[identity] = known
        return known

    def brought_lists(self) -> dict[str, str]:
        """Return new id → name in keys of the old lists that were added."""
        return {
            fresh: self.old.number(identity)
            for identity, fresh in self._numbers.items()
            if fresh not in self.new.lists
        }

    def _bring_list(self, identity: str) -> str:
        root = self._numbering_root()
        abstract = self.old.abstract_of(identity)
        fresh = _above(root.iter(w("num")), w("numId"), self._mentioned_lists)
        number = copied(self.old.numbers[identity])
        number.set(w("numId"), fresh)
        self._numbers[identity] = fresh
        stands = number.find(w("abstractNumId"))
        if abstract is not None and stands is not None:
            stands.set(_VAL, self._definition(abstract, root))
        insert_in_order(root, number)
        return fresh

    def _definition(self, abstract: Element, root: Element) -> str:
        """Return the id in the new file of a ``w:abstractNum``, brought where it must be.

        Lists that stand on one definition are counted together (ECMA-376, 17.9.15),
        and so they still must be.
        """
        known = self._definitions.get(abstract)
        if known is None:
            known = self._counterpart(abstract) or self._bring_definition(
                abstract, root
            )
            self._definitions[abstract] = known
        return known

    def _counterpart(self, abstract: Element) -> str | None:
        """Return the definition that another old list on this one has in the new file."""
        for identity in self.old.numbers:
            known = self._lists.get(self.old.number(identity))
            if known is None or self.old.abstract_of(identity) is not abstract:
                continue
            stands = self.new.numbers[known].find(w("abstractNumId"))
            model = self.new.abstract_of(known)
            base = None if stands is None else stands.get(_VAL)
            if base is None or model is None or levels(model) != levels(abstract):
                continue
            if model.get(w("abstractNumId")) == base:
                return base
        return None

    def _bring_definition(self, abstract: Element, root: Element) -> str:
        base = _above(root.iter(w("abstractNum")), w("abstractNumId"))
        twin = copied(abstract)
        twin.set(w("abstractNumId"), base)
        for tag in ("nsid", "tmpl"):
            for child in twin.findall(w(tag)):
                twin.remove(child)
        for style in twin.iter(w("pStyle")):
            style.set(_VAL, self.style(style.get(_VAL, "")))
        insert_in_order(root, twin)
        return base

    def _numbering_root(self) -> Element:
        package = self.new.package
        for part in package.related(package.main, "numbering")[:1]:
            package.touch(part)
            return package.xml(part)
        old = self.old.package
        model = old.related(old.main, "numbering")[0]
        root = etree.Element(w("numbering"), nsmap={"w": NAMESPACES["w"]})
        part = "word/numbering.xml"
        if part in package:
            part = package.free_name("word/numbering", "xml")
        package.add_part(part, etree.tostring(root), old.content_type(model))
        package.add_relationship(package.main, "numbering", part)
        package.touch(part)
        return package.xml(part)

    # Relationships

    def relation(self, old_part: str, new_part: str, identity: str) -> str:
        """Return the id in `new_part` of a relationship of `old_part`."""
        links = self.old.package.relationships(old_part)
        link = links.get(identity)
        if link is None:
            return identity
        meaning = self.old.target(old_part, identity)
        package = self.new.package
        for known in package.relationships(new_part).values():
            same = self.new.target(new_part, known.id) == meaning
            if known.type == link.type and same:
                return known.id
        if link.external:
            return package.add_relationship(
                new_part, link.type, link.target, external=True
            )
        target = self.bring_part(link.target)
        return package.add_relationship(new_part, link.type, target)

    def bring_part(self, part: str) -> str:
        """Add an old part with all that it is related to; return its new name."""
        known = self._parts.get(part)
        if known is not None:
            return known
        old, package = self.old.package, self.new.package
        if part not in old:
            return part
        name = part
        if name in package:
            stem, _, extension = part.rpartition(".")
            name = package.free_name(stem.rstrip("0123456789"), extension)
        self._parts[part] = name
        package.add_part(name, old.data(part), old.content_type(part))
        self._bring_links(old, part, name)
        if old.content_type(part).endswith(_STORY_TYPES):
            self._look_up(name)
        return name

    def _look_up(self, part: str) -> None:
        """Let the styles and lists of a header that was added mean the same.

        Marks of others in it get numbers of their own.
        """
        root = self.new.package.xml(part)
        for mark in root.iter(*NUMBERED):
            mark.set(_ID, self.ids.revision())
        for style in root.iter(*STYLES):
            style.set(_VAL, self.style(style.get(_VAL, "")))
        for number in root.iter(w("numId")):
            number.set(_VAL, self.number(number.get(_VAL, "0")))
        self.new.package.touch(part)

    def _bring_links(self, old: Package, part: str, name: str) -> None:
        package = self.new.package
        renamed: dict[str, str] = {}
        for link in old.relationships(part).values():
            target = link.target if link.external else self.bring_part(link.target)
            fresh = package.add_relationship(
                name, link.type, target, external=link.external
            )
            renamed[link.id] = fresh
        if any(before != after for before, after in renamed.items()):
            for element in package.xml(name).iter():
                for key, value in element.items():
                    if key.startswith(R) and value in renamed:
                        element.set(key, renamed[value])
            package.touch(name)


def _above(elements: Iterable[Element], key: str, also: Iterable[str] = ()) -> str:
    named = [*(e.get(key, "0") for e in elements), *also]
    numbers = [int(style) for style in named if style.isdecimal()]
    return str(max(numbers, default=0) + 1)
