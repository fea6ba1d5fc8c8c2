"""Headers and footers of a redline.

Each section shows the headers in effect: its own, or those of the section before. They
are compared by the pairing of sections. A reference to a header cannot be tracked, so
where sections come or go every section that stays gets its references written out.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from compact_draft.word.equality.stories import body, headers_and_footers, sections
from compact_draft.word.ooxml.containers import RELATIONSHIP_ID
from compact_draft.word.ooxml.names import Element, insert_in_order, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.resolve.accept_reject import authors

_KINDS = {w("headerReference"): "header", w("footerReference"): "footer"}
_CHANGE = w("sectPrChange")

Shown = dict[tuple[str, str], str]
"""(kind, type) of a header or footer → the part that shows it."""

WriteStory = Callable[[str, str, str, Element, Element], object]
"""Writes a story: its name, old part, new part, old root, new root."""


class Layout:
    """The sections of one package and what is at the head and foot of their pages.

    Attributes:
        sections: The ``w:sectPr`` elements in order.
        shown: What each section shows.
        plain: The bytes of each header and footer, before writing.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self.sections = sections(package)
        self.shown: list[Shown] = [{} for _ in self.sections]
        self.plain: dict[str, bytes] = {}
        for part in headers_and_footers(package):
            self.shown[part.section][part.kind, part.type] = part.part
            self.plain[part.part] = package.data(part.part)


@dataclass(slots=True)
class Lost:
    """A header or footer that only one file has.

    Attributes:
        name: In words.
        is_old: Only the old file has it.
        words: What it says.
    """

    name: str
    is_old: bool
    words: str


