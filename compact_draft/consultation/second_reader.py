"""What does a Word file say once everything tracked in it is accepted?

The second of two readers: it takes the parts of the standard library and shares no code
with the one that `collect` uses, so that a fault of the one does not hide in the other.
It knows nothing of clauses. Names of elements are read without their namespace, which is
another one in strict files (ECMA-376 part 1, annex A).
"""

from __future__ import annotations

import io
import posixpath
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree import ElementTree as ET

from compact_draft.errors import DamagedError, HostileFileError, Where


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MOST_BYTES = 256 * 1024 * 1024
"""Of one part, unpacked."""
_DEEPEST = 256
_GONE = frozenset({"del", "moveFrom", "cellDel"})
_COME = frozenset({"ins", "moveTo", "cellIns"})
_SEEN_THROUGH = _words(
    """hyperlink smartTag customXml dir bdo oMath oMathPara fldSimple sdtContent
    ruby rubyBase ins moveTo del moveFrom"""
)
_STANDS_FOR = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
# Worked out by the word processor, so that nobody wrote it.
_WORKED_OUT = _words(
    """PAGE NUMPAGES PAGEREF SECTION SECTIONPAGES DATE TIME SAVEDATE PRINTDATE CREATEDATE
    EDITTIME FILENAME FILESIZE NUMWORDS NUMCHARS LASTSAVEDBY REVNUM STYLEREF"""
)
_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′ʼ`´"), "'") | dict.fromkeys(
    map(ord, "“”„‟″«»"), '"'
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"), "")
_TYPED = _QUOTES | _DASHES | _UNSEEN | {ord("…"): "..."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with words, as it stands when all changes are accepted.

    Attributes:
        pieces: The texts (raw) of the ``w:p`` that struck paragraph marks run together;
            one as a rule.
        ordinal: Number of the last of them in its part, from 0.
        story: "body", "note" or "margin" (header and footer).
        style: Id of the paragraph style.
        bookmarks: Names of the bookmarks that start in it.
    """

    pieces: tuple[str, ...]
    ordinal: int
    story: str
    style: str
    bookmarks: tuple[str, ...]

    @property
    def joined(self) -> int:
        """How many struck paragraph marks there are in it."""
        return len(self.pieces) - 1

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.pieces)

    @property
    def place(self) -> str:
        """Where it stands, in words."""
        if self.story == "margin":
            return "header or footer"
        return f"{'note ' if self.story == 'note' else ''}paragraph {self.ordinal + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A comment or a reply with words in it.

    Attributes:
        author, date, text: As the file has them.
        place: Where it stands, in words.
        is_reply: Whether it answers another.
    """

    author: str
    date: str
    text: str
    place: str
    is_reply: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What a file says.

    Attributes:
        paragraphs: Body, notes, then headers and footers (those that say the same
            once); contents lists and paragraphs without words left out.
        comments: In the order of their part.
        authors: Names on tracked changes.
    """

    paragraphs: tuple[Paragraph, ...]
    comments: tuple[Said, ...]
    authors: frozenset[str]


def fold(text: str) -> str:
    """Return `text` as it compares: quotes, dashes and blanks folded, case kept."""
    if text.isascii() and "--" not in text and "`" not in text:
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text.translate(_UNSEEN)).translate(_TYPED)
    return " ".join(re.sub("-+", "-", text).split())


