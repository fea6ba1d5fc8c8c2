"""Which label does Word show before each numbered paragraph?

Computed from ``numbering.xml``, the styles and the paragraphs' own ``w:numPr``
(ECMA-376 part 1, 17.9). Counters belong to the ``w:abstractNum``: two ``w:num`` of one
abstract list count on, unless an override restarts the later one, as Word does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from compact_draft.word.ooxml.names import Element, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.styles.number_formats import bullet_text, formatted
from compact_draft.word.styles.stylesheet import Styles, is_on, number_in, read_styles

_LEVELS = 9
_LINKS_FOLLOWED = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLabel:
    """The label that Word shows before a paragraph.

    Attributes:
        text: As printed: ``1.``, ``(a)``, ``•``; empty where the level shows none.
        level: Depth in the list, from 0.
        list_id: The ``w:numId``.
        bullet: Whether the level has a bullet and not a number.
    """

    text: str
    level: int
    list_id: int
    bullet: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    """One ``w:lvl``. `restart`: None for Word's usual rule, 0 for never."""

    start: int = 1
    format: str = "decimal"
    custom: str = ""
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _List:
    """One ``w:num``: the abstract list it counts in, its levels, its restarts."""

    abstract: int
    levels: dict[int, _Level]
    starts: dict[int, int]

    def start(self, level: int) -> int:
        """Return the number with which a level begins, and begins again."""
        return self.starts.get(level, self.levels.get(level, _Level()).start)


