"""The words of a Word file after accepting or rejecting, read a second time.

The engine's proof reads a redline with the engine's own reading of what is text; a wrong
rule there would be wrong twice, and prove a lie. This reader shares no rule and no line
with it: the standard library's parser, and its own notion of what is a word, a field, a
paragraph that went. It reads words and structure, not formats (ECMA-376 part 1, 17.3,
17.4, 17.13.5; of blanks: XML 1.0, 2.10).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree as ET

from compact_draft.word.second_reader.file import LOCAL, File, name_of, value_of

_MATH_TEXT = re.compile(r"\{http://(?:schemas|purl)[^}]*/math\}t")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANK = " \t\r\n"

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
        "pPr",
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
_MARKS = _GONE[ACCEPTED] | _GONE[REJECTED]
"""Every mark that decides what is there: without any, both readings are one."""
_CODES = frozenset({"instrText", "delInstrText"})
_PASSED_OVER = _RECORDS - _CODES
_COUNTED = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"})
"""Fields whose result whoever opens the file counts again: no words of anybody's."""
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
            file = File(archive)
            main = file.main()
            root = file.root(main)
            if root is None:
                raise ValueError(main)
            self._root = root
            self._notes = {
                kind: file.notes(main, kind) for kind in ("footnote", "endnote")
            }
            parts = file.header_parts(main, root)
            heads = [(file.root(part), ends) for part, ends in parts.items()]
            self._heads = [(part, ends) for part, ends in heads if part is not None]
        self._unmarked: dict[ET.Element, str] = {}

    def lines(self, reading: str) -> dict[str, list[str]]:
        """Return the paragraphs of each story, as `lines` does."""
        body = _Walk(reading, self._notes, self._unmarked).read(self._root)
        heads = [
            "\n".join(_Walk(reading, self._notes, self._unmarked).read(part))
            for part, ends in self._heads
            if any(_GONE[reading].isdisjoint(marks) for marks in ends)
        ]
        return {
            "body": body,
            "headers": sorted({head for head in heads if head.strip()}),
        }


