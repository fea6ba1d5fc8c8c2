"""The paragraphs of a part in their order, and where one stands, in words."""

from __future__ import annotations

from collections.abc import Iterator

from compact_draft.text.shortened import in_one_line, shortened
from compact_draft.word.ooxml.names import Element, mc, w
from compact_draft.word.ooxml.package import Package
from compact_draft.word.ooxml.tags import DELETIONS

_STORIES = {
    w("footnote"): "in a footnote",
    w("endnote"): "in an endnote",
    w("hdr"): "in a header",
    w("ftr"): "in a footer",
    w("comment"): "in a comment",
    w("txbxContent"): "in a text box",
}
_HEADING_WORDS = 60


def paragraphs(root: Element) -> list[Element]:
    """Return every ``w:p`` under `root` in document order.

    Those in tables, content controls and text boxes count. The second copies kept
    for old readers (``mc:Fallback``) do not. A paragraph's position in this list,
    from 0, is its ordinal in a place.
    """
    found = list(root.iter(w("p")))
    copies = {p for half in root.iter(mc("Fallback")) for p in half.iter(w("p"))}
    return [p for p in found if p not in copies] if copies else found


def words_of(paragraph: Element) -> str:
    """Return the text a reader sees now in `paragraph`, text boxes in it left out.

    Struck text is not there and added text is; tabs and line breaks are blanks.
    """
    own = (
        element
        for element in paragraph.iter(w("t"), w("tab"), w("br"), w("cr"))
        if _is_own(element, paragraph)
    )
    return "".join((e.text or "") if e.tag == w("t") else " " for e in own)


def _is_own(element: Element, paragraph: Element) -> bool:
    for above in element.iterancestors():
        if above is paragraph:
            return True
        if above.tag in (w("p"), w("pPr"), *DELETIONS):
            return False
    return True


class Places:
    """Where the paragraphs of one part stand, in words for people.

    Attributes:
        part: The part's name.
        paragraphs: The paragraphs, as `paragraphs` gives them.
    """

    def __init__(self, package: Package, part: str) -> None:
        self.part = part
        root = package.xml(part)
        self.paragraphs = paragraphs(root)
        self._ordinals = {p: n for n, p in enumerate(self.paragraphs)}
        levels = heading_styles(package)
        self._under: list[str] = []
        heading = ""
        for paragraph in self.paragraphs:
            self._under.append(heading)
            if _style(paragraph) in levels or _has_level(paragraph):
                heading = words_of(paragraph).strip() or heading
        self._tables = {t: n for n, t in enumerate(_outer_tables(root), start=1)}

    def ordinal(self, element: Element) -> int:
        """Return the ordinal, from 0, of the paragraph that `element` is or lies in.

        For a table, row or cell: that of its first paragraph.
        """
        for candidate in (*_upwards(element), *element.iter(w("p"))):
            if candidate in self._ordinals:
                return self._ordinals[candidate]
        return 0

    def words(self, element: Element) -> str:
        """Say where `element` is: ``paragraph 67: table 1, row 2, under Funding``.

        Paragraphs, tables, rows and columns are counted from 1 here.
        """
        ordinal = self.ordinal(element)
        start = f"paragraph {ordinal + 1}" if self.paragraphs else "the empty part"
        place = [*self._cell(element), *_story(element)]
        heading = self._under[ordinal] if self._under else ""
        if heading:
            place.append(f"under {_shortened(heading)}")
        return f"{start}: {', '.join(place)}" if place else start

    def _cell(self, element: Element) -> list[str]:
        chain = [e for e in _upwards(element) if e.tag in _GRID]
        table = next((e for e in chain if e in self._tables), None)
        if table is None:
            return []
        place = [f"table {self._tables[table]}"]
        row = next((e for e in reversed(chain) if e.tag == w("tr")), None)
        if row is not None:
            place.append(f"row {_number(row, table)}")
            cell = next((e for e in reversed(chain) if e.tag == w("tc")), None)
            if cell is not None:
                place.append(f"column {_number(cell, row)}")
        if sum(e.tag == w("tbl") for e in chain) > 1:
            place.append("in a table inside it")
        return place


_GRID = frozenset({w("tbl"), w("tr"), w("tc")})


def where(package: Package, element: Element) -> str:
    """Say where `element` of a parsed part of `package` is, as `Places.words`.

    For many elements of one part make `Places` once.
    """
    root = element.getroottree().getroot()
    for part in package.parts:
        if package.is_parsed(part) and package.xml(part) is root:
            return Places(package, part).words(element)
    return "outside the document"


def heading_styles(package: Package) -> dict[str, int]:
    """Return the ids of styles that make headings, with their level from 1.

    A style is one by its name in English, which Word keeps in every language
    (``heading 2``), by an outline level, or by being based on one that is.
    """
    levels: dict[str, int] = {}
    bases: dict[str, str] = {}
    for part in package.related(package.main, "styles"):
        own_levels, own_bases = package.shared(part).made(_levels_and_bases)
        levels |= own_levels
        bases |= own_bases
    for identity in bases:
        above, steps = identity, 0
        while above not in levels and above in bases and steps < len(bases):
            above, steps = bases[above], steps + 1
        if above in levels:
            levels.setdefault(identity, levels[above])
    return levels


def _levels_and_bases(root: Element) -> tuple[dict[str, int], dict[str, str]]:
    """Return id → level of the styles that say one, and id → that of the style below."""
    levels: dict[str, int] = {}
    bases: dict[str, str] = {}
    for style in root.iter(w("style")):
        identity = style.get(w("styleId"), "")
        level = _level_of(style)
        if level:
            levels[identity] = level
        base = style.find(w("basedOn"))
        if base is not None:
            bases[identity] = base.get(w("val"), "")
    return levels, bases


def _level_of(style: Element) -> int:
    called = style.find(w("name"))
    name = "" if called is None else called.get(w("val"), "").lower()
    if name.startswith("heading ") and name[8:].isdecimal():
        return int(name[8:])
    if name == "title":
        return 1
    outline = style.find(f"{w('pPr')}/{w('outlineLvl')}")
    level = "" if outline is None else outline.get(w("val"), "")
    return int(level) + 1 if level in set("012345678") else 0


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def _has_level(paragraph: Element) -> bool:
    outline = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
    return outline is not None and outline.get(w("val")) in set("012345678")


def _upwards(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _outer_tables(root: Element) -> list[Element]:
    inner = {t for table in root.iter(w("tc")) for t in table.iter(w("tbl"))}
    return [t for t in root.iter(w("tbl")) if t not in inner]


def _number(element: Element, holder: Element) -> int:
    tag, outer = str(element.tag), str(holder.tag)
    same = holder.iter(tag)
    own = [e for e in same if next(e.iterancestors(outer), None) is holder]
    return own.index(element) + 1


def _story(element: Element) -> list[str]:
    kinds = (_STORIES.get(str(above.tag)) for above in _upwards(element))
    return [kind for kind in kinds if kind][:1]


def _shortened(heading: str) -> str:
    return shortened(in_one_line(heading), _HEADING_WORDS)
