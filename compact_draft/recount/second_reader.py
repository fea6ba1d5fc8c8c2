"""What does a Word file say once everything tracked in it is accepted?

The second of two readers: it takes the parts of the standard library and shares no code
with the one that `collect` uses, so that a fault of the one does not hide in the other.
It knows nothing of clauses.
"""

from __future__ import annotations

import io
import posixpath
import re
import sys
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from compact_draft.errors import DamagedError, HostileFileError, Where
from compact_draft.recount.crossed_out import crossing_styles
from compact_draft.recount.second_elements import STANDS_FOR, get, name_of
from compact_draft.recount.second_paragraphs import Base, Paragraph
from compact_draft.recount.second_walk import DELETIONS, Walk

MOST_BYTES = 256 * 1024 * 1024
"""Of one part, unpacked."""
_DEEPEST = 700  # as many as the door lets in that copies come through
_FEW = 64
_ROOM = 1000 + 5 * _DEEPEST  # steps of a walk that goes so deep
_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′ʼ`´"), "'") | dict.fromkeys(
    map(ord, "“”„‟″«»"), '"'
)
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"), "")
_TYPED = _QUOTES | _DASHES | _UNSEEN | {ord("…"): "..."}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A comment or a reply with words in it.

    Attributes:
        author, date, text: As the file has them.
        place: Where it stands, in words.
        above: Author and text of the comment it answers; None where it answers none.
        points: Where its range begins and ends, and its mark stands, in the order of
            the file: number of a ``w:p`` of the body, and offset in what that said before
            all changes. Of what it answers, where it has none of its own.
    """

    author: str
    date: str
    text: str
    place: str
    above: tuple[str, str] | None
    points: tuple[tuple[int, int], ...]

    @property
    def is_reply(self) -> bool:
        """Whether it answers another."""
        return self.above is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What a file says.

    Attributes:
        paragraphs: Body, notes, then headers and footers (those that say the same
            once); contents lists and paragraphs without words left out.
        comments: In the order of their part.
        authors: Names on tracked changes.
        bases: The paragraphs of the body as they stood before all changes.
        properties: What the file says of itself in properties that somebody gave it.
    """

    paragraphs: tuple[Paragraph, ...]
    comments: tuple[Said, ...]
    authors: frozenset[str]
    bases: tuple[Base, ...]
    properties: frozenset[tuple[str, str]] = frozenset()


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
        if self.depth == _FEW:
            sys.setrecursionlimit(max(sys.getrecursionlimit(), _ROOM))
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
        styles = next(self._related(main, "styles"), None)
        walk = Walk(crossing_styles(None if styles is None else self._part(styles)))
        root = self._part(main)
        for child in root:
            if name_of(child) == "body":
                walk.story("body", child)
        for kind in ("footnotes", "endnotes"):
            for part in self._related(main, kind):
                for note in self._part(part):
                    if get(note, "type") in ("", "normal"):
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
            comments=tuple(self._comments(main, walk)),
            authors=frozenset(walk.authors),
            bases=tuple(walk.bases),
            properties=frozenset(
                (get(line, "name"), "".join(line.itertext()))
                for part in self._related("", "custom-properties")
                for line in self._part(part)
            ),
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

    def _comments(self, main: str, walk: Walk) -> Iterator[Said]:
        above = {
            get(line, "paraId").upper(): get(line, "paraIdParent").upper()
            for part in self._related(main, "commentsExtended")
            for line in self._part(part)
            if get(line, "paraIdParent")
        }
        held: dict[str, tuple[ET.Element, str]] = {}
        every: list[tuple[ET.Element, str, str]] = []
        for part in list(self._related(main, "comments"))[:1]:
            for comment in self._part(part):
                if name_of(comment) != "comment":
                    continue
                paragraphs = [p for p in comment.iter() if name_of(p) == "p"]
                text = "\n".join("".join(_letters(p)) for p in paragraphs).strip()
                key = get(paragraphs[-1], "paraId").upper() if paragraphs else ""
                every.append((comment, key, text))
                if key:
                    held[key] = comment, text
        total = Counter(get(comment, "id") for comment, _, _ in every)
        nth = Counter[str]()
        for comment, key, text in every:
            number = get(comment, "id")
            nth[number] += 1
            if not text:
                continue
            root = _top(key, above, held)
            answered = held[root] if root else None
            points = _share(walk.ranges.get(number), nth[number], total[number])
            if points is None and answered:
                points = walk.ranges.get(get(answered[0], "id"))
            author = get(answered[0], "author").strip() if answered else ""
            yield Said(
                author=get(comment, "author").strip(),
                date=get(comment, "date"),
                text=text,
                place=(
                    f"paragraph {points[0][0] + 1}"
                    if points and total[number] > 1
                    else walk.noted.get(number, "the whole file")
                ),
                above=(author, answered[1]) if answered and answered[1] else None,
                points=tuple(points or ()),
            )


def _share(
    points: list[tuple[int, int]] | None, nth: int, total: int
) -> list[tuple[int, int]] | None:
    """Return the marks of one of several comments under one id, in their order."""
    if points is None or total < 2:
        return points
    size = len(points) // total
    return points[(nth - 1) * size : nth * size] or None


def _top(
    key: str, above: Mapping[str, str], held: Mapping[str, tuple[ET.Element, str]]
) -> str:
    """Return the key of the comment that began the thread; empty for that itself."""
    found, seen = "", {key}
    while (key := above.get(key, "")) in held:
        if key in seen:
            return ""
        seen.add(key)
        found = key
    return found


def _letters(element: ET.Element) -> Iterator[str]:
    """Yield the text of a comment's paragraph, struck words left out."""
    for child in element:
        local = name_of(child)
        if local in DELETIONS or local == "pPr":
            continue
        if local == "t":
            yield child.text or ""
        elif local == "br":
            yield "\n"
        elif local in STANDS_FOR:
            yield STANDS_FOR[local]
        elif local != "p":
            yield from _letters(child)


def has_words(text: str) -> bool:
    """Tell whether there is a letter or a figure in a text."""
    return any(map(str.isalnum, text))
