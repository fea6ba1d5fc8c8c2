"""What does a reader of a Word file see, paragraph by paragraph?

`read_blocks` gives every ``w:p`` of every story as a value: its words, its style, the
label that Word or a typist put before it, how it looks, and where it stands in a
table. Nothing is judged here and nothing is left out; reading changes nothing.

The text is that of a file without tracked changes: struck words are left out and
added ones taken in, so a caller settles or refuses such a file first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from compact_draft.word.ooxml.names import Element, m, mc, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.paragraphs import paragraphs
from compact_draft.word.reading.cells import Cell, Cells
from compact_draft.word.reading.contents import in_contents
from compact_draft.word.reading.paint import colour_of, ground_of
from compact_draft.word.styles.number_formats import bullet_text
from compact_draft.word.styles.numbering import ListLabel, Numbering, read_numbering
from compact_draft.word.styles.stylesheet import Styles, is_on, read_styles

_STORIES = ("footnotes", "endnotes", "header", "footer", "comments")
_SKIPPED = frozenset(
    [w(tag) for tag in ("pPr", "rPr", "del", "moveFrom", "instrText", "delText")]
    + [w(tag) for tag in ("delInstrText", "drawing", "pict", "object", "sdtPr", "rt")]
    + [mc("Fallback")]
)
_PICTURES = frozenset({w("drawing"), w("pict"), w("object")})
_NOTES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}
_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("cr"): "\n",
    w("br"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_POINTS = 2
"""``w:sz`` counts half points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the words of a paragraph look.

    Attributes:
        bold, italic, underlined: Whether all its words are.
        size: The largest size in points; None where the file states none.
        capitals: Whether all its letters are shown as capitals, typed or formatted.
        torn: The bold of its start ends in the middle of a word, as a torn run does.
        struck: Whether all its words are struck through by hand.
        hidden: Whether all its words are hidden.
        colour: The name of the one colour of all its words; empty for black or several.
    """

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    size: float | None = None
    capitals: bool = False
    torn: bool = False
    struck: bool = False
    hidden: bool = False
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMark:
    """Where a note hangs: the offset in the paragraph's text, and which note."""

    at: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    r"""One paragraph of one part.

    Attributes:
        part: The part it stands in.
        story: ``body``, ``footnotes``, ``endnotes``, ``header``, ``footer``, ``comments``.
        ordinal: Its ordinal in the part, as `paragraphs.paragraphs` counts.
        text: Its words, raw: tabs and line breaks as ``\t`` and ``\n``, labels that were
            typed included and those that Word shows not; offsets count code points.
        style: The id of its style.
        style_name: The style's name, ``heading 1``.
        outline: Its outline level from 0; None for body text.
        label: What Word shows before it; None where it is in no list.
        look: How it looks.
        cell: Where in a table; None outside.
        box: Which text box of the part it stands in, in document order from 0; None
            outside.
        in_contents: It belongs to a field of contents (``TOC``).
        is_broken: It holds a page or column break.
        ends_section: A section of the document ends with it.
        has_picture: It holds a picture, a drawing or an embedded object.
        has_hidden: Some of its words are hidden (``w:vanish``).
        bold_until: Where the bold ends with which its words begin: an offset in the text;
            0 where they begin plain, or are bold throughout.
        checks: Boxes to tick of old forms: the offset in the text, and whether ticked.
        has_struck: Some of its words are struck through by hand.
        notes: Where footnotes and endnotes hang.
        note: For a paragraph of a note, ``footnote 2``; empty elsewhere.
        is_separator: It belongs to the line that Word draws above notes.
        ground: The name of the colour behind it or behind its cell; empty for none.
    """

    part: str
    story: str
    ordinal: int
    text: str
    style: str = ""
    style_name: str = ""
    outline: int | None = None
    label: ListLabel | None = None
    look: Look = Look()
    cell: Cell | None = None
    box: int | None = None
    in_contents: bool = False
    is_broken: bool = False
    ends_section: bool = False
    has_picture: bool = False
    has_hidden: bool = False
    bold_until: int = 0
    checks: tuple[tuple[int, bool], ...] = ()
    has_struck: bool = False
    notes: tuple[NoteMark, ...] = ()
    note: str = ""
    is_separator: bool = False
    ground: str = ""

    @property
    def in_box(self) -> bool:
        """Whether it stands in a text box."""
        return self.box is not None


