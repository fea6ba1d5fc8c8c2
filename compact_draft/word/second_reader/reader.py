"""The words of a Word file after accepting or rejecting, read a second time.

The engine's proof reads a redline with the engine's own reading of what is text; a wrong
rule there would be wrong twice, and prove a lie. This reader shares no rule and no line
with it: the standard library's parser, and its own notion of what is a word, a field, a
paragraph that went. It reads words and structure, not formats (ECMA-376 part 1, 17.3,
17.4, 17.13.5; of blanks: XML 1.0, 2.10).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree as ET

_MAIN = re.compile(
    r"\{(?:http://schemas\.openxmlformats\.org/wordprocessingml/2006/main"
    r"|http://purl\.oclc\.org/ooxml/wordprocessingml/main)\}(.*)"
)
_MATH_TEXT = re.compile(r"\{http://(?:schemas|purl)[^}]*/math\}t")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANK = " \t\r\n"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

ACCEPTED, REJECTED = "accepted", "rejected"
_GONE = {
    ACCEPTED: frozenset({"del", "moveFrom", "cellDel"}),
    REJECTED: frozenset({"ins", "moveTo", "cellIns"}),
}
_RECORDS = frozenset(
    [
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblPrExChange",
        "trPrChange",
        "tcPrChange",
        "tblGridChange",
        "tblGrid",
        "tblPr",
        "sectPr",
        "instrText",
        "delInstrText",
        "numPr",
        "tabs",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "fldData",
        "ffData",
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "commentReference",
        "ruby",
    ]
)
_TEXTS = frozenset({"t", "delText"})
_CODES = frozenset({"instrText", "delInstrText"})
_COUNTED = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
"""Fields whose result whoever opens the file counts anew: no words of anybody's."""
_SIGNS = {
    "tab": "\t",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
    "object": "[object]",
    "drawing": "[picture]",
    "pict": "[picture]",
    "ptab": "\t",
}


@dataclass
class _Container:
    """A body, cell, note or box being read: its lines, and what flows on."""

    lines: list[str] = field(default_factory=list)
    carried: str = ""

    def end_paragraph(self, words: str, *, mark_is_gone: bool) -> None:
        """Close a paragraph; without its mark its words flow into the next one."""
        self.carried += words
        if not mark_is_gone:
            self.lines.append(self.carried)
            self.carried = ""

    def flush(self) -> None:
        """Close what flows into nothing; no words leave no paragraph."""
        if self.carried:
            self.lines.append(self.carried)
            self.carried = ""


def lines(data: bytes, reading: str) -> dict[str, list[str]]:
    """Return the paragraphs of each story as they read, accepted or rejected.

    Args:
        data: A Word file that was looked over before.
        reading: `ACCEPTED` or `REJECTED`.

    Returns:
        ``body`` and ``headers`` (headers and footers that the body refers to, sorted)
        to lines. A table's rows and cells have lines of their own; a note stands in
        brackets where its reference is, a text box behind its paragraph.

    Raises:
        ValueError: The file cannot be read at all.
    """
    return Copy(data).lines(reading)