@dataclass(slots=True)
class _Counters:
    """The running numbers of every list."""

    values: dict[int, dict[int, int]] = field(default_factory=dict)
    used: set[tuple[int, int]] = field(default_factory=set)

    def advance(self, list_id: int, found: _List, level: int) -> dict[int, int]:
        """Count one paragraph; return the numbers of all levels as they now stand.

        A level above that was skipped counts as used once: after ``1.1`` without a
        ``1`` the next is ``2`` (Microsoft's article Q110380; LibreOffice does it too).
        """
        values = self.values.setdefault(found.abstract, {})
        for above in range(level):
            values.setdefault(above, found.start(above))
        restarted = level in found.starts and (list_id, level) not in self.used
        if level in values and not restarted:
            values[level] += 1
        else:
            values[level] = found.start(level)
        self.used.add((list_id, level))
        for deeper in [lv for lv in values if lv > level]:
            restart = found.levels.get(deeper, _Level()).restart
            if restart is None or level < restart:
                del values[deeper]
        return values


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The lists of one file. Made by `read_numbering`."""

    lists: dict[int, _List]
    styles: Styles

    def place(self, paragraph: Element) -> tuple[int, int] | None:
        """Return (``w:numId``, level) of a paragraph, or None where it has no number.

        A list that the file does not define numbers nothing, as in Word.
        """
        style_id = self.styles.style_of(paragraph)
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        own_id = None if own is None else number_in(own.find(w("numId")))
        own_level = None if own is None else number_in(own.find(w("ilvl")))
        style_level = None
        list_id = own_id
        if list_id is None:
            list_id, style_level = self._of_style(style_id)
        if not list_id or list_id not in self.lists:
            return None
        level = own_level
        if level is None and own_id is None:
            level = self._linked_level(style_id, list_id)
        if level is None:
            level = style_level or 0
        return (list_id, level) if 0 <= level < _LEVELS else None

    def labels(self, paragraphs: Iterable[Element]) -> tuple[ListLabel | None, ...]:
        """Return the label of each ``w:p`` of one story, in its order."""
        counters = _Counters()
        return tuple(self._label(paragraph, counters) for paragraph in paragraphs)

    def _of_style(self, style_id: str) -> tuple[int | None, int | None]:
        level: int | None = None
        for style in self.styles.chain(style_id):
            numbered = style.find(f"{w('pPr')}/{w('numPr')}")
            if numbered is None:
                continue
            level = number_in(numbered.find(w("ilvl"))) if level is None else level
            list_id = number_in(numbered.find(w("numId")))
            if list_id is not None:
                return list_id, level
        return None, level

    def _linked_level(self, style_id: str, list_id: int) -> int | None:
        levels = self.lists[list_id].levels
        for style in self.styles.chain(style_id):
            for number, level in levels.items():
                if level.style and level.style == style.get(w("styleId")):
                    return number
        return None

    def _label(self, paragraph: Element, counters: _Counters) -> ListLabel | None:
        place = self.place(paragraph)
        if place is None:
            return None
        list_id, level = place
        found = self.lists[list_id]
        values = counters.advance(list_id, found, level)
        shown = found.levels.get(level)
        bullet = shown is not None and shown.format == "bullet"
        return ListLabel(
            text=_text(found, level, values),
            level=level,
            list_id=list_id,
            bullet=bullet,
        )


def _text(found: _List, level: int, values: dict[int, int]) -> str:
    """Return the label of a level: its ``w:lvlText`` with the numbers put in."""
    shown = found.levels.get(level)
    if shown is None:
        return ""
    if shown.format == "bullet":
        return bullet_text(shown.text, shown.font)
    pieces = []
    rest = iter(shown.text)
    for letter in rest:
        following = next(rest, "") if letter == "%" else ""
        if not (following.isdigit() and following != "0"):
            pieces.append(letter + following)
            continue
        wanted = int(following) - 1
        of_level = found.levels.get(wanted, _Level())
        value = values.get(wanted, found.start(wanted))
        as_legal = shown.legal and of_level.format != "none"
        form = "decimal" if as_legal else of_level.format
        pieces.append(formatted(value, form, of_level.custom))
    return "".join(pieces)


def read_numbering(package: Package, styles: Styles | None = None) -> Numbering:
    """Return the lists of a file; none where it has no ``numbering.xml``."""
    styles = styles or read_styles(package)
    abstracts: dict[int, Element] = {}
    nums: dict[int, Element] = {}
    for part in package.related(package.main, "numbering")[:1]:
        root = package.xml(part)
        for element in root.iter(w("abstractNum")):
            number = number_in(element, "abstractNumId")
            if number is not None:
                abstracts.setdefault(number, element)
        for element in root.iter(w("num")):
            number = number_in(element, "numId")
            if number is not None:
                nums.setdefault(number, element)
    lists = {}
    for number, element in nums.items():
        found = _list(element, abstracts, nums, styles)
        if found is not None:
            lists[number] = found
    return Numbering(lists=lists, styles=styles)


def _list(
    num: Element,
    abstracts: dict[int, Element],
    nums: dict[int, Element],
    styles: Styles,
) -> _List | None:
    number = _abstract_of(num, abstracts, nums, styles)
    if number is None:
        return None
    levels = _levels(abstracts[number])
    starts: dict[int, int] = {}
    for override in num.iter(w("lvlOverride")):
        level = number_in(override, "ilvl")
        if level is None:
            continue
        own = override.find(w("lvl"))
        if own is not None:
            levels[level] = _level(own)
        start = number_in(override.find(w("startOverride")))
        if start is not None:
            starts[level] = start
        elif own is not None and own.find(w("start")) is not None:
            starts[level] = levels[level].start
    return _List(abstract=number, levels=levels, starts=starts)


def _abstract_of(
    num: Element,
    abstracts: dict[int, Element],
    nums: dict[int, Element],
    styles: Styles,
) -> int | None:
    """Return the abstract list of a ``w:num``, through ``w:numStyleLink`` (17.9.21)."""
    current: Element | None = num
    for _ in range(_LINKS_FOLLOWED):
        if current is None:
            return None
        number = number_in(current.find(w("abstractNumId")))
        if number is None or number not in abstracts:
            return None
        link = abstracts[number].find(w("numStyleLink"))
        if link is None:
            return number
        linked = styles.of_paragraph(link.get(w("val"), ""), "numPr")
        target = None if linked is None else number_in(linked.find(w("numId")))
        if target is None or target not in nums:
            return number
        current = nums[target]
    return None


def _levels(abstract: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for element in abstract.findall(w("lvl")):
        number = number_in(element, "ilvl")
        if number is not None:
            levels.setdefault(number, _level(element))
    return levels


def _level(element: Element) -> _Level:
    form = element.find(w("numFmt"))
    if form is None:  # Word wraps the custom formats of 2010 in mc:AlternateContent
        form = next(element.iter(w("numFmt")), None)
    start = number_in(element.find(w("start")))
    text = element.find(w("lvlText"))
    style = element.find(w("pStyle"))
    fonts = element.find(f"{w('rPr')}/{w('rFonts')}")
    return _Level(
        start=0 if start is None else start,
        format="decimal" if form is None else form.get(w("val"), "decimal"),
        custom="" if form is None else form.get(w("format"), ""),
        text="" if text is None else text.get(w("val"), ""),
        restart=number_in(element.find(w("lvlRestart"))),
        legal=bool(is_on(element.find(w("isLgl")))),
        style="" if style is None else style.get(w("val"), ""),
        font="" if fonts is None else fonts.get(w("ascii"), ""),
    )