def read_again(data: bytes, name: str) -> SecondReading:
    """Return what a Word file says.

    Args:
        data: Its bytes.
        name: What it is called in messages.

    Raises:
        HostileFileError: It is too big, or built in a way that no honest file is.
        DamagedError: It is broken inside.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _File(archive, name).read()
    except (
        zipfile.BadZipFile,
        zlib.error,
        ET.ParseError,
        UnicodeError,
        ValueError,
        KeyError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ) as fault:
        raise DamagedError(
            f"it cannot be read a second time ({fault})",
            where=Where(name),
            mend="open it in Word, save it under another name, and collect that",
        ) from fault


class _Sober(ET.TreeBuilder):
    """Builds a tree from XML that declares nothing and is of a sane depth."""

    depth = 0

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse a document type; no honest Word file has one."""
        del pubid, system
        raise _hostile(f"a document type is declared in it ({name})")

    def start(self, tag: str, attrs: dict[str, str]) -> ET.Element:
        """Open an element."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise _hostile("its elements lie too deep in one another")
        return super().start(tag, attrs)

    def end(self, tag: str) -> ET.Element:
        """Close an element."""
        self.depth -= 1
        return super().end(tag)


def _hostile(what: str, name: str = "") -> HostileFileError:
    return HostileFileError(
        what, where=Where(name), mend="ask the sender for the file as Word saves it"
    )


class _File:
    """The parts of one file."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.archive = archive
        self.name = name
        self.held = set(archive.namelist())

    def read(self) -> SecondReading:
        main = next(self._related("", "officeDocument"), "word/document.xml")
        walk = _Walk()
        root = self._part(main)
        for child in root:
            if _local(child) == "body":
                walk.story("body", child)
        for kind in ("footnotes", "endnotes"):
            for part in self._related(main, kind):
                for note in self._part(part):
                    if _get(note, "type") in ("", "normal"):
                        walk.story("note", note)
        margins: set[tuple[str, ...]] = set()
        for kind in ("header", "footer"):
            for part in self._related(main, kind):
                first = len(walk.paragraphs)
                walk.story("margin", self._part(part))
                said = tuple(p.text for p in walk.paragraphs[first:])
                if said in margins:
                    del walk.paragraphs[first:]
                margins.add(said)
        return SecondReading(
            paragraphs=tuple(p for p in walk.paragraphs if has_words(p.text)),
            comments=tuple(self._comments(main, walk.noted)),
            authors=frozenset(walk.authors),
        )

    def _part(self, part: str) -> ET.Element:
        if self.archive.getinfo(part).file_size > MOST_BYTES:
            raise _hostile(f"{part} is too big", self.name)
        parser = ET.XMLParser(target=_Sober())  # noqa: S314  which refuses entities
        with self.archive.open(part) as stream:
            read = 0
            while block := stream.read(1 << 16):
                read += len(block)
                if read > MOST_BYTES:
                    raise _hostile(f"{part} is too big", self.name)
                parser.feed(block)
        root = parser.close()
        if not isinstance(root, ET.Element):
            raise ET.ParseError(part)
        return root

    def _related(self, part: str, kind: str) -> Iterator[str]:
        """Yield the parts that `part` (empty: the file) names as of this kind."""
        folder, name = posixpath.split(part)
        links = posixpath.join(folder, "_rels", f"{name}.rels")
        if links not in self.held:
            return
        for link in self._part(links):
            if link.get("TargetMode") == "External":
                continue
            if link.get("Type", "").rpartition("/")[2] == kind:
                target = link.get("Target", "")
                whole = posixpath.normpath(posixpath.join("/", folder, target))
                if whole[1:] in self.held:
                    yield whole[1:]

    # Comments

    def _comments(self, main: str, noted: dict[str, str]) -> Iterator[Said]:
        replies = {
            _get(line, "paraId").upper()
            for part in self._related(main, "commentsExtended")
            for line in self._part(part)
            if _get(line, "paraIdParent")
        }
        for part in self._related(main, "comments"):
            for comment in self._part(part):
                if _local(comment) != "comment":
                    continue
                every = [p for p in comment.iter() if _local(p) == "p"]
                text = "\n".join("".join(_letters(p)) for p in every).strip()
                if text:
                    keys = {_get(p, "paraId").upper() for p in every[-1:]}
                    yield Said(
                        author=_get(comment, "author").strip(),
                        date=_get(comment, "date"),
                        text=text,
                        place=noted.get(_get(comment, "id"), "the whole file"),
                        is_reply=bool(keys & replies),
                    )
            return


def _letters(element: ET.Element) -> Iterator[str]:
    """Yield the text of a comment's paragraph, struck words left out."""
    for child in element:
        local = _local(child)
        if local in _GONE or local == "pPr":
            continue
        if local == "t":
            yield child.text or ""
        elif local == "br":
            yield "\n"
        elif local in _STANDS_FOR:
            yield _STANDS_FOR[local]
        elif local != "p":
            yield from _letters(child)


@dataclass(slots=True)
class _Open:
    """A ``w:p`` being read."""

    ordinal: int
    text: list[str] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    is_contents: bool = False


@dataclass(slots=True)
class _Field:
    """A field that is open."""

    code: str = ""
    has_result: bool = False

    @property
    def kind(self) -> str:
        return (self.code.split() or [""])[0].upper()


