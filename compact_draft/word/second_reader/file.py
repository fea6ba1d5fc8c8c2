"""The parts of a Word file and the names in it, for the second reader alone.

By the standard library, and sharing nothing with `word.ooxml` (ECMA-376 part 2, 9.3).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

_MAIN = re.compile(
    r"\{(?:http://schemas\.openxmlformats\.org/wordprocessingml/2006/main"
    r"|http://purl\.oclc\.org/ooxml/wordprocessingml/main)\}(.*)"
)
_RELATIONSHIP = (
    "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
)


class File:
    """The parts of a package, found by their relationships."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = set(archive.namelist())

    def root(self, part: str) -> ET.Element | None:
        """Return the root of a part; None where it is not there."""
        if part not in self._names:
            return None
        return ET.fromstring(self._archive.read(part))  # noqa: S314  looked over before

    def links(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Yield id, last word of the type, and target of each inner relationship."""
        folder, base = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{base}.rels"))
        for line in root.iter(_RELATIONSHIP) if root is not None else ():
            if line.get("TargetMode") != "External":
                target = posixpath.join("/" + folder, line.get("Target", ""))
                kind = line.get("Type", "").rpartition("/")[2]
                yield line.get("Id", ""), kind, posixpath.normpath(target).lstrip("/")

    def main(self) -> str:
        """Return the name of the main part."""
        found = [t for _, kind, t in self.links("") if kind == "officeDocument"]
        if not found:
            raise ValueError("no main part")
        return found[0]

    def notes(self, main: str, kind: str) -> dict[str, ET.Element]:
        """Return the notes of a kind by id."""
        found = {}
        for _, held, target in self.links(main):
            root = self.root(target) if held == f"{kind}s" else None
            for note in root if root is not None else ():
                if name_of(note) == kind:
                    found[value_of(note, "id")] = note
        return found

    def header_parts(
        self, main: str, root: ET.Element
    ) -> dict[str, list[frozenset[str]]]:
        """Return the header and footer parts that the sections of the body refer to.

        With each the marks in the ¶ that end these sections, a set for every section: a
        section goes with its ¶, and what only such sections refer to goes with them.
        """
        targets = {key: target for key, _, target in self.links(main)}
        space = root.tag.rpartition("}")[0]
        prefix = f"{space}}}" if space else ""
        sections = list(root.iter(f"{prefix}sectPr"))
        marks = _marks_of_sections(root, prefix) if len(sections) > 1 else {}
        used: dict[str, list[frozenset[str]]] = {}
        for section in sections:
            for kind in ("headerReference", "footerReference"):
                for element in section.iter(f"{prefix}{kind}"):
                    key = next(
                        (v for k, v in element.attrib.items() if k.endswith("}id")), ""
                    )
                    held = marks.get(section, frozenset())
                    used.setdefault(targets.get(key, ""), []).append(held)
        used.pop("", None)
        return used


def _marks_of_sections(
    root: ET.Element, prefix: str
) -> dict[ET.Element, frozenset[str]]:
    """Return the marks in the ¶ of each section that a paragraph ends."""
    found: dict[ET.Element, frozenset[str]] = {}
    for properties in root.iter(f"{prefix}pPr"):
        section = properties.find(f"{prefix}sectPr")
        if section is not None:
            letters = properties.find(f"{prefix}rPr")
            names = map(name_of, () if letters is None else letters)
            found[section] = frozenset(name for name in names if name)
    return found


class _LocalNames(dict[object, "str | None"]):
    """The local name of each tag of the main namespace, looked at once."""

    def __missing__(self, tag: object) -> str | None:
        found = _MAIN.fullmatch(str(tag))
        name = self[tag] = found[1] if found else None
        return name


LOCAL = _LocalNames()


def name_of(element: ET.Element) -> str | None:
    """Return the local name of an element of the main namespace; None for others."""
    return LOCAL[element.tag]


def value_of(element: ET.Element, name: str) -> str:
    """Return the attribute of a local name, in whatever namespace; empty for none."""
    for key, value in element.attrib.items():
        if key.endswith("}" + name):
            return value
    return ""