class _Walk:
    """One pass over a part; a stack of its own, so that no depth ends it."""

    def __init__(
        self,
        reading: str,
        notes: dict[str, dict[str, ET.Element]],
        unmarked: dict[ET.Element, str],
        inside: frozenset[str] = frozenset(),
    ) -> None:
        self._reading = reading
        self._unmarked = unmarked
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
                name = LOCAL[child.tag]
                if name in _TEXTS:
                    text = child.text or ""
                    self._say(text if keeps_here else text.strip(_BLANK))
                    continue
                if name in _PASSED_OVER:
                    continue
                if name == "p" and self._plain_paragraph(child, keeps=keeps_here):
                    continue
                if name == "r" and self._plain_run(child, keeps=keeps_here):
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

    def _plain_run(self, run: ET.Element, *, keeps: bool) -> bool:
        """Say the words of a run that holds text alone; False for any other."""
        said: list[str] = []
        if not _takes_plain(run, said, keeps=keeps):
            return False
        if not self._counts:
            self._words[-1] += said
        return True

    def _plain_paragraph(self, paragraph: ET.Element, *, keeps: bool) -> bool:
        """Read a paragraph of text alone, without a mark; False for any other.

        It reads alike accepted and rejected, so the other reading's words serve again.
        """
        if self._fields:
            return False
        words = self._unmarked.get(paragraph)
        if words is None:
            words = _plain_words(paragraph, keeps=keeps)
            if words is None:
                return False
            self._unmarked[paragraph] = words
        self._containers[-1].end_paragraph(words, mark_is_gone=False)
        return True

    def _enter(self, element: ET.Element) -> Callable[[], None] | None:
        """Take an element in; what is to be done at its end, or None to pass it over."""
        name = name_of(element)
        if name == "p":
            return self._paragraph(element)
        if name in _CODES and self._fields:
            self._fields[-1].append(element.text or "")
            return None
        if name == "fldChar":
            self._field(value_of(element, "fldCharType"))
            return None
        if name == "fldSimple" and _is_counted(value_of(element, "instr")):
            self._say("[counted]" if self._is_shown(element) else "")
            return None
        if name is None:
            return self._foreign(element)
        if name in self._gone or name in _RECORDS or self._is_gone(element, name):
            return None
        if name in _SIGNS:
            self._say(_SIGNS[name])
        elif name == "br":
            kind = value_of(element, "type") or "textWrapping"
            self._say("\n" if kind == "textWrapping" else f"[{kind}]")
        elif name == "sym":
            self._say(f"[{value_of(element, 'font')} {value_of(element, 'char')}]")
        elif name in ("footnoteReference", "endnoteReference"):
            self._note(name.removesuffix("Reference"), value_of(element, "id"))
        elif name in ("tr", "tc", "txbxContent"):
            return self._block(name)
        elif name == "tbl" and not self._goes_whole(element):
            self._containers[-1].flush()
        return _nothing

    def _is_shown(self, field: ET.Element) -> bool:
        """Tell whether a simple field is there: not all that it shows went."""
        inside = [name for name in map(name_of, field) if name != "fldData"]
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
        marks: set[str | None] = set()
        for child in element:
            if LOCAL[child.tag] == "pPr":
                for inner in child:
                    if LOCAL[inner.tag] == "rPr":
                        marks = set(map(name_of, inner))
        is_gone = not self._gone.isdisjoint(marks)

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
            if name == "tc" and inner.lines and inner.lines[-1].startswith("[cell]"):
                inner.lines.append("")  # behind a table a cell has a ¶, written or not
            held = "\n".join(inner.lines)
            if name == "tc":
                outer.lines.append(f"[cell] {held}")
            else:
                self._say(f"[box] {held}")

        return close

    def _goes_whole(self, table: ET.Element) -> bool:
        """Say whether a table goes with its rows; what stood before it flows on then."""
        rows = [child for child in table if name_of(child) == "tr"]
        return bool(rows) and all(self._is_gone(row, "tr") for row in rows)

    def _is_gone(self, element: ET.Element, name: str) -> bool:
        """Say whether a row or cell went, by the mark in its properties."""
        if name not in ("tr", "tc"):
            return False
        return any(
            (name_of(mark) or "") in self._gone
            for child in element
            if name_of(child) == f"{name}Pr"
            for mark in child
        )

    def _note(self, kind: str, key: str) -> None:
        note = self._notes[kind].get(key)
        if note is None or f"{kind} {key}" in self._inside:
            self._say(f"[{kind}]")
            return
        onward = self._inside | {f"{kind} {key}"}
        held = _Walk(self._reading, self._notes, self._unmarked, onward)
        self._say(f"[{kind} " + "\n".join(held.read(note)) + "]")

    def _say(self, words: str) -> None:
        if not self._counts:
            self._words[-1].append(words)


def _plain_words(paragraph: ET.Element, *, keeps: bool) -> str | None:
    """Return the words of a paragraph that holds text alone and no mark; else None."""
    said: list[str] = []
    for child in paragraph:
        name = LOCAL[child.tag]
        if name == "r":
            here = child.get(_SPACE)
            kept = keeps if here is None else here == "preserve"
            if not _takes_plain(child, said, keeps=kept):
                return None
        elif name == "pPr":
            if not _MARKS.isdisjoint(map(name_of, child.iter())):
                return None
        elif name not in _PASSED_OVER:
            return None
    return "".join(said)


def _takes_plain(run: ET.Element, said: list[str], *, keeps: bool) -> bool:
    """Add the words of a run that holds text alone to `said`; False for any other."""
    for child in run:
        name = LOCAL[child.tag]
        if name in _TEXTS:
            text = child.text or ""
            here = child.get(_SPACE)
            kept = keeps if here is None else here == "preserve"
            said.append(text if kept else text.strip(_BLANK))
        elif name != "rPr":
            return False
    return True


def _is_counted(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in _COUNTED


def _nothing() -> None:
    """Close what needs no closing."""