class _Walk:
    """Walks stories in document order."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.noted: dict[str, str] = {}
        self.authors: set[str] = set()
        self.story_name = ""
        self.ordinal = 0
        self.boxes = 0
        self.box = 0
        self.contents = 0
        self.fields: list[_Field] = []
        self.waiting: dict[int, list[str]] = {}
        self.loose: list[str] = []

    def story(self, name: str, root: ET.Element) -> None:
        """Read all that a root holds."""
        self.story_name, self.ordinal = name, 0
        self.fields = []
        self._fresh()
        self._blocks(root, gone=False)
        for pieces in self.waiting.values():
            self._emit(tuple(pieces), _Open(max(self.ordinal - 1, 0)), "")
        self.waiting = {}

    def _fresh(self) -> None:
        """Begin a cell, a box or a stretch of body; no paragraph runs on into it."""
        self.boxes += 1
        self.box = self.boxes

    def _blocks(self, parent: ET.Element, *, gone: bool) -> None:
        for child in _shown(parent):
            local = _local(child)
            if local == "p":
                self._paragraph(child, gone=gone)
            elif local == "tbl":
                self._table(child, gone=gone)
            elif local == "sdt":
                is_contents = any(
                    "Table of Contents" in _get(e, "val")
                    for e in child.iter()
                    if _local(e) == "docPartGallery"
                )
                self.contents += is_contents
                self._blocks(child, gone=gone)
                self.contents -= is_contents
            elif not self._mark(child, None):
                self._blocks(child, gone=gone)

    def _table(self, table: ET.Element, *, gone: bool) -> None:
        for row in _inside(table, "tr"):
            row_gone = gone or self._is_struck(row, "trPr")
            for cell in _inside(row, "tc"):
                self._fresh()
                self._blocks(cell, gone=row_gone or self._is_struck(cell, "tcPr"))
        self._fresh()

    def _is_struck(self, element: ET.Element, properties: str) -> bool:
        struck = False
        for child in element:
            if _local(child) == properties:
                for mark in child:
                    if _local(mark) in _GONE | _COME:
                        self._sign(mark)
                        struck = struck or _local(mark) in _GONE
        return struck

    def _paragraph(self, element: ET.Element, *, gone: bool) -> None:
        here = _Open(self.ordinal, is_contents=self._in_contents())
        here.bookmarks, self.loose = self.loose, []
        self.ordinal += 1
        box, style, runs_on = self.box, "", False
        for child in element:
            if _local(child) == "pPr":
                for one in child:
                    if _local(one) == "pStyle":
                        style = _get(one, "val")
                    elif _local(one) == "rPr":
                        runs_on = self._is_struck_mark(one)
        self._inline(element, here, gone=gone)
        if here.is_contents or _is_contents_style(style):
            return
        pieces = [*self.waiting.pop(box, []), "".join(here.text)]
        if runs_on and not gone:
            self.waiting[box] = pieces
        else:
            self._emit(tuple(pieces), here, style)

    def _is_struck_mark(self, properties: ET.Element) -> bool:
        marks = [mark for mark in properties if _local(mark) in _GONE | _COME]
        for mark in marks:
            self._sign(mark)
        return any(_local(mark) in _GONE for mark in marks)

    def _emit(self, pieces: tuple[str, ...], here: _Open, style: str) -> None:
        self.paragraphs.append(
            Paragraph(
                pieces=pieces,
                ordinal=here.ordinal,
                story=self.story_name,
                style=style,
                bookmarks=tuple(here.bookmarks),
            )
        )

    # Inside a paragraph

    def _inline(self, parent: ET.Element, here: _Open, *, gone: bool) -> None:
        for child in _shown(parent):
            local = _local(child)
            if local == "r":
                self._run(child, here, gone=gone)
            elif local == "fldSimple":
                self.fields.append(_Field(_get(child, "instr"), has_result=True))
                here.is_contents = here.is_contents or self._in_contents()
                self._inline(child, here, gone=gone)
                self.fields.pop()
            elif local in _SEEN_THROUGH or local == "sdt":
                if local in _GONE | _COME:
                    self._sign(child)
                self._inline(child, here, gone=gone or local in _GONE)
            elif local.endswith("Pr") or self._mark(child, here):
                continue
            else:
                self._inline(child, here, gone=gone)

    def _run(self, run: ET.Element, here: _Open, *, gone: bool) -> None:
        for child in _shown(run):
            local = _local(child)
            if local in ("t", "br", "sym") or local in _STANDS_FOR:
                self._put(_character(child), here, gone=gone)
            elif local == "fldChar":
                self._field(_get(child, "fldCharType"), here)
            elif local in ("instrText", "delInstrText"):
                if self.fields and not self.fields[-1].has_result:
                    self.fields[-1].code += child.text or ""
            elif local in ("drawing", "pict", "object"):
                self._drawing(child, gone=gone)
            elif local == "ruby":
                for base in child:
                    if _local(base) == "rubyBase":
                        self._inline(base, here, gone=gone)
            else:
                self._mark(child, here)

    def _put(self, text: str, here: _Open, *, gone: bool) -> None:
        worked_out = any(f.has_result and f.kind in _WORKED_OUT for f in self.fields)
        if not gone and not worked_out:
            here.text.append(text)

    def _field(self, kind: str, here: _Open) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].has_result = True
            here.is_contents = here.is_contents or self._in_contents()
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _in_contents(self) -> bool:
        open_one = any(f.has_result and f.kind in ("TOC", "INDEX") for f in self.fields)
        return bool(self.contents) or open_one

    def _drawing(self, drawing: ET.Element, *, gone: bool) -> None:
        kept = self.box, self.fields
        for content in _boxes(drawing):
            self._fresh()
            self.fields = []
            self._blocks(content, gone=gone)
        self.box, self.fields = kept

    def _mark(self, child: ET.Element, here: _Open | None) -> bool:
        """Take note of a mark without words; tell whether it was one."""
        local = _local(child)
        if local == "bookmarkStart":
            into = self.loose if here is None else here.bookmarks
            into.append(_get(child, "name"))
        elif local in ("commentRangeStart", "commentReference"):
            ordinal = self.ordinal if here is None else here.ordinal
            prefix = "note " if self.story_name == "note" else ""
            place = f"{prefix}paragraph {ordinal + 1}"
            self.noted.setdefault(_get(child, "id"), place)
        return not len(child)

    def _sign(self, mark: ET.Element) -> None:
        self.authors.add(_get(mark, "author").strip())


def _character(element: ET.Element) -> str:
    """Return the text that an element inside a run stands for."""
    local = _local(element)
    if local == "t":
        text = element.text or ""
        kept = element.get("{http://www.w3.org/XML/1998/namespace}space")
        if kept != "preserve" and "math" not in element.tag:
            text = text.strip(" \t\n\r")
        return text.replace("\n", " ")
    if local == "br":
        return "\n" if _get(element, "type") in ("", "textWrapping") else ""
    if local == "sym":
        code = _get(element, "char")
        is_code = re.fullmatch("[0-9A-Fa-f]{1,5}", code)
        return chr(int(code, 16)) if is_code else "\ufffd"
    return _STANDS_FOR[local]


def _boxes(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the outermost text boxes of a drawing."""
    for child in _shown(element):
        if _local(child) == "txbxContent":
            yield child
        else:
            yield from _boxes(child)