@dataclass(slots=True)
class HeaderFooterWriter:
    """Writes headers and footers once the body is written.

    Attributes:
        old: Sections of the old file, as they were before writing.
        new: Sections of the new file, likewise.
        write_story: Writes a pair of stories.
        bring: Brings an old part; gives its name in the redline.
        mark: Marks all of a story as inserted (True) or deleted (False).
        lost: What only one file has.
    """

    old: Layout
    new: Layout
    write_story: WriteStory
    bring: Callable[[str], str]
    mark: Callable[[str, str, bool], None]
    lost: list[Lost] = field(default_factory=list)
    _done: dict[str, str] = field(default_factory=dict)
    _copies: dict[tuple[str, str], str] = field(default_factory=dict)

    def write(self, pairs: list[tuple[Element, Element]]) -> list[str]:
        """Write all headers and footers; return the parts that were written.

        `pairs` are the sections that stay, old and new.
        """
        old_numbers = {section: n for n, section in enumerate(self.old.sections)}
        new_numbers = {section: n for n, section in enumerate(self.new.sections)}
        numbers = [
            (old_numbers[before], new_numbers[after])
            for before, after in pairs
            if before in old_numbers and after in new_numbers
        ]
        for old_number, new_number in numbers:
            self._section(old_number, new_number)
        even = len(numbers) == len(self.old.sections) == len(self.new.sections)
        if not even:
            for _mine, new_number in numbers:
                self._write_out(new_number)
        parts = [*self._done, *self._copies.values()]
        self._keep_struck_sections_as_they_were()
        return parts

    def _keep_struck_sections_as_they_were(self) -> None:
        """Let sections that go show what they showed, not what is marked elsewhere.

        One brought along from the old file may refer to a part of the new file that was
        equal, and is marked now for a section that stays.
        """
        package = self.new.package
        stay, plain = set(self.new.sections), dict[str, str]()
        for section in body(package).iter(w("sectPr")):
            above = section.getparent()
            if section in stay or (above is not None and above.tag == _CHANGE):
                continue
            links = package.relationships(package.main)
            for reference in section.iterchildren(*_KINDS):
                link = links.get(reference.get(RELATIONSHIP_ID, ""))
                part = "" if link is None else link.target
                if part not in self._done or part not in self.new.plain:
                    continue
                if not authors(package.xml(part)):
                    continue
                if part not in plain:
                    copy = self._cloned(part)
                    plain[part] = package.add_relationship(
                        package.main, _KINDS[str(reference.tag)], copy
                    )
                reference.set(RELATIONSHIP_ID, plain[part])

    def _section(self, old_number: int, new_number: int) -> None:
        before, after = self.old.shown[old_number], self.new.shown[new_number]
        for key, part in sorted(after.items()):
            old_part = before.get(key)
            name = f"{key[0]} {key[1]} of section {new_number + 1}"
            if old_part is None:
                self._only_new(name, part)
            else:
                self._pair(key, new_number, name, old_part, part)
        for key, old_part in sorted(before.items()):
            if key not in after:
                self._only_old(key, new_number, old_number, old_part)

    def _pair(
        self, key: tuple[str, str], new_number: int, name: str, old_part: str, part: str
    ) -> None:
        known = self._done.get(part)
        if known is None:
            self._done[part] = old_part
            self._copies.pop((part, old_part), None)
            self._write(name, old_part, part)
        elif known != old_part and self._differ(known, old_part):
            if (part, old_part) not in self._copies:
                self._copies[part, old_part] = self._cloned(part)
                self._write(name, old_part, self._copies[part, old_part])
            self.new.shown[new_number][key] = self._copies[part, old_part]
            self._write_out(new_number)

    def _differ(self, one: str, other: str) -> bool:
        package = self.old.package
        return package.data(one) != package.data(other)

    def _write(self, name: str, old_part: str, part: str) -> None:
        old_number = deepcopy(self.old.package.xml(old_part))
        self.write_story(name, old_part, part, old_number, self.new.package.xml(part))

    def _cloned(self, part: str) -> str:
        """Return a copy of a new part as it was before it was written."""
        package = self.new.package
        stem, _, extension = part.rpartition(".")
        name = package.free_name(stem.rstrip("0123456789"), extension)
        package.add_part(name, self.new.plain[part], package.content_type(part))
        for link in package.relationships(part).values():
            package.add_relationship(
                name, link.type, link.target, external=link.external
            )
        return name

    def _only_new(self, name: str, part: str) -> None:
        if part not in self._done:
            self._done[part] = ""
            self.mark(part, part, True)  # noqa: FBT003  # the field's own signature
            words = _words(self.new.package.xml(part))
            self.lost.append(Lost(name, is_old=False, words=words))

    def _only_old(
        self, key: tuple[str, str], new_number: int, old_number: int, old_part: str
    ) -> None:
        part = self.bring(old_part)
        if part not in self._done:
            self._done[part] = old_part
            self.mark(old_part, part, False)  # noqa: FBT003  # the field's own signature
        name = f"{key[0]} {key[1]} of section {old_number + 1}"
        words = _words(self.old.package.xml(old_part))
        self.lost.append(Lost(name, is_old=True, words=words))
        self.new.shown[new_number][key] = part
        self._write_out(new_number)

    def _write_out(self, number: int) -> None:
        """Give a section a reference of its own to all that it shows."""
        section = self.new.sections[number]
        package = self.new.package
        links = package.relationships(package.main).values()
        for (kind, of_type), part in sorted(self.new.shown[number].items()):
            known = [link.id for link in links if link.target == part]
            identity = (
                known[0]
                if known
                else package.add_relationship(package.main, kind, part)
            )
            for child in section.findall(w(f"{kind}Reference")):
                if child.get(w("type"), "default") == of_type:
                    section.remove(child)
            reference = etree.SubElement(section, w(f"{kind}Reference"))
            section.remove(reference)
            reference.set(w("type"), of_type)
            reference.set(RELATIONSHIP_ID, identity)
            insert_in_order(section, reference)


def _words(root: Element) -> str:
    lines = ("".join(t.text or "" for t in p.iter(w("t"))) for p in root.iter(w("p")))
    return " ".join(" ".join(lines).split())