def read_blocks(package: Package) -> tuple[Block, ...]:
    """Return every paragraph of body, notes, headers, footers and comments, in order.

    The body comes first; the ordinals of a part run from 0 without a gap.
    """
    reader = _Reader(package)
    blocks = reader.read(package.main, "body")
    for story in _STORIES:
        for part in package.related(package.main, story):
            blocks += reader.read(part, story)
    return tuple(blocks)


class _Reader:
    """Reads the parts of one package with its styles and lists."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.styles = read_styles(package)
        self.numbering = read_numbering(package, self.styles)

    def read(self, part: str, story: str) -> list[Block]:
        root = self.package.xml(part)
        found = paragraphs(root)
        boxes = _boxes(found)
        contents = in_contents(root, found)
        labels = _labels(self.numbering, found, boxes)
        cells = Cells(root)
        return [
            self._block(
                paragraph,
                part=part,
                story=story,
                ordinal=ordinal,
                label=labels[ordinal],
                cell=cells.of(paragraph),
                box=boxes.get(paragraph),
                in_contents=paragraph in contents,
            )
            for ordinal, paragraph in enumerate(found)
        ]

    def _block(
        self,
        paragraph: Element,
        *,
        part: str,
        story: str,
        ordinal: int,
        label: ListLabel | None,
        cell: Cell | None,
        box: int | None,
        in_contents: bool,
    ) -> Block:
        style = self.styles.style_of(paragraph)
        words = _Words()
        for element in _own(paragraph):
            words.take(element)
        note = _note_of(paragraph)
        return Block(
            part=part,
            story=story,
            ordinal=ordinal,
            text="".join(words.pieces),
            style=style,
            style_name=self.styles.name(style),
            outline=self.styles.outline(paragraph),
            label=label,
            look=_look(words.runs, self.styles, style),
            cell=cell,
            box=box,
            in_contents=in_contents,
            is_broken=words.is_broken,
            ends_section=paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None,
            has_picture=words.has_picture,
            has_hidden=any(
                self.styles.toggle(run, style, "vanish")
                for run, text in words.runs
                if text.strip()
            ),
            bold_until=_bold_until(words.runs, self.styles, style),
            checks=tuple(words.checks),
            has_struck=any(
                _is_struck(run, self.styles, style)
                for run, text in words.runs
                if text.strip()
            ),
            notes=tuple(words.notes),
            note=""
            if note is None
            else f"{_local(note)} {note.get(w('id'), '')}".strip(),
            is_separator=note is not None and note.get(w("type"), "normal") != "normal",
            ground=ground_of(
                paragraph, [run for run, text in words.runs if text.strip()]
            ),
        )


@dataclass(slots=True)
class _Words:
    """The words of one paragraph under way, and what stands among them."""

    pieces: list[str] = field(default_factory=list)
    runs: list[tuple[Element, str]] = field(default_factory=list)
    notes: list[NoteMark] = field(default_factory=list)
    checks: list[tuple[int, bool]] = field(default_factory=list)
    length: int = 0
    is_broken: bool = False
    has_picture: bool = False

    def take(self, element: Element) -> None:
        """Take in one element of the paragraph."""
        tag = str(element.tag)
        if tag in _PICTURES:
            self.has_picture = self.has_picture or not _is_box(element)
        elif tag == w("checkBox"):
            self.checks.append((self.length, _is_checked(element)))
        elif tag in _NOTES:
            self.notes.append(
                NoteMark(at=self.length, kind=_NOTES[tag], id=element.get(w("id"), ""))
            )
        elif tag == w("br") and element.get(w("type")) in ("page", "column"):
            self.is_broken = True
            self._say(element, "\n")
        elif tag in _FIXED:
            self._say(element, _FIXED[tag])
        elif tag == w("sym"):
            self._say(element, _symbol(element))
        elif tag in (w("t"), m("t")):
            self._say(element, element.text or "")

    def _say(self, element: Element, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
        run = next(element.iterancestors(w("r"), m("r")), None)
        if run is not None and run.tag == w("r"):
            self.runs.append((run, text))


def _own(holder: Element) -> Iterator[Element]:
    """Yield what is in a paragraph but not in a paragraph inside it, in order."""
    waiting = list(reversed(holder))
    while waiting:
        child = waiting.pop()
        if not isinstance(child.tag, str) or child.tag == w("p"):
            continue
        if child.tag in _PICTURES:
            yield child
        if child.tag in _SKIPPED:
            continue
        yield child
        waiting.extend(reversed(child))


def _is_box(drawing: Element) -> bool:
    return next(drawing.iter(w("txbxContent")), None) is not None


def _symbol(element: Element) -> str:
    code = element.get(w("char"), "")
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    if "\ue000" <= letter <= "\uf8ff":
        return bullet_text(letter, element.get(w("font"), ""))
    return "" if "\ud800" <= letter <= "\udfff" else letter


def _is_checked(box: Element) -> bool:
    """Say whether a box of an old form is ticked: as it was left, else as it began."""
    for name in ("checked", "default"):
        said = box.find(w(name))
        if said is not None:
            return bool(is_on(said))
    return False


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _note_of(paragraph: Element) -> Element | None:
    return next(paragraph.iterancestors(w("footnote"), w("endnote")), None)


def _boxes(found: list[Element]) -> dict[Element, int]:
    """Return for each paragraph in a text box which one, the innermost."""
    numbers: dict[Element, int] = {}
    boxes: dict[Element, int] = {}
    for paragraph in found:
        box = next(paragraph.iterancestors(w("txbxContent")), None)
        if box is not None:
            boxes[paragraph] = numbers.setdefault(box, len(numbers))
    return boxes


def _labels(
    numbering: Numbering, found: list[Element], boxed: dict[Element, int]
) -> list[ListLabel | None]:
    """Return the labels; the lists of text boxes count for themselves."""
    labels: dict[Element, ListLabel | None] = {}
    for story in (
        [p for p in found if p not in boxed],
        [p for p in found if p in boxed],
    ):
        labels.update(zip(story, numbering.labels(story), strict=True))
    return [labels[p] for p in found]


def _look(runs: list[tuple[Element, str]], styles: Styles, style: str) -> Look:
    worded = [(run, text) for run, text in runs if text.strip()]
    if not worded:
        return Look()
    bold = [styles.toggle(run, style, "b") for run, _ in worded]
    sizes = [styles.value(run, style, "sz") for run, _ in worded]
    known = [float(size) / _POINTS for size in sizes if size.isdecimal()]
    letters = "".join(text for _, text in worded)
    lines = [styles.value(run, style, "u") for run, _ in worded]
    return Look(
        bold=all(bold),
        italic=all(styles.toggle(run, style, "i") for run, _ in worded),
        underlined=all(line not in ("", "none") for line in lines),
        size=max(known, default=None),
        capitals=all(styles.toggle(run, style, "caps") for run, _ in worded)
        or letters.isupper(),
        torn=_is_torn(worded, bold),
        struck=all(_is_struck(run, styles, style) for run, _ in worded),
        hidden=all(styles.toggle(run, style, "vanish") for run, _ in worded),
        colour=colour_of((run for run, _ in worded), styles, style),
    )


def _is_struck(run: Element, styles: Styles, style: str) -> bool:
    return any(styles.toggle(run, style, mark) for mark in ("strike", "dstrike"))


def _bold_until(runs: list[tuple[Element, str]], styles: Styles, style: str) -> int:
    """Return how much of the text is bold from its start, if not all of it is."""
    length = 0
    for run, text in runs:
        if text.strip() and not styles.toggle(run, style, "b"):
            return length
        length += len(text)
    return 0


def _is_torn(worded: list[tuple[Element, str]], bold: list[bool]) -> bool:
    """Say whether the bold of the start ends between two letters of one word."""
    if all(bold) or not bold[0]:
        return False
    first = bold.index(False)
    before, after = worded[first - 1][1], worded[first][1]
    return before[-1:].isalnum() and after[:1].isalnum() and not any(bold[first:])