def _inside(parent: ET.Element, wanted: str) -> Iterator[ET.Element]:
    """Yield rows of a table or cells of a row, controls seen through."""
    for child in parent:
        if _local(child) == wanted:
            yield child
        elif _local(child) in ("sdt", "sdtContent", "customXml"):
            yield from _inside(child, wanted)


def _shown(parent: ET.Element) -> Iterable[ET.Element]:
    """Yield children; of alternatives only what Word shows."""
    for child in parent:
        if _local(child) == "AlternateContent":
            halves = {_local(half): half for half in reversed(child)}
            half = halves.get("Choice", halves.get("Fallback"))
            if half is not None:
                yield from _shown(half)
        else:
            yield child


def _local(element: ET.Element) -> str:
    return _without_namespace(element.tag)


@lru_cache(maxsize=1024)
def _without_namespace(tag: object) -> str:
    """Return a tag's own name; empty for a comment or an instruction."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _get(element: ET.Element, name: str) -> str:
    """Return an attribute by its local name; empty where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def _is_contents_style(style: str) -> bool:
    plain = style.lower().replace(" ", "").replace("_20_", "")
    return re.fullmatch(r"(toc|contents|verzeichnis|tm)\d+", plain) is not None


def has_words(text: str) -> bool:
    """Tell whether there is a letter or a figure in a text."""
    return any(map(str.isalnum, text))