class Copy:
    """A Word file opened once, to be read as accepted and as rejected."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            file = _File(archive)
            main = file.main()
            root = file.root(main)
            if root is None:
                raise ValueError(main)
            self._root = root
            self._notes = {
                kind: file.notes(main, kind) for kind in ("footnote", "endnote")
            }
            parts = map(file.root, file.header_parts(main, root))
            self._heads = [part for part in parts if part is not None]

    def lines(self, reading: str) -> dict[str, list[str]]:
        """Return the paragraphs of each story, as `lines` does."""
        body = _Walk(reading, self._notes).read(self._root)
        heads = ["\n".join(_Walk(reading, self._notes).read(p)) for p in self._heads]
        return {
            "body": body,
            "headers": sorted({head for head in heads if head.strip()}),
        }


class _File:
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
        for line in root.iter(_REL) if root is not None else ():
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
                if _name(note) == kind:
                    found[_value(note, "id")] = note
        return found

    def header_parts(self, main: str, root: ET.Element) -> list[str]:
        """Return the header and footer parts that the sections of the body refer to."""
        targets = {key: target for key, _, target in self.links(main)}
        used = []
        space = root.tag.rpartition("}")[0]
        for kind in ("headerReference", "footerReference"):
            for element in root.iter(f"{space}}}{kind}" if space else kind):
                key = next(
                    (v for k, v in element.attrib.items() if k.endswith("}id")), ""
                )
                used.append(targets.get(key, ""))
        return [name for name in dict.fromkeys(used) if name]


class _Walk:
    """One pass over a part; a stack of its own, so that no depth ends it."""

    def __init__(
        self,
        reading: str,
        notes: dict[str, dict[str, ET.Element]],
        inside: frozenset[str] = frozenset(),
    ) -> None:
        self._reading = reading
        self._gone = _GONE[reading]
        self._notes = notes
        self._inside = inside
        self._containers = [_Container()]
        self._words: list[list[str]] = [[]]
        self._fields: list[list[str]] = []
        self._counts = 0

    def read(self, root: ET.Element) -> list[str]:
        """Return the lines of the part, or of the note."""
        keeps = root.get(_SPACE) == "preserve"
        stack: list[tuple[Iterator[ET.Element], Callable[[], None], bool]] = [
            (iter(root), _nothing, keeps)
        ]
        while stack:
            children, close, keeps = stack[-1]
            for child in children:
                said = child.get(_SPACE)
                keeps_here = keeps if said is None else said == "preserve"
                name = _LOCAL[child.tag]
                if name in _TEXTS:
                    text = child.text or ""
                    self._say(text if keeps_here else text.strip(_BLANK))
                    continue
                if name in _RECORDS and name not in _CODES:
                    continue
                entered = self._enter(child)
                if entered is not None:
                    stack.append((iter(child), entered, keeps_here))
                    break
            else:
                stack.pop()
                close()
        self._containers[0].flush()
        return self._containers[0].lines

    def _enter(self, element: ET.Element) -> Callable[[], None] | None:
        """Take an element in; what is to be done at its end, or None to pass it over."""
        name = _name(element)
        if name == "p":
            return self._paragraph(element)
        if name in _CODES and self._fields:
            self._fields[-1].append(element.text or "")
            return None
        if name == "fldChar":
            self._field(_value(element, "fldCharType"))
            return None
        if name == "fldSimple" and _is_counted(_value(element, "instr")):
            self._say("[counted]" if self._is_shown(element) else "")
            return None
        if name is None:
            return self._foreign(element)
        if name in self._gone or name in _RECORDS or self._is_gone(element, name):
            return None
        if name in _SIGNS:
            self._say(_SIGNS[name])
        elif name == "br":
            kind = _value(element, "type") or "textWrapping"
            self._say("\n" if kind == "textWrapping" else f"[{kind}]")
        elif name == "sym":
            self._say(f"[{_value(element, 'font')} {_value(element, 'char')}]")
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(name.removesuffix("Reference"), _value(element, "id"))
        elif name in ("tr", "tc", "txbxContent"):
            return self._block(name)
        elif name == "tbl" and not self._goes_whole(element):
            self._containers[-1].flush()
        return _nothing

    def _is_shown(self, field: ET.Element) -> bool:
        """Tell whether a simple field is there: not all that it shows went."""
        inside = [name for name in map(_name, field) if name != "fldData"]
        return not inside or any(name not in self._gone for name in inside)

    def _foreign(self, element: ET.Element) -> Callable[[], None] | None:
        if _MATH_TEXT.fullmatch(str(element.tag)):
            self._say(element.text or "")
            return None
        return None if element.tag == _FALLBACK else _nothing

    def _field(self, kind: str) -> None:
        """Follow a complex field; the result of a counted one is not read."""
        if kind == "begin":
            self._fields.append([])
        elif self._fields and kind == "separate":
            if _is_counted("".join(self._fields[-1])):
                self._say("[counted]")
                self._counts = self._counts or len(self._fields)
        elif self._fields and kind == "end":
            if self._counts == len(self._fields):
                self._counts = 0
            self._fields.pop()

    def _paragraph(self, element: ET.Element) -> Callable[[], None]:
        self._words.append([])
        marks: set[str] = set()
        for child in element:
            if _name(child) == "pPr":
                for inner in child:
                    if _name(inner) == "rPr":
                        marks = {_name(mark) or "" for mark in inner}
        is_gone = bool(marks & self._gone)

        def close() -> None:
            words = "".join(self._words.pop())
            self._containers[-1].end_paragraph(words, mark_is_gone=is_gone)

        return close

    def _block(self, name: str) -> Callable[[], None]:
        """Read a row, cell or box as lines of its own, behind what holds it."""
        outer = self._containers[-1]
        if name == "tr":
            outer.lines.append("[row]")
            return _nothing
        inner = _Container()
        self._containers.append(inner)

        def close() -> None:
            inner.flush()
            self._containers.pop()
            held = "\n".join(inner.lines)
            if name == "tc":
                outer.lines.append(f"[cell] {held}")
            else:
                self._say(f"[box] {held}")

        return close

    def _goes_whole(self, table: ET.Element) -> bool:
        """Say whether a table goes with its rows; what stood before it flows on then."""
        rows = [child for child in table if _name(child) == "tr"]
        return bool(rows) and all(self._is_gone(row, "tr") for row in rows)

    def _is_gone(self, element: ET.Element, name: str) -> bool:
        """Say whether a row or cell went, by the mark in its properties."""
        if name not in ("tr", "tc"):
            return False
        return any(
            (_name(mark) or "") in self._gone
            for child in element
            if _name(child) == f"{name}Pr"
            for mark in child
        )

    def _note(self, kind: str, key: str) -> None:
        note = self._notes[kind].get(key)
        if note is None or f"{kind} {key}" in self._inside:
            self._say(f"[{kind}]")
            return
        held = _Walk(self._reading, self._notes, self._inside | {f"{kind} {key}"})
        self._say(f"[{kind} " + "\n".join(held.read(note)) + "]")

    def _say(self, words: str) -> None:
        if not self._counts:
            self._words[-1].append(words)


def _is_counted(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in _COUNTED


class _LocalNames(dict[object, "str | None"]):
    """The local name of each tag of the main namespace, looked at once."""

    def __missing__(self, tag: object) -> str | None:
        found = _MAIN.fullmatch(str(tag))
        name = self[tag] = found[1] if found else None
        return name


_LOCAL = _LocalNames()


def _name(element: ET.Element) -> str | None:
    return _LOCAL[element.tag]


def _value(element: ET.Element, name: str) -> str:
    for key, value in element.attrib.items():
        if key.endswith("}" + name):
            return value
    return ""


def _nothing() -> None:
    """Close what needs no closing."""
